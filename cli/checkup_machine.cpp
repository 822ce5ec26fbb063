// SPDX-License-Identifier: EUPL-1.2
#include "cli/checkup.hpp"
#include "cli/programs.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"

#include <array>
#include <chrono>
#include <clocale>
#include <cstdlib>
#include <cstring>
#include <locale.h>
#include <unistd.h>

namespace emenda::cli {

namespace {

using render::Check;

/// Whether a text is another one in Italian.
bool speaks_italian() {
    constexpr const char* english = "There is nothing to take back.";
    const LanguageScope italian("it");
    return std::strcmp(tr("There is nothing to take back."), english) != 0;
}

Check languages() {
    if (speaks_italian()) return {"languages", true, tr("English and Italian are there.")};
    return {"languages", false, tr("The Italian texts were not found: all is English."),
            tr("They belong into share/locale beside the program's bin folder: install it again.")};
}

Check characters() {
    std::string locale;
    for (const char* name : {"LANG", "LC_CTYPE", "LC_ALL"}) { // the last one counts most
        const char* value = std::getenv(name);
        if (value && *value) locale = value;
    }
    std::string small;
    for (const char c : locale)
        small += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool names_another = small.find('.') != std::string::npos &&
                               small.find("utf-8") == std::string::npos &&
                               small.find("utf8") == std::string::npos;
    if (!names_another) return {"characters", true, tr("Letters with accents are shown as UTF-8.")};
    return {
        "characters", false,
        say(tr("The locale {} is not UTF-8: letters with accents may be shown wrongly."), locale),
        tr("Choose a locale that is, for instance: export LANG=it_IT.UTF-8")};
}

bool is_installed(const char* name) {
    const locale_t found = ::newlocale(LC_ALL_MASK, name, locale_t());
    if (found) ::freelocale(found);
    return found != locale_t();
}

/// As want_whole_letters (cli/programs.cpp) asks.
Check locale() {
    if (is_installed("")) return {"locale", true, tr("The locale that is set is installed.")};
    constexpr std::array names{"LC_ALL",  "LC_CTYPE",    "LC_COLLATE", "LC_MESSAGES",
                               "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LANG"};
    std::string missing = "LC_…";
    for (const char* name : names) {
        const char* value = std::getenv(name);
        if (!value || !*value || is_installed(value)) continue;
        missing = std::string(name) + "=" + value;
        break;
    }
    return {"locale", false,
            say(tr("The locale that is set is not installed on this machine: {}"), missing),
            tr("emenda does without: it knows its language, and opens the editor with C.UTF-8. "
               "Other programs may show letters with accents wrongly. Who administers the machine "
               "can add it: apt install locales, then dpkg-reconfigure locales")};
}

Check clock() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    const auto now = std::chrono::duration_cast<std::chrono::seconds>(since).count();
    constexpr std::int64_t written = 1'767'225'600; // 2026, when this was
    constexpr std::int64_t fifty_years = 50LL * 366 * 24 * 3600;
    if (now > written && now < written + fifty_years)
        return {"clock", true, tr("The clock gives a year that can be right.")};
    return {"clock", false,
            say(tr("The clock says that it is {}."), to_display({now, false}, "", true)),
            tr("Set it: versions are dated by it.")};
}

Check author(const Session& session) {
    try {
        return {"author", true,
                say(tr("What you do is recorded as done by {}."), session.author({}).name)};
    } catch (const Error& error) {
        return {"author", false, error.what(), error.hint};
    }
}

/// The first word of a command line, where it is a plain one.
bool can_be_run(const std::string& command) {
    const std::string word = command.substr(0, command.find(' '));
    if (word.find_first_of("|&;<>()$`\\\"'*?[#~=%") != std::string::npos)
        return true; // the shell's
    if (word.find('/') != std::string::npos) return access(word.c_str(), X_OK) == 0;
    return is_there_to_run(word);
}

Check program(const char* id, const std::optional<Program>& found, const std::string& is_run,
              const Check& none) {
    if (!found) return none;
    if (can_be_run(found->command)) return {id, true, say(is_run.c_str(), found->command)};
    const std::string variable = found->variable;
    return {id, false,
            say(tr("{} is named by the variable {}, and is not there."), found->command, variable),
            say(tr("Install it, or name another one: export {}=…"), variable)};
}

} // namespace

std::vector<Check> check_machine(Session& session) {
    return {{"version", true, say(tr("This is emenda {}."), EMENDA_VERSION)},
            languages(),
            characters(),
            locale(),
            clock(),
            author(session),
            program("editor", editor_to_run(), tr("Texts are written in {}."),
                    {"editor", false, tr("There is no editor to open."),
                     tr("Name one in the variable EDITOR, for instance: export EDITOR=nano")}),
            program("pager", pager_to_run(), tr("What is too long for the screen is shown in {}."),
                    {"pager", true, tr("What is too long for the screen runs through.")})};
}

} // namespace emenda::cli
