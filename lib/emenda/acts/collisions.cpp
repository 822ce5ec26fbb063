// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/collisions.hpp"

#include "emenda/acts/words_elsewhere.hpp"
#include "emenda/text/edits.hpp"
#include "emenda/text/labels.hpp"
#include "emenda/text/paragraphs.hpp"
#include "emenda/text/word_count.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace emenda::acts {

namespace {

/// The first paragraph of a text that has another number once these edits are made, or is not
/// there; beyond the last one where there is none.
std::size_t first_renumbered(const std::string& base, const text::Edits& edits) {
    const auto paragraphs = text::paragraphs(base);
    std::size_t first = paragraphs.size() + 1;
    for (const text::Gap& gap : edits.gaps) {
        first = std::min(first, gap.behind + 1);
        for (const text::Placed& placed : gap.placed) {
            if (placed.paragraph > 0) first = std::min(first, placed.paragraph);
        }
    }
    const std::string closed = base + "\n"; // as edits see it
    const auto has_break = [](std::string_view words) {
        return words.find(text::paragraph_break) != std::string_view::npos;
    };
    for (const text::Rewrite& one : edits.words) {
        if (!has_break(one.with) && !has_break(one.range.of(closed))) continue;
        const auto behind =
            std::partition_point(paragraphs.begin(), paragraphs.end(),
                                 [&](const text::Range& at) { return at.begin < one.range.begin; });
        // That in which it begins keeps its number.
        return std::min(first, static_cast<std::size_t>(behind - paragraphs.begin()) + 1);
    }
    return first;
}

/// The last paragraph of a conflict's passage; of one between two paragraphs, the one before.
std::size_t last_of(const text::Conflict& conflict, const std::string& base) {
    const std::string_view passage = conflict.base.of(base);
    std::size_t last = conflict.paragraph;
    for (auto at = passage.find(text::paragraph_break); at != std::string_view::npos;
         at = passage.find(text::paragraph_break, at + text::paragraph_break.size()))
        ++last;
    return last;
}

/// The last paragraph that a conflict names by its number.
std::size_t last_named(const text::Conflict& conflict, const std::string& base) {
    std::size_t last = last_of(conflict, base);
    for (const text::Wish& wish : conflict.wishes)
        last =
            std::max({last, wish.behind.value_or(0), wish.into.value_or(0), wish.part.value_or(0)});
    return last;
}

std::size_t last_sent_to(const std::vector<Wish>& wishes) {
    std::size_t last = 0;
    for (const Wish& wish : wishes)
        if (wish.sent) last = std::max(last, wish.sent->paragraph);
    return last;
}

/// Whether an offset lies within a character.
bool is_within(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

/// What is read of a line up to its end, if that is near, or for some words.
std::string_view first_words(std::string_view line) {
    constexpr std::size_t most = 40; // bytes
    constexpr std::size_t not_worth_a_cut = 12;
    if (line.size() <= most + not_worth_a_cut) return line;
    std::size_t end = line.rfind(' ', most);
    if (end == std::string_view::npos || end == 0) end = most; // one long word
    while (is_within(line, end))
        --end;
    return line.substr(0, end);
}

std::string_view last_words(std::string_view line) {
    constexpr std::size_t most = 40;
    constexpr std::size_t not_worth_a_cut = 12;
    if (line.size() <= most + not_worth_a_cut) return line;
    const std::size_t blank = line.find(' ', line.size() - most);
    std::size_t begin = std::min(blank, line.size() - 1) + 1;
    if (begin == line.size()) begin = line.size() - most; // one long word
    while (is_within(line, begin))
        ++begin;
    return line.substr(begin);
}

/// The part of a line, around a passage, that none of those who collide there changes: a reader
/// must not take for kept what a side has changed, too.
text::Range unchanged_around(text::Range line, const text::Range& passage,
                             const text::Conflict& conflict,
                             const std::vector<const text::Edits*>& sides) {
    for (const text::Wish& wish : conflict.wishes) {
        const auto& words = sides.at(wish.side)->words;
        const auto first =
            std::partition_point(words.begin(), words.end(), [&](const text::Rewrite& one) {
                return one.range.end < line.begin;
            });
        for (auto one = first; one != words.end() && one->range.begin <= line.end; ++one) {
            if (one->range.end < passage.begin) // what touches the passage is of it
                line.begin = std::max(line.begin, one->range.end);
            else if (one->range.begin > passage.end)
                line.end = std::min(line.end, one->range.begin);
        }
    }
    return line;
}

/// The label of the line in which a passage stands behind it: "b)", "Art. 5."; no bare mark.
std::string label_before(const std::string& base, const text::Range& passage) {
    const std::size_t begin = passage.begin == 0 ? 0 : base.rfind('\n', passage.begin - 1) + 1;
    const std::string_view line = text::Range{begin, passage.begin}.of(base);
    const std::size_t size = text::label_of(std::string_view(base).substr(begin)).size;
    if (size == 0 || size > line.size()) return {};
    std::string_view label = line.substr(0, line.find_last_not_of(' ', size - 1) + 1);
    const bool of_article = label.find(' ') != std::string_view::npos; // "Art. 5.", not "5."
    if (of_article && label.ends_with('.')) label.remove_suffix(1);
    return text::has_word(label) ? std::string(label) : std::string();
}

/// A number, or part of a table's row, is read with what stands around it; the row whole, if it
/// is none that nobody could read.
void add_surroundings(Collision& collision, const std::string& base, const text::Conflict& conflict,
                      const std::vector<const text::Edits*>& sides) {
    const text::Range& passage = conflict.base;
    constexpr std::size_t says_little = 4;
    constexpr std::size_t longest_row = 240;
    const std::size_t begin =
        passage.begin == 0 ? 0 : base.rfind('\n', passage.begin - 1) + 1; // npos + 1 is 0
    const std::size_t end = std::min(base.find('\n', passage.end), base.size());
    const bool in_row = base[begin] == '|';
    if (!in_row && text::count_words(passage.of(base)) > says_little) return;
    const bool whole = in_row && end - begin <= longest_row;
    const text::Range read = unchanged_around({begin, end}, passage, conflict, sides);
    const std::string_view left = text::Range{read.begin, passage.begin}.of(base);
    const std::string_view right = text::Range{passage.end, read.end}.of(base);
    std::string_view before = whole ? left : last_words(left);
    std::string_view behind = whole ? right : first_words(right);
    const bool cut_before = before.size() < passage.begin - begin;
    const bool cut_behind = behind.size() < end - passage.end;
    if (cut_before) before.remove_prefix(std::min(before.find_first_not_of(' '), before.size()));
    if (cut_behind) behind = behind.substr(0, behind.find_last_not_of(' ') + 1);
    collision.before = (cut_before ? "… " : "") + std::string(before);
    collision.behind = std::string(behind) + (cut_behind ? " …" : "");
}

/// The paragraphs that sides move: found once, for there may be as many conflicts as new ones.
class Moves {
public:
    Moves(const std::string& base, const std::vector<text::Range>& paragraphs,
          const std::vector<const text::Edits*>& sides)
        : m_base(base), m_paragraphs(paragraphs), m_of(sides.size()) {
        for (std::size_t side = 0; side < sides.size(); ++side) {
            for (const text::Gap& gap : sides[side]->gaps) {
                for (const text::Placed& placed : gap.placed) {
                    if (placed.paragraph > 0) m_of[side].push_back({placed.paragraph, gap.behind});
                }
            }
        }
    }

    /// Those that a side moves out of a conflict's passage, within it, or there from elsewhere.
    std::vector<PutElsewhere> find(std::size_t side, const text::Conflict& conflict) const {
        const bool none_in_it = conflict.between || conflict.paragraph == 0;
        const std::size_t first = conflict.paragraph + (none_in_it ? 1 : 0);
        const std::size_t last = last_of(conflict, m_base);
        std::vector<PutElsewhere> moves;
        for (const auto& [paragraph, behind] : m_of[side]) {
            const bool goes_there = behind + 1 >= first && behind <= last;
            const bool is_of_it = paragraph >= first && paragraph <= last;
            if (!is_of_it && !goes_there) continue;
            const text::Range& range = m_paragraphs.at(paragraph - 1);
            moves.push_back({paragraph, behind, std::string(range.of(m_base))});
        }
        return moves;
    }

private:
    struct Move {
        std::size_t paragraph;
        std::size_t behind;
    };
    const std::string& m_base;
    const std::vector<text::Range>& m_paragraphs;
    std::vector<std::vector<Move>> m_of; ///< of each side
};

/// Whether other paragraphs may come to the place of a single one, or behind it.
bool may_bring_others(const text::Wish& wish, const std::string& passage) {
    if (wish.text.empty() || wish.text == passage) return false;
    return wish.moved || wish.text.find(text::paragraph_break) != std::string::npos;
}

void add_conflicts(std::vector<Collision>& collisions, const std::string& base,
                   text::Merged& merged, const std::vector<const text::Edits*>& sides,
                   const Who& who, bool title) {
    const auto paragraphs = title ? std::vector<text::Range>() : text::paragraphs(base);
    WordsElsewhere elsewhere(base, paragraphs);
    const Moves moves(base, paragraphs, sides);
    for (text::Conflict& conflict : merged.conflicts) {
        Collision collision{title,
                            title ? 0 : conflict.paragraph,
                            std::string(conflict.base.of(base)),
                            {},
                            conflict.between,
                            0};
        if (!title && !conflict.between) {
            add_surroundings(collision, base, conflict, sides);
            const std::string label = label_before(base, conflict.base);
            if (!collision.before.starts_with(label)) collision.label = label;
        }
        const bool of_several =
            !title && (conflict.between ||
                       last_of(conflict, base) != std::max<std::size_t>(conflict.paragraph, 1));
        for (const text::Wish& wish : conflict.wishes) {
            const text::Edits& side = *sides.at(wish.side);
            Wish one{who.at(wish.side), {},        wish.moved, wish.behind,
                     wish.gone,         wish.into, wish.part};
            if (of_several || (!title && may_bring_others(wish, collision.passage)))
                one.moves = moves.find(wish.side, conflict);
            if (!title && !wish.moved) one.sent = elsewhere.find(conflict, wish, side);
            collision.wishes.push_back(std::move(one));
        }
        for (std::size_t i = 0; i < conflict.wishes.size(); ++i)
            collision.wishes[i].text = std::move(conflict.wishes[i].text);
        // Today's text is told last, whatever its place among the sides.
        std::stable_partition(collision.wishes.begin(), collision.wishes.end(),
                              [](const Wish& wish) { return wish.amendment.has_value(); });
        collisions.push_back(std::move(collision));
    }
}

} // namespace

Numbering numbering_of(model::Number version, const model::Text& text, const model::Text& today) {
    return {version, first_renumbered(text.body, text::edits_between(text.body, today.body))};
}

void add_collisions(std::vector<Collision>& collisions, const model::Text& base,
                    text::Merged& title, text::Merged& body,
                    const std::vector<const text::Edits*>& sides, const Who& who,
                    const std::function<Numbering()>& numbering) {
    add_conflicts(collisions, base.title, title, sides, who, true);
    const std::size_t before = collisions.size();
    add_conflicts(collisions, base.body, body, sides, who, false);
    if (body.conflicts.empty() || !numbering) return;
    const Numbering numbers = numbering();
    for (std::size_t i = 0; i < body.conflicts.size(); ++i) {
        Collision& collision = collisions[before + i];
        const std::size_t last =
            std::max(last_named(body.conflicts[i], base.body), last_sent_to(collision.wishes));
        if (last >= numbers.first_other) collision.version = numbers.version;
    }
}

} // namespace emenda::acts
