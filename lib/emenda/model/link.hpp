// SPDX-License-Identifier: EUPL-1.2
// Where a proposal's links may lead.
#pragma once

#include <string_view>

namespace emenda::model {

/// Whether it is a reference, or an address with http or https.
bool is_link_target(std::string_view text);

} // namespace emenda::model
