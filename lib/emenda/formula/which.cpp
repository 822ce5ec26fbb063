// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/which.hpp"

#include "emenda/base/shortened.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/formula/faults.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace emenda::formula {

namespace {

using Span = OwnNumbers::Span;

/// "2, 3 and 5", no more than eight of them.
std::string list(const std::vector<std::string>& parts) {
    constexpr std::size_t most = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(parts.size(), most); ++i) {
        const bool last = i + 1 == parts.size();
        if (i > 0) text += last ? say(" {} ", tr("and")) : ", ";
        text += parts[i];
    }
    return parts.size() > most ? text + ", …" : text;
}

/// Each once: the numbers begin anew in every article.
std::string list(const std::vector<OwnNumber>& numbers) {
    std::vector<std::string> parts;
    for (const OwnNumber& number : std::set(numbers.begin(), numbers.end()))
        parts.push_back(told(number));
    return list(parts);
}

std::string how_to_count() {
    return tr("Write \"paragraph\" with its number, counted from the beginning of the text: "
              "blank lines part the paragraphs; a heading is one, too.");
}

} // namespace

Finding Which::at(const Named& name, std::string message, std::string hint) const {
    return finding_at(m_parsed, name.offset, std::move(message), std::move(hint));
}

Finding Which::no_article(const Named& name) const {
    const std::string article = told(*name.article);
    if (const auto paragraph = m_numbers.article_inside(*name.article)) {
        return at(name,
                  say(tr("Article {} begins in the middle of paragraph {}: no blank line parts it "
                         "from what stands before."),
                      article, *paragraph),
                  say(tr("Write \"in paragraph {}\", counted from the beginning of the text, "
                         "headings too, and quote words of it."),
                      *paragraph));
    }
    const auto all = m_numbers.all_articles();
    return at(name, say(tr("There is no article {}."), article),
              all.empty()
                  ? tr("No paragraph begins with the number of an article, as in \"Art. 3\".")
                  : say(tr("The text has the articles {}."), list(all)));
}

Finding Which::several_articles(const Named& name, const std::vector<Span>& found) const {
    std::vector<std::string> places;
    for (const Span& span : found)
        places.push_back(std::to_string(span.first));
    return at(name,
              say(tr("More than one article bears the number {}: they begin with the "
                     "paragraphs {} of the text."),
                  told(*name.article), list(places)),
              how_to_count());
}

Finding Which::unclear_article(const Named& name, Span span) const {
    const std::string article = told(*name.article);
    const bool inside = span.unclear_at <= span.last;
    const std::string where = std::to_string(span.unclear_at);
    return at(name,
              inside ? say(tr("Another article begins in the middle of paragraph {1}, which "
                              "belongs to article {0}."),
                           article, where)
                     : say(tr("It is not clear whether article {0} ends before paragraph {1} or "
                              "goes on with it; that one reads: \"{2}\""),
                           article, where, shortened(paragraph_text(m_base, span.unclear_at), 60)),
              say(tr("Counted from the beginning of the text, headings too, article {0} begins "
                     "with paragraph {1}, and paragraph {2} is the last one before the next "
                     "heading: write \"paragraphs {1} to {2}\", or up to the one that is meant."),
                  article, span.first, span.last));
}

Finding Which::others_between(const Sentence& sentence, Span all) const {
    const Named& first = sentence.names.front();
    return at(first,
              say(tr("Between the articles {} and {} there are others, such as a heading."),
                  told(*first.article), told(*sentence.names.back().article)),
              say(tr("Counted from the beginning of the text, headings too, write \"paragraphs {} "
                     "to {}\" for all that stands there, or write a formula for each."),
                  all.first, all.last));
}

/// All that is left is to count them; in an article nobody agrees whether the heading is one.
Finding Which::without_numbers(const Named& name, Span span) const {
    if (name.article) {
        return at(name,
                  say(tr("The paragraphs of article {} bear no numbers."), told(*name.article)),
                  say(tr("Counted from the beginning of the text, and with its heading, it "
                         "is the paragraphs {} to {}: write \"paragraph\" with one of these "
                         "numbers."),
                      span.first, span.last));
    }
    return at(name, say(tr("No paragraph bears the number {}."), told(name.number)),
              name.number.suffix.empty() ? which_is_counted(name.number.number) : how_to_count());
}

std::string Which::which_is_counted(std::size_t number) const {
    return say(tr("For the one that is counted from the beginning of the text, headings too, "
                  "write \"paragraph {}\"; it reads: \"{}\""),
               number, shortened(paragraph_text(m_base, number)));
}

Finding Which::none(const Named& name, Span span) const {
    const std::string number = told(name.number);
    const auto borne = m_numbers.numbers_in(span);
    std::string hint = borne.empty() ? std::string(tr("Nothing there bears a number."))
                                     : say(tr("There are the numbers {}."), list(borne));
    if (name.in_paragraph > 0) {
        return at(name,
                  say(tr("Nothing in paragraph {} of the text bears the number {}."),
                      name.in_paragraph, number),
                  std::move(hint));
    }
    const bool can_be_counted = name.number.suffix.empty() && !name.article &&
                                name.number.number > 0 && name.number.number <= m_numbers.count();
    if (can_be_counted) hint += "\n" + which_is_counted(name.number.number);
    return at(name,
              name.article ? say(tr("No paragraph of article {} bears the number {}."),
                                 told(*name.article), number)
                           : say(tr("No paragraph bears the number {}."), number),
              std::move(hint));
}

Finding Which::several(const Named& name, const std::vector<OwnNumbers::Bearer>& found) const {
    std::vector<std::string> places;
    for (const auto& bearer : found)
        places.push_back(std::to_string(bearer.paragraph));
    places.erase(std::unique(places.begin(), places.end()), places.end());
    if (places.size() == 1) return line(name, found.front());
    std::string hint;
    const bool has_lines = std::any_of(found.begin(), found.end(),
                                       [](const auto& bearer) { return bearer.is_a_line; });
    if (!has_lines) {
        hint = say(tr("Write \"paragraph {}\" for the first of them, counted from the beginning of "
                      "the text, headings too."),
                   places.front());
    }
    const auto article = name.article ? std::nullopt : article_of_one(found);
    if (article && has_lines) {
        hint = say(tr("Name the article: \"in article {}, paragraph {}\"."), told(*article),
                   told(name.number));
    } else if (article) {
        hint += "\n" + say(tr("Or name the article: \"in article {}, paragraph {}\"."),
                           told(*article), told(name.number));
    }
    return at(name,
              say(tr("More than one paragraph bears the number {}: the paragraphs {} of the "
                     "text."),
                  told(name.number), list(places)),
              std::move(hint));
}

/// An article that holds one of these and alone bears its number: what is advised is
/// understood.
std::optional<OwnNumber>
Which::article_of_one(const std::vector<OwnNumbers::Bearer>& bearers) const {
    for (const OwnNumber& number : m_numbers.all_articles()) {
        const auto spans = m_numbers.articles(number);
        const bool holds = spans.size() == 1 &&
                           std::any_of(bearers.begin(), bearers.end(), [&](const auto& bearer) {
                               return spans.front().first <= bearer.paragraph &&
                                      bearer.paragraph <= spans.front().last;
                           });
        if (holds) return number;
    }
    return std::nullopt;
}

Finding Which::line(const Named& name, const OwnNumbers::Bearer& bearer) const {
    const auto article =
        name.article || name.in_paragraph > 0 ? std::nullopt : article_of_one({bearer});
    return at(
        name,
        say(tr("What bears the number {} is a line of paragraph {}, no paragraph of its own."),
            told(name.number), bearer.paragraph),
        article && bearer.is_clear
            ? say(tr("Name the article: \"in article {}, paragraph {}\"."), told(*article),
                  told(name.number))
            : say(tr("Write \"paragraph {}\", counted from the beginning of the text, and "
                     "quote words of that line."),
                  bearer.paragraph));
}

/// "All'articolo 3, comma 1, …; al paragrafo 2, …"
Finding Which::counted_or_of_article(const Named& name, std::size_t paragraph) const {
    return at(name,
              say(tr("This may be paragraph {0}, counted from the beginning of the text, or "
                     "paragraph {1}, which bears the number {0} in article {2}."),
                  told(name.number), paragraph, told(*name.article)),
              say(tr("Write \"in article {2}, paragraph {0}\" for the one with the number; "
                     "for the one that is counted, end the sentence before with a full "
                     "stop."),
                  told(name.number), paragraph, told(*name.article)));
}

Finding Which::counted_or_numbered(const Named& name, std::size_t paragraph) const {
    const std::string number = told(name.number);
    if (name.article) {
        return at(name,
                  say(tr("Paragraph {} in the order of article {} is not the one that bears "
                         "the number {}."),
                      number, told(*name.article), number),
                  say(tr("Write \"in article {0}, paragraph {1}\" for the one that bears "
                         "the number, or \"paragraph\" with the number counted from the "
                         "beginning of the text."),
                      told(*name.article), number));
    }
    return at(name,
              say(tr("This may be paragraph {0}, counted from the beginning of the text, or "
                     "paragraph {1}, which bears the number {0}."),
                  number, paragraph),
              say(tr("Write \"paragraph {0}\" for the one, \"paragraph {1}\" for the "
                     "other."),
                  number, paragraph));
}

Finding Which::lines_move(const Named& name, std::size_t paragraph) const {
    return at(name,
              say(tr("What is named here is lines of paragraph {}; a formula moves whole "
                     "paragraphs."),
                  paragraph),
              tr("Delete the lines with one formula, and insert them with another one, which "
                 "quotes them: \"in article 3, after paragraph 2, insert the following\"."));
}

Finding Which::lines_apart(const Named& name) const {
    return at(name, tr("These lines do not stand one behind the other."),
              tr("Write a formula for each."));
}

Finding Which::lines_go_on(const Named& name, std::size_t paragraph, std::size_t last) const {
    return at(
        name,
        name.letter.empty()
            ? say(tr("What bears the number {0} begins in paragraph {1} of the text and goes "
                     "on behind it, up to paragraph {2}."),
                  told(name.number), paragraph, last)
            : say(tr("Letter {0} begins in paragraph {1} of the text and goes on behind it, "
                     "up to paragraph {2}."),
                  name.letter + ")", paragraph, last),
        say(tr("Counted from the beginning of the text, headings too, write \"paragraph {0}\" "
               "for its end; of its beginning, in paragraph {1}, quote the words."),
            last, paragraph));
}

Finding Which::no_letter(const Named& name, std::size_t first, std::size_t last,
                         const std::vector<Item>& items) const {
    std::string message =
        first == last ? say(tr("There is no letter {} there, in paragraph {} of the text."),
                            name.letter + ")", first)
                      : say(tr("There is no letter {} there, in the paragraphs {} to {} of the "
                               "text."),
                            name.letter + ")", first, last);
    std::vector<std::string> marked;
    for (const Item& item : items)
        marked.push_back(item.letter + ")");
    return at(name, std::move(message),
              items.empty() ? tr("No line begins there with a letter, as in \"a) …\".")
                            : say(tr("There are the letters {}."), list(marked)));
}

Finding Which::unclear_letter(const Named& name, std::size_t paragraph) const {
    return at(name,
              say(tr("It is not clear how far letter {} goes in paragraph {} of the text."),
                  name.letter + ")", paragraph),
              say(tr("Write \"paragraph {}\", counted from the beginning of the text, and quote "
                     "words of that letter."),
                  paragraph));
}

} // namespace emenda::formula
