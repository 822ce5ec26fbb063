// SPDX-License-Identifier: EUPL-1.2
// What a person typed, put in normal form, or refused with a sentence that says why.
#pragma once

#include "emenda/model/person.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace emenda::acts {

/// Where a text came from, for messages: "the title", "lettera.md".
struct Origin {
    std::string name;
    bool is_file = false; ///< faults are given with line and column then
};

/// Throws Error(usage) where the text holds what no document may hold; Error(invalid) with its
/// place where it came from a file.
std::string typed_body(std::string_view raw, const Origin& origin);

/// A single line that says something; Error(usage) if it is empty.
std::string typed_line(std::string_view raw, const std::string& name);

/// Tags, split at commas; without empty ones.
std::vector<std::string> typed_tags(std::string_view raw, const std::string& name);

/// "Carlo Denti", or "Carlo Denti (Comune di Esempio)" with the organisation.
model::Person typed_person(std::string_view raw);

} // namespace emenda::acts
