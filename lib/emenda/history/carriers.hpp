// SPDX-License-Identifier: EUPL-1.2
// Changes of a list that only make sense together: what the one takes out the other puts in
// elsewhere. Decided apart, these words would be gone, or stand twice.
#pragma once

#include "emenda/model/proposal.hpp"

#include <string>
#include <vector>

namespace emenda::history {

struct Carriers {
    std::vector<model::Number> changes; ///< two or more, counted from 1, ascending
    std::string words;                  ///< some that they carry, as they stand

    friend bool operator==(const Carriers&, const Carriers&) = default;
};

/// No change is in two of them; by their first change. A line or a sentence is taken for carried,
/// whatever label and marks it has: an item in any case, another line of three in a change of
/// several, a whole sentence of four, other words from six on, for fewer may as well be said in two
/// places. Costs as much as sorting the words of the changes.
std::vector<Carriers> carriers(const std::vector<model::Change>& changes);

} // namespace emenda::history
