// SPDX-License-Identifier: EUPL-1.2
// Where the quick reader (own_form.hpp) stands in its source: lines, blanks, comments and markers,
// and no grammar. Other is thrown where a line is not plainly what the form knows.
// For this room's .cpp files only.
#pragma once

#include "emenda/yaml/counted_text.hpp"

#include <cstddef>
#include <string_view>

namespace emenda::yaml {

/// Something is in another form, and begins there.
struct Other {
    std::size_t at;
};

class OwnCursor {
public:
    explicit OwnCursor(std::string_view source) : m_source(source) {}

    const CountedText& source() const { return m_source; }
    std::size_t at() const { return m_at; }
    void go_to(std::size_t at) { m_at = at; } ///< of this line, or where one begins

    char here() const { return m_source[m_at]; } ///< '\0' at the end
    std::size_t column() const { return m_at - m_line; }

    bool at_end() const; ///< of the document: at its marker, or where the source ends
    bool is_marker(std::string_view marker) const;
    bool is_dash() const;
    bool is_key() const;

    void skip_blanks();
    /// From a line's begin to the first sign of it or a later one that is not empty and no comment.
    void next_line();
    void skip_line(); ///< what is left of the line, and on as next_line()
    /// Blanks between values in brackets, which may take several lines.
    void skip_in_flow();
    /// Behind a value: to the next line, over a comment.
    void end_line();

private:
    std::size_t behind_line() const;

    CountedText m_source;
    std::size_t m_at = 0;
    std::size_t m_line = 0; ///< where the line of m_at begins
};

} // namespace emenda::yaml
