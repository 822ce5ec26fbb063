// SPDX-License-Identifier: EUPL-1.2
// What is said of a file that is over a limit, whoever reads it. `work` grows by what finding the
// place took. For this room's .cpp files only.
#pragma once

#include "emenda/yaml/tree.hpp"

#include <cstddef>
#include <cstdint>

namespace emenda::yaml {

/// Thrown to end the reading.
struct OverLimit {
    Finding finding;
};

/// Where the quick reader (own_form.hpp) gave up, and how many values it had read up to there.
struct GaveUp {
    std::size_t at = 0;
    std::size_t values = 0;
};

OverLimit too_many(const Tree& tree, const Limits& limits, std::size_t at, std::uint64_t& work);
OverLimit too_deep(const Tree& tree, const Limits& limits, std::size_t at, std::uint64_t& work);

/// Of a file that only the parser can read: see Limits::nodes_in_other_forms(). It stands where the
/// quick reader gave up, for that may be a slip; its hint allows as many values as there may be.
OverLimit too_many_in_other_form(const Tree& tree, const Limits& limits, const GaveUp& gave_up,
                                 std::uint64_t& work);

} // namespace emenda::yaml
