// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/entries.hpp"
#include "emenda/acts/point.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>
#include <string>

using namespace emenda;
using namespace emenda::tests;

namespace {

model::Proposal with_ids(const std::vector<std::string>& ids) {
    auto proposal = garden();
    for (std::size_t i = 0; i < ids.size(); ++i) {
        proposal = proposed(proposal, with("2024", std::to_string(2030 + i)));
        proposal.amendments.back().id = ids[i];
    }
    return proposal;
}

std::string found(const model::Proposal& proposal, const std::string& name,
                  acts::Taking taking = acts::Taking::one) {
    std::string at;
    const std::string told =
        refusal([&] { at = std::to_string(acts::find_amendment(proposal, name, taking)); });
    return told == "done" ? at : told;
}

} // namespace

TEST_CASE("an amendment is found by its number or the beginning of its id") {
    const auto proposal = with_ids({"7c1f09a2", "7c1f1111", "0123abcd"});
    CHECK(found(proposal, "1") == "0");
    CHECK(found(proposal, "A2") == "1");
    CHECK(found(proposal, "a3") == "2");
    CHECK(found(proposal, "7c1f0") == "0");
    CHECK(found(proposal, "7c1f1111") == "1");
    CHECK(found(proposal, "0123a") == "2");
    CHECK(found(proposal, "7c1f") ==
          "usage: 7c1f begins the id of several amendments.\n-> They are: 7c1f09a2, 7c1f1111");
    for (const char* none : {"4", "A9", "0", "A0", "7c1", "7c1f2", "", "A", "A-1", "-1", "+1",
                             "99999999999999999999999", "7c1f09a25"}) {
        CHECK(found(proposal, none) ==
              std::string("usage: par-PROP-2022-05-0001 has no amendment ") + none +
                  ".\n-> It has 3 amendments, A1 to A3.");
    }
    CHECK(found(garden(), "1") == "usage: par-PROP-2022-05-0001 has no amendment 1.\n"
                                  "-> It has no amendments yet.");
}

TEST_CASE("several amendments in one word are told apart") {
    const auto proposal = with_ids({"7c1f09a2", "7c1f1111", "0123abcd"});
    const auto hint = [&](const std::string& name) {
        const std::string told = found(proposal, name, acts::Taking::several);
        return told.substr(told.find("-> ") + 3);
    };
    const std::string apart = "Each is named by itself, with blanks between: ";
    for (const char* name : {"A1,A3", "1,3", "a1;a3", "A1 A3", "A1, A3", "A1+A3", "A1/0123a"})
        CHECK(hint(name) == apart + "A1 A3");
    CHECK(hint("A1-A3") == apart + "A1 A2 A3");
    CHECK(hint("1..3") == apart + "A1 A2 A3");
    CHECK(hint("A3-A1") == apart + "A3 A1");
    for (const char* name : {"A1,A9", "A1,", ",", "A1,7c1f", "A1-", "A1..", "7"})
        CHECK(hint(name) == "It has 3 amendments, A1 to A3.");
    CHECK(found(proposal, "A1,A3").ends_with("-> It has 3 amendments, A1 to A3.")); // it takes one
}

TEST_CASE("digits are a number, unless they are a whole id") {
    const auto proposal = with_ids({"12345678", "00000001", "a1234567"});
    CHECK(found(proposal, "12345678") == "0");
    CHECK(found(proposal, "00000001") == "1");
    CHECK(found(proposal, "a1234567") == "2");
    CHECK(found(proposal, "001") == "0");
    const std::string hint = ".\n-> It has 3 amendments, A1 to A3.";
    CHECK(found(proposal, "1234") == "usage: par-PROP-2022-05-0001 has no amendment 1234" + hint);
    CHECK(found(proposal, "a1234") == "usage: par-PROP-2022-05-0001 has no amendment a1234" + hint);
}

TEST_CASE("a fresh id is eight hex digits, counted up while an entry has them") {
    auto proposal = garden();
    const std::string first = acts::fresh_id(proposal, "testo");
    CHECK(first.size() == 8);
    CHECK(first.find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(acts::fresh_id(proposal, "testo") == first);
    proposal.amendments.emplace_back();
    proposal.amendments.back().id = first;
    const std::string second = acts::fresh_id(proposal, "testo");
    CHECK(std::stoul(second, nullptr, 16) == std::stoul(first, nullptr, 16) + 1);
    proposal.comments.emplace_back();
    proposal.comments.back().id = second;
    const std::string third = acts::fresh_id(proposal, "testo");
    CHECK(std::stoul(third, nullptr, 16) == std::stoul(first, nullptr, 16) + 2);
}

TEST_CASE("numbers are given in order, above the highest") {
    auto proposal = with_ids({"7c1f09a2", "7c1f1111"});
    CHECK(acts::next_amendment_number(proposal) == 3);
    proposal.amendments.back().number = 9;
    CHECK(acts::next_amendment_number(proposal) == 10);
    CHECK(acts::next_comment_number(proposal) == 1);
}

TEST_CASE("behind the highest number that a file may hold none is given") {
    auto proposal = with_ids({"7c1f09a2", "7c1f1111"});
    proposal.amendments.back().number = 999'999'999;
    CHECK(acts::next_amendment_number(proposal) == 1'000'000'000);
    proposal.amendments.back().number = 1'000'000'000;
    const std::string way_out = "Its number can be lowered in the file, to one above those before "
                                "it: no digest is made over it.";
    const auto told = [&](auto next) {
        try {
            next(proposal);
        } catch (const Error& error) {
            return fmt::format("{} {}", error.what(), error.hint);
        }
        return std::string("given");
    };
    CHECK(told(acts::next_amendment_number) ==
          "No amendment can come behind A1000000000: there is no higher number. " + way_out);
    proposal.comments.emplace_back();
    proposal.comments.back().number = 1'000'000'000;
    CHECK(told(acts::next_comment_number) ==
          "No comment can come behind comment 1000000000: there is no higher number. " + way_out);
    CHECK(refusal([&] { acts::find_amendment(proposal, "A7"); }) ==
          "usage: par-PROP-2022-05-0001 has no amendment A7.\n"
          "-> It has 2 amendments, A1 to A1000000000.");
}

namespace {

/// Versions of 2022-05-30, 2022-07-01 09:00 UTC, 2022-07-01 21:30 UTC (23:30 in Rome).
model::Proposal three_versions() {
    auto proposal = acts::edit(garden(), {"Due", garden_body}, "", office("2022-07-01T09:00:00Z"));
    return acts::edit(proposal, {"Tre", garden_body}, "", office("2022-07-01T21:30:00Z"));
}

std::string title_at(const model::Proposal& proposal, const std::string& point,
                     const std::string& zone = "Europe/Rome") {
    std::string title;
    const std::string told =
        refusal([&] { title = acts::find_point(proposal, point, zone).text.title; });
    return told == "done" ? title : told;
}

} // namespace

TEST_CASE("points: versions and the working text") {
    auto proposal = three_versions();
    CHECK(title_at(proposal, "1") == garden_title);
    CHECK(title_at(proposal, "3") == "Tre");
    CHECK(title_at(proposal, "work") == "Tre");
    CHECK(acts::find_point(proposal, "work", "").version == 3);
    CHECK(acts::find_point(proposal, "2", "").version == 2);
    CHECK(acts::last_point(proposal).version == 3);
    proposal.text.title = "A mano";
    CHECK(title_at(proposal, "work") == "A mano");
    CHECK_FALSE(acts::find_point(proposal, "work", "").version.has_value());
    CHECK(acts::last_point(proposal).text->title == "Tre");
    CHECK(title_at(proposal, "4") ==
          "usage: par-PROP-2022-05-0001 has no version 4.\n-> It has versions 1 to 3.");
    CHECK(title_at(proposal, "0") ==
          "usage: par-PROP-2022-05-0001 has no version 0.\n-> It has versions 1 to 3.");
    const std::string hint =
        "\n-> A point is a version (3), an amendment (A2, A2@base), work, or a date (2022-07-01).";
    for (const char* none : {"", "ieri", "-1", "Work", "2022-13-01", "99999999999"}) {
        CHECK(title_at(proposal, none) ==
              std::string("usage: This is no point in a proposal's history: ") + none + hint);
    }
}

TEST_CASE("points: a date is the version that stood then; a day ends where the reader lives") {
    const auto proposal = three_versions();
    CHECK(title_at(proposal, "2022-07-01T08:59:59Z") == garden_title);
    CHECK(title_at(proposal, "2022-07-01T09:00:00Z") == "Due");
    CHECK(title_at(proposal, "2022-07-01T11:00:00+02:00") == "Due");
    CHECK(title_at(proposal, "2022-06-30") == garden_title);
    CHECK(title_at(proposal, "2022-07-01") == "Tre");
    CHECK(title_at(proposal, "01/07/2022") == "Tre");
    CHECK(title_at(proposal, "2022-07-01", "Asia/Tokyo") == "Due");
    CHECK(title_at(proposal, "2029-01-01") == "Tre");
    CHECK(title_at(proposal, "2022-05-29") ==
          "usage: par-PROP-2022-05-0001 had no version yet on 2022-05-29.\n"
          "-> Its first one is of 30/05/2022.");
}

TEST_CASE("points: a version of a day stays on that day in every time zone") {
    const auto proposal = acts::edit(garden(), {"Due", garden_body}, "", office("2022-07-01"));
    for (const char* zone : {"Europe/Rome", "America/New_York", "Pacific/Auckland", "UTC"}) {
        CAPTURE(zone);
        CHECK(title_at(proposal, "2022-06-30", zone) == garden_title);
        CHECK(title_at(proposal, "2022-07-01", zone) == "Due");
    }
}

TEST_CASE("points: an amendment on today's text, and on its base") {
    auto proposal = retitled(garden(), "Orti belli");
    proposal = acts::edit(proposal, {garden_title, with("2024", "2025")}, "", office());
    const auto merged = acts::find_point(proposal, "A1", "");
    CHECK(merged.text == model::Text{"Orti belli", with("2024", "2025")});
    CHECK(merged.amendment == 0);
    CHECK_FALSE(merged.version.has_value());
    CHECK(acts::find_point(proposal, "a1@base", "").text == model::Text{"Orti belli", garden_body});
    CHECK(title_at(proposal, "A2") ==
          "usage: par-PROP-2022-05-0001 has no amendment A2.\n-> It has one amendment, A1.");
    const auto decided = accepted(proposal, all_of({0})).proposal;
    CHECK(title_at(decided, "A1") ==
          "usage: Amendment A1 is not pending: there is nothing of it to merge.\n"
          "-> To see its base with its changes: A1@base");
    CHECK(title_at(decided, "A1@base") == "Orti belli");
    const auto other = acts::edit(proposal, {"Altro titolo", garden_body}, "", office());
    CHECK(title_at(other, "A1") ==
          "refused: Amendment A1 collides with today's text: there is no merged text to show.\n"
          "-> To see its base with its changes: A1@base");
}
