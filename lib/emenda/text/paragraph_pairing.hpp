// SPDX-License-Identifier: EUPL-1.2
// The paragraphs of a block of a script paired in order, where the script tears words that stay in
// their own paragraph. For this room's .cpp files only.
#pragma once

#include "emenda/text/interned.hpp"
#include "emenda/text/script.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace emenda::text {

/// A text whose paragraphs are each closed by a blank line.
struct ClosedText {
    std::string_view text;
    std::vector<std::size_t> starts; ///< where paragraphs begin, and where the last one ends

    Range range(Span paragraphs) const {
        return {starts[paragraphs.begin], starts[paragraphs.end]};
    }
};

/// Paragraphs between two limits that a script leaves as they are, and the script between them.
struct Block {
    Span from; ///< paragraphs
    Span to;
    Span hunks;
};

/// The script of the block's paragraphs, paired: as many as can be are paired with one, or several,
/// that half of the words are shared with; of such pairings, the one that touches the fewest words.
/// Nothing if it would keep no word that `hunks`, the script as it is, tears out of its paragraph,
/// or takes more steps to find than `steps`. `work` grows by the steps taken.
std::optional<std::vector<Hunk>> paired_script(const ClosedText& from, const ClosedText& to,
                                               const Block& block, const std::vector<Hunk>& hunks,
                                               std::uint64_t steps, std::uint64_t& work);

} // namespace emenda::text
