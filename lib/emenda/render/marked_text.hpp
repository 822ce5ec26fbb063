// SPDX-License-Identifier: EUPL-1.2
// An amendment and today's text in one file, for a person who settles by hand where they collide:
//
//   [[[[[ Conflict 1: keep one wording, or write another; delete lines like this.
//   ||||| With today's words:
//   …
//   ||||| Before either, version 1 said:
//   …
//   ||||| With the words of amendment 2 (Marta Lodi):
//   …
//   ]]]]] End of conflict 1.
//
// Everything that does not collide is merged already. Of a table or a list only the rows or items
// that collide stand between marks, in their place. Where a line of the texts begins with five of
// these signs itself, the marks have more of them; where it begins with very many, others behind.
#pragma once

#include "emenda/model/proposal.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace emenda::render {

struct MarkedText {
    model::Text text;          ///< with paragraphs, rows or items between lines of signs
    std::size_t conflicts = 0; ///< how many
    std::string opening;       ///< the signs that each begins with
    std::string inner;         ///< those before either wording
    std::string closing;       ///< those that it ends with
};

/// Whether a wording is a merge. Else it is today's text as it stands, or the amendment's own: then
/// that is what is said of it.
struct AreMerged {
    bool current = true;
    bool wanted = true;
};

/// `current` is today's text with all of the amendment that does not collide, `wanted` the same
/// with what the amendment wants where it does; `base` is what the amendment was written against,
/// and is told where it says neither. Where the titles differ, that is told at the head
/// of the body; the title is then today's.
MarkedText marked_text(const model::Text& current, const model::Text& base,
                       const model::Text& wanted, const model::Amendment& amendment,
                       AreMerged are_merged = {});

/// The first line of what a person made of it that still begins with signs of its marks, without
/// its end; empty if there is none.
std::optional<std::string> unsettled_line(const MarkedText& marked, std::string_view body);

} // namespace emenda::render
