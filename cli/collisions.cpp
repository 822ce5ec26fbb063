// SPDX-License-Identifier: EUPL-1.2
#include "cli/collisions.hpp"

namespace emenda::cli {

std::vector<render::ShownConflict> shown(const model::Proposal& proposal,
                                         const std::vector<acts::Collision>& collisions) {
    std::vector<render::ShownConflict> conflicts;
    for (const acts::Collision& collision : collisions) {
        render::ShownConflict conflict{collision.title, collision.paragraph, collision.passage, {}};
        for (const acts::Wish& wish : collision.wishes) {
            if (wish.amendment) {
                const model::Amendment& amendment = proposal.amendments.at(*wish.amendment);
                conflict.wishes.push_back(
                    {amendment.number, amendment.id, amendment.proposers, wish.text, wish.moved});
            } else {
                conflict.wishes.push_back({0, "", {}, wish.text, wish.moved});
            }
        }
        conflicts.push_back(std::move(conflict));
    }
    return conflicts;
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
