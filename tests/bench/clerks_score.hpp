// SPDX-License-Identifier: EUPL-1.2
// How well a redline agrees with what people marked by hand.
#pragma once

#include "emenda/text/redline.hpp"

#include <string>
#include <utility>
#include <vector>

namespace emenda::bench {

/// A paragraph in two versions; the passages of the new one that people marked, in code points.
struct MarkedRow {
    std::string document;
    std::string left;
    std::string right;
    std::vector<std::pair<std::size_t, std::size_t>> right_marks;
    bool changed = false; ///< words changed in it: neither new, nor deleted, nor only numbered anew
};

struct Counts {
    double right = 0; ///< marked by both
    double wrong = 0; ///< by us alone
    double missed = 0;

    void add(const Counts& other);
    double f1() const;
};

struct Agreement {
    Counts words; ///< marked on the right, and deletions that the marks on the right imply
    Counts spans; ///< runs of marked words on the right, exactly
    double runs = 0;
    double official_runs = 0;

    void add(const Agreement& other);
};

Agreement agreement(const MarkedRow& row, const std::vector<text::PieceView>& pieces);

/// Which paragraphs of a document were set beside each other, against which we set.
Counts pairing(const std::vector<MarkedRow>& rows);

} // namespace emenda::bench
