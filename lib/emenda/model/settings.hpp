// SPDX-License-Identifier: EUPL-1.2
// emenda.yaml: what holds for every proposal of a workspace.
#pragma once

#include "emenda/model/extra.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace emenda::model {

/// Editorial rules that validate enforces; absent ones hold for nothing.
struct EditorialRules {
    struct Length {
        std::size_t min = 0;
        std::size_t max = 0; ///< code points; 0: no limit
        friend bool operator==(const Length&, const Length&) = default;
    };
    std::optional<Length> title_length;
    std::vector<std::string> sections; ///< words with which some paragraph must begin, each

    friend bool operator==(const EditorialRules&, const EditorialRules&) = default;
};

struct Settings {
    std::string organisation;
    std::string language = "it";
    std::string timezone = "Europe/Rome";
    std::string reference; ///< "par-PROP-{year}-{month}-{number}"
    EditorialRules rules;
    Extras extras;

    friend bool operator==(const Settings&, const Settings&) = default;
};

} // namespace emenda::model
