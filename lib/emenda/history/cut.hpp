// SPDX-License-Identifier: EUPL-1.2
// Cutting edits into a base: the new text, and which of its bytes were the base's.
// For this room's .cpp files only.
#pragma once

#include "emenda/history/locate.hpp"

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

namespace emenda::history {

/// Bytes of a new text: those of the base from an offset on, or new ones.
struct Stretch {
    static constexpr std::size_t fresh = std::numeric_limits<std::size_t>::max();

    std::size_t size = 0;
    std::size_t from = fresh; ///< the offset in the base

    bool is_new() const { return from == fresh; }
    friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// The stretches cover the text without a gap; neighbours that could be one are one.
struct CutText {
    std::string text;
    std::vector<Stretch> stretches;
};

/// Puts a stretch behind the others, none if it is empty.
void add_stretch(std::vector<Stretch>& stretches, Stretch stretch);

/// Gives each deletion the space that goes with it (rule 3).
void take_spaces(const Base& base, std::vector<Edit>& edits);

/// Whose the words are that a replacement quotes and repeats in its new text: for the text alone it
/// does not matter, and to find out takes time.
enum class Repeated { are_new, are_the_bases };

/// The base with the edits cut in at once (docs/format.md, "Changes", rules 4 and 7), not yet in
/// normal form.
CutText cut_in(const Base& base, const std::vector<Edit>& edits, Repeated repeated);

/// The cut text in normal form, given that the base is: what text::normal_body makes of it, found
/// where something was cut in. A text that no body may be is given as it is.
std::string normal_body(CutText cut);

} // namespace emenda::history
