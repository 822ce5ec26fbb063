// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/keyed_hash.hpp"

#include <array>
#include <sys/random.h>
#include <unistd.h>
#include <xxhash.h>

namespace emenda {

namespace {

HashKeys drawn_keys() {
    HashKeys keys;
    const ssize_t got = ::getrandom(&keys, sizeof keys, GRND_NONBLOCK);
    if (got != static_cast<ssize_t>(sizeof keys)) return keys_of_this_run();
    keys.first |= 1U;
    keys.last |= 1U;
    return keys;
}

} // namespace

HashKeys keys_of_this_run() {
    static const char data = 0;
    const std::array<std::uint64_t, 4> run{
        reinterpret_cast<std::uintptr_t>(&data), reinterpret_cast<std::uintptr_t>(&run),
        static_cast<std::uint64_t>(::getpid()), static_cast<std::uint64_t>(::getppid())};
    const auto number = [&](std::uint64_t seed) {
        return XXH3_64bits_withSeed(run.data(), sizeof run, seed);
    };
    return {number(1) | 1U, number(2) | 1U, number(3)};
}

const HashKeys& hash_keys() {
    static const HashKeys keys = drawn_keys();
    return keys;
}

std::uint64_t keyed_hash(std::string_view piece) {
    return XXH3_64bits_withSeed(piece.data(), piece.size(), hash_keys().piece);
}

} // namespace emenda
