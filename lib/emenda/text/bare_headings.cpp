// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/bare_headings.hpp"

#include "emenda/text/label_names.hpp"
#include "emenda/text/labels.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace emenda::text {

namespace {

struct Heading {
    BareHeading told;
    std::string key;      ///< what it is known by: its words, or its number where it has none
    std::size_t rank = 0; ///< 1: the highest
    bool has_text = false;
};

std::string without_signs(std::string_view line) {
    std::string text;
    for (const char c : line.substr(std::min(line.find_first_not_of("# "), line.size()))) {
        if (c != '*') text += c;
    }
    return text;
}

/// Of a heading without Markdown's signs: below all that have them.
std::size_t rank_of_word(std::string_view name) {
    constexpr std::size_t lowest = 11;
    constexpr std::array<std::array<std::string_view, 2>, 5> words{{{"libro", "book"},
                                                                    {"parte", "part"},
                                                                    {"titolo", "title"},
                                                                    {"capo", "chapter"},
                                                                    {"sezione", "section"}}};
    std::string word;
    for (const char c : name.substr(0, name.find_first_of(" .")))
        word += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (word == words[i][0] || word == words[i][1]) return lowest - words.size() + i;
    }
    return lowest;
}

/// "Art. 4. (Orari)" is a heading alone, "Art. 4. Gli orti aprono alle sette." is more.
bool holds_a_text(std::string_view behind_label) {
    constexpr std::size_t longest = 120;
    if (behind_label.empty() || paragraph_class(behind_label) == ParagraphClass::rubric)
        return false;
    return behind_label.size() > longest ||
           std::string_view(".;:").find(behind_label.back()) != std::string_view::npos;
}

/// Rank 0 for what is none.
Heading heading_of(std::string_view text, std::size_t paragraph) {
    const Label label = label_of(text);
    if (label.of == ParagraphClass::plain) return {};
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const std::size_t first = std::min(line.find_first_not_of(' '), line.size());
    const std::size_t signs = std::min(line.find_first_not_of('#', first), line.size()) - first;
    const std::string_view rest = line.substr(std::min(label.size, line.size()));
    Heading heading;
    heading.told = {without_signs(line), paragraph};
    heading.key = without_signs(rest.empty() ? line : rest);
    heading.rank = signs > 0 ? signs : rank_of_word(label_name(line, label));
    heading.has_text = end < text.size() || (signs == 0 && holds_a_text(rest));
    return heading;
}

/// All headings, each with whether it has a text.
std::vector<Heading> headings_of(std::string_view body) {
    std::vector<Heading> headings;
    const auto all = paragraphs(body);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string_view text = all[i].of(body);
        Heading heading = heading_of(text, i + 1);
        if (heading.rank == 0 && paragraph_class(text) == ParagraphClass::rubric) continue;
        // Whatever is of a lower rank is the text of the heading before it.
        if (!headings.empty() && !headings.back().has_text)
            headings.back().has_text = heading.rank == 0 || heading.rank > headings.back().rank;
        if (heading.rank > 0) headings.push_back(std::move(heading));
    }
    return headings;
}

} // namespace

bool is_heading_alone(std::string_view paragraph) {
    const Heading heading = heading_of(paragraph, 0);
    if (heading.rank == 0) return paragraph_class(paragraph) == ParagraphClass::rubric;
    return !heading.has_text;
}

std::vector<BareHeading> newly_bare_headings(std::string_view from, std::string_view to) {
    struct Known {
        std::size_t bare = 0;
        std::size_t with_text = 0;
    };
    std::map<std::string, Known> known;
    for (const Heading& heading : headings_of(from)) {
        Known& one = known[heading.key];
        ++(heading.has_text ? one.with_text : one.bare);
    }
    std::vector<BareHeading> found;
    for (Heading& heading : headings_of(to)) {
        if (heading.has_text) continue;
        Known& one = known[heading.key];
        if (one.bare > 0) {
            --one.bare;
        } else if (one.with_text > 0) {
            --one.with_text;
            found.push_back(std::move(heading.told));
        }
    }
    return found;
}

} // namespace emenda::text
