// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/phrases.hpp"

#include "emenda/text/align.hpp"
#include "emenda/text/labels.hpp"
#include "emenda/text/phrase_hunks.hpp"
#include "emenda/text/script.hpp"

#include <algorithm>
#include <utility>

namespace emenda::text {

namespace {

constexpr std::size_t small_table = 40'000; ///< cells; a longer passage is cut first
constexpr int long_stretch = 800;           ///< of kept words, by weight: no change reaches across

/// Compares the atoms of two texts, stretch by stretch, from left to right.
class Comparison {
public:
    Comparison(std::string_view from, std::string_view to, Session& session, const Reading& reading)
        : m_from(from), m_to(to), m_session(session), m_reading(reading),
          m_a(session.atoms.take(from)), m_b(session.atoms.take(to)) {}

    Pieces pieces() {
        compare_items();
        slide_phrases(m_hunks, m_from, m_a, m_to, m_b);
        return written();
    }

private:
    void add(const AtomHunk& hunk) {
        if (hunk.a.size() == 0 && hunk.b.size() == 0) return;
        const bool touches = !m_hunks.empty() && m_hunks.back().a.end == hunk.a.begin &&
                             m_hunks.back().b.end == hunk.b.begin;
        const bool apart = std::exchange(m_item_begins, false);
        if (touches && !apart && are_one_phrase(m_hunks.back(), hunk, m_a, m_b))
            m_hunks.back() = joined(m_hunks.back(), hunk);
        else
            m_hunks.push_back(hunk);
    }

    void compare_items();
    void compare_passage(Span a, Span b);
    void compare_labels(Span& a, Span& b);
    Kept kept_in(Span a, Span b);
    Kept kept_of_long(Span a, Span b);
    Kept kept_by_script(Span a, Span b) const;
    bool have_little_in_common(Span a, Span b) const;

    std::size_t atom_at(const Atoms& atoms, std::size_t byte) const {
        const auto found = std::lower_bound(
            atoms.begin(), atoms.end(), byte,
            [](const Atom& atom, std::size_t value) { return atom.range.begin < value; });
        return static_cast<std::size_t>(found - atoms.begin());
    }

    static Range bytes_of(const Atoms& atoms, Span span) {
        return {atoms[span.begin].range.begin, atoms[span.end - 1].range.end};
    }

    Pieces written() const;

    std::string_view m_from;
    std::string_view m_to;
    Session& m_session;
    const Reading& m_reading;
    Atoms m_a;
    Atoms m_b;
    std::vector<AtomHunk> m_hunks;
    bool m_item_begins = false; ///< what comes next is not one with what was added last
};

/// Where the items of a list begin, the text before the first one included; a single entry if the
/// text is no list.
std::vector<std::size_t> item_starts(std::string_view text) {
    std::vector<std::size_t> starts{0};
    std::size_t items = begins_item(text.substr(0, text.find('\n'))) ? 1 : 0;
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at)) {
        ++at;
        if (!begins_item(text.substr(at, text.find('\n', at) - at))) continue;
        starts.push_back(at);
        ++items;
    }
    constexpr std::size_t most_items = 30'000;
    if (items < 2 || items > most_items) starts.resize(1);
    return starts;
}

/// Items that say the same go together, as paragraphs do.
void Comparison::compare_items() {
    const auto starts_a = item_starts(m_from);
    const auto starts_b = item_starts(m_to);
    if (starts_a.size() < 2 && starts_b.size() < 2) {
        return compare_passage({0, m_a.size()}, {0, m_b.size()});
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
                             std::size_t i) {
        const std::size_t end = i < starts.size() ? atom_at(atoms, starts[i]) : atoms.size();
        return Span{atom_at(atoms, starts[i - 1]), end};
    };
    Span rest_a{0, m_a.size()};
    Span rest_b{0, m_b.size()};
    for (const Row& row : align(texts_of(m_from, starts_a), texts_of(m_to, starts_b), m_session)) {
        if (row.kind == RowKind::moved || row.from.size() != 1 || row.to.size() != 1) continue;
        const Span a = span_of(m_a, starts_a, row.from.front());
        const Span b = span_of(m_b, starts_b, row.to.front());
        add({{rest_a.begin, a.begin}, {rest_b.begin, b.begin}});
        m_item_begins = true;
        compare_passage(a, b);
        rest_a.begin = a.end;
        rest_b.begin = b.end;
    }
    add({rest_a, rest_b});
}

/// Labels of one build go together place by place: "2." becomes "1.", whatever follows.
void Comparison::compare_labels(Span& a, Span& b) {
    const auto label_end = [this](std::string_view text, const Atoms& atoms, Span span) {
        if (span.size() == 0) return span.begin;
        const std::size_t begin = atoms[span.begin].range.begin;
        const std::size_t size = label_of(text.substr(begin)).size;
        return std::min(span.end, size == 0 ? span.begin : atom_at(atoms, begin + size));
    };
    const std::size_t end_a = label_end(m_from, m_a, a);
    const std::size_t end_b = label_end(m_to, m_b, b);
    if (end_a - a.begin != end_b - b.begin) return;
    for (; a.begin < end_a; ++a.begin, ++b.begin) {
        if (m_a[a.begin].exact == m_b[b.begin].exact) continue;
        add({{a.begin, a.begin + 1}, {b.begin, b.begin + 1}});
    }
}

void Comparison::compare_passage(Span a, Span b) {
    const Span whole_a = a;
    const Span whole_b = b;
    compare_labels(a, b);
    const auto hunks =
        join_phrases(hunks_between(m_a, a, m_b, b, kept_in(a, b)), m_a, m_b, m_reading);
    if (is_rewritten(hunks, m_a, whole_a, m_b, whole_b, m_reading)) return add({a, b});
    for (const AtomHunk& hunk : hunks)
        add(hunk);
}

Kept Comparison::kept_in(Span a, Span b) {
    Kept kept;
    Kept tail;
    while (a.size() > 0 && b.size() > 0 && m_a[a.begin].exact == m_b[b.begin].exact) {
        kept.emplace_back(a.begin++, b.begin++);
    }
    while (a.size() > 0 && b.size() > 0 && m_a[a.end - 1].exact == m_b[b.end - 1].exact) {
        tail.emplace_back(--a.end, --b.end);
    }
    if (a.size() > 0 && b.size() > 0) {
        const bool is_small = (a.size() + 1) * (b.size() + 1) <= small_table;
        if (!is_small || !align_words(m_a, a, m_b, b, m_reading, m_session, kept)) {
            const Kept middle = kept_of_long(a, b);
            kept.insert(kept.end(), middle.begin(), middle.end());
        }
    }
    kept.insert(kept.end(), tail.rbegin(), tail.rend());
    return kept;
}

/// Keeps the long stretches that the exact script keeps, and aligns what lies between them.
Kept Comparison::kept_of_long(Span a, Span b) {
    Kept kept;
    if (have_little_in_common(a, b)) return kept;
    const Kept script = kept_by_script(a, b);
    std::size_t done = 0; // pairs of the script
    Span rest_a = a;
    Span rest_b = b;
    const auto align_until = [&](std::size_t pair, Span in_a, Span in_b) {
        if (!align_words(m_a, in_a, m_b, in_b, m_reading, m_session, kept)) {
            kept.insert(kept.end(), script.begin() + static_cast<std::ptrdiff_t>(done),
                        script.begin() + static_cast<std::ptrdiff_t>(pair));
        }
    };
    for (std::size_t i = 0; i < script.size();) {
        std::size_t end = i;
        int weight = 0;
        for (; end < script.size() && script[end].first - script[i].first == end - i &&
               script[end].second - script[i].second == end - i;
             ++end) {
            weight += m_a[script[end].first].weight;
        }
        if (weight >= long_stretch) {
            align_until(i, {rest_a.begin, script[i].first}, {rest_b.begin, script[i].second});
            kept.insert(kept.end(), script.begin() + static_cast<std::ptrdiff_t>(i),
                        script.begin() + static_cast<std::ptrdiff_t>(end));
            done = end;
            rest_a.begin = script[end - 1].first + 1;
            rest_b.begin = script[end - 1].second + 1;
        }
        i = end;
    }
    align_until(script.size(), rest_a, rest_b);
    return kept;
}

/// The atoms that stand in what the exact script keeps.
Kept Comparison::kept_by_script(Span a, Span b) const {
    const Range in_from = bytes_of(m_a, a);
    const Range in_to = bytes_of(m_b, b);
    Kept kept;
    std::size_t i = a.begin;
    std::size_t k = b.begin;
    const auto keep_until = [&](std::size_t end_from, std::size_t at_from, std::size_t at_to) {
        while (i < a.end && k < b.end && m_a[i].range.end <= end_from) {
            const std::size_t offset_a = m_a[i].range.begin - at_from;
            const std::size_t offset_b = m_b[k].range.begin - at_to;
            if (offset_a == offset_b && m_a[i].exact == m_b[k].exact)
                kept.emplace_back(i++, k++);
            else
                ++(offset_a < offset_b ? i : k);
        }
    };
    std::size_t at_from = in_from.begin;
    std::size_t at_to = in_to.begin;
    for (const Hunk& hunk : exact_script(in_from.of(m_from), in_to.of(m_to))) {
        keep_until(in_from.begin + hunk.from.begin, at_from, at_to);
        at_from = in_from.begin + hunk.from.end;
        at_to = in_to.begin + hunk.to.end;
        while (i < a.end && m_a[i].range.begin < at_from)
            ++i;
        while (k < b.end && m_b[k].range.begin < at_to)
            ++k;
    }
    keep_until(in_from.end, at_from, at_to);
    return kept;
}

/// So little that whatever could be kept would be shown as rewritten.
bool Comparison::have_little_in_common(Span a, Span b) const {
    const auto sorted = [](const Atoms& atoms, Span span) {
        std::vector<std::pair<Symbol, int>> words;
        for (std::size_t i = span.begin; i < span.end; ++i)
            words.emplace_back(atoms[i].folded, atoms[i].weight);
        std::sort(words.begin(), words.end());
        return words;
    };
    const auto words_a = sorted(m_a, a);
    const auto words_b = sorted(m_b, b);
    long shared = 0;
    for (std::size_t i = 0, k = 0; i < words_a.size() && k < words_b.size();) {
        if (words_a[i].first == words_b[k].first) {
            shared += std::min(words_a[i].second, words_b[k].second);
            ++i, ++k;
        } else {
            ++(words_a[i].first < words_b[k].first ? i : k);
        }
    }
    const long least = std::min(weight_of(m_a, a), weight_of(m_b, b));
    return shared * 100 < least * m_reading.rewritten / 2;
}

void add_piece(Pieces& pieces, Op op, std::string_view text) {
    if (text.empty()) return;
    if (!pieces.empty() && pieces.back().op == op)
        pieces.back().text += text;
    else
        pieces.push_back({op, std::string(text)});
}

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

/// The gap between two atoms, the first or last ones included: the bytes of a hunk reach from the
/// atom before to the atom behind, and so take in the blanks.
Pieces Comparison::written() const {
    Writer writer(m_from, m_to);
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
        const std::size_t from =
            touching ? begin_of(m_a, a.begin, m_from) : end_before(m_a, a.begin);
        const std::size_t to = touching ? begin_of(m_b, b.begin, m_to) : end_before(m_b, b.begin);
        writer.change({from, begin_of(m_a, a.end, m_from)}, {to, begin_of(m_b, b.end, m_to)});
        touching = true;
    };
    for (const AtomHunk& hunk : m_hunks) {
        for (; i < hunk.a.begin; ++i, ++k) {
            if (!touching) gap({i, i}, {k, k});
            touching = false;
        }
        gap(hunk.a, hunk.b);
        i = hunk.a.end;
        k = hunk.b.end;
    }
    for (; i < m_a.size(); ++i, ++k) {
        if (!touching) gap({i, i}, {k, k});
        touching = false;
    }
    if (!touching) gap({i, i}, {k, k});
    return writer.finish();
}

} // namespace

Pieces phrases(std::string_view from, std::string_view to, Session& session,
               const Reading& reading) {
    Pieces whole;
    if (from == to) {
        add_piece(whole, Op::keep, from);
        return whole;
    }
    if (from.empty() || to.empty()) {
        add_piece(whole, Op::del, from);
        add_piece(whole, Op::ins, to);
        return whole;
    }
    return Comparison(from, to, session, reading).pieces();
}

} // namespace emenda::text
