// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/undo_journal.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/io_error.hpp"
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
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace emenda::store {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_steps = 50;
constexpr std::uintmax_t most_bytes = std::uintmax_t(64) << 20U;
constexpr std::string_view ending = ".step";

struct Entry {
    unsigned long number = 0;
    fs::path path;
};

bool is_link(const fs::path& file) {
    std::error_code unknown;
    return fs::is_symlink(file, unknown);
}

/// Whether it belongs to somebody else: that it is closed to who asks is no fault then.
bool is_of_another(const fs::path& path) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0 && status.st_uid != ::geteuid();
}

/// The oldest first. What a link leads to is no journal: nobody knows whose it is. Error(io): what
/// cannot be read is not what is not there.
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

bool write_all(const Descriptor& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) return false;
        if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// A new file of its own for a step; commands on other proposals write theirs at the same time.
/// Empty if it could not be written.
fs::path write_entry(const fs::path& root, unsigned long number, std::string_view bytes) {
    constexpr int patience = 100;
    for (int tried = 0; tried < patience; ++tried) {
        const fs::path path = undo_folder(root) / fmt::format("{:08}{}", number + tried, ending);
        const Descriptor file(
            ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (!file.is_open() && errno == EEXIST) continue;
        if (!file.is_open()) return {};
        if (write_all(file, bytes)) return path;
        ::unlink(path.c_str());
        return {};
    }
    return {};
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

} // namespace

fs::path undo_folder(const fs::path& root) { return root / ".emenda" / "undo"; }

bool is_undo_folder_a_link(const fs::path& root) { return is_link(undo_folder(root)); }

unsigned long number_of(const fs::path& entry) {
    const std::string name = entry.filename().string();
    unsigned long number = 0;
    if (!name.ends_with(ending)) return 0;
    const char* end = name.data() + name.size() - ending.size();
    const auto read = std::from_chars(name.data(), end, number);
    return read.ec == std::errc() && read.ptr == end ? number : 0;
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
        const auto older = entries_of(root);
        const std::string bytes = to_bytes(step);
        fs::path entry = write_entry(root, older.empty() ? 1 : older.back().number + 1, bytes);
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

std::vector<fs::path> noted_steps(const fs::path& root) {
    std::vector<fs::path> newest_first;
    auto entries = entries_of(root);
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        newest_first.push_back(std::move(entry->path));
    return newest_first;
}

std::optional<Step> read_step(const fs::path& entry) {
    constexpr off_t longest = off_t(1) << 28U; // two large files and their names
    const auto status = status_of_link(entry);
    if (!status || !S_ISREG(status->st_mode) || status->st_size > longest) return std::nullopt;
    {
        const Descriptor file(::open(entry.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
        const bool is_gone = !file.is_open() && errno == ENOENT;
        if (is_gone || (!file.is_open() && errno == EACCES && is_of_another(entry)))
            return std::nullopt;
    }
    return step_from(read_file(entry, longest));
}

std::vector<fs::path> closed_notes(const fs::path& root) {
    const fs::path folder = undo_folder(root);
    const auto may_be_read = [](const fs::path& path, int how) {
        return ::faccessat(AT_FDCWD, path.c_str(), how, AT_EACCESS) == 0;
    };
    if (is_undo_folder_a_link(root)) return {folder};
    if (!status_of_link(folder)) return {};
    if (!may_be_read(folder, R_OK | X_OK)) return {folder};
    std::vector<fs::path> closed;
    for (const Entry& entry : entries_of(root)) {
        if (!may_be_read(entry.path, R_OK) && status_of_link(entry.path))
            closed.push_back(entry.path);
    }
    return closed;
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
        fs::remove_all(entry, refused);
        if (refused)
            erased.left.push_back({entry, refused.value()});
        else
            erased.any = true;
    }
    if (erased.left.empty()) fs::remove(folder, error); // an empty one holds no name
    return erased;
}

} // namespace emenda::store
