// SPDX-License-Identifier: EUPL-1.2
// What is cut in is put in normal form where it is: that gives what the whole text would.
#include "emenda/history/cut.hpp"

#include "emenda/history/make.hpp"
#include "emenda/text/normal_form.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::history;

namespace {

CutText cut(const Base& base, const std::vector<model::Change>& changes) {
    Located located = locate(base, changes);
    REQUIRE(located.faults.empty());
    take_spaces(base, located.edits);
    return cut_in(base, located.edits, Repeated::are_new);
}

void check_same(const std::string& body, const std::vector<model::Change>& changes,
                const std::string& result) {
    const Base base(body);
    const CutText made = cut(base, changes);
    CHECK(text::normal_body(made.text).text == result);
    CHECK(normal_body(made) == result);
}

model::Change deletion(std::size_t paragraph, const std::string& quote) {
    return {model::Delete{{paragraph, quote, 0}}, {}};
}

} // namespace

TEST_CASE("lines and paragraphs of which nothing is left vanish, or part what is left") {
    check_same("a\n\nb\n\nc\n", {deletion(2, "b")}, "a\n\nc\n");
    check_same("a\n\nb\n\nc\n", {deletion(1, "a")}, "b\n\nc\n");
    check_same("a\n\nb\n\nc\n", {deletion(3, "c")}, "a\n\nb\n");
    check_same("a\n\nb\n", {deletion(1, "a\n\nb")}, "");
    check_same("a\nb\nc\n\nd\n", {deletion(1, "b")}, "a\n\nc\n\nd\n");
    check_same("a\nb\n\nc\n", {deletion(1, "a")}, "b\n\nc\n");
    check_same("a\nb\n\nc\n", {deletion(1, "b")}, "a\n\nc\n");
    check_same("a b\n\nc d\n\ne\n", {deletion(1, "b\n\nc")}, "a d\n\ne\n");
}

TEST_CASE("accents join the letters before them, and a mark of byte order goes at the beginning") {
    check_same("a\n\ne x\n\nc\n", {{model::Replace{{2, " x", 0}, "\u0301"}, {}}},
               "a\n\n\u00E9\n\nc\n");
    check_same("a\n\n\uFEFFb\n\nc\n", {deletion(1, "a")}, "b\n\nc\n");
    check_same("a\n\n\uFEFFb\n\nc\n", {{model::Move{2, 0}, {}}}, "b\n\na\n\nc\n");
}

TEST_CASE("paragraphs that move stay as they are") {
    check_same("a\n\nb\n\nc\n\nd\n", {{model::Move{1, 4}, {}}}, "b\n\nc\n\nd\n\na\n");
    check_same("a\n\nb\n\nc\n\nd\n", {{model::Move{4, 0}, {}}, deletion(4, "d")}, "a\n\nb\n\nc\n");
    check_same("a\n\nb\n\nc\n",
               {{model::InsertParagraphs{0, "x"}, {}}, {model::InsertParagraphs{2, "y\n\nz"}, {}}},
               "x\n\na\n\nb\n\ny\n\nz\n\nc\n");
}

TEST_CASE("letters of other scripts join those that are cut in beside them") {
    check_same("\u30AB x\n", {{model::Replace{{1, " x", 0}, "\u3099"}, {}}}, "\u30AC\n");
    check_same("\u1100\u3042 x \u1100 a\n", {{model::Replace{{1, " a", 0}, "\u1161"}, {}}},
               "\u1100\u3042 x \uAC00\n");
    check_same("\u0438 x \u0438\n", {{model::InsertWords{{1, "x \u0438", 0}, "\u0306"}, {}}},
               "\u0438 x \u0439\n");
    check_same("a b\u00A0\u00A0c d\n", {deletion(1, "c d")}, "a b\n");
    check_same("parola\u00A0c\nd e\n", {deletion(1, "c")}, "parola\nd e\n");
}

/// Letters and marks that join, blanks that go, few that stand alone.
std::string joining(tests::RandomText& random) {
    static const char* const pieces[] = {
        "a",      "e",      "\u0301", "\u0323", "\u30AB", "\u3099", "\u1100", "\u1161",
        "\u11A8", "\u0438", "\u0306", "\u00A0", " ",      "\n",     "\n\n",   "\t",
        "\u4E00", "\u03B1", "\u0345", "\u2019", "😀",      "\uFEFF", "\u0927", "\u093C"};
    std::string text;
    for (std::size_t i = random.below(12); i > 0; --i)
        text += pieces[random.below(std::size(pieces))];
    return text;
}

TEST_CASE("property: so it is where nearly every character may join the next") {
    tests::RandomText random(tests::seed());
    INFO("EMENDA_SEED=", tests::seed());
    std::size_t tried = 0;
    for (std::size_t i = 0; i < tests::cases(); ++i) {
        std::string from;
        for (int k = 0; k < 4; ++k)
            from += joining(random);
        from = text::normal_body(from).text;
        if (from.empty()) continue;
        const Base base(from);
        const auto at_character = [&](std::size_t at) {
            while (at < from.size() && (static_cast<unsigned char>(from[at]) & 0xC0) == 0x80)
                ++at;
            return at;
        };
        const std::array<std::string, 3> put{joining(random), joining(random), joining(random)};
        std::vector<Edit> edits;
        std::size_t done = 0;
        while (edits.size() < put.size()) {
            const std::size_t begin = at_character(done + random.below(10));
            const std::size_t end = at_character(begin + random.below(6));
            if (end >= from.size()) break;
            edits.push_back({Edit::Kind::replace, {begin, end}, put[edits.size()], 0, 0});
            done = end + 1;
        }
        const CutText made = cut_in(base, edits, Repeated::are_new);
        REQUIRE(normal_body(made) == text::normal_body(made.text).text);
        tried += edits.size();
    }
    CHECK(tried > 0);
}

TEST_CASE("property: cut text in normal form is that of the whole text") {
    tests::RandomText random(tests::seed());
    INFO("EMENDA_SEED=", tests::seed());
    for (std::size_t i = 0; i < tests::cases(); ++i) {
        const std::string from = text::normal_body(random.body()).text;
        const std::string to = text::normal_body(random.edited(from)).text;
        const auto changes = make({"T", from}, {"T", to}).body;
        if (changes.empty()) continue;
        const Base base(from);
        const CutText made = cut(base, changes);
        REQUIRE(normal_body(made) == text::normal_body(made.text).text);
    }
}
