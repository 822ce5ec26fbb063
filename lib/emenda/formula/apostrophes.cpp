// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/apostrophes.hpp"

#include <cstddef>

namespace emenda::formula {

std::string with_straight_apostrophes(std::string_view text) {
    std::string straight;
    straight.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = std::min(text.find(curly_apostrophe, at), text.size());
        straight += text.substr(at, next - at);
        if (next == text.size()) break;
        straight += '\'';
        at = next + curly_apostrophe.size();
    }
    return straight;
}

std::string with_apostrophes_of(std::string_view text, std::string words) {
    const std::size_t straight = text.find('\'');
    const std::size_t curly = text.find(curly_apostrophe);
    if (straight == curly) return words; // there is neither
    std::string made = with_straight_apostrophes(words);
    if (straight < curly) return made;
    for (std::size_t at = 0; (at = made.find('\'', at)) != std::string::npos;
         at += curly_apostrophe.size())
        made.replace(at, 1, curly_apostrophe);
    return made;
}

} // namespace emenda::formula
