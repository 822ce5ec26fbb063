// SPDX-License-Identifier: EUPL-1.2
// Words that a side of a merge takes away here and puts elsewhere: it has not deleted them.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/merge_claims.hpp"

#include <string_view>
#include <vector>

namespace emenda::text {

/// The word tokens of a text.
std::vector<std::string_view> words_of(std::string_view text);

/// Whether a side puts the word somewhere, in what it adds.
bool puts(const Edits& side, std::string_view word);

/// The words that a rewrite takes away and does not put back in its place.
std::vector<std::string_view> taken_by(const EditBase& base, const Rewrite& one);

/// Whether a side puts any, or at least half, of these words somewhere.
bool puts_any_of(const Edits& side, const std::vector<std::string_view>& words);
bool puts_most_of(const Edits& side, const std::vector<std::string_view>& words);

/// The sides of a claim that put half or more of the words that it takes away somewhere else, of
/// words that stand nowhere else in the base, for only they can tell; or that put a whole paragraph
/// of it somewhere.
Sides carriers_of(const EditBase& base, const std::vector<const Edits*>& sides,
                  const WordClaim& claim);

} // namespace emenda::text
