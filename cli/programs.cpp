// SPDX-License-Identifier: EUPL-1.2
#include "cli/programs.hpp"

#include "cli/at_stake.hpp"
#include "cli/interrupted.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"

#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <initializer_list>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace emenda::cli {

namespace {

constexpr int not_found = 127; // what a shell says of a command that is not there

std::string first_of(std::initializer_list<const char*> names) {
    for (const char* name : names) {
        const char* value = std::getenv(name);
        if (value && *value) return value;
    }
    return {};
}

/// The file of a program, empty if there is none. The folder that one stands in is no place to
/// look, whatever PATH says: it may be a stranger's.
std::string file_of(const std::string& program) {
    const char* path = std::getenv("PATH");
    std::string_view rest = path ? path : "/usr/bin:/bin";
    while (!rest.empty()) {
        const auto end = std::min(rest.find(':'), rest.size());
        const std::string file = std::string(rest.substr(0, end)) + "/" + program;
        if (file.front() == '/' && end > 0 && access(file.c_str(), X_OK) == 0) return file;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

bool is_there(const std::string& program) { return !file_of(program).empty(); }

int wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) return not_found;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// As git does it: a plain word is run, and all else is a command line of the user's, for the
/// shell: sh -c 'COMMAND "$@"' COMMAND ARGUMENT. Our own words are no part of that line.
[[noreturn]] void become(const std::string& command, const std::string& argument) {
    const char* word = argument.empty() ? nullptr : argument.c_str();
    if (command.find_first_of("|&;<>()$`\\\"' \t\n*?[#~=%") == std::string::npos) {
        execlp(command.c_str(), command.c_str(), word, nullptr);
        _exit(not_found);
    }
    const std::string line = argument.empty() ? command : command + " \"$@\"";
    execl("/bin/sh", "sh", "-c", line.c_str(), command.c_str(), word, nullptr);
    _exit(not_found);
}

/// While a program of the user's runs, Ctrl-C is for it alone.
class Undisturbed {
public:
    Undisturbed()
        : m_interrupt(std::signal(SIGINT, SIG_IGN)), m_quit(std::signal(SIGQUIT, SIG_IGN)) {}
    ~Undisturbed() {
        std::signal(SIGINT, m_interrupt);
        std::signal(SIGQUIT, m_quit);
    }
    Undisturbed(const Undisturbed&) = delete;
    Undisturbed& operator=(const Undisturbed&) = delete;

private:
    void (*m_interrupt)(int);
    void (*m_quit)(int);
};

std::optional<std::string>& language_variable() {
    static std::optional<std::string> kept;
    return kept;
}

/// A locale that is not installed leaves an editor with bytes: it shows no accents, and a backspace
/// takes half a letter away.
void want_whole_letters() {
    if (!std::setlocale(LC_ALL, "")) setenv("LC_ALL", "C.UTF-8", 1);
}

/// Signals and language as the user has them. For the child.
void as_usual() {
    want_whole_letters();
    if (language_variable())
        setenv("LANGUAGE", language_variable()->c_str(), 1);
    else
        unsetenv("LANGUAGE");
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGQUIT, SIG_DFL);
    std::signal(SIGPIPE, SIG_DFL);
    std::signal(SIGXFSZ, SIG_DFL);
}

void write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno != EINTR) return; // the reader has seen enough
        if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
    }
}

} // namespace

void keep_language_variable() {
    if (const char* value = std::getenv("LANGUAGE")) language_variable() = value;
}

bool is_there_to_run(const std::string& program) { return is_there(program); }

std::optional<Program> pager_to_run() {
    for (const char* name : {"EMENDA_PAGER", "PAGER"}) {
        const char* value = std::getenv(name);
        if (!value) continue;
        const std::string command = value;
        if (command.empty() || command == "cat") return std::nullopt;
        return Program{command, name};
    }
    if (is_there("less")) return Program{"less", {}};
    return std::nullopt;
}

std::optional<Program> editor_to_run() {
    const char* term = std::getenv("TERM");
    const bool is_dumb = !term || std::string_view(term) == "dumb";
    for (const char* name : {"EMENDA_EDITOR", "VISUAL", "EDITOR"}) {
        if (is_dumb && std::string_view(name) == "VISUAL") continue;
        const std::string command = first_of({name});
        if (!command.empty()) return Program{command, name};
    }
    for (const char* usual : {"editor", "nano", "vi"}) {
        if (!is_dumb && is_there(usual)) return Program{usual, {}};
    }
    return std::nullopt;
}

bool run_pager(std::string_view text) {
    const auto pager = pager_to_run();
    if (!pager) return false;
    int ends[2];
    if (pipe(ends) != 0) return false;
    const Undisturbed undisturbed;
    const pid_t child = fork();
    if (child == 0) {
        as_usual();
        dup2(ends[0], STDIN_FILENO);
        close(ends[0]);
        close(ends[1]);
        setenv("LESS", "FRX", 0);
        setenv("LESSCHARSET", "utf-8", 0);
        become(pager->command, "");
    }
    close(ends[0]);
    if (child > 0) write_all(ends[1], text);
    close(ends[1]);
    return child > 0 && wait_for(child) != not_found;
}

void run_editor(const std::filesystem::path& file, AtStake& stake, bool& is_open) {
    const auto editor = editor_to_run();
    if (!editor) {
        throw Error(ErrorKind::io, tr("There is no editor to open."),
                    tr("Name one in the variable EDITOR, for instance: export EDITOR=nano"));
    }
    const std::string& command = editor->command;
    if (command == ":") return; // as with git: the text is good as it is
    stake.hold();
    const pid_t child = fork();
    if (child == 0) {
        as_usual();
        stake.leave();
        become(command, file.string());
    }
    const Waited waited = child > 0 ? stake.wait(child) : Waited{not_found << 8, 0, false};
    if (child < 0) stake.leave();
    if (waited.interrupted_by != 0) {
        is_open = waited.is_open;
        if (is_open) {
            throw Interrupted(
                waited.interrupted_by,
                tr("Interrupted; the editor is still open, and nothing it saves is recorded."));
        }
        throw Interrupted(waited.interrupted_by, tr("Interrupted while the editor was open."),
                          tr("Nothing was recorded."));
    }
    // A shell says of a program that a signal ended: 128 and the number.
    const int status =
        WIFEXITED(waited.status) ? WEXITSTATUS(waited.status) : 128 + WTERMSIG(waited.status);
    if (status == 0) return;
    if (status == not_found) {
        const std::string variable = editor->variable.empty() ? "EDITOR" : editor->variable;
        throw Error(ErrorKind::io, say(tr("The editor could not be run: {}"), command),
                    say(tr("Name another one in the variable {}, for instance: export {}=nano"),
                        variable, variable));
    }
    const bool interrupted = status == 128 + SIGINT || status == 128 + SIGQUIT;
    throw Error(interrupted ? ErrorKind::interrupted : ErrorKind::io,
                say(interrupted ? tr("The editor was interrupted: {}")
                                : tr("The editor ended with an error: {}"),
                    command),
                tr("Nothing was recorded."));
}

BriefAnswer git_identity() {
    const std::string git = file_of("git");
    if (git.empty()) return {};
    int ends[2];
    if (pipe(ends) != 0) return {};
    const pid_t child = fork();
    if (child == 0) {
        as_usual();
        dup2(ends[1], STDOUT_FILENO);
        // What it complains of may quote the folder's own settings, escapes and all.
        dup2(::open("/dev/null", O_WRONLY), STDERR_FILENO);
        close(ends[0]);
        close(ends[1]);
        prctl(PR_SET_PDEATHSIG, SIGKILL); // whoever ends emenda meanwhile ends it, too
        execl(git.c_str(), "git", "config", "--get", "user.name", nullptr);
        _exit(not_found);
    }
    close(ends[1]);
    if (child > 0) return brief_answer(child, ends[0], std::chrono::seconds(patience_with_git));
    close(ends[0]);
    return {};
}

} // namespace emenda::cli
