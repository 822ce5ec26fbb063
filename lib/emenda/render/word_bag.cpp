// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/word_bag.hpp"

#include "emenda/text/words.hpp"

#include <algorithm>

namespace emenda::render {

void count(Bag& bag, std::string_view text) {
    for (const text::Token& token : text::tokens(text)) {
        if (token.kind == text::TokenKind::word) ++bag[std::string(token.range.of(text))];
    }
}

bool is_mostly_of(const Bag& words, const Bag& these) {
    std::size_t among = 0;
    std::size_t all = 0;
    for (const auto& [word, times] : words) {
        all += times;
        const auto found = these.find(word);
        if (found != these.end()) among += std::min(times, found->second);
    }
    return 2 * among >= all;
}

} // namespace emenda::render
