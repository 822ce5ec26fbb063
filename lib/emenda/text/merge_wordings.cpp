// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_wordings.hpp"

#include "emenda/text/merge_carried.hpp"
#include "emenda/text/paragraphs.hpp"
#include "emenda/text/word_class.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

namespace emenda::text {

namespace {

using Positions = std::vector<std::size_t>;

/// Claims of one side that stand or give way together.
struct Wording {
    Range range;
    Positions claims;
};

bool has_side(const Sides& sides, std::size_t side) {
    return std::binary_search(sides.begin(), sides.end(), side);
}

/// Whether a cell of a table ends between, or a row.
bool has_bar(const EditBase& base, Range between) {
    return between.of(base.text).find('|') != std::string_view::npos &&
           is_in_row(base, between.begin);
}

bool has_full_word(std::string_view text) {
    const auto words = words_of(text);
    return std::any_of(words.begin(), words.end(), is_full);
}

/// A word for a word: which stands for which is plain.
bool is_word_for_word(const EditBase& base, const Rewrite& one) {
    return words_of(one.range.of(base.text)).size() == 1 && words_of(one.with).size() == 1;
}

/// What a side claims of these positions, as wordings.
class Wordings {
public:
    Wordings(const EditBase& base, const Claims& claims, PhrasesOfSides& phrases,
             const std::set<std::size_t>& positions, std::size_t side)
        : m_base(base), m_claims(claims), m_phrases(phrases), m_side(side) {
        Positions chain;
        for (const std::size_t position : positions) {
            if (!has_side(claims.words[position].sides, side)) continue;
            if (!chain.empty() && is_apart(chain.back(), position)) {
                add(chain);
                chain.clear();
            }
            chain.push_back(position);
        }
        add(chain);
    }

    const std::vector<Wording>& all() const { return m_all; }

private:
    const Rewrite& at(std::size_t position) const { return m_claims.words[position].rewrite; }

    bool is_apart(std::size_t first, std::size_t second) {
        const Range between{at(first).range.end, at(second).range.begin};
        if (has_bar(m_base, between)) return true;
        return has_full_word(between.of(m_base.text)) &&
               m_phrases.widened(at(first).range, m_side).end < at(second).range.end;
    }

    /// A few words that each took the place of one are as many wordings: "thirty or forty".
    void add(const Positions& chain) {
        constexpr std::size_t few = 3;
        const bool apart =
            chain.size() <= few && std::all_of(chain.begin(), chain.end(), [&](std::size_t one) {
                return is_word_for_word(m_base, at(one));
            });
        for (const std::size_t position : chain) {
            const bool begins = apart || position == chain.front();
            if (begins) m_all.push_back({at(position).range, {}});
            m_all.back().range = covering(m_all.back().range, at(position).range);
            m_all.back().claims.push_back(position);
        }
    }

    const EditBase& m_base;
    const Claims& m_claims;
    PhrasesOfSides& m_phrases;
    std::size_t m_side;
    std::vector<Wording> m_all;
};

bool overlap(Range one, Range other) {
    if (one.empty() && other.empty()) return one == other;
    return std::max(one.begin, other.begin) < std::min(one.end, other.end) ||
           (one.empty() && other.begin < one.begin && one.begin < other.end) ||
           (other.empty() && one.begin < other.begin && other.begin < one.end);
}

class YieldingWords {
public:
    YieldingWords(const EditBase& base, const Claims& claims, PhrasesOfSides& phrases,
                  const Contested& passage, const std::set<std::size_t>& positions,
                  std::size_t side)
        : m_base(base), m_claims(claims), m_phrases(phrases), m_passage(passage),
          m_positions(positions), m_side(side) {}

    std::optional<Yielding> find() {
        if (!are_words_within()) return std::nullopt;
        Sides others = sides_of(m_claims, Group(m_positions.begin(), m_positions.end()));
        std::erase(others, m_side);
        const Wordings mine(m_base, m_claims, m_phrases, m_positions, m_side);
        for (const std::size_t other : others)
            find_given(mine, other);
        if (!carries_none(others)) return std::nullopt;
        const bool gives = std::any_of(m_given.begin(), m_given.end(),
                                       [&](std::size_t position) { return !is_kept(position); });
        if (!gives) return std::nullopt;
        return Yielding{m_given, {}, true};
    }

private:
    const WordClaim& at(std::size_t position) const { return m_claims.words[position]; }
    bool is_kept(std::size_t position) const { return has_side(at(position).sides, m_side); }

    bool are_words_within() const {
        const auto has_break = [](std::string_view text) {
            return text.find(paragraph_break) != std::string_view::npos;
        };
        return std::all_of(m_positions.begin(), m_positions.end(), [&](std::size_t position) {
            const Rewrite& one = at(position).rewrite;
            return one.range.begin >= m_passage.words->begin &&
                   one.range.end <= m_passage.words->end && !has_break(one.with) &&
                   !has_break(one.range.of(m_base.text)) &&
                   !(one.range.empty() && m_base.starts_paragraph(one.range.begin));
        });
    }

    /// What collides another gives up, and what the preferred side words anew.
    void find_given(const Wordings& mine, std::size_t other) {
        const Wordings theirs(m_base, m_claims, m_phrases, m_positions, other);
        const auto& colliding = m_passage.claims;
        for (const Wording& wording : theirs.all()) {
            const auto& those = wording.claims;
            if (std::all_of(those.begin(), those.end(), [&](auto one) { return is_kept(one); }))
                continue;
            const bool meets =
                std::any_of(mine.all().begin(), mine.all().end(),
                            [&](const Wording& one) { return overlap(one.range, wording.range); });
            const bool collides = std::any_of(those.begin(), those.end(), [&](std::size_t one) {
                return !is_kept(one) && std::binary_search(colliding.begin(), colliding.end(), one);
            });
            if (meets || collides) m_given.insert(those.begin(), those.end());
        }
    }

    /// Whether nobody puts here what it takes there, of which only the one is given up.
    bool carries_none(const Sides& others) const {
        return std::all_of(others.begin(), others.end(), [&](std::size_t other) {
            std::set<std::string_view> given;
            std::set<std::string_view> left;
            for (const std::size_t position : m_positions) {
                if (!has_side(at(position).sides, other)) continue;
                auto& words = m_given.contains(position) ? given : left;
                for (const std::string_view text : {at(position).rewrite.range.of(m_base.text),
                                                    std::string_view(at(position).rewrite.with)}) {
                    const auto more = words_of(text);
                    std::copy_if(more.begin(), more.end(), std::inserter(words, words.end()),
                                 is_full);
                }
            }
            return std::none_of(left.begin(), left.end(),
                                [&](std::string_view word) { return given.contains(word); });
        });
    }

    const EditBase& m_base;
    const Claims& m_claims;
    PhrasesOfSides& m_phrases;
    const Contested& m_passage;
    const std::set<std::size_t>& m_positions;
    std::size_t m_side;
    std::set<std::size_t> m_given;
};

} // namespace

std::optional<Yielding> yielding_words(const EditBase& base, const Claims& claims,
                                       PhrasesOfSides& phrases, const Contested& passage,
                                       const std::set<std::size_t>& positions, std::size_t side) {
    return YieldingWords(base, claims, phrases, passage, positions, side).find();
}

} // namespace emenda::text
