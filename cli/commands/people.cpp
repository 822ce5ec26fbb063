// SPDX-License-Identifier: EUPL-1.2
// support, unsupport and comment: what people say about a proposal.
#include "emenda/acts/people.hpp"
#include "cli/commands/all.hpp"
#include "cli/editor.hpp"
#include "cli/input.hpp"
#include "cli/same_subject.hpp"
#include "cli/writing.hpp"
#include "emenda/acts/entries.hpp"
#include "emenda/acts/guard.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/render/standing_words.hpp"

#include <memory>

namespace emenda::cli {

namespace {

struct SupportOptions {
    std::string ref;
    std::string name;
    std::optional<std::string> organisation;
    std::optional<std::string> note;
    WriteOptions writing;
};

std::string line_or_nothing(const std::optional<std::string>& typed, const char* name) {
    return typed && !typed->empty() ? acts::typed_line(*typed, name) : std::string();
}

/// "Name (Organisation)" says what --organisation says, as wherever a person is named.
model::Person person_of(const SupportOptions& options) {
    if (!options.organisation) return acts::typed_person(options.name);
    return {acts::typed_line(options.name, tr("the name")),
            line_or_nothing(options.organisation, "--organisation"),
            {}};
}

Exit run_support(const SupportOptions& options, Session& session) {
    const model::Person person = person_of(options);
    const std::string note = line_or_nothing(options.note, "--note");
    acts::require_seen(person);
    acts::require_seen(note, "--note");
    const Date since = session.date(options.writing.date);
    return change(session, options.ref, options.writing, [&](const model::Proposal& proposal) {
        Outcome outcome;
        outcome.after = acts::support(proposal, person, note, since);
        outcome.made.supporter = person;
        const auto count = outcome.after.supporters.size();
        outcome.sentences = {say(trn("{1} supports {2}, which has one supporter now.",
                                     "{1} supports {2}, which has {0} supporters now.", count),
                                 count, person.name, proposal.reference.text)};
        return outcome;
    });
}

/// As the file writes it, which may be in other capitals than was typed.
std::string name_taken_away(const model::Proposal& before, const model::Proposal& after) {
    std::size_t at = 0;
    while (at < after.supporters.size() && before.supporters[at] == after.supporters[at])
        ++at;
    return before.supporters[at].person.name;
}

Exit run_unsupport(const SupportOptions& options, Session& session) {
    const model::Person person = person_of(options);
    std::optional<std::string> organisation;
    if (options.organisation || !person.organisation.empty()) organisation = person.organisation;
    std::optional<std::string> note;
    if (options.note) note = line_or_nothing(options.note, "--note");
    return change(session, options.ref, options.writing, [&](const model::Proposal& proposal) {
        Outcome outcome;
        outcome.after = acts::unsupport(proposal, person.name, organisation, note);
        outcome.sentences = {say(tr("{} supports {} no more."),
                                 name_taken_away(proposal, outcome.after),
                                 proposal.reference.text)};
        return outcome;
    });
}

std::shared_ptr<SupportOptions> declare(Arguments& arguments) {
    auto options = std::make_shared<SupportOptions>();
    declare_ref(arguments, options->ref);
    arguments.positional(options->name, tr("NAME"), tr("the person or body"), Behind::more_of_it);
    arguments.value(options->organisation, "--organisation", tr("NAME"),
                    tr("the body that the person belongs to"));
    arguments.value(options->note, "--note", tr("TEXT"), tr("tells two people of one name apart"));
    return options;
}

struct CommentOptions {
    std::string ref;
    std::optional<std::string> text;
    std::optional<std::string> file;
    std::optional<std::string> about;
    std::optional<std::string> reply_to;
    std::string stance;
    std::optional<std::string> hide;
    std::optional<std::string> unhide;
    std::optional<std::string> reason;
    WriteOptions writing;
};

Outcome commented(model::Proposal after, const model::Comment& comment,
                  const std::string& sentence) {
    Outcome outcome;
    outcome.made.comment = {comment.id, comment.number, ""};
    outcome.sentences = {sentence};
    outcome.after = std::move(after);
    return outcome;
}

Exit run_hide(const CommentOptions& options, Session& session) {
    const bool hides = options.hide.has_value();
    if (hides && !options.reason) {
        throw Error(ErrorKind::usage, tr("A comment is hidden for a reason that readers can see."),
                    tr("Give it with --reason."));
    }
    const std::string name = hides ? *options.hide : *options.unhide;
    const std::string reason = hides ? acts::typed_line(*options.reason, "--reason") : "";
    return change(session, options.ref, options.writing, [&](const model::Proposal& proposal) {
        model::Proposal after = acts::hide(proposal, name, reason);
        const model::Comment comment = after.comments[acts::find_comment(after, name)];
        return commented(std::move(after), comment,
                         hides ? say(tr("Comment {} is hidden."), comment.number)
                               : say(tr("Comment {} is shown again."), comment.number));
    });
}

/// What is written, and what it was begun for where that is known: by the editor, or a kept file.
struct Written {
    EditedText edited;
    std::optional<Against> begun;
};

Written written_comment(const CommentOptions& options, const acts::Remark& remark,
                        Session& session) {
    Written written;
    if (options.text) {
        written.edited.text = acts::typed_body(*options.text, {tr("the comment"), false});
    } else if (options.file) {
        const Input input = input_from(*options.file);
        const auto kept = kept_words(input.text, input.origin());
        written.edited.text = acts::typed_body(kept ? kept->text : input.text, input.origin());
        if (kept) written.begun = kept->against;
    } else {
        const model::Proposal seen = session.read(options.ref).proposal;
        acts::require_open(seen);
        written.begun = begun_on(seen, remark);
        written.edited =
            edit_text(session, "", say(tr("Write a comment on {}."), seen.reference.text),
                      std::string(tr("TEXT")) + ", --file",
                      {"--file", {}, written.begun, options.writing.dry_run});
    }
    return written;
}

Exit run_comment(const CommentOptions& options, Session& session) {
    if (options.hide || options.unhide) return run_hide(options, session);
    if (options.reason) {
        throw Error(ErrorKind::usage, tr("--reason says why a comment is hidden."),
                    tr("Name the comment with --hide."));
    }
    const acts::Stamp who = stamp(session, options.writing);
    acts::Remark remark;
    remark.about = options.about.value_or("");
    remark.reply_to = options.reply_to.value_or("");
    if (const auto stance = model::stance_from(options.stance)) remark.stance = *stance;
    const Written written = written_comment(options, remark, session);
    remark.text = written.edited.text;
    if (remark.text.empty()) throw Error(ErrorKind::usage, tr("The comment is empty."));
    return change(session, options.ref, options.writing, [&](const model::Proposal& proposal) {
        taken(written.edited, [&] {
            if (written.begun) require_same_subject(*written.begun, proposal, remark);
        });
        model::Proposal after = acts::comment(proposal, remark, who);
        const model::Comment comment = after.comments.back();
        return commented(
            std::move(after), comment,
            say(tr("Added comment {} to {}."), comment.number, proposal.reference.text));
    });
}

} // namespace

Run declare_support(Arguments& arguments) {
    auto options = declare(arguments);
    declare_writing(arguments, options->writing, false, true);
    return [options](Session& session) { return run_support(*options, session); };
}

Run declare_unsupport(Arguments& arguments) {
    auto options = declare(arguments);
    declare_writing(arguments, options->writing, false, false);
    return [options](Session& session) { return run_unsupport(*options, session); };
}

Run declare_comment(Arguments& arguments) {
    auto options = std::make_shared<CommentOptions>();
    declare_ref(arguments, options->ref);
    arguments.optional_positional(options->text, tr("TEXT"),
                                  tr("the comment; else from the editor"), Behind::more_of_it);
    arguments.value(options->file, "--file", tr("FILE|-"),
                    tr("the comment, from a file or from standard input"));
    arguments.value(options->about, "--about", tr("AMENDMENT"),
                    tr("the amendment that it is about, as A2"));
    arguments.value(options->reply_to, "--reply-to", tr("COMMENT"),
                    tr("the comment that it answers: its number, or the beginning of its id"));
    std::vector<Choice> stances;
    for (const model::Stance stance :
         {model::Stance::in_favour, model::Stance::against, model::Stance::neutral}) {
        stances.push_back({std::string(model::to_word(stance)), render::display(stance)});
    }
    arguments.choice(options->stance, "--stance", stances, tr("whether it speaks for or against"));
    arguments.value(options->hide, "--hide", tr("COMMENT"),
                    tr("hide a comment instead, with --reason"));
    arguments.value(options->unhide, "--unhide", tr("COMMENT"), tr("show a hidden comment again"));
    arguments.value(options->reason, "--reason", tr("TEXT"), tr("why a comment is hidden"));
    arguments.exclude("--hide", "--unhide");
    arguments.exclude("--unhide", "--reason");
    for (const char* hiding : {"--hide", "--unhide"}) {
        for (const char* writing : {tr("TEXT"), "--file", "--about", "--reply-to", "--stance"})
            arguments.exclude(hiding, writing);
    }
    arguments.exclude(tr("TEXT"), "--file");
    declare_writing(arguments, options->writing, true, true);
    return [options](Session& session) { return run_comment(*options, session); };
}

} // namespace emenda::cli
