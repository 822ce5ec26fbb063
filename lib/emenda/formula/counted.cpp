// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/counted.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/formula/faults.hpp"
#include "emenda/formula/letters.hpp"
#include "emenda/formula/moving.hpp"
#include "emenda/formula/named_lines.hpp"
#include "emenda/formula/own_numbers.hpp"
#include "emenda/formula/reach.hpp"
#include "emenda/formula/which.hpp"
#include "emenda/formula/whole_articles.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace emenda::formula {

namespace {

using Span = OwnNumbers::Span;

class Counting {
public:
    Counting(const Parsed& parsed, const model::Text& base)
        : m_parsed(parsed), m_base(base), m_paragraphs(text::paragraphs(base.body)),
          m_numbers(base.body), m_which(parsed, base, m_numbers), m_articles(m_numbers, m_which),
          m_letters(base.body, m_paragraphs) {}

    /// Adds the sentence with its paragraphs, several for one if need be, or a finding.
    void count(Sentence sentence) {
        if (sentence.second_article) {
            refuse([&] {
                return finding_at(m_parsed, *sentence.second_article,
                                  tr("This sentence names two articles."),
                                  tr("Write a formula for each."));
            });
        } else if (sentence.article) {
            if (in_article(sentence)) sentences.push_back(std::move(sentence));
        } else if (sentence.names.empty()) {
            sentences.push_back(std::move(sentence));
        } else if (find_names(sentence) && !is_full()) {
            put(std::move(sentence));
        }
    }

    Findings findings;
    std::vector<Sentence> sentences;

private:
    /// Each finding looks through the source and the base; a flood of them would take its square.
    bool is_full() const { return findings.size() >= most_findings; }

    template <typename Make>
    std::nullopt_t refuse(Make make) {
        if (!is_full()) findings.push_back(make());
        return std::nullopt;
    }

    bool in_article(Sentence& sentence) {
        const auto article = article_of(*sentence.article);
        if (!article || is_full()) return false;
        auto finding = put_into_article(m_parsed, m_base, sentence, *article);
        if (!finding) return true;
        findings.push_back(*std::move(finding));
        return false;
    }

    std::optional<Span> article_of(const Named& name) {
        if (is_full()) return std::nullopt;
        std::optional<Finding> finding;
        const auto span = m_articles.span(name, finding);
        if (!span) findings.push_back(*std::move(finding));
        return span;
    }

    bool find_names(Sentence& sentence) {
        for (Named& name : sentence.names) {
            if (name.by == Named::By::whole_article) break; // found when they are put
            const auto number = paragraph(name);
            if (!number) return false;
            sentence.paragraphs.push_back(*number);
        }
        if (!is_of_moves(sentence.kind)) return true;
        Named& name = sentence.destination_name;
        if (name.by == Named::By::whole_article) {
            const auto span = article_of(name);
            if (span)
                sentence.destination = sentence.kind == Kind::move_after ? span->last : span->first;
            return span.has_value();
        }
        const auto destination = paragraph(name);
        if (destination) sentence.destination = *destination;
        if (destination && name.lines)
            refuse([&] { return m_which.lines_move(name, *destination); });
        return destination && !name.lines;
    }

    void put(Sentence sentence) {
        const bool whole = sentence.names.front().by == Named::By::whole_article;
        auto finding = left_behind(m_parsed, sentence, m_numbers, m_which);
        if (!finding && whole) {
            finding = m_articles.put_on_paragraphs(sentence, sentences);
        } else if (!finding && names_lines(sentence)) {
            finding = put_on_lines(sentence, m_base.body, m_paragraphs, m_which, sentences);
        } else if (!finding) {
            sentence.last_of_comma = sentence.names.front().ends_in;
            sentences.push_back(std::move(sentence));
        }
        if (finding) findings.push_back(*std::move(finding));
    }

    /// The paragraph, or the one in which the lines are. None, and a finding, where it is not clear
    /// which is meant.
    std::optional<std::size_t> paragraph(Named& name) {
        const auto number = numbered(name);
        if (!number || name.letter.empty() || !exists(*number)) return number;
        return item(name, *number);
    }

    bool exists(std::size_t number) const { return number > 0 && number <= m_numbers.count(); }

    std::optional<std::size_t> numbered(Named& name) {
        const bool counts = name.by == Named::By::count && name.number.suffix.empty();
        if (counts && !name.article) return name.number.number;
        Span span{1, m_numbers.count(), 0, 0};
        if (name.in_paragraph > 0) {
            if (!exists(name.in_paragraph)) return name.in_paragraph;
            span = {name.in_paragraph, name.in_paragraph, 0, 0};
        } else if (name.article) {
            const auto article = article_of(name);
            if (!article) return std::nullopt;
            span = *article;
        }
        const auto found = m_numbers.bearers(name.number, span);
        if (counts && name.inherited) {
            if (found.empty()) return name.number.number;
            if (found.front().paragraph != name.number.number) {
                const std::size_t other = found.front().paragraph;
                return refuse([&] { return m_which.counted_or_of_article(name, other); });
            }
        }
        if (name.in_paragraph == 0 && !m_numbers.has_numbers(span))
            return without_numbers(name, span);
        if (found.empty()) return refuse([&] { return m_which.none(name, span); });
        if (found.size() > 1) return refuse([&] { return m_which.several(name, found); });
        return borne(name, span, found.front());
    }

    std::optional<std::size_t> borne(Named& name, Span span, const OwnNumbers::Bearer& bearer) {
        const std::size_t number = bearer.paragraph;
        const bool in_order = name.by == Named::By::order;
        const bool in_its_place = name.article ? m_numbers.is_in_its_place(name.number, span)
                                               : !bearer.is_a_line && number == name.number.number;
        if (bearer.is_a_line) {
            const bool is_clear = bearer.is_clear && m_numbers.grow(span) &&
                                  (name.in_paragraph > 0 || m_numbers.begin_with_numbers(span));
            if (!is_clear || (in_order && !name.article))
                return refuse([&] { return m_which.line(name, bearer); });
            name.lines = bearer.lines;
        }
        if (in_order && !in_its_place)
            return refuse([&] { return m_which.counted_or_numbered(name, number); });
        name.is_comma = true;
        const bool ends_here = name.lines && name.lines->end < m_paragraphs[number - 1].end;
        name.ends_in = ends_here ? number : m_numbers.last_of_comma(number);
        return number;
    }

    /// All that is left is to count them.
    std::optional<std::size_t> without_numbers(const Named& name, Span span) {
        const std::size_t number = name.number.number;
        const bool counts = !name.article && name.number.suffix.empty() &&
                            (!exists(number) || m_numbers.is_countable(number));
        if (counts) return number;
        return refuse([&] { return m_which.without_numbers(name, span); });
    }

    /// A letter of the comma that begins in this paragraph.
    std::optional<std::size_t> item(Named& name, std::size_t paragraph) {
        const std::size_t last = std::max(name.ends_in, paragraph);
        text::Range part{m_paragraphs[paragraph - 1].begin, m_paragraphs[last - 1].end};
        if (name.lines) {
            part.begin = name.lines->begin;
            if (last == paragraph) part.end = name.lines->end;
        }
        const Item* found = nullptr;
        bool is_clear = true;
        const auto& items = m_letters.in(part, paragraph, last);
        for (const Item& item : items) {
            if (item.letter != name.letter) continue;
            is_clear = item.is_clear && !found;
            found = &item;
        }
        if (!found) return refuse([&] { return m_which.no_letter(name, paragraph, last, items); });
        if (!is_clear)
            return refuse([&] { return m_which.unclear_letter(name, found->paragraph); });
        const text::Range all = m_paragraphs[found->paragraph - 1];
        const auto before = text::Range{all.begin, found->lines.begin}.of(m_base.body);
        const bool is_all =
            found->lines.end == all.end && before.find_first_not_of(' ') == before.npos;
        name.lines = is_all ? std::nullopt : std::optional(found->lines);
        name.is_comma = false;
        name.ends_in = found->last;
        return found->paragraph;
    }

    const Parsed& m_parsed;
    const model::Text& m_base;
    std::vector<text::Range> m_paragraphs;
    OwnNumbers m_numbers;
    Which m_which;
    WholeArticles m_articles;
    Letters m_letters;
};

} // namespace

CountedSentences counted(const Parsed& parsed, const model::Text& base) {
    CountedSentences made{parsed, {}};
    Counting counting(made.parsed, base);
    for (const Sentence& sentence : parsed.sentences)
        counting.count(sentence);
    made.parsed.sentences = std::move(counting.sentences);
    made.findings = std::move(counting.findings);
    return made;
}

} // namespace emenda::formula
