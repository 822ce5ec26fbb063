// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/pieces.hpp"

#include "emenda/text/labels.hpp"
#include "emenda/text/word_count.hpp"

#include <algorithm>

namespace emenda::history {

using text::Range;

ClosedText::ClosedText(std::string_view closed)
    : text(closed), paragraphs(text::paragraphs(closed.substr(0, closed.size() - 1))) {
    for (const Range& paragraph : paragraphs)
        starts.push_back(paragraph.begin);
    starts.push_back(closed.size());
}

bool ClosedText::starts_paragraph(std::size_t at) const {
    return std::binary_search(starts.begin(), starts.end(), at);
}

std::size_t ClosedText::paragraph_at(std::size_t at) const {
    const auto behind = std::upper_bound(starts.begin(), starts.end() - 1, at);
    return static_cast<std::size_t>(behind - starts.begin());
}

bool ClosedText::is_whole_paragraphs(const Piece& piece) const {
    return starts_paragraph(piece.range.begin) && starts_paragraph(piece.range.end) &&
           (piece.with.empty() || piece.with.ends_with("\n\n"));
}

std::string carried_out(const ClosedText& base, Range range, const std::vector<Piece>& pieces,
                        std::size_t begin, std::size_t end) {
    std::string made;
    std::size_t at = range.begin;
    for (std::size_t i = begin; i < end; ++i) {
        made += base.of({at, pieces[i].range.begin});
        made += pieces[i].with;
        at = pieces[i].range.end;
    }
    made += base.of({at, range.end});
    return made;
}

namespace {

bool belong_together(const ClosedText& base, const Piece& first, const Piece& second) {
    if (base.is_whole_paragraphs(first) || base.is_whole_paragraphs(second)) return false;
    const std::string_view between = base.of({first.range.end, second.range.begin});
    if (between.find("\n\n") != std::string_view::npos || text::has_word(between)) return false;
    const std::size_t feed = between.rfind('\n');
    if (feed == std::string_view::npos) return true;
    // Two items of a list, or rows of a table, are two matters.
    const std::size_t line = first.range.end + feed + 1;
    const std::size_t end = std::min(base.text.find('\n', line), base.text.size());
    return !text::begins_item(base.of({line, end}));
}

bool is_inside(const ClosedText& base, const Piece& piece, std::size_t number) {
    return number > 0 && piece.range.begin >= base.paragraph(number).begin &&
           piece.range.end <= base.paragraph(number).end && !base.is_whole_paragraphs(piece);
}

bool is_rewritten(const ClosedText& base, const std::vector<Piece>& pieces, std::size_t begin,
                  std::size_t end, std::size_t number) {
    constexpr std::size_t few = 4;
    const std::size_t all = text::count_words(base.of(base.paragraph(number)));
    std::size_t gone = 0;
    for (std::size_t i = begin; i < end; ++i)
        gone += text::count_words(base.of(pieces[i].range));
    return all >= few && 10 * gone > 6 * all;
}

std::vector<Piece> rewritten(const ClosedText& base, const std::vector<Piece>& pieces) {
    std::vector<Piece> made;
    for (std::size_t i = 0; i < pieces.size();) {
        std::size_t end = i;
        const std::size_t number = base.paragraph_at(pieces[i].range.begin);
        while (end < pieces.size() && is_inside(base, pieces[end], number))
            ++end;
        if (end == i) {
            made.push_back(pieces[i++]);
            continue;
        }
        if (is_rewritten(base, pieces, i, end, number)) {
            const Range whole = base.paragraph(number);
            made.push_back({whole, carried_out(base, whole, pieces, i, end)});
        } else {
            made.insert(made.end(), pieces.begin() + static_cast<std::ptrdiff_t>(i),
                        pieces.begin() + static_cast<std::ptrdiff_t>(end));
        }
        i = end;
    }
    return made;
}

/// Where the paragraph ends that the byte before `at` belongs to; its break counts to the next.
std::size_t end_of_paragraph(const ClosedText& base, std::size_t at) {
    const auto found =
        std::lower_bound(base.paragraphs.begin(), base.paragraphs.end(), at,
                         [](const Range& range, std::size_t value) { return range.end < value; });
    return found == base.paragraphs.end() ? base.paragraphs.back().end : found->end;
}

/// Lines that come or go right before a line of which the label is changed: then they do so at the
/// end of the line before, and the label is a matter of its own.
Piece off_the_label(const ClosedText& base, Piece piece, std::size_t free_from) {
    const std::size_t begin = piece.range.begin;
    if (begin < free_from + 2 || base.text[begin - 1] != '\n' || base.starts_paragraph(begin))
        return piece;
    const bool comes = piece.range.empty() && piece.with.ends_with('\n');
    const bool goes = piece.with.empty() && base.text[piece.range.end - 1] == '\n';
    if (!comes && !goes) return piece;
    --piece.range.begin;
    --piece.range.end;
    if (comes) {
        piece.with.pop_back();
        piece.with.insert(0, 1, '\n');
    }
    return piece;
}

} // namespace

std::vector<Piece> phrases(const ClosedText& base, std::vector<Piece> pieces) {
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
        if (pieces[i + 1].range.begin == pieces[i].range.end)
            pieces[i] = off_the_label(base, pieces[i], i > 0 ? pieces[i - 1].range.end : 0);
    }
    std::vector<Piece> made;
    for (const Piece& piece : pieces) {
        if (!made.empty() && belong_together(base, made.back(), piece)) {
            Piece& last = made.back();
            last.with += base.of({last.range.end, piece.range.begin});
            last.with += piece.with;
            last.range.end = piece.range.end;
        } else {
            made.push_back(piece);
        }
    }
    return rewritten(base, made);
}

std::vector<Piece> by_paragraphs(const ClosedText& base, const std::vector<Piece>& pieces) {
    std::vector<Piece> made;
    for (std::size_t i = 0; i < pieces.size();) {
        if (base.is_whole_paragraphs(pieces[i])) {
            made.push_back(pieces[i++]);
            continue;
        }
        Range range{base.paragraph(base.paragraph_at(pieces[i].range.begin)).begin, 0};
        std::size_t end = i;
        do {
            range.end = end_of_paragraph(base, pieces[end].range.end);
            ++end;
        } while (end < pieces.size() && pieces[end].range.begin <= range.end);
        made.push_back({range, carried_out(base, range, pieces, i, end)});
        i = end;
    }
    return made;
}

} // namespace emenda::history
