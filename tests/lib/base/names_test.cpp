// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/digest.hpp"
#include "emenda/base/suggest.hpp"
#include "emenda/base/translate.hpp"

#include <doctest/doctest.h>

using namespace emenda;

TEST_CASE("SHA-256 gives the digests of FIPS 180-4") {
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("").text ==
          "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(parse_digest(sha256("x").text) == sha256("x"));
}

TEST_CASE("a digest has one written form") {
    CHECK_FALSE(parse_digest(""));
    CHECK_FALSE(parse_digest("sha256:abc"));
    CHECK_FALSE(parse_digest("sha1:" + sha256_hex("")));
    std::string upper = sha256("").text;
    upper[8] = 'A';
    CHECK_FALSE(parse_digest(upper));
}

TEST_CASE("a slip of the pen finds the name that was meant") {
    const std::vector<std::string> known = {"title", "supporters", "amendments", "état"};
    CHECK(nearest("titel", known) == "title");
    CHECK(nearest("Supporter", known) == "supporters");
    CHECK(nearest("ammendments", known) == "amendments");
    CHECK(nearest("ÉTAT", known) == "état");
    CHECK_FALSE(nearest("xyz", known));
    CHECK_FALSE(nearest("3", {"1", "2"}));
    CHECK_FALSE(nearest("31", {"1", "3343"}));
    CHECK(nearest("3334", {"1", "3343"}) == "3343");
    CHECK_FALSE(nearest("-n", {"-C", "--dry-run"}));
    CHECK(nearest("-c", {"-C", "--dry-run"}) == "-C");
    CHECK(nearest("-lang", {"-C", "--lang"}) == "--lang");
    CHECK_FALSE(nearest("--last", {"--lang"}));
    CHECK_FALSE(nearest("", known));
    CHECK_FALSE(nearest(std::string(5000, 'a'), known));
}

TEST_CASE("a slip in a person's name finds them, and a shared first name nobody") {
    const std::vector<std::string> known = {"Irene Costa", "Carlo Denti", "Anna De Rossi"};
    CHECK(nearest_person("Irene Csota", known) == "Irene Costa");
    CHECK(nearest_person("carlo denti", known) == "Carlo Denti");
    CHECK(nearest_person("Anna Rossi", known) == "Anna De Rossi");
    CHECK_FALSE(nearest_person("Irene Rossi", known));
    CHECK_FALSE(nearest_person("Irene", known));
}

TEST_CASE("what fills a sentence stays on its line, and the sentence breaks where it will") {
    const std::string name = "x\nDone.";
    CHECK(say("There is no file {}.\nNumber {}.", name, 2) ==
          "There is no file x<U+000A>Done..\nNumber 2.");
    CHECK(say("{}|{}", "\n", std::string_view()) == "<U+000A>|");
}
