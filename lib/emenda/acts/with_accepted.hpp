// SPDX-License-Identifier: EUPL-1.2
// What several amendments do to one text, as one set; and amendments in one set with those that
// were accepted before them.
// For this room's .cpp files only.
#pragma once

#include "emenda/acts/carried.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace emenda::acts {

/// The text must outlive it.
class OneSet {
public:
    explicit OneSet(const model::Text& text) : m_text(text) {}
    /// All that were accepted.
    explicit OneSet(const AcceptedSince& accepted);

    void add(const Wanted& one) { add(one.title, one.body, one.words); }
    void add(const Carried& one) { add(one.title, one.body, one.words); }

    const model::Text& text() const { return m_text; }
    const std::vector<std::string>& titles() const { return m_titles; }
    const std::vector<text::Edits>& bodies() const { return m_bodies; }
    std::vector<const text::Edits*> views() const {
        std::vector<const text::Edits*> views;
        for (const text::Edits& body : m_bodies)
            views.push_back(&body);
        return views;
    }

    text::Merged merged_bodies() const { return text::merge_edits(m_text.body, m_bodies); }
    text::Merged merged_titles() const { return text::merge_line(m_text.title, m_titles); }
    std::vector<std::string> lost_or_doubled(const text::Merged& body) const {
        return text::lost_or_doubled(m_text.body, m_words, body.text);
    }
    std::vector<std::string> unaccounted(const text::Merged& body, bool alike) const {
        return text::unaccounted(m_text.body, m_words, body.text, alike);
    }

private:
    void add(const std::string& title, const text::Edits& body, const text::Tally& words);

    const model::Text& m_text;
    std::vector<std::string> m_titles;
    std::vector<text::Edits> m_bodies;
    std::vector<text::Tally> m_words;
};

/// Whether a text is just what those give that were accepted.
bool gives(const AcceptedSince& accepted, const model::Text& text);

/// What these changes of the amendment at an index do to the text of the version in question;
/// empty where they do not go with what came between.
using WantedAt =
    std::function<std::optional<Wanted>(std::size_t index, const model::Changes& done)>;

enum class Absorbed { left_out, included };

/// The amendments that were accepted since a version, whose text it is, by number, so that the
/// order is always the same. Empty where one is not of a text up to that version, or a version is
/// no amendment's.
std::optional<AcceptedSince> accepted_since(const model::Proposal& proposal, model::Number version,
                                            const model::Text& text, Absorbed absorbed,
                                            const WantedAt& wanted_at);

/// Whether it is told what collides: that costs where thousands of passages do.
enum class Telling { no, yes };

/// The amendment at an index, which wants this of the text of their version, in one set with those
/// that were accepted since, carried over to today's text. Where the amendment is preferred, only
/// those give way that collide with it, and only in what collides. Empty where it collides, and
/// that is not to be told.
std::optional<Carried> carried_with(const AcceptedSince& accepted, std::size_t index,
                                    const Wanted& wanted, const model::Text& today,
                                    Preference prefer, Telling telling);

} // namespace emenda::acts
