// SPDX-License-Identifier: EUPL-1.2
// A name is found however it is set.
#include "emenda/base/name_search.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace emenda;

namespace {

/// What is found, in brackets.
std::string found(const std::string& text, const std::string& name = "Anna Bassi") {
    std::string shown;
    std::size_t at = 0;
    for (const NamePlace& place : NameSearch(name).places(text)) {
        shown += text.substr(at, place.begin - at) + "[" +
                 text.substr(place.begin, place.end - place.begin) + "]";
        at = place.end;
    }
    return shown + text.substr(at);
}

} // namespace

TEST_CASE("marks of emphasis between or within the words of a name are looked past") {
    CHECK(found("**Anna** Bassi, Anna _Bassi_") == "**[Anna** Bassi], [Anna _Bassi]_");
    CHECK(found("**Anna Bassi** ~~Anna~~ ~~Bassi~~") == "**[Anna Bassi]** ~~[Anna~~ ~~Bassi]~~");
    CHECK(found("**A**nna __B__assi") == "**[A**nna __B__assi]");
    CHECK(found("*Anna*\n*Bassi*, **ANNA\n> BASSI**") == "*[Anna*\n*Bassi]*, **[ANNA\n> BASSI]**");
    CHECK(found("Anna**Bassi**, Anna*bassista*") == "Anna**Bassi**, Anna*bassista*");
    CHECK(found("* Anna\n* Bassi\n") == "* Anna\n* Bassi\n"); // two items
    CHECK(found("f*x, f*y", "f*x") == "[f*x], f*y");
}

TEST_CASE("an accent may stand apart from its letter, in the name or in the text") {
    CHECK(found("Nicolo\xCC\x80 e NICOL\xC3\x92", "Nicol\xC3\xB2") ==
          "[Nicolo\xCC\x80] e [NICOL\xC3\x92]");
    CHECK(found("Nicol\xC3\xB2", "Nicolo\xCC\x80") == "[Nicol\xC3\xB2]");
    CHECK(found("Nicolo\xCC\x80", "Nicolo") == "Nicolo\xCC\x80");
    // Two accents of one letter, in either order.
    CHECK(found("V\xE1\xBB\x87, Ve\xCC\xA3\xCC\x82, Ve\xCC\x82\xCC\xA3", "V\xE1\xBB\x87") ==
          "[V\xE1\xBB\x87], [Ve\xCC\xA3\xCC\x82], [Ve\xCC\x82\xCC\xA3]");
}

TEST_CASE("a name of blanks is found nowhere, and other words are no name") {
    CHECK(found(" ", " ") == " ");
    CHECK(found("Bassi Anna, Annabassi, A. Bassi, Anna Bassini, MariAnna Bassi") ==
          "Bassi Anna, Annabassi, A. Bassi, Anna Bassini, MariAnna Bassi");
    CHECK(found("**", "*") == "[*][*]");
}

TEST_CASE("where a name ends that begins at a byte") {
    const NameSearch search("Anna Bassi");
    CHECK(search.end_of_name_at("Ad Anna Bassi.", 3) == 13);
    CHECK(!search.end_of_name_at("Ad Anna Bassi.", 4));
    CHECK(!search.end_of_name_at("MariAnna Bassi.", 4));
    CHECK(!search.end_of_name_at("Anna Bassi", 10));
}

TEST_CASE("the name of a file is words, too") {
    const NameSearch search(words_of_path("Anna-Maria Bassi"));
    CHECK(!search.places(words_of_path("proposals!anna-maria_bassi!216.yaml.lock")).empty());
    CHECK(search.places(words_of_path("anna-bassi/216.yaml")).empty());
}

TEST_CASE("a text of nothing but beginnings takes no longer than its length") {
    std::string hostile;
    for (int i = 0; i < 20'000; ++i)
        hostile += "A***** ";
    CHECK(NameSearch("A B").places(hostile).empty());
    CHECK(NameSearch("A\xCC\x81 B").places("A" + std::string(200'000, '*')).empty());
}

TEST_CASE("a long name of one word takes no longer in a text of that word") {
    std::string word;
    for (int i = 0; i < 1'000; ++i)
        word += "Anna ";
    std::string text;
    for (int i = 0; i < 500; ++i)
        text += word;
    CHECK(NameSearch(word + "Bassi").places(text).empty());
    CHECK(NameSearch(word).places(text).size() == 500);
}

TEST_CASE("where a name begins within its own beginning it is found as well") {
    CHECK(found("Anna Anna Bassi Anna", "Anna Bassi") == "Anna [Anna Bassi] Anna");
    CHECK(found("Anna Anna Anna Bassi", "Anna Anna Bassi") == "Anna [Anna Anna Bassi]");
    CHECK(found("Annanna", "anna") == "Annanna");
    CHECK(found("Xanna anna", "anna") == "Xanna [anna]");
}

TEST_CASE("case is set aside in full") {
    CHECK(found("\u0391\u039B\u0395\u039E\u0399\u03A3 \u03B1\u03BB\u03B5\u03BE\u03B9\u03C3",
                "\u0391\u03BB\u03B5\u03BE\u03B9\u03C2") ==
          "[\u0391\u039B\u0395\u039E\u0399\u03A3] [\u03B1\u03BB\u03B5\u03BE\u03B9\u03C3]");
    CHECK(found("WEISS, Weiss, wei\u1E9E", "Wei\u00DF") == "[WEISS], [Weiss], [wei\u1E9E]");
    CHECK(found("Wei\u00DF, Wei\u00DFe", "Weiss") == "[Wei\u00DF], Wei\u00DFe");
    CHECK(found("Wei\u00DF", "Weis") == "Wei\u00DF"); // half a letter is none
    CHECK(found("\u0130PEK Y\u0131ld\u0131z, ipek YILDIZ", "\u0130pek Y\u0131ld\u0131z") ==
          "[\u0130PEK Y\u0131ld\u0131z], [ipek YILDIZ]");
}

TEST_CASE("whatever blank stands between two words") {
    for (const char* blank : {"\u00A0", "\u1680", "\u2003", "\u2009", "\u2028", "\u202F", "\u205F",
                              "\u3000", "\u0085", "\t \n"}) {
        const std::string text = std::string("Anna") + blank + "Bassi";
        CAPTURE(text);
        CHECK(found(text) == "[" + text + "]");
        CHECK(found("ANNA bassi", text) == "[ANNA bassi]");
    }
}

TEST_CASE("what nobody sees is looked past") {
    CHECK(found("An\u00ADna Bas\u200Bsi, Anna\u200D \u2060Bassi") ==
          "[An\u00ADna Bas\u200Bsi], [Anna\u200D \u2060Bassi]");
    CHECK(found("Anna Bas\u00ADsini, Anna Bassi\u00ADni, Mari\u00ADAnna Bassi") ==
          "Anna Bas\u00ADsini, Anna Bassi\u00ADni, Mari\u00ADAnna Bassi");
    CHECK(found("Anna Bassi", "An\u00ADna Bassi\u200B") == "[Anna Bassi]");
    CHECK(found("Nicolo\u200D\u0300", "Nicol\u00F2") == "[Nicolo\u200D\u0300]");
}

TEST_CASE("whichever hyphen and apostrophe it is") {
    CHECK(found("Anna\u2010Maria, Anna\u2011Maria", "Anna-Maria") ==
          "[Anna\u2010Maria], [Anna\u2011Maria]");
    for (const char* apostrophe : {"'", "\u2019", "\u2018", "\u02BC"}) {
        const std::string text = std::string("Zeno D") + apostrophe + "Amico";
        CAPTURE(text);
        CHECK(found(text, "Zeno D'Amico") == "[" + text + "]");
        CHECK(found("Zeno D'Amico", text) == "[Zeno D'Amico]");
        const std::string elided = std::string("dell") + apostrophe;
        CHECK(found(elided + "Anna Bassi") == elided + "[Anna Bassi]");
    }
}

TEST_CASE("where a script sets no blanks between words a name may stand among letters") {
    CHECK(found("\u7530\u5C71\u7530\u592A\u90CE\u3055\u3093", "\u5C71\u7530\u592A\u90CE") ==
          "\u7530[\u5C71\u7530\u592A\u90CE]\u3055\u3093");
    CHECK(found("\u0E04\u0E38\u0E13\u0E2A\u0E21\u0E0A\u0E32\u0E22\u0E21\u0E32",
                "\u0E2A\u0E21\u0E0A\u0E32\u0E22") ==
          "\u0E04\u0E38\u0E13[\u0E2A\u0E21\u0E0A\u0E32\u0E22]\u0E21\u0E32");
    CHECK(found("Anna Bassi\u3055\u3093") == "[Anna Bassi]\u3055\u3093");
}

TEST_CASE("names that would be taken for one") {
    CHECK(same_name("Persona X", " PERSONA\u00A0 x"));
    CHECK(same_name("Persona X", "Per\u00ADsona X"));
    CHECK(same_name("Zeno D'Amico", "zeno d\u2019amico"));
    CHECK(!same_name("Persona X", "PersonaX"));
    CHECK(!same_name("Persona X", "Persona Y"));
}

TEST_CASE("a name has a letter or digit that can be seen") {
    for (const char* name : {"A", "7", "\u00E8", "\u5C71", "?a"})
        CHECK(has_letter_or_digit(name));
    for (const char* name : {"", " ", "-", "\u2800", "\u0301", "\u3164", "\u00AD", "?!"})
        CHECK(!has_letter_or_digit(name));
}

TEST_CASE("the name of a file that is not UTF-8 is read as Latin-1") {
    CHECK(words_of_path("Nicol\xF2_Bassi.yaml") == "Nicol\u00F2 Bassi yaml");
}
