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
#include <utility>

namespace emenda::acts {

namespace {

using Indices = std::vector<std::size_t>;
using Who = std::vector<std::optional<std::size_t>>; ///< of each side of a merge

std::vector<Wish> wishes_of(const text::Conflict& conflict, const Who& who) {
    std::vector<Wish> wishes;
    for (const text::Wish& wish : conflict.wishes) {
        wishes.push_back({who.at(wish.side), wish.text, wish.moved});
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

/// A text with changes of an amendment carried out on it, which a reader's document allows.
model::Text amended(const model::Proposal& proposal, const model::Amendment& amendment,
                    const model::Text& base, const std::vector<model::Number>& numbers) {
    auto applied = history::apply(base, history::choose(amendment.changes, numbers));
    if (applied.faults.empty()) return std::move(applied.text);
    throw Error(ErrorKind::invalid,
                say(tr("Amendment A{} cannot be carried out on its base, version {}."),
                    amendment.number, amendment.base) +
                    "\n  " + history::describe(applied.faults.front()),
                say(tr("To see all that is wrong with the file: emenda validate {}"),
                    proposal.reference.text));
}

/// The changes that were accepted before, ascending.
std::vector<model::Number> accepted_changes(const model::Amendment& amendment) {
    std::vector<model::Number> numbers;
    for (const auto& decision : amendment.decisions) {
        const bool in_text = decision.state == model::AmendmentAct::accepted ||
                             decision.state == model::AmendmentAct::absorbed;
        if (!in_text) continue;
        numbers.insert(numbers.end(), decision.changes.begin(), decision.changes.end());
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

/// Today's text with this one amendment in it.
model::Text carried_over(const model::Proposal& proposal, std::size_t index,
                         const std::vector<model::Number>& chosen, const model::Text& today,
                         std::vector<Collision>& collisions) {
    const model::Amendment& amendment = proposal.amendments.at(index);
    const auto numbers = changes_to_decide(amendment, chosen);
    const model::Text base = history::text_at(proposal, amendment.base);
    const model::Text wanted = amended(proposal, amendment, base, numbers);
    if (base == today) return wanted;
    const Who who{index, std::nullopt};
    std::vector<Collision> found;
    const model::Text merged = merge_texts(base, {wanted, today}, who, found);
    if (found.empty()) return merged;
    // Its own changes that were accepted before are in the text, and no wish of anybody else's.
    auto before = accepted_changes(amendment);
    if (!before.empty()) {
        const model::Text common = amended(proposal, amendment, base, before);
        before.insert(before.end(), numbers.begin(), numbers.end());
        const model::Text whole = amended(proposal, amendment, base, before);
        std::vector<Collision> left;
        const model::Text merged_whole = merge_texts(common, {whole, today}, who, left);
        if (left.empty()) return merged_whole;
    }
    collisions.insert(collisions.end(), found.begin(), found.end());
    return today;
}

} // namespace

Indices by_number(const model::Proposal& proposal, Indices amendments) {
    std::sort(amendments.begin(), amendments.end(), [&](std::size_t a, std::size_t b) {
        return proposal.amendments.at(a).number < proposal.amendments.at(b).number;
    });
    amendments.erase(std::unique(amendments.begin(), amendments.end()), amendments.end());
    return amendments;
}

MergedSet merge_amendments(const model::Proposal& proposal, Indices amendments,
                           const std::vector<model::Number>& chosen) {
    amendments = by_number(proposal, std::move(amendments));
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

/// Today's text with each amendment in it, carried over once: a set is then a single merge.
class Candidates {
public:
    Candidates(const model::Proposal& proposal, const Indices& amendments,
               const std::vector<model::Number>& chosen)
        : m_today(history::last_text(proposal)) {
        for (const std::size_t i : amendments) {
            std::vector<Collision> collisions;
            model::Text side = carried_over(proposal, i, chosen, m_today, collisions);
            if (!collisions.empty()) continue;
            m_amendments.push_back(i);
            m_sides.push_back(std::move(side));
        }
    }

    std::size_t size() const { return m_amendments.size(); }
    std::size_t amendment(std::size_t position) const { return m_amendments[position]; }

    bool go_together(const Indices& positions) const {
        std::vector<model::Text> sides;
        for (const std::size_t position : positions)
            sides.push_back(m_sides[position]);
        std::vector<Collision> collisions;
        merge_texts(m_today, sides, Who(sides.size()), collisions);
        return collisions.empty();
    }

private:
    model::Text m_today;
    Indices m_amendments; ///< those that today's text leaves room for
    std::vector<model::Text> m_sides;
};

using Table = std::vector<std::vector<bool>>;

/// Looks through the subsets that hold no colliding pair, larger ones first to win.
void search(const Table& collides, Indices& chosen, std::size_t next, Indices& best) {
    if (chosen.size() + (collides.size() - next) <= best.size()) return;
    if (next == collides.size()) {
        best = chosen;
        return;
    }
    const bool fits = std::none_of(chosen.begin(), chosen.end(),
                                   [&](std::size_t other) { return collides[other][next]; });
    if (fits) {
        chosen.push_back(next);
        search(collides, chosen, next + 1, best);
        chosen.pop_back();
    }
    search(collides, chosen, next + 1, best);
}

constexpr std::size_t most_for_exact_search = 16;

} // namespace

Indices compatible_set(const model::Proposal& proposal, Indices amendments,
                       const std::vector<model::Number>& chosen) {
    const Candidates candidates(proposal, by_number(proposal, std::move(amendments)), chosen);
    const std::size_t count = candidates.size();
    Indices best;
    if (count <= most_for_exact_search) {
        Table collides(count, std::vector<bool>(count, false));
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t k = i + 1; k < count; ++k)
                collides[i][k] = !candidates.go_together({i, k});
        }
        Indices positions;
        search(collides, positions, 0, best);
    }
    if (best.empty() || !candidates.go_together(best)) {
        best.clear();
        for (std::size_t i = 0; i < count; ++i) {
            best.push_back(i);
            if (!candidates.go_together(best)) best.pop_back();
        }
    }
    for (std::size_t& position : best)
        position = candidates.amendment(position);
    return best;
}

} // namespace emenda::acts
