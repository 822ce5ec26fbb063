// SPDX-License-Identifier: EUPL-1.2
// What must hold of every merge of amendments, tried on random proposals.
#include "emenda/acts/accept.hpp"
#include "emenda/acts/decide.hpp"
#include "emenda/acts/people.hpp"
#include "emenda/text/normal_form.hpp"
#include "emenda/text/words.hpp"
#include "random_text.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <numeric>
#include <utility>
#include <vector>

using namespace emenda;
using namespace emenda::tests;
using Indices = std::vector<std::size_t>;

namespace {

using Counts = std::map<std::string, std::ptrdiff_t>;

Counts words_of(const std::string& text) {
    Counts counts;
    for (const text::Token& token : text::tokens(text)) {
        if (token.kind == text::TokenKind::word) ++counts[std::string(token.range.of(text))];
    }
    return counts;
}

std::ptrdiff_t of(const Counts& counts, const std::string& word) {
    const auto found = counts.find(word);
    return found == counts.end() ? 0 : found->second;
}

/// Empty, or the word that is lost: what a side has more of than the base is in the result,
/// whatever other sides did.
std::string lost_word(const Counts& base, const Counts& side, const Counts& result) {
    for (const auto& [word, count] : side) {
        if (of(result, word) < count - of(base, word)) return word;
    }
    return "";
}

std::string body_of(RandomText& random, const std::string& raw) {
    return text::normal_body(random.edited(raw)).text;
}

/// A proposal of several versions, and `count` amendments to one or another of them.
struct Case {
    explicit Case(RandomText& random, std::size_t count, bool to_last = false) {
        std::string raw = random.body(4, 12);
        if (raw.empty()) raw = "Testo.\n";
        proposal = garden(text::normal_body(raw).text);
        if (random.below(2) == 0) {
            const std::string body = body_of(random, raw);
            if (body != proposal.text.body) {
                proposal = acts::edit(proposal, {garden_title, body}, "", office());
                raw = body;
            }
        }
        while (proposal.amendments.size() < count) {
            const model::Number base =
                to_last ? proposal.versions.size() : 1 + random.below(proposal.versions.size());
            const model::Text before = history::text_at(proposal, base);
            const model::Text wanted{random.below(8) == 0 ? "Orti " + random.word() : before.title,
                                     body_of(random, before.body)};
            if (wanted == before || text::normal_line(wanted.title).text != wanted.title) continue;
            proposal = acts::propose(proposal, {{}, {}, base}, wanted,
                                     citizen("Proponente " + random.word()));
            wishes.push_back(wanted);
        }
    }

    /// What the amendments want, for messages.
    std::string wanted() const {
        std::string all;
        for (const model::Text& wish : wishes)
            all += "== " + wish.title + "\n" + wish.body;
        return all;
    }

    model::Proposal proposal;
    std::vector<model::Text> wishes;
};

/// Everything a reader sees of a collision, whatever the numbers of the amendments.
using Seen = std::tuple<bool, std::size_t, std::string, std::multiset<std::string>>;

std::multiset<Seen> seen(const model::Proposal& proposal,
                         const std::vector<acts::Collision>& collisions) {
    std::multiset<Seen> all;
    for (const auto& collision : collisions) {
        std::multiset<std::string> wishes;
        for (const auto& wish : collision.wishes) {
            const std::string who =
                wish.amendment ? proposal.amendments.at(*wish.amendment).reason : "oggi";
            wishes.insert(who + ": " + wish.text);
        }
        all.emplace(collision.title, collision.paragraph, collision.passage, wishes);
    }
    return all;
}

} // namespace

TEST_CASE("property: an amendment to the last version becomes just what it says") {
    RandomText random(seed());
    INFO("EMENDA_SEED=", seed());
    for (std::size_t i = 0; i < cases(3000); ++i) {
        const Case made(random, 1, true);
        CAPTURE(made.proposal.text.body);
        CAPTURE(made.wishes[0].body);
        const auto done = accepted(made.proposal, all_of({0}));
        REQUIRE(done.proposal.text == made.wishes[0]);
        REQUIRE(fault_of(done.proposal) == "");
    }
}

TEST_CASE("property: a set gives the same text and the same conflicts in any order, and however "
          "its amendments are numbered") {
    RandomText random(seed());
    INFO("EMENDA_SEED=", seed());
    for (std::size_t i = 0; i < cases(1000); ++i) {
        Case made(random, 3);
        auto& amendments = made.proposal.amendments;
        for (std::size_t k = 0; k < 3; ++k)
            amendments[k].reason = std::string(1, static_cast<char>('a' + k));
        CAPTURE(made.proposal.text.body);
        CAPTURE(made.wanted());
        const auto first = acts::accept(made.proposal, all_of({0, 1, 2}), office());
        Indices order{0, 1, 2};
        do {
            const auto named = acts::accept(made.proposal, all_of(order), office());
            auto renumbered = made.proposal;
            for (std::size_t k = 0; k < 3; ++k) {
                renumbered.amendments[k] = amendments[order[k]];
                renumbered.amendments[k].number = k + 1;
            }
            const auto other = acts::accept(renumbered, all_of({0, 1, 2}), office());
            REQUIRE(named.index() == first.index());
            REQUIRE(other.index() == first.index());
            if (const auto* done = std::get_if<acts::Accepted>(&first)) {
                REQUIRE(std::get<acts::Accepted>(named).proposal == done->proposal);
                REQUIRE(std::get<acts::Accepted>(other).proposal.text == done->proposal.text);
                REQUIRE(fault_of(std::get<acts::Accepted>(other).proposal) == "");
            } else {
                const auto& collisions = std::get<acts::Collided>(first).collisions;
                REQUIRE(std::get<acts::Collided>(named).collisions == collisions);
                REQUIRE(std::get<acts::Collided>(named).compatible ==
                        std::get<acts::Collided>(first).compatible);
                REQUIRE(seen(renumbered, std::get<acts::Collided>(other).collisions) ==
                        seen(made.proposal, collisions));
            }
        } while (std::next_permutation(order.begin(), order.end()));
    }
}

TEST_CASE("property: accepting B after A never undoes A") {
    RandomText random(seed());
    INFO("EMENDA_SEED=", seed());
    std::size_t clean = 0;
    for (std::size_t i = 0; i < cases(3000); ++i) {
        const Case made(random, 2, true);
        const std::string base = made.proposal.text.body;
        CAPTURE(base);
        CAPTURE(made.wishes[0].body);
        CAPTURE(made.wishes[1].body);
        const auto first = accepted(made.proposal, all_of({0}));
        const auto second = acts::accept(first.proposal, all_of({1}), office());
        const auto at_once = acts::accept(made.proposal, all_of({0, 1}), office());
        REQUIRE(second.index() == at_once.index());
        if (const auto* refused = std::get_if<acts::Collided>(&second)) {
            REQUIRE_FALSE(refused->collisions.empty());
            for (const auto& collision : refused->collisions)
                REQUIRE(collision.wishes.size() == 2);
            continue;
        }
        ++clean;
        const auto& done = std::get<acts::Accepted>(second).proposal;
        CAPTURE(done.text.body);
        REQUIRE(done.text == std::get<acts::Accepted>(at_once).proposal.text);
        const Counts in_base = words_of(base);
        const Counts in_a = words_of(made.wishes[0].body);
        const Counts in_b = words_of(made.wishes[1].body);
        const Counts in_done = words_of(done.text.body);
        REQUIRE(lost_word(in_base, in_a, in_done) == "");
        REQUIRE(lost_word(in_base, in_b, in_done) == "");
        if (made.wishes[0].title != garden_title) REQUIRE(done.text.title == made.wishes[0].title);
    }
    CHECK(clean * 10 > cases(3000));
}

TEST_CASE(
    "property: whatever versions they were written against, one after the other gives what the "
    "set gives, in either order, or a conflict") {
    RandomText random(seed());
    INFO("EMENDA_SEED=", seed());
    std::size_t clean = 0;
    for (std::size_t i = 0; i < cases(2000); ++i) {
        const Case made(random, 2);
        CAPTURE(made.proposal.text.body);
        CAPTURE(made.wanted());
        const auto at_once = acts::accept(made.proposal, all_of({0, 1}), office());
        const auto* together = std::get_if<acts::Accepted>(&at_once);
        for (const auto& [one, other] : {std::pair{0, 1}, std::pair{1, 0}}) {
            const auto first =
                acts::accept(made.proposal, all_of({static_cast<std::size_t>(one)}), office());
            const auto* done = std::get_if<acts::Accepted>(&first);
            if (!done) continue;
            const auto second =
                acts::accept(done->proposal, all_of({static_cast<std::size_t>(other)}), office());
            const auto* both = std::get_if<acts::Accepted>(&second);
            if (!both || !together) continue;
            ++clean;
            // What the set found in the text, and the one that came first took away, is put again.
            const auto index = static_cast<std::size_t>(other);
            const auto is_absorbed = [&](const model::Proposal& proposal) {
                return proposal.amendments[index].decisions.back().state ==
                       model::AmendmentAct::absorbed;
            };
            if (is_absorbed(together->proposal) && !is_absorbed(both->proposal)) continue;
            CAPTURE(one);
            REQUIRE(both->proposal.text == together->proposal.text);
        }
    }
    CHECK(clean * 10 > cases(2000));
}

TEST_CASE("property: every word that a side added is in the result or in a reported conflict") {
    RandomText random(seed());
    INFO("EMENDA_SEED=", seed());
    for (std::size_t i = 0; i < cases(2000); ++i) {
        const Case made(random, 3, true);
        const std::string base = made.proposal.text.body;
        CAPTURE(base);
        CAPTURE(made.wanted());
        const auto result = acts::accept(made.proposal, all_of({0, 1, 2}), office());
        std::vector<Counts> sides;
        for (const auto& wish : made.wishes)
            sides.push_back(words_of(wish.body));
        if (const auto* done = std::get_if<acts::Accepted>(&result)) {
            const Counts in_done = words_of(done->proposal.text.body);
            for (const Counts& side : sides)
                REQUIRE(lost_word(words_of(base), side, in_done) == "");
            continue;
        }
        // What goes together loses nothing either, and no larger set does go together.
        const auto& refused = std::get<acts::Collided>(result);
        std::size_t largest = 0;
        for (unsigned set = 1; set < 8; ++set) {
            Indices subset;
            for (std::size_t k = 0; k < 3; ++k) {
                if (set >> k & 1U) subset.push_back(k);
            }
            const bool together = acts::merge_amendments(made.proposal, subset).collisions.empty();
            if (together) largest = std::max(largest, subset.size());
        }
        REQUIRE(refused.compatible.size() == largest);
        const auto kept = accepted(made.proposal, all_of(refused.compatible)).proposal;
        for (std::size_t k = 0; k < 3; ++k) {
            const bool in = std::count(refused.compatible.begin(), refused.compatible.end(), k) > 0;
            REQUIRE(history::is_pending(kept.amendments[k]) != in);
        }
    }
}

namespace {

/// A body of paragraphs that each stand once, and what somebody makes of it: paragraphs that move,
/// come and go, and words that change.
class Shuffled {
public:
    Shuffled(RandomText& random, std::size_t paragraphs) : m_random(random) {
        for (std::size_t i = 0; i < paragraphs; ++i) {
            std::vector<std::string> words;
            for (std::size_t n = 3 + random.below(4); n > 0; --n)
                words.push_back(fresh("parola"));
            m_paragraphs.push_back(std::move(words));
        }
    }

    std::string body() const { return body(m_paragraphs); }

    std::string changed(const std::string& name) {
        auto paragraphs = m_paragraphs;
        for (std::size_t edits = 1 + m_random.below(2); edits > 0; --edits) {
            const std::size_t at = m_random.below(paragraphs.size());
            const auto here = paragraphs.begin() + static_cast<std::ptrdiff_t>(at);
            switch (m_random.below(6)) {
            case 0:
            case 1:
            case 2: {
                const auto moved = *here;
                paragraphs.erase(here);
                paragraphs.insert(any_place(paragraphs), moved);
                break;
            }
            case 3:
                paragraphs.insert(any_place(paragraphs), {fresh(name), fresh(name), fresh(name)});
                break;
            case 4:
                if (paragraphs.size() > 2) paragraphs.erase(here);
                break;
            default:
                here->at(m_random.below(here->size())) = fresh(name);
                break;
            }
        }
        return body(paragraphs);
    }

private:
    using Paragraphs = std::vector<std::vector<std::string>>;

    std::string fresh(const std::string& name) { return name + std::to_string(++m_count); }

    Paragraphs::iterator any_place(Paragraphs& paragraphs) {
        return paragraphs.begin() +
               static_cast<std::ptrdiff_t>(m_random.below(paragraphs.size() + 1));
    }

    static std::string body(const Paragraphs& paragraphs) {
        std::string text;
        for (const auto& words : paragraphs) {
            text += text.empty() ? "" : "\n";
            for (const std::string& word : words)
                text += (&word == &words.front() ? "" : " ") + word;
            text += ".\n";
        }
        return text;
    }

    RandomText& m_random;
    Paragraphs m_paragraphs;
    std::size_t m_count = 0;
};

/// The text after sets of amendments accepted one after the other; empty if one of them collides.
std::string in_turn(model::Proposal proposal, const std::vector<Indices>& sets) {
    for (const Indices& set : sets) {
        auto result = acts::accept(proposal, all_of(set), office());
        auto* done = std::get_if<acts::Accepted>(&result);
        if (!done) return {};
        proposal = std::move(done->proposal);
    }
    return proposal.text.body;
}

} // namespace

TEST_CASE("property: three amendments give the same text one after the other, in any order, as in "
          "one set, whatever they move, or a conflict in all orders") {
    RandomText random(seed());
    INFO("EMENDA_SEED=", seed());
    std::size_t together = 0;
    for (std::size_t i = 0; i < cases(); ++i) {
        Shuffled text(random, 3 + random.below(4));
        auto proposal = garden(text.body());
        std::string wanted;
        for (const char* name : {"anna", "bruno", "carla"}) {
            const std::string body = text.changed(name);
            if (body == proposal.text.body) continue;
            proposal = proposed(proposal, body, name, 1);
            wanted += "== " + std::string(name) + "\n" + body;
        }
        CAPTURE(proposal.text.body);
        CAPTURE(wanted);
        Indices order(proposal.amendments.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        const std::string at_once = in_turn(proposal, {order});
        if (!at_once.empty()) ++together;
        do {
            std::vector<Indices> one_by_one;
            for (const std::size_t amendment : order)
                one_by_one.push_back({amendment});
            REQUIRE(in_turn(proposal, one_by_one) == at_once);
        } while (std::next_permutation(order.begin(), order.end()));
        if (order.size() < 3) continue;
        std::rotate(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(random.below(3)),
                    order.end());
        REQUIRE(in_turn(proposal, {{order[0]}, {order[1], order[2]}}) == at_once);
        REQUIRE(in_turn(proposal, {{order[0], order[1]}, {order[2]}}) == at_once);
    }
    CHECK(3 * together > cases());
}

namespace {

using Words = std::vector<std::string>;

std::string text_of(const Words& words) {
    std::string body;
    for (const std::string& word : words) {
        const bool breaks = word == "§";
        if (!breaks && !body.empty() && !body.ends_with('\n')) body += " ";
        body += breaks ? "\n\n" : word;
    }
    return text::normal_body(body).text;
}

/// What a side does to words that each stand once: it takes some, and puts others with its name.
struct Edited {
    Edited(RandomText& random, const Words& base, const std::string& name) {
        for (const std::string& word : base) {
            const bool takes = word != "§" && random.below(9) == 0;
            if (takes)
                gone.insert(word);
            else
                words.push_back(word);
            if (random.below(9) == 0 || (takes && random.below(2) == 0)) {
                words.push_back(name + std::to_string(words.size()));
                added.insert(words.back());
            }
        }
        body = text_of(words);
    }

    Words words;
    std::set<std::string> gone;
    std::set<std::string> added;
    std::string body;
};

} // namespace

TEST_CASE("property: of words that each stand once, just those that a side took are gone, and just "
          "those that a side put are new") {
    RandomText random(seed());
    INFO("EMENDA_SEED=", seed());
    std::size_t clean = 0;
    for (std::size_t i = 0; i < cases(3000); ++i) {
        Words base;
        for (std::size_t n = 10 + random.below(20); n > 0; --n)
            base.push_back(random.below(7) == 0 ? "§" : "parola" + std::to_string(n));
        auto proposal = garden(text_of(base));
        std::vector<Edited> sides;
        for (const char* name : {"anna", "bruno", "carla"}) {
            const Edited side(random, base, name);
            if (side.body == proposal.text.body) continue;
            proposal = proposed(proposal, side.body, name, 1);
            sides.push_back(side);
        }
        CAPTURE(proposal.text.body);
        std::multiset<std::string> expected(base.begin(), base.end());
        expected.erase("§");
        std::multiset<std::string> found;
        auto accept_one = [&](const Edited& side) {
            for (const std::string& word : side.gone)
                expected.erase(word);
            expected.insert(side.added.begin(), side.added.end());
        };
        // One after the other: who collides waits, and takes and puts nothing.
        for (std::size_t k = 0; k < sides.size(); ++k) {
            CAPTURE(sides[k].body);
            auto result = acts::accept(proposal, all_of({k}), office());
            auto* done = std::get_if<acts::Accepted>(&result);
            if (!done) continue;
            ++clean;
            proposal = std::move(done->proposal);
            accept_one(sides[k]);
            found.clear();
            for (const auto& [word, count] : words_of(proposal.text.body)) {
                for (std::ptrdiff_t n = 0; n < count; ++n)
                    found.insert(word);
            }
            CAPTURE(proposal.text.body);
            REQUIRE(found == expected);
        }
    }
    CHECK(clean > cases(3000));
}

TEST_CASE("property: an amendment accepted bit by bit gives what it gives at once") {
    RandomText random(seed());
    INFO("EMENDA_SEED=", seed());
    std::size_t stuck = 0;
    for (std::size_t i = 0; i < cases(2000); ++i) {
        const Case made(random, 1, true);
        CAPTURE(made.proposal.text.body);
        CAPTURE(made.wishes[0].body);
        auto numbers = history::change_numbers(made.proposal.amendments[0]);
        if (numbers.size() < 2) continue;
        if (random.below(2) == 0) std::reverse(numbers.begin(), numbers.end());
        auto proposal = made.proposal;
        for (const model::Number number : numbers) {
            acts::Acceptance how = all_of({0});
            how.changes = {number};
            CAPTURE(number);
            auto result = acts::accept(proposal, how, office());
            if (std::holds_alternative<acts::Collided>(result)) break;
            proposal = std::get<acts::Accepted>(std::move(result)).proposal;
            REQUIRE(fault_of(proposal) == "");
        }
        if (history::is_pending(proposal.amendments[0]))
            ++stuck;
        else
            REQUIRE(words_of(proposal.text.body) == words_of(made.wishes[0].body));
    }
    CHECK(stuck * 50 < cases(2000));
}

TEST_CASE("property: whatever is done in whatever order, the proposal stays sound") {
    RandomText random(seed());
    INFO("EMENDA_SEED=", seed());
    for (std::size_t i = 0; i < cases(400); ++i) {
        auto proposal = garden(text::normal_body("Testo.\n\n" + random.body(4, 10)).text);
        for (std::size_t step = 0; step < 12; ++step) {
            const std::size_t count = proposal.amendments.size();
            const std::size_t any = count ? random.below(count) : 0;
            const model::Text last = history::last_text(proposal);
            const model::Text wanted{random.below(6) == 0 ? "Orti nuovi" : last.title,
                                     body_of(random, last.body)};
            const auto before = proposal;
            try {
                switch (random.below(12)) {
                case 0:
                    proposal = acts::edit(proposal, wanted, "", office());
                    break;
                case 1:
                    proposal.text = wanted;
                    break;
                case 2:
                    proposal = acts::commit(proposal, "", office());
                    break;
                case 3:
                    proposal = acts::discard(proposal);
                    break;
                case 4:
                    proposal = acts::restore(proposal, 1 + random.below(4), "", office());
                    break;
                case 5:
                    proposal = acts::decide(
                        proposal, static_cast<model::ProposalAct>(random.below(6)), "", office());
                    break;
                case 6:
                    if (count == 0) break;
                    proposal = acts::turn_down(proposal, any, model::AmendmentAct::rejected,
                                               {random.below(3)}, "", office());
                    break;
                case 7:
                    if (count > 0) proposal = acts::revise(proposal, any, {}, wanted, office());
                    break;
                case 8:
                case 9: {
                    if (count == 0) break;
                    acts::Acceptance how = all_of({any, random.below(count)});
                    how.compatible = random.below(2) == 0;
                    if (random.below(3) == 0) {
                        how.amendments.pop_back();
                        how.changes = {1};
                    }
                    auto result = acts::accept(proposal, how, office());
                    if (auto* done = std::get_if<acts::Accepted>(&result))
                        proposal = std::move(done->proposal);
                    break;
                }
                default:
                    proposal = acts::propose(proposal, {{}, {}, 1 + random.below(3)}, wanted,
                                             citizen("Ugo Neri"));
                    break;
                }
            } catch (const Error& error) {
                REQUIRE(error.kind != ErrorKind::invalid);
                REQUIRE(proposal == before);
            }
            REQUIRE(fault_of(proposal) == "");
        }
    }
}
