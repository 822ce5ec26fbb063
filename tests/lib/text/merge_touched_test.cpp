// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_absorbed.hpp"
#include "emenda/text/merge_touched.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

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
           is_beside(closed_base, one, other, repeated_paragraphs(closed_base));
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

TEST_CASE("property: whoever holds another could be seen to by a glance") {
    RandomText random(emenda::tests::seed());
    INFO("EMENDA_SEED=", emenda::tests::seed());
    std::size_t held = 0;
    for (std::size_t i = 0; i < emenda::tests::cases(); ++i) {
        std::vector<std::string> paragraphs;
        for (std::size_t count = 2 + random.below(5); count > 0; --count) {
            const bool again = !paragraphs.empty() && random.below(4) == 0;
            paragraphs.push_back(again ? paragraphs[random.below(paragraphs.size())]
                                       : random.word() + " " + random.word() + " " + random.word());
        }
        const auto changed = [&](std::vector<std::string> some) {
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
            return some.empty() ? paragraphs : some;
        };
        const auto small = changed(paragraphs);
        const std::string body = body_of(paragraphs);
        const Edits one = edits_between(body, body_of(small));
        const Edits other = edits_between(body, body_of(changed(small)));
        const EditBase closed_base(body);
        const Touched of_one(closed_base, one);
        const Touched of_other(closed_base, other);
        if (one.empty() || !is_within(of_one, of_other) || !holds(closed_base, other, one))
            continue;
        ++held;
        CAPTURE(body);
        CAPTURE(body_of(small));
        CHECK(is_beside(closed_base, of_one, of_other, repeated_paragraphs(closed_base)));
    }
    CHECK(held * 10 > emenda::tests::cases());
}
