// SPDX-License-Identifier: EUPL-1.2
// What a folder's disk can do of what saving relies on, found out by doing it.
//
// The files that this takes have the names of temporary ones (.emenda-tmp.…), and are removed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace emenda::store {

/// What is known of a kind of file system, by the number that statfs(2) gives.
struct FileSystem {
    enum class Kind {
        proven,  ///< local, and of those that a saved change has been shown to survive a power cut
                 ///< on
        local,   ///< of which that is not shown
        memory,  ///< gone when the machine is switched off
        network, ///< another machine keeps it
        program, ///< a program does (FUSE): anything may be behind it
        unknown,
    };
    std::string name; ///< as mount(8) says it; the number, where it is unknown
    Kind kind = Kind::unknown;
};
FileSystem file_system_from(std::uint64_t magic);
/// None where it cannot be asked for.
std::optional<FileSystem> file_system_of(const std::filesystem::path& folder);

/// 0: it works; else why not, as errno has it.
using Cause = int;

/// Writes a file and reads it back.
Cause try_writing(const std::filesystem::path& folder);
/// Puts a file in the place of another, and of none.
Cause try_renaming(const std::filesystem::path& folder);
/// Lets two files change places.
Cause try_exchanging(const std::filesystem::path& folder);
/// Asks for a file and the folder to be on the disk.
Cause try_syncing(const std::filesystem::path& folder);

/// Locks a file, and lets another process try the same.
struct LockTrial {
    enum class Result {
        works,
        unseen,  ///< the other process was given the lock as well
        refused, ///< there are none: `cause`
    };
    Result result = Result::works;
    Cause cause = 0;
};
LockTrial try_locking(const std::filesystem::path& folder);

/// Whether a file is found by its name in other letters (a and A); none where it cannot be tried.
std::optional<bool> ignores_case(const std::filesystem::path& folder);

/// How far the disk's clock, by which it dates a file just written, is ahead of `now`, in seconds.
std::optional<std::int64_t> clock_ahead(const std::filesystem::path& folder, std::int64_t now);

/// Bytes that may still be written; none where it cannot be asked for.
std::optional<std::uintmax_t> room_left(const std::filesystem::path& folder);

/// What killed runs left behind in the folders of a workspace.
struct LeftOvers {
    std::vector<std::filesystem::path> temporaries; ///< of processes that are gone
    std::vector<std::filesystem::path> texts;       ///< from an editor: somebody wrote them
    std::vector<std::filesystem::path> held_locks;  ///< by a command that runs
};
LeftOvers left_overs(const std::filesystem::path& root);

/// The documents below a folder that have several names (hard links).
std::vector<std::filesystem::path> with_other_names(const std::filesystem::path& folder);

} // namespace emenda::store
