// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/carrier.hpp"

#include "emenda/acts/collisions.hpp"
#include "emenda/acts/propose.hpp"
#include "emenda/acts/with_accepted.hpp"
#include "emenda/history/apply.hpp"
#include "emenda/history/standing.hpp"
#include "emenda/history/texts.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace emenda::acts {

namespace {

using Indices = std::vector<std::size_t>;
using Numbers = std::vector<model::Number>;

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
        const Numbers numbers = changes_to_decide(m_proposal, index, chosen);
        const model::Text& base = text_at(amendment.base);
        // Its own changes that were accepted before are in the text, and no wish of anybody else's.
        Numbers before = history::accepted_changes(amendment);
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
        Wanted wanted = wanted_by(amendment, changes);
        Carried carried = base == m_today
                              ? Carried{index, wanted.title, wanted.body, wanted.words, {}, {}}
                              : carried_on(index, amendment.base, wanted);
        if (m_prefer == Preference::none) return carried;
        carried.base = amendment.base;
        carried.wanted = std::move(wanted);
        return carried;
    }

    /// Of the versions that amendments were merged with all acceptances since.
    std::map<model::Number, AcceptedSince> take_accepted() {
        std::map<model::Number, AcceptedSince> taken;
        for (auto& [version, accepted] : m_accepted) {
            if (accepted) taken.emplace(version, std::move(*accepted));
        }
        return taken;
    }

    /// The versions that these were written against, if there are several and some were settled.
    std::map<model::Number, BaseUntilToday> bases(const std::vector<Carried>& all) {
        std::map<model::Number, BaseUntilToday> bases;
        const auto is_settled = [](const Carried& one) { return one.settled; };
        if (all.size() < 2 || std::none_of(all.begin(), all.end(), is_settled)) return bases;
        for (const Carried& one : all) {
            if (one.base == 0 || bases.contains(one.base)) continue;
            const std::string& body = text_at(one.base).body;
            bases.emplace(one.base, BaseUntilToday{body, text::tally(body, m_today.body)});
        }
        return bases;
    }

private:
    const model::Text& text_at(model::Number version) {
        const auto found = m_texts.find(version);
        if (found != m_texts.end()) return found->second;
        return m_texts.emplace(version, history::text_at(m_proposal, version)).first->second;
    }

    /// What changes of an amendment do to the version that it was written against.
    Wanted wanted_by(const model::Amendment& amendment, const model::Changes& changes) {
        if (!m_wanted || m_wanted_of != amendment.base) {
            m_wanted.emplace(text_at(amendment.base));
            m_wanted_of = amendment.base;
        }
        return m_wanted->by(m_proposal, amendment, changes);
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
            const auto done =
                history::choose(amendment.changes, history::accepted_changes(amendment));
            if (amended(m_proposal, amendment, base, done) != text) break;
            return wanted_by(amendment, done);
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

    const Numbering& numbering_at(model::Number version) {
        const auto [found, is_new] = m_numberings.try_emplace(version);
        if (is_new) found->second = numbering_of(version, text_at(version), m_today);
        return found->second;
    }

    const std::optional<AcceptedSince>& accepted_since(model::Number version) {
        const auto known = m_accepted.find(version);
        if (known != m_accepted.end()) return known->second;
        const auto found = [&](Absorbed absorbed) {
            return acts::accepted_since(
                m_proposal, version, text_at(version), absorbed,
                [&](std::size_t index, const model::Changes& done) {
                    const model::Amendment& amendment = m_proposal.amendments.at(index);
                    return wanted_at(version, index, amendment.base, wanted_by(amendment, done));
                });
        };
        // Those that were absorbed had their wishes, too, if they are still met.
        auto accepted = found(Absorbed::included);
        if (!accepted || !gives(*accepted, m_today)) accepted = found(Absorbed::left_out);
        if (accepted && !gives(*accepted, m_today)) accepted.reset();
        return m_accepted.emplace(version, std::move(accepted)).first->second;
    }

    /// What an amendment does to the text of a later version, if it goes with what came since.
    std::optional<Wanted> wanted_at(model::Number version, std::size_t index, model::Number base,
                                    const Wanted& wanted) {
        if (version == base) return wanted;
        Carried carried = carried_between(index, base, version, wanted, Preference::none);
        if (!carried.fits()) return std::nullopt;
        return Wanted{std::move(carried.title), std::move(carried.body), std::move(carried.words)};
    }

    /// The amendment in one set with those that were accepted since, whatever their order was. Not
    /// where the text was edited since, or there are too many.
    std::optional<Carried> carried_in_set(std::size_t index, model::Number base,
                                          const Wanted& wanted, Telling telling) {
        constexpr model::Number most = 16;
        const model::Number version = before_acceptances(base, most);
        if (version == m_proposal.versions.size()) return std::nullopt;
        const auto& accepted = accepted_since(version);
        if (!accepted) return std::nullopt;
        const auto here = wanted_at(version, index, base, wanted);
        if (!here) return std::nullopt;
        return carried_with(*accepted, index, *here, m_today, m_prefer, telling);
    }

    /// In one set with the amendments that were accepted since, where that can be: then their order
    /// makes no difference. Else with all that became of the text as a whole: what was edited by
    /// hand, or settled, may have undone what was accepted before.
    Carried carried_on(std::size_t index, model::Number base, const Wanted& wanted) {
        auto in_set = carried_in_set(index, base, wanted, Telling::no);
        if (in_set && in_set->fits()) return *std::move(in_set);
        Carried at_once =
            carried_between(index, base, m_proposal.versions.size(), wanted, m_prefer);
        if (m_prefer != Preference::none || !at_once.fits()) return at_once;
        in_set = carried_in_set(index, base, wanted, Telling::yes);
        return in_set ? *std::move(in_set) : at_once;
    }

    Carried carried_between(std::size_t index, model::Number base, model::Number then,
                            const Wanted& wanted, Preference prefer) {
        return carried_over(index, text_at(base), text_at(then), wanted, since_version(base, then),
                            prefer, base);
    }

    Carried carried_over(std::size_t index, const model::Text& base, const model::Text& then,
                         const Wanted& wanted, const Wanted& since, Preference prefer,
                         model::Number version = 0) {
        Carried carried;
        carried.amendment = index;
        carried.title = then.title;
        const Who who{std::nullopt, index};
        text::Merged title = text::merge_line(base.title, {then.title, wanted.title});
        const std::vector<text::Edits> bodies{since.body, wanted.body};
        text::Merging merging(base.body, bodies);
        const bool goes = title.clean() && !merging.collides();
        const bool settles = !goes && prefer != Preference::none;
        if (settles) carried.passages = merging.passages() + (title.clean() ? 0 : 1);
        text::Merged body =
            settles ? std::move(merging).settled(settling(prefer)) : merging.merged();
        if (goes) {
            carried.unaccounted =
                text::unaccounted(base.body, {since.words, wanted.words}, body.text, body.alike);
        } else if (settles) {
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
        std::function<Numbering()> numbering;
        if (version > 0) numbering = [&] { return numbering_at(version); };
        add_collisions(carried.collisions, base, title, body, {&since.body, &wanted.body}, who,
                       numbering);
        if (!carried.unaccounted.empty() && carried.collisions.empty())
            carried.unbelieved = model::Text{title.text, body.text};
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
    std::optional<WantedOf> m_wanted; ///< of one version: what it knows takes more than the text
    model::Number m_wanted_of = 0;
    std::map<model::Number, Numbering> m_numberings;
    std::map<std::pair<model::Number, model::Number>, Wanted> m_since;
    std::map<model::Number, std::optional<AcceptedSince>> m_accepted;
};

} // namespace

AllCarried carry_over(const model::Proposal& proposal, const model::Text& today,
                      const Indices& amendments, const Numbers& chosen, Preference prefer) {
    Carrier carrier(proposal, today, prefer);
    AllCarried carried;
    const Indices numbered = by_number(proposal, amendments);
    // Those of one base one after the other, for its text is looked through once then.
    Indices by_base(numbered.size());
    std::iota(by_base.begin(), by_base.end(), std::size_t{0});
    std::stable_sort(by_base.begin(), by_base.end(), [&](std::size_t one, std::size_t other) {
        return proposal.amendments.at(numbered[one]).base <
               proposal.amendments.at(numbered[other]).base;
    });
    carried.all.resize(numbered.size());
    for (const std::size_t i : by_base)
        carried.all[i] = carrier.carry(numbered[i], chosen);
    carried.bases = carrier.bases(carried.all);
    carried.accepted = carrier.take_accepted();
    return carried;
}

} // namespace emenda::acts
