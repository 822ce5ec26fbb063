// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/edits.hpp"

#include "emenda/text/common_ends.hpp"
#include "emenda/text/edit_base.hpp"
#include "emenda/text/interned.hpp"
#include "emenda/text/moves.hpp"
#include "emenda/text/paragraph_script.hpp"
#include "emenda/text/shared_ends.hpp"
#include "emenda/text/words.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace emenda::text {

namespace {

constexpr std::string_view paragraph_break = "\n\n";

/// So far from where two texts differ no reader would see a longer phrase, nor does a change slide.
constexpr std::size_t margin = 64;

/// The script of two closed texts, block by block between paragraphs that are the same: two
/// different edits elsewhere do not change what is found here.
class BlockScript {
public:
    BlockScript(const EditBase& from, const EditBase& to) : m_from(from), m_to(to) {
        if (!compare_in_place()) compare_all();
    }

    std::vector<Hunk> take() { return std::move(m_hunks); }

private:
    /// Where as many paragraphs stand in either text, and those that differ are none that stood
    /// elsewhere, the anchors are those that stand once of the others: they need no table of all.
    bool compare_in_place() {
        const std::size_t count = m_from.paragraphs();
        if (count != m_to.paragraphs()) return false;
        std::vector<std::size_t> changed;
        for (std::size_t i = 0; i < count; ++i) {
            if (m_from.words_of(i + 1) != m_to.words_of(i + 1)) changed.push_back(i);
        }
        if (2 * changed.size() > count || is_any_elsewhere(changed)) return false;
        const std::vector<std::uint16_t> sizes = sizes_of(m_from, changed);
        for (std::size_t n = 0; n < changed.size();) {
            Span block{changed[n], changed[n] + 1};
            while (block.begin > 0 && !is_anchor(block.begin - 1, sizes))
                --block.begin;
            for (++n; block.end < count; ++block.end) {
                const bool differs = n < changed.size() && changed[n] == block.end;
                if (differs)
                    ++n;
                else if (is_anchor(block.end, sizes))
                    break;
            }
            compare(block, block);
            if (m_looked_at > most_looked_at) { // a table of all is sooner made
                m_hunks.clear();
                return false;
            }
        }
        return true;
    }

    bool is_any_elsewhere(const std::vector<std::size_t>& changed) const {
        std::vector<std::string_view> before;
        for (const std::size_t i : changed)
            before.push_back(m_from.words_of(i + 1));
        std::sort(before.begin(), before.end());
        return std::any_of(changed.begin(), changed.end(), [&](std::size_t i) {
            return std::binary_search(before.begin(), before.end(), m_to.words_of(i + 1));
        });
    }

    static constexpr std::size_t most_sizes = 4'096;
    static constexpr std::size_t most_looked_at = 2'000'000; ///< paragraphs

    /// How many paragraphs of either text have which size, one that both have counted once.
    std::vector<std::uint16_t> sizes_of(const EditBase& base,
                                        const std::vector<std::size_t>& changed) const {
        std::vector<std::uint16_t> sizes(most_sizes, 0);
        const auto count = [&](const EditBase& text, std::size_t i) {
            std::uint16_t& size = sizes[text.paragraph(i + 1).size() % most_sizes];
            if (size < 2) ++size;
        };
        for (std::size_t i = 0; i < base.paragraphs(); ++i)
            count(base, i);
        for (const std::size_t i : changed)
            count(m_to, i);
        return sizes;
    }

    /// Whether an unchanged paragraph stands once in either text.
    bool is_anchor(std::size_t i, const std::vector<std::uint16_t>& sizes) {
        const std::string_view sought = m_from.words_of(i + 1);
        if (sizes[m_from.paragraph(i + 1).size() % most_sizes] == 1) return true;
        m_looked_at += m_from.paragraphs();
        for (std::size_t k = 0; k < m_from.paragraphs(); ++k) {
            if (k != i && (is_it(m_from, k, sought) || is_it(m_to, k, sought))) return false;
        }
        return true;
    }

    static bool is_it(const EditBase& text, std::size_t i, std::string_view sought) {
        const std::size_t begin = text.starts[i];
        return text.starts[i + 1] - begin == sought.size() + 2 &&
               text.text.compare(begin, sought.size(), sought) == 0;
    }

    void compare_all() {
        const auto a = symbols_of(m_from);
        const auto b = symbols_of(m_to);
        Span in_a{0, a.size()};
        Span in_b{0, b.size()};
        while (in_a.size() > 0 && in_b.size() > 0 && a[in_a.begin] == b[in_b.begin]) {
            ++in_a.begin;
            ++in_b.begin;
        }
        while (in_a.size() > 0 && in_b.size() > 0 && a[in_a.end - 1] == b[in_b.end - 1]) {
            --in_a.end;
            --in_b.end;
        }
        std::size_t at_a = in_a.begin;
        std::size_t at_b = in_b.begin;
        for (const auto& [i, k] : anchors(a, in_a, b, in_b, m_whole.size())) {
            compare({at_a, i}, {at_b, k});
            at_a = i + 1;
            at_b = k + 1;
        }
        compare({at_a, in_a.end}, {at_b, in_b.end});
    }

    std::vector<Symbol> symbols_of(const EditBase& base) {
        std::vector<Symbol> symbols;
        symbols.reserve(base.paragraphs());
        for (std::size_t number = 1; number <= base.paragraphs(); ++number)
            symbols.push_back(m_whole(base.words_of(number)));
        return symbols;
    }

    void compare(Span a, Span b) {
        if (a.size() == 0 && b.size() == 0) return;
        if (a.size() > 1 && changed_in_place(a, b)) {
            for (std::size_t i = 0; i < a.size(); ++i)
                script({a.begin + i, a.begin + i + 1}, {b.begin + i, b.begin + i + 1});
        } else {
            script(a, b);
        }
    }

    bool changed_in_place(Span a, Span b) const {
        if (a.size() != b.size()) return false;
        for (std::size_t i = 1; i <= a.size(); ++i) {
            if (!is_changed_in_place(m_from.words_of(a.begin + i), m_to.words_of(b.begin + i)))
                return false;
        }
        return true;
    }

    void script(Span a, Span b) {
        std::size_t from = m_from.starts[a.begin];
        std::size_t to = m_to.starts[b.begin];
        std::string_view from_block(&m_from.text[from], m_from.starts[a.end] - from);
        std::string_view to_block(&m_to.text[to], m_to.starts[b.end] - to);
        // Several paragraphs are paired by all of their words.
        const bool single = a.size() == 1 && b.size() == 1;
        const SharedEnds shared = single ? shared_ends(from_block, to_block, margin) : SharedEnds{};
        from += shared.front;
        to += shared.front;
        from_block =
            from_block.substr(shared.front, from_block.size() - shared.front - shared.back);
        to_block = to_block.substr(shared.front, to_block.size() - shared.front - shared.back);
        for (const Hunk& hunk : paragraph_script(from_block, to_block)) {
            m_hunks.push_back({{hunk.from.begin + from, hunk.from.end + from},
                               {hunk.to.begin + to, hunk.to.end + to}});
        }
    }

    const EditBase& m_from;
    const EditBase& m_to;
    Interner m_whole;
    std::vector<Hunk> m_hunks;
    std::size_t m_looked_at = 0;
};

/// A hunk told apart: words in their places, and whole paragraphs that come before or behind.
struct Told {
    std::optional<Rewrite> words;
    std::size_t boundary = 0; ///< where the new paragraphs stand, if there are any
    Range fresh;              ///< of the newer text; empty: none
};

Told told(const EditBase& base, const Hunk& hunk, const std::string& text) {
    Range from = hunk.from;
    Range to = hunk.to;
    const auto source = std::string_view(base.text);
    // A rewritten end of a paragraph is told without the break that stays.
    while (from.size() > 2 && to.size() > 2 && from.of(source).ends_with(paragraph_break) &&
           to.of(text).ends_with(paragraph_break)) {
        from.end -= 2;
        to.end -= 2;
    }
    const std::string_view with = to.of(text);
    const auto rewrite = [&](Range at, std::string_view by) -> std::optional<Rewrite> {
        if (at.empty() && by.empty()) return std::nullopt;
        return Rewrite{at, std::string(by)};
    };
    // Whole paragraphs in the place of whole ones stay together.
    const bool whole =
        !from.empty() && base.starts_paragraph(from.begin) &&
        (source.substr(from.end, 2) == paragraph_break || base.starts_paragraph(from.end));
    if (whole) return {rewrite(from, with), 0, {}};
    if (base.starts_paragraph(from.begin)) {
        const auto last = with.rfind(paragraph_break);
        const std::size_t head = last == std::string_view::npos ? 0 : last + 2;
        if (head > 0 && (from.empty() || head < with.size())) {
            return {rewrite(from, with.substr(head)), from.begin, {to.begin, to.begin + head}};
        }
    }
    if (source.substr(from.end, 2) == paragraph_break) {
        const auto first = with.find(paragraph_break);
        if (first != std::string_view::npos && (from.empty() || first > 0)) {
            return {
                rewrite(from, with.substr(0, first)), from.end + 2, {to.begin + first + 2, to.end}};
        }
    }
    return {rewrite(from, with), 0, {}};
}

/// Collects edits; finds the place of a point of the newer text.
class Telling {
public:
    Telling(const EditBase& base, const EditBase& newer) : m_base(base), m_newer(newer) {
        for (const Hunk& hunk : BlockScript(base, newer).take()) {
            Told one = told(base, hunk, newer.text);
            if (one.words) m_words.push_back(*one.words);
            if (!one.fresh.empty()) add_fresh(one);
            m_hunks.push_back(hunk);
        }
    }

    /// A paragraph moves to where, in the newer text, paragraph `after` (0: none) has just ended.
    /// False where that is no place between paragraphs of the base.
    bool move(std::size_t paragraph, std::size_t after) {
        const std::size_t at = m_newer.starts[after];
        const auto fresh = m_fresh.find(at); // right behind a new paragraph
        const auto gap = fresh != m_fresh.end() ? std::optional(fresh->second) : gap_at(at);
        if (!gap) return false;
        auto& entries = m_gaps[*gap];
        // Behind what has moved to there already; they ascend by where they end.
        const auto next = std::upper_bound(
            entries.begin(), entries.end(), at,
            [](std::size_t value, const Entry& entry) { return value < entry.ends; });
        entries.insert(next, {{"", paragraph}, at});
        return true;
    }

    Edits edits() const {
        Edits edits{m_words, {}};
        for (const auto& [behind, entries] : m_gaps) {
            Gap gap{behind, {}};
            for (const Entry& entry : entries)
                gap.placed.push_back(entry.placed);
            edits.gaps.push_back(std::move(gap));
        }
        return edits;
    }

private:
    struct Entry {
        Placed placed;
        std::size_t ends = 0; ///< in the newer text
    };

    void add_fresh(const Told& one) {
        const std::size_t gap = one.boundary == m_base.text.size()
                                    ? m_base.paragraphs()
                                    : m_base.paragraph_at(one.boundary) - 1;
        std::string_view rest = one.fresh.of(m_newer.text);
        std::size_t at = one.fresh.begin;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(paragraph_break), rest.size());
            const std::size_t size = std::min(end + 2, rest.size());
            at += size;
            if (end > 0) {
                m_gaps[gap].push_back({{std::string(rest.substr(0, end)), 0}, at});
                m_fresh.emplace(at, gap);
            }
            rest.remove_prefix(size);
        }
    }

    std::optional<std::size_t> gap_at(std::size_t newer) const {
        std::size_t base_at = 0;
        std::size_t newer_at = 0;
        const auto behind =
            std::partition_point(m_hunks.begin(), m_hunks.end(),
                                 [&](const Hunk& hunk) { return hunk.to.begin < newer; });
        if (behind != m_hunks.begin()) {
            const Hunk& hunk = *(behind - 1);
            if (newer < hunk.to.end) return std::nullopt;
            base_at = hunk.from.end;
            newer_at = hunk.to.end;
        }
        const std::size_t found = base_at + (newer - newer_at);
        if (!m_base.starts_paragraph(found)) return std::nullopt;
        return found == m_base.text.size() ? m_base.paragraphs() : m_base.paragraph_at(found) - 1;
    }

    const EditBase& m_base;
    const EditBase& m_newer;
    std::vector<Hunk> m_hunks;
    std::vector<Rewrite> m_words;
    std::map<std::size_t, std::vector<Entry>> m_gaps;
    std::unordered_map<std::size_t, std::size_t> m_fresh; ///< gaps, by where a new paragraph ends
};

std::optional<Edits> with_moves(const EditBase& base, std::string_view to, const Unmoved& unmoved) {
    const EditBase newer(unmoved.text);
    Telling telling(base, newer);
    std::vector<MovedParagraph> moved = unmoved.moved;
    std::sort(moved.begin(), moved.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    std::size_t before = 0; // the nearest before it that did not move itself
    std::size_t last = 0;
    for (const MovedParagraph& one : moved) {
        if (last + 1 != one.at || last == 0) before = one.at - 1;
        last = one.at;
        const std::size_t after = before == 0 ? 0 : unmoved.place[before - 1];
        if (!telling.move(one.paragraph, after)) return std::nullopt;
    }
    Edits edits = telling.edits();
    if (!gives(base, edits, to)) return std::nullopt;
    return edits;
}

/// Where telling new paragraphs from words does not lead to the text, in rare cases of blanks.
Edits untold(const EditBase& base, const EditBase& newer) {
    Edits edits;
    for (const Hunk& hunk : BlockScript(base, newer).take())
        edits.words.push_back({hunk.from, std::string(hunk.to.of(newer.text))});
    return edits;
}

/// What two bodies do not share at their ends, by whole paragraphs: most of a long text is shared.
struct Middle {
    Middle(std::string_view a, std::string_view b) {
        const std::size_t least = std::min(a.size(), b.size());
        const std::size_t same = common_begin(a, b);
        // Back to the last paragraph that both have begun and not ended yet.
        const auto front = same < 2 ? std::string_view::npos : a.rfind(paragraph_break, same - 2);
        begin = front == std::string_view::npos ? 0 : front + 2;
        const std::size_t back = common_end(a.substr(begin), b.substr(begin));
        // On to the first paragraph that both have whole.
        auto end = a.find(paragraph_break, a.size() - back);
        if (back < 2 || end == std::string_view::npos || a.size() - end - 2 > least - begin)
            end = a.size();
        else
            end += 1;
        const std::size_t behind = a.size() - end;
        from = a.substr(begin, end - begin);
        to = b.substr(begin, b.size() - behind - begin);
        for (auto at = a.find(paragraph_break); at < begin; at = a.find(paragraph_break, at + 2))
            ++paragraphs;
    }

    std::size_t begin = 0;      ///< where both parts begin
    std::size_t paragraphs = 0; ///< before them
    std::string_view from;
    std::string_view to;
};

Edits part_in_place(const EditBase& base, std::string_view to) {
    const EditBase newer(to);
    Edits edits = Telling(base, newer).edits();
    return gives(base, edits, to) ? edits : untold(base, newer);
}

Edits part_between(std::string_view from, std::string_view to) {
    const EditBase base(from);
    for (const MovedAs as : {MovedAs::nearly, MovedAs::same}) {
        const Unmoved found = unmoved(from, to, as);
        if (found.moved.empty()) break;
        if (auto edits = with_moves(base, to, found)) return std::move(*edits);
    }
    return part_in_place(base, to);
}

} // namespace

Edits edits_in_place(std::string_view from, std::string_view to) {
    if (from == to) return {};
    const Middle middle(from, to);
    return shifted(part_in_place(EditBase(middle.from), middle.to), middle.begin,
                   middle.paragraphs);
}

Edits edits_between(std::string_view from, std::string_view to) {
    if (from == to) return {};
    const Middle middle(from, to);
    return shifted(part_between(middle.from, middle.to), middle.begin, middle.paragraphs);
}

Edits shifted(Edits edits, std::size_t bytes, std::size_t paragraphs) {
    for (Rewrite& one : edits.words) {
        one.range.begin += bytes;
        one.range.end += bytes;
    }
    for (Gap& gap : edits.gaps) {
        gap.behind += paragraphs;
        for (Placed& placed : gap.placed) {
            if (placed.paragraph > 0) placed.paragraph += paragraphs;
        }
    }
    return edits;
}

std::string carried_out(std::string_view body, const Edits& edits) {
    return carried_out(EditBase(body), edits);
}

} // namespace emenda::text
