// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/blame.hpp"
#include "cli/commands/all.hpp"
#include "emenda/acts/point.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/render/blame.hpp"
#include "emenda/render/json.hpp"
#include "emenda/text/paragraphs.hpp"

#include <memory>

namespace emenda::cli {

namespace {

struct Options {
    std::string ref;
    std::optional<std::string> point;
    std::optional<std::string> paragraph;
    bool words = false;
    std::string format = "text";
};

/// Of a version its own; of what is made from one (hand edits, an amendment) that one's, carried
/// on.
history::Blame blame_of(const model::Proposal& proposal, const acts::Point& point) {
    if (point.version) return history::blame(proposal, *point.version);
    const bool on_base = point.amendment && point.name.ends_with("@base");
    const model::Number start =
        on_base ? proposal.amendments[*point.amendment].base : proposal.versions.back().number;
    return history::blame_onwards(history::blame(proposal, start), point.text);
}

void require_paragraph(const acts::Point& point, std::size_t number) {
    const std::size_t count = text::paragraphs(point.text.body).size();
    if (number <= count) return;
    throw Error(
        ErrorKind::usage, say(tr("That text has no paragraph {}."), number),
        count == 0 ? std::string(tr("The text is empty."))
                   : say(trn("It has one paragraph.", "It has paragraphs 1 to {}.", count), count));
}

std::string described(const acts::Point& point, const render::BlameOptions& shape,
                      const model::Proposal& proposal) {
    if (point.version) return say(tr("version {}"), *point.version);
    if (!shape.amendment) return tr("the working text");
    return point.name.ends_with("@base")
               ? say(tr("version {} with amendment {}"), proposal.amendments[*shape.amendment].base,
                     proposal.amendments[*shape.amendment].number)
               : say(tr("today's text with amendment {}"),
                     proposal.amendments[*shape.amendment].number);
}

Exit run(const Options& options, Session& session) {
    const model::Proposal proposal = session.read(options.ref).proposal;
    const acts::Point point =
        acts::find_point(proposal, options.point.value_or("work"), session.zone());
    render::BlameOptions shape;
    shape.width = session.width();
    shape.zone = session.zone();
    shape.point = point.name;
    shape.version = point.version;
    shape.amendment = point.amendment;
    if (options.words) shape.grain = history::Grain::words;
    if (options.paragraph) {
        shape.paragraph = counted(*options.paragraph, "--paragraph");
        require_paragraph(point, *shape.paragraph);
    }
    const history::Blame blame = blame_of(proposal, point);
    if (options.format == "json") {
        session.terminal().print(render::blame_json(proposal, blame, shape));
        return Exit::done;
    }
    render::Lines lines =
        render::wrapped({{render::Label::name, proposal.reference.text},
                         {render::Label::plain, ": " + say(tr("where the words of {} come from"),
                                                           described(point, shape, proposal))}},
                        shape.width, 2);
    lines.emplace_back();
    render::append(lines, render::blame_lines(proposal, blame, shape));
    session.terminal().print(lines);
    return Exit::done;
}

} // namespace

Run declare_blame(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    declare_ref(arguments, options->ref);
    arguments.optional_positional(options->point, tr("POINT"),
                                  tr("the text to look at: a version (3), an amendment (A2, "
                                     "A2@base), work, or a date; the working text if absent"));
    arguments.flag(options->words, "--words", tr("word by word"));
    arguments.value(options->paragraph, "--paragraph", tr("NUMBER"), tr("only this paragraph"));
    arguments.choice(options->format, "--format", {{"text"}, {"json"}},
                     tr("for people or programs"));
    return [options](Session& session) { return run(*options, session); };
}

} // namespace emenda::cli
