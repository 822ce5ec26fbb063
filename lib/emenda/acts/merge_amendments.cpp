// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/accept.hpp"
#include "emenda/acts/carried.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/texts.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace emenda::acts {

using Indices = std::vector<std::size_t>;

Indices by_number(const model::Proposal& proposal, Indices amendments) {
    std::sort(amendments.begin(), amendments.end(), [&](std::size_t a, std::size_t b) {
        return proposal.amendments.at(a).number < proposal.amendments.at(b).number;
    });
    amendments.erase(std::unique(amendments.begin(), amendments.end()), amendments.end());
    return amendments;
}

MergedSet merge_amendments(const model::Proposal& proposal, const Indices& amendments,
                           const std::vector<model::Number>& chosen, Preference prefer) {
    return merge_carried(CarriedOver(proposal, amendments, chosen, prefer));
}

MergedSet merge_carried(const CarriedOver& carried) {
    MergedSet merged;
    for (const Carried& one : carried.all()) {
        merged.collisions.insert(merged.collisions.end(), one.collisions.begin(),
                                 one.collisions.end());
        merged.unaccounted.insert(merged.unaccounted.end(), one.unaccounted.begin(),
                                  one.unaccounted.end());
    }
    if (!merged.clean()) return merged;
    return carried.merged(carried.fitting());
}

BothWays both_ways(const model::Proposal& proposal, std::size_t amendment,
                   const std::vector<model::Number>& chosen) {
    const auto text_with = [&](Preference prefer) -> std::optional<model::Text> {
        MergedSet merged = merge_amendments(proposal, {amendment}, chosen, prefer);
        if (!merged.unaccounted.empty()) return std::nullopt;
        return merged.clean() ? std::move(merged.steps.back()) : history::last_text(proposal);
    };
    auto current = text_with(Preference::current);
    auto wanted = current ? text_with(Preference::amendment) : std::nullopt;
    if (wanted) return {*std::move(current), *std::move(wanted)};
    const model::Amendment& one = proposal.amendments.at(amendment);
    if (!chosen.empty()) {
        throw Error(ErrorKind::refused,
                    tr("Neither wording alone holds all the words of these changes."),
                    advise(tr("To see both wordings whole: emenda accept {} A{} --edit"),
                           proposal.reference.text, one.number));
    }
    return {history::last_text(proposal), history::amended_text(proposal, one), false};
}

Indices compatible_set(const model::Proposal& proposal, const Indices& amendments,
                       const std::vector<model::Number>& chosen) {
    const CarriedOver carried(proposal, amendments, chosen);
    Indices compatible = carried.compatible(carried.pairs(carried.fitting())).positions;
    for (std::size_t& position : compatible)
        position = carried.all()[position].amendment;
    return compatible;
}

Survey survey(const model::Proposal& proposal, const Indices& amendments) {
    const CarriedOver carried(proposal, amendments, {});
    const auto index = [&](std::size_t position) { return carried.all()[position].amendment; };
    Survey survey;
    for (const Carried& one : carried.all()) {
        Pending pending{one.amendment, Pending::Way::fits, one.collisions};
        if (!one.fits()) {
            const auto is_lost = [](const Collision& collision) {
                return std::any_of(collision.wishes.begin(), collision.wishes.end(),
                                   [](const Wish& wish) { return !wish.amendment && wish.gone; });
            };
            const bool lost = std::any_of(one.collisions.begin(), one.collisions.end(), is_lost);
            pending.way = lost ? Pending::Way::lost : Pending::Way::collides;
        } else if (one.body.empty() && one.title == carried.today().title) {
            pending.way = Pending::Way::absorbed;
        }
        survey.pending.push_back(std::move(pending));
    }
    const Indices fitting = carried.fitting();
    auto [all_fitting, pairs] = carried.merged_and_pairs(fitting);
    survey.pairs.reserve(pairs.size());
    for (const auto& [one, other] : pairs)
        survey.pairs.emplace_back(index(one), index(other));
    const Compatible compatible = carried.compatible(pairs, &all_fitting);
    survey.collisions = std::move(all_fitting.collisions);
    for (const std::size_t position : compatible.positions)
        survey.compatible.push_back(index(position));
    if (!compatible.merged.steps.empty()) {
        survey.labels =
            text::newly_repeated_labels(carried.today().body, compatible.merged.steps.back().body);
    }
    return survey;
}

} // namespace emenda::acts
