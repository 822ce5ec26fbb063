// SPDX-License-Identifier: EUPL-1.2
// The script of two texts told as edits: words in their places, whole new paragraphs between
// others. For this room's .cpp files only.
#pragma once

#include "emenda/text/edit_base.hpp"
#include "emenda/text/script.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace emenda::text {

/// Collects edits; finds the place of a point of the newer text. Both texts must outlive it.
class Telling {
public:
    Telling(const EditBase& base, const EditBase& newer);

    /// A paragraph moves to where, in the newer text, paragraph `after` (0: none) has just ended.
    /// False where that is no place between paragraphs of the base.
    bool move(std::size_t paragraph, std::size_t after);

    Edits edits() const;

private:
    struct Entry {
        Placed placed;
        std::size_t ends = 0; ///< in the newer text
    };

    /// New paragraphs at a boundary of the base.
    void add_fresh(std::size_t boundary, Range fresh);
    std::optional<std::size_t> gap_at(std::size_t newer) const;

    const EditBase& m_base;
    const EditBase& m_newer;
    std::vector<Hunk> m_hunks;
    std::vector<Rewrite> m_words;
    std::map<std::size_t, std::vector<Entry>> m_gaps;
    std::unordered_map<std::size_t, std::size_t> m_fresh; ///< gaps, by where a new paragraph ends
};

} // namespace emenda::text
