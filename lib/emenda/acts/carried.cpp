// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/carried.hpp"

#include "emenda/acts/largest_set.hpp"
#include "emenda/acts/propose.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/apply.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/history/window.hpp"

#include <algorithm>
#include <utility>

namespace emenda::acts {

namespace {

using Indices = std::vector<std::size_t>;
using Numbers = std::vector<model::Number>;
using Who = std::vector<std::optional<std::size_t>>; ///< of each side of a merge

void add_collisions(std::vector<Collision>& collisions, const std::string& base,
                    const text::Merged& merged, const Who& who, bool title) {
    for (const text::Conflict& conflict : merged.conflicts) {
        Collision collision{
            title, title ? 0 : conflict.paragraph, std::string(conflict.base.of(base)), {}};
        for (const text::Wish& wish : conflict.wishes)
            collision.wishes.push_back({who.at(wish.side), wish.text, wish.moved, wish.behind});
        // Today's text is told last, whatever its place among the sides.
        std::stable_partition(collision.wishes.begin(), collision.wishes.end(),
                              [](const Wish& wish) { return wish.amendment.has_value(); });
        collisions.push_back(std::move(collision));
    }
}

/// A text with changes of an amendment carried out on it, which a reader's document allows.
model::Text amended(const model::Proposal& proposal, const model::Amendment& amendment,
                    const model::Text& base, const model::Changes& changes) {
    auto applied = history::apply(base, changes);
    if (applied.faults.empty()) return std::move(applied.text);
    throw Error(ErrorKind::invalid,
                say(tr("Amendment A{} cannot be carried out on its base, version {}."),
                    amendment.number, amendment.base) +
                    "\n  " + history::describe(applied.faults.front()),
                say(tr("To see all that is wrong with the file: emenda validate {}"),
                    proposal.reference.text));
}

/// The changes that were accepted before, ascending.
Numbers accepted_changes(const model::Amendment& amendment) {
    Numbers numbers;
    for (const auto& decision : amendment.decisions) {
        const bool in_text = decision.state == model::AmendmentAct::accepted ||
                             decision.state == model::AmendmentAct::absorbed;
        if (!in_text) continue;
        numbers.insert(numbers.end(), decision.changes.begin(), decision.changes.end());
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

/// What an amendment does to a base.
struct Wanted {
    std::string title;
    text::Edits body;
    text::Tally words;
};

/// Of a window of the base; the paragraphs that the changes say they move are those that move.
text::Edits edits_of(const model::Text& base, const model::Changes& changes,
                     const std::string& wanted) {
    std::map<std::size_t, std::vector<text::Placed>> moved;
    model::Changes others;
    for (const model::Change& change : changes.body) {
        if (const auto* move = std::get_if<model::Move>(&change.what))
            moved[move->after_paragraph].push_back({"", move->paragraph});
        else
            others.body.push_back(change);
    }
    const auto in_place = history::apply(base, others);
    if (!moved.empty() && in_place.faults.empty()) {
        text::Edits edits = text::edits_in_place(base.body, in_place.text.body);
        for (const auto& [behind, placed] : moved) {
            const auto gap =
                std::find_if(edits.gaps.begin(), edits.gaps.end(),
                             [at = behind](const auto& one) { return one.behind >= at; });
            if (gap != edits.gaps.end() && gap->behind == behind)
                gap->placed.insert(gap->placed.end(), placed.begin(), placed.end());
            else
                edits.gaps.insert(gap, {behind, placed});
        }
        if (text::carried_out(base.body, edits) == wanted) return edits;
    }
    return text::edits_between(base.body, wanted);
}

Wanted wanted_by(const model::Proposal& proposal, const model::Amendment& amendment,
                 const model::Text& base, const model::Changes& changes) {
    const auto window = history::window_of(base.body, changes.body);
    const auto before = static_cast<std::ptrdiff_t>(window.before);
    const model::Changes inside{changes.title, history::shifted(changes.body, -before)};
    const model::Text part{base.title, std::string(window.body)};
    const auto applied = history::apply(part, inside);
    if (!applied.faults.empty()) { // told in the numbers of the whole
        amended(proposal, amendment, base, changes);
    }
    return {applied.text.title,
            text::shifted(edits_of(part, inside, applied.text.body), window.begin, window.before),
            text::tally(part.body, applied.text.body)};
}

text::Settling settling(Preference prefer) {
    switch (prefer) {
    case Preference::amendment:
        return text::Settling::last;
    case Preference::current:
        return text::Settling::first;
    case Preference::both:
    case Preference::none:
        break;
    }
    return text::Settling::both;
}

/// Carries amendments over, one after the other; what they have in common is made once.
class Carrier {
public:
    Carrier(const model::Proposal& proposal, const model::Text& today, Preference prefer)
        : m_proposal(proposal), m_today(today), m_prefer(prefer) {}

    Carried carry(std::size_t index, const Numbers& chosen) {
        const model::Amendment& amendment = m_proposal.amendments.at(index);
        const Numbers numbers = changes_to_decide(amendment, chosen);
        const model::Text& base = text_at(amendment.base);
        // Its own changes that were accepted before are in the text, and no wish of anybody else's.
        Numbers before = accepted_changes(amendment);
        if (!before.empty()) {
            const auto done = history::choose(amendment.changes, before);
            const model::Text common = amended(m_proposal, amendment, base, done);
            before.insert(before.end(), numbers.begin(), numbers.end());
            const auto all = history::choose(amendment.changes, before);
            const model::Text whole = amended(m_proposal, amendment, base, all);
            const Wanted wanted{whole.title, text::edits_between(common.body, whole.body),
                                text::tally(common.body, whole.body)};
            Carried carried = carried_over(index, common, wanted, since(common), Preference::none);
            if (carried.fits()) return carried;
        }
        const auto changes = history::choose(amendment.changes, numbers);
        const Wanted wanted = wanted_by(m_proposal, amendment, base, changes);
        if (base == m_today) return {index, wanted.title, wanted.body, wanted.words, {}, {}, false};
        return carried_over(index, base, wanted, since_version(amendment.base), m_prefer);
    }

private:
    const model::Text& text_at(model::Number version) {
        const auto found = m_texts.find(version);
        if (found != m_texts.end()) return found->second;
        return m_texts.emplace(version, history::text_at(m_proposal, version)).first->second;
    }

    /// What became of a text until today.
    Wanted since(const model::Text& base) const {
        return {m_today.title, text::edits_between(base.body, m_today.body),
                text::tally(base.body, m_today.body)};
    }
    const Wanted& since_version(model::Number version) {
        const auto found = m_since.find(version);
        if (found != m_since.end()) return found->second;
        return m_since.emplace(version, since(text_at(version))).first->second;
    }

    Carried carried_over(std::size_t index, const model::Text& base, const Wanted& wanted,
                         const Wanted& since, Preference prefer) {
        Carried carried;
        carried.amendment = index;
        carried.title = m_today.title;
        const Who who{std::nullopt, index};
        text::Merged title = text::merge_line(base.title, {m_today.title, wanted.title});
        text::Merged body = text::merge_edits(base.body, {since.body, wanted.body});
        if (title.clean() && body.clean()) {
            carried.unaccounted =
                text::unaccounted(base.body, {since.words, wanted.words}, body.text, body.alike);
        } else if (prefer != Preference::none) {
            body = text::merge_settling(base.body, {since.body, wanted.body}, settling(prefer));
            if (!title.clean() && prefer != Preference::both) {
                const bool mine = prefer == Preference::amendment;
                title = {mine ? wanted.title : m_today.title, {}, {}, false};
            }
            carried.settled = true;
        }
        add_collisions(carried.collisions, base.title, title, who, true);
        add_collisions(carried.collisions, base.body, body, who, false);
        if (!carried.fits()) return carried;
        carried.title = title.text;
        carried.body = text::edits_between(m_today.body, body.text);
        carried.words = text::tally(m_today.body, body.text);
        return carried;
    }

    const model::Proposal& m_proposal;
    const model::Text& m_today;
    Preference m_prefer;
    std::map<model::Number, model::Text> m_texts;
    std::map<model::Number, Wanted> m_since;
};

} // namespace

CarriedOver::CarriedOver(const model::Proposal& proposal, const Indices& amendments,
                         const Numbers& chosen, Preference prefer)
    : m_today(history::last_text(proposal)), m_prefer(prefer) {
    Carrier carrier(proposal, m_today, prefer);
    for (const std::size_t index : by_number(proposal, amendments))
        m_all.push_back(carrier.carry(index, chosen));
}

MergedSet CarriedOver::merged(const Indices& positions) const {
    MergedSet merged;
    std::vector<std::string> titles;
    std::vector<text::Edits> bodies;
    std::vector<text::Tally> words;
    Who who;
    for (const std::size_t position : positions) {
        const Carried& one = m_all[position];
        titles.push_back(one.title);
        bodies.push_back(one.body);
        words.push_back(one.words);
        who.emplace_back(one.amendment);
    }
    const text::Merged title = text::merge_line(m_today.title, titles);
    text::Merged body = text::merge_edits(m_today.body, bodies);
    if (!body.clean() && m_prefer == Preference::both)
        body = text::merge_settling(m_today.body, bodies, text::Settling::both);
    add_collisions(merged.collisions, m_today.title, title, who, true);
    add_collisions(merged.collisions, m_today.body, body, who, false);
    if (!merged.collisions.empty()) return merged;
    merged.unaccounted = text::unaccounted(m_today.body, words, body.text,
                                           body.alike || m_prefer == Preference::both);
    if (!merged.unaccounted.empty()) return merged;
    std::vector<std::string> steps =
        text::merge_by_steps(m_today.body, bodies, m_prefer == Preference::both);
    std::string title_so_far = m_today.title;
    for (std::size_t step = 0; step < positions.size(); ++step) {
        if (titles[step] != m_today.title) title_so_far = titles[step];
        merged.steps.push_back({title_so_far, std::move(steps[step])});
    }
    return merged;
}

Indices CarriedOver::fitting() const {
    Indices positions;
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (m_all[i].fits()) positions.push_back(i);
    }
    return positions;
}

std::vector<std::pair<std::size_t, std::size_t>>
CarriedOver::pairs(const Indices& positions) const {
    std::vector<text::Edits> bodies;
    for (const std::size_t position : positions)
        bodies.push_back(m_all[position].body);
    auto found = text::colliding_pairs(m_today.body, bodies);
    for (auto& [one, other] : found) {
        one = positions[one];
        other = positions[other];
    }
    for (std::size_t i = 0; i < positions.size(); ++i) {
        for (std::size_t k = i + 1; k < positions.size(); ++k) {
            const std::string& one = m_all[positions[i]].title;
            const std::string& other = m_all[positions[k]].title;
            if (one != other && one != m_today.title && other != m_today.title)
                found.emplace_back(positions[i], positions[k]);
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

Indices CarriedOver::compatible() const {
    const Indices fit = fitting();
    Table collides(m_all.size(), std::vector<bool>(m_all.size(), false));
    for (const auto& [one, other] : pairs(fit)) {
        collides[one][other] = true;
        collides[other][one] = true;
    }
    Indices best = largest_set(collides, fit);
    const auto go_together = [&](const Indices& positions) {
        const MergedSet set = merged(positions);
        return set.collisions.empty() && set.unaccounted.empty();
    };
    if (go_together(best)) return best;
    best.clear();
    for (const std::size_t position : fit) {
        best.push_back(position);
        if (!go_together(best)) best.pop_back();
    }
    return best;
}

} // namespace emenda::acts
