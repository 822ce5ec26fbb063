// SPDX-License-Identifier: EUPL-1.2
// Places of a text that are told, a sentence each: the first of them, and how many others there
// are. For this room's .cpp files only.
#pragma once

#include "emenda/text/redline.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::render {

class ToldPlaces {
public:
    explicit ToldPlaces(std::size_t most = 3) : m_most(most) {}

    void add(std::string sentence);
    std::vector<std::string> finish();

private:
    std::size_t m_most;
    std::vector<std::string> m_sentences;
    std::size_t m_more = 0;
};

/// Words cut short, in quotation marks; empty if they are but blanks.
std::string in_quotes(std::string_view words);

/// "In paragraph 2", "In paragraphs 2 and 3".
std::string in_paragraphs(const std::vector<std::size_t>& numbers);

/// Words that go, and what comes in their place; one of the two may be empty.
struct Replaced {
    std::size_t at = 0; ///< in the older text: where the words that go begin
    std::string went;
    std::string came;
};

/// What is not kept of pieces, of which the older text begins at `begin`.
std::vector<Replaced> replaced_in(const text::Pieces& words, std::size_t begin = 0);

} // namespace emenda::render
