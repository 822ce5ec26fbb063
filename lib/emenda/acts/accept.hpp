// SPDX-License-Identifier: EUPL-1.2
// Accepting amendments: a three-way merge of base, amended text and today's text.
//
// Several are merged as one set: each is carried over to today's text, then all are merged there
// without any order, so that the same set gives the same text or the same collisions however it is
// given. Each leaves a version of its own, by number.
#pragma once

#include "emenda/acts/stamp.hpp"
#include "emenda/model/proposal.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace emenda::acts {

/// What one side wants a passage to become.
struct Wish {
    std::optional<std::size_t> amendment; ///< its index; empty: today's text
    std::string text;                     ///< empty: the passage goes, or is moved
    bool moved = false;                   ///< the passage would stand elsewhere

    friend bool operator==(const Wish&, const Wish&) = default;
};

/// A passage that sides want to become different things.
struct Collision {
    bool title = false;
    std::size_t paragraph = 0; ///< of the text that the sides start from; 0: before the first
    std::string passage;       ///< empty where different insertions meet
    std::vector<Wish> wishes;

    friend bool operator==(const Collision&, const Collision&) = default;
};

/// The last version's text with amendments merged in, or why that cannot be.
struct MergedSet {
    std::vector<model::Text> steps; ///< the text after the first, the first two, …; by number
    std::vector<Collision> collisions;
};

/// The undecided changes of each amendment, or those chosen, on the last version. `amendments` are
/// indices. Changes of an amendment that were accepted before are no obstacle to its others.
MergedSet merge_amendments(const model::Proposal& proposal, std::vector<std::size_t> amendments,
                           const std::vector<model::Number>& chosen = {});

/// The largest set of these amendments that merges without a collision; of several as large the
/// one with the lowest numbers. Exact up to sixteen amendments, else a good one.
std::vector<std::size_t> compatible_set(const model::Proposal& proposal,
                                        std::vector<std::size_t> amendments,
                                        const std::vector<model::Number>& chosen = {});

/// The amendments in order of their numbers, each once.
std::vector<std::size_t> by_number(const model::Proposal& proposal,
                                   std::vector<std::size_t> amendments);

struct Acceptance {
    std::vector<std::size_t> amendments; ///< indices
    std::vector<model::Number> changes;  ///< only these of a single amendment; empty: all pending
    std::optional<model::Text> agreed;   ///< the agreed text, instead of a merge, for a single one
    std::string reason;
    bool compatible = false; ///< accept the largest set that goes together, leave the others
};

struct Accepted {
    model::Proposal proposal;
    std::vector<model::Number> versions; ///< those made
    std::vector<std::size_t> amendments; ///< indices, by number, of those decided
};

/// Nothing was accepted.
struct Collided {
    std::vector<Collision> collisions;
    std::vector<std::size_t> compatible; ///< indices
};

/// Error(refused) while there are hand edits, where the proposal is closed, for an amendment
/// with nothing left to decide, or for an agreed text that is today's and takes nothing in.
std::variant<Accepted, Collided> accept(const model::Proposal& proposal,
                                        const Acceptance& acceptance, const Stamp& stamp);

} // namespace emenda::acts
