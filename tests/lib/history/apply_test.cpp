// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/apply.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace emenda;
using namespace emenda::history;
using Why = ChangeFault::Why;

namespace {

const std::string base = "Uno due tre due.\n\nQuattro cinque.\n\nSei.\n";

std::string applied(std::vector<model::Change> changes, const std::string& body = base) {
    const auto done = apply({"T", body}, {std::nullopt, std::move(changes)});
    std::string text;
    for (const auto& fault : done.faults)
        text += describe(fault) + "\n";
    return text.empty() ? done.text.body : text;
}

model::Change replace(std::size_t paragraph, std::string quote, std::string with,
                      std::size_t occurrence = 0) {
    return {model::Replace{{paragraph, std::move(quote), occurrence}, std::move(with)}, {}};
}

model::Change remove(std::size_t paragraph, std::string quote, std::size_t occurrence = 0) {
    return {model::Delete{{paragraph, std::move(quote), occurrence}}, {}};
}

model::Change insert(std::size_t after, std::string text) {
    return {model::InsertParagraphs{after, std::move(text)}, {}};
}

model::Change after(std::size_t paragraph, std::string quote, std::string text) {
    return {model::InsertWords{{paragraph, std::move(quote), 0}, std::move(text)}, {}};
}

model::Change move(std::size_t paragraph, std::size_t behind) {
    return {model::Move{paragraph, behind}, {}};
}

} // namespace

TEST_CASE("each kind of change does what it says") {
    CHECK(applied({replace(2, "cinque", "5")}) == "Uno due tre due.\n\nQuattro 5.\n\nSei.\n");
    CHECK(applied({replace(1, "due", "2", 2)}) == "Uno due tre 2.\n\nQuattro cinque.\n\nSei.\n");
    CHECK(applied({after(1, "Uno", " e mezzo")}) ==
          "Uno e mezzo due tre due.\n\nQuattro cinque.\n\nSei.\n");
    CHECK(applied({insert(0, "Zero."), insert(3, "Sette.\n\nOtto.")}) ==
          "Zero.\n\n" + base + "\nSette.\n\nOtto.\n");
    CHECK(applied({move(1, 3)}) == "Quattro cinque.\n\nSei.\n\nUno due tre due.\n");
    CHECK(applied({move(1, 3), replace(1, "tre", "3")}) ==
          "Quattro cinque.\n\nSei.\n\nUno due 3 due.\n");
    CHECK(applied({move(1, 3), move(2, 3)}) == "Sei.\n\nUno due tre due.\n\nQuattro cinque.\n");
}

TEST_CASE("a deletion takes one adjoining space and leaves none double or at an end") {
    CHECK(applied({remove(1, "tre")}) == "Uno due due.\n\nQuattro cinque.\n\nSei.\n");
    CHECK(applied({remove(1, "Uno")}) == "due tre due.\n\nQuattro cinque.\n\nSei.\n");
    CHECK(applied({remove(2, "cinque.")}) == "Uno due tre due.\n\nQuattro\n\nSei.\n");
    CHECK(applied({remove(2, "cinque")}) == "Uno due tre due.\n\nQuattro .\n\nSei.\n");
    CHECK(applied({remove(3, "Sei.")}) == "Uno due tre due.\n\nQuattro cinque.\n");
    CHECK(applied({remove(1, "due", 1), remove(1, "tre")}) ==
          "Uno due.\n\nQuattro cinque.\n\nSei.\n");
    // The space behind belongs to the insertion, so the one before goes.
    CHECK(applied({remove(1, "tre"), after(1, "tre", " e")}) ==
          "Uno due e due.\n\nQuattro cinque.\n\nSei.\n");
}

TEST_CASE("a quote may run on into the next paragraphs") {
    CHECK(applied({replace(1, "tre due.\n\nQuattro", "3, 4")}) == "Uno due 3, 4 cinque.\n\nSei.\n");
    CHECK(applied({remove(1, "Uno due tre due.\n\nQuattro cinque.")}) == "Sei.\n");
}

TEST_CASE("an emptied text is empty") { CHECK(applied({remove(1, "Uno.")}, "Uno.\n").empty()); }

TEST_CASE("every fault has its sentence") {
    CHECK(applied({replace(4, "x", "y")}) ==
          "Change 1 names paragraph 4, but the text has 3 paragraphs.\n");
    CHECK(applied({replace(0, "x", "y")}) ==
          "Change 1 names paragraph 0, but the text has 3 paragraphs.\n");
    CHECK(applied({replace(1, "nove", "9")}) ==
          "Change 1: the words \"nove\" do not occur in paragraph 1.\n");
    CHECK(applied({replace(1, "cinque", "5")}) ==
          "Change 1: the words \"cinque\" do not occur in paragraph 1; they occur in paragraph "
          "2.\n");
    CHECK(applied({replace(1, "due", "2")}) ==
          "Change 1: the words \"due\" occur 2 times in paragraph 1; quote more words, or say with "
          "\"occurrence\" which are meant.\n");
    CHECK(applied({replace(1, "due", "2", 3)}) ==
          "Change 1: the words \"due\" occur only 2 times in paragraph 1.\n");
    CHECK(applied({replace(1, "tre", "3", 1)}) ==
          "Change 1: the words \"tre\" occur only once in paragraph 1; leave \"occurrence\" "
          "out.\n");
    CHECK(applied({replace(1, "tre", "")}) ==
          "Change 1 holds a text that is empty, begins or ends with a line break, or is not in "
          "normal form.\n");
    CHECK(applied({replace(1, "tre", "tre")}) == "Change 1 changes nothing.\n");
    CHECK(applied({move(2, 1)}) == "Change 1 changes nothing.\n");
    CHECK(applied({replace(1, "Uno due", "x"), replace(1, "due tre", "y")}) ==
          "Change 2 meets another change in paragraph 1: both are about the same words.\n");
    CHECK(applied({replace(2, "Quattro", "4"), replace(1, "Uno", "1")}) ==
          "Change 2 stands behind one that comes later in the text.\n");
    CHECK(applied({insert(2, "x"), insert(1, "y")}) ==
          "Change 2 stands behind one that comes later in the text.\n");
    CHECK(applied({insert(1, "x"), insert(1, "y")}) ==
          "Change 2 puts something where another change puts something, too.\n");
    CHECK(applied({insert(1, "x"), move(3, 1)}) ==
          "Change 2 puts something where another change puts something, too.\n");
    CHECK(applied({replace(1, "due.\n\nQuattro", "x"), move(3, 1)}) ==
          "Change 2 meets another change in paragraph 3: both are about the same words.\n");
}

TEST_CASE("faults of a title") {
    const auto said = [](const std::string& replace, const std::string& with) {
        const auto done = apply({"Vecchio", ""}, {model::TitleChange{replace, with, {}}, {}});
        return done.faults.empty() ? done.text.title : describe(done.faults.front());
    };
    CHECK(said("Vecchio", "Nuovo") == "Nuovo");
    CHECK(said("Altro", "Nuovo") == "The title that is to be replaced is not the title.");
    CHECK(said("Vecchio", " ") == "The new title is empty, or not one line in normal form.");
    CHECK(said("Vecchio", "Vecchio") == "The new title is the old one.");
}

TEST_CASE("a long quote in a repetitive paragraph is found in no time") {
    const std::string body = std::string(300'000, 'a') + "\n";
    CHECK(applied({replace(1, std::string(150'000, 'a'), "b")}, body) ==
          "Change 1: the words \"" + std::string(60, 'a') +
              "…\" occur 150001 times in paragraph 1; quote more words, or say with "
              "\"occurrence\" which are meant.\n");
}

TEST_CASE("what was found out about a base for one list of changes serves the next") {
    std::string body;
    for (int i = 0; i < 2'000; ++i)
        body += "parola" + std::to_string(i) + " ";
    body += "fine\n";
    const model::Text base{"Titolo", body};
    std::vector<model::Change> list;
    for (int i = 0; i < 2'000; i += 2)
        list.push_back({model::Replace{{1, "parola" + std::to_string(i) + " ", 0}, "x "}, {}});
    const auto changes = [&](std::size_t begin, std::size_t end) {
        model::Changes some;
        some.body = {list.begin() + static_cast<std::ptrdiff_t>(begin),
                     list.begin() + static_cast<std::ptrdiff_t>(end)};
        return some;
    };
    Applier applier(base);
    const Applied all = applier.apply(changes(0, 1'000));
    CHECK(all.faults.empty());
    const Applied again = applier.apply(changes(0, 1'000));
    CHECK(again.text == all.text);
    CHECK(3 * again.work < all.work);
    const Applied few = applier.apply(changes(990, 1'000));
    CHECK(few.text == apply(base, changes(990, 1'000)).text);
    // Given less work, it stops.
    const Applied less = Applier(base).apply(changes(0, 1'000), all.work / 10);
    CHECK(less.work > all.work / 10);
    CHECK(less.work < all.work);
}
