// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/findings.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace emenda::render {

namespace {

constexpr std::size_t set_in = 4;
constexpr std::size_t least_window = 16;
constexpr std::string_view ellipsis = "…";

/// A source line as it is shown, and where the place stands in it, in columns from 0.
struct ShownSource {
    std::string text;
    std::size_t caret = 0;
};

bool goes_on(std::string_view line, std::size_t at) {
    return at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80;
}

/// The byte behind the code point that begins at `at`; a faulty byte counts as one.
std::size_t next_of(std::string_view line, std::size_t at) {
    ++at;
    while (goes_on(line, at))
        ++at;
    return at;
}

/// The part of a line, which may be megabytes long, that can come near the place: so many code
/// points on either side of it. What is left out shows as "…".
struct Near {
    std::string text;
    std::size_t at = 0; ///< the byte of the place
};

Near near(std::string_view line, std::size_t column, std::size_t reach) {
    std::size_t place = 0;
    for (std::size_t number = 1; number < column && place < line.size(); ++number)
        place = next_of(line, place);
    std::size_t begin = place;
    for (std::size_t steps = 0; steps < reach && begin > 0; ++steps)
        do
            --begin;
        while (begin > 0 && goes_on(line, begin));
    std::size_t end = place;
    for (std::size_t steps = 0; steps < reach && end < line.size(); ++steps)
        end = next_of(line, end);
    const std::string_view before = begin > 0 ? ellipsis : "";
    Near part{std::string(before), before.size() + place - begin};
    part.text += line.substr(begin, end - begin);
    if (end < line.size()) part.text += ellipsis;
    return part;
}

ShownSource shown_source(const Near& part) {
    const std::string_view line = part.text;
    ShownSource shown;
    std::size_t column = 0;
    for (std::size_t at = 0; at < line.size();) {
        if (at == part.at) shown.caret = width_of(shown.text);
        const std::size_t end = next_of(line, at);
        const std::string sign = line[at] == '\t' ? std::string(4 - column % 4, ' ')
                                                  : visible(line.substr(at, end - at));
        shown.text += sign;
        column += width_of(sign);
        at = end;
    }
    if (part.at >= line.size()) shown.caret = width_of(shown.text);
    return shown;
}

/// The part of a long line around the caret, so that line and caret fit one screen line.
ShownSource window(const ShownSource& whole, std::size_t width) {
    if (width_of(whole.text) <= width && whole.caret < width) return whole;
    const std::size_t wanted = whole.caret < width * 2 / 3 ? 0 : whole.caret - width / 2;
    const std::string_view text = whole.text;
    std::size_t begin = 0;
    std::size_t dropped = 0;
    while (begin < text.size() &&
           (dropped < wanted || width_of(text.substr(begin, next_of(text, begin) - begin)) == 0)) {
        const std::size_t end = next_of(text, begin);
        dropped += width_of(text.substr(begin, end - begin));
        begin = end;
    }
    if (wanted == 0) return {cut_to(text, width), whole.caret};
    return {std::string(ellipsis) + cut_to(text.substr(begin), width - 1),
            whole.caret - dropped + 1};
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
    const std::size_t reach = width == 0 ? source_line.size() : 2 * room;
    const ShownSource shown = window(shown_source(near(source_line, place.column, reach)), room);
    const std::string before(set_in, ' ');
    Lines lines{{{Label::plain, before}, {Label::faint, shown.text}}};
    if (place.column > 0)
        lines.push_back(
            {{Label::plain, before + std::string(shown.caret, ' ')}, {Label::mark, "^"}});
    return lines;
}

Lines finding_lines(const Finding& finding, std::size_t width, std::size_t head_width) {
    Line first;
    const std::string where = display(finding.place);
    if (!where.empty()) first.push_back({Label::name, where + ": "});
    first.push_back({Label::plain, finding.message});
    if (!finding.rule.empty()) first.push_back({Label::faint, " [" + finding.rule + "]"});
    Lines lines = wrapped(first, head_width, 2);
    append(lines, source_lines(finding.source_line, finding.place, width));
    if (!finding.hint.empty()) append(lines, prose(finding.hint, width, 2));
    return lines;
}

Lines findings_lines(const Findings& findings, std::size_t width, std::size_t head_width) {
    Lines lines;
    for (const Finding& finding : findings) {
        if (!lines.empty()) lines.emplace_back();
        append(lines, finding_lines(finding, width, head_width));
    }
    return lines;
}

Lines more_findings(const Findings& of_one_file, std::size_t width) {
    const std::string text =
        say(tr("{}: these are the first {} findings; there may be more. Mend these, and check "
               "again."),
            of_one_file.front().place.file, of_one_file.size());
    return prose(text, width, 0, Label::warning);
}

Lines findings_summary(std::size_t findings, std::size_t files, bool more) {
    const std::string where = say(trn("{} file checked", "{} files checked", files), files);
    if (findings == 0) return {{{Label::good, say(tr("{}: nothing to report."), where)}}};
    const std::string what =
        more ? say(trn("at least {} finding", "at least {} findings", findings), findings)
             : say(trn("{} finding", "{} findings", findings), findings);
    return {{{Label::bad, say(tr("{}: {}."), where, what)}}};
}

} // namespace emenda::render
