// SPDX-License-Identifier: EUPL-1.2
// What is cut in is put in normal form where it is: that gives what the whole text would.
#include "emenda/history/cut.hpp"

#include "emenda/history/make.hpp"
#include "emenda/text/normal_form.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

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
    CHECK(normal_body(base, made) == result);
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
        REQUIRE(normal_body(base, made) == text::normal_body(made.text).text);
    }
}
