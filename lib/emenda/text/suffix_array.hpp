// SPDX-License-Identifier: EUPL-1.2
// The suffixes of a text in the order of their bytes.
//
// Method: induced sorting (Nong, Zhang and Chan, "Linear Suffix Array Construction by Almost Pure
// Induced-Sorting", 2009): time and memory grow with the text, whatever it is.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace emenda::text {

/// Element K is the offset at which the suffix begins that K others come before. The text is
/// shorter than 4 GiB. `work` grows by the places looked at.
std::vector<std::uint32_t> suffix_array(std::string_view text, std::uint64_t& work);

} // namespace emenda::text
