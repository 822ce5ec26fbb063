// SPDX-License-Identifier: EUPL-1.2
#include "cli/forget_refusals.hpp"

#include "cli/forget_left.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/suggest.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/forgetting.hpp"

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
    if (!left.empty()) {
        throw Error(ErrorKind::io,
                    say(tr("Nobody is called {} in the proposals; but the name may stand in files "
                           "that this account can neither read nor remove: {}"),
                        name, listed_with_accounts(left)),
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

void require_not_begun_otherwise(const Session& session, const model::Pseudonym& person) {
    const auto begun = store::begun_otherwise(session.workspace().root(), person);
    if (!begun) return;
    std::vector<std::string> words{"forget", begun->name};
    if (begun->organisation) words.insert(words.end(), {"--organisation", *begun->organisation});
    if (begun->note) words.insert(words.end(), {"--note", *begun->note});
    const bool of_all = begun->of && begun->of->size() > 1 && words.size() == 2;
    if (of_all) words.emplace_back("--all");
    const std::string when_refused =
        begun->of
            ? tr("That goes on for those alone who were there when it was begun: whoever of that "
                 "name has come since is left alone, and can be forgotten afterwards.")
            : tr("Where that is refused, somebody else of that name has come since: remove "
                 ".emenda/forget.yaml, and the name gets another pseudonym; with --as and "
                 "--same-person it gets the same.");
    throw Error(
        ErrorKind::refused,
        say(tr("An earlier run, which was interrupted, has begun to write {} for {}, "
               "who may be the same person."),
            begun->as,
            described(begun->name, {begun->organisation.value_or(""), begun->note.value_or("")})),
        say(tr("To end it first, with the same pseudonym: {}"), session.command_line(words)) +
            "\n" + when_refused);
}

} // namespace emenda::cli
