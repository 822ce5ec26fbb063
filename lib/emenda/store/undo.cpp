// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/undo.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/file.hpp"
#include "emenda/store/lock.hpp"
#include "emenda/store/path.hpp"
#include "emenda/store/reading.hpp"
#include "emenda/store/undo_journal.hpp"
#include "emenda/store/workspace.hpp"
#include "emenda/yaml/read.hpp"

#include <algorithm>
#include <cerrno>
#include <deque>
#include <map>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

namespace emenda::store {

namespace fs = std::filesystem;

namespace {

/// None: it is not there.
std::optional<std::string> bytes_now(const fs::path& file) {
    struct stat status {};
    if (::lstat(file.c_str(), &status) != 0 && errno == ENOENT) return std::nullopt;
    return read_file(file);
}

using Digests = std::map<std::string, std::optional<Digest>>;

std::optional<Digest> digest_of(const std::optional<std::string>& bytes) {
    return bytes ? std::optional(sha256(*bytes)) : std::nullopt;
}

/// Of the files as they are on the disk, those left out that `known` has.
void look_at(const fs::path& root, const Step& step, Digests& known) {
    for (const StepFile& file : step.files) {
        if (!known.contains(file.path)) known[file.path] = digest_of(bytes_now(root / file.path));
    }
}

enum class Standing {
    in_effect, ///< the files hold what it left
    not_done,  ///< they hold what was there before
    overtaken, ///< they hold something else
};

/// A command on two files that was killed between them is half done, and in effect. What comes is
/// there before what goes is gone: a proposal under neither name has been renamed again since, or
/// deleted.
Standing standing_of(const Step& step, const Digests& now) {
    bool any_after = false;
    bool has_gone = false;
    bool is_to_come = false;
    for (const StepFile& file : step.files) {
        const auto& digest = now.at(file.path);
        if (digest == digest_of(file.before)) {
            is_to_come = is_to_come || !file.before;
            continue;
        }
        if (digest != file.after) return Standing::overtaken;
        any_after = true;
        has_gone = has_gone || !file.after;
    }
    if (has_gone && is_to_come) return Standing::overtaken;
    return any_after ? Standing::in_effect : Standing::not_done;
}

Standing standing_on_disk(const fs::path& root, const Step& step) {
    Digests now;
    look_at(root, step, now);
    return standing_of(step, now);
}

/// As if the step had not been.
void go_back(Digests& now, const Step& step) {
    for (const StepFile& file : step.files)
        now[file.path] = digest_of(file.before);
}

bool touches_any(const Step& step, const std::set<std::string>& paths) {
    return std::any_of(step.files.begin(), step.files.end(),
                       [&](const StepFile& file) { return paths.contains(file.path); });
}

/// The paths that a proposal has had since it had this one: where no file is there any more, it
/// was renamed, maybe again and again.
std::set<std::string> paths_since(const fs::path& root, const std::string& path) {
    std::set<std::string> paths{path};
    if (bytes_now(root / path)) return paths;
    const auto entries = noted_steps(root);
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) { // the oldest first
        const auto step = read_step(*entry);
        if (!step || step->files.size() != 2 || !touches_any(*step, paths)) continue;
        for (const StepFile& file : step->files)
            paths.insert(file.path);
    }
    return paths;
}

/// Below proposals/, links resolved: a folder may have become a link since.
void require_inside(const fs::path& root, const StepFile& file) {
    const fs::path path = root / file.path;
    std::error_code link;
    const bool is_inside = root_of(path) == root;
    if (is_inside && path.extension() == ".yaml" && !fs::is_symlink(path, link)) return;
    throw Error(ErrorKind::refused,
                say(tr("{} is no proposal's file in this workspace."), path.string()));
}

/// The locks of every writer: of the numbers where files come or go, and of each file.
std::deque<Lock> locks_for(const fs::path& root, const Step& step) {
    std::set<fs::path> files;
    bool comes_or_goes = false;
    for (const StepFile& file : step.files) {
        require_inside(root, file);
        files.insert(*lock_of(root / file.path));
        comes_or_goes = comes_or_goes || !file.before || !file.after;
    }
    std::deque<Lock> locks;
    if (comes_or_goes) locks.emplace_back(lock_of_numbers(root));
    for (const fs::path& lock_file : files)
        locks.emplace_back(lock_file);
    return locks;
}

/// A proposal that is brought back may have found a namesake meanwhile. A link to it is none.
void require_no_namesake(const fs::path& root, const Step& step) {
    const auto workspace = Workspace::find(root);
    if (!workspace) return;
    const auto listed = workspace->list();
    for (const StepFile& file : step.files) {
        const fs::path path = root / file.path;
        if (!file.before) continue;
        for (const Listed& other : listed) {
            const bool is_step =
                std::any_of(step.files.begin(), step.files.end(), [&](const StepFile& one) {
                    return other.path == root / one.path ||
                           real_path(other.path) == real_path(root / one.path);
                });
            if (other.reference.text != path.stem().string() || is_step) continue;
            throw Error(ErrorKind::refused, say(tr("There is a proposal {} already: {}"),
                                                other.reference.text, other.path.string()));
        }
    }
}

/// A file that somebody has given another name, or that a link leads to, is told by what it holds.
bool is_of_file(const fs::path& path, const model::Reference& reference) {
    if (path.stem().string() == reference.text) return true;
    const auto now = bytes_now(path);
    if (!now) return false;
    const auto read = yaml::read_proposal(*now, path.string());
    return read.document && read.document->proposal.reference == reference;
}

/// What comes back first: a crash leaves one file too many, never one too few.
void put_back(const fs::path& root, const Step& step,
              const std::vector<std::optional<std::string>>& now) {
    // The file that a proposal moved to tells how open it was.
    const auto moved_to = [&]() -> std::optional<fs::path> {
        for (std::size_t i = 0; i < step.files.size(); ++i) {
            if (!step.files[i].before && now[i]) return root / step.files[i].path;
        }
        return std::nullopt;
    };
    for (std::size_t i = 0; i < step.files.size(); ++i) {
        const StepFile& file = step.files[i];
        const fs::path path = root / file.path;
        if (!file.before || now[i] == file.before) continue;
        if (now[i]) {
            replace_file(path, *file.before, *now[i]);
            continue;
        }
        if (path.has_parent_path()) make_folder(path.parent_path());
        if (const auto like = moved_to())
            create_file(path, *file.before, like);
        else
            create_file(path, *file.before, file.mode & 0666U);
    }
    for (std::size_t i = 0; i < step.files.size(); ++i) {
        if (!step.files[i].before && now[i]) remove_file(root / step.files[i].path, *now[i]);
    }
}

} // namespace

Note::~Note() {
    if (m_entry.empty()) return;
    try {
        const fs::path root = m_entry.parent_path().parent_path().parent_path();
        const auto step = read_step(m_entry);
        if (step && standing_on_disk(root, *step) != Standing::overtaken) return;
    } catch (const std::exception&) { // a file that cannot be read holds nobody knows what
    }
    ::unlink(m_entry.c_str());
}

std::optional<NotedStep> last_step(const fs::path& root, bool redo,
                                   const std::optional<std::string>& file) {
    const auto asked = file ? paths_since(root, *file) : std::set<std::string>();
    Digests now;
    std::set<unsigned long> taken_back;
    std::set<std::string> moved_on; // by commands since: nothing of before can be done again
    for (const fs::path& entry : noted_steps(root)) {
        auto step = read_step(entry);
        if (!step || (file && !touches_any(*step, asked))) continue;
        look_at(root, *step, now);
        const Standing standing = standing_of(*step, now);
        if (standing == Standing::not_done) continue;
        const bool is_undo = step->undoes != 0;
        const bool is_gone = taken_back.contains(number_of(entry));
        if (redo && is_undo && touches_any(*step, moved_on)) continue;
        if (is_undo == redo && !is_gone)
            return NotedStep{std::move(*step), entry, standing == Standing::overtaken};
        if (redo) {
            for (const StepFile& one : step->files)
                moved_on.insert(one.path);
            continue;
        }
        if (is_undo) taken_back.insert(step->undoes);
        if (standing == Standing::overtaken) continue;
        go_back(now, *step);
    }
    return std::nullopt;
}

void require_proposals(const fs::path& root, const Step& step) {
    for (const StepFile& file : step.files) {
        require_inside(root, file);
        if (!file.before) continue;
        const auto read = yaml::read_proposal(*file.before, file.path);
        const auto& document = read.document;
        if (document && is_of_file(root / file.path, document->proposal.reference)) continue;
        throw Error(ErrorKind::refused,
                    document
                        ? say(tr("What was noted of {} is another proposal, {}, and cannot be put "
                                 "back there."),
                              file.path, document->proposal.reference.text)
                        : say(tr("What was noted of {} is no proposal, and cannot be put back."),
                              file.path),
                    say(tr("The notes are in {}. They may be removed."),
                        (root / ".emenda" / "undo").string()));
    }
}

bool take_back(const fs::path& root, const NotedStep& noted, const Command& command) {
    const Step& step = noted.step;
    const auto locks = locks_for(root, step);
    std::vector<std::optional<std::string>> now;
    for (const StepFile& file : step.files)
        now.push_back(bytes_now(root / file.path));
    if (standing_on_disk(root, step) != Standing::in_effect) {
        throw Error(ErrorKind::refused,
                    say(tr("{} was changed by another program meanwhile."), step.reference),
                    tr("Nothing was written. Try again."));
    }
    const Opened held = held_note(noted.entry, step);
    if (!held.is_open()) {
        throw Error(ErrorKind::refused,
                    say(tr("What was noted of {} has been erased meanwhile."), step.reference),
                    tr("Nothing was written. A run of emenda forget erases all notes of undo, for "
                       "a name may stand in them that must not come back."));
    }
    require_no_namesake(root, step);
    const bool is_redo = step.undoes != 0;
    Step back{command, step.reference, number_of(noted.entry), {}};
    for (std::size_t i = 0; i < step.files.size(); ++i) {
        const StepFile& file = step.files[i];
        if (now[i] == file.before) continue; // a half done step
        back.files.push_back({file.path, now[i], digest_of(file.before),
                              now[i] ? mode_of(root / file.path) : file.mode});
    }
    Note note_of_this = is_redo ? Note() : note(root, back);
    const bool is_noted = note_of_this.is_written();
    put_back(root, step, now);
    note_of_this.done();
    if (is_redo) ::unlink(noted.entry.c_str());
    return is_noted;
}

} // namespace emenda::store
