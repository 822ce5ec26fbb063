// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_hunks.hpp"

#include "emenda/text/script.hpp"

#include <algorithm>
#include <tuple>

namespace emenda::text {

std::string closed(std::string_view body) {
    std::string text(body);
    if (!text.empty()) text += '\n';
    return text;
}

MergeBase::MergeBase(std::string_view body) : text(closed(body)) {
    for (const Token& token : tokens(text)) {
        if (token.kind == TokenKind::word) words.push_back(token.range);
    }
    for (const Range& paragraph : paragraphs(body))
        starts.push_back(paragraph.begin);
    starts.push_back(text.size());
}

bool MergeBase::starts_paragraph(std::size_t at) const {
    return std::binary_search(starts.begin(), starts.end(), at);
}

std::size_t MergeBase::paragraph_at(std::size_t at) const {
    const auto behind = std::upper_bound(starts.begin(), starts.end() - 1, at);
    return static_cast<std::size_t>(behind - starts.begin());
}

bool MergeBase::has_word_between(std::size_t begin, std::size_t end) const {
    const auto word =
        std::lower_bound(words.begin(), words.end(), begin,
                         [](const Range& range, std::size_t at) { return range.begin < at; });
    return word != words.end() && word->end <= end;
}

bool SideHunk::is_of(std::size_t side) const {
    return std::binary_search(sides.begin(), sides.end(), side);
}

bool inserts_paragraphs(const MergeBase& base, const SideHunk& hunk) {
    return hunk.range.empty() && hunk.with.ends_with("\n\n") &&
           base.starts_paragraph(hunk.range.begin);
}

namespace {

bool ends_paragraph(const std::string& text) { return text.empty() || text.ends_with("\n\n"); }

/// Whole paragraphs that go or are replaced by whole ones.
bool replaces_paragraphs(const MergeBase& base, const SideHunk& hunk) {
    return !hunk.range.empty() && base.starts_paragraph(hunk.range.begin) &&
           base.starts_paragraph(hunk.range.end) && ends_paragraph(hunk.with);
}

/// Where some side has the one and another side the other, and neither has both.
bool wanted_by_different_sides(const SideHunk& first, const SideHunk& second) {
    const auto lacks = [](const SideHunk& one, const SideHunk& other) {
        return std::any_of(one.sides.begin(), one.sides.end(),
                           [&](std::size_t side) { return !other.is_of(side); });
    };
    return lacks(first, second) && lacks(second, first);
}

/// A paragraph put at `at`, and words changed around it: they collide where the place is gone.
bool takes_the_place(const MergeBase& base, const SideHunk& hunk, std::size_t at) {
    if (hunk.range.begin < at && at < hunk.range.end) return true;
    if (hunk.range.end != at || hunk.range.empty()) return false;
    const bool begins = base.starts_paragraph(hunk.range.begin);
    return hunk.with.empty() ? !begins : !hunk.with.ends_with("\n\n");
}

} // namespace

std::vector<SideHunk> hunks_of_all(const MergeBase& base, const std::vector<std::string>& sides) {
    std::vector<SideHunk> all;
    for (std::size_t side = 0; side < sides.size(); ++side) {
        const std::string text = closed(sides[side]);
        for (const Hunk& hunk : exact_script(base.text, text)) {
            all.push_back({hunk.from, std::string(hunk.to.of(text)), {side}});
        }
    }
    // At one point whole paragraphs come before words, which belong to the paragraph behind them.
    const auto key = [&](const SideHunk& hunk) {
        return std::tuple(hunk.range.begin, hunk.range.end, !inserts_paragraphs(base, hunk));
    };
    std::sort(all.begin(), all.end(), [&](const SideHunk& a, const SideHunk& b) {
        return std::tuple(key(a), a.with, a.sides) < std::tuple(key(b), b.with, b.sides);
    });
    std::vector<SideHunk> merged;
    for (SideHunk& hunk : all) {
        if (!merged.empty() && merged.back().range == hunk.range &&
            merged.back().with == hunk.with) {
            merged.back().sides.push_back(hunk.sides.front());
        } else {
            merged.push_back(std::move(hunk));
        }
    }
    return merged;
}

bool collide(const MergeBase& base, const SideHunk& first, const SideHunk& second) {
    if (!wanted_by_different_sides(first, second)) return false;
    const bool first_inserts = inserts_paragraphs(base, first);
    const bool second_inserts = inserts_paragraphs(base, second);
    if (first_inserts && second_inserts) return first.range == second.range;
    if (first_inserts) return takes_the_place(base, second, first.range.begin);
    if (second_inserts) return takes_the_place(base, first, second.range.begin);
    if (second.range.begin < first.range.end) return true; // they overlap
    if (first.range == second.range) return true;
    const std::string_view between =
        std::string_view(base.text).substr(first.range.end, second.range.begin - first.range.end);
    if (between.find("\n\n") != std::string_view::npos) return false;
    if (replaces_paragraphs(base, first)) return false;
    return !base.has_word_between(first.range.end, second.range.begin);
}

bool can_reach(const MergeBase& base, const SideHunk& first, const SideHunk& second) {
    const std::size_t from = first.range.end;
    if (second.range.begin <= from) return true;
    if (base.has_word_between(from, second.range.begin)) return false;
    return base.text.substr(from, second.range.begin - from).find("\n\n") == std::string::npos;
}

} // namespace emenda::text
