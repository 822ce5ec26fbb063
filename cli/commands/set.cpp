// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/set.hpp"
#include "cli/commands/all.hpp"
#include "cli/writing.hpp"
#include "emenda/acts/guard.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"

#include <memory>

namespace emenda::cli {

namespace {

struct Options {
    std::string ref;
    std::vector<std::string> assignments;
    WriteOptions writing;
};

Exit run(const Options& options, Session& session) {
    return change(session, options.ref, options.writing, [&](const model::Proposal& proposal) {
        acts::require_open(proposal);
        Outcome outcome;
        outcome.after = acts::set(proposal, options.assignments);
        if (outcome.after == proposal) {
            throw Error(ErrorKind::refused, tr("It says so already: nothing to write."));
        }
        outcome.sentences = {say(tr("Changed {}."), proposal.reference.text)};
        return outcome;
    });
}

} // namespace

Run declare_set(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    declare_ref(arguments, options->ref);
    arguments.positionals(
        options->assignments, tr("KEY=VALUE"),
        tr("category, language, template; authors, tags, related, merged-from, split-from, "
           "supersedes, which are lists: repeat the word for several values, += adds one, -= takes "
           "one away; an empty value takes the key away"),
        true);
    declare_writing(arguments, options->writing, false, false);
    return [options](Session& session) { return run(*options, session); };
}

} // namespace emenda::cli
