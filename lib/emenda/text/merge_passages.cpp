// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_passages.hpp"

#include "emenda/text/word_class.hpp"
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

/// The line of the base in which a byte stands.
Range line_at(const EditBase& base, std::size_t at) {
    const auto before = at == 0 ? std::string::npos : base.text.rfind('\n', at - 1);
    const std::size_t begin = before == std::string::npos ? 0 : before + 1;
    return {begin, std::min(base.text.find('\n', at), base.text.size())};
}

/// Whether a token says where something stands: marks and light words do not.
bool is_landmark(const EditBase& base, const Token& token) {
    if (token.kind != TokenKind::word) return false;
    const std::string_view word = token.range.of(base.text);
    const std::string lower = folded(word);
    return class_of(lower.empty() ? word : lower, token.kind) == WordClass::full;
}

/// Where something comes among words, or marks alone change, a reader is shown the word in front,
/// or else the one behind.
Range with_a_word(const EditBase& base, Range range) {
    constexpr std::size_t far = 200;
    if (has_word(range.of(base.text)) || base.paragraphs() == 0) return range;
    if (range.empty() && base.starts_paragraph(range.begin)) return range;
    const Range line = line_at(base, range.begin);
    std::size_t at = std::max(line.begin, range.begin - std::min(far, range.begin));
    while (at > line.begin && !is_certain_limit(base.text, at))
        --at;
    const std::string_view front = std::string_view(base.text).substr(0, range.begin);
    std::optional<std::size_t> found;
    TokenReader reader(front, at);
    for (Token token; reader.next(token);) {
        if (is_landmark(base, token)) found = token.range.begin;
    }
    if (found) return {*found, range.end};
    const std::size_t end = std::min(base.text.find('\n', range.end), base.text.size());
    TokenReader behind(std::string_view(base.text).substr(0, end), range.end);
    for (Token token; behind.next(token);) {
        if (is_landmark(base, token)) return {range.begin, token.range.end};
    }
    return range;
}

/// Rows of a table and items of a list are shown whole where more than one cell or line of them
/// is in it.
Range with_whole_lines(const EditBase& base, Range range) {
    const std::string_view text = base.text;
    const auto is_break = [&](std::size_t at) { return text[at] == '\n'; };
    while (range.end > range.begin && is_break(range.end - 1))
        --range.end;
    const Range first = line_at(base, range.begin);
    const Range last = line_at(base, range.end);
    const bool cells =
        first.of(text).starts_with('|') && range.of(text).find('|') != std::string_view::npos;
    const auto is_one_of_many = [&](Range line) {
        return !base.starts_paragraph(line.begin) ||
               (line.end + 1 < text.size() && !is_break(line.end + 1));
    };
    const bool lines = first.begin != last.begin;
    if (cells || (lines && is_one_of_many(first))) range.begin = first.begin;
    if (cells || (lines && is_one_of_many(last))) range.end = last.end;
    return range;
}

/// Its sides' own words at the ends of it, and their phrases, as long as there are more.
void widen(const EditBase& base, const Claims& claims, PhrasesOfSides& phrases,
           Contested& passage) {
    const Sides sides = sides_of(claims, passage.claims);
    Range range = *passage.words;
    for (std::optional<Range> before; before != range;) {
        before = range;
        range = with_neighbours(base, claims, range);
        for (const std::size_t side : sides)
            range = phrases.widened(range, side);
        range = covering(range, with_whole_lines(base, range));
    }
    passage.words = range;
}

/// What moves is told by its place: its passage is its own.
bool may_be_widened(const Contested& passage, std::size_t first_move) {
    return passage.words && passage.claims.back() < first_move;
}

Contested passage_of(const EditBase& base, const Claims& claims, const Group& group) {
    Subject subject = subject_of(base, claims, group);
    Contested passage{group, subject.words, {}, std::move(subject.gaps), {}};
    if (!subject.words) return passage;
    passage.claimed = {with_neighbours(base, claims, *subject.words)};
    if (subject.moves == 1 && *subject.words == base.paragraph(*subject.paragraph))
        passage.paragraph = subject.paragraph;
    else if (subject.moves > 0)
        passage.words = passage.claimed.front();
    else
        passage.words = with_a_word(base, *subject.words);
    return passage;
}

/// Whether two passages, the first of which begins first, would be read as one: they meet, or a
/// word or two part them that weigh little beside theirs.
bool are_one(const EditBase& base, const Claims& claims, const Contested& first,
             const Contested& second) {
    const Range between{first.words->end, second.words->begin};
    if (between.begin > between.end) return true;
    if (base.starts_paragraph(between.end)) return false;
    const std::string_view apart = between.of(base.text);
    if (apart.find_first_not_of(' ') == std::string_view::npos) return true;
    if (apart.find_first_of("\n.;:!?") != std::string_view::npos) return false;
    const std::size_t words = count_words(apart);
    const auto outweighs = [&](const Contested& one) {
        return count_words(one.words->of(base.text)) >= 2 * words;
    };
    return words <= 2 && outweighs(first) && outweighs(second) &&
           sides_of(claims, first.claims) == sides_of(claims, second.claims);
}

} // namespace

std::vector<Contested> passages_of(const EditBase& base, const Claims& claims,
                                   const std::vector<Group>& groups, PhrasesOfSides& phrases) {
    std::vector<Contested> apart;
    std::vector<Contested> wide;
    for (const Group& group : groups) {
        Contested passage = passage_of(base, claims, group);
        const bool may = may_be_widened(passage, claims.words.size() + claims.gaps.size());
        (may ? wide : apart).push_back(std::move(passage));
    }
    std::stable_sort(wide.begin(), wide.end(), [](const Contested& a, const Contested& b) {
        return a.words->begin < b.words->begin;
    });
    std::vector<Contested> joined;
    for (Contested& passage : wide) {
        widen(base, claims, phrases, passage);
        while (!joined.empty() && are_one(base, claims, joined.back(), passage)) {
            Contested& last = joined.back();
            passage.words = covering(*last.words, *passage.words);
            passage.claimed.insert(passage.claimed.end(), last.claimed.begin(), last.claimed.end());
            passage.gaps.insert(last.gaps.begin(), last.gaps.end());
            passage.claims.insert(passage.claims.end(), last.claims.begin(), last.claims.end());
            std::sort(passage.claims.begin(), passage.claims.end());
            joined.pop_back();
            widen(base, claims, phrases, passage);
        }
        joined.push_back(std::move(passage));
    }
    std::move(joined.begin(), joined.end(), std::back_inserter(apart));
    std::stable_sort(apart.begin(), apart.end(), [](const Contested& a, const Contested& b) {
        return a.claims.front() < b.claims.front();
    });
    return apart;
}

} // namespace emenda::text
