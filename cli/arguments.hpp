// SPDX-License-Identifier: EUPL-1.2
// What a command takes, and what it was given. CLI11 parses; the help, in the user's language, and
// the complaints are ours.
//
//   arguments.positional(options.ref, "REF", tr("the proposal"));
//   arguments.value(options.message, "-m,--message", "TEXT", tr("what the version is about"));
//   arguments.flag(options.dry_run, "--dry-run", tr("write nothing"));
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace emenda::cli {

/// A word that can be chosen, and how it is called in the user's language, where it is shown to
/// them: either can be typed.
struct Choice {
    std::string word;
    std::string shown = {};
};

/// The word of the choice that was typed; none: it is no choice.
std::optional<std::string> chosen(const std::string& typed, const std::vector<Choice>& choices);

/// A sentence that names what was meant, or every choice.
std::string other_choices(const std::string& typed, const std::vector<Choice>& choices);

/// What stray words behind a command's last positional most likely are; the hint of the error says
/// it.
enum class Behind {
    mistakes,
    more_of_it, ///< as of a name or a title that was typed without quotes
    the_text,   ///< that --text takes
};

class Arguments {
public:
    explicit Arguments(std::string command);
    ~Arguments();
    Arguments(const Arguments&) = delete;
    Arguments& operator=(const Arguments&) = delete;

    /// Words without an option, in the order of these calls.
    void positional(std::string& target, const std::string& name, const std::string& help,
                    Behind behind = Behind::mistakes);
    void optional_positional(std::optional<std::string>& target, const std::string& name,
                             const std::string& help, Behind behind = Behind::mistakes);
    void positionals(std::vector<std::string>& target, const std::string& name,
                     const std::string& help, bool at_least_one);

    /// `names` as "-m,--message"; `value` is what stands for it in the help.
    void value(std::optional<std::string>& target, const std::string& names,
               const std::string& value, const std::string& help);
    /// May be given several times.
    void values(std::vector<std::string>& target, const std::string& names,
                const std::string& value, const std::string& help);
    /// One of the words.
    void choice(std::string& target, const std::string& names, const std::vector<Choice>& choices,
                const std::string& help);
    void flag(bool& target, const std::string& names, const std::string& help);

    /// What follows is listed in the help as common to all commands.
    void begin_common();

    /// Two options that cannot be given together; Error(usage) from parse.
    void exclude(const std::string& one, const std::string& other);

    /// Fills the targets. Error(usage), with a suggestion for an unknown option.
    void parse(std::vector<std::string> words);

    /// Usage line, positionals and options; wrapped to the width.
    std::string help(const std::string& summary, std::size_t width) const;

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace emenda::cli
