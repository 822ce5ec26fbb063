// SPDX-License-Identifier: EUPL-1.2
#include "cli/complaint.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"

#include <fmt/format.h>

namespace emenda::cli {

namespace {

/// The first `columns` - 1 code points of the line, as shown, each as a space (tabs stay tabs).
std::string margin(const std::string& line, std::size_t columns) {
    std::string blank;
    std::size_t at = 0;
    for (std::size_t column = 1; column < columns && at < line.size(); ++column) {
        const std::size_t begin = at;
        const char32_t code_point = next_code_point(line, at);
        if (code_point == U'\t')
            blank += '\t';
        else
            blank.append(count_code_points(visible(line.substr(begin, at - begin))), ' ');
    }
    return blank;
}

std::string position(const Place& place) {
    if (place.line == 0) return visible(place.file) + ": ";
    return fmt::format("{}:{}:{}: ", visible(place.file), place.line, place.column);
}

} // namespace

Exit exit_of(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::refused:
        return Exit::no;
    case ErrorKind::usage:
        return Exit::usage;
    case ErrorKind::invalid:
        return Exit::invalid;
    case ErrorKind::io:
        return Exit::io;
    case ErrorKind::interrupted:
        return Exit::interrupted;
    }
    return Exit::io;
}

std::string complaint(const Error& error) {
    std::string text = "emenda: ";
    if (error.place) text += position(*error.place);
    text += visible(error.what(), true) + "\n";
    if (error.place && !error.source_line.empty()) {
        text += "  " + visible(error.source_line, true) + "\n";
        text += "  " + margin(error.source_line, error.place->column) + "^\n";
    }
    if (!error.hint.empty()) text += say(tr("Hint: {}"), visible(error.hint, true)) + "\n";
    return text;
}

} // namespace emenda::cli
