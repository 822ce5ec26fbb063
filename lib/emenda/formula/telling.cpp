// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/telling.hpp"

#include "emenda/formula/blanks.hpp"
#include "emenda/formula/joint.hpp"
#include "emenda/formula/lines.hpp"
#include "emenda/formula/places.hpp"
#include "emenda/history/end_words.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <variant>

namespace emenda::formula {

namespace {

/// Finds the kind of sentence for a change.
class Teller {
public:
    Teller(const model::Text& base, const model::Changes& changes)
        : m_base(base), m_paragraphs(text::paragraphs(base.body)) {
        for (const model::Change& change : changes.body) {
            if (const auto* move = std::get_if<model::Move>(&change.what))
                m_moved.insert(move->paragraph);
        }
    }

    Slots operator()(const model::Replace& c) const {
        Slots slots = of(Kind::replace_words, c.quote);
        slots.with = c.with;
        if (beside_moved(c, slots)) return slots;
        if (whole(c.quote, slots)) slots.kind = Kind::replace_paragraphs;
        return slots;
    }

    Slots operator()(const model::Delete& c) const {
        Slots slots = of(Kind::delete_words, c.quote);
        if (whole(c.quote, slots)) slots.kind = Kind::delete_paragraphs;
        return slots;
    }

    Slots operator()(const model::InsertWords& c) const {
        Slots slots = of(Kind::insert_words, c.after);
        slots.with = c.insert;
        if (c.insert.size() > 1 && c.insert.front() == ' ' &&
            joined_behind(c.after.text, c.insert.substr(1)) == c.insert) {
            slots.with = c.insert.substr(1);
        } else if (joined_behind(c.after.text, c.insert) != c.insert) {
            slots.kind = Kind::insert_words_joined;
        }
        return slots;
    }

    Slots operator()(const model::InsertParagraphs& c) const {
        Slots slots;
        slots.with = c.insert;
        slots.paragraph = std::max<std::size_t>(c.after_paragraph, 1);
        slots.kind = c.after_paragraph > 0  ? Kind::insert_after
                     : m_paragraphs.empty() ? Kind::insert_at_start
                                            : Kind::insert_before;
        slots.at_old_place = m_moved.count(slots.paragraph) > 0;
        return slots;
    }

    Slots operator()(const model::Move& c) const {
        Slots slots;
        slots.kind = c.after_paragraph > 0 ? Kind::move_after : Kind::move_before;
        slots.paragraph = c.paragraph;
        slots.listed = {c.paragraph};
        slots.other = std::max<std::size_t>(c.after_paragraph, 1);
        slots.at_old_place = slots.other != c.paragraph && m_moved.count(slots.other) > 0;
        return slots;
    }

private:
    static Slots of(Kind kind, const model::Quote& quote) {
        Slots slots;
        slots.kind = kind;
        slots.paragraph = quote.paragraph;
        slots.quote = &quote;
        slots.words = quote.text;
        return slots;
    }

    /// Whether new paragraphs come beside one that moves (history/beside_moves.hpp).
    bool beside_moved(const model::Replace& c, Slots& slots) const {
        const std::size_t number = c.quote.paragraph;
        if (m_moved.count(number) == 0 || number > m_paragraphs.size()) return false;
        const std::string_view text = m_paragraphs[number - 1].of(m_base.body);
        const std::string behind = c.quote.text + "\n\n";
        const std::string before = "\n\n" + c.quote.text;
        if (c.with.size() <= behind.size()) return false;
        // Asked first, for it costs nothing: there is one end, and any number of changes.
        if (c.with.starts_with(behind) && text.ends_with(c.quote.text) &&
            c.quote == history::last_words(text, number)) {
            slots.kind = Kind::insert_after_moved;
            slots.with = c.with.substr(behind.size());
            return true;
        }
        if (c.with.ends_with(before) && text.starts_with(c.quote.text) &&
            c.quote == history::first_words(text, number)) {
            slots.kind = Kind::insert_before_moved;
            slots.with = c.with.substr(0, c.with.size() - before.size());
            return true;
        }
        return false;
    }

    /// Whether the quote is whole paragraphs of the base, and how many.
    bool whole(const model::Quote& quote, Slots& slots) const {
        if (quote.occurrence > 0 || quote.paragraph == 0 || quote.paragraph > m_paragraphs.size()) {
            return false;
        }
        const std::size_t begin = m_paragraphs[quote.paragraph - 1].begin;
        const std::size_t end = begin + quote.text.size();
        const auto last = std::lower_bound(
            m_paragraphs.begin(), m_paragraphs.end(), end,
            [](const text::Range& range, std::size_t value) { return range.end < value; });
        if (last == m_paragraphs.end() || last->end != end) return false;
        if (std::string_view(m_base.body).substr(begin, quote.text.size()) != quote.text) {
            return false;
        }
        slots.last = static_cast<std::size_t>(last - m_paragraphs.begin()) + 1;
        return true;
    }

    const model::Text& m_base;
    std::vector<text::Range> m_paragraphs;
    std::set<std::size_t> m_moved;
};

text::Range with_any_blank(std::string_view body, text::Range words) {
    return with_its_blank(body, words, [](std::size_t) { return true; });
}

/// How a sentence tells which words of a paragraph it means. Deleted words take a blank along when
/// they are read, so it is left out where that one is meant; characters take none.
class Counting {
public:
    explicit Counting(const model::Text& base)
        : m_body(base.body), m_paragraphs(text::paragraphs(base.body)), m_places(base.body) {}

    void operator()(Slots& slots) {
        const model::Quote& quote = *slots.quote;
        slots.occurrence = quote.occurrence;
        if (quote.paragraph == 0 || quote.paragraph > m_paragraphs.size()) return;
        const text::Range where = m_paragraphs[quote.paragraph - 1];
        const auto place = m_places.place(where, quote);
        if (!place) return;
        const bool deletes = slots.kind == Kind::delete_words;
        tell(slots, where, *place, deletes && takes_along(where, *place));
        if (slots.kind == Kind::insert_words) tell_as_one_line(slots, where, *place);
        if (!deletes) return;
        if (const auto words = without_blank(where, *place)) {
            Slots shorter = slots;
            tell(shorter, where, *words, false);
            const bool as_clear = shorter.occurrence == 0 || slots.occurrence > 0;
            if (!shorter.as_characters && as_clear) slots = shorter;
        }
    }

private:
    /// Whether words that are deleted as such would take more along.
    bool takes_along(text::Range where, text::Range place) const {
        return with_any_blank(m_body, place) != place || are_whole_lines(m_body, where, place);
    }

    /// An item that is no line of its own.
    void tell_as_one_line(Slots& slots, text::Range where, text::Range place) const {
        if (!as_lines_behind(m_body, where, place.end, slots.with)) return;
        if (joined_behind(slots.quote->text, slots.with) == slots.with)
            slots.kind = Kind::insert_words_joined;
        else
            slots.with = " " + slots.with;
    }

    /// The words that take along the blank that the place has at one end.
    std::optional<text::Range> without_blank(text::Range where, text::Range place) const {
        for (const text::Range words :
             {text::Range{place.begin + 1, place.end}, text::Range{place.begin, place.end - 1}}) {
            const char blank = m_body[words.begin == place.begin ? words.end : place.begin];
            if (blank == ' ' && !words.empty() && !are_whole_lines(m_body, where, words) &&
                with_any_blank(m_body, words) == place)
                return words;
        }
        return std::nullopt;
    }

    void tell(Slots& slots, text::Range where, text::Range place, bool as_characters) {
        const std::string_view words = place.of(m_body);
        auto number = m_places.number(where, place, Places::As::words);
        slots.as_characters = as_characters || !number;
        const auto as = slots.as_characters ? Places::As::characters : Places::As::words;
        if (slots.as_characters) number = m_places.number(where, place, as);
        const bool unique = *number == 1 && m_places.count(where, words, as, 2) == 1;
        slots.occurrence = unique ? 0 : *number;
        slots.words = words;
    }

    std::string_view m_body;
    std::vector<text::Range> m_paragraphs;
    Places m_places;
};

/// Whether both delete paragraphs, each by a change of its own, the one right behind the other.
bool deletes_next(const Slots& before, const Slots& next) {
    if (before.kind != Kind::delete_paragraphs || next.kind != Kind::delete_paragraphs)
        return false;
    const bool one_each = before.last == before.paragraph || !before.listed.empty();
    return one_each && next.last == next.paragraph && next.paragraph > before.last &&
           next.numbers.front() == before.numbers.back() + 1;
}

bool is_of_words(Kind kind) {
    return kind == Kind::replace_words || kind == Kind::delete_words ||
           kind == Kind::insert_words || kind == Kind::insert_words_joined;
}

} // namespace

std::vector<Slots> told(const model::Text& base, const model::Changes& changes) {
    const Teller teller(base, changes);
    std::vector<Slots> sentences;
    std::map<std::size_t, std::size_t> moves; // by where they go: its place among the sentences
    for (std::size_t i = 0; i < changes.body.size(); ++i) {
        const auto& what = changes.body[i].what;
        Slots slots = std::visit(teller, what);
        if (const auto* move = std::get_if<model::Move>(&what)) {
            const auto [found, is_new] = moves.emplace(move->after_paragraph, sentences.size());
            if (!is_new) {
                Slots& all = sentences[found->second];
                all.last = move->paragraph;
                all.listed.push_back(move->paragraph);
                all.numbers.push_back(i + 1);
                continue;
            }
        }
        slots.numbers = {i + 1};
        if (!sentences.empty() && deletes_next(sentences.back(), slots)) {
            Slots& all = sentences.back();
            if (all.listed.empty()) all.listed = {all.paragraph};
            all.last = slots.paragraph;
            all.listed.push_back(slots.paragraph);
            all.numbers.push_back(i + 1);
            continue;
        }
        sentences.push_back(std::move(slots));
    }
    std::optional<Counting> counting; // not needed where all is about whole paragraphs
    for (Slots& slots : sentences) {
        if (!is_of_words(slots.kind)) continue;
        if (!counting) counting.emplace(base);
        (*counting)(slots);
    }
    return sentences;
}

Slots of_title(const model::TitleChange& change) {
    Slots slots;
    slots.kind = change.replace.empty() ? Kind::insert_title : Kind::replace_title;
    slots.old_title = change.replace;
    slots.with = change.with;
    return slots;
}

} // namespace emenda::formula
