// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/wanted.hpp"

#include "sample.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace emenda::tests {

namespace {

std::string word(std::size_t number) { return "parola" + std::to_string(number); }

/// One paragraph of so many words, none of them twice.
std::string long_paragraph(std::size_t words) {
    std::string body = word(0);
    for (std::size_t i = 1; i < words; ++i)
        body += " " + word(i);
    return body + ".\n";
}

model::Amendment amendment_of(model::Change change) {
    model::Amendment amendment;
    amendment.base = 1;
    amendment.changes.body = {std::move(change)};
    return amendment;
}

/// What each wants when the text is looked through for it alone.
acts::Wanted alone(const model::Text& text, const model::Amendment& amendment,
                   std::uint64_t& work) {
    acts::WantedOf wanted(text);
    acts::Wanted one = wanted.by({}, amendment, amendment.changes);
    work += wanted.work();
    return one;
}

void check_same(const acts::Wanted& one, const acts::Wanted& other) {
    CHECK(one.title == other.title);
    CHECK(one.body == other.body);
    CHECK(one.words.changed == other.words.changed);
    CHECK(one.words.kept == other.words.kept);
}

} // namespace

TEST_CASE("hundreds of amendments to one long paragraph do not have it searched anew for each") {
    const model::Text text{"Parole", long_paragraph(4000)};
    acts::WantedOf wanted(text);
    const auto quoting = [](std::size_t number) {
        const std::string quote = word(number) + " " + word(number + 1);
        return amendment_of(replaced(1, quote.c_str(), "nuovo"));
    };
    std::uint64_t each_alone = 0;
    std::uint64_t together = 0;
    for (std::size_t i = 0; i < 400; ++i) {
        const model::Amendment one = quoting(10 * i);
        const bool is_known = i >= 200; // by then its suffixes have been sorted
        const std::uint64_t before = wanted.work();
        std::uint64_t work = 0;
        check_same(wanted.by({}, one, one.changes), alone(text, one, work));
        if (!is_known) continue;
        each_alone += work;
        together += wanted.work() - before;
    }
    CHECK(each_alone > 200 * text.body.size());
    CHECK(100 * together < each_alone);
}

TEST_CASE("amendments to different paragraphs in turn want what each wants alone") {
    const model::Text text{"Parti", "uno due\n\ntre quattro\n\nuno due\n\ncinque sei\n\nsette\n"};
    model::Delete second;
    second.quote = {3, "uno due", {}};
    const std::vector<model::Change> changes{
        replaced(1, "due", "otto"),
        {model::Move{1, 4}, {}},
        {second, {}},
        replaced(5, "sette", "nove"),
        replaced(3, "uno", "dieci"),
        {model::InsertParagraphs{2, "undici"}, {}},
    };
    acts::WantedOf wanted(text);
    std::uint64_t work = 0;
    for (int round = 0; round < 2; ++round) {
        for (const model::Change& change : changes) {
            const model::Amendment one = amendment_of(change);
            check_same(wanted.by({}, one, one.changes), alone(text, one, work));
        }
    }
}

TEST_CASE("amendments written against several versions in turn are told by their numbers") {
    auto proposal = garden();
    const std::string first = garden_body;
    proposal = accepted(proposed(proposal, with("nuovi", "altri"), "Carlo Denti", 1), all_of({0}))
                   .proposal;
    const std::string second = history::last_text(proposal).body;
    proposal = proposed(proposal, with("2024", "2026", second), "Marta Lodi", 2);
    proposal = proposed(proposal, with("residenti", "cittadini", first), "Ugo Neri", 1);
    proposal = proposed(proposal, with("2024", "2025", second), "Ada Rossi", 2);
    proposal = proposed(proposal, with("nuovi", "vecchi", first), "Ugo Neri", 1);
    const acts::Survey survey = acts::survey(proposal, {4, 2, 1, 3});
    std::vector<std::size_t> order;
    std::vector<bool> fits;
    for (const acts::Pending& one : survey.pending) {
        order.push_back(one.amendment);
        fits.push_back(one.way == acts::Pending::Way::fits);
    }
    CHECK(order == std::vector<std::size_t>{1, 2, 3, 4});
    CHECK(fits == std::vector<bool>{true, true, true, false});
    CHECK(survey.pairs == std::vector<std::pair<std::size_t, std::size_t>>{{1, 3}});
    CHECK(survey.compatible == std::vector<std::size_t>{1, 2});
}

} // namespace emenda::tests
