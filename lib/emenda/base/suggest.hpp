// SPDX-License-Identifier: EUPL-1.2
// "Did you mean": the nearest of the known names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emenda {

/// The name nearest to `unknown` by Damerau-Levenshtein distance (optimal string alignment) over
/// code points, case set aside, if it is near enough to be a slip: a third of its length at most,
/// the dashes of an option set aside. Of words of one or two letters only other capitals are.
std::optional<std::string> nearest(std::string_view unknown, const std::vector<std::string>& known);

/// The same for people: a slip is one in a word of the name. Who shares no more than a first name
/// is somebody else.
std::optional<std::string> nearest_person(std::string_view unknown,
                                          const std::vector<std::string>& known);

/// Whether two words are the same, case set aside.
bool same_word(std::string_view a, std::string_view b);

} // namespace emenda
