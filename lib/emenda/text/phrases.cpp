// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/phrases.hpp"

#include "emenda/text/align.hpp"
#include "emenda/text/kept_words.hpp"
#include "emenda/text/labels.hpp"
#include "emenda/text/phrase_hunks.hpp"
#include "emenda/text/phrase_pieces.hpp"
#include "emenda/text/shared_ends.hpp"

#include <algorithm>
#include <utility>

namespace emenda::text {

namespace {

/// Compares the atoms of two passages, stretch by stretch, from left to right.
class Comparison {
public:
    Comparison(Passage& from, Passage& to, Session& session, const Reading& reading)
        : m_session(session), m_reading(reading), m_from(from), m_to(to) {
        session.words.forget_if_many();
        session.words.read(m_from);
        session.words.read_beside(m_from, m_to);
    }

    /// Labels, and the items of a list, lie in the passages whole.
    const std::vector<AtomHunk>& of_items() {
        compare_items();
        slide_phrases(m_hunks, m_from, m_to);
        return m_hunks;
    }

    /// For what lies inside of a paragraph that is no list.
    const std::vector<AtomHunk>& of_words() {
        for (const AtomHunk& hunk :
             joined_between({0, m_from.atoms.size()}, {0, m_to.atoms.size()})) {
            add(hunk);
        }
        slide_phrases(m_hunks, m_from, m_to);
        return m_hunks;
    }

private:
    void add(const AtomHunk& hunk) {
        if (hunk.a.size() == 0 && hunk.b.size() == 0) return;
        const bool touches = !m_hunks.empty() && m_hunks.back().a.end == hunk.a.begin &&
                             m_hunks.back().b.end == hunk.b.begin;
        const bool apart = std::exchange(m_item_begins, false);
        if (touches && !apart && are_one_phrase(m_hunks.back(), hunk, m_from.atoms, m_to.atoms))
            m_hunks.back() = joined(m_hunks.back(), hunk);
        else
            m_hunks.push_back(hunk);
    }

    std::vector<AtomHunk> joined_between(Span a, Span b);
    void compare_items();
    void add_items(AtomHunk hunk);
    void compare_passage(Span a, Span b);
    void compare_labels(Span& a, Span& b);

    Session& m_session;
    const Reading& m_reading;
    Passage& m_from;
    Passage& m_to;
    std::vector<AtomHunk> m_hunks;
    bool m_item_begins = false; ///< what comes next is not one with what was added last
};

/// Where the items of a list begin, the text before the first one included; a single entry if the
/// text is no list.
std::vector<std::size_t> item_starts(std::string_view text) {
    std::vector<std::size_t> starts{0};
    std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return starts;
    std::size_t items = begins_item(text.substr(0, end)) ? 1 : 0;
    while (end != std::string_view::npos) {
        const std::size_t begin = end + 1;
        end = text.find('\n', begin);
        if (!begins_item(text.substr(begin, end - begin))) continue;
        starts.push_back(begin);
        ++items;
    }
    constexpr std::size_t most_items = 30'000;
    if (items < 2 || items > most_items) starts.resize(1);
    return starts;
}

/// Where each paragraph of a row begins that joins or parts some.
std::vector<std::size_t> paragraph_starts(std::string_view text) {
    std::vector<std::size_t> starts{0};
    for (std::size_t at = 0; (at = text.find("\n\n", at)) != std::string_view::npos;)
        starts.push_back(at += 2);
    return starts;
}

/// Items that say the same go together, as paragraphs do; an item, too, with the paragraph that it
/// came from or became.
void Comparison::compare_items() {
    auto starts_a = item_starts(m_from.text);
    auto starts_b = item_starts(m_to.text);
    if (starts_a.size() > 1 && starts_b.size() < 2) starts_b = paragraph_starts(m_to.text);
    if (starts_b.size() > 1 && starts_a.size() < 2) starts_a = paragraph_starts(m_from.text);
    if (starts_a.size() < 2 && starts_b.size() < 2) {
        return compare_passage({0, m_from.atoms.size()}, {0, m_to.atoms.size()});
    }
    const auto texts_of = [](std::string_view text, const std::vector<std::size_t>& starts) {
        std::vector<std::string_view> texts;
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : text.size();
            std::string_view item = text.substr(starts[i], end - starts[i]);
            while (item.ends_with('\n'))
                item.remove_suffix(1);
            texts.push_back(item);
        }
        return texts;
    };
    const auto span_of = [&](const Atoms& atoms, const std::vector<std::size_t>& starts,
                             Span items) {
        const std::size_t end =
            items.end < starts.size() ? atom_at(atoms, starts[items.end]) : atoms.size();
        return Span{atom_at(atoms, starts[items.begin]), end};
    };
    Span rest_a{0, m_from.atoms.size()};
    Span rest_b{0, m_to.atoms.size()};
    for (const AlignedRow& row :
         align(texts_of(m_from.text, starts_a), texts_of(m_to.text, starts_b), m_session)) {
        if (row.kind == RowKind::moved || row.from.size() == 0 || row.to.size() == 0) continue;
        const Span a = span_of(m_from.atoms, starts_a, row.from);
        const Span b = span_of(m_to.atoms, starts_b, row.to);
        add_items({{rest_a.begin, a.begin}, {rest_b.begin, b.begin}});
        m_item_begins = true;
        compare_passage(a, b);
        rest_a.begin = a.end;
        rest_b.begin = b.end;
    }
    add_items({rest_a, rest_b});
}

/// Items that come or go at the end of a list take the line break before them along: the mark that
/// the item before them ends with changes in its own line.
void Comparison::add_items(AtomHunk hunk) {
    const auto ends_line = [](const Passage& side, Span span) {
        return span.size() > 0 && side.atoms[span.end - 1].range.of(side.text) == "\n";
    };
    if (!m_hunks.empty() && m_hunks.back().a.end == hunk.a.begin &&
        m_hunks.back().b.end == hunk.b.begin) {
        AtomHunk& last = m_hunks.back();
        const bool go = hunk.b.size() == 0 && last.a.size() > 1 && ends_line(m_from, last.a);
        const bool come = hunk.a.size() == 0 && last.b.size() > 1 && ends_line(m_to, last.b);
        if (go && last.b.size() > 0 && !ends_line(m_to, last.b)) {
            hunk.a.begin = --last.a.end;
            return m_hunks.push_back(hunk);
        }
        if (come && last.a.size() > 0 && !ends_line(m_from, last.a)) {
            hunk.b.begin = --last.b.end;
            return m_hunks.push_back(hunk);
        }
    }
    add(hunk);
}

/// Labels of one build go together place by place: "2." becomes "1.", whatever follows.
void Comparison::compare_labels(Span& a, Span& b) {
    const auto label_end = [](const Passage& side, Span span) {
        if (span.size() == 0) return span.begin;
        const std::size_t begin = side.atoms[span.begin].range.begin;
        const std::size_t size = label_of(side.text.substr(begin)).size;
        return std::min(span.end, size == 0 ? span.begin : atom_at(side.atoms, begin + size));
    };
    const std::size_t end_a = label_end(m_from, a);
    const std::size_t end_b = label_end(m_to, b);
    if (end_a - a.begin != end_b - b.begin) return;
    for (; a.begin < end_a; ++a.begin, ++b.begin) {
        if (m_from.atoms[a.begin].exact == m_to.atoms[b.begin].exact) continue;
        add({{a.begin, a.begin + 1}, {b.begin, b.begin + 1}});
    }
}

std::vector<AtomHunk> Comparison::joined_between(Span a, Span b) {
    return join_phrases(hunks_between(m_from.atoms, a, m_to.atoms, b,
                                      kept_words(m_from, a, m_to, b, m_reading, m_session)),
                        m_from.atoms, m_to.atoms, m_reading);
}

void Comparison::compare_passage(Span a, Span b) {
    const Span whole_a = a;
    const Span whole_b = b;
    compare_labels(a, b);
    const std::vector<AtomHunk> hunks = joined_between(a, b);
    if (is_rewritten(hunks, m_from.atoms, whole_a, m_to.atoms, whole_b, m_reading))
        return add({a, b});
    for (const AtomHunk& hunk : hunks)
        add(hunk);
}

bool is_list(std::string_view text) { return item_starts(text).size() > 1; }

/// Only the words around the difference are looked at, where so much is the same before and behind
/// them that nobody would call the paragraph rewritten. False, and nothing added, where more has to
/// be looked at: a change that could as well stand farther off.
bool add_difference(Passage& from, Passage& to, Session& session, const Reading& reading,
                    std::vector<PieceView>& pieces) {
    const SharedEnds shared = shared_ends(from.text, to.text, reading.around);
    const std::size_t least = std::min(from.text.size(), to.text.size());
    if (3 * (shared.front + shared.back) < 2 * least) return false;
    if (shared.front > 0 && shared.front <= label_of(from.text).size) return false;
    if (shared.front == 0 && label_of(from.text).size + label_of(to.text).size > 0) return false;
    if (is_list(from.text) || is_list(to.text)) return false;
    from.part = {shared.front, from.text.size() - shared.back};
    to.part = {shared.front, to.text.size() - shared.back};
    Comparison comparison(from, to, session, reading);
    const std::vector<AtomHunk>& hunks = comparison.of_words();
    const auto reaches = [&](const Passage& side, Span span) {
        return (shared.front > 0 && span.begin == 0) ||
               (shared.back > 0 && span.end == side.atoms.size());
    };
    for (const AtomHunk& hunk : hunks) {
        if (reaches(from, hunk.a) || reaches(to, hunk.b)) return false;
    }
    add_pieces(from, to, hunks, pieces);
    return true;
}

} // namespace

void phrases(std::string_view from, std::string_view to, Session& session,
             std::vector<PieceView>& pieces, const Reading& reading) {
    pieces.clear();
    if (from == to) return add_piece(pieces, Op::keep, from);
    if (from.empty() || to.empty()) {
        add_piece(pieces, Op::del, from);
        return add_piece(pieces, Op::ins, to);
    }
    session.from.text = from;
    session.to.text = to;
    if (add_difference(session.from, session.to, session, reading, pieces)) return;
    session.from.part = {0, from.size()};
    session.to.part = {0, to.size()};
    Comparison comparison(session.from, session.to, session, reading);
    add_pieces(session.from, session.to, comparison.of_items(), pieces);
}

} // namespace emenda::text
