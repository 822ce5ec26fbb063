// SPDX-License-Identifier: EUPL-1.2
// How much changed, in numbers.
#pragma once

#include "emenda/render/styled.hpp"
#include "emenda/text/redline.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace emenda::render {

/// Paragraphs are counted by what happened to them (those of the new text; deleted ones of the
/// old); words as text/words.hpp counts them, punctuation left out, the title's included.
struct Stat {
    bool title = false;      ///< the title changed
    std::size_t changed = 0; ///< words changed inside it; split, joined and replaced ones too
    std::size_t created = 0;
    std::size_t deleted = 0;
    std::size_t moved = 0;
    std::size_t same = 0;
    std::size_t words_added = 0;
    std::size_t words_removed = 0;

    friend bool operator==(const Stat&, const Stat&) = default;
};

Stat stat(const text::Pieces& title, const std::vector<text::Row>& rows);

/// "2 paragraphs changed, 1 paragraph new; 14 words added, 3 words removed." "Nothing changed."
Lines stat_lines(const Stat& stat, std::size_t width = 80);

} // namespace emenda::render
