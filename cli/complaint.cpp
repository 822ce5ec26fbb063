// SPDX-License-Identifier: EUPL-1.2
#include "cli/complaint.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/render/findings.hpp"

#include <fmt/format.h>

namespace emenda::cli {

namespace {

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
    if (error.place) {
        for (const render::Line& line : render::source_lines(error.source_line, *error.place))
            text += visible(render::to_plain(line)) + "\n";
    }
    if (!error.hint.empty()) // may be of several lines, and say() would make one of them
        text += fmt::format(fmt::runtime(tr("Hint: {}")), visible(error.hint, true)) + "\n";
    return text;
}

void refuse(const Findings& findings, const Finding& told, ErrorKind kind) {
    std::string hint = told.hint;
    if (findings.size() > 1) {
        const auto more = findings.size() - 1;
        if (!hint.empty()) hint += '\n';
        hint += say(trn("There is one more fault.", "There are {} more faults.", more), more);
    }
    throw Error(kind, told.message, hint).at(told.place, told.source_line);
}

} // namespace emenda::cli
