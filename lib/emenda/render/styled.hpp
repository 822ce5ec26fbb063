// SPDX-License-Identifier: EUPL-1.2
// Text for a terminal, as values: lines of spans, each with a label for what it is.
//
// The command line maps labels to colours and makes unsafe characters visible; nothing here knows
// of either. No span holds a line break. Every mark that carries meaning is in the text itself:
// colour only adds.
#pragma once

#include "emenda/render/columns.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::render {

enum class Label {
    plain,
    heading, ///< a title, a paragraph's heading, a column's name
    faint,   ///< what may be passed over: numbers of things unchanged, dates, digests
    name,    ///< a reference, a version or an amendment by its number, a file
    mark,    ///< signs of our own beside the user's text: a bullet, a caret
    added,   ///< words that came, with their marks
    removed, ///< words that went, with their marks
    good,    ///< accepted, clean
    warning, ///< pending, uncommitted
    bad,     ///< rejected, in conflict, faulty
};

struct Span {
    Label label = Label::plain;
    std::string text;

    friend bool operator==(const Span&, const Span&) = default;
};

using Line = std::vector<Span>;
using Lines = std::vector<Line>;

/// The text without its labels, each line closed by a line feed.
std::string to_plain(const Lines& lines);
std::string to_plain(const Line& line); ///< without the line feed

std::size_t width_of(const Line& line); ///< in columns

/// What becomes of an address (https://…) that is too long for a line: it stays whole and sticks
/// out, or nobody could copy it; or it is broken as any word, where something stands beside it.
enum class Addresses { whole, broken };

/// The line broken at its spaces so that each part fits the width. A word that is too long for a
/// line begins one and is broken where it must be, never inside a mark or a grapheme cluster. Lines
/// after the first begin with `hanging` spaces, at most half of the width. Width 0: as it is.
/// Spaces at the beginning of the line are kept, up to half of the width where it is broken.
Lines wrapped(const Line& line, std::size_t width, std::size_t hanging = 0,
              Addresses addresses = Addresses::whole);

/// The same for a sentence of one span, whose next lines are set in by two: a command at its end
/// begins a line of its own and is left whole, or nobody could paste it.
Lines wrapped_advice(const Line& line, std::size_t width);

/// A body or another text of many lines, wrapped line by line, each line set in by `indent`
/// spaces; tabs become spaces up to the next multiple of four.
Lines prose(std::string_view text, std::size_t width, std::size_t indent = 0,
            Label label = Label::plain);

void append(Lines& lines, Lines more);

} // namespace emenda::render
