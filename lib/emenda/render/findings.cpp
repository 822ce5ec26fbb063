// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/findings.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace emenda::render {

namespace {

constexpr std::size_t set_in = 4;
constexpr std::size_t least_window = 20;

/// A source line as it is shown, and where the place stands in it, in columns from 0.
struct ShownSource {
    std::string text;
    std::size_t caret = 0;
};

ShownSource shown_source(std::string_view line, std::size_t column) {
    ShownSource shown;
    std::size_t number = 1; // of the code point; a faulty byte counts as one
    for (std::size_t at = 0; at < line.size(); ++number) {
        if (number == column) shown.caret = width_of(shown.text);
        if (line[at] == '\t') {
            shown.text.append(4 - width_of(shown.text) % 4, ' ');
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80)
            ++end;
        shown.text += visible(line.substr(at, end - at));
        at = end;
    }
    if (column >= number) shown.caret = width_of(shown.text);
    return shown;
}

/// The part of a long line around the caret, so that line and caret fit one screen line.
ShownSource window(const ShownSource& whole, std::size_t width) {
    if (width_of(whole.text) <= width) return whole;
    const std::size_t begin = whole.caret < width * 2 / 3 ? 0 : whole.caret - width / 2;
    std::string rest = whole.text;
    std::size_t dropped = 0;
    while (dropped < begin && !rest.empty()) {
        std::size_t end = 0;
        next_code_point(rest, end);
        while (end < rest.size() && width_of(rest.substr(0, end)) == 0)
            next_code_point(rest, end);
        dropped += width_of(rest.substr(0, end));
        rest.erase(0, end);
    }
    if (begin == 0) return {cut_to(rest, width), whole.caret};
    return {"…" + cut_to(rest, width - 1), whole.caret - dropped + 1};
}

} // namespace

std::string display(const Place& place) {
    if (place.line == 0) return place.file;
    if (place.column == 0) return fmt::format("{}:{}", place.file, place.line);
    return fmt::format("{}:{}:{}", place.file, place.line, place.column);
}

Lines source_lines(std::string_view source_line, const Place& place, std::size_t width) {
    if (source_line.empty() || place.line == 0) return {};
    const std::size_t room =
        width == 0 ? static_cast<std::size_t>(-1) : std::max(width, set_in + least_window) - set_in;
    const ShownSource shown = window(shown_source(source_line, place.column), room);
    const std::string before(set_in, ' ');
    Lines lines{{{Label::plain, before}, {Label::faint, shown.text}}};
    if (place.column > 0)
        lines.push_back(
            {{Label::plain, before + std::string(shown.caret, ' ')}, {Label::mark, "^"}});
    return lines;
}

Lines finding_lines(const Finding& finding, std::size_t width) {
    Lines lines;
    Line first;
    const std::string where = display(finding.place);
    if (!where.empty()) first.push_back({Label::name, where + ": "});
    first.push_back({Label::plain, finding.message});
    if (!finding.rule.empty()) first.push_back({Label::faint, " [" + finding.rule + "]"});
    lines.push_back(first); // unwrapped: other programs look for the place and the rule
    append(lines, source_lines(finding.source_line, finding.place, width));
    if (!finding.hint.empty()) append(lines, prose(finding.hint, width, 2));
    return lines;
}

Lines findings_lines(const Findings& findings, std::size_t width) {
    Lines lines;
    for (const Finding& finding : findings) {
        if (!lines.empty()) lines.emplace_back();
        append(lines, finding_lines(finding, width));
    }
    return lines;
}

Lines findings_summary(std::size_t findings, std::size_t files) {
    const std::string where = say(trn("{} file checked", "{} files checked", files), files);
    if (findings == 0) return {{{Label::good, say(tr("{}: nothing to report."), where)}}};
    const std::string what = say(trn("{} finding", "{} findings", findings), findings);
    return {{{Label::bad, say(tr("{}: {}."), where, what)}}};
}

} // namespace emenda::render
