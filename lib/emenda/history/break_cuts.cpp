// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/break_cuts.hpp"

#include "emenda/text/paragraph_script.hpp"
#include "emenda/text/word_count.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace emenda::history {

namespace {

using text::Range;

/// Consecutive numbers, from `begin` to before `end`: paragraphs, as indices from 0.
using Rows = Range;

/// Words that a paragraph of the base shares with one of the new text.
struct Tie {
    std::size_t from = 0;
    std::size_t to = 0;
    std::size_t words = 0;
};

/// A paragraph that is tied.
struct Row {
    std::size_t words = 0; ///< of the paragraph
    std::size_t most = 0;  ///< words of one of its ties

    void add(const ClosedText& text, std::size_t row, std::size_t tied) {
        if (words == 0) words = text::count_words(text.of(text.paragraphs[row]));
        most = std::max(most, tied);
    }
};

/// Paragraphs of both sides that are tied, directly or through others.
struct Block {
    Rows from;
    Rows to;
};

/// The paragraphs that a piece touches. One that ends with the blank line of a paragraph touches
/// the next one only if what it puts there runs on into it.
Rows touched(const ClosedText& base, const Piece& piece) {
    const std::size_t first = base.paragraph_at(piece.range.begin) - 1;
    const bool nothing_before = piece.with.empty() && base.starts_paragraph(piece.range.begin);
    const bool is_closed = !piece.range.empty() && base.starts_paragraph(piece.range.end) &&
                           (piece.with.ends_with("\n\n") || nothing_before);
    return {first, base.paragraph_at(piece.range.end - (is_closed ? 1 : 0))};
}

bool crosses_break(const ClosedText& base, const Piece& piece) {
    return base.of(piece.range).find("\n\n") != std::string_view::npos ||
           piece.with.find("\n\n") != std::string::npos;
}

/// Parts some pieces that touch one another's paragraphs.
class Cutter {
public:
    /// The pieces are [begin, end) of the list, and touch `rows` of the base.
    Cutter(const ClosedText& base, const std::vector<Piece>& pieces, Range group, Rows rows,
           std::uint64_t& work)
        : m_base(base), m_pieces(pieces), m_group(group), m_rows(rows),
          m_work(work), m_from{base.starts[rows.begin], base.starts[rows.end]},
          m_to_text(carried_out(base, m_from, pieces, group.begin, group.end)), m_to(m_to_text) {}

    std::vector<Piece> cut() {
        m_work += m_from.size() + m_to_text.size();
        if (!m_to_text.ends_with("\n\n")) return as_they_are();
        find_ties();
        const std::vector<Block> blocks = blocks_of(ties_that_hold());
        if (blocks.size() == 1 && blocks.front().from == m_rows &&
            blocks.front().to == Rows{0, m_to.paragraphs.size()}) {
            return as_they_are();
        }
        Block done{{m_rows.begin, m_rows.begin}, {0, 0}};
        for (const Block& block : blocks) {
            add_untied({done.from.end, block.from.begin}, {done.to.end, block.to.begin});
            add_tied(block);
            done = block;
        }
        add_untied({done.from.end, m_rows.end}, {done.to.end, m_to.paragraphs.size()});
        return std::move(m_made);
    }

private:
    std::vector<Piece> as_they_are() const {
        const auto at = [&](std::size_t i) {
            return m_pieces.begin() + static_cast<std::ptrdiff_t>(i);
        };
        return {at(m_group.begin), at(m_group.end)};
    }

    void find_ties() {
        std::size_t from = m_from.begin;
        std::size_t to = 0;
        for (std::size_t i = m_group.begin; i < m_group.end; ++i) {
            const Piece& piece = m_pieces[i];
            keep(from, piece.range.begin, to);
            to += piece.range.begin - from + piece.with.size();
            from = piece.range.end;
        }
        keep(from, m_from.end, to);
    }

    /// Bytes [begin, end) of the base stand at `to` in the new text.
    void keep(std::size_t begin, std::size_t end, std::size_t to) {
        while (begin < end) {
            const std::size_t from_row = m_base.paragraph_at(begin) - 1;
            const std::size_t to_row = m_to.paragraph_at(to) - 1;
            const std::size_t stop = std::min(end, m_base.starts[from_row + 1]);
            const std::size_t words = text::count_words(m_base.of({begin, stop}));
            if (!m_ties.empty() && m_ties.back().from == from_row && m_ties.back().to == to_row)
                m_ties.back().words += words;
            else if (words > 0)
                m_ties.push_back({from_row, to_row, words});
            to += stop - begin;
            begin = stop;
        }
    }

    std::vector<Tie> ties_that_hold() const {
        std::map<std::size_t, Row> from;
        std::map<std::size_t, Row> to;
        for (const Tie& tie : m_ties) {
            from[tie.from].add(m_base, tie.from, tie.words);
            to[tie.to].add(m_to, tie.to, tie.words);
        }
        std::vector<Tie> holding;
        for (const Tie& tie : m_ties) {
            const Row& old_row = from.at(tie.from);
            const Row& new_row = to.at(tie.to);
            const bool is_most = tie.words == old_row.most && tie.words == new_row.most;
            if (is_most || 2 * tie.words >= std::min(old_row.words, new_row.words))
                holding.push_back(tie);
        }
        return holding;
    }

    static std::vector<Block> blocks_of(const std::vector<Tie>& ties) {
        std::vector<Block> blocks;
        for (const Tie& tie : ties) {
            if (blocks.empty() ||
                (tie.from >= blocks.back().from.end && tie.to >= blocks.back().to.end)) {
                blocks.push_back({{tie.from, tie.from}, {tie.to, tie.to}});
            }
            blocks.back().from.end = tie.from + 1;
            blocks.back().to.end = tie.to + 1;
        }
        return blocks;
    }

    void add_tied(const Block& block) {
        const Range from{m_base.starts[block.from.begin], m_base.starts[block.from.end]};
        const Range to{m_to.starts[block.to.begin], m_to.starts[block.to.end]};
        for (const text::Hunk& hunk :
             text::paragraph_script(m_base.of(from), m_to.of(to), &m_work)) {
            const Range range{from.begin + hunk.from.begin, from.begin + hunk.from.end};
            m_made.push_back({range, std::string(hunk.to.of(m_to.of(to)))});
        }
    }

    /// As many paragraphs for as many are rewritten one by one.
    void add_untied(Rows from, Rows to) {
        if (from.size() == to.size()) {
            for (std::size_t i = 0; i < from.size(); ++i) {
                m_made.push_back({m_base.paragraphs[from.begin + i],
                                  std::string(m_to.of(m_to.paragraphs[to.begin + i]))});
            }
            return;
        }
        const Range gone{m_base.starts[from.begin], m_base.starts[from.end]};
        const Range come{m_to.starts[to.begin], m_to.starts[to.end]};
        if (!gone.empty()) m_made.push_back({gone, {}});
        if (!come.empty()) m_made.push_back({{gone.end, gone.end}, std::string(m_to.of(come))});
    }

    const ClosedText& m_base;
    const std::vector<Piece>& m_pieces;
    Range m_group;
    Rows m_rows;
    std::uint64_t& m_work;
    Range m_from;
    std::string m_to_text;
    ClosedText m_to;
    std::vector<Tie> m_ties; ///< in order
    std::vector<Piece> m_made;
};

/// New paragraphs that were cut off, and others that stand right behind them, come at one point,
/// and so as one.
std::vector<Piece> with_new_ones_joined(const ClosedText& base, std::vector<Piece> pieces) {
    std::vector<Piece> made;
    for (Piece& piece : pieces) {
        const bool goes_on = !made.empty() && piece.range.empty() &&
                             made.back().range == piece.range && base.is_whole_paragraphs(piece) &&
                             base.is_whole_paragraphs(made.back());
        if (goes_on)
            made.back().with += piece.with;
        else
            made.push_back(std::move(piece));
    }
    return made;
}

} // namespace

std::vector<Piece> cut_at_breaks(const ClosedText& base, std::vector<Piece> pieces,
                                 std::uint64_t& work) {
    std::vector<Piece> made;
    for (std::size_t i = 0; i < pieces.size();) {
        if (base.is_whole_paragraphs(pieces[i])) {
            made.push_back(std::move(pieces[i++]));
            continue;
        }
        Rows rows = touched(base, pieces[i]);
        bool crosses = crosses_break(base, pieces[i]);
        std::size_t end = i + 1;
        for (; end < pieces.size() && !base.is_whole_paragraphs(pieces[end]); ++end) {
            const Rows more = touched(base, pieces[end]);
            if (more.begin >= rows.end) break;
            rows.end = std::max(rows.end, more.end);
            crosses = crosses || crosses_break(base, pieces[end]);
        }
        if (crosses) {
            auto cut = Cutter(base, pieces, {i, end}, rows, work).cut();
            std::move(cut.begin(), cut.end(), std::back_inserter(made));
        } else {
            std::move(pieces.begin() + static_cast<std::ptrdiff_t>(i),
                      pieces.begin() + static_cast<std::ptrdiff_t>(end), std::back_inserter(made));
        }
        i = end;
    }
    return with_new_ones_joined(base, std::move(made));
}

} // namespace emenda::history
