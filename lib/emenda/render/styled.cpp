// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/styled.hpp"

#include "emenda/base/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace emenda::render {

namespace {

constexpr std::string_view ellipsis = "…";
constexpr std::size_t longest_escape = 8; // of <U+10FFFF>, from its first byte to its last
constexpr std::size_t longest_scheme = 9; // {+(https

/// The width of a text of ASCII, of letters below U+0300, where the combining ones begin, and of
/// the dashes, quotation marks and dots of prose: each takes one column, and none joins another.
/// Empty for any other text.
std::optional<std::size_t> simple_width(std::string_view text) {
    const auto byte = [&](std::size_t at) -> unsigned {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
    };
    const auto goes_on = [&](std::size_t at) { return (byte(at) & 0xC0) == 0x80; };
    constexpr unsigned soft_hyphen = 0xAD; // behind 0xC2
    std::size_t width = 0;
    for (std::size_t at = 0;;) {
        const std::size_t plain = end_of_printable(text, at);
        width += plain - at;
        at = plain;
        if (at == text.size()) return width;
        const unsigned next = byte(at + 1);
        if (byte(at) == 0xC2 ? next >= 0xA0 && next <= 0xBF && next != soft_hyphen
                             : byte(at) >= 0xC3 && byte(at) <= 0xCB && goes_on(at + 1))
            at += 2;
        else if (byte(at) == 0xE2 && next == 0x80 && byte(at + 2) >= 0x90 && byte(at + 2) <= 0xA7)
            at += 3;
        else
            return std::nullopt;
        ++width;
    }
}

/// The end of the grapheme cluster that begins at `at`, and what it takes. Valid text only.
struct Cluster {
    std::size_t end = 0;
    std::size_t width = 0;
};

Cluster cluster_at(std::string_view text, std::size_t at) {
    char32_t before = next_code_point(text, at);
    const auto width = [](char32_t code_point) {
        return utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point));
    };
    int sum = width(before);
    utf8proc_int32_t state = 0;
    while (at < text.size()) {
        std::size_t behind = at;
        const char32_t next = next_code_point(text, behind);
        if (utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(before),
                                             static_cast<utf8proc_int32_t>(next), &state))
            break;
        sum += width(next);
        before = next;
        at = behind;
    }
    return {at, static_cast<std::size_t>(std::clamp(sum, 0, 2))};
}

/// The end of what is not torn apart at `at`: a mark of ours, a character made visible, else a
/// grapheme cluster.
Cluster unit_at(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    for (const std::string_view mark : {"[-", "-]", "{+", "+}"})
        if (rest.starts_with(mark)) return {at + mark.size(), mark.size()};
    const std::size_t end = rest.starts_with("<U+") ? rest.find('>') : std::string_view::npos;
    if (end <= longest_escape) return {at + end + 1, end + 1};
    return cluster_at(text, at);
}

/// An address is of use only whole.
bool is_address(std::string_view text) {
    const std::size_t scheme = text.find("://");
    return scheme != std::string_view::npos && scheme <= longest_scheme;
}

struct Part {
    Label label = Label::plain;
    std::string_view text;
    std::size_t width = 0;
};

/// A word and the spaces before it, taken apart from a line whatever its spans: no two parts one
/// behind the other have one label.
struct Word {
    std::size_t spaces = 0;
    Label space_label = Label::plain;
    std::vector<Part> parts;
};

void add_to(Line& line, Label label, std::string_view text) {
    if (text.empty()) return;
    if (!line.empty() && line.back().label == label)
        line.back().text += text;
    else
        line.push_back({label, std::string(text)});
}

/// The line without empty spans, and neighbours of one label made one.
Line joined(const Line& line) {
    Line joined;
    for (const Span& span : line)
        add_to(joined, span.label, span.text);
    return joined;
}

/// Calls take(word) with each word of a joined line; one for spaces at its end, too.
template <typename Take>
void for_each_word(const Line& line, Take take) {
    Word word;
    for (const Span& span : line) {
        const std::string_view text = span.text;
        for (std::size_t at = 0; at < text.size();) {
            if (text[at] == ' ') {
                if (!word.parts.empty()) {
                    take(word);
                    word.parts.clear();
                    word.spaces = 0;
                }
                word.spaces += 1;
                word.space_label = span.label;
                ++at;
                continue;
            }
            const std::size_t end = std::min(text.find(' ', at), text.size());
            const std::string_view part = text.substr(at, end - at);
            word.parts.push_back({span.label, part, width_of(part)});
            at = end;
        }
    }
    take(word);
}

void drop_last_spaces(Line& line) {
    while (!line.empty()) {
        std::string& text = line.back().text;
        text.erase(text.find_last_not_of(' ') + 1);
        if (!text.empty()) return;
        line.pop_back();
    }
}

/// Fills lines with words. A line that is set in leaves half of the width for its words.
class Wrapping {
public:
    Wrapping(std::size_t width, std::size_t hanging, Addresses addresses)
        : m_width(width), m_hanging(hanging), m_addresses(addresses) {}

    void add(const Word& word) {
        std::size_t needed = 0;
        for (const Part& part : word.parts)
            needed += part.width;
        if (m_fresh) {
            const std::size_t rest = needed > m_width ? m_width : m_width - needed;
            const std::size_t room = std::min(m_width / 2, rest);
            put_spaces(word.space_label, std::min(word.spaces, room));
        } else if (m_column + word.spaces + needed > m_width) {
            if (needed > 0) next_line();
        } else {
            put_spaces(word.space_label, word.spaces);
        }
        m_fresh = false;
        for (const Part& part : word.parts)
            add(part, needed > m_width - m_hanging);
    }

    Lines take() { return std::move(m_lines); }

private:
    void put_spaces(Label label, std::size_t count) {
        add_to(m_lines.back(), label, std::string(count, ' '));
        m_column += count;
    }

    void next_line() {
        drop_last_spaces(m_lines.back());
        m_lines.emplace_back();
        m_column = 0;
        put_spaces(Label::plain, m_hanging);
    }

    void add(const Part& part, bool torn) {
        if (torn && m_column > m_hanging && m_column + part.width > m_width) next_line();
        const bool whole = m_addresses == Addresses::whole && is_address(part.text);
        if (m_column + part.width <= m_width || whole) {
            add_to(m_lines.back(), part.label, part.text);
            m_column += part.width;
            return;
        }
        const std::string shown = visible(part.text);
        for (std::size_t at = 0; at < shown.size();) {
            const Cluster unit = unit_at(shown, at);
            if (m_column + unit.width > m_width) next_line();
            add_to(m_lines.back(), part.label, std::string_view(shown).substr(at, unit.end - at));
            m_column += unit.width;
            at = unit.end;
        }
    }

    std::size_t m_width;
    std::size_t m_hanging;
    Addresses m_addresses;
    std::size_t m_column = 0;
    bool m_fresh = true;
    Lines m_lines = Lines(1);
};

std::string expand_tabs(std::string_view line) {
    std::string shown;
    std::size_t column = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t tab = std::min(line.find('\t', at), line.size());
        shown += line.substr(at, tab - at);
        column += width_of(line.substr(at, tab - at));
        if (tab == line.size()) break;
        const std::size_t fill = 4 - column % 4;
        shown.append(fill, ' ');
        column += fill;
        at = tab + 1;
    }
    return shown;
}

/// How far a wrapped line's next ones are set in: to behind a list's bullet or number.
std::size_t hanging_of(std::string_view line) {
    std::size_t at = std::min(line.find_first_not_of(' '), line.size());
    const std::size_t set_in = at;
    while (at < line.size() && at < set_in + 3 && line[at] >= '0' && line[at] <= '9')
        ++at;
    const std::string_view bullets = at > set_in ? ".)" : "-*+";
    if (at < line.size() && bullets.find(line[at]) != std::string_view::npos &&
        at + 1 < line.size() && line[at + 1] == ' ')
        return at + 2;
    return set_in;
}

} // namespace

std::string to_plain(const Line& line) {
    std::string text;
    for (const Span& span : line)
        text += span.text;
    return text;
}

std::string to_plain(const Lines& lines) {
    std::string text;
    for (const Line& line : lines)
        text += to_plain(line) + "\n";
    return text;
}

std::size_t width_of(std::string_view text) {
    if (const auto simple = simple_width(text)) return *simple;
    const std::string shown = visible(text);
    std::size_t width = 0;
    for (std::size_t at = 0; at < shown.size();) {
        const Cluster cluster = cluster_at(shown, at);
        width += cluster.width;
        at = cluster.end;
    }
    return width;
}

std::size_t width_of(const Line& line) {
    std::size_t width = 0;
    for (const Span& span : line)
        width += width_of(span.text);
    return width;
}

std::string cut_to(std::string_view text, std::size_t width) {
    if (width_of(text) <= width) return std::string(text);
    if (width == 0) return {};
    const std::string shown = visible(text);
    std::size_t taken = 0;
    std::size_t at = 0;
    while (at < shown.size()) {
        const Cluster cluster = cluster_at(shown, at);
        if (taken + cluster.width > width - 1) break;
        taken += cluster.width;
        at = cluster.end;
    }
    while (at > 0 && shown[at - 1] == ' ')
        --at;
    return shown.substr(0, at).append(ellipsis);
}

Lines wrapped(const Line& line, std::size_t width, std::size_t hanging, Addresses addresses) {
    if (width == 0 || width_of(line) <= width) return {line};
    Wrapping wrapping(width, std::min(hanging, width / 2), addresses);
    for_each_word(joined(line), [&](const Word& word) { wrapping.add(word); });
    return wrapping.take();
}

Lines prose(std::string_view text, std::size_t width, std::size_t indent, Label label) {
    Lines lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string shown = expand_tabs(text.substr(at, end - at));
        if (shown.empty()) {
            lines.emplace_back();
        } else {
            Line line;
            add_to(line, label, std::string(indent, ' ') + shown);
            append(lines, wrapped(line, width, indent + hanging_of(shown)));
        }
        at = end + 1;
    }
    return lines;
}

void append(Lines& lines, Lines more) {
    lines.insert(lines.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
}

} // namespace emenda::render
