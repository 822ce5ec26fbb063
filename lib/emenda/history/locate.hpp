// SPDX-License-Identifier: EUPL-1.2
// Where the changes of a list stand in their base: docs/format.md, "Changes", rules 1, 2 and 4
// to 6; rule 3 is kept in cut.hpp.
// For this room's .cpp files only.
#pragma once

#include "emenda/history/apply.hpp"
#include "emenda/history/quote_finder.hpp"
#include "emenda/text/paragraphs.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::history {

/// A body and its paragraphs, looked up often.
struct Base {
    explicit Base(std::string_view text);

    std::string_view body;
    std::vector<text::Range> paragraphs; ///< paragraph N is element N - 1

    /// The end of paragraph N; 0: the start of the text.
    std::size_t end_of(std::size_t paragraph) const;
};

/// What a change does to the base: bytes `range` become `with`. Paragraphs inserted and moved are
/// kept apart, for they have places, not bytes.
struct Edit {
    enum class Kind { insert_words, insert_paragraphs, move, replace, remove };
    Kind kind = Kind::replace;
    text::Range range; ///< of the quote; empty, at the place, for an insertion
    std::string_view with;
    std::size_t paragraph = 0;   ///< moved
    std::size_t destination = 0; ///< inserted or moved behind this one

    std::size_t point() const { return range.begin; }
};

struct Located {
    std::vector<Edit> edits; ///< in order; deletions without their space yet
    std::vector<ChangeFault> faults;
    std::uint64_t work = 0; ///< QuoteFinder's, to find the quotes
};

/// For a change at fault it is looked up where else its words stand; so often in one list.
std::size_t most_looked_up_elsewhere(std::size_t body);

/// The finder is the body's, and may have answered other questions before. Stops where it gives up.
Located locate(const Base& base, const std::vector<model::Change>& changes, QuoteFinder& finder);
Located locate(const Base& base, const std::vector<model::Change>& changes);

} // namespace emenda::history
