// SPDX-License-Identifier: EUPL-1.2
// Quotation marks round any text, so that the text can be found again: docs/formula.md,
// "Quotations". For this room's .cpp files only.
//
// In running text: «X» or “X” where the marks inside pair up, "X" where there is no such mark
// inside. Lines of it may be broken at spaces, and an empty line parts paragraphs. As a block,
// where other line breaks count or the marks do not pair:
//
//     ««
//     any text »
//     »»
//
// closed by as many marks as opened it, more than stand at the beginning of any of its lines.
#pragma once

#include "emenda/formula/formula.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::formula {

/// A quotation to be laid out: its marks, and its text as it is.
struct Quotation {
    std::string open;
    std::string text;
    std::string close;
    enum class Form {
        running,
        paragraphs, ///< several, beginning on a line of their own
        block,      ///< open and close stand on lines of their own
    };
    Form form = Form::running;
};

Quotation quoted(std::string_view text, Language language);

/// What begins at `at` of the source, if a quotation does.
struct QuotationRead {
    std::string text; ///< line breaks and blanks as they are meant, not yet in normal form
    std::size_t end = 0;
    bool closed = true;
    std::string close; ///< the marks that close it
};

/// Whether a quotation mark stands at `at`.
bool begins_quotation(std::string_view source, std::size_t at);

/// Reads the quotation that begins at `at`. Line ends are LF.
QuotationRead read_quotation(std::string_view source, std::size_t at);

} // namespace emenda::formula
