// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/keyed_hash.hpp"

#include <random>
#include <xxhash.h>

namespace emenda {

const HashKeys& hash_keys() {
    static const HashKeys drawn = [] {
        std::random_device device;
        const auto number = [&] { return std::uint64_t{device()} << 32U | device(); };
        return HashKeys{number() | 1U, number() | 1U, number()};
    }();
    return drawn;
}

std::uint64_t keyed_hash(std::string_view piece) {
    return XXH3_64bits_withSeed(piece.data(), piece.size(), hash_keys().piece);
}

} // namespace emenda
