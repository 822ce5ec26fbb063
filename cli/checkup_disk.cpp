// SPDX-License-Identifier: EUPL-1.2
#include "cli/checkup.hpp"
#include "emenda/base/io_error.hpp"
#include "emenda/base/translate.hpp"

#include <cerrno>
#include <chrono>
#include <cmath>
#include <cstdlib>

namespace emenda::cli {

namespace fs = std::filesystem;

namespace {

using render::Check;

Check file_system(const fs::path& folder) {
    using Kind = store::FileSystem::Kind;
    const auto found = store::file_system_of(folder);
    const Kind kind = found ? found->kind : Kind::unknown;
    const std::string name = found ? found->name : "?";
    switch (kind) {
    case Kind::proven:
        return {"file-system", true, say(tr("The file system is {}, on this machine."), name)};
    case Kind::local:
        return {"file-system", true,
                say(tr("The file system is {}, on this machine; that a saved change survives a "
                       "power cut was not tried out on it."),
                    name)};
    case Kind::memory:
        return {"file-system", false,
                say(tr("The file system is {}: what is in it is gone when the machine is switched "
                       "off."),
                    name),
                tr("Move the workspace to a disk.")};
    case Kind::network:
        return {"file-system", false,
                say(tr("The file system is {}, on another machine: whether two people can save at "
                       "one time depends on that one."),
                    name),
                tr("See the line on locks below, and run emenda doctor on every machine that "
                   "shares the folder.")};
    case Kind::program:
        return {"file-system", false,
                say(tr("The file system is {}: a program keeps the files, perhaps on another "
                       "machine."),
                    name),
                tr("See the line on locks below, and run emenda doctor on every machine that "
                   "shares the folder.")};
    case Kind::unknown:
        break;
    }
    return {"file-system", true,
            say(tr("The file system is one that emenda does not know: {}."), name)};
}

Check tried(const char* id, store::Cause cause, const std::string& good, const std::string& bad,
            const std::string& advice) {
    if (cause == 0) return {id, true, good};
    return {id, false, say(bad.c_str(), in_words(cause)), advice_for(cause, advice)};
}

Check locks(const fs::path& folder) {
    const store::LockTrial trial = store::try_locking(folder);
    switch (trial.result) {
    case store::LockTrial::Result::works:
        return {"locks", true, tr("Locks work: another process was kept out.")};
    case store::LockTrial::Result::unseen:
        return {"locks", false, tr("Locks are not seen by another process."),
                tr("Let one person write at a time, or move the workspace to another disk: a "
                   "change that was saved at the same time could be refused, or lost.")};
    case store::LockTrial::Result::refused:
        break;
    }
    return {"locks", false, say(tr("Files cannot be locked: {}."), in_words(trial.cause)),
            advice_for(trial.cause, tr("Commands that write refuse to do so without a lock. Ask "
                                       "whoever keeps the disk."))};
}

Check letters(const fs::path& folder) {
    if (store::ignores_case(folder).value_or(false)) {
        return {"letters", true,
                tr("Names of files that differ in capital letters alone are one name here: two "
                   "references must not.")};
    }
    return {"letters", true, tr("Capital and small letters of file names are told apart.")};
}

Check disk_clock(const fs::path& folder) {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    const auto now = std::chrono::duration_cast<std::chrono::seconds>(since).count();
    constexpr std::int64_t a_minute = 60;
    const auto ahead = store::clock_ahead(folder, now);
    if (ahead && std::abs(*ahead) > a_minute) {
        const auto minutes = static_cast<unsigned long>(std::abs(*ahead) / a_minute);
        return {"disk-clock", false,
                say(trn("The disk's clock and this machine's differ by {} minute.",
                        "The disk's clock and this machine's differ by {} minutes.", minutes),
                    minutes),
                tr("Set the one that is wrong: versions are dated by this machine's.")};
    }
    return {"disk-clock", true, tr("The disk's clock agrees with this machine's.")};
}

Check room(const fs::path& folder) {
    constexpr std::uintmax_t enough = std::uintmax_t(64) << 20U;
    const auto left = store::room_left(folder);
    if (left && *left < enough) {
        return {"room", false, say(tr("There are {} MiB left on the disk."), *left >> 20U),
                tr("Make room: a change that does not fit is refused, and nothing is lost by "
                   "that.")};
    }
    return {"room", true, tr("There is room on the disk.")};
}

} // namespace

std::string advice_for(store::Cause cause, const std::string& otherwise) {
    switch (cause) {
    case EACCES:
    case EPERM:
    case ENOSPC:
    case EDQUOT:
    case EROFS:
    case EIO:
        return remedy(cause);
    default:
        return otherwise;
    }
}

void add_disk(std::vector<Check>& checks, const fs::path& folder, const fs::path& lock_folder) {
    checks.push_back(file_system(folder));
    const std::string ask = tr("Ask whoever keeps the folder for leave to write there.");
    const auto first = checks.size();
    checks.push_back(tried("writing", store::try_writing(folder), tr("Files can be written."),
                           tr("Files cannot be written: {}."), ask));
    checks.push_back(tried("renaming", store::try_renaming(folder),
                           tr("A file takes another's place in one step."),
                           tr("A file cannot take another's place: {}."), ask));
    checks.push_back(tried(
        "exchanging", store::try_exchanging(folder), tr("Two files change places in one step."),
        tr("Two files cannot change places ({}): a save only takes the old file's place."),
        tr("What another program saves to a proposal at that very moment is lost: close it "
           "there before you change it here.")));
    checks.push_back(
        tried("syncing", store::try_syncing(folder), tr("The disk confirms what it has written."),
              tr("The disk does not confirm what it has written: {}."),
              tr("A power cut can undo what was saved last. Use another disk where that "
                 "matters.")));
    checks.push_back(locks(lock_folder));
    for (auto one = first + 1; one < checks.size(); ++one) { // once is enough
        if (checks[one].advice == checks[first].advice) checks[one].advice.clear();
    }
    checks.push_back(letters(folder));
    checks.push_back(disk_clock(folder));
    checks.push_back(room(folder));
}

} // namespace emenda::cli
