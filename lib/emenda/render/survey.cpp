// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/survey.hpp"

#include "emenda/base/advise.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/render/label_words.hpp"
#include "emenda/render/standing_words.hpp"
#include "emenda/render/table.hpp"

#include <algorithm>

namespace emenda::render {

namespace {

std::string name(model::Number number) { return "A" + std::to_string(number); }

std::string names(const std::vector<model::Number>& numbers) {
    std::string all;
    for (const model::Number number : numbers)
        all.append(all.empty() ? "" : ", ").append(name(number));
    return all;
}

/// As many as may stand in a line: thousands collide with thousands, and a table cuts them off.
std::string names_in(std::size_t width, const std::vector<model::Number>& numbers) {
    const std::size_t most = width == 0 ? numbers.size() : std::min(width, numbers.size());
    const auto last = numbers.begin() + static_cast<std::ptrdiff_t>(most);
    return names({numbers.begin(), last});
}

std::string display(Fit fit) {
    switch (fit) {
    case Fit::fits:
        return tr("fits");
    case Fit::absorbed:
        return tr("says it already");
    case Fit::collides:
        return tr("collides");
    case Fit::lost:
        return tr("has lost its passage");
    }
    return {};
}

Label label_of(Fit fit) {
    if (fit == Fit::fits) return Label::plain;
    return fit == Fit::absorbed ? Label::good : Label::bad;
}

bool has_collision(const ShownPending& pending) {
    return !pending.with.empty() || pending.fit == Fit::collides || pending.fit == Fit::lost;
}

void add_sentence(Lines& lines, const std::string& sentence, std::size_t width) {
    append(lines, wrapped_advice({{Label::plain, sentence}}, width));
}

void add_as_large(Lines& lines, const ShownSurvey& survey, std::size_t width) {
    if (survey.as_large.empty()) return;
    std::string sets;
    for (const auto& set : survey.as_large)
        sets.append(sets.empty() ? "" : "; ").append(names(set));
    add_sentence(
        lines,
        say(trn("It is not the only one; as large is: {}.",
                "It is not the only one; as large are, among others: {}.", survey.as_large.size()),
            sets),
        width);
}

void add_advice(Lines& lines, const ShownSurvey& survey, std::size_t width) {
    const bool any = std::any_of(survey.pending.begin(), survey.pending.end(), has_collision);
    const std::string& reference = survey.reference.text;
    if (!any) {
        add_sentence(lines, tr("Nothing collides: they can all be accepted together."), width);
    } else if (survey.compatible.empty()) {
        add_sentence(lines, tr("None of them can be accepted as things stand."), width);
    } else {
        add_sentence(lines,
                     say(trn("The largest set that goes together is one amendment: {}.",
                             "The largest set that goes together: {}.", survey.compatible.size()),
                         names(survey.compatible)),
                     width);
        add_as_large(lines, survey, width);
    }
    if (survey.compatible.empty()) return;
    for (const std::string& sentence :
         label_sentences(survey.labels, reference, Labelling::planned))
        add_sentence(lines, sentence, width);
    std::string numbers;
    for (const model::Number number : survey.compatible)
        numbers += " " + name(number);
    add_sentence(lines,
                 advise(trn("To accept it: emenda accept {}{}",
                            "To accept them: emenda accept {}{}", survey.compatible.size()),
                        reference, numbers),
                 width);
}

/// What can be done about those that collide with the text: no choice among amendments helps them.
void add_ways_out(Lines& lines, const ShownSurvey& survey, std::size_t width) {
    std::vector<model::Number> stuck;
    for (const ShownPending& pending : survey.pending) {
        if (pending.fit == Fit::collides || pending.fit == Fit::lost)
            stuck.push_back(pending.number);
    }
    if (stuck.empty()) return;
    lines.emplace_back();
    add_sentence(
        lines,
        say(trn("{0} does not go together with today's text. What can be done:",
                "{0} do not go together with today's text. What can be done, for A{1} say:",
                stuck.size()),
            names(stuck), stuck.front()),
        width);
    const std::string& reference = survey.reference.text;
    const model::Number one = stuck.front();
    const auto command = [&](const std::string& sentence) { add_sentence(lines, sentence, width); };
    command(advise(tr("To settle it by hand, both before your eyes: emenda accept {} A{} --edit"),
                   reference, one));
    command(advise(tr("To word it anew: emenda revise {} A{}"), reference, one));
    command(advise(tr("To turn it down: emenda reject {} A{}"), reference, one));
}

} // namespace

std::string_view to_word(Fit fit) {
    switch (fit) {
    case Fit::fits:
        return "fits";
    case Fit::absorbed:
        return "absorbed";
    case Fit::collides:
        return "collides";
    case Fit::lost:
        return "lost";
    }
    return {};
}

Lines survey_lines(const ShownSurvey& survey, std::size_t width) {
    Lines lines;
    if (survey.pending.empty()) {
        add_sentence(lines, say(tr("{} has no pending amendments."), survey.reference.text), width);
        return lines;
    }
    Table table{{{tr("Amendment"), false, false},
                 {tr("By"), false, true},
                 {tr("Today's text"), false, false},
                 {tr("Collides with"), false, true}},
                {}};
    for (const ShownPending& pending : survey.pending) {
        table.rows.push_back({{Label::name, name(pending.number)},
                              {Label::plain, render::display(pending.proposers)},
                              {label_of(pending.fit), display(pending.fit)},
                              {Label::bad, names_in(width, pending.with)}});
    }
    lines = table_lines(table, width);
    lines.emplace_back();
    add_advice(lines, survey, width);
    if (!survey.conflicts.empty()) lines.emplace_back();
    append(lines, conflict_lines(survey.conflicts, width));
    add_ways_out(lines, survey, width);
    return lines;
}

Lines survey_matrix(const ShownSurvey& survey) {
    Table table{{{"", false, false}, {tr("text"), false, false}}, {}};
    for (const ShownPending& pending : survey.pending)
        table.columns.push_back({name(pending.number), false, false});
    for (const ShownPending& row : survey.pending) {
        const bool clashes = row.fit == Fit::collides || row.fit == Fit::lost;
        Line line{{Label::name, name(row.number)},
                  {label_of(row.fit), clashes                    ? "X"
                                      : row.fit == Fit::absorbed ? "="
                                                                 : "·"}};
        for (const ShownPending& column : survey.pending) {
            const bool collides =
                std::binary_search(row.with.begin(), row.with.end(), column.number);
            line.push_back({collides ? Label::bad : Label::faint, collides ? "X"
                                                                  : row.number == column.number
                                                                      ? ""
                                                                      : "·"});
        }
        table.rows.push_back(std::move(line));
    }
    Lines lines = table_lines(table, 0);
    lines.emplace_back();
    lines.push_back(
        {{Label::faint, tr("X collides, · goes together, = the text says it already")}});
    return lines;
}

} // namespace emenda::render
