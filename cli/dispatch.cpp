// SPDX-License-Identifier: EUPL-1.2
#include "cli/dispatch.hpp"

#include "cli/command.hpp"
#include "cli/meant.hpp"
#include "cli/memory.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/shell_word.hpp"
#include "emenda/base/translate.hpp"

#include <algorithm>

namespace emenda::cli {

namespace {

void declare_globals(Arguments& arguments, Globals& globals) {
    arguments.begin_common();
    arguments.value(globals.folder, "-C", tr("DIR"), tr("run as if started in this folder"));
    arguments.value(globals.language, "--lang", "it|en", tr("the language to speak"));
    arguments.choice(globals.colour, "--color", {{"auto"}, {"always"}, {"never"}}, tr("colours"));
    arguments.flag(globals.no_pager, "--no-pager", tr("do not page long output"));
    arguments.flag(globals.no_input, "--no-input", tr("never ask, never open an editor"));
    arguments.flag(globals.help, "-h,--help", tr("say what the command does and takes"));
}

const std::vector<std::string>& options_with_value() {
    static const std::vector<std::string> names{"-C", "--lang", "--color"};
    return names;
}

/// The index of the command among the words: the first that is neither an option nor its value.
std::size_t find_command_word(const std::vector<std::string>& words) {
    const auto& names = options_with_value();
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (std::find(names.begin(), names.end(), words[i]) != names.end())
            ++i;
        else if (!words[i].starts_with('-'))
            return i;
    }
    return words.size();
}

/// The command as somebody reads it who did not type it: without what is common to all commands.
std::vector<std::string> own_words(const std::string& command,
                                   const std::vector<std::string>& rest) {
    std::vector<std::string> own{command};
    bool only_words = false;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        const std::string& word = rest[i];
        const auto& names = options_with_value();
        const auto is_common = [&](const std::string& name) {
            return word.starts_with("--") && word.starts_with(name + "=");
        };
        only_words = only_words || word == "--";
        if (!only_words && std::find(names.begin(), names.end(), word) != names.end())
            ++i;
        else if (only_words || (word != "--no-pager" && word != "--no-input" &&
                                std::none_of(names.begin(), names.end(), is_common)))
            own.push_back(word);
    }
    return own;
}

/// --lang must be heard before any help or complaint is worded.
void hear_language(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string language;
        if (words[i] == "--") return;
        if (words[i] == "--lang" && i + 1 < words.size()) language = words[i + 1];
        if (words[i].starts_with("--lang=")) language = words[i].substr(7);
        if (language == "it" || language == "en") use_language(language);
    }
}

Globals globals_alone(const std::vector<std::string>& words, bool& version) {
    Globals globals;
    Arguments arguments("");
    declare_globals(arguments, globals);
    arguments.flag(version, "--version", "");
    arguments.parse(words);
    return globals;
}

void require_language_spoken(const Globals& globals) {
    if (!globals.language || *globals.language == "it" || *globals.language == "en") return;
    throw Error(ErrorKind::usage, say(tr("emenda does not speak {}."), *globals.language),
                say(tr("It takes one of: {}."), "it, en"));
}

Exit without_command(const std::vector<std::string>& words) {
    bool version = false;
    const Globals globals = globals_alone(words, version);
    require_language_spoken(globals);
    if (version)
        write_out("emenda " EMENDA_VERSION "\n");
    else
        write_out(overview());
    return Exit::done;
}

} // namespace

Exit dispatch(const std::vector<std::string>& words) {
    hear_language(words);
    const std::size_t at = find_command_word(words);
    if (at == words.size()) return without_command(words);
    const Command* command = find_command(words[at]);
    if (!command) unknown_command(words[at]);

    Globals globals;
    Arguments arguments(command->name);
    const Run run = command->declare(arguments);
    declare_globals(arguments, globals);
    std::vector<std::string> rest = words;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(at));
    const auto end = std::find(rest.begin(), rest.end(), "--");
    if (std::any_of(rest.begin(), end,
                    [](const std::string& word) { return word == "--help" || word == "-h"; })) {
        write_out(help_of(command->name, Terminal(Colour::never, false).width()));
        return Exit::done;
    }
    arguments.parse(rest);
    require_language_spoken(globals);
    globals.words = own_words(command->name, rest);
    globals.typed = as_shell_line(globals.words);
    use_large_pages();
    Session session(globals);
    return run(session);
}

std::string overview() {
    std::string text = std::string(tr("emenda keeps proposals, their amendments and their history "
                                      "in plain files.")) +
                       "\n\n" +
                       say(tr("Usage: {}"), std::string("emenda ") + tr("COMMAND") + " …") + "\n";
    for (const Group& group : command_groups()) {
        text += "\n" + group.heading() + "\n";
        for (const Command& command : group.commands) {
            const std::string name = command.name;
            text += "  " + name + std::string(16 - std::min<std::size_t>(name.size(), 15), ' ') +
                    command.summary() + "\n";
        }
    }
    text += "\n" + std::string(tr("To see what a command takes: emenda help COMMAND")) + "\n";
    return text;
}

std::string help_of(const std::string& name, std::size_t width) {
    const Command* command = find_command(name);
    if (!command) unknown_command(name);
    Globals globals;
    Arguments arguments(name);
    const Run run = command->declare(arguments);
    declare_globals(arguments, globals);
    return arguments.help("emenda " + name + ": " + command->summary(), width);
}

} // namespace emenda::cli
