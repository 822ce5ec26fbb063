// SPDX-License-Identifier: EUPL-1.2
// Texts that lost their blank lines, or some of them, and texts whose lines became paragraphs.
#include "emenda/text/redline.hpp"

#include "redline_marks.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace emenda::text {

using emenda::tests::kinds;
using emenda::tests::rows;

namespace {

const std::string iscrizioni = "Possono iscriversi i giovani e gli anziani del quartiere.";
const std::string domande = "Le domande si presentano entro il 31 marzo di ogni anno.";
const std::string canone = "Chi riceve un orto versa quaranta euro alla tesoreria.";
const std::string chiavi = "Le chiavi si ritirano dal custode, che ne tiene un registro.";
const std::string acqua = "L'acqua è a carico del Comune, salvo i mesi di siccità.";
const std::string divieti = "È vietato l'uso di diserbanti e di ogni sostanza nociva.";

std::string body(const std::vector<std::string>& paragraphs, const std::string& between) {
    std::string text;
    for (const std::string& paragraph : paragraphs)
        text += (text.empty() ? "" : between) + paragraph;
    return text + "\n";
}

} // namespace

TEST_CASE("paragraphs joined to lines are one row, with a heading among them") {
    const std::string heading = "## Articolo 2 - Del canone";
    const std::string from = body({iscrizioni, domande, heading, canone, chiavi}, "\n\n");
    CHECK(rows(from, body({iscrizioni + "\n" + domande + "\n" + heading + "\n" + canone, chiavi},
                          "\n\n")) == "joined 1 2 3 4 > 1: " + iscrizioni + "\n[-\n-]" + domande +
                                          "\n[-\n-]" + heading + "\n[-\n-]" + canone +
                                          "\nsame 5 > 2: " + chiavi + "\n");
    // The heading is the last line.
    CHECK(kinds(from, body({iscrizioni + "\n" + domande + "\n" + heading, canone, chiavi},
                           "\n\n")) == "joined 1 2 3>1, same 4>2, same 5>3");
    CHECK(
        kinds(body({iscrizioni + "\n" + domande + "\n" + heading + "\n" + canone, chiavi}, "\n\n"),
              from) == "split 1>1 2 3 4, same 2>5");
}

TEST_CASE("a heading that stands nowhere in what was joined is no part of it") {
    const std::string from = body({iscrizioni, domande, "## Articolo 2 - Del canone"}, "\n\n");
    CHECK(kinds(from, iscrizioni + "\n" + domande + "\n") == "joined 1 2>1, deleted 3>");
}

TEST_CASE("several paragraphs that were each joined from many are each one row") {
    std::vector<std::string> parts;
    for (int i = 0; i < 12; ++i)
        parts.push_back(std::to_string(i + 1) + ". La sala " + std::to_string(i * 17) +
                        " apre alle " + std::to_string(i + 5) + " e chiude quando esce il numero " +
                        std::to_string(i * 13 + 200) + ".");
    std::string first;
    std::string second;
    for (std::size_t i = 0; i < 6; ++i) {
        first += (i == 0 ? "" : "\n") + parts[i];
        second += (i == 0 ? "" : "\n") + parts[i + 6];
    }
    CHECK(kinds(body(parts, "\n\n"), body({first, second}, "\n\n")) ==
          "joined 1 2 3 4 5 6>1, joined 7 8 9 10 11 12>2");
    CHECK(kinds(body({first, second}, "\n\n"), body(parts, "\n\n")) ==
          "split 1>1 2 3 4 5 6, split 2>7 8 9 10 11 12");
}

TEST_CASE("a paragraph that went when those around it were joined is deleted in their row") {
    const std::string from = body({iscrizioni, domande, canone, chiavi, acqua, divieti}, "\n\n");
    const std::string to = body({iscrizioni, domande, canone, acqua, divieti}, "\n");
    CHECK(rows(from, to) == "joined 1 2 3 4 5 6 > 1: " + iscrizioni + "\n[-\n-]" + domande +
                                "\n[-\n-]" + canone + "\n[-\n" + chiavi + "\n\n-]" + acqua +
                                "\n[-\n-]" + divieti + "\n");
    CHECK(kinds(to, from) == "split 1>1 2 3 4 5 6");
}

TEST_CASE("words changed in paragraphs that were joined are all that is marked, but for the ends") {
    std::string from = body({iscrizioni, domande, canone, chiavi, acqua, divieti}, "\n\n");
    std::string to = body({iscrizioni, domande, canone, chiavi, acqua, divieti}, "\n");
    to.replace(to.find("quaranta"), 8, "cinquanta");
    CHECK(rows(from, to) == "joined 1 2 3 4 5 6 > 1: " + iscrizioni + "\n[-\n-]" + domande +
                                "\n[-\n-]Chi riceve un orto versa [-quaranta-]{+cinquanta+} euro "
                                "alla tesoreria.\n[-\n-]" +
                                chiavi + "\n[-\n-]" + acqua + "\n[-\n-]" + divieti + "\n");
}

TEST_CASE("paragraphs that were joined and got the other apostrophe are still one row") {
    const std::string avviso = "L'ufficio dell'ente cura l'invio dell'avviso d'asta all'albo.";
    const std::string istanza = "L'istanza è data all'archivio, che ne dà conto all'interessato.";
    const std::string from = body({avviso, istanza, acqua, divieti}, "\n\n");
    std::string to = body({avviso, istanza, acqua, divieti}, "\n");
    for (std::size_t at = to.find('\''); at != to.npos; at = to.find('\''))
        to.replace(at, 1, "\xE2\x80\x99");
    CHECK(kinds(from, to) == "joined 1 2 3 4>1");
    CHECK(kinds(to, from) == "split 1>1 2 3 4");
}

TEST_CASE("a heading that went is no part of a paragraph that only cites it") {
    const std::string heading = "## Articolo 2 - Del canone";
    const std::string citing = "Le somme vanno alla tesoreria. Si veda Articolo 2 - Del canone.";
    const std::string cites = "Le somme vanno alla tesoreria. Si veda ora Articolo 2 - Del canone.";
    CHECK(kinds(body({citing, heading, canone, chiavi}, "\n\n"),
                body({cites, canone, chiavi}, "\n\n")) ==
          "changed 1>1, deleted 2>, same 3>2, same 4>3");
}

TEST_CASE("a heading does not go with a paragraph that cites it") {
    const std::string heading = "## Articolo 4 - Del canone annuo degli orti comunali";
    const std::string cites = "Resta fermo quanto dice l'Articolo 4 - Del canone annuo degli orti "
                              "comunali, in ogni sua parte e per ogni anno.";
    CHECK(kinds(body({iscrizioni, heading, chiavi}, "\n\n"),
                body({iscrizioni, cites, chiavi}, "\n\n")) ==
          "same 1>1, deleted 2>, new>2, same 3>3");
}

TEST_CASE("an article that went, or came, is no part of a paragraph before it") {
    const std::string end = "Contro il provvedimento è ammesso ricorso entro trenta giorni.";
    const std::string article1 = "## Articolo 1 - Degli orari";
    const std::vector<std::string> few = {article1, canone + " " + end, divieti};
    const std::vector<std::string> many = {article1, canone, "## Articolo 2 - Delle chiavi",
                                           chiavi + " " + end, divieti};
    CHECK(kinds(body(few, "\n\n"), body(many, "\n\n")) ==
          "same 1>1, changed 2>2, new>3, new>4, same 3>5");
    CHECK(kinds(body(many, "\n\n"), body(few, "\n\n")) ==
          "same 1>1, changed 2>2, deleted 3>, deleted 4>, same 5>3");
}

TEST_CASE("an article that went among those that were joined is deleted in their row") {
    const std::string heading1 = "## Articolo 1 - Orari";
    const std::string heading3 = "## Articolo 3 - Canone";
    const std::vector<std::string> with = {heading1,
                                           iscrizioni,
                                           domande,
                                           "## Articolo 2 - Libri",
                                           "La biblioteca presta tre libri per volta.",
                                           "Il prestito dura un mese.",
                                           heading3,
                                           canone,
                                           acqua};
    const std::string without =
        body({heading1, iscrizioni, domande, heading3, canone, acqua}, "\n");
    CHECK(kinds(body(with, "\n\n"), without) == "joined 1 2 3 4 5 6 7 8 9>1");
    CHECK(kinds(without, body(with, "\n\n")) == "split 1>1 2 3 4 5 6 7 8 9");
}

TEST_CASE("the same sentence at the end of each article does not take one for another") {
    const std::string end = "2. Contro il provvedimento è ammesso ricorso entro trenta giorni.";
    std::vector<std::string> apart;
    std::vector<std::string> joined;
    const std::vector<std::string> commas = {
        "1. Gli orti aprono alle sette.", "1. Il canone è di quaranta euro.",
        "1. Il custode tiene le chiavi e un registro delle consegne di ogni mese."};
    const std::vector<std::string> headings = {"## Articolo 1 - Orari", "## Articolo 2 - Canone",
                                               "## Articolo 3 - Chiavi"};
    for (std::size_t i = 0; i < 3; ++i) {
        apart.insert(apart.end(), {headings[i], commas[i], end});
        joined.insert(joined.end(), {headings[i], commas[i] + "\n" + end});
    }
    CHECK(kinds(body(apart, "\n\n"), body(joined, "\n\n")) ==
          "same 1>1, joined 2 3>2, same 4>3, joined 5 6>4, same 7>5, joined 8 9>6");
    CHECK(kinds(body(joined, "\n\n"), body(apart, "\n\n")) ==
          "same 1>1, split 2>2 3, same 3>4, split 4>5 6, same 5>7, split 6>8 9");
}

TEST_CASE("a short heading that is a line of the paragraph before it is a part of that") {
    for (const char* heading : {"## Canone", "## Articolo 2", "Art. 2. (Canone)", "Art. 2."}) {
        CAPTURE(heading);
        CHECK(kinds(body({acqua, heading, chiavi}, "\n\n"),
                    body({acqua + "\n" + heading, chiavi}, "\n\n")) == "joined 1 2>1, same 3>2");
    }
}

TEST_CASE("what went among paragraphs that were joined is not most of their row") {
    std::vector<std::string> from;
    std::string to;
    for (int i = 0; i < 20; ++i) {
        const std::string number = std::to_string(i * 17 + 1);
        const std::string part = "La sala " + number + " apre alle otto e chiude alle " + number;
        from.push_back(part);
        to += (i == 0 ? "" : "\n") + part;
        for (const char* other : {"Resta vietato", "Si deroga soltanto", "Provvede il custode"})
            from.push_back(other + (" per cause di forza maggiore, e oltre: " + number) + "a");
    }
    const auto found = redline(body(from, "\n\n"), to + "\n");
    for (const Row& row : found)
        CHECK(row.from.size() < 40);
}

TEST_CASE("twenty thousand paragraphs joined to one are one row") {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < 20'000; ++i)
        parts.push_back("La sala " + std::to_string(i * 7919 % 20'011) + " apre alle ore " +
                        std::to_string(i * 31 % 977) + ", e chiude.");
    std::size_t count = 0;
    std::size_t of_first = 0;
    each_row(body(parts, "\n\n"), body(parts, "\n"), [&](const RowView& row) {
        ++count;
        of_first = row.from.count;
    });
    CHECK(count == 1);
    CHECK(of_first == 20'000);
}

} // namespace emenda::text
