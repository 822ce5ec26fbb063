// SPDX-License-Identifier: EUPL-1.2
// Whether a paragraph is another one, changed: by what of it is the same, not by where it stands.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/interned.hpp"

#include <string_view>
#include <vector>

namespace emenda::text {

/// Whether two paragraphs, the one in the place of the other, are one that was changed: half of
/// either is a common beginning and a common end.
bool is_changed_in_place(std::string_view from, std::string_view to);

/// Whether half of two paragraphs is the same, read side by side past a few changes.
bool is_mostly_the_same(std::string_view from, std::string_view to);

/// The words of a paragraph as sorted symbols, without those of its label if enough are left.
using WordBag = std::vector<Symbol>;
WordBag word_bag(std::string_view text, Interner& interner);

/// Whether two share four fifths of their words, and have enough of them to tell.
bool nearly_the_same(const WordBag& a, const WordBag& b);

} // namespace emenda::text
