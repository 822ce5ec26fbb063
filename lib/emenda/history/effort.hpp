// SPDX-License-Identifier: EUPL-1.2
// What it takes to rebuild a history, told from its changes alone: a small file can make texts of
// terabytes, a word changed at a time. docs/format.md, "Limits".
#pragma once

#include "emenda/model/proposal.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace emenda::history {

/// Where the effort is more than it may be.
struct Excess {
    enum class Of {
        versions,   ///< the texts of the versions together
        amendments, ///< with those that amendments are carried out on
        quotes,     ///< with what is read to find the words quoted in a version's changes
        amendment_quotes,
    };
    Of of = Of::versions;
    std::size_t index = 0;    ///< of the version or amendment by which it is passed
    std::uint64_t needed = 0; ///< what would be enough; 0: not known

    friend bool operator==(const Excess&, const Excess&) = default;
};

/// A text counts its bytes and 75 for each paragraph, which is a line in a digest; its size after
/// a change is told from quote and new words, so that paragraphs deleted whole go on counting.
/// To find quotes may take what the texts leave of `most`, an eighth of it in any case. Nothing is
/// rebuilt, unless it may be more than that: then as far as that goes. Empty if all is within it.
std::optional<Excess> excess_over(const model::Proposal& proposal, std::uint64_t most);

} // namespace emenda::history
