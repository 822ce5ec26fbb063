// SPDX-License-Identifier: EUPL-1.2
// What the search for collisions shares: the claims, what was found, and what is asked of claims
// everywhere.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/merge_carried.hpp"
#include "emenda/text/merge_collisions.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace emenda::text {

/// One search. What it refers to must outlive it.
struct CollisionSearch {
    CollisionSearch(const EditBase& of_all, const std::vector<const Edits*>& all, Claims& claimed,
                    CarriedWords& by_all)
        : base(of_all), sides(all), claims(claimed), carried(by_all), reaches(reaches_of(claimed)) {
    }

    const EditBase& base;
    const std::vector<const Edits*>& sides;
    Claims& claims;
    CarriedWords& carried;
    std::vector<Collision> found;
    std::vector<std::size_t> reaches;

    std::size_t gap_id(std::size_t i) const { return claims.words.size() + i; }
    std::size_t move_id(std::size_t i) const {
        return claims.words.size() + claims.gaps.size() + i;
    }

    /// Calls `look` with the positions of all words that reach to or over [begin, end].
    template <typename Look>
    void around(std::size_t begin, std::size_t end, Look look) const {
        auto i = static_cast<std::size_t>(std::lower_bound(reaches.begin(), reaches.end(), begin) -
                                          reaches.begin());
        for (; i < claims.words.size() && claims.words[i].rewrite.range.begin <= end; ++i)
            look(i);
    }
};

/// Words that overlap or touch, and words that only some carry elsewhere.
void find_colliding_words(CollisionSearch& search);

/// What is put at one place, or twice, or where the place is gone.
void find_colliding_gaps(CollisionSearch& search);

/// What goes along with a paragraph (merge_along.hpp) meets there what its mover puts behind it.
void find_met_along(CollisionSearch& search);

/// Paragraphs that move, or are parted or joined, and words that are taken from them.
void find_colliding_paragraphs(CollisionSearch& search);

/// Where some side has the one and another side the other, and neither has both.
bool of_different_sides(const Sides& first, const Sides& second);

/// Blanks and line breaks alone, or nothing at all.
bool is_space(std::string_view text);

/// Parts or joins lines or paragraphs, and changes no word; nor does it make one word of two.
bool changes_space_only(const EditBase& base, const Rewrite& one);

/// Whether the rewrite takes away the limit between paragraphs at `at`.
bool takes_the_place(const EditBase& base, const Rewrite& one, std::size_t at);

} // namespace emenda::text
