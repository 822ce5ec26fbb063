// SPDX-License-Identifier: EUPL-1.2
// Running text and quotations as lines. For this room's .cpp files only.
#pragma once

#include "emenda/formula/quotation.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::formula {

/// Breaks lines where the reader reads a space again: at single spaces, in a quotation only between
/// two words. A word that is too long sticks out.
class Layout {
public:
    /// Lines after the first are set in by `indentation`. Width 0: no line is broken.
    Layout(std::size_t width, std::size_t indentation)
        : m_width(width), m_indentation(indentation, ' ') {}

    void add(std::string_view text);
    void add(const Quotation& quotation);

    /// All of it, closed by a line feed.
    std::string finish();

private:
    void add_quoted(std::string_view text);
    void add_block(const Quotation& quotation);
    void new_line();
    void flush();

    std::size_t m_width;
    std::string m_indentation;
    std::string m_done;
    std::string m_line;                ///< not broken yet
    std::vector<std::size_t> m_breaks; ///< spaces of it at which it can be
};

} // namespace emenda::formula
