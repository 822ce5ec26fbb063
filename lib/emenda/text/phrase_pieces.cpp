// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/phrase_pieces.hpp"

#include <cassert>

namespace emenda::text {

void add_piece(std::vector<PieceView>& pieces, Op op, std::string_view text) {
    if (text.empty()) return;
    if (!pieces.empty() && pieces.back().op == op) {
        const std::string_view before = pieces.back().text;
        assert(before.data() + before.size() == text.data());
        pieces.back().text = {before.data(), before.size() + text.size()};
    } else {
        pieces.push_back({op, text});
    }
}

namespace {

/// Adds pieces of two texts from left to right.
class Writer {
public:
    Writer(std::string_view from, std::string_view to, std::vector<PieceView>& pieces)
        : m_from(from), m_to(to), m_pieces(pieces) {}

    /// What stands before is kept; blanks that both ranges share at an end are, too.
    void change(Range from, Range to) {
        if (from.of(m_from) == to.of(m_to)) return;
        const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
        while (!from.empty() && !to.empty() && m_from[from.begin] == m_to[to.begin] &&
               is_blank(m_from[from.begin])) {
            ++from.begin;
            ++to.begin;
        }
        while (!from.empty() && !to.empty() && m_from[from.end - 1] == m_to[to.end - 1] &&
               is_blank(m_from[from.end - 1])) {
            --from.end;
            --to.end;
        }
        add_piece(m_pieces, Op::keep, m_from.substr(m_at, from.begin - m_at));
        add_piece(m_pieces, Op::del, from.of(m_from));
        add_piece(m_pieces, Op::ins, to.of(m_to));
        m_at = from.end;
    }

    void finish() { add_piece(m_pieces, Op::keep, m_from.substr(m_at)); }

private:
    std::string_view m_from;
    std::string_view m_to;
    std::vector<PieceView>& m_pieces;
    std::size_t m_at = 0;
};

} // namespace

/// The gap between two atoms, the first or last ones included: the bytes of a hunk reach from the
/// atom before to the atom behind, and so take in the blanks.
void add_pieces(const Passage& from, const Passage& to, const std::vector<AtomHunk>& hunks,
                std::vector<PieceView>& pieces) {
    Writer writer(from.text, to.text, pieces);
    const auto end_before = [](const Passage& side, std::size_t i) {
        return i == 0 ? side.part.begin : side.atoms[i - 1].range.end;
    };
    const auto begin_of = [](const Passage& side, std::size_t i) {
        return i < side.atoms.size() ? side.atoms[i].range.begin : side.part.end;
    };
    std::size_t i = 0;
    std::size_t k = 0;
    bool touching = false; // a hunk was written up to here, blanks included
    // Most words have one space before them on either side.
    const auto is_plain = [&](std::size_t in_a, std::size_t in_b) {
        const std::size_t end_a = from.atoms[in_a].range.begin;
        const std::size_t end_b = to.atoms[in_b].range.begin;
        const std::size_t size = end_a - end_before(from, in_a);
        return size == end_b - end_before(to, in_b) &&
               (size == 0 || (size == 1 && from.text[end_a - 1] == to.text[end_b - 1]));
    };
    const auto gap = [&](Span a, Span b) {
        const std::size_t begin_a = touching ? begin_of(from, a.begin) : end_before(from, a.begin);
        const std::size_t begin_b = touching ? begin_of(to, b.begin) : end_before(to, b.begin);
        writer.change({begin_a, begin_of(from, a.end)}, {begin_b, begin_of(to, b.end)});
        touching = true;
    };
    for (const AtomHunk& hunk : hunks) {
        for (; i < hunk.a.begin; ++i, ++k) {
            if (!touching && !is_plain(i, k)) gap({i, i}, {k, k});
            touching = false;
        }
        gap(hunk.a, hunk.b);
        i = hunk.a.end;
        k = hunk.b.end;
    }
    for (; i < from.atoms.size(); ++i, ++k) {
        if (!touching && !is_plain(i, k)) gap({i, i}, {k, k});
        touching = false;
    }
    if (!touching) gap({i, i}, {k, k});
    writer.finish();
}

} // namespace emenda::text
