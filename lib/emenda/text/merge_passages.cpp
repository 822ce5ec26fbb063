// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_passages.hpp"

#include <algorithm>

namespace emenda::text {

namespace {

/// The paragraphs that hold all that a group is about but what is taken away, which may be pages:
/// empty if there is nothing else.
std::optional<Range> paragraphs_of(const EditBase& base, const Claims& claims, const Group& group) {
    std::optional<Range> words;
    const auto cover = [&](Range range) {
        const std::size_t last = std::max(range.begin, range.end - (range.empty() ? 0 : 1));
        const std::size_t number = std::min(base.paragraph_at(last), base.paragraphs());
        const Range whole{
            base.paragraph(std::max<std::size_t>(base.paragraph_at(range.begin), 1)).begin,
            base.paragraph(std::max<std::size_t>(number, 1)).end};
        words = words ? covering(*words, whole) : whole;
    };
    if (base.paragraphs() == 0) return std::nullopt;
    for (const std::size_t position : group) {
        if (position < claims.words.size()) {
            const Rewrite& one = claims.words[position].rewrite;
            if (!one.with.empty()) cover(one.range);
            continue;
        }
        const std::size_t behind = position - claims.words.size();
        if (behind < claims.gaps.size()) {
            const std::size_t at = base.starts[claims.gaps[behind].gap.behind];
            cover({at, at});
        } else {
            cover(base.paragraph(claims.moves[behind - claims.gaps.size()].paragraph));
        }
    }
    return words;
}

/// Words that a side changed right beside belong to its wish: a reader sees one phrase.
Range with_neighbours(const EditBase& base, const Claims& claims, Range range) {
    const auto& words = claims.words;
    const auto first =
        static_cast<std::size_t>(std::lower_bound(words.begin(), words.end(), range.begin,
                                                  [](const WordClaim& claim, std::size_t at) {
                                                      return claim.rewrite.range.begin < at;
                                                  }) -
                                 words.begin());
    // What is taken away may reach far; a phrase stays within its paragraph.
    const auto is_far = [&](const Rewrite& one) {
        return one.with.empty() && one.range.of(base.text).find("\n\n") != std::string_view::npos;
    };
    for (std::size_t i = first; i-- > 0;) {
        if (is_far(words[i].rewrite) || !can_reach(base, words[i].rewrite, {range, {}})) break;
        range = covering(range, words[i].rewrite.range);
    }
    for (std::size_t i = first; i < words.size(); ++i) {
        const Rewrite& one = words[i].rewrite;
        if (is_far(one)) break;
        if (one.range.begin > range.end && !can_reach(base, {range, {}}, one)) break;
        range = covering(range, one.range);
    }
    return range;
}

} // namespace

Subject subject_of(const EditBase& base, const Claims& claims, const Group& group) {
    Subject subject;
    const auto within = paragraphs_of(base, claims, group);
    const auto cover = [&](Range range) {
        subject.words = subject.words ? covering(*subject.words, range) : range;
    };
    std::size_t last = 0;
    for (const std::size_t position : group) {
        if (position < claims.words.size()) {
            const Rewrite& one = claims.words[position].rewrite;
            Range range = one.range;
            if (one.with.empty() && within) {
                range.begin = std::max(range.begin, std::min(within->begin, range.end));
                range.end = std::min(range.end, std::max(within->end, range.begin));
            }
            cover(range);
            continue;
        }
        const std::size_t behind = position - claims.words.size();
        if (behind < claims.gaps.size()) {
            subject.gaps.insert(claims.gaps[behind].gap.behind);
            continue;
        }
        const std::size_t paragraph = claims.moves[behind - claims.gaps.size()].paragraph;
        if (paragraph != last) ++subject.moves;
        last = paragraph;
        if (!subject.paragraph) subject.paragraph = paragraph;
        cover(base.paragraph(paragraph));
    }
    if (subject.words || subject.gaps.size() > 1) {
        for (const std::size_t gap : subject.gaps)
            cover({base.starts[gap], base.starts[gap]});
    }
    return subject;
}

std::optional<Range> shown_range(const EditBase& base, const Claims& claims, const Group& group) {
    const Subject subject = subject_of(base, claims, group);
    if (!subject.words) return std::nullopt;
    // About one paragraph, and no more than it: its new place can be told.
    if (subject.moves == 1 && *subject.words == base.paragraph(*subject.paragraph))
        return subject.words;
    return with_neighbours(base, claims, *subject.words);
}

} // namespace emenda::text
