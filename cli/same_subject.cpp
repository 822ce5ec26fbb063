// SPDX-License-Identifier: EUPL-1.2
#include "cli/same_subject.hpp"

#include "emenda/acts/entries.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"

namespace emenda::cli {

Against begun_on(const model::Proposal& proposal) {
    return against(proposal, proposal.versions.front().number);
}

Against begun_on(const model::Proposal& proposal, const acts::Remark& remark) {
    Against begun = begun_on(proposal);
    if (!remark.about.empty())
        begun.amendment =
            name_of(proposal.amendments[acts::find_amendment(proposal, remark.about)]);
    if (!remark.reply_to.empty())
        begun.comment = proposal.comments[acts::find_comment(proposal, remark.reply_to)].id;
    return begun;
}

void require_same_proposal(const Against& begun, const model::Proposal& now) {
    if (begun.reference != now.reference.text) {
        throw Error(ErrorKind::refused, say(tr("This was begun for {}, not for {}."),
                                            begun.reference, now.reference.text));
    }
    if (begun.digest.empty() || begun.digest == against(now, begun.version).digest) return;
    throw Error(ErrorKind::refused,
                say(tr("{} is another proposal now than when this was begun."), begun.reference),
                advise(tr("To see it: emenda show {}"), begun.reference));
}

void require_same_subject(const Against& begun, const model::Proposal& now,
                          const acts::Remark& remark) {
    require_same_proposal(begun, now);
    const std::string& reference = now.reference.text;
    if (!remark.about.empty() && !begun.amendment.empty()) {
        const model::Amendment& amendment = now.amendments[acts::find_amendment(now, remark.about)];
        if (name_of(amendment) != begun.amendment) {
            throw Error(
                ErrorKind::refused,
                say(tr("Amendment A{} to {} is not the one that this text was written for."),
                    amendment.number, reference),
                advise(tr("To see it: emenda show {} A{}"), reference, amendment.number));
        }
    }
    if (remark.reply_to.empty() || begun.comment.empty()) return;
    const model::Comment& comment = now.comments[acts::find_comment(now, remark.reply_to)];
    if (comment.id == begun.comment) return;
    throw Error(ErrorKind::refused,
                say(tr("Comment {} on {} is not the one that this text answers."), comment.number,
                    reference),
                advise(tr("To see the comments: emenda show {}"), reference));
}

} // namespace emenda::cli
