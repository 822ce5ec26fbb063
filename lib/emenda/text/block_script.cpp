// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/block_script.hpp"

#include "emenda/text/changed_form.hpp"
#include "emenda/text/interned.hpp"
#include "emenda/text/labelled_hunks.hpp"
#include "emenda/text/paragraph_script.hpp"
#include "emenda/text/renumbered.hpp"
#include "emenda/text/renumbered_parts.hpp"
#include "emenda/text/shared_ends.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

namespace emenda::text {

namespace {

/// So far from where two texts differ no reader would see a longer phrase, nor does a change slide.
constexpr std::size_t margin = 64;

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

    /// A paragraph that has another number alone is still the same one, whatever comes before it.
    void compare(Span a, Span b) {
        std::size_t at_a = a.begin;
        std::size_t at_b = b.begin;
        for (const auto& [i, k] : renumbered(parts_of(m_from, a), parts_of(m_to, b))) {
            compare_others({at_a, a.begin + i}, {at_b, b.begin + k});
            at_a = a.begin + i + 1;
            at_b = b.begin + k + 1;
            script({at_a - 1, at_a}, {at_b - 1, at_b});
        }
        compare_others({at_a, a.end}, {at_b, b.end});
    }

    static Parts parts_of(const EditBase& base, Span span) {
        Parts parts;
        for (std::size_t i = span.begin; i < span.end; ++i)
            parts.push_back(base.words_of(i + 1));
        return parts;
    }

    void compare_others(Span a, Span b) {
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
        if (single && script_lines({from, from + from_block.size()}, {to, to + to_block.size()}))
            return;
        const SharedEnds shared = single ? shared_ends(from_block, to_block, margin) : SharedEnds{};
        from += shared.front;
        to += shared.front;
        from_block =
            from_block.substr(shared.front, from_block.size() - shared.front - shared.back);
        to_block = to_block.substr(shared.front, to_block.size() - shared.front - shared.back);
        add(paragraph_script(from_block, to_block), from, to);
    }

    void add(const std::vector<Hunk>& hunks, std::size_t from, std::size_t to) {
        for (const Hunk& hunk : hunks) {
            m_hunks.push_back({{hunk.from.begin + from, hunk.from.end + from},
                               {hunk.to.begin + to, hunk.to.end + to}});
        }
    }

    /// The lines of a list likewise. False where none has another number alone.
    bool script_lines(Range from, Range to) {
        const auto in_from = lines_of(without_break(from.of(m_from.text)));
        const auto in_to = lines_of(without_break(to.of(m_to.text)));
        const auto pairs = renumbered(in_from, in_to);
        if (pairs.empty()) return false;
        std::vector<Hunk> made;
        const auto start = [](const Parts& lines, std::size_t i, const std::string& text) {
            return static_cast<std::size_t>(lines[i].data() - text.data());
        };
        const auto compare_up_to = [&](std::size_t end, std::size_t there) {
            const std::string_view old(&m_from.text[from.begin], end - from.begin);
            const std::string_view fresh(&m_to.text[to.begin], there - to.begin);
            for (const Hunk& hunk : exact_script(old, fresh)) {
                const Hunk at{{hunk.from.begin + from.begin, hunk.from.end + from.begin},
                              {hunk.to.begin + to.begin, hunk.to.end + to.begin}};
                const bool begins_lines =
                    begins_line(m_from.text, at.from.begin) && begins_line(m_to.text, at.to.begin);
                const bool touch = !made.empty() && made.back().from.end == at.from.begin &&
                                   made.back().to.end == at.to.begin && !begins_lines;
                if (touch)
                    made.back() = {{made.back().from.begin, at.from.end},
                                   {made.back().to.begin, at.to.end}};
                else
                    made.push_back(at);
            }
            from.begin = end;
            to.begin = there;
        };
        for (const auto& [i, k] : pairs) {
            compare_up_to(start(in_from, i, m_from.text), start(in_to, k, m_to.text));
            // What comes behind the last line begins with a break.
            const bool is_last = i + 1 == in_from.size() || k + 1 == in_to.size();
            const std::size_t more = is_last ? 0 : 1;
            compare_up_to(from.begin + in_from[i].size() + more, to.begin + in_to[k].size() + more);
        }
        compare_up_to(from.end, to.end);
        add(made, 0, 0);
        return true;
    }

    static std::string_view without_break(std::string_view closed) {
        return closed.substr(0, closed.size() - 2);
    }

    static bool begins_line(std::string_view text, std::size_t at) {
        return at == 0 || text[at - 1] == '\n';
    }

    const EditBase& m_from;
    const EditBase& m_to;
    Interner m_whole;
    std::vector<Hunk> m_hunks;
    std::size_t m_looked_at = 0;
};

} // namespace

std::optional<std::vector<Hunk>> renumbered_script(std::string_view from, std::string_view to) {
    if (!any_renumbered(from, to)) return std::nullopt;
    return block_script(EditBase(from), EditBase(to));
}

std::vector<Hunk> block_script(const EditBase& from, const EditBase& to) {
    return with_whole_labelled(BlockScript(from, to).take(), from.text, to.text);
}

} // namespace emenda::text
