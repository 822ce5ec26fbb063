// SPDX-License-Identifier: EUPL-1.2
#include "cli/settled.hpp"

#include "cli/same_subject.hpp"
#include "emenda/acts/accept.hpp"
#include "emenda/acts/entries.hpp"
#include "emenda/acts/guard.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/render/label_words.hpp"

namespace emenda::cli {

void require_settled(const render::MarkedText& marked, const model::Text& text) {
    const auto left = render::unsettled_line(marked, text.title + "\n" + text.body);
    if (!left) return;
    throw Error(ErrorKind::refused,
                say(tr("A conflict is not settled: a line still reads\n  {}"), *left),
                tr("Choose what shall stand there, and delete the lines with the signs."));
}

void require_settled(const std::vector<std::string>& signs, const model::Text& text) {
    if (signs.size() == 3) // else somebody has written into that line
        require_settled(render::MarkedText{{}, 1, signs[0], signs[1], signs[2]}, text);
}

namespace {

std::string instructions(const model::Proposal& proposal, model::Number number,
                         const acts::BothWays& ways, const render::MarkedText& marked) {
    if (marked.conflicts == 0) {
        return advise(
            tr("Nothing collides: what you change and save here is accepted in the place of "
               "amendment A{0}. To accept it as it is: emenda accept {1} A{0}"),
            number, proposal.reference.text);
    }
    std::string sentences =
        say(trn("There is one conflict, between lines that begin with {1} and {2}.",
                "There are {0} conflicts, between lines that begin with {1} and {2}.",
                marked.conflicts),
            marked.conflicts, marked.opening, marked.closing);
    if (!ways.numbers.empty()) {
        sentences += "\n";
        sentences += say(tr("With the amendment's words numbers would be lost, or stand twice: {}"),
                         render::number_words(ways.numbers, ways.wanted.body));
    }
    if (!ways.wanted_merged) {
        sentences += "\n";
        sentences += tr("No merge keeps all the words: both texts are shown wherever they differ, "
                        "also by what was accepted of others meanwhile.");
    }
    return sentences;
}

} // namespace

Settled settle(Session& session, const std::string& ref, const std::vector<std::string>& amendments,
               const std::vector<model::Number>& changes, bool dry_run) {
    const auto document = session.read(ref);
    const model::Proposal& proposal = document.proposal;
    if (amendments.size() > 1) {
        throw Error(ErrorKind::usage, tr("The editor is for one amendment at a time."),
                    tr("Accept the others first: then this one is settled with the text as it is "
                       "with them."));
    }
    acts::require_open(proposal);
    acts::require_no_hand_edits(proposal);
    const std::size_t amendment = acts::find_amendment(proposal, amendments.front());
    const acts::BothWays ways = acts::both_ways(proposal, amendment, changes);
    const auto marked = render::marked_text(
        ways.current, history::text_at(proposal, proposal.amendments[amendment].base), ways.wanted,
        proposal.amendments[amendment], {ways.current_merged, ways.wanted_merged});
    Against written_against = against(proposal, proposal.versions.back().number);
    written_against.signs = {marked.opening, marked.inner, marked.closing};
    written_against.amendment = name_of(proposal.amendments[amendment]);
    Settled settled{
        history::last_text(proposal), begun_on(proposal), written_against.amendment, {}};
    settled.written =
        edit_proposal(session, marked.text,
                      {proposal.reference.text,
                       instructions(proposal, proposal.amendments[amendment].number, ways, marked),
                       "--title, --body, --text", written_against, false, "--edit", dry_run});
    require_settled(marked, settled.written.text);
    return settled;
}

} // namespace emenda::cli
