// SPDX-License-Identifier: EUPL-1.2
// What the system would not do, and what a person can do about it.
//
//   throw io_error(tr("Could not write {}: {}."), path.string(), errno);
//
//   Could not write proposals/par-PROP-2024-03-1.yaml: No space left on device.
//   Hint: The disk is full. Make room on it, and try again.
#pragma once

#include "emenda/base/error.hpp"

#include <string>

namespace emenda {

/// A cause (of errno) in the language in use: the system's own words may be of another one, or of
/// two at once. Those that people hardly ever meet are the system's.
std::string in_words(int cause);

/// Error(io) of a sentence with two gaps: what it is about, and the cause (of errno). The hint is
/// what helps against that cause.
Error io_error(const char* sentence, const std::string& name, int cause);

/// What helps against a cause (of errno); empty for those of which nothing can be said.
std::string remedy(int cause);

} // namespace emenda
