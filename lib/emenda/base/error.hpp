// SPDX-License-Identifier: EUPL-1.2
// The one exception of emenda: what cannot go on, and only `main` would print.
//
//   throw Error(ErrorKind::usage, tr("There is no version 9."), tr("The last one is 7."));
//
// Whatever a caller one level up would branch on is a value instead (a finding, a conflict, an
// empty optional).
#pragma once

#include "emenda/base/place.hpp"

#include <optional>
#include <stdexcept>
#include <string>

namespace emenda {

/// What kind of failure it is; the command line turns each into its exit code.
enum class ErrorKind {
    refused,     ///< the answer is no: a state, a conflict, a cancelled edit (exit 1)
    usage,       ///< wrong words on the command line, or an unknown name (exit 2)
    invalid,     ///< a document is not valid (exit 3)
    io,          ///< could not read, write or run something (exit 4)
    interrupted, ///< stopped by the user (exit 130)
};

/// A whole sentence that says what is wrong, with an optional hint that says what to do about it,
/// the place it concerns, and that place's source line for the caret.
class Error : public std::runtime_error {
public:
    Error(ErrorKind kind, const std::string& message, std::string hint = {})
        : std::runtime_error(message), kind(kind), hint(std::move(hint)) {}

    Error& at(Place where, std::string line = {}) {
        place = std::move(where);
        source_line = std::move(line);
        return *this;
    }

    ErrorKind kind;
    std::string hint;
    std::optional<Place> place;
    std::string source_line;
};

} // namespace emenda
