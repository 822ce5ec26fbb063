// SPDX-License-Identifier: EUPL-1.2
// What a side of a merge does, as a reader sees it: phrases (redline.hpp), not the small changes of
// an exact script.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/merge_claims.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace emenda::text {

/// The phrases of sides, each looked up at most once; base and sides must outlive it.
class PhrasesOfSides {
public:
    PhrasesOfSides(const EditBase& base, const std::vector<const Edits*>& sides)
        : m_base(base), m_sides(sides) {}

    /// The range and all phrases of a side that overlap it or touch it, no word between; and where
    /// it ends at a break that the side takes away, or has elsewhere, the paragraphs on both sides.
    Range widened(Range range, std::size_t side);

    /// What a side makes of whole paragraphs, its moves and gaps aside: a paragraph is what a
    /// redline sets beside it, whatever words an exact script has kept of others. Empty where that
    /// is not told of these paragraphs alone.
    std::optional<std::string> paragraphs(std::size_t first, std::size_t last, std::size_t side);

    /// Phrases looked at so far.
    std::uint64_t steps() const { return m_steps; }

private:
    /// Paragraphs of the base and what stands beside them, or a new one in their place.
    struct Beside {
        std::size_t first = 0; ///< 0: not known yet
        std::size_t last = 0;
        std::string text; ///< closed
        bool is_new = false;
    };

    /// Paragraphs that a side changes, and what it does there.
    struct Changed {
        Chunk chunk;
        bool known = false;
        std::vector<Range> phrases;    ///< of the base, in order; empty ones: something comes
        std::vector<Beside> rows = {}; ///< in order of the new text
    };

    std::vector<Changed>& changed_by(std::size_t side);
    const Changed& known(Changed& changed) const;
    void find_phrases(Changed& changed) const;
    static void place_new_ones(std::vector<Beside>& rows);
    Range with_phrases(Range range, const std::vector<Range>& phrases);
    Range past_limits(Range range, const Changed& changed, std::size_t side) const;
    bool puts_breaks(std::size_t side, Range range) const;
    /// Whether the break before a paragraph goes: the two become one, or breaks stand elsewhere.
    bool takes_break(std::size_t side, std::size_t limit, bool has_breaks) const;

    const EditBase& m_base;
    const std::vector<const Edits*>& m_sides;
    std::map<std::size_t, std::vector<Changed>> m_changed;
    std::uint64_t m_steps = 0;
};

} // namespace emenda::text
