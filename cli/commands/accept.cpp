// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/accept.hpp"
#include "cli/collisions.hpp"
#include "cli/commands/all.hpp"
#include "cli/editor.hpp"
#include "cli/writing.hpp"
#include "emenda/acts/entries.hpp"
#include "emenda/acts/guard.hpp"
#include "emenda/acts/record.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/standing.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/render/conflicts.hpp"
#include "emenda/render/json.hpp"
#include "emenda/render/marked_text.hpp"

#include <algorithm>
#include <memory>

namespace emenda::cli {

namespace {

struct Options {
    std::string ref;
    std::vector<std::string> amendments;
    std::optional<std::string> only;
    std::optional<std::string> title;
    std::optional<std::string> body;
    std::optional<std::string> reason;
    bool compatible = false;
    bool edit = false;
    std::string prefer = "none";
    WriteOptions writing;
};

acts::Preference preference(const std::string& word) {
    if (word == "amendment") return acts::Preference::amendment;
    if (word == "current") return acts::Preference::current;
    return word == "both" ? acts::Preference::both : acts::Preference::none;
}

/// Thrown out of change(), so that nothing is saved.
struct Refused {
    render::Lines lines;
    std::string json;
};

acts::Acceptance acceptance_of(const Options& options, const GivenText& given,
                               const model::Proposal& proposal) {
    acts::Acceptance acceptance;
    for (const std::string& name : options.amendments) {
        acceptance.amendments.push_back(acts::find_amendment(proposal, name));
    }
    if (options.only) acceptance.changes = change_numbers(*options.only);
    acceptance.agreed = given.on(history::last_text(proposal));
    const auto against = given.against(proposal);
    if (against && acceptance.agreed) {
        acceptance.agreed = acts::brought_forward(history::text_at(proposal, *against),
                                                  *acceptance.agreed, history::last_text(proposal));
        if (!acceptance.agreed) {
            throw Error(ErrorKind::refused,
                        say(tr("That text was written against version {}, and the same words have "
                               "been changed since."),
                            *against),
                        tr("Accept again with --edit: what you wrote can be copied from the "
                           "file."));
        }
    }
    if (options.reason) {
        acceptance.reason = acts::typed_body(*options.reason, {tr("the reason"), false});
    }
    acceptance.compatible = options.compatible;
    acceptance.prefer = preference(options.prefer);
    return acceptance;
}

/// The amendment that hints take for their example: the last one that collides.
model::Number number_of_last_wish(const model::Proposal& proposal, const acts::Collided& collided) {
    model::Number number = 0;
    for (const acts::Collision& collision : collided.collisions) {
        for (const acts::Wish& wish : collision.wishes) {
            if (wish.amendment) {
                number = std::max(number, proposal.amendments.at(*wish.amendment).number);
            }
        }
    }
    return number;
}

bool collides_with_the_text(const acts::Collided& collided) {
    return std::any_of(collided.collisions.begin(), collided.collisions.end(), [](const auto& one) {
        return std::any_of(one.wishes.begin(), one.wishes.end(),
                           [](const acts::Wish& wish) { return !wish.amendment; });
    });
}

/// Hardly ever seen: what one side carries elsewhere word by word, and another takes away.
std::string not_believed(const std::vector<std::string>& words) {
    constexpr std::size_t most = 10;
    std::string some;
    for (std::size_t i = 0; i < words.size() && i < most; ++i)
        some += (i ? ", " : "") + words[i];
    if (words.size() > most) some += ", …";
    return say(tr("The words of the merged text do not add up: {}. Perhaps one side carries them "
                  "elsewhere "
                  "while another takes them away."),
               some);
}

void add_ways_out(std::vector<std::string>& sentences, const model::Proposal& proposal,
                  const acts::Collided& collided, const Options& options) {
    const std::string& name = proposal.reference.text;
    const auto compatible = numbers_of(proposal, collided.compatible);
    if (!compatible.empty()) {
        sentences.push_back(say(
            trn("Only {} can be accepted of these: the same command with --compatible does that",
                "These go together: {}. To accept them: the same command with --compatible",
                compatible.size()),
            listed(compatible)));
    }
    if (options.prefer == "both") {
        sentences.push_back(tr("Both (--prefer both) serves only where changes touch, or where "
                               "different things are put at one point."));
    }
    const model::Number number = number_of_last_wish(proposal, collided);
    if (number == 0) return;
    sentences.push_back(say(tr("To turn one down: emenda reject {} A{}"), name, number));
    sentences.push_back(say(tr("To word it anew: emenda revise {} A{}"), name, number));
    if (collides_with_the_text(collided)) {
        sentences.push_back(
            say(tr("To settle it by hand, both before your eyes: emenda accept {} A{} --edit"),
                name, number));
    } else {
        sentences.push_back(
            say(tr("To take in both: accept the others, then: emenda accept {} A{} --edit"), name,
                number));
    }
    const bool only_titles = std::all_of(collided.collisions.begin(), collided.collisions.end(),
                                         [](const auto& collision) { return collision.title; });
    sentences.push_back(
        only_titles && !collided.collisions.empty()
            ? say(tr("To record an agreed title instead: emenda accept {} A{} --title TITLE"), name,
                  number)
            : say(tr("To record an agreed text instead: emenda accept {} A{} --body FILE"), name,
                  number));
}

Refused refusal(const model::Proposal& proposal, const acts::Collided& collided,
                const Options& options, const Session& session) {
    const auto conflicts = shown(proposal, collided.collisions);
    Refused refused{render::conflict_lines(conflicts, session.width()),
                    render::conflicts_json(proposal.reference, conflicts,
                                           numbers_of(proposal, collided.compatible),
                                           collided.unaccounted)};
    std::vector<std::string> sentences;
    if (!collided.unaccounted.empty()) sentences.push_back(not_believed(collided.unaccounted));
    sentences.push_back(tr("Nothing was accepted."));
    if (collided.collisions.empty() && options.amendments.size() == 1) {
        const std::size_t index = acts::find_amendment(proposal, options.amendments.front());
        sentences.push_back(say(tr("To record an agreed text: emenda accept {} A{} --body FILE"),
                                proposal.reference.text, proposal.amendments.at(index).number));
    }
    add_ways_out(sentences, proposal, collided, options);
    refused.lines.emplace_back();
    for (const std::string& sentence : sentences)
        refused.lines.push_back({{render::Label::plain, sentence}});
    return refused;
}

Outcome outcome_of(acts::Accepted accepted) {
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
void add_left_out(Outcome& outcome, const std::vector<std::size_t>& asked) {
    for (const std::size_t i : asked) {
        const model::Amendment& amendment = outcome.after.amendments[i];
        const auto taken = [&](const render::Made::Entry& made) { return made.id == amendment.id; };
        const auto& made = outcome.made.amendments;
        if (std::any_of(made.begin(), made.end(), taken)) continue;
        outcome.sentences.push_back(
            say(tr("Amendment A{} collides with these, and stays pending."), amendment.number));
    }
}

/// With --prefer words of one side were left out: nobody should have to find that out.
void add_given_up(Outcome& outcome, const model::Proposal& before,
                  const acts::Acceptance& acceptance) {
    const bool current = acceptance.prefer == acts::Preference::current;
    if (!current && acceptance.prefer != acts::Preference::amendment) return;
    const auto passages =
        acts::merge_amendments(before, acceptance.amendments, acceptance.changes).collisions.size();
    if (passages == 0) return;
    const std::string& name = before.reference.text;
    outcome.sentences.push_back(
        current
            ? say(trn("At one passage today's words stand.", "At {} passages today's words stand.",
                      passages),
                  passages)
            : say(trn("At one passage the amendment's words stand in place of today's.",
                      "At {} passages the amendment's words stand in place of today's.", passages),
                  passages));
    const auto& amendments = outcome.made.amendments;
    if (current && amendments.size() == 1) {
        outcome.sentences.push_back(
            say(tr("To see what the amendment wanted there: emenda diff {} {} A{}@base"), name,
                before.amendments[acceptance.amendments.front()].base, amendments.front().number));
    } else {
        outcome.sentences.push_back(say(tr("To see what became of the text: emenda diff {} {}"),
                                        name, before.versions.back().number));
    }
}

/// What a person made of the text in the editor, and the text that they saw then.
struct Settled {
    model::Text before;
    EditedProposal written;
};

Settled settle(const Options& options, Session& session) {
    const auto document = session.read(options.ref);
    const model::Proposal& proposal = document.proposal;
    if (options.amendments.size() > 1) {
        throw Error(ErrorKind::usage, tr("The editor is for one amendment at a time."),
                    tr("Accept the others first: then this one is settled with the text as it is "
                       "with them."));
    }
    acts::require_open(proposal);
    acts::require_no_hand_edits(proposal);
    const std::size_t amendment = acts::find_amendment(proposal, options.amendments.front());
    const auto chosen = options.only ? change_numbers(*options.only) : std::vector<model::Number>{};
    const acts::BothWays ways = acts::both_ways(proposal, amendment, chosen);
    const auto marked =
        render::marked_text(ways.current, ways.wanted, proposal.amendments[amendment]);
    Settled settled{history::last_text(proposal), {}};
    settled.written = edit_proposal(
        session, marked.text,
        {marked.conflicts == 0
             ? say(tr("Nothing collides. Saving accepts amendment A{} as it stands here."),
                   proposal.amendments[amendment].number)
             : say(trn("There is one conflict, between lines that begin with [[[[[ and ]]]]].",
                       "There are {} conflicts, between lines that begin with [[[[[ and ]]]]].",
                       marked.conflicts),
                   marked.conflicts),
         "--title, --body", Against{proposal.reference.text, proposal.versions.back().number},
         marked.conflicts == 0, "--edit"});
    const std::string& title = settled.written.text.title;
    const auto left = render::unsettled_line(title + "\n" + settled.written.text.body);
    if (left) {
        throw Error(ErrorKind::refused,
                    say(tr("A conflict is not settled: a line still reads\n  {}"), *left),
                    tr("Choose what shall stand there, and delete the lines with the signs."));
    }
    return settled;
}

Exit run(const Options& options, Session& session) {
    const acts::Stamp who = stamp(session, options.writing);
    const GivenText given(options.title, options.body);
    std::optional<Settled> settled;
    if (options.edit) settled = settle(options, session);
    try {
        return change(session, options.ref, options.writing, [&](const model::Proposal& proposal) {
            acts::Acceptance acceptance = acceptance_of(options, given, proposal);
            if (settled) {
                acceptance.agreed = acts::brought_forward(settled->before, settled->written.text,
                                                          history::last_text(proposal));
                if (!acceptance.agreed) {
                    throw Error(ErrorKind::refused,
                                tr("While you were editing, someone else changed the same words."),
                                tr("Accept again: what you wrote can be copied from the file."));
                }
            }
            auto result = acts::accept(proposal, acceptance, who);
            if (const auto* collided = std::get_if<acts::Collided>(&result)) {
                throw refusal(proposal, *collided, options, session);
            }
            Outcome outcome = outcome_of(std::get<acts::Accepted>(std::move(result)));
            add_left_out(outcome, acceptance.amendments);
            add_given_up(outcome, proposal, acceptance);
            return outcome;
        });
    } catch (const Refused& refused) {
        if (options.writing.json())
            session.terminal().print(refused.json);
        else
            session.terminal().talk(refused.lines);
        return Exit::no;
    }
}

} // namespace

Run declare_accept(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    declare_ref(arguments, options->ref);
    arguments.positionals(options->amendments, tr("AMENDMENT"),
                          tr("their numbers (2, A2), or beginnings of their ids"), true);
    arguments.value(options->only, "--only", tr("CHANGES"),
                    tr("accept only these changes of an amendment, as 1,3 (0: the title); the "
                       "others stay pending"));
    arguments.flag(options->compatible, "--compatible",
                   tr("if they collide, accept the largest set that goes together"));
    arguments.choice(options->prefer, "--prefer", {{"amendment"}, {"current"}, {"both"}},
                     tr("what stands where an amendment and today's text collide; both: where they "
                        "only touch"));
    arguments.flag(options->edit, "--edit",
                   tr("settle in the editor where an amendment and today's text collide"));
    arguments.value(options->title, "--title", tr("TEXT"),
                    tr("the agreed title, instead of a merge"));
    arguments.value(options->body, "--body", tr("FILE|-"),
                    tr("the agreed text, whole, instead of a merge"));
    arguments.value(options->reason, "--reason", tr("TEXT"), tr("why"));
    arguments.exclude("--only", "--compatible");
    arguments.exclude("--body", "--compatible");
    for (const char* other : {"--title", "--body", "--compatible", "--prefer"})
        arguments.exclude("--edit", other);
    arguments.exclude("--prefer", "--title");
    arguments.exclude("--prefer", "--body");
    declare_writing(arguments, options->writing, true, true);
    return [options](Session& session) { return run(*options, session); };
}

} // namespace emenda::cli
