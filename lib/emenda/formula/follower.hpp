// SPDX-License-Identifier: EUPL-1.2
// One form followed through the tokens, element by element, with all that may stand in its slots:
// how people write a number, a paragraph, an occurrence, and what they put round a quotation.
// For this room's .cpp files only.
#pragma once

#include "emenda/formula/forms.hpp"
#include "emenda/formula/tokens.hpp"

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::formula {

class Follower {
public:
    /// Begins at this token, or behind "All'articolo 3," there.
    Follower(const std::vector<Token>& tokens, std::size_t at);

    Sentence sentence; ///< its texts are filled in by finish()

    /// Whether the element stands here, or may be missing; goes on behind it. Where it does not
    /// stand, as far as it does.
    bool follow(const Element& element);

    std::size_t at() const { return m_at; }

    void finish(Kind kind);

    /// Where an article is named first: the token behind it.
    std::optional<std::size_t> behind_article() const {
        return m_article ? std::optional(m_begin) : std::nullopt;
    }

    /// Whether this begins to name a paragraph.
    static bool is_of_paragraphs(const Token& token);

private:
    using Names = std::initializer_list<std::string_view>;

    const Token& here() const { return m_tokens[m_at]; }
    bool is_mark(Names marks) const;
    bool is_word(const std::vector<std::string>& words) const;
    void pass(Names marks);
    bool is(Names words) const; ///< a word or mark
    bool take(Names words);
    /// "2", "2-bis".
    bool take_number(OwnNumber& number);
    /// "articolo 3", "art. 3-bis": nothing is taken where there is none.
    std::optional<OwnNumber> take_article(Names before);
    /// "Paragrafo 2: …", "All'articolo 3, comma 2, …": a word leads to the paragraph, or none.
    bool may_be_missing(const Element& element) const;

    bool fill(char slot);
    /// "comma 2", "comma 2 dell'articolo 3", "articolo 3, comma 2".
    bool paragraph(Named& name);
    /// "paragrafo 2", "par. n. 2", "secondo comma".
    bool unit_with_number(Named& name);
    /// "paragrafi da 2 a 4", "commi 2-4", "paragrafi 2, 3 e 5".
    bool paragraphs();
    bool quotation(std::size_t& token, bool* characters = nullptr);
    /// ", la seconda volta che compare": nothing is taken where there is none.
    void occurrence();

    const std::vector<Token>& m_tokens;
    std::size_t m_at;
    std::size_t m_begin = 0; ///< behind an article named first
    std::optional<OwnNumber> m_article;
    std::size_t m_quote = 0; ///< tokens; 0: none, for no sentence begins with one
    std::size_t m_with = 0;
};

} // namespace emenda::formula
