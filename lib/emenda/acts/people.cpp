// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/people.hpp"

#include "emenda/acts/entries.hpp"
#include "emenda/acts/guard.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/suggest.hpp"
#include "emenda/base/translate.hpp"

#include <utility>
#include <vector>

namespace emenda::acts {

namespace {

std::string described(const model::Supporter& supporter) {
    std::string text = supporter.person.name;
    if (!supporter.person.organisation.empty()) text += " (" + supporter.person.organisation + ")";
    if (!supporter.note.empty()) text += ", " + supporter.note;
    return text;
}

/// What could be read on that date: paper signatures are typed in weeks later.
model::Number version_seen(const model::Proposal& proposal, Date date) {
    model::Number seen = proposal.versions.front().number;
    for (const model::Version& version : proposal.versions) {
        if (!is_over_before(date, version.date)) seen = version.number;
    }
    return seen;
}

/// Those of exactly this name, else those whose name differs in capitals alone.
std::vector<std::size_t> of_name(const model::Proposal& proposal, const std::string& name,
                                 const std::optional<std::string>& organisation,
                                 const std::optional<std::string>& note) {
    std::vector<std::size_t> same;
    std::vector<std::size_t> in_other_capitals;
    for (std::size_t i = 0; i < proposal.supporters.size(); ++i) {
        const model::Supporter& supporter = proposal.supporters[i];
        if ((organisation && supporter.person.organisation != *organisation) ||
            (note && supporter.note != *note)) {
            continue;
        }
        if (supporter.person.name == name)
            same.push_back(i);
        else if (same_word(supporter.person.name, name))
            in_other_capitals.push_back(i);
    }
    return same.empty() ? in_other_capitals : same;
}

} // namespace

model::Proposal support(model::Proposal proposal, const model::Person& person,
                        const std::string& note, Date since) {
    require_open(proposal);
    require_created_by(proposal, since);
    for (const model::Supporter& other : proposal.supporters) {
        if (same_word(other.person.name, person.name) &&
            other.person.organisation == person.organisation && other.note == note) {
            throw Error(
                ErrorKind::refused,
                say(tr("{} supports {} already."), described(other), proposal.reference.text),
                tr("If this is someone else of the same name, tell them apart with "
                   "--organisation or --note."));
        }
    }
    proposal.supporters.push_back({person, since, version_seen(proposal, since), note, {}});
    return proposal;
}

model::Proposal unsupport(model::Proposal proposal, const std::string& name,
                          const std::optional<std::string>& organisation,
                          const std::optional<std::string>& note) {
    require_open(proposal);
    const std::vector<std::size_t> found = of_name(proposal, name, organisation, note);
    const std::string& reference = proposal.reference.text;
    if (found.empty()) {
        std::vector<std::string> names;
        for (const model::Supporter& supporter : proposal.supporters)
            names.push_back(supporter.person.name);
        const auto meant = nearest_person(name, names);
        throw Error(ErrorKind::usage, say(tr("{} has no such supporter: {}."), reference, name),
                    meant && !same_word(*meant, name)
                        ? say(tr("Did you mean {}?"), *meant)
                        : advise(tr("To see them: emenda show {}"), reference));
    }
    if (found.size() > 1) {
        std::string hint = tr("Tell them apart with --organisation or --note:");
        for (const std::size_t i : found)
            hint += "\n  " + described(proposal.supporters[i]);
        throw Error(ErrorKind::usage,
                    say(tr("{} has several supporters of this name: {}."), reference, name), hint);
    }
    proposal.supporters.erase(proposal.supporters.begin() +
                              static_cast<std::ptrdiff_t>(found.front()));
    return proposal;
}

model::Proposal comment(model::Proposal proposal, const Remark& remark, const Stamp& stamp) {
    require_open(proposal);
    require_created_by(proposal, stamp.date);
    model::Comment comment;
    comment.number = next_comment_number(proposal);
    comment.author = stamp.by;
    comment.posted = stamp.date;
    comment.version = version_seen(proposal, stamp.date);
    comment.text = remark.text;
    comment.stance = remark.stance;
    if (!remark.about.empty()) {
        comment.about = proposal.amendments[find_amendment(proposal, remark.about)].id;
    }
    if (!remark.reply_to.empty()) {
        comment.reply_to = proposal.comments[find_comment(proposal, remark.reply_to)].id;
    }
    comment.id = fresh_id(proposal, to_stored(stamp.date) + "\n" + remark.text);
    proposal.comments.push_back(std::move(comment));
    return proposal;
}

model::Proposal hide(model::Proposal proposal, const std::string& name, const std::string& reason) {
    model::Comment& comment = proposal.comments[find_comment(proposal, name)];
    if (reason.empty() && comment.hidden.empty()) {
        throw Error(ErrorKind::refused, say(tr("Comment {} is not hidden."), comment.number));
    }
    if (!reason.empty() && !comment.hidden.empty()) {
        throw Error(ErrorKind::refused,
                    say(tr("Comment {} is hidden already, for this reason: {}"), comment.number,
                        comment.hidden),
                    advise(tr("To give another reason, show it again first: emenda comment {} "
                              "--unhide {}"),
                           proposal.reference.text, comment.number));
    }
    comment.hidden = reason;
    return proposal;
}

} // namespace emenda::acts
