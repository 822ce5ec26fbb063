// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/faults.hpp"

#include "emenda/base/shortened.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/formula/similar.hpp"
#include "emenda/formula/slips.hpp"
#include "emenda/history/whole_words.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace emenda::formula {

namespace {

using Why = history::ChangeFault::Why;

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += i + 1 == parts.size() ? say(" {} ", tr("or")) : ", ";
        text += parts[i];
    }
    return text;
}

std::string found_token(const Parsed& parsed, const Token& token) {
    switch (token.kind) {
    case Token::Kind::end:
        return tr("the end");
    case Token::Kind::quotation:
        return tr("a quotation");
    default:
        return say(
            "\"{}\"",
            shortened(
                std::string_view(parsed.source).substr(token.offset, token.end - token.offset),
                30));
    }
}

std::string how_it_reads(const model::Text& base, std::size_t paragraph, std::string_view quote) {
    constexpr std::size_t most_shown = 200;
    const std::string_view text = paragraph_text(base, paragraph);
    if (const auto like = similar(text, quote)) {
        return say(tr("It reads there: \"{}\""), shortened(*like, most_shown));
    }
    return say(tr("Paragraph {} reads: \"{}\""), paragraph, shortened(text, most_shown));
}

std::string how_they_are_counted(const model::Text& base, std::size_t last) {
    if (last == 0) return {};
    return say(tr("Blank lines part the paragraphs; a heading is one, too. The last one, paragraph "
                  "{}, reads: \"{}\""),
               last, shortened(paragraph_text(base, last)));
}

/// The best known one of a language.
const Form& plain_form(Language language) {
    const auto found = std::find_if(forms().begin(), forms().end(),
                                    [&](const Form& form) { return form.language == language; });
    return found == forms().end() ? forms().front() : *found;
}

std::string for_instance(const Form& form) {
    return say(tr("A formula reads, for instance: {}"), example(form));
}

/// The best known form in the language of the sheet, or else in that which is spoken.
std::string form_for(const std::vector<Token>& tokens) {
    constexpr std::array<std::string_view, 12> italian{"il",  "la",   "i",   "le", "al", "del",
                                                       "che", "dell", "con", "di", "e",  "sono"};
    constexpr std::array<std::string_view, 8> english{"the", "of",   "and", "in",
                                                      "to",  "with", "by",  "are"};
    constexpr std::size_t most = 200; // for a hint, no more trouble is taken
    const auto end = tokens.begin() + static_cast<std::ptrdiff_t>(std::min(tokens.size(), most));
    const auto count = [&](const auto& words) {
        return std::count_if(tokens.begin(), end, [&](const Token& token) {
            return token.kind == Token::Kind::word &&
                   std::find(words.begin(), words.end(), token.text) != words.end();
        });
    };
    const auto difference = count(italian) - count(english);
    if (difference == 0) return nearest_form(nullptr);
    return for_instance(plain_form(difference > 0 ? Language::italian : Language::english));
}

} // namespace

Finding finding_at(const Parsed& parsed, std::size_t offset, std::string message,
                   std::string hint) {
    const std::string_view source = parsed.source;
    offset = std::min(offset, source.size());
    const std::size_t before =
        offset == 0 ? std::string_view::npos : source.rfind('\n', offset - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = std::min(source.find('\n', offset), source.size());
    const auto lines =
        std::count(source.begin(), source.begin() + static_cast<std::ptrdiff_t>(begin), '\n');
    Finding finding;
    finding.rule = "formula";
    finding.place = {parsed.file, static_cast<std::size_t>(lines) + 1,
                     count_code_points(source.substr(begin, offset - begin)) + 1};
    finding.message = std::move(message);
    finding.hint = std::move(hint);
    finding.source_line = source.substr(begin, end - begin);
    return finding;
}

std::string_view paragraph_text(const model::Text& base, std::size_t number) {
    const auto all = text::paragraphs(base.body);
    if (number == 0 || number > all.size()) return {};
    return all[number - 1].of(base.body);
}

std::string nearest_form(const Form* form) {
    const auto spoken = language_of(language_in_use()).value_or(Language::english);
    return for_instance(form ? *form : plain_form(spoken));
}

Finding unknown_sentence(const Parsed& parsed, const std::vector<Token>& tokens, std::size_t at,
                         const Match& match) {
    if (auto slip = known_slip(parsed, tokens, at, match)) return *std::move(slip);
    const Token& token = tokens[match.failed];
    if (match.meant) {
        return finding_at(parsed, token.offset,
                          say(tr("{} is no word of a formula."), found_token(parsed, token)),
                          say(tr("Did you mean {}?"), say("\"{}\"", *match.meant)) + "\n" +
                              nearest_form(match.nearest));
    }
    std::vector<std::string> wanted;
    for (const std::string& word : match.wanted)
        wanted.push_back(say("\"{}\"", word));
    if (match.wants_paragraph) wanted.emplace_back(tr("a paragraph with its number"));
    if (match.wants_quotation) wanted.emplace_back(tr("a quotation"));
    constexpr std::size_t most_wanted = 6;
    const bool clear = match.failed > at || match.wanted.size() == 1;
    if (!clear || wanted.size() > most_wanted) {
        return finding_at(
            parsed, token.offset,
            say(tr("With {} this is no formula that is known."), found_token(parsed, token)),
            match.failed > at ? nearest_form(match.nearest) : form_for(tokens));
    }
    std::string hint = nearest_form(match.nearest);
    if (match.wants_quotation && token.kind == Token::Kind::word)
        hint =
            std::string(tr("Words of the text stand between marks, «…» or \"…\".")) + "\n" + hint;
    return finding_at(
        parsed, token.offset,
        say(tr("Here should stand {}, not {}."), joined(wanted), found_token(parsed, token)),
        std::move(hint));
}

Finding unclosed_quotation(const Parsed& parsed, std::size_t offset, const std::string& close) {
    const bool block = count_code_points(close) > 1 && close != ">>";
    return finding_at(
        parsed, offset, tr("This quotation is not closed."),
        block ? say(tr("A line that begins with {} closes it."), close)
              : say(tr("{} closes it; a text whose marks do not pair stands on lines of its own, "
                       "between a line «« and a line »»."),
                    close));
}

Finding inside_a_word(const Parsed& parsed, const Sentence& sentence, const model::Quote& quote,
                      std::string_view text, text::Range place) {
    const auto longer = history::with_whole_words(text, place).of(text);
    return finding_at(parsed, sentence.quote.offset,
                      say(tr("The words \"{}\" stand in paragraph {} only inside longer words: "
                             "\"{}\"."),
                          shortened(quote.text), quote.paragraph, shortened(longer)),
                      tr("Quote whole words, or write \"the characters\" in the place of \"the "
                         "words\"."));
}

Finding unfit_in_lines(const Parsed& parsed, const Sentence& sentence, std::size_t count,
                       std::string_view quote, const model::Text& base) {
    const std::string words = shortened(quote);
    const auto at = [&](std::string message, std::string hint) {
        return finding_at(parsed, sentence.quote.offset, std::move(message), std::move(hint));
    };
    if (count > 0 && sentence.occurrence == 0) {
        return at(
            say(tr("The words \"{}\" occur {} times in the lines that are named."), words, count),
            tr("Quote more words, or say which are meant: \"the second time they occur\"."));
    }
    constexpr std::size_t most_shown = 200;
    return at(
        count > 0
            ? say(trn("The words \"{0}\" occur only once in the lines that are named.",
                      "The words \"{0}\" occur only {1} times in the lines that are named.", count),
                  words, count)
            : say(tr("The words \"{}\" do not occur as whole words in the lines that are "
                     "named."),
                  words),
        say(tr("These lines, in paragraph {} of the text, read: \"{}\""),
            sentence.paragraphs.front(), shortened(sentence.lines->of(base.body), most_shown)));
}

Finding unfit(const Parsed& parsed, const Sentence& sentence, const history::ChangeFault& fault,
              const model::Text& base) {
    const auto found = fault.found;
    const auto paragraph = fault.paragraph;
    const std::string quote = shortened(fault.quote);
    const auto at = [&](std::size_t offset, std::string message, std::string hint = {}) {
        return finding_at(parsed, offset, std::move(message), std::move(hint));
    };
    const std::size_t whole = sentence.offset;
    const std::size_t quoted = sentence.quote.offset > 0 ? sentence.quote.offset : whole;
    switch (fault.why) {
    case Why::no_such_paragraph:
        return at(whole,
                  say(trn("There is no paragraph {0}: the text has {1} paragraph.",
                          "There is no paragraph {0}: the text has {1} paragraphs.", found),
                      paragraph, found),
                  how_they_are_counted(base, found));
    case Why::not_found:
        return at(quoted,
                  say(tr("The words \"{}\" do not occur in paragraph {}."), quote, paragraph),
                  found > 0 ? say(tr("They occur in paragraph {}."), found)
                            : how_it_reads(base, paragraph, fault.quote));
    case Why::ambiguous:
        return at(
            quoted,
            say(tr("The words \"{}\" occur {} times in paragraph {}."), quote, found, paragraph),
            tr("Quote more words, or say which are meant: \"the second time they occur\"."));
    case Why::no_such_occurrence:
        return at(quoted,
                  say(trn("The words \"{0}\" occur only once in paragraph {1}.",
                          "The words \"{0}\" occur only {2} times in paragraph {1}.", found),
                      quote, paragraph, found));
    case Why::needless_occurrence:
    case Why::not_a_passage:
        break;
    case Why::changes_nothing:
        return at(whole, tr("This formula changes nothing."));
    case Why::overlap:
        return at(whole, say(tr("This formula meets another one in paragraph {}: both are about "
                                "the same words."),
                             paragraph));
    case Why::out_of_order:
        break;
    case Why::same_point:
        return at(whole, tr("This formula puts something where another one puts something, too."),
                  tr("Put both into one formula, in the order that is meant."));
    case Why::title_differs:
        return at(quoted, tr("This is not the title."),
                  say(tr("The title reads: \"{}\""), base.title));
    case Why::title_not_normal:
        return at(sentence.with.offset, tr("The new title is empty, or not one line in normal "
                                           "form."));
    }
    return at(whole, history::describe(fault));
}

} // namespace emenda::formula
