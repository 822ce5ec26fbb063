// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/styled.hpp"

#include "emenda/base/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace emenda::render {

namespace {

constexpr std::size_t longest_scheme = 9; // {+(https

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
        constexpr std::string_view blanks = "                ";
        m_column += count;
        for (; count > blanks.size(); count -= blanks.size())
            add_to(m_lines.back(), label, blanks);
        add_to(m_lines.back(), label, blanks.substr(0, count));
    }

    void next_line() {
        drop_last_spaces(m_lines.back());
        m_lines.emplace_back();
        m_column = 0;
        put_spaces(Label::plain, m_hanging);
    }

    void add(const Part& part, bool torn) {
        if (torn && m_column > m_hanging && m_column + part.width > m_width) next_line();
        const auto is_whole = [&] {
            return m_addresses == Addresses::whole && is_address(part.text);
        };
        if (m_column + part.width <= m_width || is_whole()) {
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

std::size_t width_of(const Line& line) {
    std::size_t width = 0;
    for (const Span& span : line)
        width += width_of(span.text);
    return width;
}

Lines wrapped(const Line& line, std::size_t width, std::size_t hanging, Addresses addresses) {
    if (width == 0 || width_of(line) <= width) return {line};
    Wrapping wrapping(width, std::min(hanging, width / 2), addresses);
    for_each_word(joined(line), [&](const Word& word) { wrapping.add(word); });
    return wrapping.take();
}

Lines wrapped_advice(const Line& line, std::size_t width) {
    constexpr std::size_t hanging = 2;
    if (line.size() != 1 || width == 0 || width_of(line) <= width)
        return wrapped(line, width, hanging);
    const auto& [label, text] = line.front();
    const auto colon =
        std::min({text.find(": emenda "), text.find(": export "), text.find(": iconv ")});
    if (colon == std::string::npos) return wrapped(line, width, hanging);
    Lines lines = wrapped({{label, text.substr(0, colon + 1)}}, width, hanging);
    lines.push_back({{label, std::string(hanging, ' ') + text.substr(colon + 2)}});
    return lines;
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
