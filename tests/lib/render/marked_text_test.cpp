// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/marked_text.hpp"

#include <doctest/doctest.h>

using namespace emenda;
using namespace emenda::render;

namespace {

model::Amendment amendment() {
    model::Amendment made;
    made.number = 2;
    made.base = 1;
    made.proposers = {{"Marta Lodi", {}, {}}};
    return made;
}

} // namespace

TEST_CASE("a text without conflicts has no marks") {
    const model::Text text{"Orti", "Uno.\n\nDue.\n"};
    const MarkedText marked = marked_text(text, text, text, amendment());
    CHECK(marked.conflicts == 0);
    CHECK(marked.text == text);
    CHECK_FALSE(unsettled_line(marked, marked.text.body));
}

TEST_CASE("paragraphs that differ stand between marks, with who wants what") {
    const MarkedText marked =
        marked_text({"Orti", "Uno.\n\nDue oggi.\n\nTre.\n"}, {"Orti", "Uno.\n\nDue.\n\nTre.\n"},
                    {"Orti", "Uno.\n\nDue nuovo.\n\nTre.\n"}, amendment());
    CHECK(marked.conflicts == 1);
    CHECK(marked.text.title == "Orti");
    CHECK(marked.text.body ==
          "Uno.\n\n"
          "[[[[[ Conflict 1: keep one wording, or write another; delete lines like this.\n\n"
          "||||| With today's words:\n\n"
          "Due oggi.\n\n"
          "||||| Before either, version 1 said:\n\n"
          "Due.\n\n"
          "||||| With the words of amendment 2 (Marta Lodi):\n\n"
          "Due nuovo.\n\n"
          "]]]]] End of conflict 1.\n\n"
          "Tre.\n");
    CHECK(unsettled_line(marked, "Uno.\n\n]]]]] Fine\n") == "]]]]] Fine");
    CHECK(unsettled_line(marked, "Uno.\n\n||||| due\n") == "||||| due");
    CHECK_FALSE(unsettled_line(marked, "Uno [[[[[ due\n"));
}

TEST_CASE("a wording that no merge gave is said to be one side's alone") {
    const MarkedText marked = marked_text({"Orti", "Due oggi.\n"}, {"Orti", "Due oggi.\n"},
                                          {"Orti", "Due nuovo.\n"}, amendment(), {false, false});
    CHECK(marked.text.body ==
          "[[[[[ Conflict 1: keep one wording, or write another; delete lines like this.\n\n"
          "||||| Today's text as it stands:\n\n"
          "Due oggi.\n\n"
          "||||| Amendment 2 (Marta Lodi) alone, without what others changed since:\n\n"
          "Due nuovo.\n\n"
          "]]]]] End of conflict 1.\n");
}

TEST_CASE("where a text has such signs itself, the marks have one more") {
    const MarkedText marked =
        marked_text({"Orti", "[[[[[ Uno.\n\nDue.\n"}, {"Orti", "[[[[[ Uno.\n\nDue.\n"},
                    {"Orti", "[[[[[ Uno.\n\n|||||||\nTre.\n"}, amendment());
    CHECK(marked.text.body ==
          "[[[[[ Uno.\n\n"
          "[[[[[[[[ Conflict 1: keep one wording, or write another; delete lines like this.\n\n"
          "|||||||| With today's words:\n\nDue.\n\n"
          "|||||||| With the words of amendment 2 (Marta Lodi):\n\n|||||||\nTre.\n\n"
          "]]]]]]]] End of conflict 1.\n");
    CHECK(unsettled_line(marked, marked.text.body)->starts_with("[[[[[[[[ Conflict"));
    CHECK_FALSE(unsettled_line(marked, "[[[[[ Uno.\n\n|||||||\nTre.\n"));
}

TEST_CASE("marks are short, whatever lines of signs a text has") {
    std::string body = std::string(1'000'000, '[') + "\n\n";
    // All lines of eight signs that could be marks.
    for (unsigned kind = 0; kind < 256; ++kind) {
        for (unsigned bit = 0; bit < 8; ++bit)
            body += bit < 5 || (kind >> bit) % 2 == 0 ? '[' : '=';
        body += "\n";
    }
    const model::Text text{"]]]]]]]]", body};
    const MarkedText marked = marked_text(text, text, {"Orti", body + "\nDue.\n"}, amendment());
    CHECK(marked.conflicts == 2);
    CHECK(marked.opening.size() < 12);
    CHECK(marked.inner == "|||||");
    CHECK(marked.closing == "]]]]]=");
    CHECK_FALSE(unsettled_line(marked, text.title + "\n" + body));
    CHECK(unsettled_line(marked, marked.text.body)->starts_with(marked.opening + " Conflict 1"));
}

TEST_CASE("titles that differ are told at the head") {
    const MarkedText marked = marked_text({"Orti", "Uno.\n"}, {"Orti", "Uno.\n"},
                                          {"Vivai", "Uno.\n\nDue.\n"}, amendment());
    CHECK(marked.conflicts == 2);
    CHECK(marked.text.title == "Orti");
    CHECK(marked.text.body ==
          "[[[[[ Conflict 1, the title: put the right one on line 1; delete these lines.\n\n"
          "||||| With today's words:\n\nOrti\n\n"
          "||||| With the words of amendment 2 (Marta Lodi):\n\nVivai\n\n"
          "]]]]] End of conflict 1.\n\n"
          "Uno.\n\n"
          "[[[[[ Conflict 2: keep one wording, or write another; delete lines like this.\n\n"
          "||||| With today's words:\n\n"
          "||||| With the words of amendment 2 (Marta Lodi):\n\nDue.\n\n"
          "]]]]] End of conflict 2.\n");
}

TEST_CASE("a name in a mark cannot turn an editor's line round") {
    model::Amendment made = amendment();
    made.proposers[0].name = "Marta\u202E Lodi";
    const MarkedText marked =
        marked_text({"Orti", "Uno.\n"}, {"Orti", "Uno.\n"}, {"Orti", "Due.\n"}, made);
    CHECK(marked.text.body.find("||||| With the words of amendment 2 (Marta<U+202E> Lodi):\n") !=
          std::string::npos);
}

TEST_CASE("of a table only the row that collides stands between marks, with what it said before") {
    const auto table = [](const std::string& row) {
        return "Posti.\n\n| Borgo | 40 |\n| Fiume | " + row + " |\n| Colle | 12 |\n\nFine.\n";
    };
    const MarkedText marked = marked_text({"Orti", table("30")}, {"Orti", table("25")},
                                          {"Orti", table("28")}, amendment());
    CHECK(marked.conflicts == 1);
    CHECK(marked.text.body ==
          "Posti.\n\n"
          "| Borgo | 40 |\n"
          "[[[[[ Conflict 1: keep one wording, or write another; delete lines like this.\n"
          "||||| With today's words:\n"
          "| Fiume | 30 |\n"
          "||||| Before either, version 1 said:\n"
          "| Fiume | 25 |\n"
          "||||| With the words of amendment 2 (Marta Lodi):\n"
          "| Fiume | 28 |\n"
          "]]]]] End of conflict 1.\n"
          "| Colle | 12 |\n\n"
          "Fine.\n");
    CHECK(unsettled_line(marked, marked.text.body)->starts_with("[[[[[ Conflict 1"));
    CHECK_FALSE(unsettled_line(marked, table("28")));
}

TEST_CASE("what the base said is found beside paragraphs that changed otherwise since") {
    const MarkedText marked = marked_text(
        {"Orti", "Uno nuovo.\n\nDue oggi.\n\nTre.\n"}, {"Orti", "Uno.\n\nDue.\n\nTre.\n"},
        {"Orti", "Uno nuovo.\n\nDue poi.\n\nTre.\n"}, amendment());
    CHECK(marked.text.body.find("version 1 said:\n\nDue.\n\n||||| With the words") !=
          std::string::npos);
}
