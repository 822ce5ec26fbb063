// SPDX-License-Identifier: EUPL-1.2
// Drafting formulas: changes as the sentences in which amendments have been printed for centuries.
//
//   Al paragrafo 2, sostituire la parola: «Tempi:» con la seguente: «Tempi.».
//   In paragraph 2, replace the word “Tempi:” with “Tempi.”.
//
// docs/formula.md is the grammar. What write() writes, parse() and resolve() read back as the very
// same changes, whatever the texts hold. The language is that of the document, not the terminal's.
#pragma once

#include "emenda/base/finding.hpp"
#include "emenda/model/change.hpp"
#include "emenda/model/proposal.hpp"
#include "emenda/text/paragraphs.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::formula {

enum class Language { italian, english };

/// Of a language tag, "it" or "en-GB"; empty for a language without formulas.
std::optional<Language> language_of(std::string_view tag);

/// One of the two texts that changes lie between: a version, or what else there is at a point.
struct Side {
    model::Number version = 0; ///< 0: none
    std::string name;          ///< without a version: "work", "A8@base"; empty: no text at all
};

/// The line above the sentences: what they amend.
struct Heading {
    std::string reference;
    model::Number amendment = 0; ///< 0: the changes are no amendment's, and lead to `to`
    Side base;
    Side to;
};

/// The heading and a sentence a change, but one for all moves to behind one paragraph. Several are
/// numbered as the changes are, the title without a number for it is number 0. Sound changes of the
/// base (history/apply.hpp). Lines are broken at `width` code points where they can be; 0: a
/// sentence is one line, but for texts of many lines.
std::string write(const Heading& heading, const model::Text& base, const model::Changes& changes,
                  Language language, std::size_t width);

enum class Kind {
    replace_words,
    delete_words,
    insert_words,
    insert_words_joined, ///< without the space that insert_words puts between
    insert_before_words,
    append_words, ///< at the end of a paragraph
    insert_after,
    insert_before,
    insert_after_moved, ///< behind a paragraph that moves, at its new place
    insert_before_moved,
    insert_at_start, ///< of the text
    append,          ///< at the end of the text
    delete_paragraphs,
    replace_paragraphs,
    move_after,
    move_before,
    replace_title, ///< the old one quoted
    new_title,     ///< the old one not quoted
    insert_title,  ///< where there was none
};

/// A quotation as it was read: its text, and where it stands in the source.
struct Quoted {
    std::string text;
    std::size_t offset = 0;
};

/// A number that a paragraph or an article bears in the text itself: "2", "2-bis".
struct OwnNumber {
    std::size_t number = 0;
    std::string suffix; ///< "bis"

    friend auto operator<=>(const OwnNumber&, const OwnNumber&) = default;
};

/// A paragraph as a sentence names it (docs/formula.md, "Commi").
struct Named {
    enum class By {
        count,         ///< "paragrafo 2": the second of the text
        number,        ///< "comma 2": the one that bears this number, if there are such
        order,         ///< "secondo comma": one of which both is true
        whole_article, ///< "articolo 3": all its paragraphs
    };
    By by = By::count;
    OwnNumber number;
    std::optional<OwnNumber> article; ///< that it stands in, or is
    std::size_t in_paragraph = 0;     ///< "paragrafo 8, comma 2": as it is counted; 0: not said
    std::string letter;               ///< "lettera b-bis": that item of it; empty: not said
    bool inherited = false;           ///< the article, from the sentence before
    std::size_t offset = 0;           ///< in the source
    bool is_comma = false;            ///< found by the number that it bears
    std::optional<text::Range> lines; ///< of its paragraph, where it is found to be no more
    std::size_t ends_in = 0;          ///< the last paragraph that belongs to it; 0: its own
};

/// Numbers of changes, first to last.
struct NumberRange {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// A sentence as it was read, before anybody knows the base.
struct Sentence {
    Kind kind = Kind::replace_words;
    std::vector<NumberRange> label; ///< "3, 5-7.": of a sentence that tells several changes
    std::vector<Named> names;       ///< paragraphs, first to last
    Named destination_name;         ///< of a move
    bool as_range = false;          ///< "from 2 to 4": they are quoted as one

    std::optional<Named> article; ///< of a sentence without paragraphs: "at the end of article 3"
    bool whole_article = false;   ///< which no formula can be about: only to be told of
    std::optional<std::size_t> second_article; ///< in the source: it is another one

    std::vector<std::size_t> paragraphs; ///< the same as they are counted; resolve() finds them
    std::size_t destination = 0;
    std::optional<std::size_t> behind; ///< where an article begins or ends
    std::size_t last_of_comma = 0;     ///< the named one goes on up to there; 0: it is none
    std::optional<text::Range> lines;  ///< of that paragraph: what is named, if not all of it

    std::size_t occurrence = 0;
    bool characters = false; ///< "the characters": inside of words, too
    Quoted quote;
    std::optional<Quoted> quote_end; ///< "from these words to those": the last ones
    Quoted with;
    std::size_t offset = 0; ///< in the source
};

struct Parsed {
    std::string file;
    std::string source;
    std::optional<std::string> reference; ///< that the heading names
    std::optional<model::Number> version; ///< the base that the heading names
    std::vector<Sentence> sentences;
    Findings findings;
};

/// Reads sentences of either language, whatever else is spoken. Linear in the source. Findings, at
/// most a hundred, where a sentence is none, a quotation is not closed, or the source is longer
/// than `most_bytes` or not UTF-8, or there are more than `most_sentences`.
Parsed parse(const std::string& source, const std::string& file);

inline constexpr std::size_t most_bytes = 8u << 20;
inline constexpr std::size_t most_sentences = 10'000;

struct Resolved {
    model::Changes changes; ///< in the order that a list must have; empty where there are findings
    Findings findings;
    bool renumbered =
        false; ///< a change has not the number of its sentence among those of the body
};

/// The changes that the sentences ask of this base, or why they cannot be, each with its place.
Resolved resolve(const Parsed& parsed, const model::Text& base);

} // namespace emenda::formula
