// SPDX-License-Identifier: EUPL-1.2
#include "cli/complaint.hpp"
#include "emenda/base/translate.hpp"

#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace emenda;

/// The catalogues stand beside the program: bin/emenda and share/locale.
std::string catalogue_folder() {
    std::error_code unknown;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", unknown);
    return unknown ? "/usr/share/locale" : program.parent_path().parent_path() / "share" / "locale";
}

/// "it" of it_IT.UTF-8, from the variables that glibc looks at, in its order.
std::string language_of_environment() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value && *value) return std::string(value).substr(0, 2);
    }
    return "en";
}

int run(const std::vector<std::string_view>& words) {
    if (words.size() == 1 && words.front() == "--version") {
        std::cout << "emenda " EMENDA_VERSION "\n";
        std::cout.flush();
        if (!std::cout) throw Error(ErrorKind::io, tr("Could not write to the standard output."));
        return 0;
    }
    throw Error(ErrorKind::usage, tr("This build of emenda knows only --version."),
                tr("The commands come next; see docs/architecture.md."));
}

} // namespace

int main(int count, char** words) {
    use_catalogues(catalogue_folder());
    use_language(language_of_environment());
    try {
        return run({words + 1, words + count});
    } catch (const Error& error) {
        std::cerr << cli::complaint(error);
        return static_cast<int>(cli::exit_of(error.kind));
    }
}
