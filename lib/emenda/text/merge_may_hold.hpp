// SPDX-License-Identifier: EUPL-1.2
// Which of many sides of a merge may hold which, found by what they touch: of thousands no two are
// looked at that have nothing to do with each other. For this room's .cpp files only.
#pragma once

#include "emenda/base/keyed_hash.hpp"
#include "emenda/text/merge_base.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace emenda::text {

/// Base and what the sides touch must outlive it.
class MayHold {
public:
    MayHold(MergeBase& base, const std::vector<const Touched*>& sides);

    /// Ascending, each once. Of none of the others is_within() and is_beside() both hold.
    std::vector<std::size_t> that_may_hold(std::size_t side);

private:
    using Indices = std::vector<std::size_t>;

    std::optional<std::size_t> first_of_turned(const Touched& side);
    static const Indices& rarest(const ByText<Indices>& having,
                                 const std::vector<std::string_view>& words, const Indices& fewest);

    MergeBase& m_base;
    const std::vector<const Touched*>& m_sides;
    Indices m_all;
    ByText<Indices> m_putting; ///< a word: the sides that put it
    ByText<Indices> m_taking;
    std::unordered_map<std::size_t, Indices> m_at; ///< a paragraph: those that move or reword it
    Indices m_writing;                             ///< those that put any word
};

} // namespace emenda::text
