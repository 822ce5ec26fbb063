// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/forget.hpp"

#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"

#include <algorithm>
#include <set>
#include <type_traits>
#include <utility>

namespace emenda::acts {

namespace {

using model::Mentioned;
using Count = std::size_t Mentioned::*;

/// see(person, what it is named as, supporter) for every person of a proposal, which may be const;
/// the last is null but for supporters.
template <typename Proposal, typename See>
void each_person(Proposal& proposal, See see) {
    using Supporter =
        std::conditional_t<std::is_const_v<Proposal>, const model::Supporter, model::Supporter>;
    Supporter* const none = nullptr;
    for (auto& author : proposal.authors)
        see(author, &Mentioned::author, none);
    for (auto& decision : proposal.decisions)
        see(decision.by, &Mentioned::decisions, none);
    for (auto& amendment : proposal.amendments) {
        for (auto& proposer : amendment.proposers)
            see(proposer, &Mentioned::amendments, none);
        for (auto& decision : amendment.decisions)
            see(decision.by, &Mentioned::decisions, none);
    }
    for (auto& comment : proposal.comments)
        see(comment.author, &Mentioned::comments, none);
    for (auto& supporter : proposal.supporters)
        see(supporter.person, &Mentioned::supporters, &supporter);
    for (auto& version : proposal.versions)
        see(version.author, &Mentioned::versions, none);
}

std::string note_of(const model::Supporter* supporter) {
    return supporter ? supporter->note : std::string();
}

bool agrees(const Sought& who, const model::Person& person, const model::Supporter* supporter) {
    return person.name == who.name &&
           (!who.organisation || person.organisation == *who.organisation) &&
           (!who.note || note_of(supporter) == *who.note) &&
           (!who.among || who.among->contains({person.organisation, note_of(supporter)}));
}

using Entry = std::pair<std::string, std::string>; ///< organisation and note of a supporter

std::set<Entry> entries_of(const model::Proposal& proposal, const std::string& name) {
    std::set<Entry> entries;
    for (const model::Supporter& one : proposal.supporters)
        if (one.person.name == name) entries.emplace(one.person.organisation, one.note);
    return entries;
}

/// The supporters told apart by what was erased are one entry twice now; or one of them is another
/// that had the pseudonym before.
void require_told_apart(const model::Proposal& proposal, const std::string& pseudonym,
                        const std::set<Entry>& before) {
    std::set<Entry> seen;
    for (const model::Supporter& one : proposal.supporters) {
        const Entry entry(one.person.organisation, one.note);
        if (one.person.name != pseudonym || seen.insert(entry).second) continue;
        if (before.contains(entry)) {
            throw Error(ErrorKind::refused,
                        say(tr("{} supports {} already, and would do so twice."), pseudonym,
                            proposal.reference.text),
                        advise(tr("Take one of the two entries away first: emenda unsupport")));
        }
        throw Error(
            ErrorKind::refused,
            say(tr("{} has several supporters who would become one and the same."),
                proposal.reference.text),
            advise(tr("If they are several people, forget them one by one, with --organisation "
                      "or --note; if one was typed in twice, take one away first: emenda "
                      "unsupport")));
    }
}

} // namespace

Forgotten forget(model::Proposal proposal, const Sought& who, const std::string& pseudonym,
                 bool keep_organisation) {
    Mentioned mentioned;
    const std::set<Entry> before = entries_of(proposal, pseudonym);
    each_person(proposal, [&](model::Person& person, Count count, model::Supporter* supporter) {
        if (!agrees(who, person, supporter)) return;
        ++(mentioned.*count);
        const bool own_keys = !person.extras.empty() || (supporter && !supporter->extras.empty());
        if (own_keys) ++mentioned.with_own_keys;
        person.name = pseudonym;
        if (!keep_organisation) person.organisation.clear();
        if (supporter) supporter->note.clear();
    });
    if (mentioned.supporters > 0) require_told_apart(proposal, pseudonym, before);
    return {std::move(proposal), mentioned};
}

std::vector<Identity> identities(const model::Proposal& proposal, const Sought& who) {
    std::set<Identity> found;
    each_person(proposal, [&](const model::Person& person, Count, const model::Supporter* one) {
        if (agrees(who, person, one)) found.insert({person.organisation, note_of(one)});
    });
    return {found.begin(), found.end()};
}

std::vector<std::string> names_in(const model::Proposal& proposal) {
    std::set<std::string> names;
    each_person(proposal, [&](const model::Person& person, Count, const model::Supporter*) {
        names.insert(person.name);
    });
    return {names.begin(), names.end()};
}

std::string make_pseudonym(const std::string& random_digits) {
    return say(tr("Person {}"), random_digits);
}

bool is_pseudonym(const std::string& name) {
    constexpr std::size_t digits = 8;
    if (name.size() < digits + 2) return false;
    const std::string tail = name.substr(name.size() - digits - 1);
    return tail.front() == ' ' && name.find(' ') == name.size() - digits - 1 &&
           tail.find_first_not_of("0123456789abcdef", 1) == std::string::npos;
}

} // namespace emenda::acts
