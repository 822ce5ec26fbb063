// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/redline.hpp"

#include "emenda/text/align.hpp"
#include "emenda/text/labels.hpp"
#include "emenda/text/paragraphs.hpp"
#include "emenda/text/phrases.hpp"
#include "emenda/text/phrases_ahead.hpp"

#include <map>
#include <numeric>

namespace emenda::text {

std::string_view to_word(RowKind kind) {
    switch (kind) {
    case RowKind::same:
        return "same";
    case RowKind::changed:
        return "changed";
    case RowKind::replaced:
        return "replaced";
    case RowKind::created:
        return "new";
    case RowKind::deleted:
        return "deleted";
    case RowKind::moved:
        return "moved";
    case RowKind::split:
        return "split";
    case RowKind::joined:
        return "joined";
    }
    return {};
}

namespace {

std::vector<std::string_view> texts_of(std::string_view body, const std::vector<Range>& ranges) {
    std::vector<std::string_view> texts;
    texts.reserve(ranges.size());
    for (const Range& range : ranges)
        texts.push_back(range.of(body));
    return texts;
}

std::string side_of(const Pieces& pieces, Op dropped) {
    std::string text;
    for (const Piece& piece : pieces) {
        if (piece.op != dropped) text += piece.text;
    }
    return text;
}

/// The paragraphs of one side by their first number.
std::string reassemble(const std::vector<Row>& rows, std::vector<std::size_t> Row::*numbers,
                       Op dropped) {
    std::map<std::size_t, std::string> by_number;
    for (const Row& row : rows) {
        if (!(row.*numbers).empty()) {
            by_number[(row.*numbers).front()] = side_of(row.words, dropped);
        }
    }
    std::string body;
    for (const auto& entry : by_number)
        body += (body.empty() ? "" : "\n") + entry.second + "\n";
    return body;
}

} // namespace

namespace {

/// Nothing is left of it but, perhaps, its label.
bool is_replaced(const std::vector<PieceView>& words, std::string_view from) {
    if (words.size() < 2 || words.size() > 3) return false;
    const bool labelled = words.front().op == Op::keep;
    if (words.back().op != Op::ins) return false; // what follows is left of it
    return words.size() == (labelled ? 3U : 2U) && words[words.size() - 2].op == Op::del &&
           (!labelled || words.front().text.size() == label_of(from).size);
}

Pieces owned(const std::vector<PieceView>& views) {
    Pieces pieces;
    pieces.reserve(views.size());
    for (const PieceView& view : views)
        pieces.push_back({view.op, std::string(view.text)});
    return pieces;
}

} // namespace

void each_row(std::string_view from, std::string_view to,
              const std::function<void(const RowView&)>& take) {
    const std::vector<Range> from_ranges = paragraphs(from);
    const std::vector<Range> to_ranges = paragraphs(to);
    // Neighbours are apart by one blank line in the body, too.
    const auto text_of = [](std::string_view body, const std::vector<Range>& ranges, Span places) {
        if (places.size() == 0) return std::string_view();
        return Range{ranges[places.begin].begin, ranges[places.end - 1].end}.of(body);
    };
    Session session;
    const std::vector<AlignedRow> all =
        align(texts_of(from, from_ranges), texts_of(to, to_ranges), session);
    std::vector<PhrasesAhead::Sides> sides;
    sides.reserve(all.size());
    for (const AlignedRow& one : all)
        sides.push_back({text_of(from, from_ranges, one.from), text_of(to, to_ranges, one.to)});
    RowView row;
    const auto give = [&](const AlignedRow& aligned, std::string_view before) {
        row.kind = aligned.kind;
        if (row.kind == RowKind::changed && is_replaced(row.words, before))
            row.kind = RowKind::replaced;
        row.from = {aligned.from.begin + 1, aligned.from.size()};
        row.to = {aligned.to.begin + 1, aligned.to.size()};
        take(row);
    };
    if (PhrasesAhead::serves(sides)) {
        PhrasesAhead ahead(sides, session.cells);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto words = ahead.next();
            row.words.assign(words.begin(), words.end());
            give(all[i], sides[i].from);
        }
        return;
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        phrases(sides[i].from, sides[i].to, session, row.words);
        give(all[i], sides[i].from);
    }
}

namespace {

template <typename HoldsWords>
std::vector<Row> rows_of(std::string_view from, std::string_view to, HoldsWords holds_words) {
    std::vector<Row> rows;
    const auto all = [](RowView::Numbers numbers) {
        std::vector<std::size_t> each(numbers.count);
        std::iota(each.begin(), each.end(), numbers.first);
        return each;
    };
    each_row(from, to, [&](const RowView& row) {
        rows.push_back({row.kind, all(row.from), all(row.to),
                        holds_words(row.kind) ? owned(row.words) : Pieces()});
    });
    return rows;
}

} // namespace

std::vector<Row> redline(std::string_view from, std::string_view to) {
    return rows_of(from, to, [](RowKind) { return true; });
}

std::vector<Row> redline_of_changes(std::string_view from, std::string_view to) {
    return rows_of(from, to, [](RowKind kind) { return kind != RowKind::same; });
}

Pieces redline_words(std::string_view from, std::string_view to) {
    Session session;
    std::vector<PieceView> words;
    phrases(from, to, session, words);
    return owned(words);
}

std::string reassemble_from(const std::vector<Row>& rows) {
    return reassemble(rows, &Row::from, Op::ins);
}

std::string reassemble_to(const std::vector<Row>& rows) {
    return reassemble(rows, &Row::to, Op::del);
}

} // namespace emenda::text
