// SPDX-License-Identifier: EUPL-1.2
// A file under a name that nobody knows yet, and what killed processes left of theirs. For this
// room's .cpp files only.
//
// The name is .emenda-tmp.PID.N, and the file is locked (flock) while its process lives: so a
// left-over is told from what a process writes, of this machine or of another one on a shared
// drive, also where a later process has its number. So is a file that has such a name while it
// changes places with another (file.cpp).
#pragma once

#include "emenda/store/descriptor.hpp"
#include "emenda/store/half_made.hpp"
#include "emenda/store/left_overs.hpp"

#include <filesystem>
#include <optional>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace emenda::store {

inline constexpr std::string_view temporary_prefix = ".emenda-tmp.";

/// Such a name, free until now.
std::filesystem::path name_beside(const std::filesystem::path& target);

class Temporary {
public:
    /// Makes an empty file beside `target`. Error(io) that names `path`, as whoever asked named it.
    Temporary(const std::filesystem::path& target, mode_t mode, const std::filesystem::path& path);

    /// Removes what has the name then, unless it was put elsewhere.
    ~Temporary();
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;

    const Descriptor& file() const { return m_file; }
    const std::filesystem::path& path() const { return m_path; }
    void put_elsewhere() { m_elsewhere = true; }

private:
    bool make(mode_t mode);

    std::filesystem::path m_path;
    std::optional<HalfMade> m_half_made;
    Descriptor m_file;
    bool m_elsewhere = false;
};

/// By what a left-over is told from what is being written: by its lock alone, which is sure; or by
/// the process, too, whose number is in its name, which costs nothing to be wrong about.
enum class Told { by_lock, by_process_too };

/// Removes the temporary files of processes that are gone. Looks once a folder, for a report saves
/// thousands of files into one.
void remove_left_overs(const std::filesystem::path& folder);

/// The same in all of these, each time, and by the lock of a file alone: the number of a process
/// may be another's.
ErasedLeftOvers erase_left_overs_in(const LeftOverFolders& folders);

/// What is a left-over, told so, and what could not be looked into.
FoundLeftOvers left_overs_in(const LeftOverFolders& folders, Told told);

} // namespace emenda::store
