// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/undo_journal.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/io_error.hpp"
#include "emenda/base/limits.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/attributes.hpp"
#include "emenda/store/descriptor.hpp"
#include "emenda/store/lock.hpp"
#include "emenda/store/path.hpp"
#include "emenda/store/reading.hpp"
#include "emenda/store/undo.hpp"
#include "emenda/store/workspace.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace emenda::store {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view ending = ".step";
constexpr unsigned long highest_number = 999'999'999; ///< nobody gives so many commands
constexpr unsigned long patience = 100;               ///< for others who write at the same time

std::string name_of(unsigned long number) { return fmt::format("{:08}{}", number, ending); }

bool is_link(const fs::path& file) {
    std::error_code unknown;
    return fs::is_symlink(file, unknown);
}

/// Whether it belongs to somebody else: that it is closed to who asks is no fault then.
bool is_of_another(const fs::path& path) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0 && status.st_uid != ::geteuid();
}

bool write_all(const Descriptor& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) return false;
        if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// Not so where a disk gives every file to one account: nobody could take anything back by it.
bool is_own(const Descriptor& file) {
    struct stat status {};
    return ::fstat(file.number(), &status) == 0 && status.st_uid == ::geteuid();
}

/// A new file of its own for a step; commands on other proposals write theirs at the same time.
/// Empty if it could not be written.
fs::path write_entry(const fs::path& root, unsigned long number, std::string_view bytes) {
    for (unsigned long tried = 0; tried < patience; ++tried) {
        const fs::path path = undo_folder(root) / name_of(number + tried);
        const Descriptor file(
            ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (!file.is_open() && errno == EEXIST) continue;
        if (!file.is_open()) return {};
        if (is_own(file) && write_all(file, bytes)) return path;
        ::unlink(path.c_str());
        return {};
    }
    return {};
}

/// The number behind all others. A note may have come with a folder, under so high a number that
/// none would be left: no run has given that, and it goes.
unsigned long next_number(std::vector<Entry>& older) {
    while (!older.empty() && older.back().number > highest_number - patience) {
        ::unlink(older.back().path.c_str());
        older.pop_back();
    }
    return older.empty() ? 1 : older.back().number + 1;
}

bool is_undo_noted(const fs::path& path) {
    std::array<char, 64> beginning{};
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    const ssize_t got =
        file.is_open() ? ::read(file.number(), beginning.data(), beginning.size()) : 0;
    return got > 0 && is_undo({beginning.data(), static_cast<std::size_t>(got)});
}

/// Those that are too many or too large go, the oldest first. What undo itself notes counts apart:
/// to take a command back, and do it again, must not push another out of reach.
void shorten(const std::vector<Entry>& older, std::uintmax_t newest, bool newest_is_undo) {
    std::uintmax_t together = newest;
    std::size_t undone = newest_is_undo ? 1 : 0;
    std::size_t done = 1 - undone;
    for (auto entry = older.rbegin(); entry != older.rend(); ++entry) {
        std::error_code gone;
        const auto size = fs::file_size(entry->path, gone);
        if (!gone && size > mebibyte && is_faulty(*entry)) { // it would push notes out
            ::unlink(entry->path.c_str());
            continue;
        }
        if (!gone) together += size;
        const bool is_undo = older.size() >= most_steps && is_undo_noted(entry->path);
        ++(is_undo ? undone : done);
        if (done > most_steps || undone + done > 2 * most_steps || together > most_bytes)
            ::unlink(entry->path.c_str());
    }
}

/// The workspace of a file below its proposals/, and the path of what the file really is, in it.
struct Home {
    fs::path root;
    std::string path;
};

std::optional<Home> home_of(const fs::path& file) {
    const auto root = root_of(file);
    if (!root) return std::nullopt;
    Home home{*root, {}};
    home.path = real_path(file).lexically_relative(real_path(home.root)).string();
    return home;
}

StepFile touched(const fs::path& file, const std::string& path,
                 std::optional<std::string_view> before, std::optional<std::string_view> after) {
    StepFile noted{path, std::nullopt, std::nullopt, mode_of(file)};
    if (before) noted.before = std::string(*before);
    if (after) noted.after = sha256(*after);
    return noted;
}

/// A note, when nobody puts anything back by it any more (held_note); not open for what is none, or
/// where that cannot be found out. An error where somebody does so for ten seconds.
Descriptor waited_for(const fs::path& entry, std::error_code& busy) {
    constexpr int times = 500;
    constexpr auto while_trying = std::chrono::milliseconds(20);
    Descriptor note = opened(entry).file;
    for (int tried = 0; note.is_open(); ++tried) {
        if (::flock(note.number(), LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) break;
        if (tried == times) {
            busy = std::make_error_code(std::errc::device_or_resource_busy);
            break;
        }
        std::this_thread::sleep_for(while_trying);
    }
    return note;
}

} // namespace

fs::path undo_folder(const fs::path& root) { return root / ".emenda" / "undo"; }

bool is_undo_folder_a_link(const fs::path& root) { return is_link(undo_folder(root)); }

unsigned long number_of(const fs::path& entry) {
    const std::string name = entry.filename().string();
    unsigned long number = 0;
    if (!name.ends_with(ending)) return 0;
    const char* end = name.data() + name.size() - ending.size();
    const auto read = std::from_chars(name.data(), end, number);
    const bool is_given = read.ec == std::errc() && number <= highest_number;
    return is_given && name == name_of(number) ? number : 0;
}

std::vector<Entry> entries_of(const fs::path& root) {
    std::vector<Entry> entries;
    if (is_undo_folder_a_link(root)) return entries;
    std::error_code error;
    for (auto it = fs::directory_iterator(undo_folder(root), error);
         !error && it != fs::directory_iterator(); it.increment(error)) {
        if (const auto number = number_of(it->path())) entries.push_back({number, it->path()});
    }
    if (error && error != std::errc::no_such_file_or_directory &&
        error != std::errc::not_a_directory &&
        !(error == std::errc::permission_denied && is_of_another(undo_folder(root)))) {
        throw io_error(tr("Could not read the folder {}: {}."), undo_folder(root).string(),
                       error.value());
    }
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return a.number < b.number; });
    return entries;
}

unsigned mode_of(const fs::path& file) {
    constexpr unsigned usual = 0666;
    struct stat status {};
    return ::stat(file.c_str(), &status) == 0 ? mode_without_list(file, status) & 0777U : usual;
}

Note note(const fs::path& root, const Step& step) {
    try {
        make_local_folder(root / ".emenda");
        if (::mkdir(undo_folder(root).c_str(), 0777) != 0 && errno != EEXIST) return Note();
        if (is_undo_folder_a_link(root)) return Note();
        auto older = entries_of(root);
        const std::string bytes = to_bytes(step);
        fs::path entry = write_entry(root, next_number(older), bytes);
        if (!entry.empty()) shorten(older, bytes.size(), step.undoes != 0);
        return Note(std::move(entry));
    } catch (const std::exception&) {
        return Note();
    }
}

Note note_change(const fs::path& file, const Command& command, const std::string& reference,
                 std::optional<std::string_view> before, std::optional<std::string_view> after) {
    // Of a link that goes, what it leads to stays: there is nothing to bring back.
    if (before == after || (!after && is_link(file))) return Note();
    const auto home = home_of(file);
    if (!home) return Note();
    return note(home->root, {command, reference, 0, {touched(file, home->path, before, after)}});
}

Note note_move(const fs::path& from, const fs::path& to, const Command& command,
               const std::string& reference, std::string_view before, std::string_view after) {
    if (is_link(from)) return Note();
    const auto home = home_of(from);
    const auto goal = home_of(to);
    if (!home || !goal || home->root != goal->root) return Note();
    return note(home->root, {command,
                             reference,
                             0,
                             {touched(from, home->path, before, std::nullopt),
                              touched(from, goal->path, std::nullopt, after)}});
}

ErasedUndo erase_undo(const fs::path& root) {
    const fs::path folder = undo_folder(root);
    if (is_undo_folder_a_link(root)) return {false, {{folder, 0}}};
    ErasedUndo erased;
    std::error_code error;
    std::vector<fs::path> entries;
    for (auto it = fs::directory_iterator(folder, error); !error && it != fs::directory_iterator();
         it.increment(error))
        entries.push_back(it->path());
    if (error && error != std::errc::no_such_file_or_directory)
        return {false, {{folder, error.value()}}};
    std::sort(entries.begin(), entries.end());
    for (const fs::path& entry : entries) {
        std::error_code refused;
        const Descriptor held = waited_for(entry, refused);
        if (!refused) fs::remove_all(entry, refused);
        if (refused)
            erased.left.push_back({entry, refused.value()});
        else
            erased.any = true;
    }
    if (erased.left.empty()) fs::remove(folder, error); // an empty one holds no name
    return erased;
}

} // namespace emenda::store
