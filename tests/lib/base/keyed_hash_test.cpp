// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/keyed_hash.hpp"

#include <algorithm>
#include <cstring>
#include <doctest/doctest.h>
#include <random>
#include <set>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

using namespace emenda;

namespace {

constexpr std::size_t many = 1'000;

#ifdef __GLIBCXX__
/// Words of sixteen bytes that all have one std::hash: libstdc++'s is A. Appleby's MurmurHash64A
/// with a seed that never changes, each step of which can be taken back.
std::vector<std::string> words_of_one_std_hash() {
    constexpr std::uint64_t factor = 0xC6A4A7935BD1E995U;
    std::uint64_t back = 1; // times factor: 1
    for (int i = 0; i < 6; ++i)
        back *= 2 - factor * back;
    const auto mix = [](std::uint64_t value) { return value ^ value >> 47U; };
    std::vector<std::string> words;
    for (std::uint64_t first = 1; first <= many; ++first) {
        const std::uint64_t seed = 0xC70F6907U ^ 16 * factor;
        const std::uint64_t state = (seed ^ mix(first * factor) * factor) * factor;
        const std::uint64_t last = mix(state * back) * back; // the second step's outcome is 0
        std::string word(16, '\0');
        std::memcpy(word.data(), &first, 8);
        std::memcpy(word.data() + 8, &last, 8);
        words.push_back(word);
    }
    return words;
}

TEST_CASE("words that were made to share one std::hash have each their own keyed hash") {
    std::set<std::size_t> plain;
    std::set<std::uint64_t> keyed;
    for (const std::string& word : words_of_one_std_hash()) {
        plain.insert(std::hash<std::string_view>()(word));
        keyed.insert(keyed_hash(word));
    }
    CHECK(plain.size() == 1);
    CHECK(keyed.size() == many);
}
#endif

using Numbers = std::vector<std::pair<std::uint64_t, std::uint64_t>>;

/// Of 4096, on average over many keys: of a single one, as a run draws it, nothing is sure.
std::size_t slots_taken(const Numbers& numbers) {
    constexpr std::size_t draws = 200;
    std::mt19937_64 random(20220620);
    std::size_t taken = 0;
    for (std::size_t draw = 0; draw < draws; ++draw) {
        const HashKeys keys{random() | 1U, random() | 1U, 0};
        std::set<std::size_t> slots;
        for (const auto& [first, last] : numbers)
            slots.insert(keyed_slot(keys, 4'096, first, last));
        taken += slots.size();
    }
    return taken / draws;
}

TEST_CASE(
    "keys that are made without the system's random bytes are odd, and another run's differ") {
    const HashKeys ours = keys_of_this_run();
    CHECK(ours.first % 2 == 1);
    CHECK(ours.last % 2 == 1);
    CHECK(std::set<std::uint64_t>{ours.first, ours.last, ours.piece}.size() == 3);
    const pid_t other = ::fork();
    if (other == 0) {
        const HashKeys theirs = keys_of_this_run();
        const bool same =
            theirs.first == ours.first || theirs.last == ours.last || theirs.piece == ours.piece;
        ::_exit(same ? 1 : 0);
    }
    int ended = 1;
    REQUIRE(::waitpid(other, &ended, 0) == other);
    CHECK(ended == 0);
}

// Before, the bytes were mixed by fixed numbers first, and multiplied by a drawn one after that.
TEST_CASE("words whose two halves were made to cancel out take many slots") {
    Numbers numbers;
    for (std::uint64_t last = 1; last <= many; ++last) {
        const std::uint64_t mixed = last * 0x9E3779B97F4A7C15U;
        numbers.emplace_back(mixed << 31U | mixed >> 33U, last);
    }
    CHECK(slots_taken(numbers) > many / 2);
}

TEST_CASE("words that differ in their last letters alone take many slots") {
    Numbers numbers;
    for (std::uint64_t i = 0; i < many; ++i)
        numbers.emplace_back(i % 32 << 56U, i / 32 << 48U);
    CHECK(slots_taken(numbers) > many / 2);
}

} // namespace
