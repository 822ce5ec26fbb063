// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/all.hpp"
#include "cli/editor.hpp"
#include "cli/given_text.hpp"
#include "cli/taken_reference.hpp"
#include "cli/writing.hpp"
#include "emenda/acts/record.hpp"
#include "emenda/acts/set.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/proposals.hpp"
#include "emenda/store/reading.hpp"
#include "emenda/store/references.hpp"

#include <algorithm>
#include <memory>

namespace emenda::cli {

namespace {

struct Options {
    std::optional<std::string> title;
    std::optional<std::string> body;
    std::optional<std::string> category;
    std::optional<std::string> template_name;
    std::optional<std::string> reference;
    std::optional<std::string> language;
    std::vector<std::string> tags;
    WriteOptions writing;
};

/// The text of templates/NAME.md.
std::string template_body(const Session& session, const std::string& name) {
    const auto folder = session.workspace().root() / "templates";
    if (!name.empty() && name.find('/') == std::string::npos && name.front() != '.') {
        const auto file = folder / (name + ".md");
        std::error_code unknown; // of a name that is too long, say
        if (std::filesystem::exists(file, unknown)) {
            store::require_inside_its_workspace(file);
            return acts::typed_body(store::read_file(file), {session.shown(file), true, true});
        }
    }
    throw Error(ErrorKind::usage, say(tr("There is no template {}."), name),
                say(tr("Templates are the .md files in {}."), session.shown(folder)));
}

model::Reference given_reference(const std::string& typed) {
    if (auto reference = model::parse_reference(typed)) return *reference;
    throw Error(ErrorKind::usage, say(tr("This cannot be a reference: {}"), typed),
                tr("A reference holds letters, digits, - and _, begins with a letter and holds a "
                   "hyphen, as in par-PROP-2022-05-3343."));
}

model::Reference next_reference(const Session& session, const store::Contents& contents,
                                Date date) {
    const auto month = year_month(date, session.zone());
    const store::Workspace& workspace = session.workspace();
    if (auto made = store::next_reference(workspace, contents, month.year, month.month))
        return *made;
    throw Error(
        ErrorKind::invalid,
        say(tr("No reference can be made by the pattern {}."), workspace.settings().reference),
        tr("Mend the key reference in emenda.yaml, for instance as "
           "\"par-PROP-{year}-{month}-{number}\"."));
}

/// The text from the options, or from the editor where the body is missing and someone is there.
EditedProposal text_of(const Options& options, Session& session) {
    model::Text text;
    if (options.title) text.title = acts::typed_line(*options.title, tr("the title"));
    if (options.template_name) text.body = template_body(session, *options.template_name);
    if (options.body) text = *GivenText({options.title, options.body, std::nullopt}).on(text, {});
    const bool as_the_template_says = options.template_name && !session.can_ask();
    if (!text.title.empty() && (options.body || as_the_template_says)) return {text, nullptr};
    if (text.title.empty() && options.body && !session.can_ask()) {
        throw Error(ErrorKind::usage, tr("The title is missing."),
                    say(tr("Give it with {}."), tr("TITLE")));
    }
    return edit_proposal(session, text,
                         {{},
                          tr("This becomes a new proposal."),
                          options.title ? "--body" : std::string(tr("TITLE")) + ", --body",
                          std::nullopt,
                          options.body.has_value(),
                          {},
                          options.writing.dry_run});
}

Exit run(const Options& options, Session& session) {
    const store::Workspace& workspace = session.workspace();
    const acts::Stamp who = stamp(session, options.writing);
    acts::Draft draft;
    draft.language = options.language.value_or(workspace.settings().language);
    acts::require_language(draft.language);
    if (options.category) draft.category = acts::typed_line(*options.category, "--category");
    acts::require_seen(draft.category, "--category");
    for (const auto& tags : options.tags) {
        for (const std::string& tag : acts::typed_tags(tags, "--tag")) {
            acts::require_seen(tag, "--tag");
            const auto same = std::find(draft.tags.begin(), draft.tags.end(), tag);
            if (same == draft.tags.end()) draft.tags.push_back(tag);
        }
    }
    draft.template_name = options.template_name.value_or("");
    const EditedProposal written = text_of(options, session);
    draft.text = written.text;

    // The lock keeps two people from being given one number.
    std::optional<store::Lock> lock;
    if (!options.writing.dry_run) lock.emplace(store::lock_of_numbers(workspace.root()));
    if (lock) workspace.remove_unused_locks();
    const store::Contents contents = workspace.contents();
    draft.reference = options.reference ? given_reference(*options.reference)
                                        : next_reference(session, contents, who.date);
    if (const auto other = store::taken_by(contents.listed, draft.reference))
        refuse_taken(session, *other, draft.reference);
    const model::Proposal proposal = acts::create(draft, who);
    const auto path = workspace.proposals() / (draft.reference.text + ".yaml");
    if (!options.writing.dry_run)
        store::create(path, proposal, session.command(options.writing.author));

    render::Made made;
    made.reference = draft.reference.text;
    made.file = session.shown(path);
    made.versions = {1};
    made.state = proposal.state;
    made.dry_run = options.writing.dry_run;
    if (!options.writing.json()) {
        print_done(session, options.writing, made.reference + "\n" + made.file + "\n");
    }
    tell(session, options.writing, made,
         {say(tr("Began the draft {}; its text is version 1."), made.reference)});
    return Exit::done;
}

} // namespace

Run declare_create(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.optional_positional(options->title, tr("TITLE"), tr("the title, one line"),
                                  Behind::more_of_it);
    arguments.value(options->body, "--body", tr("FILE|-"),
                    tr("the text, from a file or from standard input; else from the editor"));
    arguments.value(options->category, "--category", tr("TEXT"), tr("the category"));
    arguments.values(options->tags, "--tag", tr("TEXT"),
                     tr("tags, split at commas; may be given several times"));
    arguments.value(options->template_name, "--template", tr("NAME"),
                    tr("begin with the text of templates/NAME.md of the workspace"));
    arguments.value(
        options->reference, "--reference", tr("REF"),
        tr("the reference, where it is not to be made (an imported page keeps its own)"));
    arguments.value(options->language, "--language", "it|en|…", tr("the language of the text"));
    declare_writing(arguments, options->writing, true, true);
    return [options](Session& session) { return run(*options, session); };
}

} // namespace emenda::cli
