// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/blame.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/beside.hpp"
#include "emenda/render/standing_words.hpp"
#include "emenda/render/table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace emenda::render {

namespace {

using history::Grain;
using history::Passage;
using history::Traced;

constexpr std::size_t least_two_columns = 60;
constexpr std::size_t least_left = 24;
constexpr std::size_t most_left = 44;

/// Where a passage comes from, in three answers.
struct Origin {
    Label label = Label::name;
    std::string what; ///< "Version 2"
    std::string when; ///< "01/07/2022"; may be empty
    std::string who;  ///< "Carlo Denti (A1)"; may be empty
};

const model::Amendment* amendment_of(const model::Proposal& proposal, const std::string& id) {
    for (const model::Amendment& amendment : proposal.amendments)
        if (!id.empty() && amendment.id == id) return &amendment;
    return nullptr;
}

/// Whether another text than the amendment's was recorded, which the proposers never wrote. Of an
/// amendment that was accepted in parts each part has its version, in the order of the decisions.
bool is_settled(const model::Proposal& proposal, const model::Version& version,
                const model::Amendment& amendment) {
    if (version.author != amendment.proposers.front()) return true;
    auto before = std::count_if(
        proposal.versions.begin(), proposal.versions.end(), [&](const model::Version& one) {
            return one.amendment == amendment.id && one.number < version.number;
        });
    const auto own =
        std::find_if(amendment.decisions.begin(), amendment.decisions.end(), [&](const auto& one) {
            return one.state == model::AmendmentAct::accepted && before-- == 0;
        });
    return own != amendment.decisions.end() && own->reworded;
}

Origin origin_of(const model::Proposal& proposal, model::Number number,
                 const BlameOptions& options) {
    if (number > 0) {
        const model::Version& version = proposal.versions[number - 1];
        std::string who = display(version.author);
        if (const model::Amendment* amendment = amendment_of(proposal, version.amendment)) {
            const std::string proposers = display(amendment->proposers);
            who = is_settled(proposal, version, *amendment)
                      ? say(tr("settled by {} for A{} of {}"), who, amendment->number, proposers)
                      : fmt::format("{}, A{}", proposers, amendment->number);
        }
        return {Label::name, say(tr("Version {}"), number), to_display(version.date, options.zone),
                std::move(who)};
    }
    if (!options.amendment) return {Label::warning, tr("By hand, not yet recorded"), {}, {}};
    const model::Amendment& amendment = proposal.amendments[*options.amendment];
    return {Label::warning, say(tr("Amendment {}"), amendment.number),
            to_display(amendment.proposed, options.zone), display(amendment.proposers)};
}

/// On one line if it fits, else when and who on lines of their own.
Lines origin_lines(const Origin& origin, std::size_t width) {
    Line first{{origin.label, origin.what}};
    if (!origin.when.empty()) first.push_back({Label::plain, ", " + origin.when});
    if (origin.who.empty()) return fitted({first}, width);
    Line all = first;
    all.push_back({Label::plain, ", " + origin.who});
    if (width_of(all) <= width) return {all};
    return fitted({first, {{Label::plain, origin.who}}}, width);
}

/// The words as they are, without the blank behind them; tabs and lines as in prose.
Lines passage_lines(const Traced& traced, const Passage& passage) {
    std::string_view text = passage.range.of(traced.text);
    text = text.substr(0, text.find_last_not_of(" \n") + 1);
    return prose(text, 0);
}

void add_two_columns(Lines& lines, const Lines& origin, const Lines& text,
                     const TwoColumns& columns) {
    append(lines, beside(fitted(origin, columns.left), fitted(text, columns.right), columns));
}

class Page {
public:
    Page(const model::Proposal& proposal, const BlameOptions& options)
        : m_proposal(proposal), m_options(options),
          m_columns(two_columns(std::max(options.width, least_two_columns),
                                std::clamp(options.width / 3, least_left, most_left))) {}

    void add(const std::string& heading, const Traced& traced, const Passage* begin,
             const Passage* end) {
        if (!m_lines.empty()) m_lines.emplace_back();
        append(m_lines, wrapped({{Label::heading, heading}}, m_options.width));
        if (m_options.grain == Grain::words) return add_words(traced, begin, end);
        for (; begin != end; ++begin) {
            const Origin origin = origin_of(m_proposal, begin->version, m_options);
            const Lines text = passage_lines(traced, *begin);
            if (m_options.width >= least_two_columns)
                add_two_columns(m_lines, origin_lines(origin, m_columns.left), text, m_columns);
            else
                add_below(origin_lines(origin, m_options.width), text);
        }
    }

    Lines take() { return std::move(m_lines); }

private:
    void add_below(Lines origin, const Lines& text) {
        append(m_lines, std::move(origin));
        for (const Line& line : text) {
            Line set_in{{Label::plain, "  "}};
            set_in.insert(set_in.end(), line.begin(), line.end());
            append(m_lines, wrapped(set_in, m_options.width, 2));
        }
    }

    void add_words(const Traced& traced, const Passage* begin, const Passage* end) {
        Table table;
        table.columns = {{"", false, true}, {}, {}, {"", false, true}};
        for (; begin != end; ++begin) {
            const Origin origin = origin_of(m_proposal, begin->version, m_options);
            const Lines words = passage_lines(traced, *begin);
            if (words.empty()) continue; // blanks at the beginning of a paragraph
            table.rows.push_back({{Label::plain, to_plain(words.front())},
                                  {origin.label, origin.what},
                                  {Label::plain, origin.when},
                                  {Label::plain, origin.who}});
        }
        append(m_lines, table_lines(table, m_options.width));
    }

    const model::Proposal& m_proposal;
    const BlameOptions& m_options;
    TwoColumns m_columns;
    Lines m_lines;
};

} // namespace

Lines blame_lines(const model::Proposal& proposal, const history::Blame& blame,
                  const BlameOptions& options) {
    Page page(proposal, options);
    const auto all = [&](const std::vector<Passage>& passages) {
        return std::pair(passages.data(), passages.data() + passages.size());
    };
    if (!options.paragraph) {
        const std::vector<Passage> passages = history::passages(blame.title, options.grain);
        page.add(tr("Title"), blame.title, all(passages).first, all(passages).second);
    }
    const std::vector<Passage> passages = history::passages(blame.body, options.grain);
    const Passage* const last = all(passages).second;
    for (const Passage* begin = all(passages).first; begin != last;) {
        const std::size_t number = begin->paragraph;
        const Passage* const end = std::find_if(
            begin, last, [&](const Passage& passage) { return passage.paragraph != number; });
        if (!options.paragraph || *options.paragraph == number)
            page.add(say(trn("Paragraph {}", "Paragraphs {}", 1), number), blame.body, begin, end);
        begin = end;
    }
    return page.take();
}

} // namespace emenda::render
