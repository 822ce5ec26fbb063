// SPDX-License-Identifier: EUPL-1.2
// A fault found in a document: what `validate` lists and a strict reader returns.
#pragma once

#include "emenda/base/place.hpp"

#include <string>
#include <vector>

namespace emenda {

/// One fault. `rule` is a stable id in kebab-case (documented in docs/rules.md, never translated);
/// `message` and `hint` are whole sentences in the user's language. `source_line` is the line of
/// the file the place points at, for the caret (empty where there is none).
struct Finding {
    std::string rule;
    Place place;
    std::string message;
    std::string hint;
    std::string source_line;

    friend bool operator==(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

/// Whether a file has as many findings as are looked for: there may be more.
bool is_full(const Findings& of_one_file);

/// Sorts findings of one file by place; those of one place stay as they are.
void in_order(Findings& findings);

} // namespace emenda
