// SPDX-License-Identifier: EUPL-1.2
// What one text leaves of another, by its words. For this room's .cpp files only.
#pragma once

#include "emenda/text/script.hpp"
#include "emenda/text/words.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::acts {

/// How much a word, a mark or a paragraph's break tells of where it comes from.
std::size_t weight_of(std::string_view word);

/// A text and its words, marks and paragraphs' breaks, without the blanks between. It stays where
/// it was made: others point to it.
struct Worded {
    explicit Worded(std::string all);
    Worded(const Worded&) = delete;
    Worded& operator=(const Worded&) = delete;

    /// The first word that begins there or behind.
    std::vector<text::Range>::const_iterator first_from(std::size_t at) const;

    /// Of all words in a range.
    std::size_t weight(text::Range range) const;

    std::string whole;
    std::vector<text::Range> words;
};

/// What a script leaves of the text that it begins with. Both texts must outlive it.
class Kept {
public:
    Kept(const Worded& from, const Worded& to);

    const std::vector<text::Hunk>& hunks() const { return m_hunks; }

    /// Whether all of it is left, with nothing put between.
    bool has(text::Range range) const { return has(range.begin, range.end); }

    /// The same of the words on both sides of it, too; at an end of the text nothing may come.
    bool has_with_neighbours(text::Range range) const;

    /// Of the words in the range that are left.
    std::size_t weight(text::Range range) const;

private:
    bool has(std::size_t begin, std::size_t end) const;

    /// Whether something is put at this end of the text.
    bool touched_at(std::size_t end) const;

    const Worded& m_from;
    std::vector<text::Hunk> m_hunks;
};

} // namespace emenda::acts
