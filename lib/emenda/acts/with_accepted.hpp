// SPDX-License-Identifier: EUPL-1.2
// Amendments in one set with those that were accepted before them.
// For this room's .cpp files only.
#pragma once

#include "emenda/acts/carried.hpp"

#include <string>
#include <vector>

namespace emenda::acts {

/// The accepted ones come first, and must outlive it.
class WithAccepted {
public:
    WithAccepted(const AcceptedSince& accepted, const std::vector<const Wanted*>& more)
        : m_text(accepted.text) {
        for (const Wanted& one : accepted.all)
            add(one);
        for (const Wanted* one : more)
            add(*one);
    }

    text::Merged merged_bodies() const { return text::merge_edits(m_text.body, m_bodies); }
    text::Merged merged_titles() const { return text::merge_line(m_text.title, m_titles); }
    std::vector<std::string> unaccounted(const text::Merged& body) const {
        return text::unaccounted(m_text.body, m_words, body.text, body.alike);
    }

private:
    void add(const Wanted& one) {
        m_titles.push_back(one.title);
        m_bodies.push_back(one.body);
        m_words.push_back(one.words);
    }

    const model::Text& m_text;
    std::vector<std::string> m_titles;
    std::vector<text::Edits> m_bodies;
    std::vector<text::Tally> m_words;
};

} // namespace emenda::acts
