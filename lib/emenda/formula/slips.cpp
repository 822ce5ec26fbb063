// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/slips.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/formula/faults.hpp"
#include "emenda/formula/follower.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace emenda::formula {

namespace {

constexpr Language it = Language::italian;
constexpr Language en = Language::english;

enum class About {
    article,
    title,
    item,
    swap,
    rewriting,
    several,
    everywhere,
    second_change,
    consequence,
    amendment,
    reason
};

struct Word {
    std::string_view text;
    Language language;
    About about;
};

constexpr Word words[] = {
    {"articolo", it, About::article},
    {"articoli", it, About::article},
    {"art", it, About::article},
    {"artt", it, About::article},
    {"article", en, About::article},
    {"articles", en, About::article},
    {"titolo", it, About::title},
    {"title", en, About::title},
    {"lettera", it, About::item},
    {"lettere", it, About::item},
    {"lett", it, About::item},
    {"punto", it, About::item},
    {"punti", it, About::item},
    {"letter", en, About::item},
    {"item", en, About::item},
    {"point", en, About::item},
    {"invertire", it, About::swap},
    {"scambiare", it, About::swap},
    {"swap", en, About::swap},
    {"exchange", en, About::swap},
    {"modificare", it, About::rewriting},
    {"riformulare", it, About::rewriting},
    {"riscrivere", it, About::rewriting},
    {"amend", en, About::rewriting},
    {"ovunque", it, About::everywhere},
    {"dovunque", it, About::everywhere},
    {"wherever", en, About::everywhere},
    {"everywhere", en, About::everywhere},
    {"ai", it, About::several},
    {"nei", it, About::several},
    {"modify", en, About::rewriting},
    {"rewrite", en, About::rewriting},
};

/// Those with which no formula begins, but what people write beside them.
constexpr Word beginnings[] = {
    {"conseguentemente", it, About::consequence},
    {"consequently", en, About::consequence},
    {"emendamento", it, About::amendment},
    {"subemendamento", it, About::amendment},
    {"amendment", en, About::amendment},
    {"motivazione", it, About::reason},
    {"motivazioni", it, About::reason},
    {"motivo", it, About::reason},
    {"reason", en, About::reason},
    {"reasons", en, About::reason},
    {"justification", en, About::reason},
};

constexpr Word joints[] = {
    {"e", it, About::second_change},      {"ed", it, About::second_change},
    {"nonché", it, About::second_change}, {"inoltre", it, About::second_change},
    {"and", en, About::second_change},
};

template <std::size_t count>
const Word* known(const Word (&all)[count], const Token& token) {
    if (token.kind != Token::Kind::word) return nullptr;
    const auto found = std::find_if(std::begin(all), std::end(all),
                                    [&](const Word& word) { return word.text == token.text; });
    return found == std::end(all) ? nullptr : found;
}

std::string form_of(Kind kind, Language language) {
    const auto found = std::find_if(forms().begin(), forms().end(), [&](const Form& form) {
        return form.kind == kind && form.language == language;
    });
    return nearest_form(found == forms().end() ? nullptr : &*found);
}

Finding told(const Parsed& parsed, const std::vector<Token>& tokens, std::size_t at,
             const Word& word) {
    const auto say_that = [&](std::string message, std::string hint) {
        return finding_at(parsed, tokens[at].offset, std::move(message), std::move(hint));
    };
    switch (word.about) {
    case About::article:
        return say_that(
            tr("Words are not looked for in whole articles: a formula names a paragraph."),
            std::string(tr("Name each by the number that it bears in the article, "
                           "\"in article 3, paragraph 2\", or counted from the "
                           "beginning of the text, \"paragraph 7\".")) +
                "\n" +
                tr("Blank lines part the paragraphs that are counted; a heading is "
                   "one, too."));
    case About::title:
        return say_that(tr("A formula changes the title as a whole."),
                        form_of(Kind::replace_title, word.language));
    case About::item:
        if (at + 1 < tokens.size() && tokens[at + 1].kind == Token::Kind::quotation)
            return say_that(tr("A formula speaks of words, or of characters."),
                            tr("Write \"the characters\" for what may stand inside a word."));
        return say_that(
            tr("An item is named together with the paragraph that it belongs to."),
            std::string(tr("Write \"in article 3, paragraph 2, letter b)\", or name "
                           "the paragraph in which it stands, and quote words of it.")) +
                "\n" + form_of(Kind::replace_words, word.language));
    case About::swap:
        return say_that(tr("No formula makes paragraphs change places; one moves a paragraph."),
                        form_of(Kind::move_after, word.language));
    case About::rewriting:
        return say_that(tr("A formula says what is replaced, and with what."),
                        form_of(Kind::replace_words, word.language) + "\n" +
                            form_of(Kind::replace_paragraphs, word.language));
    case About::several:
        return say_that(tr("A formula about words names one paragraph."),
                        std::string(tr("Write a formula for each.")) + "\n" +
                            form_of(Kind::replace_words, word.language));
    case About::everywhere:
        return say_that(
            tr("A formula is about words in one place, not wherever they occur."),
            std::string(tr("Write a formula for each, and say which is meant where they "
                           "occur more than once in a paragraph: \"the second time "
                           "they occur\".")) +
                "\n" + form_of(Kind::replace_words, word.language));
    case About::consequence:
        return say_that(tr("A change that follows from another one is a formula of its own."),
                        std::string(tr("Leave the word out, and begin with the formula.")) + "\n" +
                            form_of(Kind::replace_words, word.language));
    case About::amendment:
        return say_that(tr("A file holds the formulas of one amendment."),
                        tr("Write each amendment in a file of its own, and leave this line out."));
    case About::reason:
        return say_that(tr("A reason is no formula."),
                        tr("Give it with --reason, and leave it out of the file."));
    case About::second_change:
        break;
    }
    return say_that(tr("A second change begins here, in the same sentence."),
                    std::string(tr("Each change is a formula of its own, which names its "
                                   "paragraph and ends with a full stop.")) +
                        "\n" + form_of(Kind::replace_words, word.language));
}

/// "il punto e virgola": a point of a list has its number.
bool is_a_mark(const std::vector<Token>& tokens, std::size_t at) {
    return tokens[at].text == "punto" && tokens[at + 1].kind != Token::Kind::number;
}

/// "primo" is no slip of "prima", to which the nearest form would lead.
std::string form_beside(const Match& match) {
    return match.meant && match.nearest ? form_of(Kind::replace_words, match.nearest->language)
                                        : nearest_form(match.nearest);
}

/// "primo periodo", "the last sentence": the word itself, no more than two words behind `at`.
std::optional<std::size_t> period(const std::vector<Token>& tokens, std::size_t at) {
    constexpr std::string_view nouns[] = {"periodo", "periodi", "alinea", "sentence", "sentences"};
    constexpr std::string_view last[] = {"ultimo", "penultimo", "last"};
    for (std::size_t i = at; i < tokens.size() && i <= at + 2; ++i) {
        if (i == 0 || tokens[i].kind != Token::Kind::word) continue;
        if (std::find(std::begin(nouns), std::end(nouns), tokens[i].text) == std::end(nouns))
            continue;
        const Token& before = tokens[i - 1];
        if (ordinal_of(before) > 0 ||
            std::find(std::begin(last), std::end(last), before.text) != std::end(last))
            return i - 1;
    }
    return std::nullopt;
}

/// Words are quoted, and no paragraph is named, up to where the nearest form goes.
bool lacks_paragraph(const std::vector<Token>& tokens, std::size_t at, const Match& match) {
    if (!match.nearest || match.nearest->pattern.find("{p}") == std::string_view::npos)
        return false;
    const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(at);
    const auto end = tokens.begin() + static_cast<std::ptrdiff_t>(match.failed) + 1;
    return std::none_of(begin, end, Follower::is_of_paragraphs) &&
           std::any_of(begin, end,
                       [](const Token& token) { return token.kind == Token::Kind::quotation; });
}

} // namespace

std::optional<WholeArticle> whole_article(const std::vector<Token>& tokens, std::size_t at,
                                          const Match& match) {
    std::size_t noun = match.article_alone.value_or(match.failed);
    if (!known(words, tokens[noun])) ++noun; // "l'articolo"
    if (noun >= tokens.size() || noun < at) return std::nullopt;
    const Word* word = known(words, tokens[noun]);
    if (!word || word->about != About::article) return std::nullopt;
    const auto number = Follower::article_at(tokens, noun);
    if (!number) return std::nullopt;
    return WholeArticle{noun, *number};
}

std::optional<Finding> known_slip(const Parsed& parsed, const std::vector<Token>& tokens,
                                  std::size_t at, const Match& match) {
    if (match.article_alone)
        return told(parsed, tokens, *match.article_alone,
                    *known(words, tokens[*match.article_alone]));
    if (match.failed == at && !parsed.sentences.empty() && !tokens[at].begins_line) {
        if (const Word* joint = known(joints, tokens[at])) return told(parsed, tokens, at, *joint);
    }
    if (match.failed == at) {
        if (const Word* first = known(beginnings, tokens[at]))
            return told(parsed, tokens, at, *first);
    }
    if (const auto which = period(tokens, match.failed)) {
        return finding_at(parsed, tokens[*which].offset,
                          tr("A formula names paragraphs, not the sentences of one."),
                          std::string(tr("Quote the words of the sentence, or some of them.")) +
                              "\n" + form_beside(match));
    }
    // An apostrophe parts "l'articolo" into two words.
    for (std::size_t i = match.failed; i < tokens.size() && i <= match.failed + 1; ++i) {
        const Word* word = known(words, tokens[i]);
        if (word && !is_a_mark(tokens, i)) return told(parsed, tokens, i, *word);
    }
    if (lacks_paragraph(tokens, at, match)) {
        return finding_at(parsed, tokens[match.failed].offset,
                          tr("The formula does not say which paragraph it is about."),
                          nearest_form(match.nearest));
    }
    return std::nullopt;
}

} // namespace emenda::formula
