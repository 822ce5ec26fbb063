// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/whole_articles.hpp"

#include "emenda/formula/moving.hpp"

#include <algorithm>
#include <utility>

namespace emenda::formula {

using Span = OwnNumbers::Span;

namespace {

/// Those that stand one behind the other, as one.
std::vector<Span> joined(const std::vector<Span>& spans) {
    std::vector<Span> made;
    for (const Span& span : spans) {
        if (!made.empty() && made.back().last + 1 == span.first)
            made.back().last = span.last;
        else
            made.push_back(span);
    }
    return made;
}

void name_paragraphs(Sentence& sentence, Span span) {
    sentence.paragraphs = {span.first};
    sentence.as_range = span.last > span.first;
    if (sentence.as_range) sentence.paragraphs.push_back(span.last);
}

} // namespace

std::optional<Span> WholeArticles::span(const Named& name, std::optional<Finding>& finding) const {
    const auto found = m_numbers.articles(*name.article);
    if (found.empty())
        finding = m_which.no_article(name);
    else if (found.size() > 1)
        finding = m_which.several_articles(name, found);
    else if (name.by == Named::By::whole_article && found.front().unclear_at > 0)
        finding = m_which.unclear_article(name, found.front());
    else
        return found.front();
    return std::nullopt;
}

/// "Gli articoli da 5 a 7": what stands between two of them, such as a heading, is none.
std::optional<Finding> WholeArticles::all_between(const Sentence& sentence, Spans& spans) {
    const Span all{spans.front().first, spans.back().last, 0, 0};
    if (all.first > all.last || m_left < all.last - all.first) return std::nullopt;
    m_left -= all.last - all.first;
    spans = m_numbers.articles_between(all.first, all.last);
    for (const Span& span : spans) {
        if (span.unclear_at > 0) return m_which.unclear_article(sentence.names.front(), span);
    }
    return std::nullopt;
}

std::optional<Finding> WholeArticles::put_on_paragraphs(const Sentence& sentence,
                                                        std::vector<Sentence>& made) {
    Spans spans;
    for (const Named& name : sentence.names) {
        std::optional<Finding> finding;
        const auto found = span(name, finding);
        if (!found) return finding;
        spans.push_back(*found);
    }
    if (sentence.as_range) {
        if (auto finding = all_between(sentence, spans)) return finding;
    }
    Sentence part = sentence;
    const bool puts_behind =
        sentence.kind == Kind::insert_after || sentence.kind == Kind::insert_after_moved;
    const bool puts_before =
        sentence.kind == Kind::insert_before || sentence.kind == Kind::insert_before_moved;
    if (puts_behind || puts_before) {
        part.paragraphs = {puts_behind ? spans.front().last : spans.front().first};
        made.push_back(std::move(part));
        return std::nullopt;
    }
    const Spans pieces = joined(spans);
    if (is_of_moves(sentence.kind) && pieces.size() > 1) {
        part.as_range = false;
        for (const Span& piece : pieces) {
            for (std::size_t number = piece.first; number <= piece.last; ++number)
                part.paragraphs.push_back(number);
        }
        made.push_back(std::move(part));
        return std::nullopt;
    }
    if (sentence.kind == Kind::replace_paragraphs && pieces.size() > 1)
        return m_which.others_between(sentence, {spans.front().first, spans.back().last, 0, 0});
    for (const Span& piece : pieces) {
        name_paragraphs(part, piece);
        made.push_back(part);
    }
    return std::nullopt;
}

} // namespace emenda::formula
