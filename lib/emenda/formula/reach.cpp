// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/reach.hpp"

#include "emenda/base/shortened.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/formula/faults.hpp"
#include "emenda/formula/moving.hpp"

#include <string>
#include <utility>

namespace emenda::formula {

namespace {

/// Whether it takes whole paragraphs, or puts something behind one.
bool is_of_ends(Kind kind) {
    switch (kind) {
    case Kind::append_words:
    case Kind::insert_after:
    case Kind::insert_after_moved:
    case Kind::delete_paragraphs:
    case Kind::replace_paragraphs:
    case Kind::move_after:
    case Kind::move_before:
        return true;
    default:
        return false;
    }
}

/// Whether a sentence of this kind can name several paragraphs.
bool takes_several(Kind kind) {
    return kind == Kind::delete_paragraphs || kind == Kind::replace_paragraphs || is_of_moves(kind);
}

Finding goes_on(const Parsed& parsed, const Named& name, std::size_t paragraph, std::size_t last,
                bool several) {
    return finding_at(
        parsed, name.offset,
        name.letter.empty()
            ? say(tr("The paragraph that bears the number {0} goes on: behind paragraph {1} of the "
                     "text there are others, up to paragraph {2}, that bear no number of this "
                     "kind."),
                  told(name.number), paragraph, last)
            : say(tr("Letter {0} goes on: behind paragraph {1} of the text there are others, up to "
                     "paragraph {2}, that begin with no letter of this kind."),
                  name.letter + ")", paragraph, last),
        several ? say(tr("Counted from the beginning of the text, headings too, write \"paragraphs "
                         "{0} to {1}\" for all of it, \"paragraph {0}\" for its beginning, "
                         "\"paragraph {1}\" for its end."),
                      paragraph, last)
                : say(tr("Counted from the beginning of the text, headings too, write \"paragraph "
                         "{0}\" for its beginning, \"paragraph {1}\" for its end."),
                      paragraph, last));
}

Finding not_commas_alone(const Parsed& parsed, const Sentence& sentence) {
    const auto& named = sentence.paragraphs;
    return finding_at(
        parsed, sentence.names.front().offset,
        say(tr("Between the paragraphs that bear the numbers {} and {} there are others, such as a "
               "heading."),
            told(sentence.names.front().number), told(sentence.names.back().number)),
        say(tr("Counted from the beginning of the text, headings too, write \"paragraphs {} to "
               "{}\" for all that stands there, or write a formula for each."),
            named.front(), named.back()));
}

} // namespace

std::optional<Finding> left_behind(const Parsed& parsed, const Sentence& sentence,
                                   const OwnNumbers& numbers, const Which& which) {
    if (!is_of_ends(sentence.kind)) return std::nullopt;
    const auto& names = sentence.names;
    const auto& named = sentence.paragraphs;
    const bool range = sentence.as_range && names.front().is_comma && names.back().is_comma &&
                       !names.front().lines && !names.back().lines;
    if (range && named.front() <= named.back() && !numbers.are_commas(named.front(), named.back()))
        return not_commas_alone(parsed, sentence);
    const auto check = [&](const Named& name, std::size_t paragraph,
                           bool several) -> std::optional<Finding> {
        if (name.ends_in <= paragraph) return std::nullopt;
        if (name.lines) return which.lines_go_on(name, paragraph, name.ends_in);
        return goes_on(parsed, name, paragraph, name.ends_in, several);
    };
    for (std::size_t i = 0; i < named.size(); ++i) {
        if (auto finding = check(names[i], named[i], takes_several(sentence.kind))) return finding;
    }
    if (sentence.kind == Kind::move_after)
        return check(sentence.destination_name, sentence.destination, false);
    return std::nullopt;
}

std::optional<Finding> put_into_article(const Parsed& parsed, const model::Text& base,
                                        Sentence& sentence, const OwnNumbers::Span& article) {
    const std::string number = told(*sentence.article->article);
    const auto say_that = [&](std::string message, std::string hint) {
        return finding_at(parsed, sentence.article->offset, std::move(message), std::move(hint));
    };
    if (sentence.whole_article) {
        return say_that(
            tr("Words are not looked for in whole articles: a formula names a paragraph."),
            say(tr("Counted from the beginning of the text, article {0} with its "
                   "heading is the paragraphs {1} to {2}: write \"paragraphs {1} to "
                   "{2}\" for all of it, \"after paragraph {2}\" to put something "
                   "behind it, or \"in paragraph\" with one of the numbers."),
                number, article.first, article.last));
    }
    if (sentence.kind == Kind::append) {
        sentence.behind = article.last;
        return std::nullopt;
    }
    if (sentence.kind != Kind::insert_at_start) {
        return say_that(
            say(tr("The title of article {} is no title of the proposal, but a heading in its "
                   "text: paragraph {}."),
                number, article.first),
            say(tr("Counted from the beginning of the text, write \"replace paragraph {} with "
                   "the following\", or quote words of it; it reads: \"{}\""),
                article.first, shortened(paragraph_text(base, article.first))));
    }
    const std::string_view heading = paragraph_text(base, article.heading);
    if (holds_more_than_heading(heading)) {
        return say_that(
            say(tr("The text of article {} begins in the paragraph of its heading."), number),
            say(tr("Say behind which words of paragraph {}, counted from the beginning of the "
                   "text; it reads: \"{}\""),
                article.heading, shortened(heading)));
    }
    sentence.behind = article.heading;
    return std::nullopt;
}

} // namespace emenda::formula
