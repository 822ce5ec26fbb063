// SPDX-License-Identifier: EUPL-1.2
#include "emenda/check/sections.hpp"

#include "emenda/text/paragraphs.hpp"

#include <algorithm>

namespace emenda::check {

namespace {

/// What each paragraph begins with, as far as the longest section can tell.
std::vector<std::string_view> openings_of(std::string_view body, std::size_t longest) {
    std::vector<std::string_view> openings;
    for (const text::Range& range : text::paragraphs(body)) {
        const std::string_view paragraph = range.of(body);
        const auto begin = paragraph.find_first_not_of("#*_ ");
        if (begin != std::string_view::npos) openings.push_back(paragraph.substr(begin, longest));
    }
    return openings;
}

} // namespace

std::vector<std::size_t> missing_sections(std::string_view body,
                                          const std::vector<std::string>& sections,
                                          std::uint64_t* work) {
    std::uint64_t looked_at = 0;
    const auto is_before = [&](std::string_view a, std::string_view b) {
        looked_at += std::min(a.size(), b.size()) + 1;
        return a < b;
    };
    std::vector<std::size_t> missing;
    if (sections.empty()) return missing;
    std::size_t longest = 0;
    for (const std::string& section : sections)
        longest = std::max(longest, section.size());
    std::vector<std::string_view> openings = openings_of(body, longest);
    looked_at += body.size();
    std::sort(openings.begin(), openings.end(), is_before);
    for (std::size_t i = 0; i < sections.size(); ++i) {
        // What begins with the section stands right behind what comes before it.
        const auto found = std::lower_bound(openings.begin(), openings.end(),
                                            std::string_view(sections[i]), is_before);
        if (found == openings.end() || !found->starts_with(sections[i])) missing.push_back(i);
    }
    if (work) *work += looked_at;
    return missing;
}

} // namespace emenda::check
