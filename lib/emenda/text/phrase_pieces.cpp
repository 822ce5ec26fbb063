// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/phrase_pieces.hpp"

namespace emenda::text {

void add_piece(Pieces& pieces, Op op, std::string_view text) {
    if (text.empty()) return;
    if (!pieces.empty() && pieces.back().op == op)
        pieces.back().text += text;
    else
        pieces.push_back({op, std::string(text)});
}

namespace {

/// Adds pieces of two texts from left to right.
class Writer {
public:
    Writer(std::string_view from, std::string_view to) : m_from(from), m_to(to) {}

    /// What stands before is kept; blanks that both ranges share at an end are, too.
    void change(Range from, Range to) {
        const auto is_blank = [](char c) { return c == ' ' || c == '\n'; };
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
        if (from.empty() && to.empty()) return;
        add_piece(m_pieces, Op::keep, m_from.substr(m_at, from.begin - m_at));
        add_piece(m_pieces, Op::del, from.of(m_from));
        add_piece(m_pieces, Op::ins, to.of(m_to));
        m_at = from.end;
    }

    Pieces finish() {
        add_piece(m_pieces, Op::keep, m_from.substr(m_at));
        return std::move(m_pieces);
    }

private:
    std::string_view m_from;
    std::string_view m_to;
    Pieces m_pieces;
    std::size_t m_at = 0;
};

} // namespace

/// The gap between two atoms, the first or last ones included: the bytes of a hunk reach from the
/// atom before to the atom behind, and so take in the blanks.
Pieces pieces_of(const Passage& from, const Passage& to, const std::vector<AtomHunk>& hunks) {
    Writer writer(from.text, to.text);
    const auto end_before = [](const Atoms& atoms, std::size_t i) {
        return i == 0 ? 0 : atoms[i - 1].range.end;
    };
    const auto begin_of = [](const Atoms& atoms, std::size_t i, std::string_view text) {
        return i < atoms.size() ? atoms[i].range.begin : text.size();
    };
    std::size_t i = 0;
    std::size_t k = 0;
    bool touching = false; // a hunk was written up to here, blanks included
    const auto gap = [&](Span a, Span b) {
        const std::size_t begin_a =
            touching ? begin_of(from.atoms, a.begin, from.text) : end_before(from.atoms, a.begin);
        const std::size_t begin_b =
            touching ? begin_of(to.atoms, b.begin, to.text) : end_before(to.atoms, b.begin);
        writer.change({begin_a, begin_of(from.atoms, a.end, from.text)},
                      {begin_b, begin_of(to.atoms, b.end, to.text)});
        touching = true;
    };
    for (const AtomHunk& hunk : hunks) {
        for (; i < hunk.a.begin; ++i, ++k) {
            if (!touching) gap({i, i}, {k, k});
            touching = false;
        }
        gap(hunk.a, hunk.b);
        i = hunk.a.end;
        k = hunk.b.end;
    }
    for (; i < from.atoms.size(); ++i, ++k) {
        if (!touching) gap({i, i}, {k, k});
        touching = false;
    }
    if (!touching) gap({i, i}, {k, k});
    return writer.finish();
}

} // namespace emenda::text
