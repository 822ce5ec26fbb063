// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/cut.hpp"

#include "emenda/text/normal_form.hpp"
#include "emenda/text/script.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace emenda::history {

namespace {

/// Paragraphs written together: those that quotes running across their ends have made one, with
/// the edits inside them, or neighbours that nothing is done to.
struct Chunk {
    std::size_t first = 0; ///< paragraph numbers
    std::size_t last = 0;
    std::size_t first_edit = 0; ///< [first_edit, end_edit) of the list
    std::size_t end_edit = 0;
};

/// The number of the paragraph that a byte stands in, or stands right behind; 0 in an empty text.
std::size_t paragraph_at(const Base& base, std::size_t offset) {
    const auto behind = std::upper_bound(
        base.paragraphs.begin(), base.paragraphs.end(), offset,
        [](std::size_t value, const text::Range& range) { return value < range.begin; });
    return static_cast<std::size_t>(behind - base.paragraphs.begin());
}

/// The paragraphs that a chunk ends with, ascending: so few that a word in a long text costs
/// little.
std::vector<std::size_t> ends_of_chunks(const Base& base, const std::vector<Edit>& edits) {
    std::vector<std::size_t> ends{base.paragraphs.size()};
    std::vector<std::pair<std::size_t, std::size_t>> joined; ///< by quotes: first, last
    for (const Edit& edit : edits) {
        const std::size_t first = paragraph_at(base, edit.point());
        std::size_t last = first;
        while (last < base.paragraphs.size() && edit.range.end > base.end_of(last))
            ++last;
        if (first < last) joined.emplace_back(first, last);
        ends.insert(ends.end(), {first > 0 ? first - 1 : 0, last, edit.destination});
    }
    std::sort(ends.begin(), ends.end());
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    std::size_t quote = 0;
    std::erase_if(ends, [&](std::size_t end) {
        while (quote < joined.size() && joined[quote].second <= end)
            ++quote;
        return end == 0 || (quote < joined.size() && joined[quote].first <= end);
    });
    return ends;
}

std::vector<Chunk> chunks_of(const Base& base, const std::vector<Edit>& edits) {
    std::vector<Chunk> chunks;
    std::size_t edit = 0;
    for (const std::size_t end : ends_of_chunks(base, edits)) {
        Chunk chunk{chunks.empty() ? 1 : chunks.back().last + 1, end, edit, 0};
        while (edit < edits.size() && edits[edit].point() <= base.end_of(end))
            ++edit;
        chunk.end_edit = edit;
        chunks.push_back(chunk);
    }
    return chunks;
}

/// Writes the new text, piece by piece.
class Writer {
public:
    Writer(const Base& base, Repeated repeated) : m_base(base), m_repeated(repeated) {}

    void keep(std::size_t begin, std::size_t end) {
        m_cut.text += m_base.body.substr(begin, end - begin);
        add_stretch(m_cut.stretches, {end - begin, begin});
    }

    void add(std::string_view text) {
        m_cut.text += text;
        add_stretch(m_cut.stretches, {text.size(), Stretch::fresh});
    }

    void replace(const text::Range& quoted, std::string_view with) {
        std::size_t from = quoted.begin;
        for (const text::Hunk& hunk : text::exact_script(quoted.of(m_base.body), with)) {
            keep(from, quoted.begin + hunk.from.begin);
            add(hunk.to.of(with));
            from = quoted.begin + hunk.from.end;
        }
        keep(from, quoted.end);
    }

    void chunk(const Chunk& chunk, const std::vector<Edit>& edits) {
        std::size_t at = m_base.paragraphs[chunk.first - 1].begin;
        for (std::size_t i = chunk.first_edit; i < chunk.end_edit; ++i) {
            const Edit& edit = edits[i];
            if (edit.kind == Edit::Kind::move || edit.kind == Edit::Kind::insert_paragraphs) {
                continue;
            }
            keep(at, edit.range.begin);
            if (edit.kind == Edit::Kind::replace && m_repeated == Repeated::are_the_bases)
                replace(edit.range, edit.with);
            else
                add(edit.with);
            at = edit.range.end;
        }
        keep(at, m_base.end_of(chunk.last));
        close_paragraph();
    }

    /// The base's own break where it follows anyway, so that untouched paragraphs are one stretch.
    void close_paragraph() {
        const std::size_t at = m_cut.stretches.empty() || m_cut.stretches.back().is_new()
                                   ? m_base.body.size()
                                   : m_cut.stretches.back().from + m_cut.stretches.back().size;
        if (m_base.body.substr(at, 2) == "\n\n")
            keep(at, at + 2);
        else
            add("\n\n");
    }

    CutText take() { return std::move(m_cut); }

private:
    const Base& m_base;
    Repeated m_repeated;
    CutText m_cut;
};

} // namespace

void add_stretch(std::vector<Stretch>& stretches, Stretch stretch) {
    if (stretch.size == 0) return;
    if (!stretches.empty()) {
        Stretch& last = stretches.back();
        const bool goes_on =
            last.is_new() ? stretch.is_new() : last.from + last.size == stretch.from;
        if (goes_on) {
            last.size += stretch.size;
            return;
        }
    }
    stretches.push_back(stretch);
}

void take_spaces(const Base& base, std::vector<Edit>& edits) {
    const std::string_view body = base.body;
    const auto is_space = [&](std::size_t at) { return at < body.size() && body[at] == ' '; };
    const auto touched = [&](std::size_t space, std::size_t self) {
        // Edits are in order, and only those next to a deletion can reach the space beside it.
        const std::size_t from = self > 2 ? self - 3 : 0;
        for (std::size_t i = from; i < edits.size() && i <= self + 3; ++i) {
            if (i == self || edits[i].kind == Edit::Kind::move ||
                edits[i].kind == Edit::Kind::insert_paragraphs) {
                continue;
            }
            const text::Range& range = edits[i].range;
            if (range.begin <= space && space < range.end) return true;
            if (range.empty() && (range.begin == space || range.begin == space + 1)) return true;
        }
        return false;
    };
    for (std::size_t i = 0; i < edits.size(); ++i) {
        if (edits[i].kind != Edit::Kind::remove) continue;
        text::Range& range = edits[i].range;
        const bool begins = range.begin == 0 || body[range.begin - 1] == '\n';
        const bool ends = range.end >= body.size() || body[range.end] == '\n';
        const bool before = range.begin > 0 && is_space(range.begin - 1);
        const bool behind = is_space(range.end);
        if (!(before || begins) || !(behind || ends)) continue;
        if (behind && !touched(range.end, i))
            ++range.end;
        else if (before && !touched(range.begin - 1, i))
            --range.begin;
    }
}

CutText cut_in(const Base& base, const std::vector<Edit>& edits, Repeated repeated) {
    const std::vector<Chunk> chunks = chunks_of(base, edits);
    const auto chunk_with = [&](std::size_t paragraph) {
        return static_cast<std::size_t>(
            std::lower_bound(chunks.begin(), chunks.end(), paragraph,
                             [](const Chunk& chunk, std::size_t n) { return chunk.last < n; }) -
            chunks.begin());
    };
    std::vector<const Edit*> placed; ///< those that put something behind a paragraph, by its number
    std::vector<bool> moved(chunks.size(), false);
    for (const Edit& edit : edits) {
        const bool moves = edit.kind == Edit::Kind::move;
        if (moves) moved[chunk_with(edit.paragraph)] = true;
        if (moves || edit.kind == Edit::Kind::insert_paragraphs) placed.push_back(&edit);
    }
    std::stable_sort(placed.begin(), placed.end(), [](const Edit* one, const Edit* other) {
        return one->destination < other->destination;
    });
    Writer writer(base, repeated);
    auto next = placed.begin();
    const auto place_behind = [&](std::size_t paragraph) {
        for (; next != placed.end() && (*next)->destination <= paragraph; ++next) {
            if ((*next)->kind == Edit::Kind::move) {
                writer.chunk(chunks[chunk_with((*next)->paragraph)], edits);
            } else {
                writer.add((*next)->with);
                writer.add("\n\n");
            }
        }
    };
    // Everything in its place: what is behind place 0, then each chunk and what is behind it.
    place_behind(0);
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        if (!moved[i]) writer.chunk(chunks[i], edits);
        place_behind(chunks[i].last);
    }
    return writer.take();
}

namespace {

/// Whether a character begins with the byte that is no blank, and that nothing in front of it is
/// ever composed with: ASCII, most of Latin, Greek and Cyrillic, ideographs.
bool stands_alone(char c) {
    const auto byte = static_cast<unsigned char>(c);
    const auto in = [&](unsigned least, unsigned most) { return byte >= least && byte <= most; };
    return in(0x21, 0x7E) || in(0xC3, 0xCB) || in(0xCE, 0xD1) || in(0xE4, 0xE9);
}

/// Whether a text may be cut in front of the byte, and its first part still ends as it does: no
/// blank goes from its end.
bool may_end_before(std::string_view text, std::size_t at) {
    const auto last = static_cast<unsigned char>(text[at - 1]);
    const bool is_blank = last <= ' ' || last == 0x7F || last == 0xA0; // the last of U+00A0
    return !is_blank && (text[at] == ' ' || text[at] == '\n' || stands_alone(text[at]));
}

/// The bytes of a stretch, which begins at `at`, that are normal as they stand in the text, and may
/// be parted from the others: all but a few at its ends, if it is one of the base.
text::Range kept_of(std::string_view text, const Stretch& stretch, std::size_t at) {
    const text::Range none{at, at};
    if (stretch.is_new() || stretch.size < 2) return none;
    const std::size_t limit = at + stretch.size;
    std::size_t begin = at + 1;
    while (begin < limit && !may_end_before(text, begin))
        ++begin;
    std::size_t end = limit - 1;
    while (end > begin && !stands_alone(text[end]))
        --end;
    return begin < end ? text::Range{begin, end} : none;
}

} // namespace

std::string normal_body(CutText cut) {
    const std::string_view text = cut.text;
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF"; // goes only where a text begins
    const bool is_in_parts = text.find(byte_order_mark) == std::string_view::npos;
    std::string normal;
    normal.reserve(text.size() + 1);
    bool is_fit = true;
    // As a text of its own, which ends with a line break.
    const auto add = [&](std::size_t begin, std::size_t end) {
        const text::Normalised part = text::normal_body(text.substr(begin, end - begin));
        is_fit = is_fit && !part.unfit;
        normal += part.text;
    };
    std::size_t done = 0;
    std::size_t at = 0;
    for (const Stretch& stretch : cut.stretches) {
        const text::Range kept = kept_of(text, stretch, at);
        at += stretch.size;
        if (kept.empty() || !is_in_parts) continue;
        add(done, kept.begin);
        if (!normal.empty()) normal.pop_back();
        normal += kept.of(text);
        done = kept.end;
    }
    if (done < text.size()) add(done, text.size());
    return is_fit ? std::move(normal) : std::move(cut.text);
}

} // namespace emenda::history
