// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/own_cursor.hpp"

#include "emenda/yaml/own_scalars.hpp"

#include <algorithm>

namespace emenda::yaml {

bool OwnCursor::at_end() const { return m_at == m_source.size() || is_marker("..."); }

bool OwnCursor::is_marker(std::string_view marker) const {
    if (column() != 0) return false;
    const std::size_t behind = m_at + marker.size();
    return m_source.substr(m_at, marker.size()) == marker &&
           (behind == m_source.size() || is_break(m_source[behind]));
}

bool OwnCursor::is_dash() const {
    if (here() != '-') return false;
    const std::size_t behind = m_at + 1;
    return behind == m_source.size() || m_source[behind] == ' ' || is_break(m_source[behind]);
}

bool OwnCursor::is_key() const { return behind_own_key(m_source, m_at) != 0; }

void OwnCursor::skip_blanks() {
    m_at = std::min(m_source.find_first_not_of(' ', m_at), m_source.size());
}

void OwnCursor::next_line() {
    for (m_line = m_at; m_at < m_source.size(); m_line = m_at) {
        skip_blanks();
        if (!is_break(here()) && here() != '#') return;
        m_at = behind_line();
    }
}

std::size_t OwnCursor::behind_line() const {
    const std::size_t line_break = m_source.find('\n', m_at);
    return line_break == CountedText::npos ? m_source.size() : line_break + 1;
}

void OwnCursor::skip_line() {
    m_at = behind_line();
    next_line();
}

void OwnCursor::skip_in_flow() {
    for (skip_blanks(); is_break(here()); skip_blanks()) {
        m_line = m_at = behind_line();
        if (here() != ' ') throw Other{m_at}; // a marker, maybe
    }
}

void OwnCursor::end_line() {
    const std::size_t end = m_at;
    skip_blanks();
    const bool comment = here() == '#' && m_at > end;
    if (m_at < m_source.size() && !is_break(here()) && !comment) throw Other{m_at};
    skip_line();
}

} // namespace emenda::yaml
