// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_absorbed.hpp"
#include "emenda/text/merge_may_hold.hpp"
#include "emenda/text/merge_touched.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

using namespace emenda::text;
using emenda::tests::RandomText;

namespace {

const std::string base = "Gli orti aprono alle sette.\n\n"
                         "Le chiavi si ritirano allo sportello.\n\n"
                         "Il canone si paga in marzo.\n\n"
                         "Chi lascia un orto lo riconsegna pulito.\n";

bool could_hold(const std::string& body, const std::string& large, const std::string& small) {
    const EditBase closed_base(body);
    const Edits small_edits = edits_between(body, small);
    const Edits large_edits = edits_between(body, large);
    const Touched one(closed_base, small_edits);
    const Touched other(closed_base, large_edits);
    return is_within(one, other) &&
           is_beside(closed_base, one, other, RepeatedParagraphs(closed_base));
}

std::string with(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// A few paragraphs, some of them equal, in some order.
std::string body_of(const std::vector<std::string>& paragraphs) {
    std::string body;
    for (const std::string& one : paragraphs)
        body += (body.empty() ? "" : "\n") + one + "\n";
    return body;
}

std::vector<std::string> some_paragraphs(RandomText& random, std::size_t count) {
    std::vector<std::string> paragraphs;
    for (; count > 0; --count) {
        const bool again = !paragraphs.empty() && random.below(4) == 0;
        paragraphs.push_back(again ? paragraphs[random.below(paragraphs.size())]
                                   : random.word() + " " + random.word() + " " + random.word());
    }
    return paragraphs;
}

/// One paragraph goes, comes, changes places or grows.
std::vector<std::string> changed(RandomText& random, const std::vector<std::string>& before) {
    std::vector<std::string> some = before;
    const std::size_t at = random.below(some.size());
    switch (random.below(4)) {
    case 0:
        some.erase(some.begin() + static_cast<std::ptrdiff_t>(at));
        break;
    case 1:
        some.insert(some.begin() + static_cast<std::ptrdiff_t>(at),
                    some[random.below(some.size())]);
        break;
    case 2:
        std::swap(some[at], some[random.below(some.size())]);
        break;
    default:
        some[at] += " " + random.word();
    }
    return some.empty() ? before : some;
}

} // namespace

TEST_CASE("who changes a word in another paragraph holds none who changes one here") {
    const std::string small = with(base, "alle sette", "alle nove");
    const std::string large = with(base, "un orto lo riconsegna", "alle sette alle nove");
    CHECK_FALSE(could_hold(base, large, small));
    CHECK(could_hold(base, with(small, "in marzo", "in maggio"), small));
}

TEST_CASE("who moves a paragraph past one holds none who moves it past another") {
    const std::vector<std::string> all{"Gli orti aprono alle sette.", "Le chiavi si ritirano.",
                                       "Il canone si paga in marzo.",
                                       "Chi lascia un orto pulisce."};
    const std::string order = body_of(all);
    const std::string past_two = body_of({all[1], all[2], all[0], all[3]});
    const std::string past_one = body_of({all[1], all[0], all[2], all[3]});
    CHECK(could_hold(order, past_two, past_one));
    CHECK_FALSE(could_hold(order, past_one, past_two));
    CHECK_FALSE(could_hold(order, body_of({all[0], all[1], all[3], all[2]}), past_one));
}

TEST_CASE("a long paragraph that moves past many is read once, not once for each") {
    constexpr std::size_t many = 2'000;
    std::string text;
    for (std::size_t n = 0; n < many; ++n)
        text += "a ";
    std::vector<std::string> paragraphs{text + "b."};
    for (std::size_t n = 1; n <= many; ++n)
        paragraphs.push_back("Punto " + std::to_string(n) + ".");
    const std::string body = body_of(paragraphs);
    auto longer = paragraphs;
    longer[0] = "a b " + longer[0];
    std::rotate(paragraphs.begin(), paragraphs.begin() + 1, paragraphs.end());
    const EditBase closed_base(body);
    const Edits put = edits_between(body, body_of(longer));
    const Edits moved = edits_between(body, body_of(paragraphs));
    const Touched of_put(closed_base, put);
    const Touched of_moved(closed_base, moved);
    REQUIRE(of_moved.moved == std::vector<std::size_t>{1});
    std::uint64_t work = 0;
    is_beside(closed_base, of_moved, of_put, RepeatedParagraphs(closed_base), &work);
    CHECK(work >= many);
    CHECK(work <= 8 * many);
}

TEST_CASE("what is done to equal paragraphs is near at either end of their run, and only there") {
    const std::string same = "Omissis.";
    const std::string body =
        body_of({"Uno.", "Due.", same, same, same, "Tre.", "Quattro.", "Cinque."});
    const EditBase closed_base(body);
    const RepeatedParagraphs repeated(closed_base);
    CHECK(repeated.widened({4, 4}) == Range{2, 6});
    CHECK(repeated.widened({0, 2}) == Range{0, 2});
    CHECK(repeated.widened({2, 3}) == Range{2, 6});
    CHECK(repeated.widened({5, 9}) == Range{2, 9});
    CHECK(repeated.widened({9, 10}) == Range{9, 10});
}

TEST_CASE("property: whoever holds another could be seen to by a glance") {
    RandomText random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    std::size_t held = 0;
    for (std::size_t i = 0; i < emenda::tests::cases(); ++i) {
        const auto paragraphs = some_paragraphs(random, 2 + random.below(5));
        const auto small = changed(random, paragraphs);
        const std::string body = body_of(paragraphs);
        const Edits one = edits_between(body, body_of(small));
        const Edits other = edits_between(body, body_of(changed(random, small)));
        const EditBase closed_base(body);
        const Touched of_one(closed_base, one);
        const Touched of_other(closed_base, other);
        if (one.empty() || !is_within(of_one, of_other) || !holds(closed_base, other, one))
            continue;
        ++held;
        CAPTURE(body);
        CAPTURE(body_of(small));
        CHECK(is_beside(closed_base, of_one, of_other, RepeatedParagraphs(closed_base)));
    }
    CHECK(held * 10 > emenda::tests::cases());
}

TEST_CASE("property: of many sides none is passed over that may hold another") {
    constexpr std::size_t many = 24; // more than are simply all looked at
    RandomText random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    std::size_t all = 0;
    std::size_t offered = 0;
    std::size_t may_hold = 0;
    for (std::size_t i = 0; i < emenda::tests::cases() / 20; ++i) {
        const auto paragraphs = some_paragraphs(random, 6);
        const std::string body = body_of(paragraphs);
        std::vector<Edits> sides;
        for (std::size_t side = 0; side < many; ++side) {
            auto written = paragraphs;
            for (std::size_t count = 1 + random.below(3); count > 0; --count)
                written = changed(random, written);
            sides.push_back(edits_between(body, body_of(written)));
        }
        MergeBase base(body);
        std::vector<const Touched*> touched;
        for (const Edits& side : sides)
            touched.push_back(&base.touched_by(side));
        MayHold those(base, touched);
        CAPTURE(body);
        for (std::size_t small = 0; small < many; ++small) {
            if (sides[small].empty()) continue;
            const auto found = those.that_may_hold(small);
            REQUIRE(std::is_sorted(found.begin(), found.end()));
            offered += found.size();
            all += many;
            for (std::size_t large = 0; large < many; ++large) {
                if (!is_within(*touched[small], *touched[large]) ||
                    !is_beside(base.text, *touched[small], *touched[large], base.repeated()))
                    continue;
                ++may_hold;
                CAPTURE(small);
                CAPTURE(large);
                REQUIRE(std::binary_search(found.begin(), found.end(), large));
            }
        }
    }
    CHECK(may_hold > all / many); // each may hold itself
    CHECK(offered < all / 2);
}
