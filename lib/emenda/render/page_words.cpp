// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/page_words.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/render/markdown_to_html.hpp"
#include "emenda/render/row_heading.hpp"
#include "emenda/text/word_count.hpp"

#include <algorithm>
#include <string_view>

namespace emenda::render {

namespace {

constexpr std::size_t excerpt_length = 100;

std::string display_on_page(model::AmendmentAct act) {
    switch (act) {
    case model::AmendmentAct::accepted:
        return without_context(tr("page|Accepted"));
    case model::AmendmentAct::rejected:
        return without_context(tr("page|Rejected"));
    case model::AmendmentAct::withdrawn:
        return without_context(tr("page|Withdrawn"));
    case model::AmendmentAct::absorbed:
        return without_context(tr("page|Absorbed"));
    }
    return {};
}

std::string beginning_of(const std::string& text) {
    std::size_t at = 0;
    std::size_t last_blank = 0;
    for (std::size_t count = 0; at < text.size() && count < excerpt_length; ++count) {
        if (text[at] == ' ') last_blank = at;
        next_code_point(text, at);
    }
    if (at >= text.size()) return text;
    return text.substr(0, last_blank > 0 ? last_blank : at) + "…";
}

std::string side(const text::Pieces& pieces, text::Op op) {
    std::string text;
    for (const text::Piece& piece : pieces)
        if (piece.op == text::Op::keep || piece.op == op) text += piece.text;
    return text;
}

/// What a reader needs of a line to know where in it he is.
std::string last_words(const std::string& line) {
    constexpr std::size_t most = 4;
    std::size_t begin = line.size();
    for (std::size_t i = 0; i <= most; ++i) {
        if (begin == 0) return line;
        begin = line.rfind(' ', begin - 1);
        if (begin == std::string::npos) return line;
    }
    return "… " + line.substr(begin + 1);
}

/// From the first words that are put in on, to the end of their line; where none are, or only
/// marks, those that go. A paragraph that is only moved has none that changed: it is told as it is.
std::string changed_in(const text::Pieces& pieces) {
    const auto is_one_of = [](text::Op op) {
        return
            [op](const text::Piece& piece) { return piece.op == op && text::has_word(piece.text); };
    };
    auto first = std::find_if(pieces.begin(), pieces.end(), is_one_of(text::Op::ins));
    text::Op op = text::Op::ins;
    if (first == pieces.end()) {
        first = std::find_if(pieces.begin(), pieces.end(), is_one_of(text::Op::del));
        op = text::Op::del;
    }
    if (first == pieces.end()) return side(pieces, text::Op::ins);
    std::string words = side({first, pieces.end()}, op);
    std::string before = side({pieces.begin(), first}, op);
    const std::size_t begin = words.find_first_not_of('\n');
    if (begin > 0) before.clear();
    words = words.substr(begin);
    return last_words(before.substr(before.rfind('\n') + 1)) + words.substr(0, words.find('\n'));
}

/// The cells of a table's row, one behind the other.
std::string without_bars(std::string row) {
    if (row.find('|') == std::string::npos) return row;
    std::replace(row.begin(), row.end(), '|', ' ');
    const auto both_blank = [](char a, char b) { return a == ' ' && b == ' '; };
    row.erase(std::unique(row.begin(), row.end(), both_blank), row.end());
    return row.substr(std::min(row.find_first_not_of(' '), row.size()));
}

} // namespace

std::string without_context(std::string_view translated) {
    return std::string(translated.substr(translated.find('|') + 1)); // npos + 1 is 0
}

std::string page_display(Standing standing) {
    switch (standing) {
    case Standing::pending:
        return without_context(tr("page|Pending"));
    case Standing::partly_pending:
        return without_context(tr("page|Pending in part"));
    case Standing::accepted:
        return display_on_page(model::AmendmentAct::accepted);
    case Standing::partly_accepted:
        return without_context(tr("page|Accepted in part"));
    case Standing::rejected:
        return display_on_page(model::AmendmentAct::rejected);
    case Standing::withdrawn:
        return display_on_page(model::AmendmentAct::withdrawn);
    case Standing::absorbed:
        return display_on_page(model::AmendmentAct::absorbed);
    }
    return {};
}

std::string page_display(const model::AmendmentDecision& decision, const std::string& zone) {
    std::string text = say(tr("{} on {}, by {}"), display_on_page(decision.state),
                           to_display(decision.date, zone), display(decision.by));
    if (!decision.changes.empty())
        text += say(trn("; only change {}", "; only changes {}", decision.changes.size()),
                    display_changes(decision.changes));
    if (decision.reworded) text += tr("; the text recorded is another than the amendment's");
    return text;
}

std::string page_display(const model::ProposalDecision& decision, const std::string& zone) {
    return say(tr("{} on {}, by {}"), display(decision.state), to_display(decision.date, zone),
               display(decision.by));
}

std::string page_heading(Share share) {
    switch (share) {
    case Share::all:
        return tr("What it changes");
    case Share::accepted:
        return tr("What was accepted of it");
    case Share::refused:
        return tr("What was not accepted of it");
    case Share::undecided:
        return tr("What is undecided of it");
    case Share::recorded:
        return tr("What was recorded in its place");
    case Share::asked:
        return tr("What it asked for");
    }
    return {};
}

std::string version_of(model::Number version, model::Number last) {
    return say(tr("Version {} (of {})"), version, last);
}

std::string origin_of(const model::Version& version, const model::Proposal& proposal) {
    for (const model::Amendment& amendment : proposal.amendments)
        if (!version.amendment.empty() && amendment.id == version.amendment)
            return say(tr("From proposed change {}, by {}"), amendment.number,
                       display(amendment.proposers));
    if (version.restores != 0)
        return say(tr("Brings back the text of version {}"), version.restores);
    return {};
}

std::string support_of(const model::Supporter& supporter, const std::string& zone) {
    return say(tr("since {}, having seen version {}"), to_display(supporter.since, zone),
               supporter.version);
}

std::string excerpt_of(const text::Pieces& title, const std::vector<text::Row>& rows) {
    for (const text::Row& row : rows) {
        if (row.kind == text::RowKind::same) continue;
        const std::string words = beginning_of(markdown_words(without_bars(changed_in(row.words))));
        return words.empty() ? heading_of(row) : say(tr("{}: {}"), heading_of(row), words);
    }
    return beginning_of(side(title, text::Op::ins));
}

} // namespace emenda::render
