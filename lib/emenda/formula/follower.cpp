// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/follower.hpp"

#include "emenda/formula/follower_words.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace emenda::formula {

namespace {

bool is_one_of(const std::string& word, Names names) {
    return std::find(names.begin(), names.end(), word) != names.end();
}

using Pair = std::pair<std::string_view, std::string_view>;

/// What is typed before other nouns than "paragrafo", and what stands in the forms for it.
const std::initializer_list<Pair> before_article{{"l", "il"}, {"dell", "del"}};
const std::initializer_list<Pair> before_articles{{"gli", "i"}};
const std::initializer_list<Pair> before_letter{{"la", "il"},     {"le", "i"},
                                                {"alla", "al"},   {"dalla", "dal"},
                                                {"della", "del"}, {"nella", "nel"}};

} // namespace

Follower::Follower(const std::vector<Token>& tokens, std::size_t at,
                   std::optional<OwnNumber> before)
    : m_tokens(tokens), m_at(at), m_begin(at), m_article_offset(tokens[at].offset),
      m_before(std::move(before)) {
    sentence.offset = tokens[at].offset;
    m_article = take_article({"all", "nell", "in", "at"});
    pass({",", ":"});
    m_begin = m_at;
}

bool Follower::follow(const Element& element) {
    pass({",", ":"});
    if (element.slot == 0) {
        if (is_word(element.words)) {
            m_of_text |= here().text == "testo" || here().text == "text";
            ++m_at;
            return true;
        }
        return element.need == Element::Need::optional || may_be_missing(element);
    }
    return fill(element.slot);
}

bool Follower::is_of_paragraphs(const Token& token) { return is_one_of(token.text, units); }

bool Follower::may_be_missing(const Element& element) const {
    return m_at == m_begin && (element.words.front() == "al" || element.words.front() == "in");
}

void Follower::finish(Kind kind) {
    sentence.kind = kind;
    complete_articles();
    if (m_quote) sentence.quote = {m_tokens[m_quote].text, m_tokens[m_quote].offset};
    if (m_quote_end)
        sentence.quote_end = Quoted{m_tokens[m_quote_end].text, m_tokens[m_quote_end].offset};
    if (m_with) sentence.with = {m_tokens[m_with].text, m_tokens[m_with].offset};
}

bool Follower::is_mark(Names marks) const {
    return here().kind == Token::Kind::mark && is_one_of(here().text, marks);
}

void Follower::pass(Names marks) {
    while (is_mark(marks))
        ++m_at;
}

/// "dopo l'articolo 3", "sopprimere le lettere": the words of forms agree with "paragrafo".
bool Follower::is_word(const std::vector<std::string>& words) const {
    if (here().kind != Token::Kind::word) return false;
    const auto has = [&](std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    if (has(here().text)) return true;
    const auto stands_for = [&](const std::pair<std::string_view, std::string_view>& pair) {
        return here().text == pair.first && has(pair.second);
    };
    const std::string& next = m_tokens[m_at + 1].text;
    const auto agreeing = is_one_of(next, article_nouns)      ? before_article
                          : is_one_of(next, several_articles) ? before_articles
                          : is_one_of(next, letter_nouns)     ? before_letter
                                                              : std::initializer_list<Pair>{};
    return std::any_of(agreeing.begin(), agreeing.end(), stands_for);
}

bool Follower::is(Names words) const {
    return (here().kind == Token::Kind::word || here().kind == Token::Kind::mark) &&
           is_one_of(here().text, words);
}

bool Follower::take(Names words) {
    const bool found = is(words);
    if (found) ++m_at;
    return found;
}

bool Follower::fill(char slot) {
    Named name;
    switch (slot) {
    case 'p':
        if (!paragraph(name)) return false;
        sentence.names = {name};
        return true;
    case 'm':
        return paragraph(sentence.destination_name);
    case 'r':
        return paragraphs();
    case 'e':
        return article_here();
    case 'q':
        occurrence();
        take({"di", "del", "della", "delle", "dei", "of"});
        if (from_to()) return true;
        if (!quotation(m_quote, {}, &sentence.characters)) return false;
        occurrence();
        return true;
    case 'a':
        return quotation(m_quote);
    case 't':
        return quotation(m_with, new_things);
    default:
        return quotation(m_with);
    }
}

bool Follower::quotation(std::size_t& token, Names besides, bool* characters) {
    constexpr int most_fillers = 6;
    pass({",", ":"});
    for (int i = 0; i < most_fillers; ++i) {
        if (take(character_nouns)) {
            if (characters) *characters = true;
        } else if (!take(besides) && !take(fillers)) {
            break;
        }
    }
    pass({",", ":"});
    if (here().kind != Token::Kind::quotation) return false;
    token = m_at++;
    return true;
}

bool Follower::from_to() {
    constexpr int most_fillers = 3;
    const std::size_t begin = m_at;
    pass({",", ":"});
    for (int i = 0; i < most_fillers && take(fillers); ++i) {
    }
    pass({",", ":"});
    if (take({"da", "dal", "dalla", "dalle", "from"}) && quotation(m_quote)) {
        pass({","});
        take({"fino", "sino"});
        if (take({"a", "al", "alla", "alle", "to"}) && quotation(m_quote_end)) return true;
    }
    m_at = begin;
    m_quote = m_quote_end = 0;
    return false;
}

void Follower::occurrence() {
    const std::size_t before = m_at;
    pass({",", "("});
    for (int i = 0; i < 2 && take(occurrence_leads); ++i) {
    }
    const std::size_t number = ordinal_of(here());
    if (number > 0) {
        ++m_at;
        if (take(occurrence_nouns)) {
            sentence.occurrence = number;
            for (int i = 0; i < 4 && take(occurrence_tails); ++i) {
            }
            pass({",", ")"});
            return;
        }
    }
    m_at = before;
}

} // namespace emenda::formula
