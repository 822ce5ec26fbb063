// SPDX-License-Identifier: EUPL-1.2
// Which sentence tells a change, and what stands in its slots. For this room's .cpp files only.
#pragma once

#include "emenda/formula/formula.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::formula {

/// What stands in the slots of one sentence.
struct Slots {
    Kind kind = Kind::replace_words;
    std::size_t paragraph = 0;
    std::size_t last = 0;             ///< of several paragraphs
    std::vector<std::size_t> listed;  ///< of moves and deletions of each: all, in order
    std::vector<std::size_t> numbers; ///< of the changes that it tells, in order
    std::size_t other = 0;
    bool at_old_place = false; ///< what goes beside a paragraph that moves stays where that was
    const model::Quote* quote = nullptr;
    std::string_view words;     ///< of the base, as they are quoted
    std::size_t occurrence = 0; ///< as it is told: of those in whole words, unless
    bool as_characters = false; ///< it lies inside one, or is deleted without a blank beside it
    std::string_view old_title;
    std::string with;
};

/// A sentence each, in their order; but one for paragraphs that are deleted one by one in a row of
/// changes, and one for all that go behind the same one, where
/// the first of them stands. For read one by one, each "behind paragraph 2", they would end up the
/// other way round. The base and the changes must outlive it.
std::vector<Slots> told(const model::Text& base, const model::Changes& changes);

Slots of_title(const model::TitleChange& change);

} // namespace emenda::formula
