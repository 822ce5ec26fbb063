// SPDX-License-Identifier: EUPL-1.2
// A small proposal about vegetable gardens, and what its tests ask again and again.
#pragma once

#include "emenda/acts/accept.hpp"
#include "emenda/acts/propose.hpp"
#include "emenda/acts/record.hpp"
#include "emenda/history/chain.hpp"
#include "emenda/history/standing.hpp"
#include "emenda/history/texts.hpp"
#include "refusal.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <variant>

namespace emenda::tests {

inline const std::string garden_title = "Orti di quartiere";
inline const std::string garden_body =
    "Obiettivo. Il comune apre nuovi orti nei parchi della città.\n\n"
    "Destinatari. I residenti di ogni età.\n\n"
    "Tempi: entro il 2024.\n";

inline Date date(const char* stored) { return *parse_stored_date(stored); }

inline model::Person person(const std::string& name, const std::string& organisation = {}) {
    return {name, organisation, {}};
}

inline acts::Stamp office(const char* when = "2022-07-01T09:00:00Z") {
    return {person("Ufficio Verde"), date(when)};
}

inline acts::Stamp citizen(const std::string& name, const char* when = "2022-06-25T08:30:00Z") {
    return {person(name), date(when)};
}

/// A draft of 2022-05-30 with version 1.
inline model::Proposal garden(const std::string& body = garden_body) {
    acts::Draft draft;
    draft.reference = *model::parse_reference("par-PROP-2022-05-0001");
    draft.text = {garden_title, body};
    draft.language = "it";
    return acts::create(draft, office("2022-05-30T09:12:00Z"));
}

/// The body with some words replaced, which it holds.
inline std::string with(const std::string& from, const std::string& to,
                        std::string text = garden_body) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// paragraph, replace, with
inline model::Change replaced(std::size_t paragraph, const char* quote, const char* with) {
    model::Replace change;
    change.quote.paragraph = paragraph;
    change.quote.text = quote;
    change.with = with;
    return {change, {}};
}

/// An amendment to version `base` (0: the last one) that makes the body read so.
inline model::Proposal proposed(const model::Proposal& proposal, const std::string& body,
                                const std::string& who = "Carlo Denti", model::Number base = 0) {
    const std::string title =
        history::text_at(proposal, base ? base : proposal.versions.size()).title;
    return acts::propose(proposal, {{}, {}, base}, model::Text{title, body}, citizen(who));
}

inline model::Proposal retitled(const model::Proposal& proposal, const std::string& title,
                                const std::string& who = "Carlo Denti") {
    const model::Text last = history::last_text(proposal);
    return acts::propose(proposal, {}, model::Text{title, last.body}, citizen(who));
}

inline acts::Acceptance all_of(std::vector<std::size_t> amendments) {
    acts::Acceptance acceptance;
    acceptance.amendments = std::move(amendments);
    return acceptance;
}

inline acts::Accepted accepted(const model::Proposal& proposal, const acts::Acceptance& how) {
    auto result = acts::accept(proposal, how, office());
    REQUIRE(std::holds_alternative<acts::Accepted>(result));
    return std::get<acts::Accepted>(std::move(result));
}

inline acts::Collided collided(const model::Proposal& proposal, const acts::Acceptance& how) {
    auto result = acts::accept(proposal, how, office());
    REQUIRE(std::holds_alternative<acts::Collided>(result));
    return std::get<acts::Collided>(std::move(result));
}

/// What is wrong with a proposal that acts have made; empty if nothing is.
inline std::string fault_of(const model::Proposal& proposal) {
    const auto texts = history::all_texts(proposal);
    if (texts.size() != proposal.versions.size()) return "a version cannot be rebuilt";
    model::Proposal again = proposal;
    history::remake_chain(again);
    if (again != proposal) return "a digest does not fit";
    if (model::state_from(proposal.decisions) != proposal.state) return "the state is not so";
    std::set<std::string> ids;
    std::multiset<std::string> sources;
    for (std::size_t i = 0; i < proposal.versions.size(); ++i) {
        const auto& version = proposal.versions[i];
        if (version.number != i + 1) return "a version is missing";
        if (i > 0 && texts[i] == texts[i - 1]) return "a version changes nothing";
        if (version.restores && texts[version.restores - 1] != texts[i]) return "not restored";
        if (!version.amendment.empty()) sources.insert(version.amendment);
    }
    for (std::size_t i = 0; i < proposal.amendments.size(); ++i) {
        const auto& amendment = proposal.amendments[i];
        if (!ids.insert(amendment.id).second) return "an id is there twice";
        if (amendment.number != i + 1) return "an amendment is missing";
        if (amendment.proposers.empty()) return "an amendment without a proposer";
        const auto all = history::change_numbers(amendment);
        std::multiset<model::Number> decided;
        std::size_t accepted = 0;
        for (const auto& decision : amendment.decisions) {
            const auto& about = decision.changes.empty() ? all : decision.changes;
            decided.insert(about.begin(), about.end());
            if (decision.state == model::AmendmentAct::accepted) ++accepted;
        }
        for (const model::Number number : all) {
            if (decided.count(number) > 1) return "a change is decided twice";
        }
        if (sources.count(amendment.id) != accepted) return "a decision without its version";
    }
    for (std::size_t i = 0; i < proposal.comments.size(); ++i) {
        if (!ids.insert(proposal.comments[i].id).second) return "an id is there twice";
        if (proposal.comments[i].number != i + 1) return "a comment is missing";
    }
    return "";
}

} // namespace emenda::tests
