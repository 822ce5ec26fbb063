// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/slide.hpp"

#include "emenda/text/words.hpp"

#include <algorithm>
#include <optional>

namespace emenda::text {

namespace {

constexpr std::size_t farthest = 4'096; // bytes

/// The tokens around a hunk.
class Window {
public:
    Window(std::string_view text, std::size_t begin, std::size_t end, std::uint64_t& work)
        : m_text(text) {
        TokenReader reader(text, begin);
        for (Token token; reader.at() < end && reader.next(token);)
            m_tokens.push_back(token);
        Token token; // and the one behind
        if (reader.next(token)) m_tokens.push_back(token);
        work += m_tokens.size();
    }

    /// The number of the token that begins there; that of the last and one at the text's end.
    std::optional<std::size_t> token_at(std::size_t byte) const {
        const auto found = std::lower_bound(
            m_tokens.begin(), m_tokens.end(), byte,
            [](const Token& token, std::size_t at) { return token.range.begin < at; });
        const auto number = static_cast<std::size_t>(found - m_tokens.begin());
        const bool begins = found != m_tokens.end() && found->range.begin == byte;
        if (begins || byte == m_text.size()) return number;
        return std::nullopt;
    }

    /// How well tokens [begin, end) read as one piece of a text: higher is better.
    int score(std::size_t begin, std::size_t end) const {
        const auto kind = [&](std::size_t i) { return m_tokens[i].kind; };
        const bool at_text = m_tokens[begin].range.begin == 0;
        const bool at_paragraph = at_text || is_break(begin, TokenKind::paragraph_break);
        const bool ends_paragraph = kind(end - 1) == TokenKind::paragraph_break;
        // The last paragraph of a text has its break before it, the last line of one its own.
        if (kind(begin) == TokenKind::paragraph_break && end == m_tokens.size()) return 5;
        if (at_paragraph && ends_paragraph) return 5;
        const bool at_line = at_paragraph || is_break(begin, TokenKind::line_break);
        const bool ends_line = ends_paragraph || kind(end - 1) == TokenKind::line_break;
        if (at_line && ends_line) return 4;
        const bool closes = end == m_tokens.size() || kind(end) == TokenKind::paragraph_break;
        if (kind(begin) == TokenKind::line_break && closes) return 4;
        const bool begins_word =
            kind(begin) == TokenKind::word || kind(begin) == TokenKind::punctuation;
        const bool behind_blank = at_line || (begin > 0 && kind(begin - 1) == TokenKind::blank);
        const bool ends_blank = kind(end - 1) == TokenKind::blank;
        if (begins_word && behind_blank && ends_blank) return 3;
        const bool before_end = end == m_tokens.size() || kind(end) != TokenKind::word;
        if (kind(begin) == TokenKind::blank && !ends_blank && before_end) return 2;
        return begins_word && behind_blank ? 1 : 0;
    }

private:
    bool is_break(std::size_t behind, TokenKind kind) const {
        return behind > 0 && m_tokens[behind - 1].kind == kind;
    }

    std::string_view m_text;
    std::vector<Token> m_tokens;
};

/// A token's limit at or before `at`; `known` is one that no hunk crosses.
std::optional<std::size_t> limit_before(std::string_view text, std::size_t at, std::size_t known) {
    constexpr std::size_t most = 256;
    for (std::size_t steps = 0; steps < most && at > known; ++steps, --at) {
        if (is_certain_limit(text, at)) return at;
    }
    return at <= known ? std::optional(known) : std::nullopt;
}

/// Where [left, right) lies: it covers the same text wherever it is moved to in between.
struct Room {
    std::size_t left;  ///< bytes it can be moved to the left
    std::size_t right; ///< and to the right
};

Room room_of(std::string_view text, Range hunk, std::size_t lowest, std::size_t highest) {
    Room room{0, 0};
    while (room.left < farthest && hunk.begin - room.left > lowest &&
           text[hunk.begin - room.left - 1] == text[hunk.end - room.left - 1])
        ++room.left;
    while (room.right < farthest && hunk.end + room.right < highest &&
           text[hunk.begin + room.right] == text[hunk.end + room.right])
        ++room.right;
    return room;
}

/// Where the hunk begins best, between `lowest` and `highest`.
std::size_t best_begin(std::string_view text, Range hunk, std::size_t lowest, std::size_t highest,
                       std::uint64_t& work) {
    const std::size_t known = lowest > 0 ? lowest - 1 : 0; // the hunk before ends there
    const Room room = room_of(text, hunk, lowest, highest);
    if (room.left + room.right == 0) return hunk.begin;
    lowest = hunk.begin - room.left;
    // A token more than the hunk can cover: what stands before it has its say.
    std::optional<std::size_t> begin = limit_before(text, lowest > 0 ? lowest - 1 : 0, known);
    if (!begin) lowest = *(begin = hunk.begin);
    const Window window(text, *begin, hunk.end + room.right, work);
    std::size_t best = hunk.begin;
    int best_score = -1;
    for (std::size_t at = lowest; at <= hunk.begin + room.right; ++at) {
        const auto first = window.token_at(at);
        const auto end = first ? window.token_at(at + hunk.size()) : std::nullopt;
        if (!end) continue;
        const int here = window.score(*first, *end);
        if (here <= best_score) continue;
        best = at;
        best_score = here;
    }
    return best;
}

const Range& side_of(const Hunk& hunk, bool inserted) { return inserted ? hunk.to : hunk.from; }

void move(Hunk& hunk, std::size_t by) {
    for (Range* range : {&hunk.from, &hunk.to}) {
        range->begin += by; // modulo 2^64: it may be negative
        range->end += by;
    }
}

bool is_one_sided(const Hunk& hunk) { return hunk.from.empty() || hunk.to.empty(); }

/// Whether a token ends before `at`; one ends before `known`, which is not behind it.
bool is_limit(std::string_view text, std::size_t known, std::size_t at, std::uint64_t& work) {
    TokenReader reader(text, known);
    for (Token token; reader.at() < at && reader.next(token);)
        ++work;
    return reader.at() == at;
}

/// Whether a hunk can move up to its neighbour; what it covers on the way stays the same.
bool reaches(std::string_view text, const Hunk& hunk, const Hunk& neighbour, bool to_the_left,
             std::uint64_t& work) {
    const bool inserted = hunk.from.empty();
    const Range here = side_of(hunk, inserted);
    const Range there = side_of(neighbour, inserted);
    if (to_the_left) {
        const std::size_t way = here.begin - there.end;
        return room_of(text, here, there.end, here.end).left == way &&
               is_limit(text, there.end, here.end - way, work);
    }
    const std::size_t way = there.begin - here.end;
    return room_of(text, here, here.begin, there.begin).right == way &&
           is_limit(text, here.begin, here.begin + way, work);
}

/// Makes one hunk of two where an insertion or a deletion can move up to the other.
void join(std::vector<Hunk>& hunks, std::string_view from, std::string_view to,
          std::uint64_t& work) {
    std::size_t kept = 0; // hunks done, in their places
    for (std::size_t i = 0; i < hunks.size(); ++i) {
        Hunk hunk = hunks[i];
        if (kept > 0) {
            Hunk& last = hunks[kept - 1];
            const auto text_of = [&](const Hunk& one) { return one.from.empty() ? to : from; };
            const bool left = is_one_sided(hunk) && reaches(text_of(hunk), hunk, last, true, work);
            if (left || (is_one_sided(last) && reaches(text_of(last), last, hunk, false, work))) {
                if (left)
                    move(hunk, last.from.end - hunk.from.begin);
                else
                    move(last, hunk.from.begin - last.from.end);
                last.from.end = hunk.from.end;
                last.to.end = hunk.to.end;
                continue;
            }
        }
        hunks[kept++] = hunk;
    }
    hunks.resize(kept);
}

} // namespace

void slide(std::vector<Hunk>& hunks, std::string_view from, std::string_view to,
           std::uint64_t& work) {
    join(hunks, from, to, work);
    for (std::size_t i = 0; i < hunks.size(); ++i) {
        Hunk& hunk = hunks[i];
        if (!is_one_sided(hunk)) continue;
        const bool inserted = hunk.from.empty();
        const std::string_view text = inserted ? to : from;
        const Range here = side_of(hunk, inserted);
        // One unchanged token must stay between neighbours.
        const std::size_t lowest = i == 0 ? 0 : side_of(hunks[i - 1], inserted).end + 1;
        const std::size_t highest =
            i + 1 == hunks.size() ? text.size() : side_of(hunks[i + 1], inserted).begin - 1;
        move(hunk, best_begin(text, here, lowest, highest, work) - here.begin);
    }
}

} // namespace emenda::text
