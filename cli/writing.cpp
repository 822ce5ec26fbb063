// SPDX-License-Identifier: EUPL-1.2
#include "cli/writing.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/render/form_words.hpp"
#include "emenda/store/proposals.hpp"

#include <utility>

namespace emenda::cli {

void declare_writing(Arguments& arguments, WriteOptions& options, bool who, bool when) {
    if (who) {
        arguments.value(options.author, "--author", tr("NAME"),
                        tr("who does this: a name, or \"Name (Organisation)\"; else EMENDA_AUTHOR, "
                           "else git's user.name"));
    }
    if (when) {
        arguments.value(options.date, "--date", tr("DATE"),
                        tr("when: 2022-06-20, 20/06/2022, 2022-06-20T09:30; else EMENDA_DATE, else "
                           "now"));
    }
    arguments.flag(options.dry_run, "--dry-run", tr("do all but write"));
    arguments.choice(options.format, "--format", {{"text"}, {"json"}},
                     tr("say what was made in words, or as JSON on standard output"));
}

acts::Stamp stamp(const Session& session, const WriteOptions& options) {
    return {session.author(options.author), session.date(options.date)};
}

void print_done(Session& session, const WriteOptions& options, const std::string& data) {
    try {
        session.terminal().print(data);
    } catch (Error& error) {
        if (!options.dry_run) error.hint = tr("What was asked for is done all the same.");
        throw;
    }
}

void tell(Session& session, const WriteOptions& options, const render::Made& made,
          const std::vector<std::string>& sentences) {
    if (options.json()) {
        print_done(session, options, render::made_json(made));
        return;
    }
    if (options.dry_run) tell_trial(session.terminal());
    for (const std::string& sentence : sentences)
        session.terminal().talk(sentence);
}

void tell_trial(Terminal& terminal) {
    terminal.talk(tr("Only tried out (--dry-run): nothing is written. Else this would be said:"));
}

Exit change(Session& session, const std::string& ref, const WriteOptions& options,
            const Verb& verb) {
    const Located located = session.locate(ref);
    std::optional<Outcome> outcome;
    if (options.dry_run) {
        outcome = verb(store::open(located.path, located.shown).proposal);
    } else {
        store::Writing writing(located.path, located.shown);
        outcome = verb(writing.proposal());
        if (!outcome) return Exit::no;
        writing.save(outcome->after, session.command(options.author));
        if (writing.has_other_names()) {
            outcome->sentences.push_back(
                say(tr("{} has other names (hard links), which keep the text as it was."),
                    located.shown));
        }
    }
    if (!outcome) return Exit::no;
    outcome->made.reference = outcome->after.reference.text;
    outcome->made.file = located.shown;
    outcome->made.dry_run = options.dry_run;
    tell(session, options, outcome->made, outcome->sentences);
    return Exit::done;
}

Outcome recorded_version(model::Proposal after) {
    const model::Version& version = after.versions.back();
    Outcome outcome;
    outcome.made.versions = {version.number};
    outcome.sentences = {
        say(tr("Recorded version {} of {}."), version.number, after.reference.text)};
    // In the editor the title is a line that is easily deleted: the next one would take its place.
    if (version.changes.title)
        outcome.sentences.push_back(say(tr("The title is now: {}"), after.text.title));
    if (version.number > 1) {
        const auto before = history::text_at(after, version.number - 1);
        for (std::string& sentence : render::form_sentences(before.body, after.text.body))
            outcome.sentences.push_back(std::move(sentence));
    }
    outcome.after = std::move(after);
    return outcome;
}

} // namespace emenda::cli
