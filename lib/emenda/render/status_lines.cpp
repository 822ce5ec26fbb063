// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/advise.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/render/fact_lines.hpp"
#include "emenda/render/listing.hpp"
#include "emenda/render/standing_words.hpp"
#include "emenda/render/table.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace emenda::render {

namespace {

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// Lines do not break within the 'emenda accept' of a heading, which somebody may type.
void heading(Lines& lines, std::string text, std::size_t width) {
    constexpr std::string_view blank = "'emenda ";
    constexpr std::string_view held_together = "'emenda\u00A0";
    if (!lines.empty()) lines.emplace_back();
    replace_all(text, blank, held_together);
    for (Line& line : wrapped({{Label::heading, std::move(text)}}, width)) {
        for (Span& span : line)
            replace_all(span.text, held_together, blank);
        lines.push_back(std::move(line));
    }
}

/// Rows without a heading, set in by two.
void add_rows(Lines& lines, const Lines& rows, std::vector<Column> columns, std::size_t width) {
    const Table table{std::move(columns), rows};
    for (Line& line : table_lines(table, width > 2 ? width - 2 : width)) {
        line.insert(line.begin(), {Label::plain, "  "});
        lines.push_back(std::move(line));
    }
}

Line proposal_row(const Summary& summary) {
    return {{Label::name, summary.reference.text}, {Label::plain, summary.title}};
}

std::string pending_words(const PendingAmendment& amendment, const std::string& zone) {
    return say(tr("{}, {}, against version {}"), display(amendment.proposers),
               to_display(amendment.proposed, zone), amendment.base);
}

void add_faulty(Lines& lines, const std::vector<Unreadable>& unreadable, std::size_t width) {
    if (unreadable.empty()) return;
    heading(lines,
            say(trn("{} file that is not a valid proposal ('emenda validate' tells more):",
                    "{} files that are not valid proposals ('emenda validate' tells more):",
                    unreadable.size()),
                unreadable.size()),
            width);
    for (const Unreadable& file : unreadable) {
        Line line{{Label::plain, "  "},
                  {Label::name, file.file},
                  {Label::plain, ": "},
                  {Label::bad, file.message}};
        if (file.findings > 1) line.push_back({Label::faint, and_more(file)});
        append(lines, wrapped(line, width, 4));
    }
}

template <typename Wanted>
void add_proposals(Lines& lines, const std::string& title, const std::vector<Summary>& summaries,
                   Wanted wanted, std::size_t width) {
    Lines rows;
    for (const Summary& summary : summaries)
        if (wanted(summary)) rows.push_back(proposal_row(summary));
    if (rows.empty()) return;
    heading(lines, title, width);
    add_rows(lines, rows, {{}, {"", false, true}}, width);
}

/// A line an amendment, wrapped rather than cut: who, when and on what are why one looks.
void add_pending_of(Lines& lines, const Summary& summary, const ListingOptions& options,
                    std::size_t indent) {
    std::size_t widest = 0;
    for (const PendingAmendment& amendment : summary.pending)
        widest = std::max(widest, fmt::format("A{}", amendment.number).size());
    for (const PendingAmendment& amendment : summary.pending) {
        const std::string number = fmt::format("A{}", amendment.number);
        Line line{{Label::plain, std::string(indent, ' ')},
                  {Label::name, number},
                  {Label::plain, std::string(widest - number.size() + 2, ' ')},
                  {Label::plain, pending_words(amendment, options.zone)}};
        if (!amendment.rest.empty()) {
            const std::string rest = say(trn("still undecided: change {}",
                                             "still undecided: changes {}", amendment.rest.size()),
                                         display_changes(amendment.rest));
            line.push_back({Label::plain, "; "});
            line.push_back({Label::warning, rest});
        }
        if (amendment.in_conflict) {
            line.push_back({Label::plain, "; "});
            line.push_back({Label::bad, tr("in conflict")});
        }
        append(lines, wrapped(line, options.width, indent + widest + 2));
    }
}

void add_pending(Lines& lines, const std::vector<Summary>& summaries,
                 const ListingOptions& options) {
    const auto waits = [](const Summary& summary) { return !summary.pending.empty(); };
    if (std::none_of(summaries.begin(), summaries.end(), waits)) return;
    heading(lines, tr("Amendments that await a decision ('emenda accept' or 'emenda reject'):"),
            options.width);
    for (const Summary& summary : summaries) {
        if (!waits(summary)) continue;
        add_rows(lines, {proposal_row(summary)}, {{}, {"", false, true}}, options.width);
        add_pending_of(lines, summary, options, 4);
    }
}

} // namespace

std::string and_more(const Unreadable& file) {
    if (file.findings <= 1) return {};
    return say(trn(" ({} more)", " ({} more)", file.findings - 1), file.findings - 1);
}

Lines status_lines(const std::vector<Summary>& summaries, const std::vector<Unreadable>& unreadable,
                   const ListingOptions& options) {
    Lines lines;
    add_faulty(lines, unreadable, options.width);
    add_proposals(
        lines,
        tr("Edited by hand, not recorded yet ('emenda commit' records, 'emenda discard' "
           "undoes):"),
        summaries, [](const Summary& summary) { return summary.hand_edited; }, options.width);
    add_pending(lines, summaries, options);
    add_proposals(
        lines, tr("Drafts ('emenda publish' makes them public):"), summaries,
        [](const Summary& summary) { return summary.state == model::State::draft; }, options.width);
    if (!lines.empty()) return lines;
    if (summaries.empty()) return {{{Label::plain, tr("There are no proposals yet.")}}};
    return {{{Label::good, say(trn("{} proposal; nothing awaits you.",
                                   "{} proposals; nothing awaits you.", summaries.size()),
                               summaries.size())}}};
}

Lines status_lines(const Summary& summary, const ListingOptions& options) {
    const std::string& ref = summary.reference.text;
    Lines lines =
        wrapped({{Label::name, ref}, {Label::heading, "  " + summary.title}}, options.width, 2);
    append(lines, fact_lines({{tr("State"), {{label_of(summary.state), display(summary.state)}}},
                              {tr("Version"),
                               {{Label::plain, say(tr("{}, {}"), summary.version,
                                                   to_display(summary.changed, options.zone))}}}},
                             options.width));
    const std::size_t heading_lines = lines.size();
    const auto tell = [&](Label label, const std::string& sentence) {
        lines.emplace_back();
        append(lines, wrapped({{label, sentence}}, options.width));
    };
    const auto command = [&](const std::string& sentence) { // whole: it is to be pasted
        append(lines, wrapped_advice({{Label::plain, sentence}}, options.width));
    };
    if (summary.hand_edited) {
        tell(Label::warning, tr("The text was edited by hand since then, and is not recorded."));
        command(advise(tr("To record it: emenda commit {}"), ref));
        command(advise(tr("To throw it away: emenda discard {}"), ref));
    }
    if (const auto count = summary.pending.size(); count > 0) {
        tell(Label::warning,
             say(trn("{} amendment awaits a decision:", "{} amendments await a decision:", count),
                 count));
        add_pending_of(lines, summary, options, 2);
        if (count == 1) {
            const model::Number number = summary.pending.front().number;
            command(advise(tr("To accept it: emenda accept {} A{}"), ref, number));
            command(advise(tr("To turn it down: emenda reject {} A{}"), ref, number));
        } else {
            command(advise(tr("To accept one: emenda accept {} NUMBER"), ref));
            command(advise(tr("To turn one down: emenda reject {} NUMBER"), ref));
        }
    }
    if (const auto count = summary.never_decided; count > 0) {
        tell(Label::faint,
             say(trn("{} amendment was never decided.", "{} amendments were never decided.", count),
                 count));
        command(advise(tr("To open the proposal again: emenda reopen {}"), ref));
    }
    if (summary.state == model::State::draft) {
        tell(Label::warning, tr("It is a draft."));
        command(advise(tr("To make it public: emenda publish {}"), ref));
    }
    if (lines.size() == heading_lines) tell(Label::good, tr("Nothing awaits you."));
    return lines;
}

} // namespace emenda::render
