// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/redline.hpp"

#include "emenda/text/align.hpp"
#include "emenda/text/paragraphs.hpp"
#include "emenda/text/phrases.hpp"

#include <algorithm>
#include <map>

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

using Texts = std::vector<std::string_view>;

Texts texts_of(std::string_view body) {
    Texts texts;
    for (const Range& range : paragraphs(body))
        texts.push_back(range.of(body));
    return texts;
}

std::string joined(const Texts& texts, const std::vector<std::size_t>& numbers) {
    std::string text;
    for (const std::size_t number : numbers) {
        if (!text.empty()) text += "\n\n";
        text += texts[number - 1];
    }
    return text;
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

std::vector<Row> redline(std::string_view from, std::string_view to) {
    const Texts from_texts = texts_of(from);
    const Texts to_texts = texts_of(to);
    Effort effort;
    std::vector<Row> rows = align(from_texts, to_texts, effort);
    for (Row& row : rows) {
        if (row.from.size() == 1 && row.to.size() == 1) {
            row.words =
                phrases(from_texts[row.from.front() - 1], to_texts[row.to.front() - 1], effort);
        } else {
            row.words = phrases(joined(from_texts, row.from), joined(to_texts, row.to), effort);
        }
        const bool whole = row.words.size() == 2 && row.words.front().op == Op::del;
        if (row.kind == RowKind::changed && whole) row.kind = RowKind::replaced;
    }
    return rows;
}

Pieces redline_words(std::string_view from, std::string_view to) {
    Effort effort;
    return phrases(from, to, effort);
}

std::string reassemble_from(const std::vector<Row>& rows) {
    return reassemble(rows, &Row::from, Op::ins);
}

std::string reassemble_to(const std::vector<Row>& rows) {
    return reassemble(rows, &Row::to, Op::del);
}

} // namespace emenda::text
