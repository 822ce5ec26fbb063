// SPDX-License-Identifier: EUPL-1.2
// Conflicts of a merge, for the person who must decide: the passage, what each side wants, who.
#pragma once

#include "emenda/model/proposal.hpp"
#include "emenda/render/styled.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace emenda::render {

/// A paragraph of the base, and behind which other one a side puts it; 0: before the first.
struct ShownMove {
    std::size_t paragraph = 0;
    std::size_t behind = 0;
    std::string text; ///< as it reads in the base

    friend bool operator==(const ShownMove&, const ShownMove&) = default;
};

/// Where words go that a side deletes in a passage: into a paragraph of the base, or behind it.
struct ShownSentTo {
    std::size_t paragraph = 0; ///< 0: before the first
    bool into = false;

    friend bool operator==(const ShownSentTo&, const ShownSentTo&) = default;
};

/// What one side wants a passage to become.
struct ShownWish {
    model::Number amendment = 0;            ///< 0: today's text
    std::string id;                         ///< the amendment's
    std::vector<model::Person> proposers;   ///< of the amendment; of today's text, who wrote it
    std::string text;                       ///< empty: the passage goes, or is moved
    bool moved = false;                     ///< the passage would stand elsewhere
    std::optional<std::size_t> behind = {}; ///< where: behind this paragraph; 0: before the first
    std::optional<std::size_t> into = {};   ///< or among the words of this one
    std::optional<std::size_t> part = {};   ///< this paragraph alone is moved: `text` is what is
                                            ///< left of the others
    std::vector<ShownMove> moves = {}; ///< of a passage of several paragraphs, or between two: out
                                       ///< of it, within it, or there from elsewhere
    std::optional<ShownSentTo> sent = {};

    friend bool operator==(const ShownWish&, const ShownWish&) = default;
};

struct ShownConflict {
    bool title = false;        ///< in the title; the paragraph says nothing then
    std::size_t paragraph = 0; ///< of the base, from 1; 0: before the first
    std::string passage;       ///< of the base; empty where insertions meet
    std::vector<ShownWish> wishes;
    bool between = false;      ///< about the place behind that paragraph, no word in it
    model::Number version = 0; ///< whose number it is, where it is another one today; else 0
    std::string before = {};   ///< what stands before the passage in its line, to be read with it
    std::string behind = {};   ///< and behind it
    std::string label = {};    ///< of the item or article that it is of, where that is not shown

    friend bool operator==(const ShownConflict&, const ShownConflict&) = default;
};

/// Passage by passage; what a side makes of it as a redline where most of it stays, under a line
/// that says what the marks mean, and paragraph by paragraph where it moves some. Of several
/// paragraphs those that nobody touches are counted, and what is only moved, or goes, is cut in the
/// middle. Of more than a hundred wishes for one passage the first hundred are shown, and whose the
/// others are.
Lines conflict_lines(const std::vector<ShownConflict>& conflicts, std::size_t width = 80);

} // namespace emenda::render
