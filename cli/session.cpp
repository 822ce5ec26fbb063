// SPDX-License-Identifier: EUPL-1.2
#include "cli/session.hpp"

#include "cli/programs.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/io_error.hpp"
#include "emenda/base/shell_word.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/folder.hpp"
#include "emenda/store/path.hpp"
#include "emenda/store/proposals.hpp"

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <unistd.h>

namespace emenda::cli {

namespace fs = std::filesystem;

namespace {

Colour colour_from(const std::string& word) {
    if (word == "always") return Colour::always;
    return word == "never" ? Colour::never : Colour::automatic;
}

std::optional<std::string> environment(const char* name) {
    const char* value = std::getenv(name);
    return value && *value ? std::optional<std::string>(value) : std::nullopt;
}

/// What the user would have to type, to run a command on what this one is about.
Standpoint standpoint_of(const Globals& globals) {
    Standpoint standpoint;
    if (globals.folder) standpoint.options = "-C " + as_shell_word(*globals.folder);
    return standpoint;
}

} // namespace

void Session::remember(const fs::path& path, const std::string& word) const {
    m_typed.add(path, word);
    Standpoint standpoint = standpoint_of(m_globals);
    standpoint.typed = m_typed.words();
    use_standpoint(standpoint);
}

Session::Session(Globals globals)
    : m_globals(std::move(globals)),
      m_terminal(colour_from(m_globals.colour), !m_globals.no_pager) {
    std::error_code gone;
    m_start = fs::current_path(gone);
    if (m_globals.folder) go_to(*m_globals.folder);
    use_standpoint(standpoint_of(m_globals));
    const fs::path here = fs::current_path(gone);
    if (gone == std::errc::no_such_file_or_directory) {
        throw Error(ErrorKind::io, tr("The current folder does not exist any more."));
    }
    if (gone) {
        throw io_error(tr("Could not read {}: {}."), tr("the current folder"), gone.value());
    }
    try {
        m_workspace = store::Workspace::find(here);
        use_zone_of_messages(zone());
    } catch (const Error& error) {
        if (error.kind != ErrorKind::invalid) throw;
        m_settings_fault = error; // help and validate do without
    }
}

const std::optional<store::Workspace>& Session::workspace_if_any() const {
    if (m_settings_fault) throw *m_settings_fault;
    return m_workspace;
}

const store::Workspace& Session::workspace() const {
    if (m_settings_fault) throw *m_settings_fault;
    if (m_workspace) return *m_workspace;
    throw Error(ErrorKind::usage,
                tr("There is no workspace here: neither this folder nor one above it holds "
                   "emenda.yaml."),
                advise(tr("To make one here: emenda init")));
}

std::string Session::shown(const fs::path& path) const {
    std::error_code unknown;
    const fs::path relative = path.lexically_relative(fs::current_path(unknown));
    return unknown || relative.empty() ? path.string() : relative.string();
}

std::string Session::shown_from_start(const fs::path& path) const {
    const fs::path from_there = shown(path);
    if (!m_globals.folder || from_there.is_absolute()) return from_there.string();
    const fs::path whole = fs::path(*m_globals.folder) / from_there;
    const fs::path shorter = whole.lexically_normal();
    // Behind a link to a folder ".." is another one.
    std::error_code unknown;
    const fs::path led_to = fs::weakly_canonical(m_start / shorter, unknown);
    const bool same = !unknown && led_to == fs::weakly_canonical(path, unknown);
    return (same ? shorter : whole).string();
}

std::string Session::command_line(std::vector<std::string> words) const {
    if (m_globals.folder) words.insert(words.begin(), {"-C", *m_globals.folder});
    return as_shell_line(words);
}

Located Session::located(const fs::path& path) const { return {path, shown(path)}; }

bool Session::is_in_workspace(const std::string& file) const {
    if (!m_workspace) return false;
    std::error_code unknown;
    return store::is_within(store::real_path(fs::absolute(file, unknown)),
                            store::real_path(m_workspace->proposals()));
}

bool Session::is_path(const std::string& ref) {
    return ref.find('/') != std::string::npos || store::ends_as_document(ref);
}

Located Session::locate(const std::string& ref) const {
    if (m_settings_fault) throw *m_settings_fault;
    if (is_path(ref)) {
        std::error_code unknown;
        Located found = located(fs::absolute(ref, unknown));
        found.shown = ref;
        remember(found.path, ref);
        return found;
    }
    return locate(ref, workspace().list());
}

Located Session::locate(const std::string& ref, const std::vector<store::Listed>& listed) const {
    const auto resolved = store::resolve(listed, ref);
    if (resolved.candidates.size() == 1) return located(resolved.candidates.front().path);
    if (resolved.candidates.empty()) {
        std::string hint = resolved.suggestion ? say(tr("Did you mean {}?"), *resolved.suggestion)
                                               : advise(tr("To see all there are: emenda list"));
        if (listed.empty()) hint = advise(tr("There are none yet. To begin one: emenda create"));
        throw Error(ErrorKind::usage, say(tr("There is no proposal {} here."), ref), hint);
    }
    std::string hint = tr("Write more of the reference. It could be:");
    constexpr std::size_t most = 10;
    for (std::size_t i = 0; i < resolved.candidates.size() && i < most; ++i) {
        hint += "\n  " + resolved.candidates[i].reference.text;
    }
    if (resolved.candidates.size() > most) {
        hint += "\n  " + say(tr("and {} more"), resolved.candidates.size() - most);
    }
    throw Error(ErrorKind::usage, say(tr("Several proposals end in {}."), ref), hint);
}

yaml::Document Session::read(const std::string& ref) const {
    const Located located = locate(ref);
    return store::open(located.path, located.shown);
}

std::string Session::zone() const {
    return m_workspace ? m_workspace->settings().timezone : std::string();
}

namespace {

std::int64_t now() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(since).count();
}

/// A year mistyped would keep everybody out until then: what is recorded has happened. Another
/// clock may go before; somewhere it is tomorrow already.
void require_past(Date date, const std::string& typed) {
    constexpr std::int64_t an_hour = 3600;
    if (date.seconds <= now() + (date.is_day ? 14 : 1) * an_hour) return;
    throw Error(ErrorKind::usage, say(tr("{} lies in the future."), typed),
                tr("Dates say when something was done. Is the year right?"));
}

} // namespace

Date Session::date(const std::optional<std::string>& given) const {
    const auto typed = given ? given : environment("EMENDA_DATE");
    if (!typed) return {now(), false};
    if (const auto date = parse_typed_date(*typed, zone())) {
        require_past(*date, *typed);
        return *date;
    }
    if (names_no_day(*typed)) {
        throw Error(ErrorKind::usage, say(tr("There is no such day: {}"), *typed));
    }
    throw Error(ErrorKind::usage, say(tr("This is no date: {}"), *typed),
                tr("Write it as 2022-06-20, 20/06/2022 or 2022-06-20T09:30:00+02:00."));
}

model::Person Session::author(const std::optional<std::string>& given) const {
    auto named = given ? given : environment("EMENDA_AUTHOR");
    BriefAnswer of_git;
    if (!named) {
        of_git = git_identity();
        named = of_git.line;
    }
    if (named) {
        model::Person person = acts::typed_person(*named);
        acts::require_seen(person);
        return person;
    }
    throw Error(ErrorKind::usage,
                of_git.in_time
                    ? std::string(tr("Nobody says who is doing this."))
                    : say(tr("Nobody says who is doing this: git was asked for user.name, and gave "
                             "no answer in {} seconds."),
                          patience_with_git),
                tr("Give --author \"NAME SURNAME\", or, for as long as this terminal is open:\n"
                   "export EMENDA_AUTHOR=\"NAME SURNAME\"\n"
                   "For good: add that line to the file ~/.profile (git's user.name would do as "
                   "well)"));
}

store::Command Session::command(const std::optional<std::string>& author) const {
    store::Command command{m_globals.typed, author.value_or(""), {now(), false}};
    for (const char* name : {"EMENDA_AUTHOR", "LOGNAME", "USER"}) {
        if (command.by.empty()) command.by = environment(name).value_or("");
    }
    const auto typed = environment("EMENDA_DATE");
    if (!typed) return command;
    if (const auto date = parse_typed_date(*typed, zone())) command.date = *date;
    return command;
}

void go_to(const fs::path& folder) {
    if (chdir(folder.c_str()) == 0) return;
    throw io_error(tr("Could not change to the folder {}: {}."), folder.string(), errno);
}

fs::path temporary_folder() {
    std::error_code error;
    fs::path folder = fs::temp_directory_path(error);
    if (!error) return folder;
    throw Error(ErrorKind::io,
                say(tr("There is no folder for temporary files: {}."), in_words(error.value())),
                tr("Name one in the variable TMPDIR."));
}

} // namespace emenda::cli
