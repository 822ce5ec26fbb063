// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/forgetting.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/name_search.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/store/account.hpp"
#include "emenda/store/file.hpp"
#include "emenda/store/folder.hpp"
#include "emenda/store/opened.hpp"
#include "emenda/store/path.hpp"
#include "emenda/store/reading.hpp"
#include "emenda/store/temporary.hpp"
#include "emenda/yaml/pseudonyms.hpp"

#include <algorithm>
#include <set>
#include <sys/stat.h>

namespace emenda::store {

namespace fs = std::filesystem;

namespace {

fs::path journal_of(const fs::path& root) { return root / ".emenda" / "forget.yaml"; }

[[noreturn]] void refuse_shared(const std::string& pseudonym, const fs::path& file) {
    throw Error(ErrorKind::invalid,
                say(tr("Two people have the pseudonym {} in {}."), pseudonym, file.string()),
                tr("No run of emenda writes that. Look where the file comes from, and remove it: "
                   "without it a name that is being forgotten gets another pseudonym."));
}

[[noreturn]] void refuse_of_another(const fs::path& file) {
    throw Error(
        ErrorKind::io,
        say(tr("{} belongs to another account ({}), and only that account goes on with it."),
            file.string(), account_of(file)),
        tr("If nobody there has begun to forget anybody, look into the file, and remove it: a name "
           "that is being forgotten gets another pseudonym then."));
}

/// Who made the file says what is written in place of a name, and nothing takes that back: so it
/// is whose file was opened that counts, not whose has the name before or afterwards.
std::string bytes_of(const fs::path& file) {
    try {
        const Opened own = opened(file);
        if (!own.is_open()) return read_file(file); // which says why not
        require_regular(own.status.st_mode, file);
        if (!own.is_own()) refuse_of_another(file);
        const std::size_t limit = limits_in_use().bytes;
        std::string bytes = read_opened(own, file, limit + 1);
        return bytes.size() <= limit ? bytes : read_file(file);
    } catch (Error& error) {
        const std::string what = tr(
            "It says whom an interrupted run has begun to forget. Whoever works with the account "
            "that it belongs to can end that run.");
        error.hint = what + (error.hint.empty() ? "" : "\n") + error.hint;
        throw;
    }
}

std::vector<model::Pseudonym> read(const fs::path& file) {
    const auto status = status_of_link(file);
    if (!status) return {};
    if (S_ISLNK(status->st_mode)) {
        throw Error(ErrorKind::io,
                    say(tr("{} is a link. It must be a file of this folder."), file.string()),
                    tr("No run of emenda makes that. Look where it leads, and remove it."));
    }
    auto read = yaml::read_pseudonyms(bytes_of(file), file.string());
    std::set<std::string> pseudonyms;
    for (const model::Pseudonym& one : read.people) {
        if (!pseudonyms.insert(one.as).second) refuse_shared(one.as, file);
    }
    if (read.findings.empty()) return std::move(read.people);
    Error error = yaml::refusal(read.findings);
    error.hint = tr("This file says which pseudonyms an interrupted run has begun to put. Without "
                    "it the name gets another one from here on.");
    throw error;
}

bool same_person(const model::Pseudonym& a, const model::Pseudonym& b) {
    return a.name == b.name && a.organisation == b.organisation && a.note == b.note;
}

bool may_be_same(const model::Pseudonym& a, const model::Pseudonym& b) {
    const auto agree = [](const auto& one, const auto& other) {
        return !one || !other || one == other;
    };
    return a.name == b.name && agree(a.organisation, b.organisation) && agree(a.note, b.note);
}

std::optional<model::Pseudonym> found_among(const std::vector<model::Pseudonym>& people,
                                            const model::Pseudonym& person) {
    const auto found = std::find_if(people.begin(), people.end(),
                                    [&](const auto& one) { return same_person(one, person); });
    return found == people.end() ? std::nullopt : std::optional(*found);
}

/// Names stand in it: of what the mode allows nobody else gets more than is there already.
void make_private(const fs::path& file) {
    struct stat status {};
    constexpr mode_t of_owner = 0600;
    if (::lstat(file.c_str(), &status) == 0 && S_ISREG(status.st_mode))
        ::chmod(file.c_str(), status.st_mode & of_owner);
}

/// What was being written may end within a character.
void blank_what_is_cut(std::string& bytes) {
    std::size_t at = 0;
    for (auto bad = invalid_utf8(bytes); bad;) {
        at += *bad;
        bytes[at] = ' ';
        bad = invalid_utf8(std::string_view(bytes).substr(at));
    }
}

} // namespace

Forgetting::Forgetting(const fs::path& root)
    : m_file(journal_of(root)), m_lock(root / ".emenda" / "forget.lock"), m_people(read(m_file)) {}

std::optional<std::string> Forgetting::begun(const model::Pseudonym& person) const {
    const auto found = found_among(m_people, person);
    return found ? std::optional(found->as) : std::nullopt;
}

void Forgetting::begin(const model::Pseudonym& person) {
    if (begun(person)) return;
    const bool is_taken = std::any_of(m_people.begin(), m_people.end(), [&](const auto& one) {
        return same_name(one.as, person.as);
    });
    if (is_taken) {
        throw Error(ErrorKind::refused,
                    say(tr("Somebody else is being given the pseudonym {}."), person.as),
                    tr("Choose another one with --as, or leave --as out."));
    }
    m_people.push_back(person);
    save();
}

void Forgetting::finish(const model::Pseudonym& person) {
    std::erase_if(m_people, [&](const auto& one) { return same_person(one, person); });
    if (m_people.empty())
        remove_file(m_file);
    else
        save();
}

void Forgetting::save() const {
    const std::string bytes = yaml::write_pseudonyms(m_people);
    constexpr unsigned of_owner = 0600;
    if (!status_of_link(m_file)) return create_file(m_file, bytes, of_owner);
    make_private(m_file); // a build of before left it open
    save_file(m_file, bytes);
    make_private(m_file);
}

std::optional<model::Pseudonym> forgetting_begun(const fs::path& root,
                                                 const model::Pseudonym& person) {
    return found_among(read(journal_of(root)), person);
}

std::optional<model::Pseudonym> begun_for_name(const fs::path& root,
                                               const model::Pseudonym& person) {
    for (model::Pseudonym& one : read(journal_of(root)))
        if (may_be_same(one, person)) return std::move(one);
    return std::nullopt;
}

std::optional<model::Pseudonym> begun_otherwise(const fs::path& root,
                                                const model::Pseudonym& person) {
    for (model::Pseudonym& one : read(journal_of(root)))
        if (may_be_same(one, person) && !same_person(one, person)) return std::move(one);
    return std::nullopt;
}

LeftOverFolders left_over_folders(const fs::path& root) {
    LeftOverFolders folders{{root / "proposals", root / ".emenda"}, {root}};
    const fs::path real_root = real_path(root);
    const fs::path proposals = real_path(root / "proposals");
    std::set<fs::path> of_links;
    for (const fs::path& document : documents_below(root / "proposals")) {
        const auto link = status_of_link(document);
        if (!link || !S_ISLNK(link->st_mode)) continue;
        std::error_code error;
        const fs::path target = fs::canonical(document, error);
        if (error || !is_within(target, real_root) || is_within(target, proposals)) continue;
        if (target.parent_path() != real_root) of_links.insert(target.parent_path());
    }
    folders.alone.insert(folders.alone.end(), of_links.begin(), of_links.end());
    return folders;
}

ErasedLeftOvers erase_left_overs(const fs::path& root) {
    return erase_left_overs_in(left_over_folders(root));
}

FoundLeftOvers look_for_left_overs(const fs::path& root) {
    return left_overs_in(left_over_folders(root), Told::by_lock);
}

InLeftOvers look_into_left_overs(const fs::path& root, const std::string& name) {
    const NameSearch search(name);
    InLeftOvers looked;
    for (const fs::path& file : look_for_left_overs(root).files) {
        try {
            std::string bytes = read_file(file);
            blank_what_is_cut(bytes);
            looked.is_named = looked.is_named || !search.places(bytes).empty();
        } catch (const Error&) {
            looked.unread.push_back(file);
        }
    }
    return looked;
}

std::size_t people_begun(const fs::path& root) { return read(journal_of(root)).size(); }

} // namespace emenda::store
