// SPDX-License-Identifier: EUPL-1.2
#include "cli/forget_refusals.hpp"

#include "cli/forget_left.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/shell_word.hpp"
#include "emenda/base/suggest.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/forgetting.hpp"
#include "emenda/store/within.hpp"

namespace emenda::cli {

std::string described(const std::string& name, const acts::Identity& one) {
    std::string text = name;
    if (!one.organisation.empty()) text += " (" + one.organisation + ")";
    if (!one.note.empty()) text += ", " + one.note;
    return text;
}

void require_one_person(const acts::Sought& who, const ForgetSurvey& survey) {
    if (survey.identities.size() < 2) return;
    std::string hint = tr("Tell them apart with --organisation or --note, where \"\" means the one "
                          "without; or give --all if they are one person:");
    for (const acts::Identity& one : survey.identities)
        hint += "\n  " + described(who.name, one);
    throw Error(ErrorKind::usage, say(tr("Several people may be meant by {}."), who.name), hint);
}

void refuse_nobody(const acts::Sought& who, const ForgetSurvey& survey,
                   const render::ForgottenReport& report) {
    const auto& left = report.left;
    const auto meant = nearest_person(who.name, {survey.names.begin(), survey.names.end()});
    const std::string name =
        described(who.name, {who.organisation.value_or(""), who.note.value_or("")});
    std::string more;
    const bool is_slip = meant && *meant != who.name;
    if (is_slip) more += "\n" + say(tr("Did you mean {}?"), *meant);
    for (const std::string& sentence : not_looked_into(survey))
        more += "\n" + sentence;
    if (!report.named_paths.empty()) more += "\n" + named_so(report.named_paths);
    if (const auto links = links_among(left); !links.empty()) {
        throw Error(ErrorKind::io,
                    say(tr("Nobody is called {} in the proposals; but {} is a link, and what it "
                           "leads to may hold the name."),
                        name, links.front()),
                    tr("Look there, then remove the link.") + more);
    }
    const std::string folders = not_looked_through(left);
    const std::string files = listed_with_accounts(left);
    if (files.empty() && !folders.empty()) {
        throw Error(ErrorKind::io, say(tr("Nobody is called {} in the proposals."), name),
                    folders + more);
    }
    if (!folders.empty()) more += "\n" + folders;
    if (!files.empty()) {
        throw Error(ErrorKind::io,
                    say(tr("Nobody is called {} in the proposals; but the name may stand in files "
                           "that this account can neither read nor remove: {}"),
                        name, files),
                    tr("Ask whoever works with that account, or administers this machine, to "
                       "remove them.") +
                        more);
    }
    if (!is_slip) {
        more = std::string("\n") +
               tr("Give the whole name, letter for letter as it stands in a proposal; a name that "
                  "stands in texts alone is not looked for.") +
               "\n" +
               advise(tr("To see who takes part in a proposal: emenda show REF\n"
                         "and who wrote its versions: emenda log REF")) +
               more;
    }
    throw Error(ErrorKind::usage, say(tr("Nobody is called {} here."), name), more.substr(1));
}

std::vector<std::string> words_to_go_on(const model::Pseudonym& begun) {
    std::vector<std::string> words{"forget", begun.name};
    if (begun.organisation) words.insert(words.end(), {"--organisation", *begun.organisation});
    if (begun.note) words.insert(words.end(), {"--note", *begun.note});
    return words;
}

namespace {

std::string whom(const model::Pseudonym& one) {
    return described(one.name, {one.organisation.value_or(""), one.note.value_or("")});
}

/// Workspaces below proposals/ share these proposals, and keep journals of their own.
void require_not_begun_below(const Session& session, const model::Pseudonym& person) {
    const auto roots = store::roots_of_proposals(session.workspace().root());
    for (std::size_t i = 1; i < roots.size(); ++i) {
        const auto begun = store::begun_for_name(roots[i], person);
        if (!begun) continue;
        auto words = words_to_go_on(*begun);
        words.insert(words.begin(), {"-C", session.shown_from_start(roots[i])});
        std::vector<std::string> afterwards = words_to_go_on(person);
        afterwards.insert(afterwards.end(), {"--as", begun->as, "--same-person"});
        throw Error(
            ErrorKind::refused,
            say(tr("In {}, a workspace below this one's proposals, a run that was interrupted has "
                   "begun to write {} for {}."),
                session.shown(roots[i]), begun->as, whom(*begun)),
            say(tr("To end it first, with the same pseudonym: {}"), as_shell_line(words)) + "\n" +
                say(tr("Then here, if it is the same person: {}"),
                    session.command_line(afterwards)));
    }
}

} // namespace

void require_not_begun_otherwise(const Session& session, const model::Pseudonym& person) {
    require_not_begun_below(session, person);
    const auto begun = store::begun_otherwise(session.workspace().root(), person);
    if (!begun) return;
    const std::string when_refused =
        begun->of
            ? tr("That goes on for those alone who were there when it was begun: whoever of that "
                 "name has come since is left alone, and can be forgotten afterwards.")
            : tr("Where that is refused, somebody else of that name has come since: remove "
                 ".emenda/forget.yaml, and the name gets another pseudonym; with --as and "
                 "--same-person it gets the same.");
    throw Error(ErrorKind::refused,
                say(tr("An earlier run, which was interrupted, has begun to write {} for {}, "
                       "who may be the same person."),
                    begun->as, whom(*begun)),
                say(tr("To end it first, with the same pseudonym: {}"),
                    session.command_line(words_to_go_on(*begun))) +
                    "\n" + when_refused);
}

} // namespace emenda::cli
