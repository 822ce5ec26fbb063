// SPDX-License-Identifier: EUPL-1.2
// Paragraphs of two texts, or lines of two paragraphs, put beside each other whole.
// For this room's .cpp files only.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::render {

using Texts = std::vector<std::string>;
using Like = std::vector<std::optional<std::size_t>>;

/// The paragraphs of a body.
Texts texts_of(std::string_view body);

/// The lines of a paragraph.
Texts lines_of(std::string_view paragraph);

/// Which paragraphs, or lines, of the two texts are the same, in order: for each of the one its
/// like in the other. Beyond a size that nobody settles by hand, only those at both ends.
Like in_common(const Texts& a, const Texts& b);

/// Paragraphs, or lines, from one to before another.
Texts part(const Texts& texts, std::size_t begin, std::size_t end);

/// What the base has in the place of a part of today's text: what stands in it between the nearest
/// that both have. Of as many in either, those at the same places; else what is most like the part.
Texts base_of(const Texts& current, const Texts& base, const Like& like, std::size_t begin,
              std::size_t end);

} // namespace emenda::render
