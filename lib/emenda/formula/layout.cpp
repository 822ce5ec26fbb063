// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/layout.hpp"

#include "emenda/base/utf8.hpp"

#include <algorithm>
#include <array>

namespace emenda::formula {

namespace {

/// Beside these no quotation is broken: a mark at a line's end would open a block, a blank would be
/// lost, and a backslash would keep the line break.
bool stands_firm(std::string_view before, std::string_view behind) {
    constexpr std::array<std::string_view, 10> marks{"«", "»", "“",  "”",  "\"",
                                                     "„", " ", "\t", "\\", "\xC2\xA0"};
    if (before.empty() || behind.empty()) return true;
    return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
        return before.ends_with(mark) || behind.starts_with(mark);
    });
}

} // namespace

void Layout::add(std::string_view text) {
    for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1))
        m_breaks.push_back(m_line.size() + at);
    m_line += text;
}

void Layout::add(const Quotation& quotation) {
    if (quotation.form == Quotation::Form::block) return add_block(quotation);
    if (quotation.form == Quotation::Form::paragraphs) new_line();
    m_line += quotation.open;
    std::string_view rest = quotation.text;
    while (true) {
        const std::size_t end = std::min(rest.find("\n\n"), rest.size());
        add_quoted(rest.substr(0, end));
        if (end == rest.size()) break;
        flush();
        m_done += "\n\n";
        m_done += m_indentation;
        rest.remove_prefix(end + 2);
    }
    m_line += quotation.close;
}

void Layout::add_quoted(std::string_view text) {
    for (std::size_t at = text.find(' '); at != std::string_view::npos;
         at = text.find(' ', at + 1)) {
        if (!stands_firm(text.substr(0, at), text.substr(at + 1)))
            m_breaks.push_back(m_line.size() + at);
    }
    m_line += text;
}

void Layout::add_block(const Quotation& quotation) {
    new_line();
    m_done += quotation.open;
    const std::string_view text = quotation.text;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        m_done += '\n';
        if (end > at) {
            m_done += m_indentation;
            m_done += text.substr(at, end - at);
        }
        at = end + 1;
    }
    m_done += '\n';
    m_done += m_indentation;
    m_line = quotation.close;
}

void Layout::new_line() {
    while (m_line.ends_with(' ')) {
        if (!m_breaks.empty() && m_breaks.back() + 1 == m_line.size()) m_breaks.pop_back();
        m_line.pop_back();
    }
    flush();
    m_done += '\n';
    m_done += m_indentation;
}

/// Greedy: as much as fits on each line.
void Layout::flush() {
    std::size_t column = count_code_points(std::string_view(m_done).substr(m_done.rfind('\n') + 1));
    std::size_t at = 0;
    m_breaks.push_back(m_line.size());
    for (const std::size_t end : m_breaks) {
        const std::string_view part = std::string_view(m_line).substr(at, end - at);
        const std::size_t size = count_code_points(part);
        if (m_width > 0 && at > 0 && column + size > m_width) {
            m_done += '\n';
            m_done += m_indentation;
            m_done += part.substr(1);
            column = m_indentation.size() + size - 1;
        } else {
            m_done += part;
            column += size;
        }
        at = end;
    }
    m_line.clear();
    m_breaks.clear();
}

std::string Layout::finish() {
    flush();
    m_done += '\n';
    return std::move(m_done);
}

} // namespace emenda::formula
