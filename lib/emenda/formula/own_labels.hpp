// SPDX-License-Identifier: EUPL-1.2
// What a paragraph or a line begins with, as drafters count by it: a number of its own, the heading
// of an article, an annex. For this room's .cpp files only.
#pragma once

#include "emenda/formula/formula.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace emenda::formula {

/// How a number is written: numbers of another form are of another kind, as "1)" below "1.".
struct NumberForm {
    char close = '.';
    std::size_t indentation = 0;

    friend bool operator==(const NumberForm&, const NumberForm&) = default;
};

struct BorneNumber {
    OwnNumber number;
    NumberForm form;
};

/// "2. Il Comune …", "2-bis) …", "**2.** …", "2\. …", "2.Il Comune …", "   2. …".
std::optional<BorneNumber> number_at(std::string_view text);

/// Whether it may be a number that number_at() does not understand: "1 - …", "1° …", "IV. …".
bool is_like_a_number(std::string_view text);

/// "Art. 3", "## Articolo 3-bis (Oggetto)".
std::optional<OwnNumber> article_at(std::string_view text);

/// Whether the paragraph goes on behind the number and the rubric of its article.
bool holds_more_than_heading(std::string_view text);

/// "Allegato A", "## Tabella 1", "**APPENDICE**", or a rule.
bool begins_annex(std::string_view text);

} // namespace emenda::formula
