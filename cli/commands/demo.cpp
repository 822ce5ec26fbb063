// SPDX-License-Identifier: EUPL-1.2
// demo: a small consultation, built step by step with the commands that anyone would type.
#include "cli/commands/all.hpp"
#include "cli/dispatch.hpp"
#include "cli/help_lines.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/io_error.hpp"
#include "emenda/base/shell_word.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/render/styled.hpp"
#include "emenda/store/file.hpp"

#include <cerrno>
#include <cstdlib>
#include <memory>
#include <unistd.h>

namespace emenda::cli {

namespace fs = std::filesystem;

namespace {

struct Options {
    std::optional<std::string> folder;
};

struct Step {
    std::string (*why)();
    std::vector<std::string> words;
};

// The people and the text are invented; the text is in Italian, as proposals here are.
constexpr const char* first_text =
    "Obiettivo. Aprire orti condivisi nei terreni comunali che oggi nessuno coltiva.\n\n"
    "Destinatari: residenti e associazioni del quartiere.\n\n"
    "Tempi: entro il 2024.\n";
constexpr const char* second_text = "Obiettivo. Aprire orti condivisi e un vivaio nei terreni "
                                    "comunali che oggi nessuno coltiva.\n\n"
                                    "Destinatari: residenti e associazioni del quartiere.\n\n"
                                    "Tempi: entro il 2024.\n";
constexpr const char* third_text =
    "Obiettivo. Aprire orti condivisi nei terreni comunali che oggi nessuno coltiva.\n\n"
    "Destinatari: residenti, scuole e associazioni del quartiere.\n\n"
    "Tempi: entro il 2025.\n";
constexpr const char* fourth_text =
    "Obiettivo. Aprire orti condivisi nei terreni comunali che oggi nessuno coltiva.\n\n"
    "Destinatari: residenti e associazioni del quartiere.\n\n"
    "Tempi: entro giugno 2024.\n";

std::vector<Step> steps() {
    return {
        {[] { return std::string(tr("A workspace is a folder with settings and proposals.")); },
         {"init", "--prefix", "par", "--organisation", "Comune di Esempio", "--language", "it"}},
        {[] { return std::string(tr("A proposal begins as a draft.")); },
         {"create", "Orti condivisi nei quartieri", "--body", "1.md", "--category", "Ambiente",
          "--author", "Ufficio Partecipazione", "--date", "2022-05-30"}},
        {[] { return std::string(tr("It is made public.")); },
         {"publish", "1", "--author", "Ufficio Partecipazione", "--date", "2022-06-20"}},
        {[] { return std::string(tr("People support it, and comment on it.")); },
         {"support", "1", "Anna Bassi", "--date", "2022-06-21"}},
        {nullptr,
         {"support", "1", "Piero Galli", "--organisation", "Associazione Il Melo", "--date",
          "2022-06-22"}},
        {nullptr,
         {"comment", "1", "Si potrebbe partire dal terreno dietro la scuola.", "--stance", "for",
          "--author", "Elena Fabbri", "--date", "2022-06-23"}},
        {[] {
             return std::string(tr("Three people propose amendments: each writes the text as it "
                                   "should read."));
         },
         {"propose-change", "1", "--body", "2.md", "--proposer", "Carlo Denti", "--reason",
          "Le piantine si possono far crescere sul posto.", "--date", "2022-06-25"}},
        {nullptr,
         {"propose-change", "1", "--body", "3.md", "--proposer", "Marta Lodi", "--reason",
          "Anche le scuole; e un anno in più.", "--date", "2022-06-26"}},
        {nullptr,
         {"propose-change", "1", "--body", "4.md", "--proposer", "Ivo Sarti", "--date",
          "2022-06-27"}},
        {[] { return std::string(tr("What would an amendment change?")); }, {"show", "1", "A2"}},
        {[] {
             return std::string(tr("Accepting merges the amendments into the text. Two of these "
                                   "want the same words to become different things."));
         },
         {"accept", "1", "A1", "A2", "A3", "--author", "Ufficio Partecipazione", "--date",
          "2022-07-01"}},
        {[] {
             return std::string(
                 tr("Nothing was lost, and nothing written. The two that go together "
                    "are accepted, the third is turned down."));
         },
         {"accept", "1", "A1", "A2", "--author", "Ufficio Partecipazione", "--date", "2022-07-01"}},
        {nullptr,
         {"reject", "1", "A3", "--reason", "Il termine è già stato spostato.", "--author",
          "Ufficio Partecipazione", "--date", "2022-07-01"}},
        {[] { return std::string(tr("What changed since it was published?")); },
         {"diff", "1", "1", "3"}},
        {nullptr, {"log", "1"}},
        {[] {
             return std::string(tr("The files can be checked by anyone, and printed as pages."));
         },
         {"validate"}},
        {nullptr, {"report", "1", "--format", "html", "-o", "pagina.html"}},
        {nullptr, {"list"}},
    };
}

fs::path folder_of(const Options& options) {
    if (options.folder) {
        std::error_code error;
        const fs::path folder = fs::absolute(*options.folder, error);
        if (fs::exists(folder, error) && !fs::is_empty(folder, error)) {
            throw Error(ErrorKind::refused, say(tr("{} is not empty."), *options.folder),
                        tr("Name a new folder."));
        }
        store::make_folder(folder);
        return folder;
    }
    std::string name = (temporary_folder() / "emenda-demo-XXXXXX").string();
    if (mkdtemp(name.data())) return name;
    throw io_error(tr("Could not make the folder {}: {}."), name, errno);
}

/// As somebody types it who breaks long lines between words; width 0: one line.
std::string typed_line(const std::vector<std::string>& words, std::size_t width) {
    constexpr std::size_t for_backslash = 2;
    std::string typed = "$ emenda";
    std::size_t taken = typed.size();
    for (const std::string& word : words) {
        const std::string next = as_shell_word(word);
        const std::size_t needed = render::width_of(next) + 1;
        if (width > 0 && taken + needed + for_backslash > width) {
            typed += " \\\n   ";
            taken = 3;
        }
        typed += " " + next;
        taken += needed;
    }
    return typed;
}

Exit run(const Options& options, Session& session) {
    const fs::path folder = folder_of(options);
    go_to(folder);
    int number = 0;
    for (const char* text : {first_text, second_text, third_text, fourth_text}) {
        store::create_file(std::to_string(++number) + ".md", text);
    }
    const std::string language = session.globals().language.value_or(language_in_use());
    for (const Step& step : steps()) {
        if (step.why)
            session.terminal().print("\n" +
                                     wrapped_sentence(step.why(), session.line_width(), "# "));
        session.terminal().print(typed_line(step.words, session.line_width()) + "\n");
        std::vector<std::string> words = step.words;
        words.insert(words.begin(), {"--no-pager", "--no-input", "--lang", language, "--color",
                                     session.globals().colour});
        dispatch(words); // a refused merge is part of the story
    }
    session.terminal().print(
        "\n" + wrapped_sentence(say(tr("All of it is in {}: look at the files."), folder.string()),
                                session.line_width()));
    return Exit::done;
}

} // namespace

Run declare_demo(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.optional_positional(options->folder, tr("DIR"),
                                  tr("a new folder for it; a temporary one if absent"),
                                  Behind::more_of_it);
    return [options](Session& session) { return run(*options, session); };
}

} // namespace emenda::cli
