// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/carry.hpp"

#include "emenda/history/apply.hpp"
#include "emenda/history/make.hpp"
#include "emenda/text/normal_form.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace emenda;
using namespace emenda::history;

namespace {

/// What was carried over as it is, what is new in braces.
std::string shown(const std::string& base, const std::vector<model::Change>& changes) {
    const Carried carried = carry(base, changes);
    std::string text;
    std::size_t at = 0;
    for (const Stretch& stretch : carried.stretches) {
        const std::string part = carried.text.substr(at, stretch.size);
        if (!stretch.is_new()) CHECK(base.substr(stretch.from, stretch.size) == part);
        at += stretch.size;
        // Whose the breaks are does not matter.
        const auto first = std::min(part.find_first_not_of('\n'), part.size());
        const auto last = part.find_last_not_of('\n') + 1;
        if (!stretch.is_new() || last < first)
            text += part;
        else
            text += part.substr(0, first) + "{" + part.substr(first, last - first) + "}" +
                    part.substr(last);
    }
    CHECK(at == carried.text.size());
    return text;
}

std::string between(const std::string& from, const std::string& to) {
    return shown(from, make({"T", from}, {"T", to}).body);
}

} // namespace

TEST_CASE("words that a change quotes and repeats are carried over") {
    CHECK(shown("Entro il mese di marzo.\n",
                {{model::Replace{{1, "il mese di marzo", 0}, "il mese di aprile"}, {}}}) ==
          "Entro il mese di {aprile}.\n");
}

TEST_CASE("an accent that comes to stand behind a letter makes a new word of it") {
    const std::string accent = "\u0301";
    CHECK(shown("ae cd\n", {{model::InsertWords{{1, "ae", 0}, accent}, {}}}) == "a{é} cd\n");
    CHECK(shown("ab cd\n", {{model::InsertWords{{1, "ab", 0}, accent}, {}}}) ==
          "ab{" + accent + "} cd\n");
}

TEST_CASE("unsound changes change nothing") {
    CHECK(shown("Uno.\n", {{model::Delete{{7, "Uno", 0}}, {}}}) == "Uno.\n");
    CHECK(shown("", {}).empty());
}

TEST_CASE("a deleted paragraph is not found again in another text that came") {
    CHECK(between("Il comune apre orti nei parchi.\n\nSi parte in aprile.\n",
                  "Si parte in aprile.\n\nVerifica ogni anno da parte degli uffici.\n") ==
          "Si parte in aprile.\n\n{Verifica ogni anno da parte degli uffici.}\n");
}

TEST_CASE("what is carried over makes the text that apply makes, from bytes that were there") {
    tests::RandomText random(tests::seed());
    const std::size_t cases = tests::cases();
    for (std::size_t i = 0; i < cases; ++i) {
        CAPTURE(tests::seed());
        CAPTURE(i);
        const model::Text from{"T", text::normal_body(random.body()).text};
        const model::Text to{"T", text::normal_body(random.edited(from.body)).text};
        CAPTURE(from.body);
        CAPTURE(to.body);
        const auto changes = make(from, to);
        shown(from.body, changes.body);
        CHECK(carry(from.body, changes.body).text == apply(from, changes).text.body);
    }
}
