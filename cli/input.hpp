// SPDX-License-Identifier: EUPL-1.2
// What a user gives to a command beside its words: files, streams, answers.
#pragma once

#include "cli/session.hpp"

#include <string>

namespace emenda::cli {

/// Text with the name of where it came from.
struct Input {
    std::string text;
    std::string name;
    bool has_path = true; ///< `name` is one
    acts::Origin origin() const { return {name, true, has_path}; }
};
/// All of a file, or of the standard input for "-", up to what a document may be. Error(io).
Input input_from(const std::string& file_or_dash);

/// Asks a yes-or-no question, of which all but a whole "yes" (in English, or in the language in
/// use) is a no; without anyone to ask, Error(usage) that names `flag`.
bool confirm(Session& session, const std::string& question, const std::string& flag);

} // namespace emenda::cli
