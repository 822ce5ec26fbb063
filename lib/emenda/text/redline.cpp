// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/redline.hpp"

#include "emenda/text/align.hpp"
#include "emenda/text/labels.hpp"
#include "emenda/text/paragraphs.hpp"
#include "emenda/text/phrases.hpp"

#include <algorithm>
#include <deque>
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

namespace {

/// Nothing is left of it but, perhaps, its label.
bool is_replaced(const Pieces& words, std::string_view from) {
    if (words.size() < 2 || words.size() > 3) return false;
    const bool labelled = words.front().op == Op::keep;
    return words.size() == (labelled ? 3U : 2U) && words[words.size() - 2].op == Op::del &&
           (!labelled || words.front().text.size() == label_of(from).size);
}

} // namespace

std::vector<Row> redline(std::string_view from, std::string_view to) {
    const Texts from_texts = texts_of(from);
    const Texts to_texts = texts_of(to);
    std::deque<std::string> of_several; // what the session points into
    Session session;
    const auto side = [&](const Texts& texts, const std::vector<std::size_t>& numbers) {
        if (numbers.empty()) return std::string_view();
        if (numbers.size() == 1) return texts[numbers.front() - 1];
        return std::string_view(of_several.emplace_back(joined(texts, numbers)));
    };
    std::vector<Row> rows = align(from_texts, to_texts, session);
    for (Row& row : rows) {
        const std::string_view before = side(from_texts, row.from);
        row.words = phrases(before, side(to_texts, row.to), session);
        if (row.kind == RowKind::changed && is_replaced(row.words, before))
            row.kind = RowKind::replaced;
    }
    return rows;
}

Pieces redline_words(std::string_view from, std::string_view to) {
    Session session;
    return phrases(from, to, session);
}

std::string reassemble_from(const std::vector<Row>& rows) {
    return reassemble(rows, &Row::from, Op::ins);
}

std::string reassemble_to(const std::vector<Row>& rows) {
    return reassemble(rows, &Row::to, Op::del);
}

} // namespace emenda::text
