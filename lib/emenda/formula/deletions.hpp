// SPDX-License-Identifier: EUPL-1.2
// What goes along with deleted words: a blank, a mark, a line break (docs/formula.md, "Spaces" and
// "Lines"). For this room's .cpp files only.
#pragma once

#include "emenda/formula/formula.hpp"
#include "emenda/formula/passages.hpp"
#include "emenda/formula/quoting.hpp"

#include <cstddef>
#include <vector>

namespace emenda::formula {

class Deletions {
public:
    /// These must outlive it. `words` are those that all sentences are about.
    Deletions(const Parsed& parsed, const model::Text& base,
              const std::vector<text::Range>& paragraphs, Quoting& quoting, Passages& words)
        : m_parsed(parsed), m_base(base), m_paragraphs(paragraphs), m_quoting(quoting),
          m_words(words) {}

    /// This change, by its place among all, deletes these words.
    void add(std::size_t change, const Sentence& sentence, text::Range words) {
        m_deleted.push_back({change, &sentence, words});
    }

    /// When all sentences are known: makes the changes take along what other sentences are not
    /// about, and says where that cannot be.
    Findings take_along(std::vector<model::Change>& changes);

private:
    struct Deleted {
        std::size_t change = 0;
        const Sentence* sentence = nullptr;
        text::Range words;
    };

    bool take_line_break_along(const Deleted& deleted, model::Change& change, Findings& findings);

    const Parsed& m_parsed;
    const model::Text& m_base;
    const std::vector<text::Range>& m_paragraphs;
    Quoting& m_quoting;
    Passages& m_words;
    std::vector<Deleted> m_deleted;
};

} // namespace emenda::formula
