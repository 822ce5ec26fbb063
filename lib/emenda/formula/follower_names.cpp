// SPDX-License-Identifier: EUPL-1.2
// The part of Follower that reads how paragraphs, articles and items are named.
#include "emenda/formula/follower.hpp"
#include "emenda/formula/follower_words.hpp"
#include "emenda/formula/own_numbers.hpp"

#include <algorithm>

namespace emenda::formula {

std::optional<OwnNumber> Follower::article_at(const std::vector<Token>& tokens, std::size_t at) {
    Follower follower(tokens, at);
    return follower.take_article({});
}

void Follower::complete_articles() {
    std::vector<Named*> all;
    for (Named& name : sentence.names)
        all.push_back(&name);
    if (sentence.destination_name.offset > 0) all.push_back(&sentence.destination_name);
    const auto is_counted = [](const Named* name) { return name->in_paragraph > 0; };
    if (std::any_of(all.begin(), all.end(), is_counted)) return;
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

std::string Follower::take_letter() {
    constexpr std::size_t most_letters = 2;
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const std::size_t begin = m_at;
    if (take(letter_nouns)) pass({"."});
    take({"("});
    std::string letter = here().text;
    if (here().kind == Token::Kind::word && letter.size() <= most_letters &&
        std::all_of(letter.begin(), letter.end(), is_letter)) {
        ++m_at;
        const std::size_t behind = m_at;
        take({"-"});
        if (here().kind == Token::Kind::word && is_number_suffix(here().text))
            letter += "-" + m_tokens[m_at++].text;
        else
            m_at = behind;
        take({")"});
        return letter;
    }
    m_at = begin;
    return {};
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

bool Follower::begin_with_comma() {
    take({"al", "nel", "in", "at"});
    Named name;
    if (!paragraph(name) || !name.letter.empty()) return false;
    pass({",", ":"});
    m_begin = m_at;
    m_comma = name;
    return true;
}

bool Follower::paragraph(Named& name) {
    if (is(letter_nouns)) return letter_first(name);
    if (m_comma) return comma_inside(name);
    const std::size_t begin = m_at;
    name.offset = here().offset;
    name.article = take_article({});
    const std::size_t behind = m_at;
    if (name.article) pass({","});
    const std::size_t offset = here().offset;
    if (unit_with_number(name)) {
        name.offset = offset;
        inside(name);
        if (!name.article) name.article = take_article(of_an_article);
        return true;
    }
    if (name.article && m_takes_articles) {
        m_at = behind;
        name.by = Named::By::whole_article;
        return true;
    }
    // An article alone is no paragraph.
    if (name.article) m_at = begin;
    return false;
}

bool Follower::comma_inside(Named& name) {
    const bool is_counted = m_comma->by == Named::By::count && m_comma->number.suffix.empty() &&
                            !m_comma->article && !m_article;
    const std::size_t offset = here().offset;
    if (!is_counted || !is(units_with_numbers) || !unit_with_number(name)) return false;
    name.in_paragraph = m_comma->number.number;
    name.offset = offset;
    return true;
}

bool Follower::letter_first(Named& name) {
    const std::size_t begin = m_at;
    const std::size_t offset = here().offset;
    const std::string letter = take_letter();
    if (!letter.empty() && m_comma) {
        name = *m_comma;
    } else if (letter.empty() || !take({"del", "di", "al", "of", "in"}) || is(letter_nouns) ||
               !paragraph(name) || name.by == Named::By::whole_article || !name.letter.empty()) {
        m_at = begin;
        return false;
    }
    name.letter = letter;
    name.offset = offset;
    return true;
}

void Follower::inside(Named& name) {
    std::size_t behind = m_at;
    pass({","});
    const bool is_counted =
        name.by == Named::By::count && name.number.suffix.empty() && !name.article && !m_article;
    Named comma;
    if (is_counted && is(units_with_numbers) && unit_with_number(comma)) {
        name.in_paragraph = name.number.number;
        name.by = Named::By::number;
        name.number = comma.number;
        behind = m_at;
        pass({","});
    }
    if (is(letter_nouns)) name.letter = take_letter();
    if (name.letter.empty()) m_at = behind;
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

bool Follower::next_of_several(Named& name) {
    if (!name.letter.empty()) {
        name.letter = take_letter();
        if (name.letter.empty()) return false;
    } else if (name.by == Named::By::whole_article) {
        OwnNumber number;
        if (!take_number(number)) return false;
        name.article = number;
    } else if (!take_number(name.number)) {
        return false;
    }
    sentence.names.push_back(name);
    return true;
}

bool Follower::paragraphs() {
    Named name;
    if (m_comma) name = *m_comma;
    name.offset = here().offset;
    if (is(units_with_numbers)) name.by = Named::By::number;
    if (m_takes_articles && is(several_articles)) name.by = Named::By::whole_article;
    if (is(letter_nouns)) name.letter = "a";
    if (m_comma && name.letter.empty()) return false;
    if (name.by == Named::By::whole_article ? !take(several_articles)
                                            : !take(name.letter.empty() ? units : letter_nouns))
        return false;
    if (name.by == Named::By::whole_article || !name.letter.empty()) pass({"."});
    const bool from = take({"da", "dal", "from"});
    sentence.names.clear();
    if (!next_of_several(name)) return false;
    if (take({"a", "al", "to", "-", "–"})) {
        sentence.as_range = true;
        if (!next_of_several(name)) return false;
    } else if (from) {
        return false;
    } else {
        while (true) {
            const std::size_t before = m_at;
            pass({","});
            const bool is_letter_e = !name.letter.empty() && m_tokens[m_at + 1].text == ")";
            if (!is_letter_e) take({"e", "ed", "and"});
            if (m_at == before || !next_of_several(name)) {
                m_at = before;
                break;
            }
        }
    }
    return name.letter.empty() || m_comma ? of_article() : of_comma();
}

bool Follower::of_article() {
    if (sentence.names.front().by == Named::By::whole_article) return true;
    if (const auto article = take_article(of_an_article)) {
        for (Named& each : sentence.names)
            each.article = article;
    }
    return true;
}

bool Follower::of_comma() {
    Named comma;
    if (!take({"del", "di", "al", "of", "in"}) || !paragraph(comma) || !comma.letter.empty() ||
        comma.by == Named::By::whole_article)
        return false;
    for (Named& each : sentence.names) {
        comma.letter = each.letter;
        comma.offset = each.offset;
        each = comma;
    }
    return true;
}

} // namespace emenda::formula
