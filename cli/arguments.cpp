// SPDX-License-Identifier: EUPL-1.2
#include "cli/arguments.hpp"

#include "cli/help_lines.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/suggest.hpp"
#include "emenda/base/translate.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <deque>
#include <functional>
#include <utility>

namespace emenda::cli {

namespace {

struct Positional {
    std::string name;
    bool required = false;
    bool many = false;
    Behind behind = Behind::mistakes;
};

std::string spaced(const std::string& names) {
    std::string text;
    for (const char c : names) {
        text += c;
        if (c == ',') text += ' ';
    }
    return text;
}

std::string join(const std::vector<std::string>& words, const char* between) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : between) + word;
    return text;
}

/// Whether a word begins with one, of any alphabet.
bool is_letter(const std::string& word) {
    const char c = word.empty() ? ' ' : word.front();
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<signed char>(c) < 0;
}

} // namespace

struct Arguments::Parser {
    CLI::App app;
    std::string command;
    bool in_common = false;
    std::vector<Positional> positionals;
    std::vector<Shown> shown_positionals;
    std::vector<Shown> shown_options;
    std::vector<Shown> shown_common;
    std::vector<std::string> option_names;
    std::vector<std::pair<std::string, std::string>> exclusions;
    std::deque<std::string> texts; ///< a deque keeps its elements where they are
    std::vector<std::function<void()>> after;

    void list(const std::string& names, const std::string& value, const std::string& help) {
        Shown shown{spaced(names) + (value.empty() ? "" : " " + value), help};
        (in_common ? shown_common : shown_options).push_back(std::move(shown));
        for (const auto& name : CLI::detail::split(names, ','))
            option_names.push_back(name);
    }

    /// "emenda accept REF AMENDMENT… [OPTIONS]"
    std::string usage() const {
        std::string text = "emenda " + command;
        for (const Positional& positional : positionals) {
            const std::string name = positional.name + (positional.many ? "…" : "");
            text += positional.required ? " " + name : " [" + name + "]";
        }
        if (!shown_options.empty()) text += std::string(" [") + tr("OPTIONS") + "]";
        return text;
    }

    struct Taken {
        std::string word; ///< empty: none
        Behind behind = Behind::mistakes;
    };

    /// The last word that was taken.
    Taken last_taken() const {
        Taken last;
        for (const Positional& one : positionals) {
            const CLI::Option* option = app.get_option(one.name);
            if (option->count() > 0) last = {option->results().back(), one.behind};
        }
        return last;
    }

    /// What to do with words behind the last that is taken: `extra` is the first of them.
    std::string where_words_go(const std::string& extra, const std::string& words_wanted) const {
        const Taken last = last_taken();
        const auto is_amendment = [](const std::string& word) {
            return word.size() > 1 && (word.front() == 'A' || word.front() == 'a') &&
                   word.find_first_not_of("0123456789", 1) == std::string::npos;
        };
        if (is_amendment(last.word) && is_amendment(extra))
            return say(tr("{} takes one amendment at a time."), command);
        std::string together = last.word;
        std::string behind;
        for (const std::string& word : app.remaining()) {
            if (word.starts_with('-')) continue;
            together += " " + word;
            behind += (behind.empty() ? "" : " ") + word;
        }
        if (last.behind == Behind::the_text)
            return say(tr("The answer itself goes behind {}: {}"), "--text",
                       "--text \"" + behind + "\"");
        if (last.behind != Behind::more_of_it || !is_letter(last.word) || !is_letter(extra))
            return words_wanted;
        return say(tr("Several words that belong together go in quotes: \"{}\""), together);
    }

    void list_positional(const Positional& positional, const std::string& help) {
        positionals.push_back(positional);
        shown_positionals.push_back({positional.name, help});
    }
};

Arguments::Arguments(std::string command) : m_parser(std::make_unique<Parser>()) {
    m_parser->command = std::move(command);
    m_parser->app.set_help_flag();
    m_parser->app.allow_extras();
}

Arguments::~Arguments() = default;

void Arguments::positional(std::string& target, const std::string& name, const std::string& help,
                           Behind behind) {
    m_parser->app.add_option(name, target);
    m_parser->list_positional({name, true, false, behind}, help);
}

void Arguments::optional_positional(std::optional<std::string>& target, const std::string& name,
                                    const std::string& help, Behind behind) {
    std::string& text = m_parser->texts.emplace_back();
    auto* option = m_parser->app.add_option(name, text);
    m_parser->after.emplace_back([&target, &text, option] {
        if (option->count() > 0) target = text;
    });
    m_parser->list_positional({name, false, false, behind}, help);
}

void Arguments::positionals(std::vector<std::string>& target, const std::string& name,
                            const std::string& help, bool at_least_one) {
    m_parser->app.add_option(name, target);
    m_parser->list_positional({name, at_least_one, true}, help);
}

void Arguments::value(std::optional<std::string>& target, const std::string& names,
                      const std::string& value, const std::string& help) {
    std::string& text = m_parser->texts.emplace_back();
    auto* option = m_parser->app.add_option(names, text)
                       ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    m_parser->after.emplace_back([&target, &text, option] {
        if (option->count() > 0) target = text;
    });
    m_parser->list(names, value, help);
}

void Arguments::values(std::vector<std::string>& target, const std::string& names,
                       const std::string& value, const std::string& help) {
    m_parser->app.add_option(names, target)->allow_extra_args(false);
    m_parser->list(names, value, help);
}

std::optional<std::string> chosen(const std::string& typed, const std::vector<Choice>& choices) {
    for (const Choice& choice : choices) {
        if (typed == choice.word || (!choice.shown.empty() && same_word(typed, choice.shown)))
            return choice.word;
    }
    return std::nullopt;
}

std::string other_choices(const std::string& typed, const std::vector<Choice>& choices) {
    std::vector<std::string> words;
    std::vector<std::string> all;
    for (const Choice& choice : choices) {
        words.push_back(choice.word);
        all.push_back(choice.word);
        if (choice.shown.empty()) continue;
        all.push_back(choice.shown);
        if (!same_word(choice.word, choice.shown)) words.back() += " (" + choice.shown + ")";
    }
    const auto meant = nearest(typed, all);
    const bool several_words = meant && meant->find(' ') != std::string::npos;
    return meant ? say(tr("Did you mean {}?"), several_words ? "\"" + *meant + "\"" : *meant)
                 : say(tr("It takes one of: {}."), join(words, ", "));
}

void Arguments::choice(std::string& target, const std::string& names,
                       const std::vector<Choice>& choices, const std::string& help) {
    auto* option = m_parser->app.add_option(names, target)
                       ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    std::vector<std::string> words;
    for (const Choice& choice : choices)
        words.push_back(choice.word);
    m_parser->after.emplace_back([&target, choices, names, option] {
        if (option->count() == 0) return;
        const auto word = chosen(target, choices);
        if (word) {
            target = *word;
            return;
        }
        throw Error(ErrorKind::usage,
                    say(tr("{} is no value for {}."), target, names.substr(names.rfind(',') + 1)),
                    other_choices(target, choices));
    });
    m_parser->list(names, join(words, "|"), help);
}

void Arguments::flag(bool& target, const std::string& names, const std::string& help) {
    m_parser->app.add_flag(names, target);
    m_parser->list(names, "", help);
}

void Arguments::begin_common() { m_parser->in_common = true; }

void Arguments::exclude(const std::string& one, const std::string& other) {
    m_parser->exclusions.emplace_back(one, other);
}

void Arguments::parse(std::vector<std::string> words) {
    CLI::App& app = m_parser->app;
    const bool alone = m_parser->command.empty();
    const std::string hint =
        alone ? std::string(tr("To see all commands: emenda help"))
              : say(tr("To see what it takes: emenda help {}"), m_parser->command);
    const std::string words_wanted =
        say(tr("It is used like this: {}"), m_parser->usage()) + "\n" + hint;
    std::reverse(words.begin(), words.end());
    try {
        app.parse(words);
    } catch (const CLI::ArgumentMismatch& mismatch) {
        const std::string what = mismatch.what();
        throw Error(ErrorKind::usage,
                    say(tr("A value is missing behind {}."), what.substr(0, what.find(':'))), hint);
    } catch (const CLI::ParseError&) {
        throw Error(ErrorKind::usage,
                    say(tr("This cannot be understood as words of {}."), m_parser->command), hint);
    }
    bool only_words = false; // behind "--", whatever they begin with
    for (const std::string& extra : app.remaining()) {
        if (extra == "--") {
            only_words = true;
            continue;
        }
        const std::string name = extra.substr(0, extra.find('='));
        const auto& known = m_parser->option_names;
        if (only_words && std::find(known.begin(), known.end(), name) != known.end()) {
            throw Error(ErrorKind::usage, say(tr("Behind -- all are words, {} as well."), name),
                        say(tr("Put {} before it."), name));
        }
        if (only_words || extra.size() < 2 || extra.front() != '-') {
            throw Error(ErrorKind::usage,
                        say(tr("{} takes no further word: {}"), m_parser->command, extra),
                        m_parser->where_words_go(extra, words_wanted));
        }
        const auto meant = nearest(name, m_parser->option_names);
        throw Error(ErrorKind::usage,
                    alone ? say(tr("There is no option {}."), name)
                          : say(tr("{} has no option {}."), m_parser->command, name),
                    meant ? say(tr("Did you mean {}?"), *meant) : hint);
    }
    for (const auto& [one, other] : m_parser->exclusions) {
        if (app.count(one) > 0 && app.count(other) > 0) {
            throw Error(ErrorKind::usage,
                        say(tr("{} and {} cannot be given together."), one, other), hint);
        }
    }
    for (const Positional& positional : m_parser->positionals) {
        if (positional.required && app.count(positional.name) == 0) {
            throw Error(
                ErrorKind::usage,
                say(tr("The word {} is missing behind {}."), positional.name, m_parser->command),
                words_wanted);
        }
    }
    for (const auto& step : m_parser->after)
        step();
}

std::string Arguments::help(const std::string& summary, std::size_t width) const {
    std::string text = wrapped_sentence(summary, width) + "\n" +
                       wrapped_sentence(say(tr("Usage: {}"), m_parser->usage()), width);
    add_section(text, tr("Words:"), m_parser->shown_positionals, width);
    add_section(text, tr("Options:"), m_parser->shown_options, width);
    add_section(text, tr("Common to all commands:"), m_parser->shown_common, width);
    return text;
}

} // namespace emenda::cli
