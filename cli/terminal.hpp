// SPDX-License-Identifier: EUPL-1.2
// The terminal: its width, its colours, the pager. The one place that knows how labels look.
#pragma once

#include "emenda/render/styled.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace emenda::cli {

enum class Colour { automatic, always, never };

class Terminal {
public:
    Terminal(Colour colour, bool pager);

    /// Columns of the terminal; 80 where there is none, at least 20.
    std::size_t width() const { return m_width; }

    /// The same for rows, which are cut to it; 0 where the output goes into a file or a pipe and
    /// COLUMNS is not set: there a row stays whole, for who searches and sorts.
    std::size_t row_width() const { return m_cuts_rows ? m_width : 0; }

    /// The same for lines in which programs look for something; 0 wherever the output goes into a
    /// file or a pipe.
    std::size_t line_width() const { return m_prints_on_terminal ? m_width : 0; }
    bool can_ask() const; ///< someone sits before it: standard input and error are terminals

    /// Data, on the standard output, as lines of text: unsafe characters become visible, labels
    /// become colours, long output on a terminal goes through the pager. Error(io) if it cannot
    /// be written. Where nobody reads the pipe any more, what is printed from then on is dropped
    /// without a word: the command does its work, and its exit code says how that went.
    void print(const render::Lines& lines);

    /// The same for bytes that go out untouched to a file or pipe, and are made safe on a terminal.
    void print(std::string_view text);

    /// Talk, on the standard error; wrapped where that is a terminal.
    void talk(const render::Lines& lines);
    void talk(std::string_view sentence);

private:
    void put(std::string_view text);

    bool m_colour_out;
    bool m_colour_err;
    bool m_pager;
    bool m_prints_on_terminal;
    bool m_cuts_rows;
    std::size_t m_width;
};

/// Writes all of it to the standard output; Error(io) if that fails, a quiet end of the program
/// with exit code 0 if the reader of a pipe has gone.
void write_out(std::string_view text);

} // namespace emenda::cli
