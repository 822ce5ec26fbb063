// SPDX-License-Identifier: EUPL-1.2
// Which of the sections that `rules: sections:` of emenda.yaml demands a text has: a paragraph
// begins with the words of each, marks of Markdown before it (#, *, _ and spaces) left out.
// For this room's .cpp files only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::check {

/// Those with which no paragraph begins, by their places in the list, ascending. Both lists may be
/// somebody else's and long: the paragraphs are put in order once, and each section is looked up.
/// `work`, if given, counts the bytes looked at.
std::vector<std::size_t> missing_sections(std::string_view body,
                                          const std::vector<std::string>& sections,
                                          std::uint64_t* work = nullptr);

} // namespace emenda::check
