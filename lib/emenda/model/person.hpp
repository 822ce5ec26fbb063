// SPDX-License-Identifier: EUPL-1.2
// People and bodies, as proposals name them. Names stand under no digest (docs/format.md).
#pragma once

#include "emenda/model/extra.hpp"

#include <string>

namespace emenda::model {

/// In YAML a string, or {name: …, organisation: …}.
struct Person {
    std::string name;         ///< one line in normal form, not empty
    std::string organisation; ///< may be empty
    Extras extras;

    friend bool operator==(const Person&, const Person&) = default;
};

} // namespace emenda::model
