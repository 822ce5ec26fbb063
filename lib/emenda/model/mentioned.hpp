// SPDX-License-Identifier: EUPL-1.2
// As what a person is named in a proposal.
#pragma once

#include <cstddef>

namespace emenda::model {

/// How often, as each.
struct Mentioned {
    std::size_t author = 0;   ///< of the proposal
    std::size_t versions = 0; ///< as who wrote them
    std::size_t amendments = 0;
    std::size_t decisions = 0;
    std::size_t comments = 0;
    std::size_t supporters = 0;
    std::size_t with_own_keys = 0; ///< of all these, entries that have x- keys beside the name

    std::size_t all() const {
        return author + versions + amendments + decisions + comments + supporters;
    }
    friend bool operator==(const Mentioned&, const Mentioned&) = default;
};

} // namespace emenda::model
