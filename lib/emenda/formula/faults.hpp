// SPDX-License-Identifier: EUPL-1.2
// What is wrong with formulas, in words, each with its place. For this room's .cpp files only.
#pragma once

#include "emenda/formula/match.hpp"
#include "emenda/history/apply.hpp"
#include "emenda/text/paragraphs.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::formula {

inline constexpr std::size_t most_findings = 100;

Finding finding_at(const Parsed& parsed, std::size_t offset, std::string message,
                   std::string hint = {});

/// As it is counted; empty where there is none.
std::string_view paragraph_text(const model::Text& base, std::size_t number);

/// "A formula reads, for instance: …", in the form's own language; without one, the best known.
std::string nearest_form(const Form* form);

Finding unknown_sentence(const Parsed& parsed, const std::vector<Token>& tokens, std::size_t at,
                         const Match& match);

Finding unclosed_quotation(const Parsed& parsed, std::size_t offset, const std::string& close);

/// A change that history cannot carry out, told of the sentence that asks for it.
Finding unfit(const Parsed& parsed, const Sentence& sentence, const history::ChangeFault& fault,
              const model::Text& base);

/// A quote that stands so often in the lines that a sentence names: never, or not as it says.
Finding unfit_in_lines(const Parsed& parsed, const Sentence& sentence, std::size_t count,
                       std::string_view quote, const model::Text& base);

/// A quote that stands at this place of its paragraph, but only inside of other words.
Finding inside_a_word(const Parsed& parsed, const Sentence& sentence, const model::Quote& quote,
                      std::string_view text, text::Range place);

} // namespace emenda::formula
