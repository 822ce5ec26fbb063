// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/cut_pieces.hpp"

#include "emenda/text/labels.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace emenda::render {

namespace {

using text::Op;
using text::Range;

constexpr auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };

/// The first words, at most as many as asked for.
std::vector<Range> first_words(std::string_view text, std::size_t most) {
    std::vector<Range> words;
    words.reserve(most);
    for (auto at = text.begin(); words.size() < most;) {
        const auto begin = std::find_if_not(at, text.end(), is_blank);
        if (begin == text.end()) break;
        at = std::find_if(begin, text.end(), is_blank);
        words.push_back({static_cast<std::size_t>(begin - text.begin()),
                         static_cast<std::size_t>(at - text.begin())});
    }
    return words;
}

/// All of them.
std::size_t words_in(std::string_view text) {
    std::size_t words = 0;
    bool in_word = false;
    for (const char c : text) {
        words += !in_word && !is_blank(c) ? 1 : 0;
        in_word = !is_blank(c);
    }
    return words;
}

/// Where the last words begin, which there are.
std::size_t begin_of_last(std::string_view text, std::size_t words) {
    std::size_t at = text.size();
    for (; words > 0; --words) {
        while (is_blank(text[at - 1]))
            --at;
        while (at > 0 && !is_blank(text[at - 1]))
            --at;
    }
    return at;
}

/// What is kept of the line in which a change stands, before it.
struct Beginning {
    std::size_t begin = 0;  ///< from here to the change
    std::string_view label; ///< of the line, if that is farther off, with a blank behind it
    std::size_t at = 0;     ///< where that stands
};

Beginning before_change(std::string_view text, std::size_t begin) {
    const std::size_t line = text.rfind('\n') + 1; // 0 where there is none
    if (begin <= line) return {begin, {}, line};
    if (text.substr(line).starts_with('|')) return {line, {}, line};
    const text::Label label = text::label_of(text.substr(line));
    if (label.size == 0 || line + label.size >= begin) return {label.size ? line : begin, {}, line};
    return {begin, text.substr(line, label.size), line};
}

/// The end of the row of a table, of which the first words are kept; `end` elsewhere.
std::size_t end_of_row(std::string_view text, std::size_t end) {
    const std::size_t line = std::min(text.find('\n', end), text.size());
    const std::size_t last = text.find_last_not_of(" \n", line - 1);
    return last != text.npos && last >= end && text[last] == '|' ? line : end;
}

text::Piece kept(std::string_view text) { return {Op::keep, std::string(text)}; }

} // namespace

std::vector<CutPiece> cut_pieces(const text::Pieces& pieces, std::size_t words,
                                 std::size_t least_saved) {
    std::vector<CutPiece> parts;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::string_view text = pieces[i].text;
        const bool change_before = i > 0;
        const bool change_behind = i + 1 < pieces.size();
        const std::size_t head = change_before || !change_behind ? words : 0;
        const std::size_t tail = change_behind ? words : 0;
        const bool may_be_cut = pieces[i].op == Op::keep;
        const std::size_t least = head + tail + least_saved;
        const auto first = may_be_cut ? first_words(text, least) : std::vector<Range>();
        if (!may_be_cut || first.size() < least) {
            parts.push_back({pieces[i]});
            continue;
        }
        // The blank beside what is left out stays, so that the sign stands off the words.
        const std::size_t end = head > 0 ? end_of_row(text, first[head - 1].end) : 0;
        const Beginning beginning = tail > 0 ? before_change(text, begin_of_last(text, tail))
                                             : Beginning{text.size(), {}, 0};
        if (beginning.begin <= end) { // rows of tables have left nothing to be cut
            parts.push_back({pieces[i]});
            continue;
        }
        const bool labelled = tail > 0 && !beginning.label.empty() && beginning.at >= end;
        const std::size_t before_label =
            labelled ? words_in(text.substr(end, beginning.at - end)) : 0;
        const std::size_t label_end = labelled ? beginning.at + beginning.label.size() : end;
        const std::size_t left_out = words_in(text.substr(label_end, beginning.begin - label_end));
        const bool goes_on = labelled && head > 0 && before_label == 0; // right behind the head
        if (goes_on) {
            parts.push_back({kept(text.substr(0, label_end)), 0, left_out});
        } else if (head > 0) {
            parts.push_back({kept(std::string(text.substr(0, end)) + " "), 0,
                             labelled ? before_label : left_out});
        }
        if (tail == 0) continue;
        if (labelled && !goes_on) {
            parts.push_back(
                {kept((head > 0 ? " " : "") + std::string(beginning.label)), 0, left_out});
        }
        const std::string rest(text.substr(beginning.begin));
        parts.push_back({kept(" " + rest), head == 0 && !labelled ? left_out : 0, 0});
    }
    return parts;
}

std::vector<CutPiece> uncut(const text::Pieces& pieces) {
    std::vector<CutPiece> parts;
    for (const text::Piece& piece : pieces)
        parts.push_back({piece});
    return parts;
}

} // namespace emenda::render
