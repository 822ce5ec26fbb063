// SPDX-License-Identifier: EUPL-1.2
// What a side of a merge touches, and whether another could have done all of it: by a glance,
// before anybody merges anything. For this room's .cpp files only.
#pragma once

#include "emenda/text/edit_base.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace emenda::text {

/// The paragraphs of a base that read like another one: what is done to one of them may be told of
/// the other.
class RepeatedParagraphs {
public:
    explicit RepeatedParagraphs(const EditBase& base);

    bool has(std::size_t number) const { return m_repeated[number]; }
    bool has_words(std::size_t number) const { return m_has_words[number]; }
    /// The paragraphs from `place.begin` to `place.end`, both included, and all that only such ones
    /// part from them.
    Range widened(Range place) const;

private:
    std::vector<bool> m_repeated;     ///< by number; two more than there are paragraphs
    std::vector<bool> m_has_words;    ///< or marks alone
    std::vector<std::size_t> m_first; ///< how far back only such ones stand
    std::vector<std::size_t> m_last;
};

/// The words that a side takes away, those that it puts, and where; base and side must outlive it.
struct Touched {
    Touched(const EditBase& base, const Edits& side);

    std::vector<std::string_view> taken; ///< ascending, each once
    std::vector<std::string_view> put;
    std::vector<Range> at; ///< from which paragraph to which, both included, one at either side
                           ///< too; ascending by their beginning
    std::vector<std::size_t> reach;    ///< the farthest end of these up to each
    std::vector<std::size_t> moved;    ///< the numbers of paragraphs that it moves, ascending
    std::vector<std::size_t> ranks;    ///< where each paragraph stands then; empty: none moves
    std::vector<std::size_t> reworded; ///< of those that it changes words in, ascending
};

/// Whether a side takes and puts nothing that the other does not, and that puts nothing which it
/// takes, for it may only have carried that elsewhere. It holds none where that is not so.
bool is_within(const Touched& small, const Touched& large);

/// Whether the other does something at each place where a side does something, and has put each
/// two paragraphs in the other order that it has. It holds none where that is not so, either. The
/// words and the pairs of paragraphs that were looked at are added to `work`.
bool is_beside(const EditBase& base, const Touched& small, const Touched& large,
               const RepeatedParagraphs& repeated, std::uint64_t* work = nullptr);

} // namespace emenda::text
