// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/cut_pieces.hpp"

#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace emenda::render {

namespace {

using text::Op;
using text::Range;

constexpr std::size_t least_saved = 4;

std::vector<Range> words_in(std::string_view text) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
    std::vector<Range> words;
    for (auto at = text.begin();;) {
        const auto begin = std::find_if_not(at, text.end(), is_blank);
        if (begin == text.end()) return words;
        at = std::find_if(begin, text.end(), is_blank);
        words.push_back({static_cast<std::size_t>(begin - text.begin()),
                         static_cast<std::size_t>(at - text.begin())});
    }
}

text::Piece kept(std::string_view text) { return {Op::keep, std::string(text)}; }

} // namespace

std::vector<CutPiece> cut_pieces(const text::Pieces& pieces, std::size_t words) {
    std::vector<CutPiece> parts;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::string_view text = pieces[i].text;
        const bool change_before = i > 0;
        const bool change_behind = i + 1 < pieces.size();
        const std::size_t head = change_before || !change_behind ? words : 0;
        const std::size_t tail = change_behind ? words : 0;
        const bool may_be_cut = pieces[i].op == Op::keep;
        const std::vector<Range> ranges = may_be_cut ? words_in(text) : std::vector<Range>();
        if (!may_be_cut || ranges.size() < head + tail + least_saved) {
            parts.push_back({pieces[i]});
            continue;
        }
        // The blank beside what is left out stays, so that the sign stands off the words.
        if (head > 0) {
            const std::size_t end = ranges[head - 1].end;
            parts.push_back({kept(std::string(text.substr(0, end)) + " "), false, true});
        }
        if (tail > 0) {
            const std::size_t begin = ranges[ranges.size() - tail].begin;
            const bool told = head > 0;
            parts.push_back({kept(" " + std::string(text.substr(begin))), !told, false});
        }
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
