// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/end_words.hpp"

#include "emenda/text/words.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace emenda::history {

namespace {

constexpr std::size_t most_words = 8;

/// Element K: how many bytes the text shares, from its first on, with itself from byte K + 1 on.
/// Method: the Z algorithm (Gusfield, 1997).
template <typename At>
std::vector<std::size_t> shared_with_itself(std::size_t text_size, At at) {
    std::vector<std::size_t> shared(text_size, 0);
    std::size_t begin = 0;
    std::size_t end = 0;
    for (std::size_t i = 1; i < text_size; ++i) {
        std::size_t size = i < end ? std::min(shared[i - begin], end - i) : 0;
        while (i + size < text_size && at(size) == at(i + size))
            ++size;
        shared[i] = size;
        if (i + size <= end) continue;
        begin = i;
        end = i + size;
    }
    if (!shared.empty()) shared.erase(shared.begin());
    return shared;
}

std::size_t longest_of(const std::vector<std::size_t>& shared) {
    return shared.empty() ? 0 : *std::max_element(shared.begin(), shared.end());
}

} // namespace

model::Quote last_words(std::string_view paragraph, std::size_t number) {
    const auto shared = shared_with_itself(
        paragraph.size(), [&](std::size_t i) { return paragraph[paragraph.size() - 1 - i]; });
    const std::size_t longest = longest_of(shared);
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

model::Quote first_words(std::string_view paragraph, std::size_t number) {
    const auto shared =
        shared_with_itself(paragraph.size(), [&](std::size_t i) { return paragraph[i]; });
    const std::size_t longest = longest_of(shared);
    std::string_view shortest;
    std::size_t words = 0;
    text::TokenReader reader(paragraph);
    for (text::Token token; words < most_words && reader.next(token);) {
        if (token.kind != text::TokenKind::word) continue;
        ++words;
        const std::string_view head = paragraph.substr(0, token.range.end);
        if (shortest.empty()) shortest = head;
        if (head.size() > longest) return {number, std::string(head), 0};
    }
    if (shortest.empty()) return {number, std::string(paragraph), 0};
    return {number, std::string(shortest), 1};
}

} // namespace emenda::history
