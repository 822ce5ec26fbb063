// SPDX-License-Identifier: EUPL-1.2
// Sentences that move paragraphs, one or several together. For this room's .cpp files only.
#pragma once

#include "emenda/formula/formula.hpp"
#include "emenda/formula/taken.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace emenda::formula {

bool is_of_moves(Kind kind);

/// What the sentences move; a sentence about what another one moves meets it, and is left out.
Taken moved_by(const Parsed& parsed);

/// The paragraphs that a sentence moves, in order: its paragraphs are counted, and all exist.
std::vector<std::size_t> moved_paragraphs(const Sentence& sentence);

/// Behind which paragraph they go; 0: before the first.
std::size_t moved_behind(const Sentence& sentence);

/// Why several cannot move together so. Of a single one the list of changes tells it.
std::optional<Finding> not_movable(const Parsed& parsed, const Sentence& sentence,
                                   const model::Text& base);

} // namespace emenda::formula
