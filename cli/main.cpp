// SPDX-License-Identifier: EUPL-1.2
#include "cli/complaint.hpp"
#include "cli/dispatch.hpp"
#include "cli/interrupted.hpp"
#include "cli/limits.hpp"
#include "cli/memory.hpp"
#include "cli/programs.hpp"
#include "cli/terminal.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/store/half_made.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace {

using namespace emenda;

/// The catalogues stand beside the program: bin/emenda and share/locale.
std::string catalogue_folder() {
    std::error_code unknown;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", unknown);
    return unknown ? "/usr/share/locale" : program.parent_path().parent_path() / "share" / "locale";
}

/// "it" of it_IT.UTF-8.
std::string_view language_of(std::string_view locale) {
    return locale.substr(0, locale.find_first_of("_.@"));
}

/// As glibc chooses: the first of LANGUAGE that there is, unless the locale is none; else that of
/// the locale.
std::string language_of_environment() {
    std::string_view locale;
    for (const char* name : {"LANG", "LC_MESSAGES", "LC_ALL"}) { // the last one counts most
        const char* value = std::getenv(name);
        if (value && *value) locale = value;
    }
    if (locale.empty() || locale == "C" || locale == "POSIX") return "en";
    const char* value = std::getenv("LANGUAGE");
    std::string_view preferred = value ? value : "";
    while (!preferred.empty()) {
        const std::size_t end = std::min(preferred.find(':'), preferred.size());
        const std::string_view one = language_of(preferred.substr(0, end));
        if (one == "it" || one == "en") return std::string(one);
        preferred.remove_prefix(std::min(end + 1, preferred.size()));
    }
    return language_of(locale) == "it" ? "it" : "en";
}

/// A stream that was closed before us must not become the number of a file that we open: what is
/// printed would go into it. Opened for the wrong direction, so that using it is an error.
void keep_standard_streams() {
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        if (fcntl(stream, F_GETFD) >= 0 || errno != EBADF) continue;
        open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

/// What is half made goes; the end is the signal's own, as shells and scripts expect it.
extern "C" void stop(int signal) {
    store::remove_half_made();
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

/// One that was ignored before us, as by nohup, stays ignored.
void heed_signals() {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        if (std::signal(signal, stop) == SIG_IGN) std::signal(signal, SIG_IGN);
    }
}

} // namespace

int main(int count, char** words) {
    cli::keep_memory();
    // A pipe that nobody reads any more, or a limit on the size of files, is met where we write,
    // and is no accident.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    heed_signals();
    keep_standard_streams();
    use_catalogues(catalogue_folder());
    cli::keep_language_variable();
    use_language(language_of_environment());
    try {
        cli::use_limits_of_environment();
        return static_cast<int>(cli::dispatch({words + 1, words + count}));
    } catch (const Error& error) {
        cli::Terminal(cli::Colour::never, false).talk(cli::complaint(error));
        if (const auto* by = dynamic_cast<const cli::Interrupted*>(&error)) stop(by->signal);
        return static_cast<int>(cli::exit_of(error.kind));
    } catch (const std::bad_alloc&) {
        std::cerr << "emenda: " << tr("There is not enough memory.") << "\n";
    } catch (const std::exception& fault) {
        std::cerr << "emenda: " << visible(say(tr("An unexpected fault: {}"), fault.what()))
                  << "\n";
    }
    return static_cast<int>(cli::Exit::io);
}
