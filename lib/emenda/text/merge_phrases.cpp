// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_phrases.hpp"

#include "emenda/text/merge_groups.hpp"
#include "emenda/text/redline.hpp"
#include "emenda/text/word_count.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace emenda::text {

namespace {

/// The body that stands closed.
std::string_view body_of(std::string_view closed) {
    return closed.substr(0, closed.size() - (closed.empty() ? 0 : 1));
}

/// Whether a phrase belongs to a range: what stands at a paragraph's end is nothing to the next.
bool belongs(const EditBase& base, Range range, Range phrase) {
    const bool before = phrase.end <= range.begin;
    if (!before && phrase.begin < range.end) return true;
    const Range between = before ? Range{phrase.end, range.begin} : Range{range.end, phrase.begin};
    const bool at_a_limit =
        base.starts_paragraph(between.end) && !(before ? phrase : range).empty() && between.end > 0;
    return !at_a_limit && between.of(base.text).find_first_not_of(' ') == std::string_view::npos;
}

} // namespace

Range PhrasesOfSides::widened(Range range, std::size_t side) {
    std::vector<Changed>& all = changed_by(side);
    const auto starts_of = [&](const Changed& one) { return m_base.starts[one.chunk.first - 1]; };
    auto one = std::partition_point(all.begin(), all.end(), [&](const Changed& changed) {
        return m_base.starts[changed.chunk.last] < range.begin;
    });
    for (; one != all.end() && starts_of(*one) <= range.end; ++one) {
        range = with_phrases(range, known(*one).phrases);
        if (one->chunk.first < one->chunk.last) range = past_limits(range, *one, side);
    }
    return range;
}

/// Those inside move no end of the range: only those at its ends are looked at.
Range PhrasesOfSides::with_phrases(Range range, const std::vector<Range>& phrases) {
    const std::string_view text = m_base.text;
    std::size_t nearest = range.begin;
    while (nearest > 0 && text[nearest - 1] == ' ')
        --nearest;
    const auto ends_by = [&](std::size_t at) {
        return std::partition_point(phrases.begin(), phrases.end(),
                                    [&](const Range& phrase) { return phrase.end < at; });
    };
    auto phrase = ends_by(nearest);
    for (const std::size_t begin = range.begin; phrase != phrases.end() && phrase->begin < begin;
         ++phrase, ++m_steps) {
        if (belongs(m_base, range, *phrase)) range = covering(range, *phrase);
    }
    for (phrase = std::max(phrase, ends_by(range.end)); phrase != phrases.end();
         ++phrase, ++m_steps) {
        if (belongs(m_base, range, *phrase)) range = covering(range, *phrase);
        if (phrase->begin <= range.end) continue;
        const Range between{range.end, phrase->begin};
        if (between.of(text).find_first_not_of(' ') != std::string_view::npos) break;
    }
    return range;
}

Range PhrasesOfSides::past_limits(Range range, const Changed& changed, std::size_t side) const {
    const auto is_near = [&](std::size_t begin, std::size_t end) {
        return begin >= end || !has_word(Range{begin, end}.of(m_base.text));
    };
    const Chunk& chunk = changed.chunk;
    const bool has_breaks =
        puts_breaks(side, {m_base.starts[chunk.first - 1], m_base.starts[chunk.last]});
    // The limits inside the range, and one on either side: behind these stand words.
    const std::size_t before = std::max<std::size_t>(m_base.paragraph_at(range.begin), 2) - 1;
    for (std::size_t number = std::max(chunk.first, before); number < chunk.last; ++number) {
        const std::size_t limit = m_base.starts[number];
        if (m_base.starts[number - 1] > range.end) break;
        const Range both{m_base.starts[number - 1], m_base.starts[number + 1] - 2};
        if (both.begin >= range.begin && both.end <= range.end) continue;
        const bool ends_there = range.begin < limit && is_near(range.end, limit);
        const bool begins_there = range.end > limit && is_near(limit, range.begin);
        if (!(ends_there || begins_there) || !takes_break(side, limit, has_breaks)) continue;
        range = covering(range, both);
    }
    return range;
}

bool PhrasesOfSides::puts_breaks(std::size_t side, Range range) const {
    const auto& words = m_sides[side]->words;
    const auto first = std::partition_point(words.begin(), words.end(), [&](const Rewrite& one) {
        return one.range.begin < range.begin;
    });
    const auto last = std::partition_point(
        first, words.end(), [&](const Rewrite& one) { return one.range.begin < range.end; });
    return std::any_of(first, last, [](const Rewrite& one) {
        return one.with.find(paragraph_break) != std::string::npos;
    });
}

bool PhrasesOfSides::takes_break(std::size_t side, std::size_t limit, bool has_breaks) const {
    const auto& words = m_sides[side]->words;
    const auto one = std::partition_point(
        words.begin(), words.end(), [&](const Rewrite& other) { return other.range.end < limit; });
    if (one == words.end() || one->range.begin >= limit) return false;
    return m_base.is_joined_by(*one) || (has_breaks && !one->with.ends_with(paragraph_break));
}

std::vector<PhrasesOfSides::Changed>& PhrasesOfSides::changed_by(std::size_t side) {
    const auto [found, is_new] = m_changed.try_emplace(side);
    if (!is_new) return found->second;
    std::vector<const Rewrite*> words;
    for (const Rewrite& one : m_sides[side]->words)
        words.push_back(&one);
    for (Chunk& chunk : chunks_of(m_base, words))
        found->second.push_back({std::move(chunk), false, {}});
    return found->second;
}

const PhrasesOfSides::Changed& PhrasesOfSides::known(Changed& changed) const {
    if (!changed.known) find_phrases(changed);
    changed.known = true;
    return changed;
}

void PhrasesOfSides::find_phrases(Changed& changed) const {
    const std::size_t first = changed.chunk.first;
    const Range old{m_base.starts[first - 1], m_base.starts[changed.chunk.last]};
    const auto add = [&](Range phrase) {
        auto& all = changed.phrases;
        if (!all.empty() && all.back().end == phrase.begin)
            all.back().end = phrase.end;
        else
            all.push_back(phrase);
    };
    each_row(body_of(old.of(m_base.text)), body_of(changed.chunk.text), [&](const RowView& row) {
        std::string text;
        for (const PieceView& piece : row.words) {
            if (piece.op != Op::del) text += piece.text;
        }
        if (!text.empty()) text += paragraph_break;
        if (row.from.count == 0) return changed.rows.push_back({0, 0, std::move(text), true});
        const std::size_t number = first + row.from.first - 1;
        const std::size_t last = number + row.from.count - 1;
        changed.rows.push_back({number, last, std::move(text), false});
        std::size_t at = m_base.starts[number - 1];
        if (row.kind == RowKind::same) return;
        if (row.kind == RowKind::replaced) return add({at, m_base.starts[last] - 2});
        for (const PieceView& piece : row.words) {
            const std::size_t size = piece.op == Op::ins ? 0 : piece.text.size();
            if (piece.op != Op::keep) add({at, at + size});
            at += size;
        }
    });
    std::sort(changed.phrases.begin(), changed.phrases.end(), [](Range a, Range b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    place_new_ones(changed.rows);
}

/// In the place of those beside it that go, or else behind the one before it.
void PhrasesOfSides::place_new_ones(std::vector<Beside>& rows) {
    const auto goes = [](const Beside& row) { return !row.is_new && row.text.empty(); };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].is_new) continue;
        std::size_t begin = i;
        std::size_t end = i + 1;
        while (begin > 0 && (rows[begin - 1].is_new || goes(rows[begin - 1])))
            --begin;
        while (end < rows.size() && (rows[end].is_new || goes(rows[end])))
            ++end;
        const bool replaces = std::any_of(rows.begin() + static_cast<std::ptrdiff_t>(begin),
                                          rows.begin() + static_cast<std::ptrdiff_t>(end), goes);
        if (!replaces) {
            if (begin > 0)
                --begin;
            else if (end < rows.size())
                ++end;
        }
        for (std::size_t k = begin; k < end; ++k) {
            if (rows[k].is_new) continue;
            const bool is_first = rows[i].first == 0;
            rows[i].first = is_first ? rows[k].first : std::min(rows[i].first, rows[k].first);
            rows[i].last = std::max(rows[i].last, rows[k].last);
        }
    }
}

std::optional<std::string> PhrasesOfSides::paragraphs(std::size_t first, std::size_t last,
                                                      std::size_t side) {
    std::string text;
    std::vector<Changed>& all = changed_by(side);
    auto one = std::partition_point(
        all.begin(), all.end(), [&](const Changed& changed) { return changed.chunk.last < first; });
    for (std::size_t number = first; number <= last;) {
        if (one == all.end() || one->chunk.first > number) {
            text += m_base.paragraph(number++).of(m_base.text);
            continue;
        }
        for (const Beside& row : known(*one).rows) {
            if (row.last < first || row.first > last) continue;
            const bool is_inside = row.first >= first && row.last <= last;
            if (!is_inside && !row.is_new) return std::nullopt;
            if (is_inside) text += row.text;
        }
        number = one++->chunk.last + 1;
    }
    return text;
}

} // namespace emenda::text
