// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/translate.hpp"
#include "emenda/check/checker.hpp"
#include "emenda/check/rules.hpp"

#include <set>
#include <tuple>

namespace emenda::check {

namespace {

using yaml::Step;

std::string missing(model::Number first, model::Number behind_last) {
    if (behind_last == first + 1) return say(tr("Version {} is missing."), first);
    return say(tr("Versions {} to {} are missing."), first, behind_last - 1);
}

void check_versions(Checker& checker) {
    const auto& versions = checker.proposal().versions;
    for (std::size_t i = 0; i < versions.size(); ++i) {
        const model::Number number = versions[i].number;
        if (number == i + 1) continue;
        checker.find(rules::sequence, {"versions", i, "number"},
                     is_gap(checker.proposal(), i)
                         ? missing(i + 1, number)
                         : say(tr("Version {} should stand here, not version {}."), i + 1, number),
                     tr("Versions are numbered from 1 without a gap."));
        return; // all that follow are off by the same
    }
}

template <typename Entry>
void check_numbers(Checker& checker, const char* list, const std::vector<Entry>& entries) {
    model::Number before = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].number <= before) {
            checker.find(rules::sequence, {list, i, "number"},
                         say(tr("Number {} follows number {}."), entries[i].number, before),
                         tr("Numbers are given in order, each once."));
        }
        before = std::max(before, entries[i].number);
    }
}

void check_ids(Checker& checker) {
    std::set<std::string> seen;
    const auto check = [&](const char* list, std::size_t i, const std::string& id) {
        if (seen.insert(id).second) return;
        checker.find(rules::duplicate_id, {list, i, "id"},
                     say(tr("The id {} is that of another entry, too."), id),
                     tr("Ids are unique in their file."));
    };
    const auto& proposal = checker.proposal();
    for (std::size_t i = 0; i < proposal.amendments.size(); ++i) {
        check("amendments", i, proposal.amendments[i].id);
    }
    for (std::size_t i = 0; i < proposal.comments.size(); ++i) {
        check("comments", i, proposal.comments[i].id);
    }
}

class Pointers {
public:
    explicit Pointers(Checker& checker) : m_checker(checker) {
        for (const auto& amendment : proposal().amendments)
            m_amendments.insert(amendment.id);
        for (const auto& comment : proposal().comments)
            m_comments.insert(comment.id);
        for (const auto& version : proposal().versions)
            m_versions.insert(version.number);
    }

    void check() {
        for (std::size_t i = 0; i < proposal().amendments.size(); ++i) {
            const auto& amendment = proposal().amendments[i];
            version({"amendments", i, "base"}, amendment.base);
            this->amendment({"amendments", i, "revises"}, amendment.revises);
        }
        for (std::size_t i = 0; i < proposal().comments.size(); ++i) {
            const auto& comment = proposal().comments[i];
            version({"comments", i, "version"}, comment.version);
            amendment({"comments", i, "about"}, comment.about);
            if (!comment.reply_to.empty() && !m_comments.contains(comment.reply_to)) {
                m_checker.find(rules::dangling, {"comments", i, "reply-to"},
                               say(tr("There is no comment {} to answer."), comment.reply_to));
            }
        }
        for (std::size_t i = 0; i < proposal().supporters.size(); ++i) {
            version({"supporters", i, "version"}, proposal().supporters[i].version);
        }
        for (std::size_t i = 0; i < proposal().versions.size(); ++i) {
            const auto& entry = proposal().versions[i];
            amendment({"versions", i, "amendment"}, entry.amendment);
            if (entry.restores > i) {
                m_checker.find(
                    rules::dangling, {"versions", i, "restores"},
                    say(tr("Version {} does not stand before this one."), entry.restores));
            }
        }
        check_replies();
    }

private:
    const model::Proposal& proposal() const { return m_checker.proposal(); }

    void version(const std::vector<Step>& way, model::Number number) {
        if (number >= 1 && number <= proposal().versions.size()) return;
        if (m_versions.contains(number)) return; // one is missing before it: that is said once
        const auto count = proposal().versions.size();
        m_checker.find(
            rules::dangling, way, say(tr("There is no version {}."), number),
            say(trn("There is one version.", "There are versions 1 to {}.", count), count));
    }

    void amendment(const std::vector<Step>& way, const std::string& id) {
        if (id.empty() || m_amendments.contains(id)) return;
        m_checker.find(rules::dangling, way, say(tr("There is no amendment with the id {}."), id));
    }

    /// An answer stands behind what it answers; so no circle can be.
    void check_replies() {
        std::set<std::string> before;
        for (std::size_t i = 0; i < proposal().comments.size(); ++i) {
            const auto& comment = proposal().comments[i];
            if (m_comments.contains(comment.reply_to) && !before.contains(comment.reply_to)) {
                m_checker.find(rules::reply_cycle, {"comments", i, "reply-to"},
                               tr("This comment answers itself, or one that comes after it."));
            }
            before.insert(comment.id);
        }
    }

    Checker& m_checker;
    std::set<std::string> m_amendments;
    std::set<std::string> m_comments;
    std::set<model::Number> m_versions;
};

void check_supporters(Checker& checker) {
    std::set<std::tuple<std::string, std::string, std::string>> seen;
    const auto& supporters = checker.proposal().supporters;
    for (std::size_t i = 0; i < supporters.size(); ++i) {
        const auto& supporter = supporters[i];
        if (seen.emplace(supporter.person.name, supporter.person.organisation, supporter.note)
                .second) {
            continue;
        }
        checker.find(rules::duplicate_supporter, {"supporters", i},
                     say(tr("{} is among the supporters already."), supporter.person.name),
                     tr("Two people of one name are told apart by organisation or note."));
    }
}

} // namespace

bool is_gap(const model::Proposal& proposal, std::size_t index) {
    const auto& versions = proposal.versions;
    if (versions[index].number <= index + 1) return false;
    return index + 1 == versions.size() || versions[index + 1].number != index + 2;
}

void check_entries(Checker& checker) {
    check_versions(checker);
    check_numbers(checker, "amendments", checker.proposal().amendments);
    check_numbers(checker, "comments", checker.proposal().comments);
    check_ids(checker);
    Pointers(checker).check();
    check_supporters(checker);
}

} // namespace emenda::check
