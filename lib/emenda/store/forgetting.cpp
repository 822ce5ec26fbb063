// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/forgetting.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/file.hpp"
#include "emenda/store/reading.hpp"
#include "emenda/store/temporary.hpp"
#include "emenda/yaml/pseudonyms.hpp"

#include <algorithm>
#include <set>

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

std::vector<model::Pseudonym> read(const fs::path& file) {
    std::error_code unknown;
    if (!fs::exists(fs::symlink_status(file, unknown))) return {};
    auto read = yaml::read_pseudonyms(read_file(file), file.string());
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

std::optional<std::string> pseudonym_of(const std::vector<model::Pseudonym>& people,
                                        const model::Pseudonym& person) {
    const auto found = std::find_if(people.begin(), people.end(),
                                    [&](const auto& one) { return same_person(one, person); });
    if (found == people.end()) return std::nullopt;
    return found->as;
}

} // namespace

Forgetting::Forgetting(const fs::path& root)
    : m_file(journal_of(root)), m_lock(root / ".emenda" / "forget.lock"), m_people(read(m_file)) {}

std::optional<std::string> Forgetting::begun(const model::Pseudonym& person) const {
    return pseudonym_of(m_people, person);
}

void Forgetting::begin(const model::Pseudonym& person) {
    if (begun(person)) return;
    const bool is_taken = std::any_of(m_people.begin(), m_people.end(),
                                      [&](const auto& one) { return one.as == person.as; });
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

void Forgetting::save() const { save_file(m_file, yaml::write_pseudonyms(m_people)); }

std::optional<std::string> forgetting_begun(const fs::path& root, const model::Pseudonym& person) {
    return pseudonym_of(read(journal_of(root)), person);
}

std::optional<model::Pseudonym> begun_otherwise(const fs::path& root,
                                                const model::Pseudonym& person) {
    const auto agree = [](const auto& a, const auto& b) { return !a || !b || a == b; };
    for (model::Pseudonym& one : read(journal_of(root))) {
        const bool may_be = one.name == person.name &&
                            agree(one.organisation, person.organisation) &&
                            agree(one.note, person.note);
        if (may_be && !same_person(one, person)) return std::move(one);
    }
    return std::nullopt;
}

std::vector<Unremoved> erase_left_overs(const fs::path& root) {
    auto left = erase_left_overs_below(root / "proposals");
    const auto own = erase_left_overs_below(root / ".emenda");
    left.insert(left.end(), own.begin(), own.end());
    std::sort(left.begin(), left.end(),
              [](const Unremoved& a, const Unremoved& b) { return a.file < b.file; });
    return left;
}

std::size_t people_begun(const fs::path& root) { return read(journal_of(root)).size(); }

} // namespace emenda::store
