// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/slide.hpp"

#include <algorithm>

namespace emenda::text {

namespace {

/// How well tokens [begin, end) read as one piece of a text: higher is better.
int score(const std::vector<Token>& all, std::size_t begin, std::size_t end) {
    const auto kind = [&](std::size_t i) { return all[i].kind; };
    const bool at_paragraph = begin == 0 || kind(begin - 1) == TokenKind::paragraph_break;
    const bool ends_paragraph = kind(end - 1) == TokenKind::paragraph_break;
    if (at_paragraph && ends_paragraph) return 5;
    const bool at_line = at_paragraph || kind(begin - 1) == TokenKind::line_break;
    const bool ends_line = ends_paragraph || kind(end - 1) == TokenKind::line_break;
    if (at_line && ends_line) return 4;
    const bool begins_word =
        kind(begin) == TokenKind::word || kind(begin) == TokenKind::punctuation;
    const bool behind_blank = at_line || kind(begin - 1) == TokenKind::blank;
    const bool ends_blank = kind(end - 1) == TokenKind::blank;
    if (begins_word && behind_blank && ends_blank) return 3;
    const bool before_end = end == all.size() || kind(end) != TokenKind::word;
    if (kind(begin) == TokenKind::blank && !ends_blank && before_end) return 2;
    return begins_word && behind_blank ? 1 : 0;
}

struct Side {
    const std::vector<Symbol>& symbols;
    const std::vector<Token>& tokens;
};

/// Moves the span by one to the left or right; what it covers stays the same text once joined.
bool can_move_left(const Side& side, Span span, std::size_t limit) {
    return span.begin > limit && side.symbols[span.begin - 1] == side.symbols[span.end - 1];
}

bool can_move_right(const Side& side, Span span, std::size_t limit) {
    return span.end < limit && side.symbols[span.begin] == side.symbols[span.end];
}

constexpr std::size_t farthest = 1'000; // tokens; a repetitive text must not cost its square

/// How far to move: negative is left.
std::ptrdiff_t best_shift(const Side& side, Span span, std::size_t left_limit,
                          std::size_t right_limit) {
    Span at = span;
    std::ptrdiff_t shift = 0;
    std::size_t steps = 0;
    while (steps < farthest && can_move_left(side, at, left_limit)) {
        --at.begin;
        --at.end;
        --shift;
        ++steps;
    }
    std::ptrdiff_t best = shift;
    int best_score = score(side.tokens, at.begin, at.end);
    steps = 0;
    while (steps < 2 * farthest && can_move_right(side, at, right_limit)) {
        ++at.begin;
        ++at.end;
        ++shift;
        ++steps;
        const int here = score(side.tokens, at.begin, at.end);
        if (here > best_score) {
            best = shift;
            best_score = here;
        }
    }
    return best;
}

void move_by(Span& span, std::ptrdiff_t shift) {
    span.begin = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(span.begin) + shift);
    span.end = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(span.end) + shift);
}

} // namespace

void slide(std::vector<TokenHunk>& hunks, const std::vector<Symbol>& symbols_a,
           const std::vector<Token>& a, const std::vector<Symbol>& symbols_b,
           const std::vector<Token>& b) {
    for (std::size_t i = 0; i < hunks.size(); ++i) {
        TokenHunk& hunk = hunks[i];
        if (hunk.a.size() > 0 && hunk.b.size() > 0) continue;
        const bool inserted = hunk.a.size() == 0;
        // One unchanged token must stay between neighbours.
        const std::size_t left_a = i == 0 ? 0 : hunks[i - 1].a.end + 1;
        const std::size_t left_b = i == 0 ? 0 : hunks[i - 1].b.end + 1;
        const std::size_t right_a = i + 1 == hunks.size() ? a.size() : hunks[i + 1].a.begin - 1;
        const std::size_t right_b = i + 1 == hunks.size() ? b.size() : hunks[i + 1].b.begin - 1;
        const Side side = inserted ? Side{symbols_b, b} : Side{symbols_a, a};
        const std::ptrdiff_t shift = inserted ? best_shift(side, hunk.b, left_b, right_b)
                                              : best_shift(side, hunk.a, left_a, right_a);
        move_by(hunk.a, shift);
        move_by(hunk.b, shift);
    }
}

} // namespace emenda::text
