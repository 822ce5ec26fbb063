// SPDX-License-Identifier: EUPL-1.2
#include "cli/settled.hpp"

#include "emenda/acts/accept.hpp"
#include "emenda/acts/entries.hpp"
#include "emenda/acts/guard.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/render/marked_text.hpp"

namespace emenda::cli {

Settled settle(Session& session, const std::string& ref, const std::vector<std::string>& amendments,
               const std::vector<model::Number>& changes) {
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
    const auto marked =
        render::marked_text(ways.current, ways.wanted, proposal.amendments[amendment]);
    Settled settled{history::last_text(proposal), {}};
    settled.written = edit_proposal(
        session, marked.text,
        {marked.conflicts == 0
             ? say(tr("Nothing collides. Saving accepts amendment A{} as it stands here."),
                   proposal.amendments[amendment].number)
             : say(trn("There is one conflict, between lines that begin with {1} and {2}.",
                       "There are {0} conflicts, between lines that begin with {1} and {2}.",
                       marked.conflicts),
                   marked.conflicts, marked.opening, marked.closing),
         "--title, --body", Against{proposal.reference.text, proposal.versions.back().number},
         marked.conflicts == 0, "--edit"});
    const std::string& title = settled.written.text.title;
    const auto left = render::unsettled_line(marked, title + "\n" + settled.written.text.body);
    if (left) {
        throw Error(ErrorKind::refused,
                    say(tr("A conflict is not settled: a line still reads\n  {}"), *left),
                    tr("Choose what shall stand there, and delete the lines with the signs."));
    }
    return settled;
}

} // namespace emenda::cli
