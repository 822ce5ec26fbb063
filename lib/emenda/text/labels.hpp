// SPDX-License-Identifier: EUPL-1.2
// What a paragraph or a line of a list begins with that is no part of what it says: "a)", "1.",
// "3-bis.", "-", "Art. 4.", "##". Numbers are given anew when something is put in before; the text
// behind them is what a reader knows a paragraph by.
#pragma once

#include <cstddef>
#include <string_view>

namespace emenda::text {

enum class ParagraphClass {
    plain,
    numbered_heading, ///< Art. 4. (Orari)
    heading,          ///< ## Orari
    rubric            ///< (Orari), a line of its own
};

struct Label {
    std::size_t size = 0; ///< bytes, the blanks behind included; 0: none
    ParagraphClass of = ParagraphClass::plain;

    friend bool operator==(const Label&, const Label&) = default;
};

/// The label that the text begins with.
Label label_of(std::string_view text);

/// Headings go with headings of their class only.
ParagraphClass paragraph_class(std::string_view text);

/// A heading belongs to what follows it, and has nothing to do with what stands before.
inline bool begins_section(ParagraphClass of) {
    return of == ParagraphClass::numbered_heading || of == ParagraphClass::heading;
}

/// Whether a line (to the end of the text) begins an item of a list or a row of a table.
bool begins_item(std::string_view line);

} // namespace emenda::text
