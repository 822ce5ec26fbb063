// SPDX-License-Identifier: EUPL-1.2
// The text that a merge's claims give. For this room's .cpp files only.
#pragma once

#include "emenda/text/merge_claims.hpp"

#include <cstddef>
#include <string>

namespace emenda::text {

/// What the first `count` sides claim, carried out, of claims that go together.
std::string merged_text(const EditBase& base, const Claims& claims, std::size_t count);

} // namespace emenda::text
