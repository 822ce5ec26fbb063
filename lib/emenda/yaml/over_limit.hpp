// SPDX-License-Identifier: EUPL-1.2
// What is said of a file that is over a limit, whoever reads it. For this room's .cpp files only.
#pragma once

#include "emenda/yaml/tree.hpp"

namespace emenda::yaml {

/// Thrown to end the reading.
struct OverLimit {
    Finding finding;
};

OverLimit too_many(const Tree& tree, const Limits& limits, std::size_t at);
/// Of a file that only the parser can read: see Limits::nodes_in_other_forms().
OverLimit too_many_in_other_form(const Tree& tree, const Limits& limits, std::size_t at);
OverLimit too_deep(const Tree& tree, const Limits& limits, std::size_t at);

} // namespace emenda::yaml
