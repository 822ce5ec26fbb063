// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/life.hpp"

#include "emenda/base/error.hpp"
#include "emenda/history/texts.hpp"
#include "versions.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::history;
using tests::proposal_of;

namespace {

/// A line a step: "3: 2>1 moved".
std::string shown(const std::vector<Step>& steps) {
    const auto listed = [](const std::vector<std::size_t>& numbers) {
        std::string text;
        for (const std::size_t number : numbers)
            text += (text.empty() ? "" : "+") + std::to_string(number);
        return text;
    };
    std::string text;
    for (const Step& step : steps) {
        text += std::to_string(step.version) + ":";
        for (const text::Row& row : step.rows)
            text += " " + listed(row.from) + ">" + listed(row.to) + " " +
                    std::string(text::to_word(row.kind));
        text += "\n";
    }
    return text;
}

const std::string one = "Il comune apre nuovi orti nei parchi della città.\n";
const std::string two = "I residenti presentano la domanda entro il mese di marzo.\n";
const std::string three = "La graduatoria è pubblicata dopo trenta giorni dal termine.\n";

} // namespace

TEST_CASE("the life of a paragraph goes back across moves, and leaves out what did not touch it") {
    const std::string changed = "I residenti presentano la domanda entro il mese di aprile.\n";
    const model::Proposal proposal = proposal_of({
        one + "\n" + two,                           // written
        one + "\n" + three + "\n" + two,            // one more before it: untouched
        two + "\n" + one + "\n" + three,            // moved to the front
        two + "\nOrti nei parchi.\n\n" + three,     // another one changed
        changed + "\nOrti nei parchi.\n\n" + three, // changed
    });
    CHECK(shown(life_of(proposal, 1)) == "5: 1>1 changed\n"
                                         "3: 3>1 moved\n"
                                         "1: >2 new\n");
    CHECK(shown(life_of(proposal, 3)) == "2: >2 new\n");
}

TEST_CASE("a paragraph that was joined has both lives before, a split one that of the whole") {
    const std::string joined = two.substr(0, two.size() - 1) + " " + three;
    CHECK(shown(life_of(proposal_of({one + "\n" + two + "\n" + three, one + "\n" + joined}), 2)) ==
          "2: 2+3>2 joined\n"
          "1: >2 new >3 new\n");
    CHECK(shown(life_of(proposal_of({one + "\n" + joined, one + "\n" + two + "\n" + three}), 3)) ==
          "2: 2>2+3 split\n"
          "1: >2 new\n");
}

TEST_CASE("hand edits come before the versions") {
    model::Proposal proposal = proposal_of({one + "\n" + two});
    proposal.text.body = two + "\n" + one;
    CHECK(shown(life_of(proposal, 2)) == "0: 1>2 moved\n1: >1 new\n");
    proposal.text.body = one + "\nI residenti presentano una domanda entro il mese di marzo.\n";
    CHECK(shown(life_of(proposal, 2)) == "0: 2>2 changed\n1: >2 new\n");
}

TEST_CASE("there is no life of a paragraph that is not there") {
    try {
        life_of(proposal_of({one + "\n" + two}), 3);
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(std::string(error.what()) == "par-PROP-2022-05-0001 has no paragraph 3.");
        CHECK(error.hint == "It has paragraphs 1 to 2.");
    }
}

TEST_CASE("steps are versions beside the ones before, the first beside nothing, in any order") {
    model::Proposal proposal = proposal_of({one, one + "\n" + two, two});
    Steps steps(proposal);
    CHECK(shown({*steps.at(3), *steps.at(2), *steps.at(1)}) == "3: 1> deleted 2>1 same\n"
                                                               "2: 1>1 same >2 new\n"
                                                               "1: >1 new\n");
    CHECK(shown({*steps.at(1), *steps.at(2), *steps.at(3)}) == "1: >1 new\n"
                                                               "2: 1>1 same >2 new\n"
                                                               "3: 1> deleted 2>1 same\n");
    CHECK_FALSE(steps.at(0).has_value());
    proposal.text.body = one;
    CHECK(shown({*Steps(proposal).at(0)}) == "0: 1>1 replaced\n");
}

namespace {

/// Version 2 is recorded with the working text, but its changes lead elsewhere, or nowhere.
model::Proposal altered(const char* quote) {
    model::Proposal proposal = proposal_of({"Uno due.\n", "Uno due.\n\nTre.\n\nQuattro.\n"});
    proposal.versions[1].changes.body = {{model::Replace{{1, quote, 0}, "tre"}, {}}};
    return proposal;
}

} // namespace

TEST_CASE("no life or step is told of a version whose changes do not give its text") {
    const char* const refusal =
        "Version 2 of par-PROP-2022-05-0001 is not what was recorded: its digest does not fit.";
    CHECK_THROWS_WITH_AS(life_of(altered("due"), 3), refusal, Error);
    CHECK_THROWS_WITH_AS(Steps(altered("due")), refusal, Error);
}

TEST_CASE("no life or step is told of a version that cannot be rebuilt") {
    const char* const refusal = "Version 2 of par-PROP-2022-05-0001 cannot be rebuilt.\n"
                                "  Change 1: the words \"mai\" do not occur in paragraph 1.";
    CHECK_THROWS_WITH_AS(life_of(altered("mai"), 3), refusal, Error);
    CHECK_THROWS_WITH_AS(Steps(altered("mai")), refusal, Error);
}

TEST_CASE("texts are given backwards as they were, however many there are") {
    std::vector<std::string> bodies;
    for (std::size_t count = 1; count <= 17; ++count) {
        bodies.push_back("Numero " + std::to_string(count) + ".\n");
        const model::Proposal proposal = proposal_of(bodies);
        TextsBackwards texts(proposal);
        for (std::size_t number = count; number > 0; --number)
            CHECK(texts.at(number).body == bodies[number - 1]);
    }
}
