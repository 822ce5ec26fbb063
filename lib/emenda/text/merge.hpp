// SPDX-License-Identifier: EUPL-1.2
// Merging: several texts that grew out of one base, by words inside paragraphs, which may move.
//
// The sides have no order: any permutation gives the same text or the same conflicts. Whether sides
// collide is a matter of any two of them.
#pragma once

#include "emenda/text/edits.hpp"
#include "emenda/text/paragraphs.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emenda::text {

/// What one side wants where sides collide.
struct Wish {
    std::size_t side = 0; ///< index into the sides given
    std::string text;     ///< what the passage would read; empty: deleted, or moved as it is
    bool moved = false;   ///< the passage, or some of it, stands elsewhere
    /// Where: behind this paragraph of the base; 0: before the first; empty: among other words, or
    /// at several places.
    std::optional<std::size_t> behind = {};
    bool gone = false; ///< words that others change are not there any more, nor carried elsewhere
    std::optional<std::size_t> into = {}; ///< moved among the words of this paragraph of the base
    std::optional<std::size_t> part = {}; ///< this paragraph of the base alone is moved: `text` is
                                          ///< what is left of the others

    friend bool operator==(const Wish&, const Wish&) = default;
};

/// A passage of the base that sides want to become different things. Only the sides that touch it
/// are listed, by index.
struct Conflict {
    Range base;                ///< bytes of the base; empty where different insertions meet
    std::size_t paragraph = 0; ///< of the base, from 1; 0: before the first
    std::vector<Wish> wishes;
    bool between = false; ///< about the place behind that paragraph, no word in it

    friend bool operator==(const Conflict&, const Conflict&) = default;
};

struct Merged {
    std::string text;                ///< the merged body; the base where it is not clean
    std::vector<Conflict> conflicts; ///< in order of the base; empty: a clean merge
    /// Words that the merged text would have too many or too few of (text/accounting.hpp): the text
    /// is not to be believed, and is not given. Hardly ever seen.
    std::vector<std::string> unaccounted;

    /// Some of it was done by several sides, and is done once.
    bool alike = false;

    bool clean() const { return conflicts.empty() && unaccounted.empty(); }
    friend bool operator==(const Merged&, const Merged&) = default;
};

/// merge(b, {x, b}) == x; merge(b, {x, x}) == x. Two sides conflict where they change the same or
/// touching words (no unchanged word between) to different things, or put different things at one
/// point; a paragraph that comes touches no word, nor does an item of a list or a row of a table
/// that comes on lines of its own (but words that come at the end of the last line stand at the
/// same point as a line that comes behind it, and collide with it); nor do words in one cell of a
/// table touch those in the next; and parting or joining paragraphs changes none. They conflict,
/// too, where one moves a paragraph that another deletes, or moves to another place, or where the
/// place is gone, or where the orders of paragraphs that they want cannot both be
/// (merge_order.hpp); or where one only carries words elsewhere that another takes away. What one
/// takes away with more is no conflict, nor is a new paragraph that another puts in the place of
/// what it takes away. Where one moves a paragraph and another changes words in it, both happen.
/// The same change made twice is made once.
Merged merge(std::string_view base, const std::vector<std::string>& sides);

/// The same for texts that stand somewhere already.
Merged merge_texts(std::string_view base, const std::vector<std::string_view>& sides);

/// The same for edits that are known. Words are not accounted for here: see text/accounting.hpp.
Merged merge_edits(std::string_view base, const std::vector<Edits>& sides);

/// The text alone, empty where sides collide; those are not looked at for one that holds the other.
std::optional<std::string> merge_plainly(std::string_view base, const std::vector<Edits>& sides);

/// How a collision is settled beforehand.
enum class Settling {
    first, ///< as the first side wants it
    last,  ///< as the last side wants it
    both,  ///< where words only touch, or things are put at one point: all of them, in order of
           ///< sides
};

/// The same, but collisions are settled so where that can be: where the side asked for takes part;
/// for `both`, where nobody wants the same words to become different things, and no move is in it.
/// Who has not the word gives up what collides and what the other words anew, not all of the
/// passage: a cell of a row, say.
Merged merge_settling(std::string_view base, const std::vector<Edits>& sides, Settling how);

/// A merge that is looked through once: whether anything collides is known before it is told what,
/// or settled. Body and sides must outlive it.
class Merging {
public:
    Merging(std::string_view base, const std::vector<Edits>& sides);
    Merging(const Merging&) = delete;
    Merging& operator=(const Merging&) = delete;
    ~Merging();

    bool collides() const;
    std::size_t passages() const;    ///< at which sides collide, of which merged() tells
    Merged merged() const;           ///< what merge_edits() gives
    Merged settled(Settling how) &&; ///< what merge_settling() gives

private:
    struct Work;
    std::unique_ptr<Work> m_work;
};

/// The text after the first side, the first two, …, of sides that merge cleanly, or do so where
/// what only touches is `put_together`.
std::vector<std::string> merge_by_steps(std::string_view base, const std::vector<Edits>& sides,
                                        bool put_together = false);

/// Indices of two sides each, the lower first, ascending.
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// Which sides collide with which. Thousands of sides that move paragraphs of a long text are not
/// all weighed one against the other: of those that may collide the rest is said to.
Pairs colliding_pairs(std::string_view base, const std::vector<Edits>& sides);

/// What merge_edits() gives, and colliding_pairs(): what both look at is found once.
struct MergedAndPairs {
    Merged merged;
    Pairs pairs;
};
MergedAndPairs merge_and_pairs(std::string_view base, const std::vector<Edits>& sides);

/// The same for single lines (titles), which merge whole: two different new titles conflict.
Merged merge_line(std::string_view base, const std::vector<std::string>& sides);

} // namespace emenda::text
