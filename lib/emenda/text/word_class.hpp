// SPDX-License-Identifier: EUPL-1.2
// What a word is to a reader who looks for what changed: articles, prepositions and conjunctions
// are light, whatever else is not.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/words.hpp"

#include <string>
#include <string_view>

namespace emenda::text {

enum class WordClass {
    full,    ///< a word, a number, an address
    light,   ///< an article or a preposition, elided (dell') or not
    joining, ///< a conjunction
    mark,    ///< punctuation
    stop,    ///< the mark that ends a sentence
    line,    ///< a line break
    paragraph
};

/// The lower case of a word; empty if it is in lower case already.
std::string folded(std::string_view word);

/// `word` is in lower case. Knows the light words of Italian, English, French, Spanish, German.
WordClass class_of(std::string_view word, TokenKind kind);

/// Whether a word, in whatever case, is a full one.
bool is_full(std::string_view word);

/// In hundredths of a full word: what it is worth to keep it.
int weight_of(WordClass word_class);

} // namespace emenda::text
