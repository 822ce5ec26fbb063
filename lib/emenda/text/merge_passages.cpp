// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_passages.hpp"

#include "emenda/text/merge_widening.hpp"
#include "emenda/text/word_count.hpp"
#include "emenda/text/words.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace emenda::text {

namespace {

/// What a group is about: words, paragraphs that move, places.
struct Subject {
    std::optional<Range> words;
    std::optional<std::size_t> paragraph; ///< the first that moves
    std::size_t moves = 0;                ///< how many paragraphs
    std::set<std::size_t> gaps;
};

/// Whether words of the group are taken away that end at a point.
bool is_taken_up_to(const Claims& claims, const Group& group, std::size_t at) {
    return std::any_of(group.begin(), group.end(), [&](std::size_t position) {
        if (position >= claims.words.size()) return false;
        const Rewrite& one = claims.words[position].rewrite;
        return one.with.empty() && !one.range.empty() && one.range.end == at;
    });
}

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
            const std::size_t in_front = claims.gaps[behind].gap.behind;
            const std::size_t at = base.starts[in_front];
            // What stood in front of it and goes is what it is about, not what comes next.
            cover(in_front > 0 && is_taken_up_to(claims, group, at) ? base.paragraph(in_front)
                                                                    : Range{at, at});
        } else {
            cover(base.paragraph(claims.moves[behind - claims.gaps.size()].paragraph));
        }
    }
    return words;
}

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

/// What moves is told by its place: its passage is its own.
bool may_be_widened(const Contested& passage, std::size_t first_move) {
    return passage.words && passage.claims.back() < first_move;
}

/// Those in which a range begins and ends: what is said of paragraphs is read of whole ones.
Range whole_paragraphs(const EditBase& base, Range range) {
    if (range.empty()) return range;
    const std::size_t first = std::max<std::size_t>(base.paragraph_at(range.begin), 1);
    return covering(base.paragraph(first), base.paragraph(base.paragraph_at(range.end - 1)));
}

Contested passage_of(const EditBase& base, const Claims& claims, const Widening& widening,
                     const Group& group) {
    Subject subject = subject_of(base, claims, group);
    Contested passage{group, subject.words, {}, std::move(subject.gaps), {}};
    if (!subject.words) return passage;
    passage.claimed = {{widening.with_neighbours(*subject.words), group}};
    if (subject.moves == 1 && *subject.words == base.paragraph(*subject.paragraph))
        passage.paragraph = subject.paragraph;
    else if (subject.moves > 0)
        passage.words = whole_paragraphs(base, passage.claimed.front().words);
    else
        passage.words = widening.with_a_word(*subject.words);
    return passage;
}

/// Whether a text has so many words: reads no farther than to the last of these.
bool has_words(std::string_view text, std::size_t count) {
    TokenReader reader(text);
    for (Token token; count > 0 && reader.next(token);) {
        if (token.kind == TokenKind::word) --count;
    }
    return count == 0;
}

/// A passage that others may be joined to, and the sides of its claims.
struct Wide {
    Contested passage;
    Sides sides;

    const Range& words() const { return *passage.words; }
};

/// Whether two passages, the first of which begins first, would be read as one: they meet, or a
/// word or two part them that weigh little beside theirs.
bool are_one(const EditBase& base, const Wide& first, const Wide& second) {
    const Range between{first.words().end, second.words().begin};
    if (between.begin > between.end) return true;
    if (base.starts_paragraph(between.end)) return false;
    const std::string_view apart = between.of(base.text);
    if (apart.find_first_not_of(' ') == std::string_view::npos) return true;
    if (has_words(apart, 3) || apart.find_first_of("\n.;:!?") != std::string_view::npos)
        return false;
    const std::size_t words = count_words(apart);
    const auto outweighs = [&](const Wide& one) {
        return has_words(one.words().of(base.text), 2 * words);
    };
    return outweighs(first) && outweighs(second) && first.sides == second.sides;
}

/// The smaller goes into the larger, so that thousands may be joined one after the other.
template <typename Many>
void join(Many& to, Many& from) {
    if (to.size() < from.size()) std::swap(to, from);
    if constexpr (requires { to.merge(from); })
        to.merge(from);
    else
        to.insert(to.end(), from.begin(), from.end());
}

void join(Wide& to, Wide& from) {
    to.passage.words = covering(to.words(), from.words());
    join(to.passage.claims, from.passage.claims);
    join(to.passage.claimed, from.passage.claimed);
    join(to.passage.gaps, from.passage.gaps);
    Sides sides;
    std::set_union(to.sides.begin(), to.sides.end(), from.sides.begin(), from.sides.end(),
                   std::back_inserter(sides));
    to.sides = std::move(sides);
}

} // namespace

std::vector<Contested> passages_of(const EditBase& base, const Claims& claims,
                                   const std::vector<Group>& groups, PhrasesOfSides& phrases,
                                   std::uint64_t* steps) {
    const Widening widening(base, claims, phrases);
    std::vector<Contested> apart;
    std::vector<Wide> wide;
    for (const Group& group : groups) {
        Contested passage = passage_of(base, claims, widening, group);
        if (may_be_widened(passage, claims.words.size() + claims.gaps.size()))
            wide.push_back({std::move(passage), sides_of(claims, group)});
        else
            apart.push_back(std::move(passage));
    }
    std::stable_sort(wide.begin(), wide.end(), [](const Wide& a, const Wide& b) {
        return a.words().begin < b.words().begin;
    });
    std::vector<Wide> joined;
    for (Wide& one : wide) {
        one.passage.words = widening.widened(one.words(), one.sides);
        while (!joined.empty() && are_one(base, joined.back(), one)) {
            join(one, joined.back());
            joined.pop_back();
            one.passage.words = widening.widened(one.words(), one.sides);
        }
        joined.push_back(std::move(one));
    }
    for (Wide& one : joined) {
        std::sort(one.passage.claims.begin(), one.passage.claims.end());
        apart.push_back(std::move(one.passage));
    }
    std::stable_sort(apart.begin(), apart.end(), [](const Contested& a, const Contested& b) {
        return a.claims.front() < b.claims.front();
    });
    if (steps) *steps = widening.steps();
    return apart;
}

} // namespace emenda::text
