// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/carry.hpp"

#include "emenda/text/normal_form.hpp"
#include "emenda/text/redline.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace emenda::history {

namespace {

/// The stretches of a text as they are after it was put in normal form, which only drops blanks and
/// line breaks, and joins letters with accents that have come to stand behind them.
class Normalising {
public:
    Normalising(const CutText& cut, std::string_view normal) : m_cut(cut), m_normal(normal) {}

    std::vector<Stretch> stretches() {
        const std::string_view raw = m_cut.text;
        while (m_to < m_normal.size()) {
            if (m_from < raw.size() && raw[m_from] == m_normal[m_to]) {
                take(1);
            } else if (m_from < raw.size() && is_dropped(raw[m_from])) {
                skip(1);
            } else {
                respelled();
            }
        }
        return std::move(m_made);
    }

private:
    bool is_dropped(char byte) const {
        if (byte == '\n') return true;
        const bool blank = byte == ' ' || byte == '\t' || byte == '\xC2' || byte == '\xA0';
        return blank && m_normal[m_to] == '\n';
    }

    /// A word that the normal form spells with other bytes: it is new.
    void respelled() {
        const auto end_of_word = [](std::string_view text, std::size_t at) {
            return std::min(text.find_first_of(" \t\n", at), text.size());
        };
        skip(end_of_word(m_cut.text, m_from) - m_from);
        const std::size_t end = std::max(end_of_word(m_normal, m_to), m_to + 1);
        add_stretch(m_made, {end - m_to, Stretch::fresh});
        m_to = end;
    }

    void skip(std::size_t count) {
        m_from += count;
        while (m_stretch < m_cut.stretches.size() &&
               m_from >= m_begin + m_cut.stretches[m_stretch].size)
            m_begin += m_cut.stretches[m_stretch++].size;
    }

    /// The rest of a stretch at once, as far as both sides agree.
    void take(std::size_t count) {
        const Stretch& here = m_cut.stretches[m_stretch];
        const std::size_t most = std::min(m_begin + here.size - m_from, m_normal.size() - m_to);
        const auto differ =
            std::mismatch(m_normal.begin() + at(m_to + count), m_normal.begin() + at(m_to + most),
                          m_cut.text.begin() + at(m_from + count));
        count = static_cast<std::size_t>(differ.first - m_normal.begin()) - m_to;
        add_stretch(m_made, {count, here.is_new() ? Stretch::fresh : here.from + m_from - m_begin});
        m_to += count;
        skip(count);
    }

    static std::ptrdiff_t at(std::size_t offset) { return static_cast<std::ptrdiff_t>(offset); }

    const CutText& m_cut;
    std::string_view m_normal;
    std::vector<Stretch> m_made;
    std::size_t m_from = 0;
    std::size_t m_to = 0;
    std::size_t m_stretch = 0; ///< the one that m_from stands in
    std::size_t m_begin = 0;   ///< where it begins
};

/// Paragraphs as a body of their own, and where each stood.
struct Gathered {
    std::string body;
    std::vector<text::Range> places;

    void add(std::string_view all, text::Range paragraph) {
        body += body.empty() ? "" : "\n";
        body += paragraph.of(all);
        body += '\n';
        places.push_back(paragraph);
    }
};

/// Paragraphs of the base of which nothing was carried over.
Gathered gone(const std::string& base, const Carried& carried) {
    std::vector<text::Range> kept;
    for (const Stretch& stretch : carried.stretches)
        if (!stretch.is_new()) kept.push_back({stretch.from, stretch.from + stretch.size});
    std::sort(kept.begin(), kept.end(),
              [](const text::Range& a, const text::Range& b) { return a.begin < b.begin; });
    Gathered gathered;
    std::size_t next = 0;
    for (const text::Range& paragraph : text::paragraphs(base)) {
        while (next < kept.size() && kept[next].end <= paragraph.begin)
            ++next;
        if (next == kept.size() || kept[next].begin >= paragraph.end) gathered.add(base, paragraph);
    }
    return gathered;
}

/// Paragraphs of the new text of which nothing was in the base.
Gathered come(const Carried& carried) {
    Gathered gathered;
    std::size_t stretch = 0;
    std::size_t begin = 0;
    for (const text::Range& paragraph : text::paragraphs(carried.text)) {
        while (begin + carried.stretches[stretch].size <= paragraph.begin)
            begin += carried.stretches[stretch++].size;
        const bool inside = begin + carried.stretches[stretch].size >= paragraph.end;
        if (inside && carried.stretches[stretch].is_new()) gathered.add(carried.text, paragraph);
    }
    return gathered;
}

/// A passage of the new text that stood in the base after all.
struct Found {
    std::size_t at = 0;
    std::size_t size = 0;
    std::size_t from = 0;
};

/// Walks the words of a row that both sides keep, through the paragraphs of either side.
void find_kept(const text::Row& row, const Gathered& gone, const Gathered& come,
               std::vector<Found>& found) {
    struct Walk {
        const std::vector<text::Range>& places;
        const std::vector<std::size_t>& numbers;
        std::size_t index = 0;
        std::size_t offset = 0;

        void go(std::string_view text) {
            for (const char byte : text) {
                // Behind a paragraph stand the two bytes of its break.
                offset += 1;
                if (byte == '\n' && offset == place().size() + 2) {
                    ++index;
                    offset = 0;
                }
            }
        }
        const text::Range& place() const { return places[numbers[index] - 1]; }
        std::size_t at() const { return place().begin + offset; }
    };
    Walk from{gone.places, row.from};
    Walk to{come.places, row.to};
    for (const text::Piece& piece : row.words) {
        if (piece.op == text::Op::keep) {
            for (std::size_t at = 0; at < piece.text.size();) {
                const std::size_t end = std::min(piece.text.find("\n\n", at), piece.text.size());
                const std::string_view part = std::string_view(piece.text).substr(at, end - at);
                if (!part.empty()) found.push_back({to.at(), part.size(), from.at()});
                const std::string_view with_break =
                    std::string_view(piece.text).substr(at, end + 2 - at);
                from.go(with_break);
                to.go(with_break);
                at = end + 2;
            }
        } else if (piece.op == text::Op::del) {
            from.go(piece.text);
        } else {
            to.go(piece.text);
        }
    }
}

/// New stretches with what was found in them.
std::vector<Stretch> with_found(const std::vector<Stretch>& stretches,
                                const std::vector<Found>& found) {
    std::vector<Stretch> made;
    std::size_t begin = 0;
    std::size_t next = 0;
    for (const Stretch& stretch : stretches) {
        const std::size_t end = begin + stretch.size;
        std::size_t at = begin;
        for (; next < found.size() && found[next].at < end; ++next) {
            add_stretch(made, {found[next].at - at, Stretch::fresh});
            add_stretch(made, {found[next].size, found[next].from});
            at = found[next].at + found[next].size;
        }
        add_stretch(made,
                    {end - at, stretch.is_new() ? Stretch::fresh : stretch.from + at - begin});
        begin = end;
    }
    return made;
}

Carried unchanged(const std::string& body) {
    Carried same{body, {}};
    add_stretch(same.stretches, {body.size(), 0});
    return same;
}

/// Paragraphs that left one place and came to another with other words.
void recognise(const std::string& base, Carried& carried) {
    const Gathered lost = gone(base, carried);
    if (lost.places.empty()) return;
    const Gathered won = come(carried);
    if (won.places.empty()) return;
    std::vector<Found> found;
    for (const text::Row& row : text::redline(lost.body, won.body))
        if (!row.from.empty() && !row.to.empty()) find_kept(row, lost, won, found);
    std::sort(found.begin(), found.end(),
              [](const Found& a, const Found& b) { return a.at < b.at; });
    if (!found.empty()) carried.stretches = with_found(carried.stretches, found);
}

} // namespace

std::optional<Carried> carried_over(const std::string& body,
                                    const std::vector<model::Change>& changes) {
    const Base base(body);
    Located located = locate(base, changes);
    if (!located.faults.empty()) return std::nullopt;
    if (located.edits.empty()) return unchanged(body);
    take_spaces(base, located.edits);
    CutText cut = cut_in(base, located.edits, Repeated::are_the_bases);
    text::Normalised normal = text::normal_body(cut.text);
    if (normal.unfit) return cut;
    Carried carried{{}, Normalising(cut, normal.text).stretches()};
    carried.text = std::move(normal.text);
    return carried;
}

Carried carry(const std::string& body, const std::vector<model::Change>& changes) {
    auto carried = carried_over(body, changes);
    if (!carried) return unchanged(body);
    recognise(body, *carried);
    return std::move(*carried);
}

} // namespace emenda::history
