// SPDX-License-Identifier: EUPL-1.2
// Which collisions are settled one after the other without weighing all in between.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/edit_base.hpp"

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

namespace emenda::text {

/// Ranges of the base, which must outlive it, that words part from each other; some without a word
/// between are one.
class Parted {
public:
    explicit Parted(const EditBase& base) : m_base(base) {}

    /// Whether a word stands between the range and each of these.
    bool is_apart(const Range& one) const;
    void add(Range one);

private:
    using Ends = std::map<std::size_t, std::size_t>; ///< of ranges, by their begin

    /// Those that no word parts from it.
    std::pair<Ends::const_iterator, Ends::const_iterator> beside(const Range& one) const;

    const EditBase& m_base;
    Ends m_ends;
};

/// Each is certain, and about words that others part from those before it, or about new
/// paragraphs. Then it would be there, too, had those before it been settled first. The first may
/// be anything.
class InOneGo {
public:
    explicit InOneGo(const EditBase& base) : m_words(base) {}

    /// Whether this one can be settled with those before it. No words: it is about new paragraphs.
    bool may_come(const std::vector<Range>& words, bool is_certain) const;
    void add(const std::vector<Range>& words);

private:
    bool m_any = false;
    bool m_of_words = false; ///< those so far are about words
    Parted m_words;
};

} // namespace emenda::text
