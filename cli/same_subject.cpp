// SPDX-License-Identifier: EUPL-1.2
#include "cli/same_subject.hpp"

#include "emenda/acts/entries.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"

#include <fmt/format.h>

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

void require_same_proposal(const Against& begun, const model::Proposal& now,
                           const std::string& hint) {
    if (begun.reference != now.reference.text) {
        throw Error(
            ErrorKind::refused,
            say(tr("This was begun for {}, not for {}."), begun.reference, now.reference.text),
            hint);
    }
    if (begun.digest.empty() || begun.digest == against(now, begun.version).digest) return;
    refuse_another_proposal(begun.reference, hint);
}

void require_same_amendment(const std::string& name, const model::Proposal& proposal,
                            const model::Amendment& now, const std::string& hint) {
    if (name == name_of(now)) return;
    throw Error(ErrorKind::refused,
                say(tr("Amendment A{} to {} is not the one that this text was written for."),
                    now.number, proposal.reference.text),
                hint);
}

namespace {

[[noreturn]] void refuse(const std::string& message, const std::string& hint) {
    throw Error(ErrorKind::refused, message, hint);
}

std::string without(const char* option) {
    return say(tr("Give the same command without {}."), option);
}

std::string with(const char* option, const std::string& name) {
    return say(tr("Give the same command with {}."), std::string(option) + " " + name);
}

/// Nobody speaks of the proposal in what was meant for an amendment, nor the other way round.
void require_about(const Against& begun, const model::Proposal& now, const std::string& about) {
    if (about.empty() && begun.amendment.empty()) return;
    const std::string& reference = now.reference.text;
    if (begun.amendment.empty())
        refuse(tr("This text was not written about an amendment."), without("--about"));
    if (!about.empty()) {
        const model::Amendment& amendment = now.amendments[acts::find_amendment(now, about)];
        require_same_amendment(
            begun.amendment, now, amendment,
            advise(tr("To see it: emenda show {} A{}"), reference, amendment.number));
        return;
    }
    for (const model::Amendment& amendment : now.amendments) {
        if (name_of(amendment) != begun.amendment) continue;
        refuse(
            say(tr("This text was written for amendment A{} to {}."), amendment.number, reference),
            with("--about", fmt::format("A{}", amendment.number)));
    }
    refuse(say(tr("The amendment to {} that this text was written for is not there any more."),
               reference),
           tr("What you wrote can be copied from the file."));
}

void require_answer(const Against& begun, const model::Proposal& now, const std::string& reply_to) {
    if (reply_to.empty() && begun.comment.empty()) return;
    const std::string& reference = now.reference.text;
    if (begun.comment.empty())
        refuse(tr("This text was not written in answer to a comment."), without("--reply-to"));
    if (!reply_to.empty()) {
        const model::Comment& comment = now.comments[acts::find_comment(now, reply_to)];
        if (comment.id == begun.comment) return;
        refuse(say(tr("Comment {} on {} is not the one that this text answers."), comment.number,
                   reference),
               advise(tr("To see the comments: emenda show {}"), reference));
    }
    for (const model::Comment& comment : now.comments) {
        if (comment.id != begun.comment) continue;
        refuse(say(tr("This text was written in answer to comment {} on {}."), comment.number,
                   reference),
               with("--reply-to", fmt::format("{}", comment.number)));
    }
    refuse(say(tr("The comment on {} that this text answers is not there any more."), reference),
           tr("What you wrote can be copied from the file."));
}

} // namespace

void require_same_subject(const Against& begun, const model::Proposal& now,
                          const acts::Remark& remark) {
    require_same_proposal(begun, now, copy_from_the_file());
    require_about(begun, now, remark.about);
    require_answer(begun, now, remark.reply_to);
}

} // namespace emenda::cli
