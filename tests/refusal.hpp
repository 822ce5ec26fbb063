// SPDX-License-Identifier: EUPL-1.2
// What an act is refused with, as one text to compare: kind, sentence and hint.
#pragma once

#include "emenda/base/error.hpp"

#include <string>

namespace emenda::tests {

inline const char* kind_of(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::refused:
        return "refused";
    case ErrorKind::usage:
        return "usage";
    case ErrorKind::invalid:
        return "invalid";
    case ErrorKind::io:
        return "io";
    case ErrorKind::interrupted:
        return "interrupted";
    }
    return "";
}

/// What follows the name of a file that this account may not read or write.
inline const std::string not_allowed = ": Permission denied.\n-> Ask whoever keeps the folder, or "
                                       "administers this machine, to let your "
                                       "account read and write there.";

/// "kind: message", and the hint behind a line break and an arrow; "done" if nothing is refused.
template <typename Act>
std::string refusal(Act act) {
    try {
        act();
    } catch (const Error& error) {
        return std::string(kind_of(error.kind)) + ": " + error.what() +
               (error.hint.empty() ? "" : "\n-> " + error.hint);
    }
    return "done";
}

} // namespace emenda::tests
