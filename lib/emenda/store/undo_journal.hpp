// SPDX-License-Identifier: EUPL-1.2
// The files of the journal (store/undo.hpp). For this room's .cpp files only.
#pragma once

#include "emenda/store/opened.hpp"
#include "emenda/store/undo.hpp"

#include <cstdint>
#include <string_view>

namespace emenda::store {

// What is kept: of commands so many steps, beside as many of `undo`, and so many bytes in all.
inline constexpr std::size_t most_steps = 50;
inline constexpr std::uintmax_t most_bytes = std::uintmax_t(64) << 20U;

struct Entry {
    unsigned long number = 0;
    std::filesystem::path path;
};

/// Those of every account, the oldest first. What a link leads to is no journal: nobody knows whose
/// it is. Error(io): what cannot be read is not what is not there.
std::vector<Entry> entries_of(const std::filesystem::path& root);

/// The number of a step by its file; 0 for what is none, also for a number that emenda never gives.
unsigned long number_of(const std::filesystem::path& entry);

/// Whether a file of this account's stands among the notes and is none, being damaged or too large.
bool is_faulty(const Entry& entry);

/// Its permissions; the usual ones for what is not there.
unsigned mode_of(const std::filesystem::path& file);

/// Writes a step down, or not: nothing that is about to be saved may depend on it.
Note note(const std::filesystem::path& root, const Step& step);

/// The note of a step, if it is there still and says the same. As long as it is open, erase_undo
/// leaves it, and waits: what is put back by it is there before anybody looks again. Else not open;
/// Error(io) where that cannot be found out.
Opened held_note(const std::filesystem::path& entry, const Step& step);

} // namespace emenda::store
