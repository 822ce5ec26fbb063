// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/locate.hpp"

#include "emenda/text/normal_form.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <variant>

namespace emenda::history {

namespace {

using Why = ChangeFault::Why;

/// What a change names: of this its faults speak.
struct Named {
    std::size_t paragraph = 0;
    std::string_view quote;
    std::size_t occurrence = 0;
};

Named named_in(const model::Change& change) {
    struct Reader {
        Named operator()(const model::Replace& c) const { return of(c.quote); }
        Named operator()(const model::Delete& c) const { return of(c.quote); }
        Named operator()(const model::InsertWords& c) const { return of(c.after); }
        Named operator()(const model::InsertParagraphs& c) const {
            return {c.after_paragraph, {}, 0};
        }
        Named operator()(const model::Move& c) const { return {c.paragraph, {}, 0}; }
        static Named of(const model::Quote& quote) {
            return {quote.paragraph, quote.text, quote.occurrence};
        }
    };
    return std::visit(Reader(), change.what);
}

/// Looks at changes one by one, and says where each stands or why it cannot.
class Locator {
public:
    Locator(const Base& base, Located& located, QuoteFinder& finder)
        : m_base(base), m_located(located), m_finder(finder),
          m_crossed(base.paragraphs.size() + 1, false),
          m_left_to_look_up(most_looked_up_elsewhere(base.body.size())) {}

    void add(const model::Change& change) {
        ++m_number;
        m_named = named_in(change);
        const auto edit = std::visit(*this, change.what);
        if (!edit) return;
        if (!fits(*edit)) return;
        m_located.edits.push_back(*edit);
    }

    std::optional<Edit> operator()(const model::Replace& change) {
        if (change.quote.text == change.with) return fault(Why::changes_nothing);
        const auto range = find(change.quote);
        if (!range || !passage(change.with)) return std::nullopt;
        return Edit{Edit::Kind::replace, *range, change.with, 0, 0};
    }

    std::optional<Edit> operator()(const model::Delete& change) {
        const auto range = find(change.quote);
        if (!range) return std::nullopt;
        return Edit{Edit::Kind::remove, *range, {}, 0, 0};
    }

    std::optional<Edit> operator()(const model::InsertWords& change) {
        const auto range = find(change.after);
        if (!range || !passage(change.insert)) return std::nullopt;
        return Edit{Edit::Kind::insert_words, {range->end, range->end}, change.insert, 0, 0};
    }

    std::optional<Edit> operator()(const model::InsertParagraphs& change) {
        if (!has(change.after_paragraph) || !passage(change.insert)) return std::nullopt;
        const std::size_t at = m_base.end_of(change.after_paragraph);
        return Edit{
            Edit::Kind::insert_paragraphs, {at, at}, change.insert, 0, change.after_paragraph};
    }

    std::optional<Edit> operator()(const model::Move& change) {
        if (change.paragraph == 0) return no_such_paragraph(0);
        if (!has(change.paragraph) || !has(change.after_paragraph)) return std::nullopt;
        if (change.after_paragraph == change.paragraph ||
            change.after_paragraph + 1 == change.paragraph) {
            return fault(Why::changes_nothing);
        }
        const std::size_t at = m_base.paragraphs[change.paragraph - 1].begin;
        return Edit{Edit::Kind::move, {at, at}, {}, change.paragraph, change.after_paragraph};
    }

    /// Rules that need the whole list: what is moved, or put behind a paragraph, must find its
    /// ends there.
    void check_places(const std::vector<model::Change>& changes) {
        std::vector<bool> inserted(m_crossed.size(), false);
        for (const Edit& edit : m_located.edits) {
            if (edit.kind == Edit::Kind::insert_paragraphs) inserted[edit.destination] = true;
        }
        for (std::size_t i = 0; i < m_located.edits.size(); ++i) {
            const Edit& edit = m_located.edits[i];
            const bool moves = edit.kind == Edit::Kind::move;
            if (!moves && edit.kind != Edit::Kind::insert_paragraphs) continue;
            m_number = m_numbers[i];
            m_named = named_in(changes[m_number - 1]);
            if (moves && inserted[edit.destination])
                fault(Why::same_point);
            else if (m_crossed[edit.destination] ||
                     (moves && (m_crossed[edit.paragraph] || m_crossed[edit.paragraph - 1])))
                fault(Why::overlap);
        }
    }

private:
    std::nullopt_t fault(Why why, std::size_t found = 0) {
        m_located.faults.push_back(
            {m_number, why, found, m_named.paragraph, std::string(m_named.quote)});
        return std::nullopt;
    }

    std::nullopt_t no_such_paragraph(std::size_t paragraph) {
        m_named.paragraph = paragraph;
        return fault(Why::no_such_paragraph, m_base.paragraphs.size());
    }

    bool has(std::size_t paragraph) {
        if (paragraph <= m_base.paragraphs.size()) return true;
        no_such_paragraph(paragraph);
        return false;
    }

    bool passage(std::string_view text) {
        if (text::is_normal_passage(text)) return true;
        fault(Why::not_a_passage);
        return false;
    }

    std::optional<text::Range> find(const model::Quote& quote) {
        if (quote.paragraph == 0) return no_such_paragraph(0);
        if (!has(quote.paragraph) || !passage(quote.text)) return std::nullopt;
        const text::Range where = m_base.paragraphs[quote.paragraph - 1];
        const std::size_t wanted = std::max<std::size_t>(quote.occurrence, 1);
        const auto at = m_finder.place(where, quote.text, wanted);
        if (!at) {
            const std::size_t count = quote.occurrence == 0 ? 0 : m_finder.count(where, quote.text);
            if (count == 0) return fault(Why::not_found, elsewhere(quote));
            return fault(Why::no_such_occurrence, count);
        }
        const bool is_unique = wanted == 1 && m_finder.count(where, quote.text, 2) == 1;
        if (quote.occurrence == 0 && !is_unique) {
            return fault(Why::ambiguous, m_finder.count(where, quote.text));
        }
        if (quote.occurrence > 0 && is_unique) return fault(Why::needless_occurrence);
        const text::Range range{*at, *at + quote.text.size()};
        for (std::size_t n = quote.paragraph; range.end > m_base.end_of(n); ++n)
            m_crossed[n] = true;
        return range;
    }

    /// Another paragraph in which the quote begins, for the hint; 0 if there is none, or too many
    /// were looked up.
    std::size_t elsewhere(const model::Quote& quote) {
        if (m_left_to_look_up == 0) return 0;
        --m_left_to_look_up;
        const auto at = m_finder.place({0, m_base.body.size()}, quote.text, 1);
        if (!at) return 0;
        const auto behind = std::upper_bound(
            m_base.paragraphs.begin(), m_base.paragraphs.end(), *at,
            [](std::size_t value, const text::Range& range) { return value < range.begin; });
        return static_cast<std::size_t>(behind - m_base.paragraphs.begin());
    }

    static int rank(const Edit& edit) {
        switch (edit.kind) {
        case Edit::Kind::insert_words:
            return 0;
        case Edit::Kind::insert_paragraphs:
            return 1;
        case Edit::Kind::move:
            return 2;
        case Edit::Kind::replace:
        case Edit::Kind::remove:
            return 3;
        }
        return 3;
    }

    /// Order and overlap with what came before in the list.
    bool fits(const Edit& edit) {
        const std::pair<std::size_t, int> key{edit.point(), rank(edit)};
        if (m_any && key < m_last) {
            fault(overlaps_last(edit) ? Why::overlap : Why::out_of_order);
            return false;
        }
        if (m_any && key == m_last) {
            fault(rank(edit) > 1 ? Why::overlap : Why::same_point);
            return false;
        }
        if (edit.point() < m_reached && edit.kind != Edit::Kind::move) {
            fault(Why::overlap);
            return false;
        }
        m_any = true;
        m_last = key;
        m_reached = std::max(m_reached, edit.range.end);
        m_numbers.push_back(m_number);
        return true;
    }

    bool overlaps_last(const Edit& edit) const {
        const text::Range& last = m_located.edits.back().range;
        return edit.range.begin < last.end && last.begin < edit.range.end;
    }

    const Base& m_base;
    Located& m_located;
    QuoteFinder& m_finder;
    std::vector<bool> m_crossed; ///< element N: a quote runs across the end of paragraph N
    std::size_t m_left_to_look_up;
    std::size_t m_number = 0;
    Named m_named;
    bool m_any = false;
    std::pair<std::size_t, int> m_last;
    std::size_t m_reached = 0;          ///< the end of the quotes so far
    std::vector<std::size_t> m_numbers; ///< of the changes that the edits came from
};

/// The bytes that are read at the least to find the quotes: to know that one is unique, all of its
/// paragraph.
std::uint64_t sure_reading(const Base& base, const std::vector<model::Change>& changes) {
    std::uint64_t bytes = 0;
    for (const model::Change& change : changes) {
        const Named named = named_in(change);
        if (named.quote.empty() || named.occurrence > 0) continue;
        if (named.paragraph < 1 || named.paragraph > base.paragraphs.size()) continue;
        bytes += base.paragraphs[named.paragraph - 1].size();
    }
    return bytes;
}

} // namespace

Base::Base(std::string_view text) : body(text), paragraphs(text::paragraphs(text)) {}

std::size_t Base::end_of(std::size_t paragraph) const {
    return paragraph == 0 ? 0 : paragraphs.at(paragraph - 1).end;
}

std::size_t most_looked_up_elsewhere(std::size_t body) {
    constexpr std::size_t bytes = 1u << 18; // of all changes of a list
    constexpr std::size_t least = 2;
    return std::max(least, bytes / (body + 1));
}

Located locate(const Base& base, const std::vector<model::Change>& changes, QuoteFinder& finder) {
    const std::uint64_t before = finder.work();
    Located located;
    finder.expect(sure_reading(base, changes));
    Locator locator(base, located, finder);
    for (const model::Change& change : changes) {
        if (finder.has_given_up()) break;
        locator.add(change);
    }
    if (located.faults.empty()) locator.check_places(changes);
    located.work = finder.work() - before;
    return located;
}

Located locate(const Base& base, const std::vector<model::Change>& changes) {
    QuoteFinder finder(base.body);
    return locate(base, changes, finder);
}

} // namespace emenda::history
