// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/last_words.hpp"

#include "emenda/text/words.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace emenda::formula {

namespace {

/// Element K: how many bytes the text without its last K + 1 shares with the whole, at their ends.
/// Method: the Z algorithm (Gusfield, 1997), read from behind.
std::vector<std::size_t> shared_ends(std::string_view text) {
    const auto from_behind = [&](std::size_t i) { return text[text.size() - 1 - i]; };
    std::vector<std::size_t> shared(text.size(), 0);
    std::size_t begin = 0;
    std::size_t end = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        std::size_t size = i < end ? std::min(shared[i - begin], end - i) : 0;
        while (i + size < text.size() && from_behind(size) == from_behind(i + size))
            ++size;
        shared[i] = size;
        if (i + size <= end) continue;
        begin = i;
        end = i + size;
    }
    if (!shared.empty()) shared.erase(shared.begin());
    return shared;
}

} // namespace

model::Quote last_words(std::string_view paragraph, std::size_t number) {
    constexpr std::size_t most_words = 8;
    const auto shared = shared_ends(paragraph);
    const std::size_t longest =
        shared.empty() ? 0 : *std::max_element(shared.begin(), shared.end());
    const auto tokens = text::tokens(paragraph);
    std::string_view shortest;
    std::size_t words = 0;
    for (auto token = tokens.rbegin(); token != tokens.rend() && words < most_words; ++token) {
        if (token->kind != text::TokenKind::word) continue;
        ++words;
        const std::string_view tail = paragraph.substr(token->range.begin);
        if (shortest.empty()) shortest = tail;
        if (tail.size() > longest) return {number, std::string(tail), 0};
    }
    if (shortest.empty()) return {number, std::string(paragraph), 0};
    const auto others = std::count_if(shared.begin(), shared.end(),
                                      [&](std::size_t size) { return size >= shortest.size(); });
    const auto count = static_cast<std::size_t>(others) + 1;
    return {number, std::string(shortest), count > 1 ? count : 0};
}

} // namespace emenda::formula
