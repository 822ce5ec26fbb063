// SPDX-License-Identifier: EUPL-1.2
// A person who is being forgotten, and what takes the name's place; kept until that is done
// everywhere.
#pragma once

#include <compare>
#include <optional>
#include <set>
#include <string>

namespace emenda::model {

/// What tells people of one name apart.
struct Identity {
    std::string organisation;
    std::string note; ///< a supporter's

    friend auto operator<=>(const Identity&, const Identity&) = default;
};

struct Pseudonym {
    std::string name;
    std::optional<std::string> organisation; ///< none: it tells nobody apart
    std::optional<std::string> note;         ///< likewise
    std::string as;
    /// Those of the name who were there when it was begun; none: nobody wrote that down.
    std::optional<std::set<Identity>> of = {};
    /// Whether the body that the person belongs to is left; none: nobody wrote that down.
    std::optional<bool> keep_organisation = {};

    friend bool operator==(const Pseudonym&, const Pseudonym&) = default;
};

} // namespace emenda::model
