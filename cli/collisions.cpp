// SPDX-License-Identifier: EUPL-1.2
#include "cli/collisions.hpp"

#include <algorithm>
#include <utility>

namespace emenda::cli {

std::vector<render::ShownConflict> shown(const model::Proposal& proposal,
                                         std::vector<acts::Collision> collisions) {
    std::vector<render::ShownConflict> conflicts;
    for (acts::Collision& collision : collisions) {
        render::ShownConflict conflict{
            collision.title,   collision.paragraph, collision.passage, {},
            collision.between, collision.version,   collision.before,  collision.behind,
            collision.label};
        for (acts::Wish& wish : collision.wishes) {
            render::ShownWish shown{0,          "",          {},        std::move(wish.text),
                                    wish.moved, wish.behind, wish.into, wish.part};
            if (wish.amendment) {
                const model::Amendment& amendment = proposal.amendments.at(*wish.amendment);
                shown.amendment = amendment.number;
                shown.id = amendment.id;
                shown.proposers = amendment.proposers;
            }
            for (const acts::PutElsewhere& move : wish.moves)
                shown.moves.push_back({move.paragraph, move.behind, move.text});
            if (wish.sent) shown.sent = {wish.sent->paragraph, wish.sent->into};
            conflict.wishes.push_back(std::move(shown));
        }
        conflicts.push_back(std::move(conflict));
    }
    return conflicts;
}

namespace {

render::Fit fit_of(acts::Pending::Way way) {
    switch (way) {
    case acts::Pending::Way::fits:
        return render::Fit::fits;
    case acts::Pending::Way::absorbed:
        return render::Fit::absorbed;
    case acts::Pending::Way::collides:
        return render::Fit::collides;
    case acts::Pending::Way::lost:
        return render::Fit::lost;
    }
    return render::Fit::fits;
}

} // namespace

render::ShownSurvey shown(const model::Proposal& proposal, acts::Survey survey) {
    render::ShownSurvey result;
    result.reference = proposal.reference;
    std::vector<std::vector<model::Number>> with(proposal.amendments.size());
    for (const auto& [one, other] : survey.pairs) {
        with.at(one).push_back(proposal.amendments.at(other).number);
        with.at(other).push_back(proposal.amendments.at(one).number);
    }
    for (acts::Pending& pending : survey.pending) {
        const model::Amendment& amendment = proposal.amendments.at(pending.amendment);
        render::ShownPending one{amendment.number, amendment.id, amendment.proposers,
                                 fit_of(pending.way), std::move(with.at(pending.amendment))};
        std::sort(one.with.begin(), one.with.end());
        result.pending.push_back(std::move(one));
        for (auto& conflict : shown(proposal, std::move(pending.collisions)))
            result.conflicts.push_back(std::move(conflict));
    }
    for (auto& conflict : shown(proposal, std::move(survey.collisions)))
        result.conflicts.push_back(std::move(conflict));
    result.compatible = numbers_of(proposal, survey.compatible);
    for (const auto& set : survey.as_large)
        result.as_large.push_back(numbers_of(proposal, set));
    result.labels = survey.labels;
    return result;
}

std::vector<model::Number> numbers_of(const model::Proposal& proposal,
                                      const std::vector<std::size_t>& amendments) {
    std::vector<model::Number> numbers;
    for (const std::size_t i : amendments)
        numbers.push_back(proposal.amendments.at(i).number);
    return numbers;
}

std::string listed(const std::vector<model::Number>& numbers) {
    std::string text;
    for (const model::Number number : numbers) {
        text += (text.empty() ? "A" : ", A") + std::to_string(number);
    }
    return text;
}

} // namespace emenda::cli
