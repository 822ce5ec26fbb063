// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/listing.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/history/standing.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/render/comment_lines.hpp"
#include "emenda/render/standing_words.hpp"
#include "emenda/render/table.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace emenda::render {

namespace {

Span counted(std::size_t number, Label label = Label::plain) {
    return {number == 0 ? Label::faint : label, fmt::format("{}", number)};
}

Table table_of(const std::vector<Summary>& summaries) {
    Table table;
    table.columns = {{tr("Reference")},          {tr("State")},         {tr("Version"), true},
                     {tr("Title"), false, true}, {tr("Pending"), true}, {tr("Supporters"), true},
                     {tr("Comments"), true}};
    for (const Summary& summary : summaries) {
        const std::string version =
            fmt::format("{}{}", summary.version, summary.hand_edited ? "+" : "");
        table.rows.push_back({{Label::name, summary.reference.text},
                              {label_of(summary.state), display(summary.state)},
                              {summary.hand_edited ? Label::warning : Label::plain, version},
                              {Label::plain, summary.title},
                              counted(summary.pending.size(), Label::warning),
                              counted(summary.supporters),
                              counted(summary.comments)});
    }
    return table;
}

void drop_last_column(Table& table) {
    table.columns.pop_back();
    for (Line& row : table.rows)
        row.pop_back();
}

bool is_closed(model::State state) {
    return state == model::State::accepted || state == model::State::rejected ||
           state == model::State::withdrawn;
}

/// For a terminal too narrow for a table: what there is to say, and the title below.
Lines block_of(const Summary& summary, std::size_t width) {
    Line line{{Label::name, summary.reference.text},
              {Label::plain, "  "},
              {label_of(summary.state), display(summary.state)},
              {Label::plain, say(tr(", version {}"), summary.version)}};
    if (summary.hand_edited) line.push_back({Label::warning, tr(", edited by hand")});
    const std::size_t pending = summary.pending.size();
    if (pending > 0)
        line.push_back(
            {Label::warning,
             say(trn(", {} pending amendment", ", {} pending amendments", pending), pending)});
    Lines lines = wrapped(line, width, 4);
    append(lines, wrapped({{Label::plain, "  " + summary.title}}, width, 2));
    return lines;
}

} // namespace

Summary summarise(const model::Proposal& proposal, const std::string& file) {
    Summary summary;
    summary.file = file;
    summary.reference = proposal.reference;
    summary.state = proposal.state;
    summary.title = proposal.text.title;
    summary.category = proposal.category;
    summary.language = proposal.language;
    summary.created = proposal.created;
    if (!proposal.versions.empty()) {
        summary.version = proposal.versions.back().number;
        summary.changed = proposal.versions.back().date;
        summary.hand_edited = history::has_hand_edits(proposal);
    }
    summary.amendments = proposal.amendments.size();
    for (const model::Amendment& amendment : proposal.amendments) {
        if (!history::is_pending(amendment)) continue;
        if (is_closed(proposal.state))
            ++summary.never_decided;
        else
            summary.pending.push_back({amendment.id, amendment.number, amendment.proposers,
                                       amendment.proposed, amendment.base, false,
                                       amendment.decisions.empty()
                                           ? std::vector<model::Number>{}
                                           : history::undecided_changes(amendment)});
    }
    summary.supporters = proposal.supporters.size();
    summary.comments = count_shown(proposal.comments);
    return summary;
}

Lines list_lines(const std::vector<Summary>& summaries, const ListingOptions& options) {
    if (summaries.empty()) return {{{Label::plain, tr("There are no proposals yet.")}}};
    Table table = table_of(summaries);
    const std::size_t width = options.width;
    for (std::size_t can_go = 2; can_go > 0 && width > 0 && least_width(table) > width; --can_go)
        drop_last_column(table);
    Lines lines;
    if (width > 0 && least_width(table) > width) {
        for (const Summary& summary : summaries)
            append(lines, block_of(summary, width));
        return lines;
    }
    lines = table_lines(table, width);
    if (std::any_of(summaries.begin(), summaries.end(),
                    [](const Summary& summary) { return summary.hand_edited; })) {
        lines.emplace_back();
        append(lines, wrapped({{Label::mark, "+ "},
                               {Label::faint, tr("Edited by hand, not recorded yet")}},
                              width, 2));
    }
    return lines;
}

} // namespace emenda::render
