// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/counted.hpp"

#include "emenda/base/shortened.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/formula/faults.hpp"
#include "emenda/formula/moving.hpp"
#include "emenda/formula/own_numbers.hpp"
#include "emenda/formula/reach.hpp"

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

class Counting {
public:
    Counting(const Parsed& parsed, const model::Text& base)
        : m_parsed(parsed), m_base(base), m_numbers(base.body) {}

    /// Finds its paragraphs, unless there is a finding.
    bool operator()(Sentence& sentence) {
        if (sentence.second_article) {
            find(*sentence.second_article, tr("This sentence names two articles."),
                 tr("Write a formula for each."));
            return false;
        }
        if (sentence.article) return in_article(sentence);
        for (Named& name : sentence.names) {
            const auto number = paragraph(name);
            if (!number) return false;
            sentence.paragraphs.push_back(*number);
        }
        if (is_of_moves(sentence.kind)) {
            const auto destination = paragraph(sentence.destination_name);
            if (!destination) return false;
            sentence.destination = *destination;
        }
        if (is_full()) return false;
        if (auto finding = left_behind(m_parsed, sentence, m_numbers)) {
            findings.push_back(*std::move(finding));
            return false;
        }
        if (!sentence.names.empty() && sentence.names.front().is_comma)
            sentence.last_of_comma = m_numbers.last_of_comma(sentence.paragraphs.front());
        return true;
    }

    Findings findings;

private:
    bool in_article(Sentence& sentence) {
        const auto article = span_of(*sentence.article);
        if (!article || is_full()) return false;
        auto finding = put_into_article(m_parsed, m_base, sentence, *article);
        if (!finding) return true;
        findings.push_back(*std::move(finding));
        return false;
    }

    /// None, and a finding, where it is not clear which is meant.
    std::optional<std::size_t> paragraph(Named& name) {
        const bool counts = name.by == Named::By::count && name.number.suffix.empty();
        if (counts && !name.article) return name.number.number;
        Span span{1, m_numbers.count()};
        if (name.article) {
            const auto article = span_of(name);
            if (!article) return std::nullopt;
            span = *article;
        }
        const auto found = m_numbers.bearers(name.number, span);
        if (counts && name.inherited) {
            if (found.empty()) return name.number.number;
            if (found.front().paragraph != name.number.number)
                return counted_or_of_article(name, found.front().paragraph);
        }
        if (!m_numbers.has_numbers(span)) return without_numbers(name, span);
        if (found.empty()) return none(name, span);
        if (found.size() > 1) return several(name, found);
        if (found.front().is_a_line) return line(name, found.front().paragraph);
        const std::size_t paragraph = found.front().paragraph;
        if (name.by == Named::By::order && !is_in_its_place(name, span, paragraph))
            return counted_or_numbered(name, paragraph);
        name.is_comma = true;
        return paragraph;
    }

    std::nullopt_t find(std::size_t offset, std::string message, std::string hint) {
        if (findings.size() < most_findings)
            findings.push_back(finding_at(m_parsed, offset, std::move(message), std::move(hint)));
        return std::nullopt;
    }

    std::nullopt_t find(const Named& name, std::string message, std::string hint) {
        return find(name.offset, std::move(message), std::move(hint));
    }

    bool is_full() const { return findings.size() >= most_findings; }

    std::optional<Span> span_of(const Named& name) {
        const auto found = m_numbers.articles(*name.article);
        if (found.size() == 1) return found.front();
        if (is_full()) return std::nullopt;
        const std::string article = told(*name.article);
        if (found.size() > 1) {
            std::vector<std::string> places;
            for (const Span& span : found)
                places.push_back(std::to_string(span.first));
            return find(name,
                        say(tr("More than one article bears the number {}: they begin with the "
                               "paragraphs {} of the text."),
                            article, list(places)),
                        how_to_count());
        }
        const auto all = m_numbers.all_articles();
        return find(name, say(tr("There is no article {}."), article),
                    all.empty()
                        ? tr("No paragraph begins with the number of an article, as in \"Art. 3\".")
                        : say(tr("The text has the articles {}."), list(all)));
    }

    static std::string how_to_count() {
        return tr("Write \"paragraph\" with its number, counted from the beginning of the text: "
                  "blank lines part the paragraphs; a heading is one, too.");
    }

    /// All that is left is to count them; in an article nobody agrees whether the heading is one.
    std::optional<std::size_t> without_numbers(const Named& name, Span span) {
        if (name.article) {
            return find(
                name, say(tr("The paragraphs of article {} bear no numbers."), told(*name.article)),
                say(tr("Counted from the beginning of the text, and with its heading, it "
                       "is the paragraphs {} to {}: write \"paragraph\" with one of these "
                       "numbers."),
                    span.first, span.last));
        }
        const std::size_t number = name.number.number;
        const bool is_there = number > 0 && number <= m_numbers.count();
        if (name.number.suffix.empty() && (!is_there || m_numbers.is_countable(number)))
            return number;
        std::string hint = name.number.suffix.empty() ? which_is_counted(number) : how_to_count();
        return find(name, say(tr("No paragraph bears the number {}."), told(name.number)),
                    std::move(hint));
    }

    std::string which_is_counted(std::size_t number) const {
        return say(tr("For the one that is counted from the beginning of the text, headings too, "
                      "write \"paragraph {}\"; it reads: \"{}\""),
                   number, shortened(paragraph_text(m_base, number)));
    }

    std::optional<std::size_t> none(const Named& name, Span span) {
        if (is_full()) return std::nullopt;
        const std::string number = told(name.number);
        std::string hint = say(tr("There are the numbers {}."), list(m_numbers.numbers_in(span)));
        const bool can_be_counted = name.number.suffix.empty() && !name.article &&
                                    name.number.number > 0 &&
                                    name.number.number <= m_numbers.count();
        if (can_be_counted) hint += "\n" + which_is_counted(name.number.number);
        return find(name,
                    name.article ? say(tr("No paragraph of article {} bears the number {}."),
                                       told(*name.article), number)
                                 : say(tr("No paragraph bears the number {}."), number),
                    std::move(hint));
    }

    std::optional<std::size_t> several(const Named& name,
                                       const std::vector<OwnNumbers::Bearer>& found) {
        if (is_full()) return std::nullopt;
        std::vector<std::string> places;
        for (const auto& bearer : found)
            places.push_back(std::to_string(bearer.paragraph));
        places.erase(std::unique(places.begin(), places.end()), places.end());
        if (places.size() == 1) return line(name, found.front().paragraph);
        std::string hint =
            say(tr("Write \"paragraph {}\" for the first of them, counted from the beginning of "
                   "the text, headings too."),
                places.front());
        const auto article = name.article ? std::nullopt : article_of_one(found);
        if (article) {
            hint += "\n" + say(tr("Or name the article: \"in article {}, paragraph {}\"."),
                               told(*article), told(name.number));
        }
        return find(name,
                    say(tr("More than one paragraph bears the number {}: the paragraphs {} of the "
                           "text."),
                        told(name.number), list(places)),
                    std::move(hint));
    }

    /// An article that holds one of these and alone bears its number: what is advised is
    /// understood.
    std::optional<OwnNumber> article_of_one(const std::vector<OwnNumbers::Bearer>& bearers) const {
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

    std::optional<std::size_t> line(const Named& name, std::size_t paragraph) {
        return find(name,
                    say(tr("What bears the number {} is a line of paragraph {}, no paragraph of "
                           "its own."),
                        told(name.number), paragraph),
                    say(tr("Write \"paragraph {}\", counted from the beginning of the text, and "
                           "quote words of that line."),
                        paragraph));
    }

    /// Whether the second bears number 2.
    bool is_in_its_place(const Named& name, Span span, std::size_t paragraph) const {
        return name.article ? m_numbers.is_in_its_place(name.number, span)
                            : paragraph == name.number.number;
    }

    /// "All'articolo 3, comma 1, …; al paragrafo 2, …"
    std::optional<std::size_t> counted_or_of_article(const Named& name, std::size_t paragraph) {
        return find(name,
                    say(tr("This may be paragraph {0}, counted from the beginning of the text, or "
                           "paragraph {1}, which bears the number {0} in article {2}."),
                        told(name.number), paragraph, told(*name.article)),
                    say(tr("Write \"in article {2}, paragraph {0}\" for the one with the number; "
                           "for the one that is counted, end the sentence before with a full "
                           "stop."),
                        told(name.number), paragraph, told(*name.article)));
    }

    std::optional<std::size_t> counted_or_numbered(const Named& name, std::size_t paragraph) {
        const std::string number = told(name.number);
        if (name.article) {
            return find(name,
                        say(tr("Paragraph {} in the order of article {} is not the one that bears "
                               "the number {}."),
                            number, told(*name.article), number),
                        say(tr("Write \"in article {0}, paragraph {1}\" for the one that bears "
                               "the number, or \"paragraph\" with the number counted from the "
                               "beginning of the text."),
                            told(*name.article), number));
        }
        return find(name,
                    say(tr("This may be paragraph {0}, counted from the beginning of the text, or "
                           "paragraph {1}, which bears the number {0}."),
                        number, paragraph),
                    say(tr("Write \"paragraph {0}\" for the one, \"paragraph {1}\" for the "
                           "other."),
                        number, paragraph));
    }

    const Parsed& m_parsed;
    const model::Text& m_base;
    OwnNumbers m_numbers;
};

} // namespace

CountedSentences counted(const Parsed& parsed, const model::Text& base) {
    CountedSentences made{parsed, {}};
    Counting count(made.parsed, base);
    std::vector<Sentence> sound;
    for (Sentence& sentence : made.parsed.sentences) {
        if (count(sentence)) sound.push_back(std::move(sentence));
    }
    made.parsed.sentences = std::move(sound);
    made.findings = std::move(count.findings);
    return made;
}

} // namespace emenda::formula
