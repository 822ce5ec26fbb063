// SPDX-License-Identifier: EUPL-1.2
#include "cli/input.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/io_error.hpp"
#include "emenda/base/limits.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/reading.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <iostream>
#include <unistd.h>

namespace emenda::cli {

namespace fs = std::filesystem;

namespace {

/// All of a stream, up to what a document may be.
std::string read_stream(int descriptor, const std::string& name) {
    std::string text;
    char buffer[65536];
    for (;;) {
        const ssize_t got = read(descriptor, buffer, sizeof buffer);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            throw io_error(tr("Could not read {}: {}."), name, errno);
        }
        if (got == 0) return text;
        text.append(buffer, static_cast<std::size_t>(got));
        const Limits& limits = limits_in_use();
        if (text.size() > limits.bytes) {
            throw Error(ErrorKind::io,
                        say(tr("{} is longer than {} MiB."), name, limits.bytes / mebibyte),
                        how_to_allow_more(&Limits::bytes, limits));
        }
    }
}

/// The whole answer counts: what begins like a yes may be a "stop".
bool is_yes(std::string_view answer) {
    const auto begin = std::min(answer.find_first_not_of(" \t\r"), answer.size());
    answer.remove_prefix(begin);
    answer = answer.substr(0, answer.find_last_not_of(" \t\r") + 1);
    std::string word;
    for (const char c : answer)
        word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    // TRANSLATORS: every answer that means yes, between spaces; letters without accents are small.
    const std::string words = std::string(" y yes ") + tr("y yes") + " ";
    return !word.empty() && word.find(' ') == std::string::npos &&
           words.find(" " + word + " ") != std::string::npos;
}

} // namespace

Input input_from(const std::string& file_or_dash) {
    if (file_or_dash == "-") {
        const std::string name = tr("the standard input");
        return {read_stream(STDIN_FILENO, name), name, false};
    }
    std::error_code unknown;
    const auto kind = fs::status(file_or_dash, unknown).type();
    if (kind != fs::file_type::fifo && kind != fs::file_type::character) {
        return {store::read_file(file_or_dash), file_or_dash, true};
    }
    // What a shell makes of <(command), and /dev/null for an empty text.
    const int descriptor = ::open(file_or_dash.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        throw io_error(tr("Could not read {}: {}."), file_or_dash, errno);
    }
    Input input{read_stream(descriptor, file_or_dash), file_or_dash, false};
    close(descriptor);
    return input;
}

bool confirm(Session& session, const std::string& question, const std::string& flag) {
    if (!session.can_ask()) {
        throw Error(ErrorKind::usage, question + " " + tr("There is nobody to ask."),
                    say(tr("To say yes beforehand, add {}."), flag));
    }
    session.terminal().talk(question + " " + tr("[y/N]"));
    std::string answer;
    std::getline(std::cin, answer);
    return is_yes(answer);
}

} // namespace emenda::cli
