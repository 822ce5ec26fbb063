// SPDX-License-Identifier: EUPL-1.2
// Reading the journal. It may have come with a folder that somebody else has packed, or lie where
// others may write: of what is there only that is read which a run of this account would have left.
#include "emenda/base/io_error.hpp"
#include "emenda/base/limits.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/path.hpp"
#include "emenda/store/undo_journal.hpp"

#include <cerrno>
#include <fcntl.h>
#include <map>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace emenda::store {

namespace fs = std::filesystem;

namespace {

/// Two large files at most: one that has two names, half renamed.
std::uintmax_t longest_step() { return 2 * limits_in_use().bytes + most_of_heading; }

bool is_of_another(const fs::path& path) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0 && status.st_uid != ::geteuid();
}

/// Not open: it is gone, closed to us, or nothing that is read. Error(io).
Opened opened_step(const fs::path& entry, Whose whose) {
    Opened step = opened(entry);
    if (!step.is_open()) {
        const bool is_none = errno == ENOENT || errno == ELOOP || errno == ENXIO;
        if (is_none || (errno == EACCES && is_of_another(entry))) return {};
        throw io_error(tr("Could not read {}: {}."), entry.string(), errno);
    }
    if (!S_ISREG(step.status.st_mode) || (whose == Whose::own && !step.is_own())) return {};
    if (static_cast<std::uintmax_t>(step.status.st_size) > longest_step()) return {};
    return step;
}

/// Whether it is as long as its heading says: nobody need read the rest of what is not.
bool is_sound(const Opened& step, const fs::path& entry) {
    const auto size = announced_size(read_opened(step, entry, most_of_heading));
    return size && *size == static_cast<std::uintmax_t>(step.status.st_size);
}

/// What is read of an account's steps, from the newest on: as much as is kept.
class Kept {
public:
    bool takes(std::uintmax_t size) {
        ++m_steps;
        m_bytes += size;
        return m_steps == 1 || (m_steps <= 2 * most_steps && m_bytes <= most_bytes);
    }

private:
    std::size_t m_steps = 0;
    std::uintmax_t m_bytes = 0;
};

/// Those that count, the newest first, and of this account's those that do not.
struct Sifted {
    std::vector<fs::path> steps;
    std::vector<fs::path> passed_over;
};

Sifted sifted(const fs::path& root, Whose whose) {
    Sifted sifted;
    std::map<uid_t, Kept> kept;
    const auto entries = entries_of(root);
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const Opened step = opened_step(entry->path, whose);
        const auto size = static_cast<std::uintmax_t>(step.status.st_size);
        if (step.is_open() && is_sound(step, entry->path) && kept[step.status.st_uid].takes(size))
            sifted.steps.push_back(entry->path);
        else if (status_of_link(entry->path) && !is_of_another(entry->path))
            sifted.passed_over.push_back(entry->path);
    }
    return sifted;
}

} // namespace

std::vector<fs::path> noted_steps(const fs::path& root, Whose whose) {
    return sifted(root, whose).steps;
}

PassedOver passed_over(const fs::path& root) {
    PassedOver passed{{}, sifted(root, Whose::own).passed_over};
    for (const Entry& entry : entries_of(root))
        if (is_of_another(entry.path)) passed.of_others.push_back(entry.path);
    return passed;
}

bool is_faulty(const Entry& entry) {
    const Opened step = opened(entry.path);
    if (!step.is_open() || !step.is_own() || !S_ISREG(step.status.st_mode)) return false;
    return static_cast<std::uintmax_t>(step.status.st_size) > longest_step() ||
           !is_sound(step, entry.path);
}

std::optional<Step> read_step(const fs::path& entry, Whose whose) {
    const Opened step = opened_step(entry, whose);
    if (!step.is_open() || !is_sound(step, entry)) return std::nullopt;
    if (::lseek(step.file.number(), 0, SEEK_SET) < 0)
        throw io_error(tr("Could not read {}: {}."), entry.string(), errno);
    return step_from(read_opened(step, entry, longest_step()));
}

Opened held_note(const fs::path& entry, const Step& step) {
    Opened note = opened_step(entry, Whose::own);
    if (!note.is_open()) return {};
    // Where a disk knows no such locks, the note is looked for all the same.
    while (::flock(note.file.number(), LOCK_SH) != 0 && errno == EINTR)
        continue;
    const auto named = status_of_link(entry);
    const bool is_there = named && named->st_ino == note.status.st_ino &&
                          named->st_dev == note.status.st_dev && read_step(entry) == step;
    return is_there ? std::move(note) : Opened();
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

} // namespace emenda::store
