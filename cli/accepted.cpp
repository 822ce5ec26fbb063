// SPDX-License-Identifier: EUPL-1.2
#include "cli/accepted.hpp"

#include "cli/collisions.hpp"
#include "emenda/acts/entries.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/standing.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/render/form_words.hpp"
#include "emenda/render/given_way.hpp"
#include "emenda/render/label_words.hpp"
#include "emenda/render/lost.hpp"
#include "emenda/render/not_taken.hpp"
#include "emenda/render/put_together.hpp"

namespace emenda::cli {

namespace {

/// What was taken, in sentences.
Outcome taken(acts::Accepted accepted) {
    Outcome outcome;
    const std::string& name = accepted.proposal.reference.text;
    outcome.made.versions = accepted.versions;
    std::size_t version = 0;
    for (const std::size_t i : accepted.amendments) {
        const model::Amendment& amendment = accepted.proposal.amendments[i];
        const bool absorbed = amendment.decisions.back().state == model::AmendmentAct::absorbed;
        outcome.made.amendments.push_back(
            {amendment.id, amendment.number,
             std::string(history::to_word(history::standing_of(amendment)))});
        outcome.sentences.push_back(
            absorbed
                ? say(tr("Amendment A{} is absorbed: {} says so already."), amendment.number, name)
                : say(history::is_pending(amendment)
                          ? tr("Accepted amendment A{} in part; recorded version {} of {}.")
                          : tr("Accepted amendment A{}; recorded version {} of {}."),
                      amendment.number, accepted.versions[version++], name));
    }
    outcome.after = std::move(accepted.proposal);
    return outcome;
}

/// With --compatible some may not have been taken: nobody should think they were.
void add_left_out(Outcome& outcome, const std::vector<acts::LeftOut>& left_out) {
    for (const acts::LeftOut& one : left_out) {
        const model::Number number = outcome.after.amendments[one.amendment].number;
        outcome.sentences.push_back(
            one.collides_with_the_text
                ? say(tr("Amendment A{} does not go together with today's text, and stays "
                         "pending."),
                      number)
                : say(tr("Amendment A{} does not go together with {}, and stays pending."), number,
                      listed(numbers_of(outcome.after, one.with))));
    }
}

/// Where a single one was accepted, what gave way to what, or did not come in, passage by passage:
/// the text as it is now, and as it would be where the other one has the word. Nothing where that
/// is not to be had.
std::vector<std::string> given_up(const model::Proposal& before, const model::Text& stands,
                                  const acts::Acceptance& acceptance,
                                  const std::vector<std::size_t>& accepted) {
    const bool current = acceptance.prefer == acts::Preference::current;
    const auto merged =
        acts::merge_amendments(before, accepted, acceptance.changes,
                               current ? acts::Preference::amendment : acts::Preference::current);
    if (!merged.unaccounted.empty()) return {};
    const model::Text& other = merged.clean() ? merged.steps.back() : history::last_text(before);
    if (!current) return render::given_way(other, stands);
    const model::Amendment& amendment = before.amendments[accepted.front()];
    return render::not_taken(stands, other, history::text_at(before, amendment.base),
                             history::amended_text(before, amendment));
}

/// With --prefer both words may meet that do not go together, ",." say: how they read now.
void add_put_together(Outcome& outcome, const model::Proposal& before,
                      const acts::Acceptance& acceptance,
                      const std::vector<std::size_t>& accepted) {
    if (acceptance.prefer != acts::Preference::both) return;
    std::vector<render::PlaceBefore> where;
    for (const acts::Beside& one : acts::put_side_by_side(before, accepted, acceptance.changes))
        where.push_back({one.words, one.between, one.paragraph});
    if (where.empty()) return;
    const auto places =
        render::put_together(history::last_text(before), history::last_text(outcome.after), where);
    if (places.empty()) return;
    outcome.sentences.push_back(tr("What was put side by side; read it once more:"));
    for (const std::string& place : places)
        outcome.sentences.push_back("  " + place);
}

void add_diff(Outcome& outcome, const model::Proposal& before) {
    outcome.sentences.push_back(advise(tr("To see what became of the text: emenda diff {} {}"),
                                       before.reference.text, before.versions.back().number));
}

/// What a person's own text leaves out of today's, though the amendment did not ask for it: an old
/// wording that was kept in the editor, or pasted in, may have taken it along.
void add_lost(Outcome& outcome, const model::Proposal& before, const acts::Acceptance& acceptance,
              const std::vector<std::size_t>& accepted, bool dry_run) {
    if (!acceptance.agreed || accepted.empty()) return;
    const model::Text& today = history::last_text(before);
    const auto expected = acts::preferred_text(before, accepted.front(), acceptance.changes);
    const auto lost = render::lost_of(today, expected ? *expected : today, *acceptance.agreed);
    if (lost.empty()) return;
    outcome.sentences.push_back(
        expected ? tr("Of today's text this is no longer there, and the amendment did not ask for "
                      "that:")
                 : tr("Of today's text this is no longer there:"));
    for (const std::string& place : lost)
        outcome.sentences.push_back("  " + place);
    if (!dry_run) add_diff(outcome, before);
}

/// With --prefer words of one side were left out: nobody should have to find that out.
void add_given_up(Outcome& outcome, const model::Proposal& before,
                  const acts::Acceptance& acceptance, const std::vector<std::size_t>& accepted,
                  std::size_t passages, bool dry_run) {
    const bool current = acceptance.prefer == acts::Preference::current;
    if (passages == 0 || (!current && acceptance.prefer != acts::Preference::amendment)) return;
    const std::string& name = before.reference.text;
    outcome.sentences.push_back(
        current
            ? say(trn("At one passage today's words stand.", "At {} passages today's words stand.",
                      passages),
                  passages)
            : say(trn("At one passage the amendment's words stand in place of today's.",
                      "At {} passages the amendment's words stand in place of today's.", passages),
                  passages));
    if (accepted.size() == 1 && !acts::takes_long_to_settle(before, passages)) {
        auto places = given_up(before, history::last_text(outcome.after), acceptance, accepted);
        if (current && !places.empty())
            outcome.sentences.push_back(tr("Of the amendment, this does not come in:"));
        for (std::string& place : places)
            outcome.sentences.push_back("  " + std::move(place));
    }
    const auto& amendments = outcome.made.amendments;
    if (current && amendments.size() == 1) {
        outcome.sentences.push_back(
            advise(tr("To see what the amendment wanted there: emenda diff {} {} A{}@base"), name,
                   before.amendments[accepted.front()].base, amendments.front().number));
    } else if (!dry_run) {
        add_diff(outcome, before);
    }
}

} // namespace

Outcome outcome_of(acts::Accepted accepted, const model::Proposal& before,
                   const acts::Acceptance& acceptance, bool dry_run) {
    const auto labels = std::move(accepted.labels);
    const auto left_out = std::move(accepted.left_out);
    const auto amendments = accepted.amendments;
    const std::size_t settled = accepted.settled;
    Outcome outcome = taken(std::move(accepted));
    outcome.made.labels = labels;
    add_left_out(outcome, left_out);
    add_given_up(outcome, before, acceptance, amendments, settled, dry_run);
    add_put_together(outcome, before, acceptance, amendments);
    add_lost(outcome, before, acceptance, amendments, dry_run);
    for (std::string& sentence :
         render::label_sentences(labels, before.reference.text, render::Labelling::done))
        outcome.sentences.push_back(std::move(sentence));
    for (std::string& sentence : render::form_sentences(history::last_text(before).body,
                                                        history::last_text(outcome.after).body))
        outcome.sentences.push_back(std::move(sentence));
    return outcome;
}

} // namespace emenda::cli
