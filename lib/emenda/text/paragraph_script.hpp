// SPDX-License-Identifier: EUPL-1.2
// The exact difference of two texts of several paragraphs, told paragraph by paragraph.
//
// "A. B. ¶ C. D." became "A. ¶ C. B. D.": who reads that sees B in the next paragraph. If B is long
// the shortest script keeps it and carries C across it, with the break: it takes away and puts
// again words that nobody touched, and keeps those that moved. So where a script takes breaks away
// and puts others, and tears words that stay in their own paragraph, the paragraphs are paired
// first. One parted in several, or joined of several, is paired with all of them; and a break that
// moves past words without tearing any is still just that.
#pragma once

#include "emenda/text/script.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace emenda::text {

/// As exact_script, of texts of which every paragraph is closed by a blank line; but hunks may
/// touch where a paragraph begins. Longer than exact_script's by no more than what moved past a
/// paragraph's end. `work`, if given, grows by the steps taken.
std::vector<Hunk> paragraph_script(std::string_view from, std::string_view to,
                                   std::uint64_t* work = nullptr);

} // namespace emenda::text
