// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/advise.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/carriers.hpp"
#include "emenda/history/standing.hpp"
#include "emenda/render/amendment_redline.hpp"
#include "emenda/render/comment_lines.hpp"
#include "emenda/render/fact_lines.hpp"
#include "emenda/render/redline_lines.hpp"
#include "emenda/render/show.hpp"
#include "emenda/render/standing_words.hpp"

#include <algorithm>

namespace emenda::render {

namespace {

void add_decisions(Lines& lines, const model::Proposal& proposal, const model::Amendment& amendment,
                   const ShowOptions& options) {
    const auto* rewording = history::rewording_of(proposal, amendment);
    for (const model::AmendmentDecision& decision : amendment.decisions) {
        Line line{
            {Label::plain, "  "},
            {Label::plain, say(tr("{} on {}, by {}"), display(decision.state),
                               to_display(decision.date, options.zone), display(decision.by))}};
        if (!decision.changes.empty())
            line.push_back({Label::plain, say(trn("; only change {}", "; only changes {}",
                                                  decision.changes.size()),
                                              display_changes(decision.changes))});
        if (decision.reworded)
            line.push_back(
                {Label::plain, tr("; the text recorded is another than the amendment's")});
        if (rewording && decision.state == model::AmendmentAct::withdrawn)
            line.push_back({Label::plain, say(tr("; A{} takes its place"), rewording->number)});
        append(lines, wrapped(line, options.width, 4));
        append(lines, prose(decision.reason, options.width, 6));
    }
}

/// Nothing where there is one change, or where all carry the same words.
void add_what_can_be_decided(Lines& lines, const model::Proposal& proposal,
                             const model::Amendment& amendment, std::size_t width) {
    const auto undecided = history::undecided_changes(amendment);
    if (undecided.size() < 2) return;
    const auto is_decided = [&](model::Number number) {
        return !std::binary_search(undecided.begin(), undecided.end(), number);
    };
    std::string together;
    for (history::Carriers& carriers : history::carriers(amendment.changes.body)) {
        std::erase_if(carriers.changes, is_decided);
        if (carriers.changes == undecided) return;
        if (carriers.changes.size() > 1)
            together += (together.empty() ? "" : "; ") + display_changes(carriers.changes);
    }
    const std::string sentence =
        together.empty()
            ? say(tr("Its changes {} can be decided one by one."), display_changes(undecided))
            : say(tr("Its changes {} can be decided one by one, but {} only together: they carry "
                     "words from one place to another."),
                  display_changes(undecided), together);
    lines.emplace_back();
    append(lines, wrapped({{Label::faint, sentence}}, width));
    append(lines,
           wrapped_advice({{Label::faint, advise(tr("To read them by number: "
                                                    "emenda show {} A{} --formula"),
                                                 proposal.reference.text, amendment.number)}},
                          width));
}

std::string heading_of(Share share, model::Number base) {
    switch (share) {
    case Share::all:
        return say(tr("What it changes in version {}, its base:"), base);
    case Share::accepted:
        return say(tr("What was accepted of it, in version {}, its base:"), base);
    case Share::refused:
        return say(tr("What was not accepted of it, in version {}, its base:"), base);
    case Share::undecided:
        return say(tr("What is undecided of it, in version {}, its base:"), base);
    case Share::recorded:
        return tr("What was recorded in its place, in the text of that day:");
    case Share::asked:
        return say(tr("What it asked for, in version {}, its base:"), base);
    }
    return {};
}

/// What the redline compares is said above it.
void add_redline(Lines& lines, const model::Proposal& proposal, const model::Amendment& amendment,
                 const ShowOptions& options, const std::optional<OnToday>& on_today) {
    const auto sentence = [&](Label label, const std::string& text) {
        append(lines, wrapped({{label, text}}, options.width));
    };
    const model::Number last = proposal.versions.back().number;
    const bool does_nothing = on_today && on_today->merged == on_today->today;
    const bool on_base = !on_today || !on_today->merged || does_nothing;
    if (does_nothing) {
        sentence(Label::good,
                 say(tr("Today's text, version {}, says all that it asks for already."), last));
        lines.emplace_back();
    }
    if (on_today && !on_today->merged) {
        sentence(Label::bad, say(tr("It collides with today's text, version {}:"), last));
        lines.emplace_back();
        append(lines, conflict_lines(on_today->conflicts, options.width));
        lines.emplace_back();
    }
    RedlineOptions marks;
    marks.width = options.width;
    const auto add = [&](const std::string& heading, const AmendmentRedline& redline) {
        sentence(Label::heading, heading);
        lines.emplace_back();
        append(lines, redline_lines(redline.title, redline.rows, marks));
    };
    if (on_base) {
        const auto parts = parts_of(proposal, amendment);
        for (const AmendmentPart& part : parts) {
            if (&part != &parts.front()) lines.emplace_back();
            add(heading_of(part.share, amendment.base), part.redline);
        }
    } else {
        // What was decided of it is in today's text, or out of it, for good.
        const bool partly = !amendment.decisions.empty();
        add(partly ? say(tr("What its undecided changes do in today's text, version {}:"), last)
                   : say(tr("What it changes in today's text, version {}:"), last),
            redline_of(*on_today));
    }
    add_what_can_be_decided(lines, proposal, amendment, options.width);
}

} // namespace

Lines amendment_lines(const model::Proposal& proposal, const model::Amendment& amendment,
                      const ShowOptions& options, const std::optional<OnToday>& on_today) {
    const Standing standing = history::standing_of(amendment);
    Lines lines = wrapped({{Label::heading, say(tr("Amendment {} to {}"), amendment.number,
                                                proposal.reference.text)}},
                          options.width);
    lines.emplace_back();
    std::vector<Fact> facts{
        {tr("State"), {{label_of(standing), display(standing)}}},
        {trn("Proposer", "Proposers", amendment.proposers.size()),
         {{Label::plain, display(amendment.proposers)}}},
        {tr("Proposed on"), {{Label::plain, to_display(amendment.proposed, options.zone)}}},
        {tr("Written against"), {{Label::plain, say(tr("version {}"), amendment.base)}}},
        {tr("Identifier"), {{Label::plain, amendment.id}}},
    };
    for (const model::Amendment& other : proposal.amendments) {
        if (!amendment.revises.empty() && other.id == amendment.revises)
            facts.push_back(
                {tr("Rewords"), {{Label::plain, say(tr("amendment {}"), other.number)}}});
        if (other.revises == amendment.id)
            facts.push_back(
                {tr("Reworded by"), {{Label::plain, say(tr("amendment {}"), other.number)}}});
    }
    for (const model::Version& version : proposal.versions)
        if (version.amendment == amendment.id)
            facts.push_back(
                {tr("Recorded as"), {{Label::plain, say(tr("version {}"), version.number)}}});
    append(lines, fact_lines(facts, options.width));
    if (!amendment.decisions.empty()) lines.emplace_back();
    add_decisions(lines, proposal, amendment, options);
    if (!amendment.reason.empty()) {
        lines.emplace_back();
        append(lines, prose(amendment.reason, options.width));
    }
    lines.emplace_back();
    add_redline(lines, proposal, amendment, options, on_today);
    const auto comments = comments_about(proposal, amendment);
    if (!comments.empty()) {
        lines.emplace_back();
        append(lines, wrapped({{Label::heading, say(tr("Comments ({})"), count_shown(comments))}},
                              options.width));
        append(lines, comment_lines(proposal, comments, options));
    }
    return lines;
}

} // namespace emenda::render
