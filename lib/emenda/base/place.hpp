// SPDX-License-Identifier: EUPL-1.2
// Where something stands in a file, as a person's editor counts.
#pragma once

#include <compare>
#include <cstddef>
#include <string>

namespace emenda {

/// A point in a file. Line and column count from 1; columns count code points, as editors do.
/// Line 0 means the file as a whole.
struct Place {
    std::string file;
    std::size_t line = 0;
    std::size_t column = 0;

    friend bool operator==(const Place&, const Place&) = default;
    friend auto operator<=>(const Place&, const Place&) = default;
};

} // namespace emenda
