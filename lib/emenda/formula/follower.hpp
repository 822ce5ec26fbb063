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
    /// Begins at this token, or behind "All'articolo 3," there. What names no article may have
    /// that of the sentence before.
    Follower(const std::vector<Token>& tokens, std::size_t at,
             std::optional<OwnNumber> before = std::nullopt);

    /// Goes on behind "comma 2,": what is named then are letters of it. Whether it stands here.
    bool begin_with_comma();

    /// An article alone may be named as all its paragraphs.
    void take_whole_articles() { m_takes_articles = true; }

    Sentence sentence; ///< its texts are filled in by finish()

    /// Whether the element stands here, or may be missing; goes on behind it. Where it does not
    /// stand, as far as it does.
    bool follow(const Element& element);

    std::size_t at() const { return m_at; }

    void finish(Kind kind);

    /// Of a finished sentence, for the one behind a semicolon.
    std::optional<OwnNumber> article() const;

    /// Where an article is named first: the token behind it.
    std::optional<std::size_t> behind_article() const {
        return m_article ? std::optional(m_begin) : std::nullopt;
    }

    /// "articolo 3" at this token.
    static std::optional<OwnNumber> article_at(const std::vector<Token>& tokens, std::size_t at);

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
    /// "lettera b)", "lett. b-bis": nothing is taken where there is none.
    std::string take_letter();
    /// "articolo 3", "art. 3-bis": nothing is taken where there is none.
    std::optional<OwnNumber> take_article(Names before);
    /// "Paragrafo 2: …", "All'articolo 3, comma 2, …": a word leads to the paragraph, or none.
    bool may_be_missing(const Element& element) const;

    bool fill(char slot);
    /// "of article 3" behind "at the end".
    bool article_here();
    /// Gives the paragraphs that name no article that of the sentence.
    void complete_articles();
    /// "comma 2", "comma 2 dell'articolo 3", "articolo 3, comma 2, lettera b)", "articolo 3".
    bool paragraph(Named& name);
    /// Behind "al paragrafo 8,": "comma 2".
    bool comma_inside(Named& name);
    /// "lettera b) del comma 2", or behind "comma 2," the letter alone.
    bool letter_first(Named& name);
    /// "paragrafo 2", "par. n. 2", "secondo comma".
    bool unit_with_number(Named& name);
    /// ", comma 2" behind a paragraph that is counted, and ", lettera b)" behind either.
    void inside(Named& name);
    /// "paragrafi da 2 a 4", "commi 2-4", "paragrafi 2, 3 e 5", "articoli 5 e 6", "lettere a) e
    /// b)".
    bool paragraphs();
    bool next_of_several(Named& name);
    /// What may stand behind several, and must behind letters.
    bool of_article();
    bool of_comma();
    bool quotation(std::size_t& token, Names besides = {}, bool* characters = nullptr);
    /// "le parole da «A» a «B»": nothing is taken where there is none.
    bool from_to();
    /// ", la seconda volta che compare": nothing is taken where there is none.
    void occurrence();

    const std::vector<Token>& m_tokens;
    std::size_t m_at;
    std::size_t m_begin = 0; ///< behind an article named first
    std::optional<OwnNumber> m_article;
    std::size_t m_article_offset = 0;  ///< in the source
    std::optional<OwnNumber> m_before; ///< of the sentence before
    std::optional<Named> m_comma;      ///< named first
    bool m_takes_articles = false;
    bool m_of_text = false;  ///< "at the end of the text"
    std::size_t m_quote = 0; ///< tokens; 0: none, for no sentence begins with one
    std::size_t m_quote_end = 0;
    std::size_t m_with = 0;
};

} // namespace emenda::formula
