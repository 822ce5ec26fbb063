// SPDX-License-Identifier: EUPL-1.2
// Twice the text with twice the changes costs little more than twice the steps, whatever the text.
#include "emenda/history/hunk_changes.hpp"
#include "emenda/history/locate.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::history;

namespace {

/// A paragraph without a blank line, and the same with every item changed.
struct Long {
    std::string from;
    std::string to;
};

Long a_list(std::size_t items) {
    Long made;
    for (std::size_t i = 0; i < items; ++i) {
        const std::string number = std::to_string(i);
        made.from += "- Punto " + number + " della lista con parole x" + number + " finali\n";
        made.to += "- Punto " + number + " della lista con parole y" + number + " finali\n";
    }
    return made;
}

Long every_other_word(std::size_t items) {
    Long made;
    for (std::size_t i = 0; i < items; ++i) {
        made.from += (i > 0 ? " x" : "x") + std::to_string(i) + " e";
        made.to += (i > 0 ? " y" : "y") + std::to_string(i) + " e";
    }
    return {made.from + "\n", made.to + "\n"};
}

/// No eight words of it are unique.
Long the_same_words(std::size_t items) {
    Long made;
    for (std::size_t i = 0; i < items; ++i) {
        made.from += i > 0 ? " a" : "a";
        made.to += i == 0 ? "a" : i % 9 == 0 ? " b" : " a";
    }
    return {made.from + "\n", made.to + "\n"};
}

void check_growth(Long (*text)(std::size_t), std::size_t items) {
    const auto work = [&](std::size_t size) {
        const Long both = text(size);
        std::uint64_t making = 0;
        const auto changes = changes_between(both.from, both.to, Style::fine, &making);
        CHECK(changes.size() > size / 10);
        const Base base(both.from);
        const Located located = locate(base, changes);
        CHECK(located.faults.empty());
        return std::vector<std::uint64_t>{making, located.work};
    };
    const auto once = work(items);
    const auto twice = work(2 * items);
    CHECK(10 * twice[0] < 26 * once[0]);
    CHECK(10 * twice[1] < 26 * once[1]);
}

} // namespace

TEST_CASE("work: every item of a list of one paragraph changed") { check_growth(a_list, 2'000); }

TEST_CASE("work: every other word of one paragraph changed") {
    check_growth(every_other_word, 3'000);
}

TEST_CASE("work: words changed that eight words around them do not tell apart") {
    check_growth(the_same_words, 20'000);
}

TEST_CASE("work: many changes of one paragraph that are all at fault") {
    const auto work = [](std::size_t size) {
        const Long text = every_other_word(size);
        std::vector<model::Change> changes;
        for (std::size_t i = 0; i < size; ++i) {
            const std::string number = std::to_string(i);
            changes.push_back({model::Replace{{1, "z" + number, 0}, "w"}, {}});
            changes.push_back({model::Replace{{1, "e", size + 1 + i}, "w"}, {}});
            changes.push_back({model::Replace{{1, " e", 0}, "w"}, {}});
        }
        const Base base(text.from);
        const Located located = locate(base, changes);
        CHECK(located.faults.size() == changes.size());
        return located.work;
    };
    CHECK(10 * work(4'000) < 26 * work(2'000));
}

TEST_CASE("the Nth of very many occurrences is found, and what is asked beyond the last is said") {
    const Long text = the_same_words(20'000);
    const Base base(text.from);
    std::vector<model::Change> changes;
    for (std::size_t i = 1; i <= 20'000; i += 2)
        changes.push_back({model::Replace{{1, "a", i}, "b"}, {}});
    changes.push_back({model::Replace{{1, "a", 20'001}, "b"}, {}});
    changes.push_back({model::Replace{{1, "a a", 0}, "b"}, {}});
    const Located located = locate(base, changes);
    REQUIRE(located.edits.size() == 10'000);
    for (std::size_t i = 0; i < located.edits.size(); ++i)
        REQUIRE(located.edits[i].range == text::Range{4 * i, 4 * i + 1});
    using Why = ChangeFault::Why;
    const std::vector<ChangeFault> expected{{10'001, Why::no_such_occurrence, 20'000, 1, "a"},
                                            {10'002, Why::ambiguous, 19'999, 1, "a a"}};
    CHECK(located.faults == expected);
}
