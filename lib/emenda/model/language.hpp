// SPDX-License-Identifier: EUPL-1.2
// Language tags, as proposals and settings name languages: it, en, de-AT.
#pragma once

#include <string_view>

namespace emenda::model {

/// BCP 47 as far as proposals need it: a primary tag of two or three letters, then subtags of up to
/// eight letters and digits behind hyphens.
bool is_language_tag(std::string_view text);

} // namespace emenda::model
