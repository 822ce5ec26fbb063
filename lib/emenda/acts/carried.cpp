// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/carried.hpp"

#include "emenda/acts/largest_set.hpp"
#include "emenda/acts/propose.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/apply.hpp"
#include "emenda/history/standing.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/history/window.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
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
        const Numbers about =
            decision.changes.empty() ? history::change_numbers(amendment) : decision.changes;
        numbers.insert(numbers.end(), about.begin(), about.end());
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

/// Which paragraphs stand more than once.
class Repeated {
public:
    Repeated(const std::vector<text::Range>& paragraphs, const std::string& body) {
        for (const text::Range& one : paragraphs)
            ++m_times[one.of(body)];
    }
    bool operator()(std::string_view paragraph) const {
        const auto found = m_times.find(paragraph);
        return found != m_times.end() && found->second > 1;
    }

private:
    std::unordered_map<std::string_view, std::size_t> m_times;
};

/// The paragraph that a change deletes whole, where it stands more than once; else 0.
std::size_t deleted_by(const model::Change& change, const std::vector<text::Range>& paragraphs,
                       const std::string& body, const Repeated& repeated) {
    const auto* deleted = std::get_if<model::Delete>(&change.what);
    if (!deleted) return 0;
    const std::size_t number = deleted->quote.paragraph;
    if (number == 0 || number > paragraphs.size()) return 0;
    const std::string_view paragraph = paragraphs[number - 1].of(body);
    return paragraph == deleted->quote.text && repeated(paragraph) ? number : 0;
}

void add_deleted(std::vector<text::Rewrite>& deleted, const std::vector<text::Range>& paragraphs,
                 std::size_t number) {
    // With the break behind it: edits see the last paragraph closed by one, too.
    const text::Range& paragraph = paragraphs[number - 1];
    const text::Range whole{paragraph.begin, paragraph.end + 2};
    if (!deleted.empty() && deleted.back().range.end == whole.begin)
        deleted.back().range.end = whole.end;
    else
        deleted.push_back({whole, {}});
}

/// Of a window of the base. The paragraphs that the changes say they move or delete are those that
/// move or go: of texts alone it could not be told where one stands twice.
text::Edits edits_of(const model::Text& base, const model::Changes& changes,
                     const std::string& wanted) {
    std::map<std::size_t, std::vector<text::Placed>> moved;
    std::vector<text::Rewrite> deleted;
    model::Changes others;
    const auto paragraphs = text::paragraphs(base.body);
    const Repeated repeated(paragraphs, base.body);
    for (const model::Change& change : changes.body) {
        const std::size_t number = deleted_by(change, paragraphs, base.body, repeated);
        if (const auto* move = std::get_if<model::Move>(&change.what))
            moved[move->after_paragraph].push_back({"", move->paragraph});
        else if (number == 0)
            others.body.push_back(change);
        else
            add_deleted(deleted, paragraphs, number);
    }
    if (moved.empty() && deleted.empty()) return text::edits_between(base.body, wanted);
    const auto in_place = history::apply(base, others);
    if (!in_place.faults.empty()) return text::edits_between(base.body, wanted);
    text::Edits edits = text::edits_in_place(base.body, in_place.text.body);
    for (const auto& [behind, placed] : moved) {
        const auto gap =
            std::partition_point(edits.gaps.begin(), edits.gaps.end(),
                                 [at = behind](const text::Gap& one) { return one.behind < at; });
        if (gap != edits.gaps.end() && gap->behind == behind)
            gap->placed.insert(gap->placed.end(), placed.begin(), placed.end());
        else
            edits.gaps.insert(gap, {behind, placed});
    }
    const auto in_order = [](const text::Rewrite& a, const text::Rewrite& b) {
        return a.range.begin < b.range.begin;
    };
    const auto words = static_cast<std::ptrdiff_t>(edits.words.size());
    edits.words.insert(edits.words.end(), deleted.begin(), deleted.end());
    std::inplace_merge(edits.words.begin(), edits.words.begin() + words, edits.words.end(),
                       in_order);
    if (text::carried_out(base.body, edits) == wanted) return edits;
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
            Carried carried = carried_over(index, common, m_today, wanted, since(common, m_today),
                                           Preference::none);
            if (carried.fits()) return carried;
        }
        const auto changes = history::choose(amendment.changes, numbers);
        const Wanted wanted = wanted_by(m_proposal, amendment, base, changes);
        if (base == m_today) return {index, wanted.title, wanted.body, wanted.words, {}, {}, false};
        return carried_on(index, amendment.base, wanted);
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

    /// The version from which on only amendments were accepted: few of them, for each is a step.
    model::Number before_acceptances(model::Number base) const {
        constexpr model::Number most = 4;
        model::Number version = m_proposal.versions.size();
        const model::Number least = std::max(base, version > most ? version - most : 1);
        while (version > least && !m_proposal.versions.at(version - 1).amendment.empty())
            --version;
        return version;
    }

    /// Amendments that were accepted since have each its place: an amendment is merged with each
    /// in turn, as it would have been in one set with them. What was edited in between is compared
    /// as a whole, for an edit may undo another.
    Carried carried_on(std::size_t index, model::Number base, const Wanted& wanted) {
        const model::Number last = m_proposal.versions.size();
        const Carried at_once = carried_over(index, text_at(base), text_at(last), wanted,
                                             since_version(base, last), m_prefer);
        const model::Number from = before_acceptances(base);
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
