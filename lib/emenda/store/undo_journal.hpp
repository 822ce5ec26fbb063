// SPDX-License-Identifier: EUPL-1.2
// The files of the journal (store/undo.hpp). For this room's .cpp files only.
#pragma once

#include "emenda/store/undo.hpp"

namespace emenda::store {

/// The number of a step by its file; 0 for what is none.
unsigned long number_of(const std::filesystem::path& entry);

/// Its permissions; the usual ones for what is not there.
unsigned mode_of(const std::filesystem::path& file);

/// Writes a step down, or not: nothing that is about to be saved may depend on it.
Note note(const std::filesystem::path& root, const Step& step);

} // namespace emenda::store
