// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/follower.hpp"

#include <algorithm>
#include <iterator>

namespace emenda::formula {

namespace {

using Names = std::initializer_list<std::string_view>;

bool is_one_of(const std::string& word, Names names) {
    return std::find(names.begin(), names.end(), word) != names.end();
}

const Names units{"paragrafo", "paragrafi", "comma",      "commi", "capoverso", "capoversi", "par",
                  "co",        "paragraph", "paragraphs", "para",  "paras",     "§"};

/// Articles and nouns round a quotation; they carry no meaning of their own.
const Names fillers{"la",     "le",        "il",          "i",         "lo",      "gli",
                    "l",      "il",        "seguente",    "seguenti",  "parola",  "parole",
                    "segno",  "segni",     "paragrafo",   "paragrafi", "comma",   "commi",
                    "testo",  "frase",     "frasi",       "periodo",   "periodi", "titolo",
                    "cifra",  "cifre",     "espressione", "nuovo",     "nuova",   "nuovi",
                    "nuove",  "the",       "following",   "word",      "words",   "mark",
                    "marks",  "paragraph", "paragraphs",  "text",      "new",     "title",
                    "phrase", "sentence",  "figure",      "figures"};

/// Who says these means what stands inside of words, too.
const Names character_nouns{"carattere", "caratteri", "character", "characters"};

const Names occurrence_leads{"la", "alla", "nella", "per", "the", "on", "at", "in", "solo"};
const Names occurrence_nouns{"volta", "occorrenza", "ricorrenza", "time", "occurrence"};
const Names occurrence_tails{"che",       "in",     "cui",      "compare", "compaiono", "ricorre",
                             "ricorrono", "appare", "appaiono", "figura",  "figurano",  "that",
                             "it",        "they",   "occur",    "occurs",  "appear",    "appears"};

/// "seconda", "2ª", "second", "2nd"; 0 for what is no ordinal.
std::size_t ordinal(const Token& token) {
    if (token.kind != Token::Kind::word) return 0;
    static constexpr std::string_view names[][3] = {
        {"primo", "prima", "first"},       {"secondo", "seconda", "second"},
        {"terzo", "terza", "third"},       {"quarto", "quarta", "fourth"},
        {"quinto", "quinta", "fifth"},     {"sesto", "sesta", "sixth"},
        {"settimo", "settima", "seventh"}, {"ottavo", "ottava", "eighth"},
        {"nono", "nona", "ninth"},         {"decimo", "decima", "tenth"},
    };
    for (std::size_t i = 0; i < std::size(names); ++i) {
        if (std::find(std::begin(names[i]), std::end(names[i]), token.text) != std::end(names[i]))
            return i + 1;
    }
    const std::size_t digits = token.text.find_first_not_of("0123456789");
    if (digits == 0 || digits > 9 || digits == std::string::npos) return 0;
    const std::string tail = token.text.substr(digits);
    if (!is_one_of(tail, {"a", "o", "ª", "º", "°", "st", "nd", "rd", "th"})) return 0;
    std::size_t number = 0;
    for (std::size_t i = 0; i < digits; ++i)
        number = number * 10 + static_cast<std::size_t>(token.text[i] - '0');
    return number;
}

} // namespace

bool Follower::follow(const Element& element) {
    pass({",", ":"});
    if (element.slot == 0) {
        if (is_word(element.words)) {
            ++m_at;
            return true;
        }
        return element.need == Element::Need::optional;
    }
    return fill(element.slot);
}

void Follower::finish(Kind kind) {
    sentence.kind = kind;
    if (m_quote) sentence.quote = {m_tokens[m_quote].text, m_tokens[m_quote].offset};
    if (m_with) sentence.with = {m_tokens[m_with].text, m_tokens[m_with].offset};
}

bool Follower::is_mark(Names marks) const {
    return here().kind == Token::Kind::mark && is_one_of(here().text, marks);
}

void Follower::pass(Names marks) {
    while (is_mark(marks))
        ++m_at;
}

bool Follower::is_word(const std::vector<std::string>& words) const {
    return here().kind == Token::Kind::word &&
           std::find(words.begin(), words.end(), here().text) != words.end();
}

bool Follower::take(Names words) {
    const bool found = (here().kind == Token::Kind::word || here().kind == Token::Kind::mark) &&
                       is_one_of(here().text, words);
    if (found) ++m_at;
    return found;
}

bool Follower::take_number(std::size_t& number) {
    if (here().kind != Token::Kind::number) return false;
    number = here().number;
    ++m_at;
    return true;
}

bool Follower::fill(char slot) {
    std::size_t number = 0;
    switch (slot) {
    case 'p':
        if (!paragraph(number)) return false;
        sentence.paragraphs = {number};
        return true;
    case 'm':
        return paragraph(sentence.destination);
    case 'r':
        return paragraphs();
    case 'q':
        occurrence();
        take({"di", "del", "della", "delle", "dei", "of"});
        if (!quotation(m_quote, &sentence.characters)) return false;
        occurrence();
        return true;
    case 'a':
        return quotation(m_quote);
    default:
        return quotation(m_with);
    }
}

bool Follower::paragraph(std::size_t& number) {
    if (const std::size_t place = ordinal(here())) {
        const std::size_t before = m_at++;
        if (take(units)) {
            number = place;
            return true;
        }
        m_at = before;
    }
    if (!take(units)) return false;
    pass({"."});
    if (take({"n", "numero"})) pass({"."});
    return take_number(number);
}

bool Follower::paragraphs() {
    if (!take(units)) return false;
    const bool from = take({"da", "dal", "from"});
    std::size_t number = 0;
    if (!take_number(number)) return false;
    sentence.paragraphs = {number};
    if (take({"a", "al", "to", "-", "–"})) {
        sentence.as_range = true;
        if (!take_number(number)) return false;
        sentence.paragraphs.push_back(number);
        return true;
    }
    if (from) return false;
    while (true) {
        const std::size_t before = m_at;
        pass({","});
        take({"e", "ed", "and"});
        if (m_at == before || !take_number(number)) {
            m_at = before;
            break;
        }
        sentence.paragraphs.push_back(number);
    }
    return true;
}

bool Follower::quotation(std::size_t& token, bool* characters) {
    constexpr int most_fillers = 6;
    pass({",", ":"});
    for (int i = 0; i < most_fillers; ++i) {
        if (take(character_nouns)) {
            if (characters) *characters = true;
        } else if (!take(fillers)) {
            break;
        }
    }
    pass({",", ":"});
    if (here().kind != Token::Kind::quotation) return false;
    token = m_at++;
    return true;
}

void Follower::occurrence() {
    const std::size_t before = m_at;
    pass({",", "("});
    for (int i = 0; i < 2 && take(occurrence_leads); ++i) {
    }
    const std::size_t number = ordinal(here());
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
