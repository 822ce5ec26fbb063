// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/carried.hpp"

#include "emenda/acts/carrier.hpp"
#include "emenda/acts/collisions.hpp"
#include "emenda/acts/largest_set.hpp"
#include "emenda/acts/with_accepted.hpp"
#include "emenda/history/texts.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace emenda::acts {

using Indices = std::vector<std::size_t>;
using Numbers = std::vector<model::Number>;

CarriedOver::CarriedOver(const model::Proposal& proposal, const Indices& amendments,
                         const Numbers& chosen, Preference prefer)
    : m_today(history::last_text(proposal)), m_prefer(prefer) {
    AllCarried carried = carry_over(proposal, m_today, amendments, chosen, prefer);
    m_all = std::move(carried.all);
    m_accepted = std::move(carried.accepted);
    m_bases = std::move(carried.bases);
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

std::vector<std::string> CarriedOver::unmet(const Indices& positions,
                                            const std::string& merged) const {
    const auto is_settled = [&](std::size_t position) { return m_all[position].settled; };
    std::set<std::string> words;
    if (positions.size() < 2 || std::none_of(positions.begin(), positions.end(), is_settled))
        return {};
    add_brought_back_twice(positions, merged, words);
    if (!words.empty()) return {words.begin(), words.end()};
    for (const std::size_t position : positions) {
        // What gave way to today's text is not there, and need not be.
        const bool gave_way = is_settled(position) && m_prefer != Preference::amendment;
        if (!gave_way && m_all[position].base > 0) add_unmet_wish(m_all[position], merged, words);
    }
    return {words.begin(), words.end()};
}

/// A wish is met where it changes nothing any more.
void CarriedOver::add_unmet_wish(const Carried& one, const std::string& merged,
                                 std::set<std::string>& words) const {
    const std::string& base = m_bases.at(one.base).body;
    const text::Merged again =
        text::merge_edits(base, {text::edits_between(base, merged), one.wanted.body});
    if (again.clean() && again.text == merged) return;
    const auto more = again.clean() ? text::counted(merged, text::tally(merged, again.text))
                                    : text::counted(base, one.wanted.words);
    for (const auto& entry : more)
        words.insert(entry.first);
}

void CarriedOver::add_brought_back_twice(const Indices& positions, const std::string& merged,
                                         std::set<std::string>& words) const {
    std::set<model::Number> versions;
    for (const std::size_t position : positions) {
        if (m_all[position].settled) versions.insert(m_all[position].base);
    }
    for (const model::Number version : versions) {
        const BaseUntilToday& base = m_bases.at(version);
        std::vector<text::Tally> sides{base.since};
        for (const std::size_t position : positions) {
            const Carried& one = m_all[position];
            sides.push_back(one.settled ? one.wanted.words : one.words);
        }
        // What others bring back need not have been in this version.
        for (const model::Number other : versions) {
            if (other != version) sides.push_back(text::tally(base.body, m_bases.at(other).body));
        }
        const auto found = text::lost_or_doubled(base.body, sides, merged);
        words.insert(found.begin(), found.end());
    }
}

OneSet CarriedOver::set_of(const Indices& positions) const {
    const AcceptedSince* accepted = accepted_before(positions);
    OneSet set = accepted ? OneSet(*accepted) : OneSet(m_today);
    for (const std::size_t position : positions) {
        if (accepted)
            set.add(m_all[position].wanted_then);
        else
            set.add(m_all[position]);
    }
    return set;
}

MergedSet CarriedOver::merged(const Indices& positions, Steps wanted) const {
    const OneSet set = set_of(positions);
    return merged(positions, wanted, set, set.merged_bodies());
}

MergedSet CarriedOver::merged(const Indices& positions, Steps wanted, const OneSet& set,
                              text::Merged body) const {
    MergedSet merged;
    const AcceptedSince* accepted = accepted_before(positions);
    const std::size_t before = accepted ? accepted->all.size() : 0;
    Who who(before);
    for (const std::size_t position : positions)
        who.emplace_back(m_all[position].amendment);
    const model::Text& from = set.text();
    const bool both = m_prefer == Preference::both;
    text::Merged title = set.merged_titles();
    if (!body.clean() && both)
        body = text::merge_settling(from.body, set.bodies(), text::Settling::both);
    std::function<Numbering()> numbering;
    if (accepted) numbering = [&] { return numbering_of(accepted->version, from, m_today); };
    add_collisions(merged.collisions, from, title, body, set.views(), who, numbering);
    if (!merged.collisions.empty()) return merged;
    merged.unaccounted = set.unaccounted(body, body.alike || both);
    if (merged.unaccounted.empty()) merged.unaccounted = unmet(positions, body.text);
    if (!merged.unaccounted.empty()) return merged;
    const bool all = wanted == Steps::all;
    std::vector<std::string> steps;
    if (all) steps = text::merge_by_steps(from.body, set.bodies(), both);
    std::string title_so_far = m_today.title;
    for (std::size_t step = before; step < set.titles().size(); ++step) {
        if (set.titles()[step] != from.title) title_so_far = set.titles()[step];
        if (all) merged.steps.push_back({title_so_far, std::move(steps[step])});
    }
    if (!all && !positions.empty()) merged.steps.push_back({title_so_far, std::move(body.text)});
    return merged;
}

Indices CarriedOver::fitting() const {
    Indices positions;
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (m_all[i].fits()) positions.push_back(i);
    }
    return positions;
}

namespace {

/// Whether both want some words to become others, and not the same: then nothing puts them side by
/// side. Of thousands that do so each pair would have to be merged to know.
bool want_other_words(const text::Edits& one, const text::Edits& other) {
    auto a = one.words.begin();
    auto b = other.words.begin();
    while (a != one.words.end() && b != other.words.end()) {
        const bool overlap =
            std::max(a->range.begin, b->range.begin) < std::min(a->range.end, b->range.end);
        if (overlap && !a->with.empty() && !b->with.empty() && *a != *b) return true;
        if (a->range.end < b->range.end)
            ++a;
        else
            ++b;
    }
    return false;
}

} // namespace

std::vector<text::Conflict> CarriedOver::meeting(const Indices& positions) const {
    return set_of(positions).merged_bodies().conflicts;
}

text::Pairs CarriedOver::pairs(const Indices& positions) const {
    std::vector<text::Edits> bodies;
    const bool as_then = accepted_before(positions) != nullptr;
    const model::Text& from = as_then ? accepted_before(positions)->text : m_today;
    for (const std::size_t position : positions)
        bodies.push_back(as_then ? m_all[position].wanted_then.body : m_all[position].body);
    auto pairs = with_titles(positions, text::colliding_pairs(from.body, bodies));
    if (m_prefer == Preference::both) {
        std::erase_if(pairs, [&](const auto& pair) {
            const auto& [one, other] = pair;
            return !want_other_words(m_all[one].body, m_all[other].body) &&
                   merged({one, other}, Steps::last).clean();
        });
    }
    return pairs;
}

CarriedOver::MergedAndPairs CarriedOver::merged_and_pairs(const Indices& positions) const {
    if (accepted_before(positions)) return {merged(positions, Steps::last), pairs(positions)};
    const OneSet set = set_of(positions);
    auto found = text::merge_and_pairs(set.text().body, set.bodies());
    return {merged(positions, Steps::last, set, std::move(found.merged)),
            with_titles(positions, std::move(found.pairs))};
}

text::Pairs CarriedOver::with_titles(const Indices& positions, text::Pairs found) const {
    for (auto& [one, other] : found) {
        one = positions[one];
        other = positions[other];
    }
    Indices retitled;
    std::copy_if(positions.begin(), positions.end(), std::back_inserter(retitled),
                 [&](std::size_t position) { return m_all[position].title != m_today.title; });
    for (std::size_t i = 0; i < retitled.size(); ++i) {
        for (std::size_t k = i + 1; k < retitled.size(); ++k) {
            if (m_all[retitled[i]].title != m_all[retitled[k]].title)
                found.emplace_back(retitled[i], retitled[k]);
        }
    }
    if (!std::is_sorted(found.begin(), found.end())) std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

namespace {

Table table_of(const text::Pairs& colliding, std::size_t size) {
    Table collides(size, std::vector<bool>(size, false));
    for (const auto& [one, other] : colliding) {
        collides[one][other] = true;
        collides[other][one] = true;
    }
    return collides;
}

} // namespace

std::vector<Indices> CarriedOver::as_large(const text::Pairs& colliding,
                                           const Indices& largest) const {
    constexpr std::size_t most = 3;
    if (colliding.empty()) return {};
    auto others = acts::as_large(table_of(colliding, m_all.size()), fitting(), largest, most);
    std::erase_if(others, [&](const Indices& set) { return !merged(set, Steps::last).clean(); });
    return others;
}

Compatible
CarriedOver::compatible(const std::vector<std::pair<std::size_t, std::size_t>>& colliding,
                        const MergedSet* all_fitting) const {
    const Indices fit = fitting();
    const Table collides = table_of(colliding, m_all.size());
    const auto together = [&](const Indices& positions) {
        return all_fitting && positions == fit ? *all_fitting : merged(positions, Steps::last);
    };
    Compatible best{largest_set(collides, fit), {}};
    best.merged = together(best.positions);
    if (best.merged.clean()) return best;
    best = {};
    for (const std::size_t position : fit) {
        best.positions.push_back(position);
        MergedSet with_it = together(best.positions);
        if (with_it.clean())
            best.merged = std::move(with_it);
        else
            best.positions.pop_back();
    }
    return best;
}

} // namespace emenda::acts
