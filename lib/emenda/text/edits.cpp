// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/edits.hpp"

#include "emenda/text/block_script.hpp"
#include "emenda/text/common_ends.hpp"
#include "emenda/text/edits_told.hpp"
#include "emenda/text/moves.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>

namespace emenda::text {

namespace {

std::optional<Edits> with_moves(const EditBase& base, std::string_view to, const Unmoved& unmoved) {
    const EditBase newer(unmoved.text);
    Telling telling(base, newer);
    std::vector<MovedParagraph> moved = unmoved.moved;
    std::sort(moved.begin(), moved.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    std::size_t before = 0; // the nearest before it that did not move itself
    std::size_t last = 0;
    for (const MovedParagraph& one : moved) {
        if (last + 1 != one.at || last == 0) before = one.at - 1;
        last = one.at;
        const std::size_t after = before == 0 ? 0 : unmoved.place[before - 1];
        if (!telling.move(one.paragraph, after)) return std::nullopt;
    }
    Edits edits = telling.edits();
    if (!gives(base, edits, to)) return std::nullopt;
    return edits;
}

/// Where telling new paragraphs from words does not lead to the text, in rare cases of blanks.
Edits untold(const EditBase& base, const EditBase& newer) {
    Edits edits;
    for (const Hunk& hunk : block_script(base, newer))
        edits.words.push_back({hunk.from, std::string(hunk.to.of(newer.text))});
    return edits;
}

/// What rfind() gives for a paragraph's break, many letters at a time.
std::size_t last_break(std::string_view text, std::size_t at) {
    for (std::size_t end = std::min(at + 1, text.size()); end > 0;) {
        const void* const found = memrchr(text.data(), '\n', end);
        if (found == nullptr) break;
        end = static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
        if (text.substr(end).starts_with(paragraph_break)) return end;
    }
    return std::string_view::npos;
}

/// What two bodies do not share at their ends, by whole paragraphs: most of a long text is shared.
struct Middle {
    Middle(std::string_view a, std::string_view b) {
        const std::size_t least = std::min(a.size(), b.size());
        const std::size_t same = common_begin(a, b);
        // Back to the last paragraph that both have begun and not ended yet.
        const auto front = same < 2 ? std::string_view::npos : last_break(a, same - 2);
        begin = front == std::string_view::npos ? 0 : front + 2;
        const std::size_t back = common_end(a.substr(begin), b.substr(begin));
        // On to the first paragraph that both have whole.
        auto end = a.find(paragraph_break, a.size() - back);
        if (back < 2 || end == std::string_view::npos || a.size() - end - 2 > least - begin)
            end = a.size();
        else
            end += 1;
        const std::size_t behind = a.size() - end;
        from = a.substr(begin, end - begin);
        to = b.substr(begin, b.size() - behind - begin);
        for (auto at = a.find(paragraph_break); at < begin; at = a.find(paragraph_break, at + 2))
            ++paragraphs;
    }

    std::size_t begin = 0;      ///< where both parts begin
    std::size_t paragraphs = 0; ///< before them
    std::string_view from;
    std::string_view to;
};

Edits part_in_place(const EditBase& base, std::string_view to) {
    const EditBase newer(to);
    Edits edits = Telling(base, newer).edits();
    return gives(base, edits, to) ? edits : untold(base, newer);
}

Edits part_between(std::string_view from, std::string_view to) {
    const EditBase base(from);
    for (const MovedAs as : {MovedAs::nearly, MovedAs::same}) {
        const Unmoved found = unmoved(from, to, as);
        if (found.moved.empty()) break;
        if (auto edits = with_moves(base, to, found)) return std::move(*edits);
    }
    return part_in_place(base, to);
}

} // namespace

Edits edits_in_place(std::string_view from, std::string_view to) {
    if (from == to) return {};
    const Middle middle(from, to);
    return shifted(part_in_place(EditBase(middle.from), middle.to), middle.begin,
                   middle.paragraphs);
}

Edits edits_between(std::string_view from, std::string_view to) {
    if (from == to) return {};
    const Middle middle(from, to);
    return shifted(part_between(middle.from, middle.to), middle.begin, middle.paragraphs);
}

Edits shifted(Edits edits, std::size_t bytes, std::size_t paragraphs) {
    for (Rewrite& one : edits.words) {
        one.range.begin += bytes;
        one.range.end += bytes;
    }
    for (Gap& gap : edits.gaps) {
        gap.behind += paragraphs;
        for (Placed& placed : gap.placed) {
            if (placed.paragraph > 0) placed.paragraph += paragraphs;
        }
    }
    return edits;
}

std::string carried_out(std::string_view body, const Edits& edits) {
    return carried_out(EditBase(body), edits);
}

} // namespace emenda::text
