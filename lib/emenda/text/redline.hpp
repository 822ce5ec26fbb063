// SPDX-License-Identifier: EUPL-1.2
// The difference of two bodies, for reading: paragraphs aligned, words refined inside them.
//
// It may differ from the exact script: phrases rather than confetti. Its two sides still
// re-assemble to the two texts exactly.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::text {

enum class Op { keep, del, ins };

struct Piece {
    Op op = Op::keep;
    std::string text;

    friend bool operator==(const Piece&, const Piece&) = default;
};

using Pieces = std::vector<Piece>;

/// A piece where it stands: what is kept or removed in the older text, what is added in the newer.
struct PieceView {
    Op op = Op::keep;
    std::string_view text;
};

enum class RowKind { same, changed, replaced, created, deleted, moved, split, joined };

/// The word in JSON: "same", "changed", "replaced", "new", "deleted", "moved", "split", "joined".
std::string_view to_word(RowKind kind);

/// A row of the comparison. `from` and `to` are paragraph numbers (from 1), ascending; `words`
/// hold the paragraphs' text, pieces of one op in a row joined; paragraphs of one side are joined
/// by a blank line ("\n\n"), so keep+del is the text of `from` and keep+ins that of `to`.
struct Row {
    RowKind kind = RowKind::same;
    std::vector<std::size_t> from;
    std::vector<std::size_t> to;
    Pieces words;

    friend bool operator==(const Row&, const Row&) = default;
};

/// Rows in the order of the new text, deleted ones where they stood. Every paragraph of either
/// body is in exactly one row. Two equal bodies give only rows of kind same.
std::vector<Row> redline(std::string_view from, std::string_view to);

/// The same without the words of those that are the same: for what only counts them.
std::vector<Row> redline_of_changes(std::string_view from, std::string_view to);

/// The same rows one after the other, none of them held: paragraphs [first, first + count) of
/// either body (numbers from 1; count 0: none), and views into the two bodies. Words of long texts
/// are found by two threads; `take` is called by the caller's.
struct RowView {
    struct Numbers {
        std::size_t first = 0;
        std::size_t count = 0;
    };
    RowKind kind = RowKind::same;
    Numbers from;
    Numbers to;
    std::vector<PieceView> words;
};
void each_row(std::string_view from, std::string_view to,
              const std::function<void(const RowView&)>& take);

/// The difference of two single lines (titles), by words.
Pieces redline_words(std::string_view from, std::string_view to);

/// The paragraphs of one side of the rows, put back in order as a body.
std::string reassemble_from(const std::vector<Row>& rows);
std::string reassemble_to(const std::vector<Row>& rows);

} // namespace emenda::text
