// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/apply.hpp"
#include "emenda/history/break_cuts.hpp"
#include "emenda/history/make.hpp"
#include "emenda/text/normal_form.hpp"
#include "emenda/text/script.hpp"
#include "random_text.hpp"
#include "shown_changes.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::history;
using tests::made;

TEST_CASE("a sentence put behind a paragraph and the next paragraph deleted are two changes") {
    const std::string from = "Titolo primo.\n\n"
                             "Obiettivo. La città pianta alberi lungo le strade.\n\n"
                             "Azioni. Si comincia con i viali.\n\n"
                             "Tempi. Entro il 2024.\n";
    const std::string to =
        "Titolo primo.\n\n"
        "Obiettivo. La città pianta alberi lungo le strade. Chi ha un giardino fa la sua parte.\n\n"
        "Tempi. Entro il 2024.\n";
    CHECK(made(from, to) == "after 2 <strade.> insert < Chi ha un giardino fa la sua parte.>\n"
                            "delete 3 <Azioni. Si comincia con i viali.>\n");
    const model::Text base{"T", from};
    const model::Changes changes = make(base, {"T", to});
    CHECK(apply(base, choose(changes, {1})).text.body ==
          "Titolo primo.\n\n"
          "Obiettivo. La città pianta alberi lungo le strade. Chi ha un giardino fa la sua "
          "parte.\n\n"
          "Azioni. Si comincia con i viali.\n\n"
          "Tempi. Entro il 2024.\n");
    CHECK(apply(base, choose(changes, {2})).text.body ==
          "Titolo primo.\n\n"
          "Obiettivo. La città pianta alberi lungo le strade.\n\n"
          "Tempi. Entro il 2024.\n");
}

TEST_CASE("so are a paragraph deleted and words changed at the beginning of the next") {
    CHECK(made("Alfa.\n\nAzioni. Si comincia con i viali.\n\nTempi: entro il 2024.\n",
               "Alfa.\n\nScadenze: entro il 2024.\n") ==
          "delete 2 <Azioni. Si comincia con i viali.>\nreplace 3 <Tempi> with <Scadenze>\n");
    CHECK(made("Alfa.\n\nAzioni. Si comincia con i viali.\n\nEntro il 2024 si finisce.\n",
               "Alfa.\n\nTempi. Entro il 2024 si finisce.\n") ==
          "delete 2 <Azioni. Si comincia con i viali.>\n"
          "replace 3 <Entro> with <Tempi. Entro>\n");
}

TEST_CASE("so are a paragraph inserted and words changed beside it") {
    CHECK(made("Alfa.\n\nLa città pianta alberi lungo le strade.\n\nOmega.\n",
               "Alfa.\n\nLa città pianta alberi lungo i viali.\n\nAzioni. Si comincia "
               "subito.\n\nOmega.\n") ==
          "replace 2 <le strade> with <i viali>\nbehind 2 insert <Azioni. Si comincia subito.>\n");
    CHECK(made("Alfa.\n\nTempi: entro il 2024.\n\nOmega.\n",
               "Alfa.\n\nAzioni. Si comincia subito.\n\nScadenze: entro il 2024.\n\nOmega.\n") ==
          "behind 1 insert <Azioni. Si comincia subito.>\nreplace 2 <Tempi> with <Scadenze>\n");
}

TEST_CASE(
    "paragraphs for others, in a piece that runs over all of them, are parted at the breaks") {
    const std::string from = "Alfa beta.\n\nUno due.\n\nTre.\n\nOmega.\n\n";
    const ClosedText base(from);
    const std::size_t begin = from.find('.');
    const std::size_t end = from.find(".\n\nOmega");
    std::uint64_t work = 0;
    const auto fewer = cut_at_breaks(base, {{{begin, end}, " e gamma.\n\nQuattro"}}, work);
    const std::vector<Piece> gone_and_come{{{begin, begin}, " e gamma"},
                                           {{begin + 3, end + 3}, {}},
                                           {{end + 3, end + 3}, "Quattro.\n\n"}};
    CHECK(fewer == gone_and_come);
    const auto as_many =
        cut_at_breaks(base, {{{begin, end}, " e gamma.\n\nQuattro.\n\nCinque"}}, work);
    const std::vector<Piece> one_by_one{{{begin, begin}, " e gamma"},
                                        {{begin + 3, begin + 11}, "Quattro."},
                                        {{begin + 13, begin + 17}, "Cinque."}};
    CHECK(as_many == one_by_one);
}

TEST_CASE("paragraphs joined or parted stay one small change") {
    CHECK(made("La città pianta alberi.\n\nSi comincia dai viali.\n",
               "La città pianta alberi. Si comincia dai viali.\n") ==
          "replace 1 <.\n\nSi> with <. Si>\n");
    CHECK(made("La città pianta alberi. Si comincia dai viali.\n",
               "La città pianta alberi.\n\nSi comincia dai viali.\n") ==
          "replace 1 <. Si> with <.\n\nSi>\n");
    CHECK(made("La città pianta alberi.\n\nUno due tre quattro.\n\nSi comincia dai viali.\n",
               "La città pianta alberi e si comincia dai viali.\n") ==
          "replace 1 <.\n\nUno due tre quattro.\n\nSi> with < e si>\n");
}

TEST_CASE("property: parted pieces lead to the same text, and ask for no more to be stored") {
    tests::RandomText random(tests::seed());
    INFO("EMENDA_SEED=", tests::seed());
    std::size_t bytes = 0;
    std::size_t bytes_parted = 0;
    std::uint64_t work = 0;
    for (std::size_t i = 0; i < tests::cases(); ++i) {
        const std::string raw = random.body(8, 14);
        const std::string from = text::normal_body(raw).text + "\n";
        const std::string to = text::normal_body(random.edited(random.edited(raw))).text + "\n";
        if (from.size() == 1 || to.size() == 1) continue;
        CAPTURE(from);
        CAPTURE(to);
        const ClosedText base(from);
        std::vector<Piece> pieces;
        for (const text::Hunk& hunk : text::exact_script(from, to))
            pieces.push_back({hunk.from, std::string(hunk.to.of(to))});
        const auto parted = cut_at_breaks(base, pieces, work);
        REQUIRE(carried_out(base, {0, from.size()}, parted, 0, parted.size()) == to);
        for (const Piece& piece : pieces)
            bytes += piece.range.size() + piece.with.size();
        for (const Piece& piece : parted)
            bytes_parted += piece.range.size() + piece.with.size();
    }
    CHECK(20 * bytes_parted < 22 * bytes);
}

TEST_CASE("words changed at a paragraph's end, and new paragraphs behind it, are changes apart") {
    const std::string from = "Il custode apre gli orti e ne avvisa il Comune.\n\nFine.\n";
    const std::string to =
        "Il custode apre gli orti e ne avvisa tutti.\n\nChi entra dopo lo chiede "
        "al Comune.\n\nChi esce chiude il cancello.\n\nFine.\n";
    CHECK(made(from, to) ==
          "replace 1 <il Comune> with <tutti>\n"
          "behind 1 insert <Chi entra dopo lo chiede al Comune.\n\nChi esce chiude "
          "il cancello.>\n");
}

TEST_CASE("an item that comes or goes before another is quoted with what that begins with") {
    const std::string list = "Il Comune:\n- porta acqua;\n- cura la siepe;\n- pulisce i viali.\n";
    CHECK(made(list,
               "Il Comune:\n- porta acqua;\n- cura la siepe;\n- apre il cancello;\n- pulisce i "
               "viali.\n") == "replace 1 <- pulisce> with <- apre il cancello;\n- pulisce>\n");
    CHECK(made("1. Chi può è detto all'articolo 2.\n2. La domanda è libera.\n",
               "1. Chi può è detto all'articolo 2.\n1-bis. Anche in linea.\n2. La domanda è "
               "libera.\n") == "replace 1 <2. La> with <1-bis. Anche in linea.\n2. La>\n");
    CHECK(made(list, "Il Comune:\n- porta acqua;\n- pulisce i viali.\n") ==
          "replace 1 <- cura la siepe;\n- pulisce> with <- pulisce>\n");
}

// The sanitizers see that nothing behind the text is looked at.
TEST_CASE("the last word of a text goes, and nothing is quoted with it") {
    const std::string rest = "(anche l'ente\n\n\\ # gruppi  e\n# l'ente rete  l'ente";
    CHECK(made(rest + " gruppi\n", rest + "\n") == "delete 2#2 <gruppi>\n");
}
