// SPDX-License-Identifier: EUPL-1.2
// The line above the sentences, written and read. For this room's .cpp files only.
#pragma once

#include "emenda/formula/formula.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace emenda::formula {

std::string heading_line(const Heading& heading, Language language);

struct HeadingRead {
    std::optional<std::string> reference;
    std::optional<model::Number> version;
    std::size_t end = 0; ///< where the sentences begin; 0: there is no heading
};

/// A heading that begins the source, closed by a colon at the end of a line.
HeadingRead read_heading(std::string_view source);

} // namespace emenda::formula
