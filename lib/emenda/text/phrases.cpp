// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/phrases.hpp"

#include "emenda/base/utf8.hpp"
#include "emenda/text/script.hpp"
#include "emenda/text/words.hpp"

#include <algorithm>

namespace emenda::text {

namespace {

/// What a kept stretch weighs for a reader: nothing for blanks and marks, little for short words.
std::size_t weight_of(std::string_view text) {
    std::size_t weight = 0;
    for (const Token& token : tokens(text)) {
        if (token.kind == TokenKind::paragraph_break) weight += 10;
        if (token.kind != TokenKind::word) continue;
        weight += count_code_points(token.range.of(text)) <= 3 ? 1 : 3;
    }
    return weight;
}

bool has_word(std::string_view text) { return weight_of(text) > 0; }

/// A kept stretch this light between two changes of words is swallowed by them.
constexpr std::size_t light = 1;

/// Joins hunks where what stands between them would only tear the phrase apart.
std::vector<Hunk> joined(const std::vector<Hunk>& hunks, std::string_view from,
                         std::string_view to) {
    std::vector<Hunk> made;
    for (const Hunk& hunk : hunks) {
        if (!made.empty()) {
            Hunk& last = made.back();
            const std::string_view kept = Range{last.from.end, hunk.from.begin}.of(from);
            const bool words_change = has_word(last.from.of(from)) &&
                                      has_word(hunk.from.of(from)) && has_word(last.to.of(to)) &&
                                      has_word(hunk.to.of(to));
            const std::size_t weight = weight_of(kept);
            if (weight == 0 ? words_change || kept.empty() : weight <= light && words_change) {
                last.from.end = hunk.from.end;
                last.to.end = hunk.to.end;
                continue;
            }
        }
        made.push_back(hunk);
    }
    return made;
}

std::size_t word_count(std::string_view text) {
    const auto all = tokens(text);
    return static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [](const Token& t) { return t.kind == TokenKind::word; }));
}

/// Less than two words in five are left, of either side.
bool is_rewritten(const std::vector<Hunk>& hunks, std::string_view from, std::string_view to) {
    const std::size_t old_words = word_count(from);
    const std::size_t new_words = word_count(to);
    if (old_words < 4 || new_words < 4) return false;
    std::size_t gone = 0;
    std::size_t come = 0;
    for (const Hunk& hunk : hunks) {
        gone += word_count(hunk.from.of(from));
        come += word_count(hunk.to.of(to));
    }
    return 10 * gone > 6 * old_words && 10 * come > 6 * new_words;
}

void add(Pieces& pieces, Op op, std::string_view text) {
    if (text.empty()) return;
    if (!pieces.empty() && pieces.back().op == op)
        pieces.back().text += text;
    else
        pieces.push_back({op, std::string(text)});
}

/// A replacement whose sides begin or end with the same blanks or marks keeps those.
void trim(Hunk& hunk, std::string_view from, std::string_view to) {
    const auto same_blank = [](char a, char b) { return a == b && (a == ' ' || a == '\n'); };
    while (!hunk.from.empty() && !hunk.to.empty() &&
           same_blank(from[hunk.from.begin], to[hunk.to.begin])) {
        ++hunk.from.begin;
        ++hunk.to.begin;
    }
    while (!hunk.from.empty() && !hunk.to.empty() &&
           same_blank(from[hunk.from.end - 1], to[hunk.to.end - 1])) {
        --hunk.from.end;
        --hunk.to.end;
    }
}

} // namespace

Pieces phrases(std::string_view from, std::string_view to) {
    std::vector<Hunk> hunks = exact_script(from, to);
    hunks = is_rewritten(hunks, from, to) ? std::vector<Hunk>{{{0, from.size()}, {0, to.size()}}}
                                          : joined(hunks, from, to);
    Pieces pieces;
    std::size_t at = 0;
    for (Hunk& hunk : hunks) {
        trim(hunk, from, to);
        add(pieces, Op::keep, from.substr(at, hunk.from.begin - at));
        add(pieces, Op::del, hunk.from.of(from));
        add(pieces, Op::ins, hunk.to.of(to));
        at = hunk.from.end;
    }
    add(pieces, Op::keep, from.substr(at));
    return pieces;
}

} // namespace emenda::text
