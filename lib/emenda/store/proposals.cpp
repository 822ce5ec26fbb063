// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/proposals.hpp"

#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/shell_word.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/check/check.hpp"
#include "emenda/store/file.hpp"
#include "emenda/store/path.hpp"
#include "emenda/store/reading.hpp"
#include "emenda/store/undo.hpp"
#include "emenda/store/workspace.hpp"
#include "emenda/yaml/write.hpp"

#include <cerrno>
#include <sys/stat.h>

namespace emenda::store {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(const Findings& findings, const std::string& shown) {
    Error error = yaml::refusal(findings);
    if (findings.size() > 1) {
        const auto more = findings.size() - 1;
        error.hint += error.hint.empty() ? "" : "\n";
        error.hint +=
            advise(trn("There is one more fault. To see all: emenda validate {1}",
                       "There are {0} more faults. To see all: emenda validate {1}", more),
                   more, as_shell_word(shown));
    }
    throw error;
}

/// What was written must read as what was meant, or it never counts.
yaml::Document read_back(const std::string& bytes, const model::Proposal& meant,
                         const std::string& shown) {
    auto read = yaml::read_proposal(bytes, shown);
    if (read.document) {
        if (auto finding = check::too_much_history(*read.document))
            read.findings.push_back(std::move(*finding));
        else if (read.document->proposal == meant)
            return std::move(*read.document);
    }
    if (!read.findings.empty() && yaml::is_limit(read.findings.front())) {
        throw Error(ErrorKind::refused,
                    say(tr("{} was not saved: {}"), shown, read.findings.front().message),
                    read.findings.front().hint);
    }
    std::string why = tr("it would not read as what was to be written");
    if (!read.findings.empty()) why = read.findings.front().message;
    throw Error(ErrorKind::io, say(tr("{} was not saved: {}"), shown, why),
                tr("The file is as it was. This is a fault of emenda: please report it."));
}

fs::path sidecar(const fs::path& path) {
    return path.parent_path() / ("." + path.filename().string() + ".lock");
}

} // namespace

yaml::ReadProposal look(const fs::path& path, const std::string& shown) {
    auto read = yaml::read_proposal(read_beginning(path), shown);
    if (!read.document) return read;
    read.findings = check::check_briefly(*read.document);
    if (!read.findings.empty()) read.document.reset();
    return read;
}

yaml::Document open(const fs::path& path, const std::string& shown) {
    auto read = look(path, shown);
    if (!read.document) refuse(read.findings, shown);
    return std::move(*read.document);
}

Writing::Writing(fs::path path, std::string shown)
    : m_path(std::move(path)), m_shown(std::move(shown)) {
    require_inside_its_workspace(m_path);
    const auto status = status_of(m_path);
    m_has_other_names = status && status->st_nlink > 1;
    if (const auto lock = lock_of(m_path)) {
        m_lock.emplace(*lock);
    } else if (status) { // a file that is not there gets no lock beside it
        m_is_lone = true;
        const fs::path beside = sidecar(real_path(m_path));
        m_lock.emplace(beside);
        m_half_made.emplace(beside); // not before: it may be somebody else's
    }
    try {
        m_document = open(m_path, m_shown);
    } catch (...) {
        remove_unneeded_lock();
        throw;
    }
}

Writing::~Writing() { remove_unneeded_lock(); }

void Writing::remove_unneeded_lock() {
    m_half_made.reset(); // from here on the name may be that of another's lock
    // Removed while the lock is held. Whoever waits for it then holds a file that has no name any
    // more, which Lock notices by trying again.
    struct stat status {};
    const bool is_gone = ::stat(m_path.c_str(), &status) != 0 && errno == ENOENT;
    if (m_lock && (m_is_lone || is_gone)) m_lock->remove_file();
}

void Writing::save(const model::Proposal& after, const std::optional<Command>& command) {
    const std::string bytes = yaml::splice(m_document, after);
    yaml::Document saved = read_back(bytes, after, m_shown);
    const std::string& before = m_document.tree->source;
    Note note;
    if (command) note = note_change(m_path, *command, after.reference.text, before, bytes);
    replace_file(m_path, bytes, before);
    note.done();
    m_document = std::move(saved);
}

void create(const fs::path& path, const model::Proposal& proposal,
            const std::optional<Command>& command) {
    const std::string bytes = yaml::write_proposal(proposal);
    read_back(bytes, proposal, path.string());
    require_inside_its_workspace(path);
    if (path.has_parent_path()) make_folder(path.parent_path());
    Note note;
    if (command) note = note_change(path, *command, proposal.reference.text, std::nullopt, bytes);
    create_file(path, bytes);
    note.done();
}

void move(const yaml::Document& document, const model::Proposal& after, const fs::path& from,
          const fs::path& to, const std::optional<Command>& command) {
    const std::string bytes = yaml::splice(document, after);
    read_back(bytes, after, to.string());
    require_inside_its_workspace(to);
    const std::string& before = document.tree->source;
    require_unchanged(from, before);
    Note note;
    if (command) note = note_move(from, to, *command, after.reference.text, before, bytes);
    // The new file first: a crash between the two leaves one proposal too many, never none.
    if (!has_moved(document, after, to)) create_file(to, bytes, from);
    try {
        require_unchanged(from, before);
    } catch (const Error&) { // what was written meanwhile stays under the name that it was given
        remove_file(to, bytes);
        throw;
    }
    remove_file(from, before);
    note.done();
}

bool has_moved(const yaml::Document& document, const model::Proposal& after, const fs::path& to) {
    const auto status = status_of_link(to);
    return status && S_ISREG(status->st_mode) && read_file(to) == yaml::splice(document, after);
}

bool remove(const yaml::Document& document, const fs::path& path,
            const std::optional<Command>& command) {
    const std::string& before = document.tree->source;
    require_unchanged(path, before);
    const std::string& reference = document.proposal.reference.text;
    Note note;
    if (command) note = note_change(path, *command, reference, before, std::nullopt);
    const bool is_noted = note.is_written();
    remove_file(path, before);
    note.done();
    return is_noted;
}

} // namespace emenda::store
