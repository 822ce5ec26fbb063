// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_widening.hpp"

#include "emenda/text/merge_collisions.hpp"
#include "emenda/text/merge_groups.hpp"
#include "emenda/text/word_class.hpp"
#include "emenda/text/word_count.hpp"
#include "emenda/text/words.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace emenda::text {

namespace {

/// Whether a token says where something stands: marks and light words do not.
bool is_landmark(const EditBase& base, const Token& token) {
    return token.kind == TokenKind::word && is_full(token.range.of(base.text));
}

} // namespace

Widening::Widening(const EditBase& base, const Claims& claims, PhrasesOfSides& phrases)
    : m_base(base), m_words(claims.words), m_phrases(phrases) {
    std::size_t end = 0;
    for (const WordClaim& claim : m_words) {
        m_is_far.push_back(is_far(claim.rewrite));
        if (!m_is_far.back()) end = std::max(end, claim.rewrite.range.end);
        m_ends.push_back(end);
    }
    for (auto at = base.text.find('\n'); at != std::string::npos; at = base.text.find('\n', at + 1))
        m_breaks.push_back(at);
}

/// What is taken away may reach far; a phrase stays within its paragraph.
bool Widening::is_far(const Rewrite& one) const {
    return one.with.empty() && one.range.of(m_base.text).find("\n\n") != std::string_view::npos;
}

/// Of claims from `first` to before `last`, or `end` if none of them ends behind it.
std::size_t Widening::farthest_end(std::size_t first, std::size_t last, std::size_t end) const {
    for (std::size_t i = last; i > first && m_ends[i - 1] > end; --i) {
        ++m_steps;
        if (!m_is_far[i - 1]) end = std::max(end, m_words[i - 1].rewrite.range.end);
    }
    return end;
}

Range Widening::with_neighbours(Range range) const {
    const auto from = [&](std::size_t at) {
        const auto found =
            std::partition_point(m_words.begin(), m_words.end(), [&](const WordClaim& claim) {
                return claim.rewrite.range.begin < at;
            });
        return static_cast<std::size_t>(found - m_words.begin());
    };
    const std::size_t first = from(range.begin);
    for (std::size_t i = first; i-- > 0; ++m_steps) {
        const Rewrite& one = m_words[i].rewrite;
        if (m_is_far[i] || !can_reach(m_base, one, {range, {}})) break;
        range = covering(range, one.range);
    }
    for (std::size_t i = first; i < m_words.size(); ++m_steps) {
        const std::size_t next = from(range.end + 1);
        if (next > i) {
            range.end = farthest_end(i, next, range.end);
            i = next;
            continue;
        }
        const Rewrite& one = m_words[i].rewrite;
        if (m_is_far[i++] || !can_reach(m_base, {range, {}}, one)) break;
        range = covering(range, one.range);
    }
    return range;
}

/// The line of the base in which a byte stands.
Range Widening::line_at(std::size_t at) const {
    const auto next = std::lower_bound(m_breaks.begin(), m_breaks.end(), at);
    return {next == m_breaks.begin() ? 0 : *(next - 1) + 1,
            next == m_breaks.end() ? m_base.text.size() : *next};
}

Range Widening::with_a_word(Range range) const {
    constexpr std::size_t far = 200;
    const std::string_view text = m_base.text;
    if (has_word(range.of(text)) || m_base.paragraphs() == 0) return range;
    if (range.empty() && m_base.starts_paragraph(range.begin)) return range;
    const Range line = line_at(range.begin);
    std::size_t at = std::max(line.begin, range.begin - std::min(far, range.begin));
    while (at > line.begin && !is_certain_limit(m_base.text, at))
        --at;
    std::optional<std::size_t> found;
    TokenReader reader(text.substr(0, range.begin), at);
    for (Token token; reader.next(token);) {
        if (is_landmark(m_base, token)) found = token.range.begin;
    }
    if (found) return {*found, range.end};
    TokenReader behind(text.substr(0, line_at(range.end).end), range.end);
    for (Token token; behind.next(token);) {
        if (is_landmark(m_base, token)) return {range.begin, token.range.end};
    }
    return range;
}

/// Rows of a table and items of a list are shown whole where more than one cell or line of them
/// is in it.
Range Widening::with_whole_lines(Range range) const {
    const std::string_view text = m_base.text;
    const auto is_break = [&](std::size_t at) { return text[at] == '\n'; };
    while (range.end > range.begin && is_break(range.end - 1))
        --range.end;
    const Range first = line_at(range.begin);
    const Range last = line_at(range.end);
    const bool cells =
        first.of(text).starts_with('|') && range.of(text).find('|') != std::string_view::npos;
    const auto is_one_of_many = [&](Range line) {
        return !m_base.starts_paragraph(line.begin) ||
               (line.end + 1 < text.size() && !is_break(line.end + 1));
    };
    const bool lines = first.begin != last.begin;
    if (cells || (lines && is_one_of_many(first))) range.begin = first.begin;
    if (cells || (lines && is_one_of_many(last))) range.end = last.end;
    return range;
}

Range Widening::widened(Range range, const Sides& sides) const {
    for (std::optional<Range> before; before != range;) {
        before = range;
        range = with_neighbours(range);
        for (const std::size_t side : sides)
            range = m_phrases.widened(range, side);
        range = covering(range, with_whole_lines(range));
    }
    return range;
}

} // namespace emenda::text
