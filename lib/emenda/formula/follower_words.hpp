// SPDX-License-Identifier: EUPL-1.2
// What people write in the slots of forms, in lower case: the word lists of follower.cpp and
// follower_names.cpp, which alone include them.
#pragma once

#include <initializer_list>
#include <string_view>

namespace emenda::formula {

using Names = std::initializer_list<std::string_view>;

inline const Names units{"paragrafo", "paragrafi", "comma", "commi",     "capoverso",
                         "capoversi", "par",       "co",    "paragraph", "paragraphs",
                         "para",      "paras",     "§"};

/// Those by which drafters mean the number that a paragraph bears.
inline const Names units_with_numbers{"comma", "commi", "co"};

inline const Names article_nouns{"articolo", "art", "article"};
inline const Names several_articles{"articoli", "artt", "articles"};
inline const Names of_an_article{"dell", "all", "nell", "of", "in"};

/// Items of a comma, "lettera b)".
inline const Names letter_nouns{"lettera", "lettere", "lett",  "letter",
                                "letters", "point",   "points"};

/// Articles and nouns round a quotation; they carry no meaning of their own.
inline const Names fillers{"la",     "le",        "il",          "i",         "lo",      "gli",
                           "l",      "il",        "seguente",    "seguenti",  "parola",  "parole",
                           "segno",  "segni",     "paragrafo",   "paragrafi", "comma",   "commi",
                           "testo",  "frase",     "frasi",       "periodo",   "periodi", "titolo",
                           "cifra",  "cifre",     "espressione", "nuovo",     "nuova",   "nuovi",
                           "nuove",  "the",       "following",   "word",      "words",   "mark",
                           "marks",  "paragraph", "paragraphs",  "text",      "new",     "title",
                           "phrase", "sentence",  "figure",      "figures"};

/// What new paragraphs may be called besides.
inline const Names new_things{"articolo", "articoli", "article", "articles",
                              "lettera",  "lettere",  "letter",  "letters"};

/// Who says these means what stands inside of words, too.
inline const Names character_nouns{"carattere", "caratteri", "character", "characters"};

inline const Names occurrence_leads{"la", "alla", "nella", "per", "the", "on", "at", "in", "solo"};
inline const Names occurrence_nouns{"volta", "occorrenza", "ricorrenza", "time", "occurrence"};
inline const Names occurrence_tails{"che",      "in",        "cui",    "compare",  "compaiono",
                                    "ricorre",  "ricorrono", "appare", "appaiono", "figura",
                                    "figurano", "that",      "it",     "they",     "occur",
                                    "occurs",   "appear",    "appears"};

} // namespace emenda::formula
