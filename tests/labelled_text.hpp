// SPDX-License-Identifier: EUPL-1.2
// Random texts of articles and items with labels, and what became of them: few words, and labels
// that are words as well.
#pragma once

#include "random_text.hpp"

#include <string>
#include <utility>
#include <vector>

namespace emenda::tests {

/// A body, and the same with paragraphs or lines put in, taken out and replaced.
inline std::pair<std::string, std::string> labelled_pair(RandomText& random) {
    const std::vector<std::string> labels{"Art. 2. ", "Art. 3. ", "Art. 12-bis. ", "a) ",
                                          "b) ",      "- ",       "1. ",           "2. ",
                                          "## ",      "",         "Art. 4\n",      "(iv) "};
    const std::vector<std::string> words{"sale", "orti", "a)", "Art. 3.", "canone.", "-", "2."};
    const auto pick = [&](const auto& from) -> const std::string& {
        return from[random.below(from.size())];
    };
    const bool is_numbered = random.below(2) == 0; // anew, whatever comes and goes
    const auto line = [&] {
        std::string made = is_numbered ? "" : pick(labels);
        for (std::size_t count = 1 + random.below(4); count > 0; --count)
            made += pick(words) + (count > 1 ? " " : "");
        return made;
    };
    std::vector<std::string> lines(1 + random.below(5));
    for (std::string& one : lines)
        one = line();
    std::vector<std::string> changed = lines;
    for (std::size_t count = 1 + random.below(3); count > 0; --count) {
        const std::size_t at = random.below(changed.size() + 1);
        const auto place = changed.begin() + static_cast<std::ptrdiff_t>(at);
        if (at == changed.size() || random.below(2) == 0)
            changed.insert(place, line());
        else if (changed.size() > 1 && random.below(2) == 0)
            changed.erase(place);
        else
            *place = line();
    }
    const std::string gap = random.below(3) == 0 ? "\n" : "\n\n";
    const auto body = [&](const std::vector<std::string>& all) {
        std::string text;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::string number = "Art. " + std::to_string(i + 1) + ". ";
            text += (i > 0 ? gap : "") + (is_numbered ? number : "") + all[i];
        }
        return text + "\n";
    };
    return {body(lines), body(changed)};
}

} // namespace emenda::tests
