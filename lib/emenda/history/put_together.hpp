// SPDX-License-Identifier: EUPL-1.2
// Where changes put a name together that nobody wrote whole: no line of the file spells it, but the
// text of a version does, or that of an amendment.
//
// "Chiede Anna Rossi" becomes "Chiede Anna Bassi" by the change of one word.
#pragma once

#include "emenda/base/name_search.hpp"
#include "emenda/model/proposal.hpp"

#include <cstddef>
#include <vector>

namespace emenda::history {

/// A place in the text of a version; or, with an amendment, in its base with its changes.
struct PutTogether {
    model::Number version = 0;
    model::Number amendment = 0; ///< 0: the version's own text
    std::size_t paragraph = 0;

    friend bool operator==(const PutTogether&, const PutTogether&) = default;
};

struct PutTogetherPlaces {
    std::vector<PutTogether> places; ///< by version; where the name came to stand, and not again
                                     ///< for versions that keep it
    model::Number lost = 0; ///< the version from which on no text could be rebuilt; 0: none
};

/// At most so many. Versions are rebuilt one after the other, and no more than two texts held;
/// searched are the paragraphs that something was done to. Titles are stored whole, and not looked
/// at. Where a list of changes also spells the name, a place of its own may be told as well; and
/// one is missed where what it spells became part of a longer word.
PutTogetherPlaces put_together(const model::Proposal& proposal, const NameSearch& name,
                               std::size_t most);

} // namespace emenda::history
