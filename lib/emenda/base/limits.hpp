// SPDX-License-Identifier: EUPL-1.2
// What a file may cost at most, wherever it is read. docs/format.md, "Limits".
//
// They are of the whole process, as its memory is; only its owner raises them (the command line by
// variables of the environment), never a file that is read.
#pragma once

#include <cstddef>
#include <string>

namespace emenda {

inline constexpr std::size_t mebibyte = 1u << 20;

struct Limits {
    std::size_t bytes = 64 * mebibyte;      ///< of a file
    std::size_t line = 4 * mebibyte;        ///< bytes of a line
    std::size_t depth = 32;                 ///< of lists and maps in one another
    std::size_t nodes = 1'000'000;          ///< values
    std::size_t history = 1'024 * mebibyte; ///< bytes to rebuild (history/effort.hpp)

    /// Of a file that is not in the form in which emenda writes, nor near to it: reading one takes
    /// many times as long for each value, and up to 700 bytes of memory.
    std::size_t nodes_in_other_forms() const { return nodes / 10; }
    /// What `nodes` has to be for so many values in such a file.
    static std::size_t nodes_for_other_forms(std::size_t values) { return values * 10; }

    friend bool operator==(const Limits&, const Limits&) = default;
};

inline constexpr std::size_t most_findings = 1'000; ///< in one file; more help nobody

/// How a limit is raised: the variable, what it counts in, and the most that it takes, beyond which
/// the parser gives up, or a command would run for hours.
struct LimitVariable {
    const char* name;
    std::size_t Limits::*value;
    std::size_t unit;
    std::size_t most;
};
inline constexpr LimitVariable limit_variables[] = {
    {"EMENDA_MAX_FILE", &Limits::bytes, mebibyte, 1'024},
    {"EMENDA_MAX_LINE", &Limits::line, mebibyte, 1'024},
    {"EMENDA_MAX_DEPTH", &Limits::depth, 1, 400},
    {"EMENDA_MAX_VALUES", &Limits::nodes, 1, 1'000'000'000},
    {"EMENDA_MAX_HISTORY", &Limits::history, mebibyte, 1'048'576},
};

/// Those in force; the usual ones until use_limits().
const Limits& limits_in_use();
void use_limits(const Limits& limits);

/// "To allow more, if you trust where it comes from: export EMENDA_MAX_DEPTH=64"; empty where there
/// is no more. Twice as much, or what is `needed`, if that is more.
std::string how_to_allow_more(std::size_t Limits::*value, const Limits& limits,
                              std::size_t needed = 0);

} // namespace emenda
