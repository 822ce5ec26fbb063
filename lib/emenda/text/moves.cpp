// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/moves.hpp"

#include "emenda/text/common_ends.hpp"
#include "emenda/text/interned.hpp"
#include "emenda/text/paragraphs.hpp"
#include "emenda/text/rising.hpp"
#include "emenda/text/words.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace emenda::text {

namespace {

using Texts = std::vector<std::string_view>;
constexpr std::size_t none = no_place;

Texts texts_of(std::string_view body) {
    Texts texts;
    for (const Range& range : paragraphs(body))
        texts.push_back(range.of(body));
    return texts;
}

/// For each paragraph of the one text the same one of the other, where both stand once.
std::vector<std::size_t> equal_pairs(const Texts& from, const Texts& to) {
    struct Seen {
        std::size_t in_from = 0;
        std::size_t in_to = 0;
        std::size_t at = 0;
    };
    std::unordered_map<std::string_view, Seen> seen;
    seen.reserve(from.size());
    for (const auto text : from)
        ++seen[text].in_from;
    for (std::size_t k = 0; k < to.size(); ++k) {
        const auto found = seen.find(to[k]);
        if (found == seen.end()) continue;
        ++found->second.in_to;
        found->second.at = k;
    }
    std::vector<std::size_t> pairs(from.size(), none);
    for (std::size_t i = 0; i < from.size(); ++i) {
        const Seen& one = seen[from[i]];
        if (one.in_from == 1 && one.in_to == 1) pairs[i] = one.at;
    }
    return pairs;
}

/// Of the pairs the longest chain that keeps its order.
std::vector<bool> in_order(const std::vector<std::size_t>& pairs) {
    std::vector<bool> kept(pairs.size(), false);
    for (const std::size_t i : longest_rise(pairs))
        kept[i] = true;
    return kept;
}

/// The words of a paragraph as sorted symbols.
using Bag = std::vector<Symbol>;

Bag bag_of(std::string_view text, Interner& interner) {
    Bag bag;
    for (const Token& token : tokens(text)) {
        if (token.kind == TokenKind::word) bag.push_back(interner(token.range.of(text)));
    }
    std::sort(bag.begin(), bag.end());
    return bag;
}

constexpr std::size_t fewest_words = 5;

bool nearly_the_same(const Bag& a, const Bag& b) {
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

/// The paragraphs that could be each other's changed form: those without an equal one, but for
/// those that are much the same as what stands in their place, which did not move.
class Changed {
public:
    Changed(const Texts& from, const Texts& to, const std::vector<std::size_t>& pairs,
            const std::vector<bool>& kept)
        : m_from(from), m_to(to), m_paired(to.size(), false) {
        for (const std::size_t k : pairs) {
            if (k != none) m_paired[k] = true;
        }
        std::size_t at_from = 0;
        std::size_t at_to = 0;
        for (std::size_t i = 0; i < from.size(); ++i) {
            if (!kept[i]) continue;
            add(pairs, {at_from, i}, {at_to, pairs[i]});
            at_from = i + 1;
            at_to = pairs[i] + 1;
        }
        add(pairs, {at_from, from.size()}, {at_to, to.size()});
    }

    std::vector<std::size_t> from;
    std::vector<std::size_t> to;

private:
    void add(const std::vector<std::size_t>& pairs, Span in_from, Span in_to) {
        const std::size_t from_before = from.size();
        const std::size_t to_before = to.size();
        for (std::size_t i = in_from.begin; i < in_from.end; ++i) {
            if (pairs[i] == none) from.push_back(i);
        }
        for (std::size_t k = in_to.begin; k < in_to.end; ++k) {
            if (!m_paired[k]) to.push_back(k);
        }
        const std::size_t count = from.size() - from_before;
        if (count != to.size() - to_before) return;
        std::size_t left = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t here = from[from_before + i];
            const std::size_t there = to[to_before + i];
            if (is_changed_in_place(m_from[here], m_to[there])) continue;
            from[from_before + left] = here;
            to[to_before + left++] = there;
        }
        from.resize(from_before + left);
        to.resize(to_before + left);
    }

    const Texts& m_from;
    const Texts& m_to;
    std::vector<bool> m_paired;
};

constexpr std::size_t most_looked_at = 40'000; // pairs of paragraphs

/// Adds pairs of which each is the only one that is nearly the other.
void add_nearly_equal(const Texts& from, const Texts& to, std::vector<std::size_t>& pairs) {
    const Changed changed(from, to, pairs, in_order(pairs));
    if (changed.from.size() * changed.to.size() > most_looked_at) return;
    if (changed.from.empty() || changed.to.empty()) return;
    Interner words;
    std::vector<Bag> bags;
    for (const std::size_t k : changed.to)
        bags.push_back(bag_of(to[k], words));
    std::vector<std::size_t> match(changed.from.size(), none);
    std::vector<std::size_t> matched(changed.to.size(), 0);
    for (std::size_t i = 0; i < changed.from.size(); ++i) {
        const Bag bag = bag_of(from[changed.from[i]], words);
        std::size_t count = 0;
        for (std::size_t k = 0; k < bags.size(); ++k) {
            if (!nearly_the_same(bag, bags[k])) continue;
            ++count;
            ++matched[k];
            match[i] = k;
        }
        if (count != 1) match[i] = none;
    }
    for (std::size_t i = 0; i < match.size(); ++i) {
        if (match[i] == none || matched[match[i]] != 1) continue;
        pairs[changed.from[i]] = changed.to[match[i]];
    }
}

/// The paragraph of the older text behind which paragraph k of the newer one stands.
std::size_t place_before(std::size_t k, const std::vector<std::size_t>& base_of) {
    while (k-- > 0) {
        if (base_of[k] != none) return base_of[k] + 1;
    }
    return 0;
}

/// Puts what moved back among what stayed.
class PutBack {
public:
    PutBack(const Texts& to, const std::vector<std::size_t>& base_of,
            std::map<std::size_t, std::size_t> back, Unmoved& unmoved)
        : m_to(to), m_back(std::move(back)), m_unmoved(unmoved) {
        m_unmoved.place.assign(to.size(), 0);
        std::vector<bool> left_out(to.size(), false);
        for (const auto& [i, k] : m_back)
            left_out[k] = true;
        // Right behind what stood before it: then what stood behind it is still seen as changed.
        here();
        for (std::size_t k = 0; k < to.size(); ++k) {
            if (left_out[k]) continue;
            if (base_of[k] != none) before(base_of[k]);
            add(k);
            if (base_of[k] == none) continue;
            m_next = base_of[k] + 1;
            here();
        }
        before(none);
    }

private:
    void add(std::size_t k) {
        if (!m_unmoved.text.empty()) m_unmoved.text += '\n';
        m_unmoved.text += m_to[k];
        m_unmoved.text += '\n';
        m_unmoved.place[k] = ++m_count;
    }
    void here() {
        for (auto at = m_back.find(m_next); at != m_back.end(); at = m_back.find(++m_next))
            add(at->second);
    }
    void before(std::size_t end) {
        for (auto at = m_back.lower_bound(m_next); at != m_back.end() && at->first < end; ++at)
            add(at->second);
        m_next = std::max(m_next, end);
    }

    const Texts& m_to;
    std::map<std::size_t, std::size_t> m_back; ///< paragraphs of the older text, and of the newer
    Unmoved& m_unmoved;
    std::size_t m_next = 0; ///< of the older text
    std::size_t m_count = 0;
};

} // namespace

bool is_changed_in_place(std::string_view from, std::string_view to) {
    const std::size_t begin = common_begin(from, to);
    const std::size_t end = common_end(from.substr(begin), to.substr(begin));
    return 2 * (begin + end) >= std::max(from.size(), to.size());
}

namespace {

/// Whether half of two paragraphs is the same, read side by side past a few changes.
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

/// Whether no paragraph can have moved: of those that are left when equal ones are struck out in
/// order none is in both texts, nor nearly so. That takes less than to pair all of them.
bool all_stayed(std::string_view from_body, std::string_view to_body, MovedAs as) {
    constexpr std::size_t most_alike = 1'000; // pairs looked at word by word
    const auto in_from = paragraphs(from_body);
    const auto in_to = paragraphs(to_body);
    const Unlike unlike = struck_out(from_body, in_from, to_body, in_to);
    Texts from;
    Texts to;
    for (const std::size_t i : unlike.in_one)
        from.push_back(in_from[i].of(from_body));
    for (const std::size_t k : unlike.in_other)
        to.push_back(in_to[k].of(to_body));
    if (from.empty() || to.empty()) return true;
    if (as == MovedAs::nearly) {
        Texts other_from;
        Texts other_to;
        const std::size_t most = std::max(from.size(), to.size());
        for (std::size_t n = 0; n < most; ++n) {
            const bool both = n < from.size() && n < to.size();
            const bool in_place = both && unlike.in_one[n] == unlike.in_other[n];
            if (in_place && is_mostly_the_same(from[n], to[n])) continue;
            if (n < from.size()) other_from.push_back(from[n]);
            if (n < to.size()) other_to.push_back(to[n]);
        }
        if (other_from.size() * other_to.size() > most_alike) return false;
        Interner words;
        std::vector<Bag> bags;
        for (const auto text : other_to)
            bags.push_back(bag_of(text, words));
        for (const auto text : other_from) {
            const Bag bag = bag_of(text, words);
            if (std::any_of(bags.begin(), bags.end(),
                            [&](const Bag& other) { return nearly_the_same(bag, other); })) {
                return false;
            }
        }
    }
    std::sort(from.begin(), from.end());
    return std::none_of(to.begin(), to.end(), [&](std::string_view text) {
        return std::binary_search(from.begin(), from.end(), text);
    });
}

} // namespace

Unmoved unmoved(std::string_view from_body, std::string_view to_body, MovedAs as) {
    if (all_stayed(from_body, to_body, as)) return {{}, std::string(to_body), {}};
    const Texts from = texts_of(from_body);
    const Texts to = texts_of(to_body);
    auto pairs = equal_pairs(from, to);
    if (as == MovedAs::nearly) add_nearly_equal(from, to, pairs);
    const auto kept = in_order(pairs);
    std::vector<std::size_t> base_of(to.size(), none);
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (kept[i]) base_of[pairs[i]] = i;
    }
    Unmoved result;
    std::map<std::size_t, std::size_t> back;
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (pairs[i] == none || kept[i]) continue;
        const std::size_t behind = place_before(pairs[i], base_of);
        if (behind == i || behind == i + 1) continue;
        result.moved.push_back({i + 1, behind, pairs[i] + 1});
        back.emplace(i, pairs[i]);
    }
    if (result.moved.empty())
        result.text = to_body;
    else
        PutBack(to, base_of, std::move(back), result);
    return result;
}

} // namespace emenda::text
