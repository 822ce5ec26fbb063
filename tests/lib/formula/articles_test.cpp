// SPDX-License-Identifier: EUPL-1.2
// Where an article holds: for which sentences, and from where to where.
#include "emenda/history/apply.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace emenda;
using tests::read_back;

namespace {

const model::Text& articles() {
    static const model::Text base{"Orti", "Premessa.\n\n"
                                          "## Art. 1 (Bando)\n\n"
                                          "1. Uno.\n\n2. Due orti.\n\n"
                                          "## Art. 2\n\n(Canone)\n\n"
                                          "1. Tre.\n\n2. Quattro.\n\n3. Cinque orti.\n\n"
                                          "**ALLEGATO A**\n\n"
                                          "7. Sei.\n"};
    return base;
}

/// The paragraph behind which a sentence puts one.
model::Changes inserted(std::size_t behind, const std::string& text) {
    model::Changes changes;
    changes.body.emplace_back().what = model::InsertParagraphs{behind, text};
    return changes;
}

void check_all(const std::vector<std::string>& sources, const model::Changes& changes) {
    for (const std::string& source : sources) {
        CAPTURE(source);
        const auto read = read_back(articles(), source);
        CHECK(read.findings == "");
        CHECK(read.changes == changes);
    }
}

std::string findings(const std::string& source) { return read_back(articles(), source).findings; }

} // namespace

TEST_CASE("the end and the beginning of an article are not those of the text") {
    check_all({"All'articolo 1, aggiungere, in fine, il seguente comma: «3. Y.».",
               "All'articolo 1, in fine, aggiungere il seguente: «3. Y.».",
               "Alla fine dell'articolo 1, aggiungere il seguente: «3. Y.».",
               "Aggiungere, alla fine dell'articolo 1, il seguente comma: «3. Y.».",
               "In article 1, at the end, add the following paragraph: “3. Y.”.",
               "At the end of article 1, add “3. Y.”."},
              inserted(4, "3. Y."));
    check_all({"All'articolo 2, aggiungere, in fine, il seguente comma: «4. Y.».",
               "At the end of article 2, insert the following: “4. Y.”."},
              inserted(9, "4. Y."));
    check_all({"All'articolo 2, all'inizio, inserire il seguente comma: «01. Y.».",
               "All'inizio dell'articolo 2, inserire il seguente: «01. Y.».",
               "At the beginning of article 2, insert the following: “01. Y.”."},
              inserted(6, "01. Y."));
    check_all({"Alla fine, aggiungere il seguente: «Y.».",
               "Alla fine del testo, aggiungere il seguente: «Y.»."},
              inserted(11, "Y."));
    CHECK(findings("All'articolo 9, aggiungere, in fine, il seguente comma: «Y».") ==
          "1:1: There is no article 9. / The text has the articles 1 and 2.\n");
    CHECK(findings("At the end of article 9, add “Y”.") ==
          "1:12: There is no article 9. / The text has the articles 1 and 2.\n");
    CHECK(read_back({"T", "Art. 1\nIl bando.\n\nDue.\n"},
                    "All'inizio dell'articolo 1, inserire il seguente: «Y».")
              .findings ==
          "1:12: The text of article 1 begins in the paragraph of its heading. / Say behind which "
          "words of paragraph 1, counted from the beginning of the text; it reads: \"Art. 1 Il "
          "bando.\"\n");
}

TEST_CASE("an article has no title that a formula of the title changes") {
    const std::string told =
        "1:1: The title of article 2 is no title of the proposal, but a heading in its text: "
        "paragraph 5. / Counted from the beginning of the text, write \"replace paragraph 5 with "
        "the following\", or quote words of it; it reads: \"## Art. 2\"\n";
    CHECK(findings("All'articolo 2, sostituire il titolo con il seguente: «Y».") == told);
    CHECK(findings("All'articolo 2, sostituire il titolo: «Orti» con il seguente: «Y».") == told);
    CHECK(findings("In article 2, replace the title with “Y”.") == told);
    CHECK(findings("All'articolo 9, sostituire il titolo con il seguente: «Y».") ==
          "1:1: There is no article 9. / The text has the articles 1 and 2.\n");
}

TEST_CASE("an article goes on behind a semicolon, not behind a full stop") {
    model::Changes changes;
    changes.body = {{model::Delete{{7, "1. Tre.\n\n2. Quattro.", 0}}, {}},
                    {model::Delete{{9, " orti", 0}}, {}}};
    check_all({"All'articolo 2, sopprimere i commi da 1 a 2; al comma 3, sopprimere «orti».",
               "Sopprimere i commi 1-2 dell'articolo 2; al comma 3, sopprimere «orti».",
               "1) All'articolo 2, sopprimere i commi 1-2;\n2) al comma 3, sopprimere «orti».",
               "In article 2, delete paragraphs 1 to 2; in paragraph 9, delete “orti”."},
              changes);
    changes.body = {{model::Delete{{3, "1. Uno.", 0}}, {}},
                    {model::Delete{{4, "2. Due orti.", 0}}, {}},
                    {model::InsertParagraphs{4, "3. Y."}, {}}};
    check_all({"All'articolo 1, sopprimere il comma 1; sopprimere il comma 2; aggiungere, in fine, "
               "il seguente comma: «3. Y.»."},
              changes);
    changes.body = {{model::Delete{{3, "1. Uno.", 0}}, {}},
                    {model::InsertParagraphs{11, "Y."}, {}}};
    check_all({"All'articolo 1, sopprimere il comma 1. Aggiungere, in fine, il seguente: «Y.».",
               "All'articolo 1, sopprimere il comma 1; alla fine del testo, aggiungere: «Y.»."},
              changes);
    CHECK(findings("All'articolo 1, sopprimere il comma 1; sopprimere il comma 3.") ==
          "1:54: No paragraph of article 1 bears the number 3. / There are the numbers 1 and 2.\n");
    CHECK(findings("All'articolo 1, sopprimere il comma 1. Sopprimere il comma 2.") ==
          "1:54: More than one paragraph bears the number 2: the paragraphs 4 and 8 of the text. / "
          "Write \"paragraph 4\" for the first of them, counted from the beginning of the text, "
          "headings too.\nOr name the article: \"in article 1, paragraph 2\".\n");
    CHECK(findings("All'articolo 2, al comma 1, sopprimere «Tre»; al paragrafo 3, sopprimere "
                   "«orti».") ==
          "1:50: This may be paragraph 3, counted from the beginning of the text, or paragraph 9, "
          "which bears the number 3 in article 2. / Write \"in article 2, paragraph 3\" for the "
          "one with the number; for the one that is counted, end the sentence before with a full "
          "stop.\n");
}

TEST_CASE("a sentence that names two articles is refused") {
    const std::string told = " This sentence names two articles. / Write a formula for each.\n";
    CHECK(findings("All'articolo 1, sopprimere il comma 2 dell'articolo 2.") == "1:31:" + told);
    CHECK(findings("In article 1, at the end of article 2, add “Y”.") == "1:26:" + told);
    check_all({"All'articolo 1, sopprimere il comma 1 dell'articolo 1."}, [] {
        model::Changes changes;
        changes.body.emplace_back().what = model::Delete{{3, "1. Uno.", 0}};
        return changes;
    }());
}

TEST_CASE("an article ends at an annex") {
    for (const std::string annex : {"Allegato 1", "# TABELLA A", "*Appendice*", "ANNESSO",
                                    "Annex I", "## appendix", "---", "* * *"}) {
        CAPTURE(annex);
        const model::Text base{"T", "Art. 1\n\n1. Uno.\n\n" + annex + "\n\n5. Cinque.\n"};
        CHECK(read_back(base, "All'articolo 1, aggiungere, in fine, il comma: «2. Y».").changes ==
              inserted(2, "2. Y"));
        CHECK(read_back(base, "All'articolo 1, sopprimere il comma 5.").findings ==
              "1:31: No paragraph of article 1 bears the number 5. / There are the numbers 1.\n");
    }
    const model::Text base{"T", "Art. 1\n\n1. Uno.\n\nTabellari sono i costi.\n"};
    CHECK(read_back(base, "All'articolo 1, aggiungere, in fine, il comma: «2. Y».").changes ==
          inserted(3, "2. Y"));
}
