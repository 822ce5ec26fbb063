// SPDX-License-Identifier: EUPL-1.2
// The books leave out what long paragraphs keep: they say what they would say with every word.
#include "emenda/text/accounting.hpp"

#include "emenda/text/differing.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::text;
using Words = std::vector<std::string>;

namespace {

/// Of letters and digits alone, and of bytes above ASCII that are no marks.
std::map<std::string, long> words_of(const std::string& text) {
    std::map<std::string, long> words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) ++words[word];
        word.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool ascii = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= 'a' && byte <= 'z');
        const bool mark = byte < 0x80 ? !ascii : byte == 0xC2 || byte == 0xE2 || byte >= 0xF0;
        if (!mark) {
            word += text[at++];
            continue;
        }
        end_word();
        at += byte < 0x80 ? 1 : byte == 0xC2 ? 2 : byte == 0xE2 ? 3 : 4;
    }
    end_word();
    return words;
}

std::map<std::string, long> paragraphs_of(const std::string& text) {
    std::map<std::string, long> found;
    for (const Range& paragraph : paragraphs(text))
        ++found[std::string(paragraph.of(text))];
    return found;
}

/// Word by word, of whole paragraphs.
CountedWords plain_tally(const std::string& base, const std::string& side) {
    auto more = paragraphs_of(side);
    for (const auto& [paragraph, times] : paragraphs_of(base))
        more[paragraph] -= times;
    CountedWords tally;
    for (const auto& [paragraph, times] : more) {
        if (times == 0) continue;
        for (const auto& [word, count] : words_of(paragraph)) {
            Counts& counts = tally[word];
            (times > 0 ? counts.came : counts.went) +=
                static_cast<std::size_t>(count * std::abs(times));
        }
    }
    return tally;
}

Words plainly_unaccounted(const std::string& base, const std::vector<CountedWords>& sides,
                          const std::string& merged, bool alike) {
    std::map<std::string, long> surplus;
    for (const auto& [word, counts] : plain_tally(base, merged))
        surplus[word] = static_cast<long>(counts.came) - static_cast<long>(counts.went);
    for (const auto& side : sides) {
        for (const auto& entry : side)
            surplus.try_emplace(entry.first, 0);
    }
    Words faulty;
    for (const auto& [word, times] : surplus) {
        long came = 0, went = 0, most_came = 0, most_went = 0;
        for (const auto& side : sides) {
            const auto found = side.find(word);
            if (found == side.end()) continue;
            const auto one_came = static_cast<long>(found->second.came);
            const auto one_went = static_cast<long>(found->second.went);
            came += one_came;
            went += one_went;
            most_came = std::max(most_came, one_came);
            most_went = std::max(most_went, one_went);
        }
        const bool right =
            alike ? times >= most_came - went && times <= came - most_went : times == came - went;
        if (!right) faulty.push_back(word);
    }
    return faulty;
}

Words plainly_lost(const std::string& base, const std::vector<CountedWords>& sides,
                   const std::string& merged) {
    Words faulty;
    for (const auto& [word, counts] : plain_tally(base, merged)) {
        const long times = static_cast<long>(counts.came) - static_cast<long>(counts.went);
        long fewer = 0, more = 0;
        for (const auto& side : sides) {
            const auto found = side.find(word);
            if (found == side.end()) continue;
            const long net =
                static_cast<long>(found->second.came) - static_cast<long>(found->second.went);
            fewer += std::max(0L, -net);
            more += std::max(0L, net);
        }
        if (times < -fewer || times > more) faulty.push_back(word);
    }
    return faulty;
}

/// Some paragraphs, now and then one that is long, of words that stand once or often.
std::string long_body(tests::RandomText& random) {
    std::string body;
    const std::size_t count = 1 + random.below(4);
    const std::size_t words = random.below(3) == 0 ? 1'500 : 40;
    for (std::size_t paragraph = 0; paragraph < count; ++paragraph) {
        for (std::size_t i = 0; i < 1 + random.below(words); ++i) {
            body +=
                random.below(3) == 0 ? random.word() : "orto" + std::to_string(random.below(2'000));
            body += random.below(40) == 0 ? "\n" : " ";
        }
        body += "fine.\n\n";
    }
    body.pop_back();
    return body;
}

std::string edited(tests::RandomText& random, std::string body) {
    for (std::size_t edits = random.below(6); edits > 0; --edits) {
        std::size_t at = random.below(body.size());
        while (at > 0 && body[at - 1] != ' ' && body[at - 1] != '\n')
            --at;
        const std::size_t size = random.below(4) == 0 ? random.below(2'000) : random.below(60);
        std::string with;
        for (std::size_t i = random.below(5); i > 0; --i)
            with += random.word() + (random.below(9) == 0 ? "\n\n" : " ");
        if (random.below(12) == 0) with += long_body(random);
        body.replace(at, std::min(size, body.size() - at), with);
        if (body.empty()) body = "a\n";
    }
    return body;
}

} // namespace

TEST_CASE("the books are the same, whether or not the words that paragraphs kept are counted") {
    tests::RandomText random(tests::seed());
    CAPTURE(tests::seed());
    std::size_t kept = 0;
    std::size_t faulty = 0;
    for (std::size_t i = 0; i < tests::cases(600); ++i) {
        const std::string base = long_body(random);
        const std::string merged = edited(random, base);
        std::vector<std::string> sides{edited(random, base), random.below(2) == 0 ? merged : base};
        if (random.below(3) == 0) sides.push_back(edited(random, merged));
        std::vector<Tally> tallies;
        std::vector<CountedWords> plain;
        for (const std::string& side : sides) {
            tallies.push_back(tally(base, side));
            plain.push_back(plain_tally(base, side));
            REQUIRE(counted(base, tallies.back()) == plain.back());
            kept += tallies.back().kept.size();
        }
        if (random.below(3) > 0) tallies.pop_back(), plain.pop_back();
        for (const bool alike : {false, true}) {
            const Words expected = plainly_unaccounted(base, plain, merged, alike);
            REQUIRE(unaccounted(base, tallies, merged, alike) == expected);
            faulty += expected.empty() ? 0 : 1;
        }
        REQUIRE(lost_or_doubled(base, tallies, merged) == plainly_lost(base, plain, merged));
    }
    CHECK(kept > 0);
    CHECK(faulty > 0);
}

TEST_CASE("differing passages and those kept are the whole of both texts, in order") {
    tests::RandomText random(tests::seed());
    CAPTURE(tests::seed());
    for (std::size_t i = 0; i < tests::cases(600); ++i) {
        const std::string one = long_body(random);
        const std::string other = edited(random, one);
        const Differing found = differing_passages(one, other);
        std::size_t bytes = 0;
        for (const Range& range : found.kept)
            bytes += range.size();
        const auto size_of = [](const std::vector<std::string_view>& passages) {
            std::size_t size = 0;
            for (const std::string_view passage : passages)
                size += passage.size();
            return size;
        };
        REQUIRE(bytes + size_of(found.of_one) == one.size());
        REQUIRE(bytes + size_of(found.of_other) == other.size());
        std::size_t at = 0; // in the other
        for (const Range& range : found.kept) {
            at = other.find(range.of(one), at);
            REQUIRE(at != std::string::npos);
            at += range.size();
        }
    }
}

TEST_CASE("of a long paragraph only the words around what differs are called different") {
    std::string one;
    for (int i = 0; i < 20'000; ++i)
        one += "parola" + std::to_string(i) + " ";
    std::string other = one;
    for (int i = 19'000; i > 0; i -= 1'000) {
        const std::string old = "parola" + std::to_string(i) + " ";
        other.replace(other.find(old), old.size(), i % 2'000 == 0 ? "" : "nuova e vecchia ");
    }
    const Differing found = differing_passages(one, other);
    CHECK(found.of_one.size() == 19);
    std::size_t bytes = 0;
    for (const std::string_view passage : found.of_one)
        bytes += passage.size();
    CHECK(bytes < 19 * 20);
}
