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
    bool is_file = false;  ///< faults are given with line and column then
    bool has_path = false; ///< `name` is its path: another program can be told to read it
};

/// Throws Error(usage) where the text holds what no document may hold; Error(invalid) with its
/// place where it came from a file.
std::string typed_body(std::string_view raw, const Origin& origin);

/// Error(usage) where git left a conflict marker in the text; Error(invalid) as above. typed_body()
/// looks for it, too.
void require_no_conflict_marker(std::string_view text, const Origin& origin);

/// A single line that says something; Error(usage) if it is empty.
std::string typed_line(std::string_view raw, const std::string& name);

/// Tags, split at commas; without empty ones.
std::vector<std::string> typed_tags(std::string_view raw, const std::string& name);

/// "Carlo Denti", or "Carlo Denti (Comune di Esempio)" with the organisation.
model::Person typed_person(std::string_view raw);

/// Refuses, as Error(usage), a name or a word of a list that holds what nobody sees (base/utf8.hpp,
/// first_unseen): it would look like another one. For what is added; what is taken away may hold
/// it.
void require_seen(std::string_view text, const std::string& name);
void require_seen(const model::Person& person);

} // namespace emenda::acts
