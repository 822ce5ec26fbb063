// SPDX-License-Identifier: EUPL-1.2
#include "cli/terminal.hpp"

#include "cli/programs.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/io_error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <sys/ioctl.h>
#include <unistd.h>

namespace emenda::cli {

namespace {

constexpr std::size_t usual_width = 80;
constexpr std::size_t smallest_width = 20;
constexpr std::size_t largest_width = 1'000; // no screen has more; blanks fill what is side by side

std::size_t width_of_terminal() {
    if (const char* columns = std::getenv("COLUMNS")) {
        const long value = std::strtol(columns, nullptr, 10);
        if (value > 0)
            return std::clamp(static_cast<std::size_t>(value), smallest_width, largest_width);
    }
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        return std::clamp<std::size_t>(size.ws_col, smallest_width, largest_width);
    }
    return usual_width;
}

/// 0 if nobody knows: then nothing is long.
std::size_t height_of_terminal() {
    winsize size{};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

bool wants_colour(Colour colour, int descriptor) {
    if (colour != Colour::automatic) return colour == Colour::always;
    const char* no_colour = std::getenv("NO_COLOR");
    const char* term = std::getenv("TERM");
    return !(no_colour && *no_colour) && term && std::strcmp(term, "dumb") != 0 &&
           isatty(descriptor);
}

/// Sixteen-colour codes only: they follow the user's own theme.
const char* code_of(render::Label label) {
    switch (label) {
    case render::Label::plain:
        return "";
    case render::Label::heading:
        return "\033[1m";
    case render::Label::faint:
        return "\033[2m";
    case render::Label::name:
        return "\033[36m";
    case render::Label::mark:
        return "\033[2m";
    case render::Label::added:
        return "\033[32m";
    case render::Label::removed:
        return "\033[31m";
    case render::Label::good:
        return "\033[32m";
    case render::Label::warning:
        return "\033[33m";
    case render::Label::bad:
        return "\033[31m";
    }
    return "";
}

std::string styled(const render::Lines& lines, bool colour) {
    constexpr std::string_view plain_again = "\033[0m";
    std::size_t size = 0;
    for (const render::Line& line : lines) {
        for (const render::Span& span : line)
            size += span.text.size() + 2 * plain_again.size();
        ++size;
    }
    std::string text;
    text.reserve(size); // or a little more, where signs must be made visible
    for (const render::Line& line : lines) {
        for (const render::Span& span : line) {
            const std::string_view code = colour ? code_of(span.label) : "";
            text += code;
            if (end_of_printable(span.text, 0) == span.text.size())
                text += span.text;
            else
                text += visible(span.text);
            if (!code.empty()) text += plain_again;
        }
        text += '\n';
    }
    return text;
}

} // namespace

void write_out(std::string_view text) {
    static bool closed = false; // nobody reads any more: the command's answer counts all the same
    while (!text.empty() && !closed) {
        const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
        if (written >= 0) {
            text.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EPIPE) {
            closed = true;
        } else if (errno != EINTR) {
            const int cause = errno;
            throw Error(ErrorKind::io,
                        say(tr("Could not write to the standard output: {}."), in_words(cause)),
                        remedy(cause));
        }
    }
}

Terminal::Terminal(Colour colour, bool pager)
    : m_colour_out(wants_colour(colour, STDOUT_FILENO)),
      m_colour_err(wants_colour(colour, STDERR_FILENO)), m_pager(pager),
      m_prints_on_terminal(isatty(STDOUT_FILENO)),
      m_cuts_rows(m_prints_on_terminal || std::getenv("COLUMNS")), m_width(width_of_terminal()) {}

bool Terminal::can_ask() const { return isatty(STDIN_FILENO) && isatty(STDERR_FILENO); }

void Terminal::put(std::string_view text) {
    const std::size_t height = height_of_terminal();
    const bool long_text = height > 0 && count_line_feeds(text) >= height;
    if (m_pager && isatty(STDOUT_FILENO) && long_text && run_pager(text)) return;
    write_out(text);
}

void Terminal::print(const render::Lines& lines) { put(styled(lines, m_colour_out)); }

void Terminal::print(std::string_view text) {
    if (isatty(STDOUT_FILENO))
        put(visible(text, true));
    else
        write_out(text);
}

void Terminal::talk(const render::Lines& lines) {
    render::Lines shown;
    for (const render::Line& line : lines) {
        const bool wraps = isatty(STDERR_FILENO) && render::width_of(line) > m_width;
        render::append(shown, wraps ? render::wrapped_advice(line, m_width) : render::Lines{line});
    }
    const std::string text = styled(shown, m_colour_err);
    std::string_view rest = text;
    while (!rest.empty()) {
        const ssize_t written = ::write(STDERR_FILENO, rest.data(), rest.size());
        if (written < 0 && errno != EINTR) return;
        if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
    }
}

void Terminal::talk(std::string_view sentence) {
    render::Lines lines;
    while (!sentence.empty()) {
        const auto end = std::min(sentence.find('\n'), sentence.size());
        lines.push_back({{render::Label::plain, std::string(sentence.substr(0, end))}});
        sentence.remove_prefix(std::min(end + 1, sentence.size()));
    }
    talk(lines);
}

} // namespace emenda::cli
