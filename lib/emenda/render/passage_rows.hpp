// SPDX-License-Identifier: EUPL-1.2
// A passage of several paragraphs that some want otherwise, paragraph by paragraph: what each makes
// of it, and what of it a reader has to see.
// For this room's .cpp files only.
#pragma once

#include "emenda/render/conflicts.hpp"
#include "emenda/text/redline.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::render {

/// Paragraphs in a passage; 1 for an empty one.
std::size_t count_paragraphs(std::string_view passage);

/// What a wish makes of the passage, by the numbers of the base. Those that it moves, as they are
/// or with another label, are the ones that its side says it moves: a redline would rather have the
/// shorter ones moved.
/// They have no numbers in the new text.
std::vector<text::Row> rows_of(const ShownConflict& conflict, const ShownWish& wish);

/// Whether any paragraph can be told apart from the others.
bool stays_in_part(const std::vector<text::Row>& rows);

/// Whether this one, of the base, is a moved one.
bool tells_move(const std::vector<text::Row>& rows, std::size_t paragraph);

/// What stands over such a row: "Paragraph 5: moved behind paragraph 2".
std::string heading_in_wish(const std::vector<text::Row>& rows, std::size_t at,
                            const ShownWish& wish, const ShownConflict& conflict);

/// What happens to a paragraph of the passage, at most, in any of the wishes.
enum class Touch { none, moved_or_taken, reworded };

/// For each paragraph of the passage, of the first wishes, whose rows these are.
std::vector<Touch> touches(const ShownConflict& conflict,
                           const std::vector<std::vector<text::Row>>& rows_of_wishes);

/// A long text without its middle: some words at either end of a paragraph, or lines of a list or
/// a table; "…" for what is left out.
std::string cut_in_the_middle(std::string_view text);

} // namespace emenda::render
