// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/listing.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/render/comment_lines.hpp"
#include "emenda/render/standing_words.hpp"
#include "emenda/render/table.hpp"

#include <fmt/format.h>

namespace emenda::render {

namespace {

Span count(std::size_t number, Label label = Label::plain) {
    return {number == 0 ? Label::faint : label, fmt::format("{}", number)};
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
        const Standing standing = history::standing_of(amendment);
        if (standing == Standing::pending || standing == Standing::partly_pending)
            summary.pending.push_back({amendment.id, amendment.number, amendment.proposers,
                                       amendment.proposed, amendment.base});
    }
    summary.supporters = proposal.supporters.size();
    summary.comments = count_shown(proposal.comments);
    return summary;
}

Lines list_lines(const std::vector<Summary>& summaries, const ListingOptions& options) {
    if (summaries.empty()) return {{{Label::plain, tr("There are no proposals yet.")}}};
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
                              count(summary.pending.size(), Label::warning),
                              count(summary.supporters),
                              count(summary.comments)});
    }
    return table_lines(table, options.width);
}

} // namespace emenda::render
