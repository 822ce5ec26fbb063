// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/edits_told.hpp"

#include "emenda/text/block_script.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace emenda::text {

namespace {

/// A hunk told apart: words in their places, and whole paragraphs that come before or behind.
struct Told {
    std::optional<Rewrite> words;
    std::size_t boundary = 0; ///< where the new paragraphs stand, if there are any
    Range fresh;              ///< of the newer text; empty: none
};

Told told(const EditBase& base, const Hunk& hunk, const std::string& text) {
    Range from = hunk.from;
    Range to = hunk.to;
    const auto source = std::string_view(base.text);
    // A rewritten end of a paragraph is told without the break that stays.
    while (from.size() > 2 && to.size() > 2 && from.of(source).ends_with(paragraph_break) &&
           to.of(text).ends_with(paragraph_break)) {
        from.end -= 2;
        to.end -= 2;
    }
    const std::string_view with = to.of(text);
    const auto rewrite = [&](Range at, std::string_view by) -> std::optional<Rewrite> {
        if (at.empty() && by.empty()) return std::nullopt;
        return Rewrite{at, std::string(by)};
    };
    // Whole paragraphs in the place of whole ones stay together.
    const bool whole =
        !from.empty() && base.starts_paragraph(from.begin) &&
        (source.substr(from.end, 2) == paragraph_break || base.starts_paragraph(from.end));
    if (whole) return {rewrite(from, with), 0, {}};
    if (base.starts_paragraph(from.begin)) {
        const auto last = with.rfind(paragraph_break);
        const std::size_t head = last == std::string_view::npos ? 0 : last + 2;
        if (head > 0 && (from.empty() || head < with.size())) {
            return {rewrite(from, with.substr(head)), from.begin, {to.begin, to.begin + head}};
        }
    }
    if (source.substr(from.end, 2) == paragraph_break) {
        const auto first = with.find(paragraph_break);
        if (first != std::string_view::npos && (from.empty() || first > 0)) {
            return {
                rewrite(from, with.substr(0, first)), from.end + 2, {to.begin + first + 2, to.end}};
        }
    }
    return {rewrite(from, with), 0, {}};
}

} // namespace

Telling::Telling(const EditBase& base, const EditBase& newer) : m_base(base), m_newer(newer) {
    for (const Hunk& hunk : block_script(base, newer)) {
        Told one = told(base, hunk, newer.text);
        if (one.words) m_words.push_back(*one.words);
        if (!one.fresh.empty()) add_fresh(one.boundary, one.fresh);
        m_hunks.push_back(hunk);
    }
}

bool Telling::move(std::size_t paragraph, std::size_t after) {
    const std::size_t at = m_newer.starts[after];
    const auto fresh = m_fresh.find(at); // right behind a new paragraph
    const auto gap = fresh != m_fresh.end() ? std::optional(fresh->second) : gap_at(at);
    if (!gap) return false;
    auto& entries = m_gaps[*gap];
    // Behind what has moved to there already; they ascend by where they end.
    const auto next =
        std::upper_bound(entries.begin(), entries.end(), at,
                         [](std::size_t value, const Entry& entry) { return value < entry.ends; });
    entries.insert(next, {{"", paragraph}, at});
    return true;
}

Edits Telling::edits() const {
    Edits edits{m_words, {}};
    for (const auto& [behind, entries] : m_gaps) {
        Gap gap{behind, {}};
        for (const Entry& entry : entries)
            gap.placed.push_back(entry.placed);
        edits.gaps.push_back(std::move(gap));
    }
    return edits;
}

void Telling::add_fresh(std::size_t boundary, Range fresh) {
    const std::size_t gap =
        boundary == m_base.text.size() ? m_base.paragraphs() : m_base.paragraph_at(boundary) - 1;
    std::string_view rest = fresh.of(m_newer.text);
    std::size_t at = fresh.begin;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(paragraph_break), rest.size());
        const std::size_t size = std::min(end + 2, rest.size());
        at += size;
        if (end > 0) {
            m_gaps[gap].push_back({{std::string(rest.substr(0, end)), 0}, at});
            m_fresh.emplace(at, gap);
        }
        rest.remove_prefix(size);
    }
}

std::optional<std::size_t> Telling::gap_at(std::size_t newer) const {
    std::size_t base_at = 0;
    std::size_t newer_at = 0;
    const auto behind = std::partition_point(
        m_hunks.begin(), m_hunks.end(), [&](const Hunk& hunk) { return hunk.to.begin < newer; });
    if (behind != m_hunks.begin()) {
        const Hunk& hunk = *(behind - 1);
        if (newer < hunk.to.end) return std::nullopt;
        base_at = hunk.from.end;
        newer_at = hunk.to.end;
    }
    const std::size_t found = base_at + (newer - newer_at);
    if (!m_base.starts_paragraph(found)) return std::nullopt;
    return found == m_base.text.size() ? m_base.paragraphs() : m_base.paragraph_at(found) - 1;
}

} // namespace emenda::text
