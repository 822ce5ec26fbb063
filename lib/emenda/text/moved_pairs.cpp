// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/moved_pairs.hpp"

#include "emenda/base/keyed_hash.hpp"
#include "emenda/text/changed_form.hpp"
#include "emenda/text/labels.hpp"
#include "emenda/text/word_count.hpp"

#include <utility>

namespace emenda::text {

std::vector<bool> in_order(const std::vector<std::size_t>& pairs) {
    std::vector<bool> kept(pairs.size(), false);
    for (const std::size_t i : longest_rise(pairs))
        kept[i] = true;
    return kept;
}

namespace {

/// For each paragraph of the one text the same one of the other, where both stand once.
std::vector<std::size_t> equal_pairs(const Texts& from, const Texts& to) {
    struct Seen {
        std::size_t in_from = 0;
        std::size_t in_to = 0;
        std::size_t at = 0;
    };
    ByText<Seen> seen;
    seen.reserve(from.size());
    for (const auto text : from)
        ++seen[text].in_from;
    for (std::size_t k = 0; k < to.size(); ++k) {
        const auto found = seen.find(to[k]);
        if (found == seen.end()) continue;
        ++found->second.in_to;
        found->second.at = k;
    }
    std::vector<std::size_t> pairs(from.size(), no_place);
    for (std::size_t i = 0; i < from.size(); ++i) {
        const Seen& one = seen[from[i]];
        if (one.in_from == 1 && one.in_to == 1) pairs[i] = one.at;
    }
    return pairs;
}

/// The paragraphs that could be each other's changed form: those without an equal one, but for
/// those that are much the same as what stands in their place, which did not move.
class Changed {
public:
    Changed(const Texts& from, const Texts& to, const std::vector<std::size_t>& pairs,
            const std::vector<bool>& kept)
        : m_from(from), m_to(to), m_paired(to.size(), false) {
        for (const std::size_t k : pairs) {
            if (k != no_place) m_paired[k] = true;
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
    std::vector<std::pair<std::size_t, std::size_t>> in_place; ///< those that did not move

private:
    void add(const std::vector<std::size_t>& pairs, Span in_from, Span in_to) {
        const std::size_t from_before = from.size();
        const std::size_t to_before = to.size();
        for (std::size_t i = in_from.begin; i < in_from.end; ++i) {
            if (pairs[i] == no_place) from.push_back(i);
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
            if (is_changed_in_place(m_from[here], m_to[there])) {
                in_place.emplace_back(here, there);
                continue;
            }
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
void add_nearly_equal(const Texts& from, const Texts& to, const Changed& changed,
                      std::vector<std::size_t>& pairs) {
    if (changed.from.size() * changed.to.size() > most_looked_at) return;
    if (changed.from.empty() || changed.to.empty()) return;
    Interner words;
    std::vector<WordBag> bags;
    for (const std::size_t k : changed.to)
        bags.push_back(word_bag(to[k], words));
    std::vector<std::size_t> match(changed.from.size(), no_place);
    std::vector<std::size_t> matched(changed.to.size(), 0);
    for (std::size_t i = 0; i < changed.from.size(); ++i) {
        const WordBag bag = word_bag(from[changed.from[i]], words);
        std::size_t count = 0;
        for (std::size_t k = 0; k < bags.size(); ++k) {
            if (!nearly_the_same(bag, bags[k])) continue;
            ++count;
            ++matched[k];
            match[i] = k;
        }
        if (count != 1) match[i] = no_place;
    }
    for (std::size_t i = 0; i < match.size(); ++i) {
        if (match[i] == no_place || matched[match[i]] != 1) continue;
        pairs[changed.from[i]] = changed.to[match[i]];
    }
}

/// Whether two headings say the same, whatever number they have.
bool is_same_heading(std::string_view from, std::string_view to) {
    const Label in_from = label_of(from);
    const Label in_to = label_of(to);
    const std::string_view said = from.substr(in_from.size);
    return in_from.of != ParagraphClass::plain && in_from.of == in_to.of &&
           said == to.substr(in_to.size) && has_word(said);
}

/// Adds headings that got another number, where what stands behind them is a pair.
void add_renumbered(const Texts& from, const Texts& to, std::vector<std::size_t>& pairs) {
    std::vector<bool> is_paired(to.size() + 1, false);
    for (const std::size_t k : pairs) {
        if (k != no_place) is_paired[k] = true;
    }
    for (std::size_t i = from.size(); i-- > 0;) { // the heading of a chapter behind its article's
        if (pairs[i] != no_place || i + 1 == from.size()) continue;
        const std::size_t next = pairs[i + 1];
        if (next == no_place || next == 0 || is_paired[next - 1]) continue;
        if (!is_same_heading(from[i], to[next - 1])) continue;
        pairs[i] = next - 1;
        is_paired[next - 1] = true;
    }
}

} // namespace

std::vector<std::size_t> moved_pairs(const Texts& from, const Texts& to, MovedAs as,
                                     InPlace in_place) {
    auto pairs = equal_pairs(from, to);
    if (as == MovedAs::same && in_place == InPlace::left_out) return pairs;
    const Changed changed(from, to, pairs, in_order(pairs));
    if (as == MovedAs::nearly) add_nearly_equal(from, to, changed, pairs);
    if (in_place == InPlace::paired) {
        for (const auto& [i, k] : changed.in_place)
            pairs[i] = k;
    }
    if (as == MovedAs::nearly) add_renumbered(from, to, pairs);
    return pairs;
}

} // namespace emenda::text
