// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/carried.hpp"

#include "emenda/acts/largest_set.hpp"
#include "emenda/acts/propose.hpp"
#include "emenda/history/apply.hpp"
#include "emenda/history/standing.hpp"
#include "emenda/history/texts.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
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

/// Amendments in one set with those that were accepted since a version, which come first.
class WithAccepted {
public:
    WithAccepted(const AcceptedSince& accepted, const std::vector<const Wanted*>& more)
        : m_text(accepted.text) {
        for (const Wanted& one : accepted.all)
            add(one);
        for (const Wanted* one : more)
            add(*one);
    }

    text::Merged merged_bodies() const { return text::merge_edits(m_text.body, m_bodies); }
    text::Merged merged_titles() const { return text::merge_line(m_text.title, m_titles); }
    std::vector<std::string> unaccounted(const text::Merged& body) const {
        return text::unaccounted(m_text.body, m_words, body.text, body.alike);
    }

private:
    void add(const Wanted& one) {
        m_titles.push_back(one.title);
        m_bodies.push_back(one.body);
        m_words.push_back(one.words);
    }

    const model::Text& m_text;
    std::vector<std::string> m_titles;
    std::vector<text::Edits> m_bodies;
    std::vector<text::Tally> m_words;
};

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
            Carried carried = carried_over(index, common, m_today, wanted, since(common, m_today),
                                           Preference::none);
            if (carried.fits()) return carried;
        }
        const auto changes = history::choose(amendment.changes, numbers);
        const Wanted wanted = wanted_by(m_proposal, amendment, base, changes);
        if (base == m_today) return {index, wanted.title, wanted.body, wanted.words, {}, {}, false};
        return carried_on(index, amendment.base, wanted);
    }

    /// Of the versions that amendments were merged with all acceptances since.
    std::map<model::Number, AcceptedSince> take_accepted() {
        std::map<model::Number, AcceptedSince> taken;
        for (auto& [version, accepted] : m_accepted) {
            if (accepted) taken.emplace(version, std::move(*accepted));
        }
        return taken;
    }

private:
    const model::Text& text_at(model::Number version) {
        const auto found = m_texts.find(version);
        if (found != m_texts.end()) return found->second;
        return m_texts.emplace(version, history::text_at(m_proposal, version)).first->second;
    }

    /// What became of a text until another.
    static Wanted since(const model::Text& base, const model::Text& then) {
        return {then.title, text::edits_between(base.body, then.body),
                text::tally(base.body, then.body)};
    }
    const Wanted& since_version(model::Number version, model::Number then) {
        const auto found = m_since.find({version, then});
        if (found != m_since.end()) return found->second;
        const model::Text& base = text_at(version);
        Wanted wanted =
            version + 1 == then ? accepted_then(base, then) : since(base, text_at(then));
        return m_since.emplace(std::pair(version, then), std::move(wanted)).first->second;
    }

    /// What the amendment that a version comes from did, if that is all that the version did.
    Wanted accepted_then(const model::Text& base, model::Number then) {
        const model::Version& version = m_proposal.versions.at(then - 1);
        const model::Text& text = text_at(then);
        for (const model::Amendment& amendment : m_proposal.amendments) {
            if (version.amendment.empty() || amendment.id != version.amendment) continue;
            if (amendment.base + 1 != then) break;
            const auto done = history::choose(amendment.changes, accepted_changes(amendment));
            if (amended(m_proposal, amendment, base, done) != text) break;
            return wanted_by(m_proposal, amendment, base, done);
        }
        return since(base, text);
    }

    /// The version from which on only amendments were accepted: few of them, for each costs.
    model::Number before_acceptances(model::Number base, model::Number most) const {
        model::Number version = m_proposal.versions.size();
        const model::Number least = std::max(base, version > most ? version - most : 1);
        while (version > least && !m_proposal.versions.at(version - 1).amendment.empty())
            --version;
        return version;
    }

    const std::optional<AcceptedSince>& accepted_since(model::Number version) {
        const auto known = m_accepted.find(version);
        if (known != m_accepted.end()) return known->second;
        // Those that were absorbed had their wishes, too, if they are still met.
        auto accepted = find_accepted_since(version, true);
        if (!accepted || !gives_today(*accepted)) accepted = find_accepted_since(version, false);
        if (accepted && !gives_today(*accepted)) accepted.reset();
        return m_accepted.emplace(version, std::move(accepted)).first->second;
    }

    bool gives_today(const AcceptedSince& accepted) {
        const WithAccepted set(accepted, {});
        const text::Merged body = set.merged_bodies();
        const text::Merged title = set.merged_titles();
        return body.clean() && title.clean() && body.text == m_today.body &&
               title.text == m_today.title;
    }

    /// By number, so that the order is always the same. Nothing where one is not of a text up to
    /// that version, or a version is no amendment's.
    std::optional<AcceptedSince> find_accepted_since(model::Number version, bool with_absorbed) {
        std::set<std::string> sources;
        for (model::Number next = version; next < m_proposal.versions.size(); ++next)
            sources.insert(m_proposal.versions.at(next).amendment);
        AcceptedSince accepted{version, text_at(version), {}};
        Indices all(m_proposal.amendments.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        for (const std::size_t index : by_number(m_proposal, std::move(all))) {
            const model::Amendment& amendment = m_proposal.amendments.at(index);
            const bool is_source = sources.erase(amendment.id) > 0;
            if (!is_source && !(with_absorbed && was_absorbed(amendment))) continue;
            std::optional<Wanted> wanted;
            if (amendment.base <= version) {
                const auto done = history::choose(amendment.changes, accepted_changes(amendment));
                wanted = wanted_at(version, index, amendment.base,
                                   wanted_by(m_proposal, amendment, text_at(amendment.base), done));
            }
            if (wanted)
                accepted.all.push_back(std::move(*wanted));
            else if (is_source)
                return std::nullopt;
        }
        if (!sources.empty()) return std::nullopt;
        return accepted;
    }

    static bool was_absorbed(const model::Amendment& amendment) {
        return std::any_of(amendment.decisions.begin(), amendment.decisions.end(),
                           [](const model::AmendmentDecision& decision) {
                               return decision.state == model::AmendmentAct::absorbed;
                           });
    }

    /// What an amendment does to the text of a later version, if it goes with what came since.
    std::optional<Wanted> wanted_at(model::Number version, std::size_t index, model::Number base,
                                    const Wanted& wanted) {
        if (version == base) return wanted;
        Carried carried = carried_over(index, text_at(base), text_at(version), wanted,
                                       since_version(base, version), Preference::none);
        if (!carried.fits()) return std::nullopt;
        return Wanted{std::move(carried.title), std::move(carried.body), std::move(carried.words)};
    }

    /// The amendment in one set with those that were accepted since, whatever their order was. Not
    /// where the text was edited since, or there are too many.
    std::optional<Carried> carried_in_set(std::size_t index, model::Number base,
                                          const Wanted& wanted) {
        constexpr model::Number most = 16;
        const model::Number version = before_acceptances(base, most);
        if (version == m_proposal.versions.size()) return std::nullopt;
        const auto& accepted = accepted_since(version);
        if (!accepted) return std::nullopt;
        const auto here = wanted_at(version, index, base, wanted);
        if (!here) return std::nullopt;
        const WithAccepted set(*accepted, {&*here});
        const text::Merged body = set.merged_bodies();
        const text::Merged title = set.merged_titles();
        Carried carried;
        carried.amendment = index;
        carried.title = m_today.title;
        carried.since = version;
        carried.wanted_then = *here;
        Who who(accepted->all.size());
        who.emplace_back(index);
        add_collisions(carried.collisions, accepted->text.title, title, who, true);
        add_collisions(carried.collisions, accepted->text.body, body, who, false);
        if (body.clean()) carried.unaccounted = set.unaccounted(body);
        if (!carried.fits()) return carried;
        carried.title = title.text;
        carried.body = text::edits_between(m_today.body, body.text);
        carried.words = text::tally(m_today.body, body.text);
        return carried;
    }

    /// In one set with the amendments that were accepted since, where that can be: then their order
    /// makes no difference. Else an amendment is merged with each of the last ones in turn, for
    /// each has its place. What was edited in between is compared as a whole, for an edit may undo
    /// another.
    Carried carried_on(std::size_t index, model::Number base, const Wanted& wanted) {
        constexpr model::Number most_steps = 4;
        const model::Number last = m_proposal.versions.size();
        const auto in_set = carried_in_set(index, base, wanted);
        if (in_set && in_set->fits()) return *in_set;
        const Carried at_once = carried_over(index, text_at(base), text_at(last), wanted,
                                             since_version(base, last), m_prefer);
        if (in_set && m_prefer == Preference::none) return at_once.fits() ? *in_set : at_once;
        const model::Number from = before_acceptances(base, most_steps);
        if (from == last || !(at_once.fits() && !at_once.settled)) return at_once;
        Wanted carried = wanted;
        model::Number at = base;
        for (model::Number next = from > base ? from : base + 1; next <= last; at = next++) {
            Carried step = carried_over(index, text_at(at), text_at(next), carried,
                                        since_version(at, next), m_prefer);
            if (!step.fits()) return step;
            if (next < last) {
                carried = {std::move(step.title), std::move(step.body), std::move(step.words)};
                continue;
            }
            // What was in the text at some time, and is not any more, is not absorbed.
            const bool absorbed = step.body.empty() && step.title == m_today.title;
            if (!absorbed) return step;
        }
        return at_once;
    }

    Carried carried_over(std::size_t index, const model::Text& base, const model::Text& then,
                         const Wanted& wanted, const Wanted& since, Preference prefer) const {
        Carried carried;
        carried.amendment = index;
        carried.title = then.title;
        const Who who{std::nullopt, index};
        text::Merged title = text::merge_line(base.title, {then.title, wanted.title});
        text::Merged body = text::merge_edits(base.body, {since.body, wanted.body});
        if (title.clean() && body.clean()) {
            carried.unaccounted =
                text::unaccounted(base.body, {since.words, wanted.words}, body.text, body.alike);
        } else if (prefer != Preference::none) {
            body = text::merge_settling(base.body, {since.body, wanted.body}, settling(prefer));
            if (!title.clean() && prefer != Preference::both) {
                const bool mine = prefer == Preference::amendment;
                title = {mine ? wanted.title : then.title, {}, {}, false};
            }
            carried.settled = true;
            // The halves of a move may have gone to different sides.
            if (body.clean())
                carried.unaccounted =
                    text::lost_or_doubled(base.body, {since.words, wanted.words}, body.text);
        }
        add_collisions(carried.collisions, base.title, title, who, true);
        add_collisions(carried.collisions, base.body, body, who, false);
        if (!carried.fits()) return carried;
        carried.title = title.text;
        carried.body = text::edits_between(then.body, body.text);
        carried.words = text::tally(then.body, body.text);
        return carried;
    }

    const model::Proposal& m_proposal;
    const model::Text& m_today;
    Preference m_prefer;
    std::map<model::Number, model::Text> m_texts;
    std::map<std::pair<model::Number, model::Number>, Wanted> m_since;
    std::map<model::Number, std::optional<AcceptedSince>> m_accepted;
};

} // namespace

CarriedOver::CarriedOver(const model::Proposal& proposal, const Indices& amendments,
                         const Numbers& chosen, Preference prefer)
    : m_today(history::last_text(proposal)), m_prefer(prefer) {
    Carrier carrier(proposal, m_today, prefer);
    for (const std::size_t index : by_number(proposal, amendments))
        m_all.push_back(carrier.carry(index, chosen));
    m_accepted = carrier.take_accepted();
}

const AcceptedSince* CarriedOver::accepted_before(const Indices& positions) const {
    if (positions.empty() || m_prefer != Preference::none) return nullptr;
    const model::Number version = m_all[positions.front()].since;
    const auto found = m_accepted.find(version);
    const bool all = std::all_of(positions.begin(), positions.end(), [&](std::size_t position) {
        return m_all[position].since == version;
    });
    return all && found != m_accepted.end() ? &found->second : nullptr;
}

MergedSet CarriedOver::merged(const Indices& positions) const {
    MergedSet merged;
    std::vector<std::string> titles;
    std::vector<text::Edits> bodies;
    std::vector<text::Tally> words;
    Who who;
    model::Text from = m_today;
    if (const AcceptedSince* accepted = accepted_before(positions)) {
        from = accepted->text;
        for (const Wanted& one : accepted->all) {
            titles.push_back(one.title);
            bodies.push_back(one.body);
            words.push_back(one.words);
            who.emplace_back();
        }
        for (const std::size_t position : positions) {
            const Wanted& one = m_all[position].wanted_then;
            titles.push_back(one.title);
            bodies.push_back(one.body);
            words.push_back(one.words);
        }
    } else {
        for (const std::size_t position : positions) {
            const Carried& one = m_all[position];
            titles.push_back(one.title);
            bodies.push_back(one.body);
            words.push_back(one.words);
        }
    }
    const std::size_t before = who.size();
    for (const std::size_t position : positions)
        who.emplace_back(m_all[position].amendment);
    const text::Merged title = text::merge_line(from.title, titles);
    text::Merged body = text::merge_edits(from.body, bodies);
    if (!body.clean() && m_prefer == Preference::both)
        body = text::merge_settling(from.body, bodies, text::Settling::both);
    add_collisions(merged.collisions, from.title, title, who, true);
    add_collisions(merged.collisions, from.body, body, who, false);
    if (!merged.collisions.empty()) return merged;
    merged.unaccounted =
        text::unaccounted(from.body, words, body.text, body.alike || m_prefer == Preference::both);
    if (!merged.unaccounted.empty()) return merged;
    std::vector<std::string> steps =
        text::merge_by_steps(from.body, bodies, m_prefer == Preference::both);
    std::string title_so_far = m_today.title;
    for (std::size_t step = before; step < bodies.size(); ++step) {
        if (titles[step] != from.title) title_so_far = titles[step];
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
    const bool as_then = accepted_before(positions) != nullptr;
    const model::Text& from = as_then ? accepted_before(positions)->text : m_today;
    for (const std::size_t position : positions)
        bodies.push_back(as_then ? m_all[position].wanted_then.body : m_all[position].body);
    auto found = text::colliding_pairs(from.body, bodies);
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

Indices
CarriedOver::compatible(const std::vector<std::pair<std::size_t, std::size_t>>& colliding) const {
    const Indices fit = fitting();
    Table collides(m_all.size(), std::vector<bool>(m_all.size(), false));
    for (const auto& [one, other] : colliding) {
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
