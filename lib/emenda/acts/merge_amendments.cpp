// SPDX-License-Identifier: EUPL-1.2
// Carrying amendments over to today's text, and merging them there.
#include "emenda/acts/accept.hpp"
#include "emenda/acts/propose.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/apply.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/text/merge.hpp"

#include <algorithm>

namespace emenda::acts {

namespace {

using Indices = std::vector<std::size_t>;
using Who = std::vector<std::optional<std::size_t>>; ///< of each side of a merge

std::vector<Wish> wishes_of(const text::Conflict& conflict, const Who& who) {
    std::vector<Wish> wishes;
    for (const text::Wish& wish : conflict.wishes) {
        wishes.push_back({who.at(wish.side), wish.text});
    }
    return wishes;
}

void add_collisions(std::vector<Collision>& collisions, const std::string& base,
                    const text::Merged& merged, const Who& who, bool title) {
    for (const text::Conflict& conflict : merged.conflicts) {
        collisions.push_back({title, title ? 0 : conflict.paragraph,
                              std::string(conflict.base.of(base)), wishes_of(conflict, who)});
    }
}

model::Text merge_texts(const model::Text& base, const std::vector<model::Text>& sides,
                        const Who& who, std::vector<Collision>& collisions) {
    std::vector<std::string> titles;
    std::vector<std::string> bodies;
    for (const model::Text& side : sides) {
        titles.push_back(side.title);
        bodies.push_back(side.body);
    }
    const auto title = text::merge_line(base.title, titles);
    const auto body = text::merge(base.body, bodies);
    add_collisions(collisions, base.title, title, who, true);
    add_collisions(collisions, base.body, body, who, false);
    return {title.text, body.text};
}

/// Today's text with this one amendment in it.
model::Text carried_over(const model::Proposal& proposal, std::size_t index,
                         const std::vector<model::Number>& chosen, const model::Text& today,
                         std::vector<Collision>& collisions) {
    const model::Amendment& amendment = proposal.amendments.at(index);
    const auto numbers = changes_to_decide(amendment, chosen);
    const model::Text base = history::text_at(proposal, amendment.base);
    const auto amended = history::apply(base, history::choose(amendment.changes, numbers));
    if (!amended.faults.empty()) {
        throw Error(ErrorKind::invalid,
                    say(tr("Amendment A{} cannot be carried out on its base, version {}."),
                        amendment.number, amendment.base) +
                        "\n  " + history::describe(amended.faults.front()),
                    say(tr("To see all that is wrong with the file: emenda validate {}"),
                        proposal.reference.text));
    }
    if (base == today) return amended.text;
    return merge_texts(base, {amended.text, today}, {index, std::nullopt}, collisions);
}

} // namespace

MergedSet merge_amendments(const model::Proposal& proposal, Indices amendments,
                           const std::vector<model::Number>& chosen) {
    std::sort(amendments.begin(), amendments.end(), [&](std::size_t a, std::size_t b) {
        return proposal.amendments.at(a).number < proposal.amendments.at(b).number;
    });
    const model::Text today = history::last_text(proposal);
    MergedSet merged;
    std::vector<model::Text> sides;
    Who who;
    for (const std::size_t index : amendments) {
        sides.push_back(carried_over(proposal, index, chosen, today, merged.collisions));
        who.emplace_back(index);
    }
    if (!merged.collisions.empty()) return merged;
    merge_texts(today, sides, who, merged.collisions);
    if (!merged.collisions.empty()) return merged;
    for (std::size_t count = 1; count <= sides.size(); ++count) {
        const auto end = static_cast<std::ptrdiff_t>(count);
        const std::vector<model::Text> first(sides.begin(), sides.begin() + end);
        merged.steps.push_back(count == 1 ? sides.front()
                                          : merge_texts(today, first, who, merged.collisions));
    }
    return merged;
}

namespace {

bool goes_together(const model::Proposal& proposal, const Indices& amendments) {
    return merge_amendments(proposal, amendments).collisions.empty();
}

using Table = std::vector<std::vector<bool>>;

/// Looks through the subsets of `free` that hold no colliding pair, larger ones first to win.
void search(const Table& collides, Indices& chosen, std::size_t next, const Indices& free,
            Indices& best) {
    if (chosen.size() + (free.size() - next) <= best.size()) return;
    if (next == free.size()) {
        best = chosen;
        return;
    }
    const bool fits = std::none_of(chosen.begin(), chosen.end(),
                                   [&](std::size_t other) { return collides[other][next]; });
    if (fits) {
        chosen.push_back(next);
        search(collides, chosen, next + 1, free, best);
        chosen.pop_back();
    }
    search(collides, chosen, next + 1, free, best);
}

constexpr std::size_t most_for_exact_search = 16;

} // namespace

Indices compatible_set(const model::Proposal& proposal, const Indices& amendments) {
    Indices free;
    for (const std::size_t i : amendments) {
        if (goes_together(proposal, {i})) free.push_back(i);
    }
    Indices best;
    if (free.size() <= most_for_exact_search) {
        Table collides(free.size(), std::vector<bool>(free.size(), false));
        for (std::size_t i = 0; i < free.size(); ++i) {
            for (std::size_t k = i + 1; k < free.size(); ++k) {
                collides[i][k] = !goes_together(proposal, {free[i], free[k]});
            }
        }
        Indices chosen;
        Indices positions;
        search(collides, chosen, 0, free, positions);
        for (const std::size_t position : positions)
            best.push_back(free[position]);
        if (goes_together(proposal, best)) return best;
        best.clear();
    }
    for (const std::size_t i : free) {
        best.push_back(i);
        if (!goes_together(proposal, best)) best.pop_back();
    }
    return best;
}

} // namespace emenda::acts
