// SPDX-License-Identifier: EUPL-1.2
// Which pieces of a text are to become changes, before anybody quotes them.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/paragraphs.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::history {

/// Bytes `range` of the base become `with`.
struct Piece {
    text::Range range;
    std::string with;

    friend bool operator==(const Piece&, const Piece&) = default;
};

/// A body with a line break more: every paragraph, the last one too, ends in a blank line, which
/// counts as its own.
struct ClosedText {
    /// The text must outlive it.
    explicit ClosedText(std::string_view closed);

    std::string_view text;
    std::vector<text::Range> paragraphs; ///< without the blank line
    std::vector<std::size_t> starts;     ///< of the paragraphs, and the end of the text

    std::string_view of(text::Range range) const { return range.of(text); }
    text::Range paragraph(std::size_t number) const { return paragraphs[number - 1]; }
    bool starts_paragraph(std::size_t at) const;
    /// The number of the paragraph that holds the byte; of the last at the end of the text.
    std::size_t paragraph_at(std::size_t at) const;
    /// Paragraphs go or come, and nothing else.
    bool is_whole_paragraphs(const Piece& piece) const;
};

/// The bytes `range` with the pieces inside it, which are [begin, end) of the list, carried out.
std::string carried_out(const ClosedText& base, text::Range range, const std::vector<Piece>& pieces,
                        std::size_t begin, std::size_t end);

/// Joins pieces that no word stands between, and takes a paragraph of which little is left as
/// rewritten whole.
std::vector<Piece> phrases(const ClosedText& base, std::vector<Piece> pieces);

/// Pieces widened to the paragraphs that they are about.
std::vector<Piece> by_paragraphs(const ClosedText& base, const std::vector<Piece>& pieces);

} // namespace emenda::history
