// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/with_accepted.hpp"

#include "emenda/acts/carrier.hpp"
#include "emenda/acts/collisions.hpp"
#include "emenda/acts/propose.hpp"
#include "emenda/history/apply.hpp"
#include "emenda/history/standing.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace emenda::acts {

namespace {

bool was_absorbed(const model::Amendment& amendment) {
    return std::any_of(amendment.decisions.begin(), amendment.decisions.end(),
                       [](const model::AmendmentDecision& decision) {
                           return decision.state == model::AmendmentAct::absorbed;
                       });
}

} // namespace

OneSet::OneSet(const AcceptedSince& accepted) : OneSet(accepted.text) {
    for (const Wanted& one : accepted.all)
        add(one);
}

void OneSet::add(const std::string& title, const text::Edits& body, const text::Tally& words) {
    m_titles.push_back(title);
    m_bodies.push_back(body);
    m_words.push_back(words);
}

bool gives(const AcceptedSince& accepted, const model::Text& text) {
    const OneSet set(accepted);
    const text::Merged body = set.merged_bodies();
    const text::Merged title = set.merged_titles();
    return body.clean() && title.clean() && body.text == text.body && title.text == text.title;
}

std::optional<AcceptedSince> accepted_since(const model::Proposal& proposal, model::Number version,
                                            const model::Text& text, Absorbed absorbed,
                                            const WantedAt& wanted_at) {
    std::set<std::string> sources;
    for (model::Number next = version; next < proposal.versions.size(); ++next)
        sources.insert(proposal.versions.at(next).amendment);
    AcceptedSince accepted{version, text, {}};
    std::vector<std::size_t> all(proposal.amendments.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    for (const std::size_t index : by_number(proposal, std::move(all))) {
        const model::Amendment& amendment = proposal.amendments.at(index);
        const bool is_source = sources.erase(amendment.id) > 0;
        const bool counts =
            is_source || (absorbed == Absorbed::included && was_absorbed(amendment));
        if (!counts) continue;
        std::optional<Wanted> wanted;
        if (amendment.base <= version)
            wanted = wanted_at(
                index, history::choose(amendment.changes, history::accepted_changes(amendment)));
        if (wanted)
            accepted.all.push_back(std::move(*wanted));
        else if (is_source)
            return std::nullopt;
    }
    if (!sources.empty()) return std::nullopt;
    return accepted;
}

std::optional<Carried> carried_with(const AcceptedSince& accepted, std::size_t index,
                                    const Wanted& wanted, const model::Text& today,
                                    Preference prefer, Telling telling) {
    OneSet set(accepted);
    set.add(wanted);
    text::Merging merging(accepted.text.body, set.bodies());
    text::Merged title = set.merged_titles();
    Carried carried;
    carried.settled = prefer == Preference::amendment && (merging.collides() || !title.clean());
    if (carried.settled) {
        carried.passages = merging.passages() + (title.clean() ? 0 : 1);
        title = {wanted.title != accepted.text.title ? wanted.title : today.title, {}, {}, false};
    } else if (telling == Telling::no && (merging.collides() || !title.clean())) {
        return std::nullopt;
    }
    text::Merged body =
        carried.settled ? std::move(merging).settled(text::Settling::last) : merging.merged();
    carried.amendment = index;
    carried.title = today.title;
    carried.since = accepted.version;
    carried.wanted_then = wanted;
    Who who(accepted.all.size());
    who.emplace_back(index);
    add_collisions(carried.collisions, accepted.text, title, body, set.views(), who,
                   [&] { return numbering_of(accepted.version, accepted.text, today); });
    if (body.clean()) {
        carried.unaccounted =
            carried.settled ? set.lost_or_doubled(body) : set.unaccounted(body, body.alike);
    }
    if (!carried.unaccounted.empty() && carried.collisions.empty())
        carried.unbelieved = model::Text{title.text, body.text};
    if (!carried.fits()) return carried;
    carried.title = title.text;
    carried.body = text::edits_between(today.body, body.text);
    carried.words = text::tally(today.body, body.text);
    return carried;
}

} // namespace emenda::acts
