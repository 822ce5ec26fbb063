// SPDX-License-Identifier: EUPL-1.2
// Words that a side of a merge takes away here and puts elsewhere: it has not deleted them.
// For this room's .cpp files only.
#pragma once

#include "emenda/base/keyed_hash.hpp"
#include "emenda/text/merge_claims.hpp"

#include <cstdint>
#include <optional>
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

/// What a side puts, new paragraphs and words in others, to be found by its words; the side must
/// outlive it.
class PutTexts {
public:
    struct One {
        std::string_view text;
        std::optional<std::size_t> behind = {}; ///< a new paragraph: behind this one of the base
        std::optional<std::size_t> into = {};   ///< words: in this one
    };

    PutTexts(const EditBase& base, const Edits& side);

    /// The one that holds most of these words: three different ones, half of them and a fourth of
    /// its own, or more. None once many were asked for.
    std::optional<One> made_of(const std::vector<std::string_view>& words);

private:
    void add(One one);

    std::vector<One> m_all;
    std::vector<std::size_t> m_sizes;          ///< different words of each
    ByText<std::vector<std::uint32_t>> m_with; ///< a word: those that hold it
    std::uint64_t m_steps = 0;
};

} // namespace emenda::text
