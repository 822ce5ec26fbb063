// SPDX-License-Identifier: EUPL-1.2
// Lines of a list or a table: deleted whole they take their line break along, and a new item stands
// on a line of its own (docs/formula.md, "Lines"). For this room's .cpp files only.
#pragma once

#include "emenda/text/paragraphs.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace emenda::formula {

/// Whether words of a paragraph are whole lines of it, but not all; not where a blank is quoted at
/// one of their ends, for then they are meant to the letter.
bool are_whole_lines(std::string_view body, text::Range paragraph, text::Range words);

/// A passage, and what stays of it. No passage begins or ends with a line break, so a word of the
/// line beside is in both.
struct Shortened {
    text::Range passage;
    text::Range kept;
};

/// Without these whole lines, and the line break behind them; none where no line is behind.
std::optional<Shortened> without_lines_before_next(std::string_view body, text::Range paragraph,
                                                   text::Range lines);

/// Without these whole lines, and the line break before them.
std::optional<Shortened> without_lines_behind_previous(std::string_view body, text::Range paragraph,
                                                       text::Range lines);

/// The last word of lines, or the first one with what it is numbered by: enough to put something
/// beside them.
text::Range last_word(std::string_view body, text::Range lines);
text::Range first_word(std::string_view body, text::Range lines);

/// New lines behind a passage that ends where these lines do, set in as they are; and before one.
std::string new_lines_behind(std::string_view body, text::Range lines, std::string_view words);
std::string new_lines_before(std::string_view body, text::Range lines, std::string_view words);

/// The new words as lines, set in as their neighbours are, where they are items of the list, or
/// rows of the table, one line of which ends at `end`.
std::optional<std::string> as_lines_behind(std::string_view body, text::Range paragraph,
                                           std::size_t end, std::string_view words);

/// The same where a line begins at `begin`.
std::optional<std::string> as_lines_before(std::string_view body, text::Range paragraph,
                                           std::size_t begin, std::string_view words);

} // namespace emenda::formula
