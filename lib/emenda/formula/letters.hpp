// SPDX-License-Identifier: EUPL-1.2
// The items of a comma that begin with letters, «lettera b)»: lines of a paragraph, or paragraphs
// (docs/formula.md, "Commi"). For this room's .cpp files only.
#pragma once

#include "emenda/text/paragraphs.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emenda::formula {

struct Item {
    std::string letter;        ///< "b", "b-bis"
    std::size_t paragraph = 0; ///< that it begins in
    std::size_t last = 0;      ///< that it ends in, or what stands behind it without a letter
    text::Range lines;         ///< of the body, in the first: from the letter on
    bool is_clear = true;      ///< that the lines are all of it, and nothing else
};

class Letters {
public:
    /// These must outlive it.
    Letters(std::string_view body, const std::vector<text::Range>& paragraphs)
        : m_body(body), m_paragraphs(paragraphs) {}

    /// Those of the comma that takes this part of the body, from the one paragraph to the other. A
    /// part is looked through once.
    const std::vector<Item>& in(text::Range part, std::size_t first, std::size_t last);

private:
    std::vector<Item> read(text::Range part, std::size_t first, std::size_t last) const;

    std::string_view m_body;
    const std::vector<text::Range>& m_paragraphs;
    std::map<std::pair<std::size_t, std::size_t>, std::vector<Item>> m_read; ///< by the part
};

} // namespace emenda::formula
