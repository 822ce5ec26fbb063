// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/accounting.hpp"

#include "emenda/base/keyed_hash.hpp"
#include "emenda/text/differing.hpp"

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

/// Paragraphs of a text, one behind the other, and where each was.
class Joined {
public:
    explicit Joined(std::string_view text) : m_text(text) {}

    void add(Range paragraph) {
        if (!m_all.empty()) m_all += '\n';
        m_begins.push_back(m_all.size());
        m_places.push_back(paragraph);
        m_all += paragraph.of(m_text);
    }

    std::string_view all() const { return m_all; }

    /// A range of all(), as ranges of the text.
    void add_places(Range range, std::vector<Range>& places) const {
        const auto behind = std::upper_bound(m_begins.begin(), m_begins.end(), range.begin);
        auto i = static_cast<std::size_t>(behind - m_begins.begin()) - 1;
        for (; i < m_begins.size() && m_begins[i] < range.end; ++i) {
            const std::size_t begin = std::max(range.begin, m_begins[i]) - m_begins[i];
            const std::size_t end = std::min(range.end - m_begins[i], m_places[i].size());
            if (begin < end) places.push_back({m_places[i].begin + begin, m_places[i].begin + end});
        }
    }

private:
    std::string_view m_text;
    std::string m_all;
    std::vector<std::size_t> m_begins;
    std::vector<Range> m_places;
};

/// The paragraphs that two texts do not have equally often.
struct Surplus {
    Surplus(std::string_view text, std::string_view over) : more(text), fewer(over) {
        const auto in_text = paragraphs(text);
        const auto in_over = paragraphs(over);
        const Unlike unlike = struck_out(text, in_text, over, in_over);
        if (unlike.in_one.size() == 1 &&
            unlike.in_other.size() == 1) { // nothing is to be looked up
            const Range& one = in_text[unlike.in_one.front()];
            const Range& other = in_over[unlike.in_other.front()];
            if (one.of(text) == other.of(over)) return;
            more.add(one);
            fewer.add(other);
            return;
        }
        ByText<std::ptrdiff_t> times;
        for (const std::size_t i : unlike.in_one)
            ++times[in_text[i].of(text)];
        for (const std::size_t i : unlike.in_other)
            --times[in_over[i].of(over)];
        for (const std::size_t i : unlike.in_one) {
            if (auto& left = times[in_text[i].of(text)]; left > 0) {
                more.add(in_text[i]);
                --left;
            }
        }
        for (const std::size_t i : unlike.in_other) {
            if (auto& left = times[in_over[i].of(over)]; left < 0) {
                fewer.add(in_over[i]);
                ++left;
            }
        }
    }

    Joined more;  ///< of the one
    Joined fewer; ///< of the other
};

/// How many more of each word the one text holds than the other. They must outlive it.
Numbers surplus(const Surplus& surplus) {
    Numbers numbers;
    const Differing differing = differing_passages(surplus.more.all(), surplus.fewer.all());
    for (const std::string_view passage : differing.of_one)
        count(numbers, passage, 1);
    for (const std::string_view passage : differing.of_other)
        count(numbers, passage, -1);
    return numbers;
}

struct Sums {
    std::ptrdiff_t net = 0;
    std::ptrdiff_t all_came = 0;
    std::ptrdiff_t all_went = 0;
    std::ptrdiff_t most_came = 0;
    std::ptrdiff_t most_went = 0;
};

/// By word; the sides must outlive it.
using SumsOfWords = std::map<std::string_view, Sums>;

void add(Sums& sums, const Counts& counts) {
    const auto came = static_cast<std::ptrdiff_t>(counts.came);
    const auto went = static_cast<std::ptrdiff_t>(counts.went);
    sums.net += came - went;
    sums.all_came += came;
    sums.all_went += went;
    sums.most_came = std::max(sums.most_came, came);
    sums.most_went = std::max(sums.most_went, went);
}

bool is_in_range(std::ptrdiff_t times, const Sums& sums) {
    return times >= sums.most_came - sums.all_went && times <= sums.all_came - sums.most_went;
}

/// The sums of these words alone, with what the sides kept of them.
SumsOfWords whole_sums(std::string_view base, const std::vector<Tally>& sides,
                       const std::vector<std::string_view>& words) {
    SumsOfWords sums;
    for (const Tally& side : sides) {
        const CountedWords all = counted(base, side);
        for (const std::string_view word : words) {
            const auto found = all.find(word);
            if (found != all.end()) add(sums[word], found->second);
        }
    }
    return sums;
}

} // namespace

Tally tally(std::string_view base, std::string_view side) {
    const Surplus surplus(side, base);
    const Differing differing = differing_passages(surplus.fewer.all(), surplus.more.all());
    Numbers came;
    Numbers went;
    for (const std::string_view passage : differing.of_other)
        count(came, passage, 1);
    for (const std::string_view passage : differing.of_one)
        count(went, passage, 1);
    Tally tally;
    for (const auto& [word, times] : came)
        tally.changed[std::string(word)].came = static_cast<std::size_t>(times);
    for (const auto& [word, times] : went)
        tally.changed[std::string(word)].went = static_cast<std::size_t>(times);
    for (const Range& kept : differing.kept)
        surplus.fewer.add_places(kept, tally.kept);
    return tally;
}

Tally shifted(Tally tally, std::size_t bytes) {
    for (Range& range : tally.kept) {
        range.begin += bytes;
        range.end += bytes;
    }
    return tally;
}

CountedWords counted(std::string_view base, const Tally& tally) {
    Numbers kept;
    for (const Range& range : tally.kept)
        count(kept, range.of(base), 1);
    CountedWords all = tally.changed;
    for (const auto& [word, times] : kept) {
        Counts& counts = all[std::string(word)];
        counts.came += static_cast<std::size_t>(times);
        counts.went += static_cast<std::size_t>(times);
    }
    return all;
}

std::vector<std::string> unaccounted(std::string_view base, const std::vector<Tally>& sides,
                                     std::string_view merged, bool alike) {
    SumsOfWords sums;
    for (const Tally& side : sides) {
        for (const auto& [word, counts] : side.changed)
            add(sums[word], counts);
    }
    const Surplus paragraphs(merged, base);
    Numbers found = surplus(paragraphs);
    for (const auto& [word, one] : sums)
        found.emplace(word, 0);
    std::vector<std::string_view> faulty;
    for (const auto& [word, times] : found) {
        const auto at = sums.find(word);
        const Sums one = at == sums.end() ? Sums{} : at->second;
        if (alike ? !is_in_range(times, one) : times != one.net) faulty.push_back(word);
    }
    // What is kept only makes a range wider: what is right without it needs no look at it.
    if (alike && !faulty.empty()) {
        SumsOfWords whole = whole_sums(base, sides, faulty);
        std::erase_if(faulty, [&](std::string_view word) {
            return is_in_range(found.at(word), whole[word]);
        });
    }
    std::sort(faulty.begin(), faulty.end());
    return {faulty.begin(), faulty.end()};
}

std::vector<std::string> lost_or_doubled(std::string_view base, const std::vector<Tally>& sides,
                                         std::string_view merged) {
    struct Most {
        std::ptrdiff_t fewer = 0;
        std::ptrdiff_t more = 0;
    };
    std::map<std::string_view, Most> most;
    for (const Tally& side : sides) {
        for (const auto& [word, counts] : side.changed) {
            const std::ptrdiff_t net =
                static_cast<std::ptrdiff_t>(counts.came) - static_cast<std::ptrdiff_t>(counts.went);
            most[word].fewer += std::max<std::ptrdiff_t>(0, -net);
            most[word].more += std::max<std::ptrdiff_t>(0, net);
        }
    }
    std::vector<std::string> faulty;
    const Surplus paragraphs(merged, base);
    for (const auto& [word, times] : surplus(paragraphs)) {
        const auto at = most.find(word);
        const Most one = at == most.end() ? Most{} : at->second;
        if (times < -one.fewer || times > one.more) faulty.emplace_back(word);
    }
    std::sort(faulty.begin(), faulty.end());
    return faulty;
}

} // namespace emenda::text
