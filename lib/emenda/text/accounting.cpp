// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/accounting.hpp"

#include "emenda/base/keyed_hash.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>

namespace emenda::text {

namespace {

using Numbers = ByText<std::ptrdiff_t>;

/// The length of what stands at `at` and is no part of a word; 0 for a letter or a digit. Of what
/// is not ASCII quotation marks, dashes, signs and pictures are none.
std::size_t length_of_mark(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto within = [&](std::size_t length) { return std::min(length, text.size() - at); };
    const unsigned first = byte(at);
    if (first < 0x80) {
        const bool part = (first >= '0' && first <= '9') || (first >= 'A' && first <= 'Z') ||
                          (first >= 'a' && first <= 'z');
        return part ? 0 : 1;
    }
    if (first == 0xC2) return within(2);
    if (first == 0xE2) return within(3);
    return first >= 0xF0 ? within(4) : 0;
}

void count(Numbers& numbers, std::string_view text, std::ptrdiff_t times) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t mark = at == text.size() ? 1 : length_of_mark(text, at);
        if (mark == 0) {
            ++at;
            continue;
        }
        if (at > begin) numbers[text.substr(begin, at - begin)] += times;
        at += mark;
        begin = at;
    }
}

/// Calls `look` with each paragraph that the texts do not have equally often, and how many more
/// the first one has (negative: fewer).
template <typename Look>
void compare_paragraphs(std::string_view text, std::string_view over, Look look) {
    const auto in_text = paragraphs(text);
    const auto in_over = paragraphs(over);
    const Unlike unlike = struck_out(text, in_text, over, in_over);
    ByText<std::ptrdiff_t> by_paragraph;
    for (const std::size_t i : unlike.in_one)
        ++by_paragraph[in_text[i].of(text)];
    for (const std::size_t i : unlike.in_other)
        --by_paragraph[in_over[i].of(over)];
    for (const auto& [paragraph, times] : by_paragraph) {
        if (times != 0) look(paragraph, times);
    }
}

/// How many more of each word the one text holds than the other.
Numbers surplus(std::string_view text, std::string_view over) {
    Numbers numbers;
    compare_paragraphs(text, over, [&](std::string_view paragraph, std::ptrdiff_t times) {
        count(numbers, paragraph, times);
    });
    return numbers;
}

struct Sums {
    std::ptrdiff_t net = 0;
    std::ptrdiff_t all_came = 0;
    std::ptrdiff_t all_went = 0;
    std::ptrdiff_t most_came = 0;
    std::ptrdiff_t most_went = 0;
};

} // namespace

Tally tally(std::string_view base, std::string_view side) {
    Numbers came;
    Numbers went;
    compare_paragraphs(side, base, [&](std::string_view paragraph, std::ptrdiff_t times) {
        count(times > 0 ? came : went, paragraph, times > 0 ? times : -times);
    });
    Tally tally;
    for (const auto& [word, times] : came)
        tally[std::string(word)].came = static_cast<std::size_t>(times);
    for (const auto& [word, times] : went)
        tally[std::string(word)].went = static_cast<std::size_t>(times);
    return tally;
}

std::vector<std::string> unaccounted(std::string_view base, const std::vector<Tally>& sides,
                                     std::string_view merged, bool alike) {
    std::map<std::string_view, Sums> sums;
    for (const Tally& side : sides) {
        for (const auto& [word, counts] : side) {
            Sums& one = sums[word];
            const auto came = static_cast<std::ptrdiff_t>(counts.came);
            const auto went = static_cast<std::ptrdiff_t>(counts.went);
            one.net += came - went;
            one.all_came += came;
            one.all_went += went;
            one.most_came = std::max(one.most_came, came);
            one.most_went = std::max(one.most_went, went);
        }
    }
    Numbers found = surplus(merged, base);
    for (const auto& [word, one] : sums)
        found.emplace(word, 0);
    std::vector<std::string> faulty;
    for (const auto& [word, times] : found) {
        const auto at = sums.find(word);
        const Sums one = at == sums.end() ? Sums{} : at->second;
        const bool right =
            alike ? times >= one.most_came - one.all_went && times <= one.all_came - one.most_went
                  : times == one.net;
        if (!right) faulty.emplace_back(word);
    }
    std::sort(faulty.begin(), faulty.end());
    return faulty;
}

std::vector<std::string> lost_or_doubled(std::string_view base, const std::vector<Tally>& sides,
                                         std::string_view merged) {
    struct Most {
        std::ptrdiff_t fewer = 0;
        std::ptrdiff_t more = 0;
    };
    std::map<std::string_view, Most> most;
    for (const Tally& side : sides) {
        for (const auto& [word, counts] : side) {
            const std::ptrdiff_t net =
                static_cast<std::ptrdiff_t>(counts.came) - static_cast<std::ptrdiff_t>(counts.went);
            most[word].fewer += std::max<std::ptrdiff_t>(0, -net);
            most[word].more += std::max<std::ptrdiff_t>(0, net);
        }
    }
    std::vector<std::string> faulty;
    for (const auto& [word, times] : surplus(merged, base)) {
        const auto at = most.find(word);
        const Most one = at == most.end() ? Most{} : at->second;
        if (times < -one.fewer || times > one.more) faulty.emplace_back(word);
    }
    std::sort(faulty.begin(), faulty.end());
    return faulty;
}

} // namespace emenda::text
