// SPDX-License-Identifier: EUPL-1.2
// What somebody does to a text: words changed in their places, and whole paragraphs put between
// others, be they new or moved. What a merge is made of.
#pragma once

#include "emenda/text/paragraphs.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::text {

/// Bytes `range` become `with`. Both begin and end at token limits.
struct Rewrite {
    Range range;
    std::string with;

    friend bool operator==(const Rewrite&, const Rewrite&) = default;
};

/// A paragraph that is put between two others: a new one, or one of the text from elsewhere, which
/// takes along what is done to its words.
struct Placed {
    std::string text;          ///< of a new one
    std::size_t paragraph = 0; ///< of one that moves, from 1; 0: it is new

    friend bool operator==(const Placed&, const Placed&) = default;
};

/// What is put right behind a paragraph's own place (0: before the first), wherever it went.
struct Gap {
    std::size_t behind = 0;
    std::vector<Placed> placed; ///< in their order; never empty

    friend bool operator==(const Gap&, const Gap&) = default;
};

/// Offsets are those of the body with every paragraph, the last one too, closed by a blank line
/// (`closed`): so a paragraph is one thing wherever it stands.
struct Edits {
    std::vector<Rewrite> words; ///< in order, disjoint
    std::vector<Gap> gaps;      ///< ascending

    bool empty() const { return words.empty() && gaps.empty(); }
    friend bool operator==(const Edits&, const Edits&) = default;
};

/// carried_out(from, edits_between(from, to)) == to, for bodies in normal form. Paragraphs that
/// stand elsewhere, unchanged or nearly so, are moves where each stands once on both sides.
Edits edits_between(std::string_view from, std::string_view to);

/// The same where it is known that only words changed and paragraphs came: no moves are looked for.
Edits edits_in_place(std::string_view from, std::string_view to);

/// Edits of a part of a body as edits of all of it: what stands in front of the part is so many
/// bytes and paragraphs.
Edits shifted(Edits edits, std::size_t bytes, std::size_t paragraphs);

/// The body with the edits made, in normal form.
std::string carried_out(std::string_view body, const Edits& edits);

} // namespace emenda::text
