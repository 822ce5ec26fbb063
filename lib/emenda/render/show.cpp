// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/show.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/comment_lines.hpp"
#include "emenda/render/fact_lines.hpp"
#include "emenda/render/standing_words.hpp"
#include "emenda/text/paragraphs.hpp"

#include <fmt/format.h>

namespace emenda::render {

namespace {

void heading(Lines& lines, const std::string& text, std::size_t width) {
    lines.emplace_back();
    append(lines, wrapped({{Label::heading, text}}, width));
}

Line plain(const std::string& text) {
    if (text.empty()) return {};
    return {{Label::plain, text}};
}

std::string one_line(const std::string& text) { return text.substr(0, text.find('\n')); }

Line version_line(const model::Proposal& proposal, const Shown& shown, const std::string& zone) {
    const model::Number last = proposal.versions.empty() ? 0 : proposal.versions.back().number;
    if (!shown.version) {
        if (shown.hand_edited)
            return {{Label::warning,
                     say(tr("edited by hand after version {}, not recorded yet"), last)}};
        return plain(say(tr("{}, which is not a version (the last one is {})"), shown.point, last));
    }
    Line line = plain(say(tr("{} (of {})"), *shown.version, last));
    for (const model::Version& version : proposal.versions)
        if (version.number == *shown.version)
            line.push_back({Label::plain, say(tr(", {}, by {}"), to_display(version.date, zone),
                                              display(version.author))});
    return line;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text;
}

Lines facts_of(const model::Proposal& proposal, const Shown& shown, const ShowOptions& options) {
    std::vector<Fact> facts{
        {tr("Reference"), {{Label::name, proposal.reference.text}}},
        {tr("State"), {{label_of(proposal.state), display(proposal.state)}}},
        {tr("Version"), version_line(proposal, shown, options.zone)},
        {tr("Created on"), plain(to_display(proposal.created, options.zone))},
        {trn("Author", "Authors", proposal.authors.size()), plain(display(proposal.authors))},
        {tr("Category"), plain(proposal.category)},
        {tr("Tags"), plain(joined(proposal.tags))},
        {tr("Language"), plain(proposal.language)},
        {tr("Template"), plain(proposal.template_name)},
    };
    for (const model::Link& link : proposal.links)
        facts.push_back({display(link.kind), plain(link.to)});
    return fact_lines(facts, options.width);
}

/// Each paragraph with its number before it, which is no part of it.
Lines numbered(const std::string& body, std::size_t width) {
    const auto ranges = text::paragraphs(body);
    const std::size_t digits = std::to_string(ranges.size()).size();
    Lines lines;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        if (i > 0) lines.emplace_back();
        Lines paragraph = prose(ranges[i].of(body), width, digits + 2);
        std::string& begin = paragraph.front().front().text;
        begin.erase(0, digits + 2);
        paragraph.front().insert(paragraph.front().begin(),
                                 {Label::faint, fmt::format("{:>{}}  ", i + 1, digits)});
        append(lines, std::move(paragraph));
    }
    return lines;
}

void add_decisions(Lines& lines, const model::Proposal& proposal, const ShowOptions& options) {
    if (proposal.decisions.empty()) return;
    heading(lines, tr("Decisions"), options.width);
    for (const model::ProposalDecision& decision : proposal.decisions) {
        const model::State state = model::state_after(decision.state);
        const Line line{
            {Label::plain, "  "},
            {label_of(state), display(decision.state)},
            {Label::plain, say(tr(" on {}, by {}"), to_display(decision.date, options.zone),
                               display(decision.by))}};
        append(lines, wrapped(line, options.width, 4));
        append(lines, prose(decision.text, options.width, 6));
    }
}

/// "A2  Accepted, proposed on 25/06/2022 by Carlo Denti"
Line amendment_line(const model::Proposal& proposal, const model::Amendment& amendment,
                    const std::string& zone) {
    const Standing standing = history::standing_of(amendment);
    Line line{{Label::plain, "  "},
              {Label::name, fmt::format("A{}", amendment.number)},
              {Label::plain, "  "},
              {label_of(standing), display(standing)},
              {Label::plain, say(tr(", proposed on {} by {}"), to_display(amendment.proposed, zone),
                                 display(amendment.proposers))}};
    if (const auto* other = history::rewording_of(proposal, amendment))
        line.push_back({Label::plain, say(tr("; A{} takes its place"), other->number)});
    return line;
}

void add_amendments(Lines& lines, const model::Proposal& proposal, const ShowOptions& options) {
    if (proposal.amendments.empty()) return;
    heading(lines, say(tr("Amendments ({})"), proposal.amendments.size()), options.width);
    for (const model::Amendment& amendment : proposal.amendments) {
        append(lines, wrapped(amendment_line(proposal, amendment, options.zone), options.width, 6));
        append(lines, prose(one_line(amendment.reason), options.width, 6, Label::faint));
    }
}

void add_supporters(Lines& lines, const model::Proposal& proposal, const ShowOptions& options) {
    if (proposal.supporters.empty()) return;
    heading(lines, say(tr("Supporters ({})"), proposal.supporters.size()), options.width);
    for (const model::Supporter& supporter : proposal.supporters) {
        Line line{{Label::plain, "  " + display(supporter.person)}};
        if (!supporter.note.empty()) line.push_back({Label::plain, ", " + supporter.note});
        line.push_back(
            {Label::faint, say(tr(", since {} (version {})"),
                               to_display(supporter.since, options.zone), supporter.version)});
        append(lines, wrapped(line, options.width, 4));
    }
}

} // namespace

Lines show_lines(const model::Proposal& proposal, const Shown& shown, const ShowOptions& options) {
    Lines lines = wrapped({{Label::heading, shown.text.title}}, options.width);
    lines.emplace_back();
    append(lines, facts_of(proposal, shown, options));
    lines.emplace_back();
    if (shown.text.body.empty())
        lines.push_back({{Label::faint, tr("The text is empty.")}});
    else if (options.numbers)
        append(lines, numbered(shown.text.body, options.width));
    else
        append(lines, prose(shown.text.body, options.width));
    add_decisions(lines, proposal, options);
    add_amendments(lines, proposal, options);
    if (!proposal.comments.empty()) {
        heading(lines, say(tr("Comments ({})"), count_shown(proposal.comments)), options.width);
        append(lines, comment_lines(proposal, proposal.comments, options));
    }
    add_supporters(lines, proposal, options);
    return lines;
}

} // namespace emenda::render
