// SPDX-License-Identifier: EUPL-1.2
// What must be known of a file's bytes before a YAML parser may see them.
// For this room's .cpp files only.
#pragma once

#include "emenda/yaml/tree.hpp"

#include <cstdint>

namespace emenda::yaml {

/// Looks for what a parser would pass over or choke on, in one pass.
struct Prescan {
    Findings findings;
    bool can_be_parsed = true;
    bool end_marker = false;
    std::uint64_t work = 0; ///< bytes looked at, those of places among them
};
Prescan prescan(const Tree& tree, const Limits& limits, bool need_end_marker);

} // namespace emenda::yaml
