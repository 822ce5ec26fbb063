// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/all.hpp"
#include "cli/formulas.hpp"
#include "emenda/acts/point.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/make.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/render/json.hpp"
#include "emenda/render/redline_lines.hpp"
#include "emenda/render/side_by_side.hpp"
#include "emenda/render/stat.hpp"
#include "emenda/render/unified.hpp"
#include "emenda/text/redline.hpp"

#include <memory>
#include <utility>

namespace emenda::cli {

namespace {

struct Options {
    std::string ref;
    std::optional<std::string> from;
    std::optional<std::string> to;
    std::string format = "text";
    bool side_by_side = false;
    bool unified = false;
    bool stat = false;
    bool formula = false;
    bool whole = false;
    bool exit_code = false;
};

struct Compared {
    acts::StandingPoint from;
    acts::StandingPoint to;
};

acts::StandingPoint version(const model::Proposal& proposal, model::Number number) {
    acts::StandingPoint point;
    point.name = std::to_string(number);
    point.version = number;
    if (number > 0) point.text = history::standing_text_at(proposal, number);
    return point;
}

/// Without points: the last version and the hand edits if there are any, else the last two
/// versions; a first version is compared with nothing.
Compared points(const Options& options, const model::Proposal& proposal, const Session& session) {
    const model::Number last = proposal.versions.back().number;
    if (!options.from && history::has_hand_edits(proposal)) {
        return {version(proposal, last),
                acts::find_standing_point(proposal, "work", session.zone())};
    }
    if (!options.from) return {version(proposal, last - 1), version(proposal, last)};
    auto from = acts::find_standing_point(proposal, *options.from, session.zone());
    if (options.to) {
        return {std::move(from), acts::find_standing_point(proposal, *options.to, session.zone())};
    }
    // One point is compared with the text as it stands; an amendment is seen from it.
    if (from.amendment && from.name.ends_with("@base")) {
        const model::Number base = proposal.amendments[*from.amendment].base;
        return {version(proposal, base), std::move(from)};
    }
    if (from.amendment) return {acts::last_point(proposal), std::move(from)};
    return {std::move(from), acts::find_standing_point(proposal, "work", session.zone())};
}

std::string described(const acts::StandingPoint& point) {
    if (point.version && *point.version > 0) return say(tr("version {}"), *point.version);
    if (point.version) return tr("nothing");
    if (point.name == "work") return tr("the working text");
    return point.name;
}

render::DiffSide side(const acts::StandingPoint& point) { return {point.name, point.version}; }

/// What a column is headed with: "Version 3, 04/03/2024".
std::string heading(const model::Proposal& proposal, const acts::StandingPoint& point,
                    const Session& session) {
    if (point.version && *point.version > 0) {
        const model::Version& version = proposal.versions[*point.version - 1];
        return say(tr("Version {}, {}"), version.number, to_display(version.date, session.zone()));
    }
    if (point.version) return tr("(nothing yet)");
    if (!point.amendment) return tr("The working text");
    const model::Amendment& amendment = proposal.amendments[*point.amendment];
    if (point.name.ends_with("@base")) {
        return say(tr("Version {} with amendment {}"), amendment.base, amendment.number);
    }
    return say(tr("Today's text with amendment {}"), amendment.number);
}

/// Two columns, or one where two would be too narrow.
render::Lines text_lines(const Options& options, const model::Proposal& proposal,
                         const Compared& compared, const text::Pieces& title,
                         const std::vector<text::Row>& rows, Session& session) {
    const std::size_t width = session.width();
    if (options.side_by_side && width >= render::least_side_by_side) {
        render::SideBySideOptions shape;
        shape.width = width;
        shape.whole = options.whole;
        shape.from = heading(proposal, compared.from, session);
        shape.to = heading(proposal, compared.to, session);
        return render::side_by_side(title, rows, shape);
    }
    if (options.side_by_side) {
        session.terminal().talk(
            say(tr("Two columns need {} characters a line, and there are {}: shown in one."),
                render::least_side_by_side, width));
    }
    render::RedlineOptions shape;
    shape.width = width;
    shape.whole = options.whole;
    return render::redline_lines(title, rows, shape);
}

/// One name on both sides, so that `git apply` and `patch -p1` find their file.
render::PatchName patch_name(const model::Proposal& proposal, const acts::StandingPoint& point,
                             const char* folder) {
    return {folder + proposal.reference.text, point.name};
}

formula::Side formula_side(const acts::StandingPoint& point) {
    if (!point.version) return {0, point.name};
    return {*point.version, ""};
}

void print_formulas(Session& session, const model::Proposal& proposal, const Compared& compared) {
    const model::Text& from = *compared.from.text;
    const auto changes = history::make(from, *compared.to.text);
    if (changes.empty()) {
        const render::Line same{{render::Label::plain, tr("The two texts are the same.")}};
        return session.terminal().print(render::Lines{same});
    }
    formula::Heading heading;
    heading.reference = proposal.reference.text;
    heading.base = formula_side(compared.from);
    heading.to = formula_side(compared.to);
    session.terminal().print(formulas(session, proposal, heading, from, changes));
}

Exit run(const Options& options, Session& session) {
    const model::Proposal proposal = session.read(options.ref).proposal;
    const Compared compared = points(options, proposal, session);
    const model::Text& from = *compared.from.text;
    const model::Text& to = *compared.to.text;
    Terminal& terminal = session.terminal();
    const Exit answer = options.exit_code && from != to ? Exit::no : Exit::done;

    if (options.unified) {
        terminal.print(render::unified(from, to, patch_name(proposal, compared.from, "a/"),
                                       patch_name(proposal, compared.to, "b/")));
        return answer;
    }
    if (options.formula) {
        print_formulas(session, proposal, compared);
        return answer;
    }
    const text::Pieces title = text::redline_words(from.title, to.title);
    const bool shows_same = options.side_by_side || (options.format == "json" && !options.stat);
    const auto rows = (shows_same ? text::redline : text::redline_of_changes)(from.body, to.body);
    if (options.format == "json") {
        const auto write = options.stat ? render::stat_json : render::diff_json;
        terminal.print(
            write(proposal.reference, side(compared.from), side(compared.to), title, rows));
        return answer;
    }
    const std::size_t width = session.width();
    render::Lines lines = render::wrapped(
        {{render::Label::name, proposal.reference.text},
         {render::Label::plain,
          ": " + say(tr("from {} to {}"), described(compared.from), described(compared.to))}},
        width, 2);
    if (options.stat) {
        render::append(lines, render::stat_lines(render::stat(title, rows), width));
    } else if (!render::differs(title, rows)) {
        lines.push_back({{render::Label::plain, tr("The two texts are the same.")}});
    } else {
        render::append(lines, text_lines(options, proposal, compared, title, rows, session));
    }
    terminal.print(lines);
    return answer;
}

} // namespace

Run declare_diff(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    declare_ref(arguments, options->ref);
    arguments.optional_positional(
        options->from, tr("FROM"),
        tr("a point: a version (3), an amendment (A2, A2@base), work, or a date; without points: "
           "the last two versions, or the last one and what was edited by hand"));
    arguments.optional_positional(options->to, tr("TO"),
                                  tr("the other point; the working text if absent"));
    arguments.flag(options->side_by_side, "--side-by-side",
                   tr("old and new text in two columns, a row a paragraph"));
    arguments.flag(options->unified, "--unified", tr("as a patch by lines"));
    arguments.flag(options->stat, "--stat", tr("only how much changed"));
    arguments.flag(options->formula, "--formula",
                   tr("as the sentences in which amendments are printed"));
    arguments.flag(options->whole, "--whole", tr("do not cut long unchanged passages"));
    arguments.choice(options->format, "--format", {{"text"}, {"json"}},
                     tr("for people or programs"));
    arguments.flag(options->exit_code, "--exit-code", tr("end with 1 if the texts differ"));
    arguments.exclude("--side-by-side", "--unified");
    arguments.exclude("--side-by-side", "--stat");
    arguments.exclude("--side-by-side", "--format");
    arguments.exclude("--unified", "--stat");
    arguments.exclude("--unified", "--format");
    for (const char* other : {"--unified", "--stat", "--format", "--whole"})
        arguments.exclude("--formula", other);
    return [options](Session& session) { return run(*options, session); };
}

} // namespace emenda::cli
