// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/moves.hpp"

#include "emenda/text/changed_form.hpp"
#include "emenda/text/moved_pairs.hpp"
#include "emenda/text/paragraphs.hpp"
#include "emenda/text/stayers.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace emenda::text {

namespace {

Texts texts_of(std::string_view body) {
    Texts texts;
    for (const Range& range : paragraphs(body))
        texts.push_back(range.of(body));
    return texts;
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
            if (base_of[k] != no_place) before(base_of[k]);
            add(k);
            if (base_of[k] == no_place) continue;
            m_next = base_of[k] + 1;
            here();
        }
        before(no_place);
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
        std::vector<WordBag> bags;
        for (const auto text : other_to)
            bags.push_back(word_bag(text, words));
        for (const auto text : other_from) {
            const WordBag bag = word_bag(text, words);
            if (std::any_of(bags.begin(), bags.end(),
                            [&](const WordBag& other) { return nearly_the_same(bag, other); })) {
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

Unmoved unmoved(std::string_view from_body, std::string_view to_body, MovedAs as, Told told) {
    if (all_stayed(from_body, to_body, as)) return {};
    const Texts from = texts_of(from_body);
    const Texts to = texts_of(to_body);
    const bool freely = told == Told::freely;
    // In a list it counts what words change beside: they may move along.
    const auto pairs = moved_pairs(from, to, as, freely ? InPlace::left_out : InPlace::paired);
    const Stayers stayers =
        freely ? longest_stayers(pairs, to.size()) : listable_stayers(from, pairs, to.size());
    std::vector<std::size_t> base_of(to.size(), no_place);
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (pairs[i] != no_place && stayers.stays[i]) base_of[pairs[i]] = i;
    }
    Unmoved result;
    std::map<std::size_t, std::size_t> back;
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (pairs[i] == no_place || stayers.stays[i]) continue;
        const std::size_t behind = stayers.behind[i];
        if (behind == i || behind == i + 1) continue;
        result.moved.push_back({i + 1, behind, pairs[i] + 1});
        back.emplace(i, pairs[i]);
    }
    if (!result.moved.empty()) PutBack(to, base_of, std::move(back), result);
    return result;
}

} // namespace emenda::text
