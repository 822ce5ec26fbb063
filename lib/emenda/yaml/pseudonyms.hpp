// SPDX-License-Identifier: EUPL-1.2
// The people who are being forgotten, as they stand in .emenda/ until that is done:
//
//   emenda: 1
//   people:
//     - {name: "Lucia Serra", as: "Person 5c1f09a2", keep-organisation: false,
//        of: [{organisation: "", note: ""}]}
//   ...
#pragma once

#include "emenda/model/pseudonym.hpp"
#include "emenda/yaml/read.hpp"

#include <string>
#include <vector>

namespace emenda::yaml {

struct ReadPseudonyms {
    std::vector<model::Pseudonym> people; ///< empty if there are findings
    Findings findings;                    ///< in order of place
};

ReadPseudonyms read_pseudonyms(std::string source, const std::string& file);

/// The whole file. There is one person at least.
std::string write_pseudonyms(const std::vector<model::Pseudonym>& people);

} // namespace emenda::yaml
