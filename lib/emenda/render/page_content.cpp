// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/page_content.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/render/comment_lines.hpp"
#include "emenda/render/html_text.hpp"
#include "emenda/render/page_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace emenda::render {

namespace {

/// Whether the amendment is in the text that is printed.
bool is_in(const PageContent& content, const model::Amendment& amendment) {
    if (std::none_of(amendment.decisions.begin(), amendment.decisions.end(),
                     [](const model::AmendmentDecision& decision) {
                         return decision.state == model::AmendmentAct::accepted;
                     }))
        return false;
    for (const model::Version& version : content.proposal.versions)
        if (version.amendment == amendment.id) return version.number <= content.version;
    return true;
}

std::vector<std::string> who_amended(const PageContent& content) {
    std::vector<std::string> names;
    for (const model::Amendment& amendment : content.proposal.amendments) {
        if (!is_in(content, amendment)) continue;
        for (const model::Person& person : amendment.proposers) {
            const std::string name = display(person);
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
        }
    }
    return names;
}

std::vector<std::string> names_of(const std::vector<model::Person>& people) {
    std::vector<std::string> names;
    for (const model::Person& person : people)
        names.push_back(display(person));
    return names;
}

/// A participation site's day of creation is the day of publication; a draft may be older.
void add_dates(std::vector<PageFact>& facts, const PageContent& content) {
    const std::string& zone = content.options.zone;
    const std::string drafted = to_display(content.proposal.created, zone);
    std::string created = drafted;
    for (const model::ProposalDecision& decision : content.proposal.decisions) {
        if (decision.state != model::ProposalAct::published) continue;
        created = to_display(decision.date, zone);
        break;
    }
    facts.push_back({without_context(tr("page|Created on")), {created}, {}, true});
    if (created != drafted) facts.push_back({tr("First draft"), {drafted}, {}});
}

PageContent::ById by_id(const model::Proposal& proposal) {
    PageContent::ById all;
    for (const model::Amendment& amendment : proposal.amendments) {
        all.amendments.emplace(amendment.id, &amendment);
        if (!amendment.revises.empty()) all.rewordings[amendment.revises].push_back(&amendment);
    }
    for (const model::Comment& comment : proposal.comments)
        all.comments.emplace(comment.id, &comment);
    for (const model::Version& version : proposal.versions)
        if (!version.amendment.empty()) all.versions[version.amendment].push_back(version.number);
    return all;
}

} // namespace

PageContent content_of(const model::Proposal& proposal, const PageOptions& options) {
    PageContent content{proposal, options, 0, 0, history::all_texts(proposal)};
    if (proposal.versions.empty() || content.texts.size() < proposal.versions.size())
        throw Error(ErrorKind::invalid,
                    say(tr("The text of version {} cannot be rebuilt."), content.texts.size() + 1),
                    tr("'emenda validate' tells more."));
    content.last = proposal.versions.size();
    content.version = options.version.value_or(content.last);
    if (content.version == 0 || content.version > content.last)
        throw Error(ErrorKind::usage, say(tr("There is no version {}."), content.version),
                    say(tr("The last one is {}."), content.last));
    content.by_id = by_id(proposal);
    return content;
}

std::vector<PageFact> facts_of(const PageContent& content) {
    const model::Proposal& proposal = content.proposal;
    std::vector<PageFact> facts;
    add_dates(facts, content);
    facts.push_back({tr("Number of comments"),
                     {fmt::format("{}", count_shown(proposal.comments))},
                     "comments"});
    const std::vector<std::string> amended = who_amended(content);
    if (!amended.empty()) facts.push_back({tr("Modified by"), amended, {}, true});
    facts.push_back({tr("Reference"), {proposal.reference.text}, {}});
    facts.push_back(
        {trn("Author", "Authors", proposal.authors.size()), names_of(proposal.authors), {}});
    return facts;
}

std::vector<PageFact> facts_of(const PageContent& content, const model::Amendment& amendment) {
    const std::string& zone = content.options.zone;
    std::vector<PageFact> facts{
        {trn("Proposer", "Proposers", amendment.proposers.size()),
         names_of(amendment.proposers),
         {}},
        {without_context(tr("page|Proposed on")), {to_display(amendment.proposed, zone)}, {}, true},
        {tr("Written against"),
         {say(tr("version {}"), amendment.base)},
         fmt::format("version-{}", amendment.base),
         true},
    };
    const auto add_other = [&](const std::string& name, const model::Amendment& other) {
        facts.push_back({name,
                         {say(tr("proposed change {}"), other.number)},
                         fmt::format("change-{}", other.number),
                         true});
    };
    if (const model::Amendment* old = content.amendment_with(amendment.revises))
        add_other(tr("Rewording of"), *old);
    const auto rewordings = content.by_id.rewordings.find(amendment.id);
    if (rewordings != content.by_id.rewordings.end()) {
        for (const model::Amendment* other : rewordings->second)
            add_other(without_context(tr("page|Reworded by")), *other);
    }
    const auto versions = content.by_id.versions.find(amendment.id);
    if (versions != content.by_id.versions.end()) {
        for (const model::Number version : versions->second)
            facts.push_back({without_context(tr("page|Recorded as")),
                             {say(tr("version {}"), version)},
                             fmt::format("version-{}", version),
                             true});
    }
    return facts;
}

AmendmentRedline redline_of_version(const PageContent& content, model::Number version) {
    const model::Text& before = content.texts[version - 2];
    const model::Text& now = content.texts[version - 1];
    return {text::redline_words(before.title, now.title), text::redline(before.body, now.body)};
}

std::string notice_of(const PageContent& content) {
    if (content.version == content.last) return {};
    return say(tr("This is version {}, an earlier one; the last one is version {}."),
               content.version, content.last);
}

const model::Amendment* PageContent::amendment_with(const std::string& id) const {
    const auto found = id.empty() ? by_id.amendments.end() : by_id.amendments.find(id);
    return found == by_id.amendments.end() ? nullptr : found->second;
}

const model::Comment* PageContent::comment_with(const std::string& id) const {
    const auto found = id.empty() ? by_id.comments.end() : by_id.comments.find(id);
    return found == by_id.comments.end() ? nullptr : found->second;
}

std::string address_of(const model::Link& link, const PageOptions& options) {
    const auto page = options.pages.find(link.to);
    if (page != options.pages.end()) return page->second;
    return link.to.starts_with('#') || !is_link_allowed(link.to) ? std::string() : link.to;
}

} // namespace emenda::render
