// SPDX-License-Identifier: EUPL-1.2
// One sentence found among the tokens. For this room's .cpp files only.
#pragma once

#include "emenda/formula/forms.hpp"
#include "emenda/formula/tokens.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace emenda::formula {

struct Match {
    std::optional<Sentence> sentence; ///< the longest that begins there
    const Form* form = nullptr;       ///< that it has
    std::size_t end = 0;              ///< the token behind it
    std::optional<OwnNumber> article; ///< that it is about

    // Where there is none: how far the nearest forms go, and what they want there.
    std::size_t failed = 0;          ///< the token that fits none
    std::vector<std::string> wanted; ///< words
    bool wants_quotation = false;
    bool wants_paragraph = false;
    const Form* nearest = nullptr;
    std::optional<std::string> meant;         ///< a word of it that the token is nearly
    std::optional<std::size_t> article_alone; ///< the noun of one named without a paragraph
};

/// Tries every form at this token, which is not the end; the article may be that of the sentence
/// before. The work is bounded by the length of the forms.
Match match(const std::vector<Token>& tokens, std::size_t at,
            const std::optional<OwnNumber>& before);

} // namespace emenda::formula
