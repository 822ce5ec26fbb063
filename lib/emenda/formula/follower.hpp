// SPDX-License-Identifier: EUPL-1.2
// One form followed through the tokens, element by element, with all that may stand in its slots:
// how people write a number, a paragraph, an occurrence, and what they put round a quotation.
// For this room's .cpp files only.
#pragma once

#include "emenda/formula/forms.hpp"
#include "emenda/formula/tokens.hpp"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::formula {

class Follower {
public:
    Follower(const std::vector<Token>& tokens, std::size_t at) : m_tokens(tokens), m_at(at) {
        sentence.offset = tokens[at].offset;
    }

    Sentence sentence; ///< its texts are filled in by finish()

    /// Whether the element stands here, or may be missing; goes on behind it. Where it does not
    /// stand, as far as it does.
    bool follow(const Element& element);

    std::size_t at() const { return m_at; }

    void finish(Kind kind);

private:
    using Names = std::initializer_list<std::string_view>;

    const Token& here() const { return m_tokens[m_at]; }
    bool is_mark(Names marks) const;
    bool is_word(const std::vector<std::string>& words) const;
    void pass(Names marks);
    bool take(Names words);
    bool take_number(std::size_t& number);

    bool fill(char slot);
    /// "paragrafo 2", "par. n. 2", "secondo comma".
    bool paragraph(std::size_t& number);
    /// "paragrafi da 2 a 4", "commi 2-4", "paragrafi 2, 3 e 5".
    bool paragraphs();
    bool quotation(std::size_t& token, bool* characters = nullptr);
    /// ", la seconda volta che compare": nothing is taken where there is none.
    void occurrence();

    const std::vector<Token>& m_tokens;
    std::size_t m_at;
    std::size_t m_quote = 0; ///< tokens; 0: none, for no sentence begins with one
    std::size_t m_with = 0;
};

} // namespace emenda::formula
