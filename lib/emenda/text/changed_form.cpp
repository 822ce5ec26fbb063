// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/changed_form.hpp"

#include "emenda/text/common_ends.hpp"
#include "emenda/text/labels.hpp"
#include "emenda/text/word_count.hpp"
#include "emenda/text/words.hpp"

#include <algorithm>

namespace emenda::text {

bool is_changed_in_place(std::string_view from, std::string_view to) {
    const std::size_t begin = common_begin(from, to);
    const std::size_t end = common_end(from.substr(begin), to.substr(begin));
    return 2 * (begin + end) >= std::max(from.size(), to.size());
}

bool is_mostly_the_same(std::string_view from, std::string_view to) {
    constexpr std::size_t block = 16;
    constexpr std::size_t farthest = 256; // bytes from one common block to the next
    std::size_t same = 0;
    std::size_t i = 0;
    std::size_t k = 0;
    const auto go_on = [&] {
        const std::string_view ahead = to.substr(k, farthest);
        for (std::size_t at = i; at < i + farthest && at + block <= from.size(); at += block / 2) {
            const auto found = ahead.find(from.substr(at, block));
            if (found == std::string_view::npos) continue;
            i = at;
            k += found;
            return true;
        }
        return false;
    };
    while (i < from.size() && k < to.size()) {
        const std::size_t more = common_begin(from.substr(i), to.substr(k));
        same += more;
        i += more;
        k += more;
        if (!go_on()) break;
    }
    return 2 * same >= std::max(from.size(), to.size());
}

namespace {

constexpr std::size_t fewest_words = 5; ///< that tell a paragraph

} // namespace

WordBag word_bag(std::string_view text, Interner& interner) {
    // What moves gets another number: of the words that tell it the label is none, if there are
    // others.
    const std::string_view said = text.substr(label_of(text).size);
    if (count_words(said) >= fewest_words) text = said;
    WordBag bag;
    for (const Token& token : tokens(text)) {
        if (token.kind == TokenKind::word) bag.push_back(interner(token.range.of(text)));
    }
    std::sort(bag.begin(), bag.end());
    return bag;
}

bool nearly_the_same(const WordBag& a, const WordBag& b) {
    if (a.size() < fewest_words || b.size() < fewest_words) return false;
    if (5 * std::min(a.size(), b.size()) < 3 * std::max(a.size(), b.size())) return false;
    std::size_t shared = 0;
    for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        if (a[i] < b[k]) {
            ++i;
        } else if (b[k] < a[i]) {
            ++k;
        } else {
            ++shared;
            ++i;
            ++k;
        }
    }
    return 10 * shared >= 4 * (a.size() + b.size());
}

} // namespace emenda::text
