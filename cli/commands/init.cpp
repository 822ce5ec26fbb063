// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/all.hpp"
#include "cli/writing.hpp"
#include "emenda/acts/set.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/shell_word.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/model/settings.hpp"
#include "emenda/store/references.hpp"

#include <memory>

namespace emenda::cli {

namespace {

struct Options {
    std::optional<std::string> folder;
    std::optional<std::string> prefix;
    std::optional<std::string> organisation;
    std::optional<std::string> language;
    std::optional<std::string> timezone;
    WriteOptions writing;
};

model::Settings settings_from(const Options& options) {
    model::Settings settings;
    if (options.organisation) {
        settings.organisation = acts::typed_line(*options.organisation, "--organisation");
    }
    settings.language = options.language.value_or(language_in_use());
    acts::require_language(settings.language);
    if (options.timezone) settings.timezone = *options.timezone;
    if (!is_time_zone(settings.timezone)) {
        throw Error(ErrorKind::usage, say(tr("There is no time zone {}."), settings.timezone),
                    tr("Name one as Europe/Rome."));
    }
    const std::string prefix = options.prefix.value_or("par");
    settings.reference = prefix + "-PROP-{year}-{month}-{number}";
    if (!store::make_reference(settings.reference, "2022", "05", 1)) {
        throw Error(ErrorKind::usage, say(tr("References cannot begin with {}."), prefix),
                    tr("A prefix begins with a letter and holds only letters, digits, - and _; for "
                       "instance par."));
    }
    return settings;
}

Exit run(const Options& options, Session& session) {
    const model::Settings settings = settings_from(options);
    const std::filesystem::path folder = options.folder.value_or(".");
    std::error_code error;
    if (options.writing.dry_run && std::filesystem::exists(folder / "emenda.yaml", error)) {
        throw Error(ErrorKind::refused,
                    say(tr("There is a workspace already: {}"), (folder / "emenda.yaml").string()),
                    tr("Its settings are in that file, and can be changed there."));
    }
    if (!options.writing.dry_run) store::Workspace::create(folder, settings);
    const std::string file = (folder / "emenda.yaml").lexically_normal().string();
    render::Made made;
    made.file = file;
    made.dry_run = options.writing.dry_run;
    std::vector<std::string> sentences{
        say(tr("Made a workspace; its settings are in {}."),
            session.shown_from_start(std::filesystem::absolute(file)))};
    if (options.folder && !std::filesystem::equivalent(folder, ".", error)) {
        const std::string there = session.shown_from_start(std::filesystem::absolute(folder));
        sentences.push_back(say(tr("To go there: cd {}"), as_shell_word(there)));
        use_standpoint({}); // of who has gone there
    }
    sentences.push_back(advise(tr("To begin a proposal: emenda create \"A title\"")));
    tell(session, options.writing, made, sentences);
    return Exit::done;
}

} // namespace

Run declare_init(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.optional_positional(options->folder, tr("DIR"), tr("the folder; this one if absent"),
                                  Behind::more_of_it);
    arguments.value(options->prefix, "--prefix", tr("PREFIX"),
                    tr("what references begin with; par if absent"));
    arguments.value(options->organisation, "--organisation", tr("NAME"),
                    tr("the body that keeps the proposals"));
    arguments.value(options->language, "--language", "it|en|…",
                    tr("the language of new proposals and of their pages"));
    arguments.value(options->timezone, "--timezone", tr("ZONE"),
                    tr("where dates are shown for; Europe/Rome if absent"));
    declare_writing(arguments, options->writing, false, false);
    return [options](Session& session) { return run(*options, session); };
}

} // namespace emenda::cli
