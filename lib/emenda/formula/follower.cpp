// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/follower.hpp"

#include "emenda/formula/follower_words.hpp"
#include "emenda/formula/own_numbers.hpp"

#include <algorithm>
#include <iterator>

namespace emenda::formula {

namespace {

bool is_one_of(const std::string& word, Names names) {
    return std::find(names.begin(), names.end(), word) != names.end();
}

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

std::optional<OwnNumber> Follower::article_at(const std::vector<Token>& tokens, std::size_t at) {
    Follower follower(tokens, at);
    return follower.take_article({});
}

bool Follower::may_be_missing(const Element& element) const {
    return m_at == m_begin && (element.words.front() == "al" || element.words.front() == "in");
}

void Follower::finish(Kind kind) {
    sentence.kind = kind;
    complete_articles();
    if (m_quote) sentence.quote = {m_tokens[m_quote].text, m_tokens[m_quote].offset};
    if (m_with) sentence.with = {m_tokens[m_with].text, m_tokens[m_with].offset};
}

void Follower::complete_articles() {
    std::vector<Named*> all;
    for (Named& name : sentence.names)
        all.push_back(&name);
    if (sentence.destination_name.offset > 0) all.push_back(&sentence.destination_name);
    const bool names_one =
        std::any_of(all.begin(), all.end(), [](const Named* name) { return name->article; });
    const bool inherits = !m_article && !names_one && !m_of_text && m_before;
    const auto article = inherits ? m_before : m_article;
    if (!article) return;
    for (Named* name : all) {
        if (name->article && name->article != article) sentence.second_article = name->offset;
        if (name->article) continue;
        name->article = article;
        name->inherited = inherits;
    }
    if (!all.empty()) return;
    sentence.article.emplace();
    sentence.article->article = article;
    sentence.article->inherited = inherits;
    sentence.article->offset = m_article_offset;
}

std::optional<OwnNumber> Follower::article() const {
    if (sentence.names.empty()) return sentence.article ? sentence.article->article : std::nullopt;
    const auto& first = sentence.names.front().article;
    const bool another =
        sentence.destination_name.offset > 0 && sentence.destination_name.article != first;
    return another ? std::nullopt : first;
}

bool Follower::is_mark(Names marks) const {
    return here().kind == Token::Kind::mark && is_one_of(here().text, marks);
}

void Follower::pass(Names marks) {
    while (is_mark(marks))
        ++m_at;
}

bool Follower::is_word(const std::vector<std::string>& words) const {
    if (here().kind != Token::Kind::word) return false;
    const auto has = [&](std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    if (has(here().text)) return true;
    if (!is_one_of(m_tokens[m_at + 1].text, article_nouns)) return false;
    // "dopo l'articolo 3, comma 2"
    return (here().text == "l" && has("il")) || (here().text == "dell" && has("del"));
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

bool Follower::take_number(OwnNumber& number) {
    const std::string& text = here().text;
    if (here().kind == Token::Kind::word) { // 2bis
        constexpr std::size_t most_digits = 4;
        const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
        if (digits == 0 || digits > most_digits || !is_number_suffix(text.substr(digits)))
            return false;
        number = {std::stoul(text.substr(0, digits)), text.substr(digits)};
        ++m_at;
        return true;
    }
    if (here().kind != Token::Kind::number) return false;
    number = {here().number, ""};
    ++m_at;
    const std::size_t before = m_at;
    pass({"-"});
    if (m_at <= before + 1 && here().kind == Token::Kind::word && is_number_suffix(here().text))
        number.suffix = m_tokens[m_at++].text;
    else
        m_at = before;
    return true;
}

std::optional<OwnNumber> Follower::take_article(Names before) {
    const std::size_t begin = m_at;
    OwnNumber number;
    if ((before.size() == 0 || take(before)) && take(article_nouns)) {
        pass({"."});
        if (take({"n", "numero"})) pass({"."});
        if (take_number(number)) return number;
    }
    m_at = begin;
    return std::nullopt;
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
        if (!quotation(m_quote, &sentence.characters)) return false;
        occurrence();
        return true;
    case 'a':
        return quotation(m_quote);
    default:
        return quotation(m_with);
    }
}

bool Follower::article_here() {
    const std::size_t offset = here().offset;
    const auto article = take_article(of_an_article);
    if (!article) return false;
    if (m_article && *m_article != *article) sentence.second_article = offset;
    m_article = article;
    m_article_offset = offset;
    return true;
}

bool Follower::paragraph(Named& name) {
    const std::size_t begin = m_at;
    name.article = take_article({});
    if (name.article) pass({","});
    name.offset = here().offset;
    if (unit_with_number(name)) {
        if (!name.article) name.article = take_article(of_an_article);
        return true;
    }
    // An article alone is no paragraph.
    if (name.article) m_at = begin;
    return false;
}

bool Follower::unit_with_number(Named& name) {
    const std::size_t place = ordinal_of(here());
    if (place > 0) {
        ++m_at;
        const bool may_bear = is(units_with_numbers);
        name.by = may_bear ? Named::By::order : Named::By::count;
        name.number = {place, ""};
        if (take(units)) return true;
        --m_at;
    }
    name.by = is(units_with_numbers) ? Named::By::number : Named::By::count;
    if (!take(units)) return false;
    pass({"."});
    if (take({"n", "numero"})) pass({"."});
    return take_number(name.number);
}

bool Follower::paragraphs() {
    Named name;
    name.offset = here().offset;
    if (is(units_with_numbers)) name.by = Named::By::number;
    if (!take(units)) return false;
    const bool from = take({"da", "dal", "from"});
    const auto add = [&] {
        if (!take_number(name.number)) return false;
        sentence.names.push_back(name);
        return true;
    };
    sentence.names.clear();
    if (!add()) return false;
    if (take({"a", "al", "to", "-", "–"})) {
        sentence.as_range = true;
        if (!add()) return false;
    } else if (from) {
        return false;
    } else {
        while (true) {
            const std::size_t before = m_at;
            pass({","});
            take({"e", "ed", "and"});
            if (m_at == before || !add()) {
                m_at = before;
                break;
            }
        }
    }
    if (const auto article = take_article(of_an_article)) {
        for (Named& each : sentence.names)
            each.article = article;
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
