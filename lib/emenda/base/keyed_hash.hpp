// SPDX-License-Identifier: EUPL-1.2
// Numbers of pieces of text for tables, keyed anew in each run: nobody can write a file whose
// pieces all have one number, which makes a table as slow as a list (S. Crosby and D. Wallach,
// "Denial of service via algorithmic complexity attacks", 2003). std::hash is the same in every
// run, and undone within seconds. Nothing that is found or shown may depend on these numbers.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace emenda {

/// Numbers that nobody knows before the run.
struct HashKeys {
    std::uint64_t first = 0; ///< odd
    std::uint64_t last = 0;  ///< odd
    std::uint64_t piece = 0;
};

/// Drawn once a run, and never waited for: where the system has no random bytes to give at once, as
/// early in its start, keys_of_this_run(). No error.
const HashKeys& hash_keys();

/// Made of where the system put this process's memory and of its number: less sure.
HashKeys keys_of_this_run();

std::uint64_t keyed_hash(std::string_view piece);

/// A slot of a table with a power of two of them, at least two. Multiplied by a drawn number
/// (M. Dietzfelbinger and others, "A reliable randomized algorithm for the closest-pair problem",
/// 1997), two numbers each by its own.
inline std::size_t keyed_slot(const HashKeys& keys, std::size_t slots, std::uint64_t first,
                              std::uint64_t last = 0) {
    const std::uint64_t product = first * keys.first + last * keys.last;
    return product >> static_cast<unsigned>(std::countl_zero(slots) + 1);
}

struct KeyedHash {
    std::size_t operator()(std::string_view piece) const { return keyed_hash(piece); }
};

/// By texts that others wrote, which must outlive it.
template <typename Value>
using ByText = std::unordered_map<std::string_view, Value, KeyedHash>;

} // namespace emenda
