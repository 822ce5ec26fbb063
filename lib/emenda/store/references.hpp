// SPDX-License-Identifier: EUPL-1.2
// What a proposal may be called: references that are free, and the next one of a pattern.
#pragma once

#include "emenda/store/workspace.hpp"

namespace emenda::store {

/// The proposal that has the reference; else another than `renamed` whose reference differs
/// by capital letters alone, for where these do not count the two files would be one.
std::optional<Listed> taken_by(const std::vector<Listed>& listed, const model::Reference& reference,
                               const std::filesystem::path& renamed = {});

/// The next free number: one more than the highest there is, with what is left out; 1 at first.
std::size_t next_number(const Contents& contents);

/// What a new proposal is to be called, by a pattern: with the next free number, or one further on
/// where that reference is another's, or something else in proposals/ has the name of its file.
/// Empty if no reference comes out.
std::optional<model::Reference> next_reference(const Workspace& workspace, const Contents& contents,
                                               const std::string& year, const std::string& month);

/// Fills {year}, {month} and {number} of a reference pattern; empty if no reference comes out.
std::optional<model::Reference> make_reference(const std::string& pattern, const std::string& year,
                                               const std::string& month, std::size_t number);

} // namespace emenda::store
