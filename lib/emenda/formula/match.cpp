// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/match.hpp"

#include "emenda/base/suggest.hpp"
#include "emenda/formula/follower.hpp"

#include <algorithm>
#include <set>

namespace emenda::formula {

namespace {

void note_failure(Match& match, std::size_t at, const CompiledForm& form, const Element& element) {
    if (at < match.failed) return;
    if (at > match.failed || !match.nearest) {
        match.failed = at;
        match.wanted.clear();
        match.wants_quotation = match.wants_paragraph = false;
        match.nearest = form.form;
    }
    if (element.slot == 0) {
        const std::string& first = element.words.front();
        if (std::find(match.wanted.begin(), match.wanted.end(), first) == match.wanted.end())
            match.wanted.push_back(first);
    } else if (element.slot == 'p' || element.slot == 'm' || element.slot == 'r') {
        match.wants_paragraph = true;
    } else {
        match.wants_quotation = true;
    }
}

/// Every word of every form, each once.
const std::vector<std::string>& form_words() {
    static const std::vector<std::string> words = [] {
        std::set<std::string> all;
        for (const CompiledForm& form : compiled_forms()) {
            for (const Element& element : form.elements)
                all.insert(element.words.begin(), element.words.end());
        }
        return std::vector<std::string>(all.begin(), all.end());
    }();
    return words;
}

/// Of forms that go equally far, the one whose next word is most like what was typed.
void choose_nearest(Match& match, const std::vector<Token>& tokens, std::size_t at) {
    const Token& token = tokens[match.failed];
    if (token.kind != Token::Kind::word) return;
    const auto meant = nearest(token.text, form_words());
    if (!meant) return;
    for (const CompiledForm& form : compiled_forms()) {
        Follower follower(tokens, at);
        for (const Element& element : form.elements) {
            const std::size_t before = follower.at();
            if (follower.follow(element)) continue;
            const bool fits = follower.at() == match.failed || before == match.failed;
            const auto& words = element.words;
            if (fits && std::find(words.begin(), words.end(), *meant) != words.end()) {
                match.nearest = form.form;
                match.meant = meant;
                return;
            }
            break;
        }
    }
}

/// Whether a sentence of this kind is about paragraphs, all or none of each.
bool is_of_whole_paragraphs(Kind kind) {
    switch (kind) {
    case Kind::insert_after:
    case Kind::insert_before:
    case Kind::insert_after_moved:
    case Kind::insert_before_moved:
    case Kind::delete_paragraphs:
    case Kind::replace_paragraphs:
    case Kind::move_after:
    case Kind::move_before:
        return true;
    default:
        return false;
    }
}

enum class Failures { told, silent };

void follow(Match& made, const CompiledForm& form, Follower follower, Failures failures) {
    if (is_of_whole_paragraphs(form.form->kind)) follower.take_whole_articles();
    const auto failed =
        std::find_if_not(form.elements.begin(), form.elements.end(),
                         [&](const Element& element) { return follower.follow(element); });
    if (failed != form.elements.end()) {
        if (failures == Failures::told) note_failure(made, follower.at(), form, *failed);
    } else if (!made.sentence || follower.at() > made.end) {
        follower.finish(form.form->kind);
        made.article = follower.article();
        made.sentence = std::move(follower.sentence);
        made.end = follower.at();
        made.form = form.form;
    }
}

Match followed(const std::vector<Token>& tokens, std::size_t at,
               const std::optional<OwnNumber>& before = std::nullopt) {
    Match made;
    made.failed = at;
    const Follower first(tokens, at, before);
    Follower behind_comma = first;
    const bool has_comma = behind_comma.begin_with_comma();
    for (const CompiledForm& form : compiled_forms()) {
        follow(made, form, first, Failures::told);
        if (has_comma) follow(made, form, behind_comma, Failures::silent);
    }
    return made;
}

/// The form that it is, or is nearest to, with the word that was meant.
const Form* form_with(const std::string& word, const std::vector<Token>& tokens, std::size_t at,
                      std::size_t failed) {
    constexpr std::size_t most = 100; // for a hint, no more trouble is taken
    if (failed - at > most) return nullptr;
    const std::size_t end = std::min(tokens.size(), failed + most);
    std::vector<Token> part(tokens.begin() + static_cast<std::ptrdiff_t>(at),
                            tokens.begin() + static_cast<std::ptrdiff_t>(end));
    part[failed - at].text = word;
    part.emplace_back();
    const Match made = followed(part, 0);
    return made.form ? made.form : made.nearest;
}

/// "All'articolo 3, sostituire …": up to where the nearest form goes, no paragraph is named.
std::optional<std::size_t> article_alone(const std::vector<Token>& tokens, std::size_t at,
                                         std::size_t failed) {
    const auto behind = Follower(tokens, at).behind_article();
    if (!behind) return std::nullopt;
    const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(*behind);
    const auto end = tokens.begin() + static_cast<std::ptrdiff_t>(failed) + 1;
    if (std::any_of(begin, std::max(begin, end), Follower::is_of_paragraphs)) return std::nullopt;
    return at + 1;
}

} // namespace

Match match(const std::vector<Token>& tokens, std::size_t at,
            const std::optional<OwnNumber>& before) {
    Match made = followed(tokens, at, before);
    if (made.sentence) return made;
    choose_nearest(made, tokens, at);
    if (made.meant) {
        if (const Form* form = form_with(*made.meant, tokens, at, made.failed)) made.nearest = form;
    }
    made.article_alone = article_alone(tokens, at, made.failed);
    return made;
}

} // namespace emenda::formula
