// SPDX-License-Identifier: EUPL-1.2
// A change: one instruction to a base text, in the manner of written amendments.
//
//   - paragraph: 2
//     replace: "Tempi:"
//     with: "Tempi."
//
// What a quote means, and when a list of changes is sound, is fixed in docs/format.md, "Changes";
// history/apply.hpp carries it out.
#pragma once

#include "emenda/model/extra.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace emenda::model {

/// Words of a base: `quote` exactly, the occurrence-th (from 1) of those that begin in paragraph
/// `paragraph`. occurrence 0: the key is absent, and the quote must be unique there.
struct Quote {
    std::size_t paragraph = 0; ///< from 1
    std::string text;
    std::size_t occurrence = 0;

    friend bool operator==(const Quote&, const Quote&) = default;
};

/// paragraph, replace, with
struct Replace {
    Quote quote;
    std::string with;

    friend bool operator==(const Replace&, const Replace&) = default;
};

/// paragraph, delete. Takes one adjoining blank along.
struct Delete {
    Quote quote;

    friend bool operator==(const Delete&, const Delete&) = default;
};

/// paragraph, after, insert: words put right behind the quote, blanks included.
struct InsertWords {
    Quote after;
    std::string insert;

    friend bool operator==(const InsertWords&, const InsertWords&) = default;
};

/// after-paragraph, insert: new paragraphs; 0 is before the first.
struct InsertParagraphs {
    std::size_t after_paragraph = 0;
    std::string insert;

    friend bool operator==(const InsertParagraphs&, const InsertParagraphs&) = default;
};

/// move, after-paragraph: a whole paragraph of the base, to behind another one of the base.
struct Move {
    std::size_t paragraph = 0;
    std::size_t after_paragraph = 0;

    friend bool operator==(const Move&, const Move&) = default;
};

struct Change {
    std::variant<Replace, Delete, InsertWords, InsertParagraphs, Move> what;
    Extras extras;

    friend bool operator==(const Change&, const Change&) = default;
};

/// title: {replace: whole old title, with: whole new title}. Counted as change 0 of its list.
struct TitleChange {
    std::string replace;
    std::string with;
    Extras extras;

    friend bool operator==(const TitleChange&, const TitleChange&) = default;
};

/// What an amendment asks for, or what a version did to the one before.
struct Changes {
    std::optional<TitleChange> title;
    std::vector<Change> body; ///< numbered from 1 on the command line and in decisions

    bool empty() const { return !title && body.empty(); }
    friend bool operator==(const Changes&, const Changes&) = default;
};

} // namespace emenda::model
