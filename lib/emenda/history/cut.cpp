// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/cut.hpp"

#include "emenda/text/script.hpp"

#include <string_view>

namespace emenda::history {

namespace {

/// Paragraphs that quotes running across their ends have made one, with the edits inside them.
struct Chunk {
    std::size_t first = 0; ///< paragraph numbers
    std::size_t last = 0;
    std::size_t first_edit = 0; ///< [first_edit, end_edit) of the list
    std::size_t end_edit = 0;
};

bool is_crossed(const std::vector<Edit>& edits, std::size_t& next, std::size_t at) {
    while (next < edits.size() && edits[next].range.end <= at)
        ++next;
    // A move or an insertion has no length; look past those that stand before the next quote.
    for (std::size_t i = next; i < edits.size() && edits[i].range.begin < at; ++i) {
        if (edits[i].range.end > at) return true;
    }
    return false;
}

std::vector<Chunk> chunks_of(const Base& base, const std::vector<Edit>& edits) {
    std::vector<Chunk> chunks;
    std::size_t next = 0;
    for (std::size_t number = 1; number <= base.paragraphs.size(); ++number) {
        const bool joined = number > 1 && is_crossed(edits, next, base.end_of(number - 1));
        if (joined)
            chunks.back().last = number;
        else
            chunks.push_back({number, number, 0, 0});
    }
    std::size_t edit = 0;
    for (Chunk& chunk : chunks) {
        chunk.first_edit = edit;
        while (edit < edits.size() && edits[edit].point() <= base.end_of(chunk.last))
            ++edit;
        chunk.end_edit = edit;
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

CutText cut_in(const Base& base, const std::vector<Edit>& edits, Repeated repeated) {
    const std::vector<Chunk> chunks = chunks_of(base, edits);
    const std::size_t places = base.paragraphs.size() + 1;
    std::vector<std::vector<const Edit*>> behind(places);
    std::vector<std::size_t> chunk_of(places, 0);
    std::vector<bool> moved(places, false);
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        for (std::size_t n = chunks[i].first; n <= chunks[i].last; ++n)
            chunk_of[n] = i;
    }
    for (const Edit& edit : edits) {
        const bool moves = edit.kind == Edit::Kind::move;
        if (moves) moved[edit.paragraph] = true;
        if (moves || edit.kind == Edit::Kind::insert_paragraphs)
            behind[edit.destination].push_back(&edit);
    }
    Writer writer(base, repeated);
    // Everything in its place: what is behind place 0, then each chunk and what is behind it.
    for (std::size_t place = 0; place < places; ++place) {
        if (place > 0 && chunks[chunk_of[place]].first == place && !moved[place]) {
            writer.chunk(chunks[chunk_of[place]], edits);
        }
        for (const Edit* edit : behind[place]) {
            if (edit->kind == Edit::Kind::move) {
                writer.chunk(chunks[chunk_of[edit->paragraph]], edits);
            } else {
                writer.add(edit->with);
                writer.add("\n\n");
            }
        }
    }
    return writer.take();
}

} // namespace emenda::history
