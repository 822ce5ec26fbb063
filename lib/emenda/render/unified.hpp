// SPDX-License-Identifier: EUPL-1.2
// The difference of two texts as a patch, for programs: `patch` and `git apply` take it.
#pragma once

#include "emenda/model/proposal.hpp"

#include <cstddef>
#include <string>

namespace emenda::render {

/// A text as one file: the title, a blank line, the body; the title alone if the body is empty.
std::string as_file(const model::Text& text);

/// A file as a patch names it.
struct PatchName {
    std::string
        file; ///< "a/par-PROP-2022-05-3343"; awkward characters are quoted as git quotes them
    std::string note; ///< for people, behind a tab, where a date may stand: "version 2"
};

/// The unified diff of as_file(from) and as_file(to); empty if they are equal.
std::string unified(const model::Text& from, const model::Text& to, const PatchName& from_name,
                    const PatchName& to_name, std::size_t context = 3);

/// The same for any two texts; a missing last line break is marked as diff marks it.
std::string unified_files(const std::string& from, const std::string& to,
                          const PatchName& from_name, const PatchName& to_name,
                          std::size_t context = 3);

} // namespace emenda::render
