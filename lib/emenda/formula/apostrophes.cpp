// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/apostrophes.hpp"

#include <cstddef>

namespace emenda::formula {

namespace {

constexpr std::string_view curly = "\xE2\x80\x99"; // U+2019

std::string with_straight_apostrophes(std::string_view text) {
    std::string straight;
    for (std::size_t at = 0; at < text.size();) {
        const bool is_curly = text.substr(at, curly.size()) == curly;
        straight += is_curly ? '\'' : text[at];
        at += is_curly ? curly.size() : 1;
    }
    return straight;
}

} // namespace

std::string as_written(const std::string& quote, std::string_view text) {
    const bool has_any =
        quote.find('\'') != std::string::npos || quote.find(curly) != std::string::npos;
    if (!has_any || text.find(quote) != std::string_view::npos) return quote;
    const std::string wanted = with_straight_apostrophes(quote);
    const std::size_t found = with_straight_apostrophes(text).find(wanted);
    if (found == std::string::npos) return quote;
    const auto forward = [&](std::size_t from, std::size_t signs) {
        for (; signs > 0; --signs)
            from += text.substr(from, curly.size()) == curly ? curly.size() : 1;
        return from;
    };
    const std::size_t begin = forward(0, found);
    return std::string(text.substr(begin, forward(begin, wanted.size()) - begin));
}

std::string as_beside(std::string words, std::string_view beside, std::string_view typed) {
    if (beside.find(curly) == std::string_view::npos || typed.find(curly) != std::string_view::npos)
        return words;
    for (std::size_t at = 0; (at = words.find('\'', at)) != std::string::npos;)
        words.replace(at, 1, curly);
    return words;
}

} // namespace emenda::formula
