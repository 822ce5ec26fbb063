// SPDX-License-Identifier: EUPL-1.2
// The one table of sentences, for writing and for reading. For this room's .cpp files only.
//
//   al|nel {p} , sostituire|sostituisci {q} con {w}
//
// A pattern is a row of elements. A word must be there; of several (a|b) the first is written. A
// word in (brackets) is written, and may be missing; one in [square brackets] is not written, and
// may be there; one in <angle brackets>, a comma at its end or beginning, is written only of a
// paragraph that moves, for its old place. A comma or colon is written, and passed over in reading.
// The first pattern of a kind and a language is the one written. Slots:
//
//   {p}  a paragraph, "paragrafo 2", or what else names some, "articolo 5"
//   {m}  a second one
//   {e}  an article, "dell'articolo 3"
//   {r}  several paragraphs, "paragrafi da 2 a 4"
//   {q}  words of the base, with the noun, and which of them: «le parole: "X", la seconda volta …»
//   {w}  new words                            {t}  new paragraphs
//   {a}  the old title                        {b}  the new title
//
// In capitals, with less before the quotation: {Q} and {W} without the article, as «dalle seguenti»
// needs it, {T} likewise, {B} nothing at all.
#pragma once

#include "emenda/formula/formula.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::formula {

struct Form {
    Kind kind;
    Language language;
    std::string_view pattern;
};

const std::vector<Form>& forms();

/// The pattern that is written.
std::string_view written_pattern(Kind kind, Language language, bool several);

/// Nouns, one and many.
using Number = std::array<std::string_view, 2>;

/// What a language writes in the slots.
struct Words {
    std::string_view paragraph;
    std::string_view range; ///< with {} twice
    std::string_view paragraphs;
    std::string_view last_joint; ///< before the last of several
    Number words;                ///< with the article
    Number signs;
    Number characters; ///< what stands inside a word
    Number following_words;
    Number following_signs;
    Number following_paragraphs;
    std::array<std::string_view, 10> times; ///< first to tenth
    std::string_view later_time;            ///< with {}, for the eleventh and more
    Number occurs;                          ///< with {} for the time
    std::string_view open;                  ///< the first choice of marks
    std::string_view close;
    std::string_view stop; ///< between sentences and lines of the heading
    bool colon;            ///< before a quotation
};

const Words& words_of(Language language);

/// One step of a pattern, for reading.
struct Element {
    enum class Need { required, optional };
    Need need = Need::required;
    std::vector<std::string> words; ///< in lower case; empty for a slot
    char slot = 0;
};

struct CompiledForm {
    const Form* form = nullptr;
    std::vector<Element> elements;
};

/// All forms, ready for reading; made once.
const std::vector<CompiledForm>& compiled_forms();

/// A form as people know it, with «X» and «Y» in its slots, for hints and the manual.
std::string example(const Form& form);

} // namespace emenda::formula
