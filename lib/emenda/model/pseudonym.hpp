// SPDX-License-Identifier: EUPL-1.2
// A person who is being forgotten, and what takes the name's place; kept until that is done
// everywhere.
#pragma once

#include <optional>
#include <string>

namespace emenda::model {

struct Pseudonym {
    std::string name;
    std::optional<std::string> organisation; ///< none: it tells nobody apart
    std::optional<std::string> note;         ///< likewise
    std::string as;

    friend bool operator==(const Pseudonym&, const Pseudonym&) = default;
};

} // namespace emenda::model
