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
