// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/words_elsewhere.hpp"

#include "emenda/text/labels.hpp"
#include "emenda/text/word_count.hpp"

#include <algorithm>
#include <string_view>

namespace emenda::acts {

namespace {

/// What a line says: without label, and what closes it, which another place may have otherwise.
std::string_view core_of(std::string_view line) {
    line.remove_prefix(std::min(text::label_of(line).size, line.size()));
    const std::size_t last = line.find_last_not_of(" .;,:");
    return line.substr(0, last + 1); // npos + 1 is 0
}

/// Bytes: thousands of lines in thousands of rewrites are looked for no longer than a moment.
constexpr std::size_t most_searched = 64 * 1024 * 1024;

bool is_beside(const text::Rewrite& one, const text::Conflict& conflict) {
    return one.range.begin <= conflict.base.end && one.range.end >= conflict.base.begin;
}

/// Whether the side puts any words but at the conflict's place.
bool puts_words(const text::Edits& side, const text::Conflict& conflict) {
    const auto is_fresh = [](const text::Placed& placed) { return placed.paragraph == 0; };
    return std::any_of(side.words.begin(), side.words.end(),
                       [&](const text::Rewrite& one) {
                           return !one.with.empty() && !is_beside(one, conflict);
                       }) ||
           std::any_of(side.gaps.begin(), side.gaps.end(), [&](const text::Gap& gap) {
               return std::any_of(gap.placed.begin(), gap.placed.end(), is_fresh);
           });
}

} // namespace

std::optional<SentTo> WordsElsewhere::find(const text::Conflict& conflict, const text::Wish& wish,
                                           const text::Edits& side) {
    constexpr std::size_t fewest_words = 4;               // fewer may stand anywhere
    if (!puts_words(side, conflict)) return std::nullopt; // most that move only move
    const std::string_view passage = conflict.base.of(m_base);
    for (std::size_t at = 0; at < passage.size();) {
        const std::size_t end = std::min(passage.find('\n', at), passage.size());
        const std::string_view words = core_of(passage.substr(at, end - at));
        at = end + 1;
        if (m_searched > most_searched) return std::nullopt;
        m_searched += words.size();
        if (text::count_words(words) < fewest_words || has(wish.text, words)) continue;
        if (const auto place = place_of(words, conflict, side)) return place;
    }
    return std::nullopt;
}

std::optional<SentTo> WordsElsewhere::place_of(std::string_view words,
                                               const text::Conflict& conflict,
                                               const text::Edits& side) {
    for (const text::Rewrite& one : side.words) {
        if (is_beside(one, conflict) || !has(one.with, words)) continue;
        const auto behind = std::partition_point(
            m_paragraphs.begin(), m_paragraphs.end(),
            [&](const text::Range& paragraph) { return paragraph.begin <= one.range.begin; });
        return SentTo{static_cast<std::size_t>(behind - m_paragraphs.begin()), true};
    }
    for (const text::Gap& gap : side.gaps) {
        for (const text::Placed& placed : gap.placed)
            if (has(placed.text, words)) return SentTo{gap.behind, false};
    }
    return std::nullopt;
}

bool WordsElsewhere::has(const std::string& text, std::string_view words) {
    constexpr std::size_t look = 16; // what a text that is too short for the words costs
    if (m_searched > most_searched) return false;
    m_searched += text.size() + look;
    return text.find(words) != std::string::npos;
}

} // namespace emenda::acts
