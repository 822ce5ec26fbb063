// SPDX-License-Identifier: EUPL-1.2
// The trials that emenda is put to; each says how much it tried.
#pragma once

#include "scene.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace emenda::fault {

struct Setting {
    std::string program; ///< emenda
    std::string only;    ///< the one command to try; empty: all
    bool brief = false;  ///< a sample, another one by each seed
    std::uint64_t seed = 1;

    /// In a brief run, each how manieth call is disturbed, and which is the first.
    std::size_t step() const { return brief ? 17 : 1; }
    std::size_t start() const { return brief ? seed % 17 : 0; }
    std::size_t pairs() const { return brief ? 40 : 2000; }

    /// The commands to try; in a brief run each third.
    std::vector<Command> chosen() const;
};

struct Tally {
    std::size_t runs = 0;
    std::size_t points = 0;   ///< where something was done to a run
    std::string skipped = {}; ///< why this cannot be tried here
    std::string figures = {}; ///< what else was measured
};

/// kill -9 before and after each system call of each command.
Tally kills(const Setting& setting, Faults& faults);

/// The same of two commands, one after the other.
Tally pairs_of_kills(const Setting& setting, Faults& faults);

/// Each I/O call fails, once and for good, by each error that may happen; and is cut short.
Tally errors(const Setting& setting, Faults& faults);

/// SIGINT, SIGTERM and SIGHUP at each system call.
Tally signals(const Setting& setting, Faults& faults);

/// Many processes write at once, on one proposal and on many, while others read.
Tally crowd(const Setting& setting, Faults& faults);

/// A disk that is full, at many levels.
Tally full_disk(const Setting& setting, Faults& faults);

/// A power cut at each system call, on real file systems.
Tally power_cut(const Setting& setting, Faults& faults);

} // namespace emenda::fault
