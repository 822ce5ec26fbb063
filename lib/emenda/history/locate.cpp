// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/locate.hpp"

#include "emenda/text/normal_form.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <variant>

namespace emenda::history {

namespace {

using Why = ChangeFault::Why;

/// Knuth, Morris and Pratt's search (1977): a made-up text must not cost its square.
std::vector<std::size_t> search_long(std::string_view text, std::size_t begin, std::size_t end,
                                     std::string_view quote, std::size_t most) {
    std::vector<std::size_t> border(quote.size(), 0);
    for (std::size_t i = 1, length = 0; i < quote.size(); ++i) {
        while (length > 0 && quote[i] != quote[length])
            length = border[length - 1];
        if (quote[i] == quote[length]) ++length;
        border[i] = length;
    }
    std::vector<std::size_t> found;
    const std::size_t stop = std::min(text.size(), end + quote.size() - 1);
    for (std::size_t i = begin, length = 0; i < stop && found.size() < most; ++i) {
        while (length > 0 && text[i] != quote[length])
            length = border[length - 1];
        if (text[i] == quote[length]) ++length;
        if (length < quote.size()) continue;
        found.push_back(i + 1 - length);
        length = border[length - 1];
    }
    return found;
}

/// Looks at changes one by one, and says where each stands or why it cannot.
class Locator {
public:
    Locator(const Base& base, Located& located) : m_base(base), m_located(located) {}

    void add(const model::Change& change) {
        ++m_number;
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
        if (change.paragraph == 0 || !has(change.paragraph) || !has(change.after_paragraph)) {
            if (change.paragraph == 0) fault(Why::no_such_paragraph, m_base.paragraphs.size());
            return std::nullopt;
        }
        if (change.after_paragraph == change.paragraph ||
            change.after_paragraph + 1 == change.paragraph) {
            return fault(Why::changes_nothing);
        }
        const std::size_t at = m_base.paragraphs[change.paragraph - 1].begin;
        return Edit{Edit::Kind::move, {at, at}, {}, change.paragraph, change.after_paragraph};
    }

    /// Rules that need the whole list: what is put behind a place must find it there.
    void check_places() {
        std::set<std::size_t> insertions;
        for (const Edit& edit : m_located.edits) {
            if (edit.kind == Edit::Kind::insert_paragraphs) insertions.insert(edit.destination);
        }
        std::size_t index = 0;
        for (const Edit& edit : m_located.edits) {
            const std::size_t number = m_numbers.at(index++);
            if (edit.kind != Edit::Kind::move) continue;
            if (insertions.contains(edit.destination)) {
                m_located.faults.push_back({number, Why::same_point, 0});
            } else if (is_crossed(m_base.end_of(edit.destination)) ||
                       is_crossed(m_base.end_of(edit.paragraph)) ||
                       is_crossed(m_base.end_of(edit.paragraph - 1))) {
                m_located.faults.push_back({number, Why::overlap, 0});
            }
        }
    }

private:
    std::nullopt_t fault(Why why, std::size_t found = 0) {
        m_located.faults.push_back({m_number, why, found});
        return std::nullopt;
    }

    bool has(std::size_t paragraph) {
        if (paragraph <= m_base.paragraphs.size()) return true;
        fault(Why::no_such_paragraph, m_base.paragraphs.size());
        return false;
    }

    bool passage(std::string_view text) {
        if (text::is_normal_passage(text)) return true;
        fault(Why::not_a_passage);
        return false;
    }

    std::optional<text::Range> find(const model::Quote& quote) {
        if (quote.paragraph == 0) {
            return fault(Why::no_such_paragraph, m_base.paragraphs.size());
        }
        if (!has(quote.paragraph) || !passage(quote.text)) return std::nullopt;
        const std::size_t wanted = std::max<std::size_t>(quote.occurrence, 1);
        auto found = occurrences(m_base, quote.paragraph, quote.text, wanted + 1);
        if (found.empty()) return fault(Why::not_found, elsewhere(quote));
        if (quote.occurrence == 0 && found.size() > 1) {
            return fault(Why::ambiguous, count(quote));
        }
        if (quote.occurrence > found.size()) return fault(Why::no_such_occurrence, found.size());
        if (quote.occurrence > 0 && found.size() == 1) return fault(Why::needless_occurrence);
        const std::size_t at = found[wanted - 1];
        return text::Range{at, at + quote.text.size()};
    }

    std::size_t count(const model::Quote& quote) const {
        return occurrences(m_base, quote.paragraph, quote.text, m_base.body.size()).size();
    }

    /// Another paragraph in which the quote begins, for the hint; 0 if there is none.
    std::size_t elsewhere(const model::Quote& quote) const {
        const auto at = m_base.body.find(quote.text);
        if (at == std::string_view::npos) return 0;
        const auto behind = std::upper_bound(
            m_base.paragraphs.begin(), m_base.paragraphs.end(), at,
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
            fault(rank(edit) == 3 ? Why::overlap : Why::same_point);
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

    /// Whether a quote runs across this end of a paragraph.
    bool is_crossed(std::size_t at) const {
        return std::any_of(m_located.edits.begin(), m_located.edits.end(), [&](const Edit& edit) {
            return edit.range.begin < at && at < edit.range.end;
        });
    }

    const Base& m_base;
    Located& m_located;
    std::size_t m_number = 0;
    bool m_any = false;
    std::pair<std::size_t, int> m_last;
    std::size_t m_reached = 0;          ///< the end of the quotes so far
    std::vector<std::size_t> m_numbers; ///< of the changes that the edits came from
};

} // namespace

Base::Base(std::string_view text) : body(text), paragraphs(text::paragraphs(text)) {}

std::size_t Base::end_of(std::size_t paragraph) const {
    return paragraph == 0 ? 0 : paragraphs.at(paragraph - 1).end;
}

std::vector<std::size_t> occurrences(const Base& base, std::size_t paragraph,
                                     std::string_view quote, std::size_t most) {
    constexpr std::size_t long_quote = 256;
    const text::Range range = base.paragraphs.at(paragraph - 1);
    if (quote.size() > long_quote) {
        return search_long(base.body, range.begin, range.end, quote, most);
    }
    std::vector<std::size_t> found;
    for (std::size_t at = range.begin; found.size() < most; ++at) {
        at = base.body.substr(0, std::min(base.body.size(), range.end + quote.size()))
                 .find(quote, at);
        if (at == std::string_view::npos || at >= range.end) break;
        found.push_back(at);
    }
    return found;
}

Located locate(const Base& base, const std::vector<model::Change>& changes) {
    Located located;
    Locator locator(base, located);
    for (const model::Change& change : changes)
        locator.add(change);
    if (located.faults.empty()) locator.check_places();
    return located;
}

void take_spaces(const Base& base, std::vector<Edit>& edits) {
    const std::string_view body = base.body;
    const auto is_space = [&](std::size_t at) { return at < body.size() && body[at] == ' '; };
    const auto touched = [&](std::size_t space, std::size_t self) {
        // Edits are in order, and only those next to a deletion can reach the space beside it.
        const std::size_t from = self > 2 ? self - 3 : 0;
        for (std::size_t i = from; i < edits.size() && i <= self + 3; ++i) {
            if (i == self || edits[i].kind == Edit::Kind::move ||
                edits[i].kind == Edit::Kind::insert_paragraphs) {
                continue;
            }
            const text::Range& range = edits[i].range;
            if (range.begin <= space && space < range.end) return true;
            if (range.empty() && (range.begin == space || range.begin == space + 1)) return true;
        }
        return false;
    };
    for (std::size_t i = 0; i < edits.size(); ++i) {
        if (edits[i].kind != Edit::Kind::remove) continue;
        text::Range& range = edits[i].range;
        const bool begins = range.begin == 0 || body[range.begin - 1] == '\n';
        const bool ends = range.end >= body.size() || body[range.end] == '\n';
        const bool before = range.begin > 0 && is_space(range.begin - 1);
        const bool behind = is_space(range.end);
        if (!(before || begins) || !(behind || ends)) continue;
        if (behind && !touched(range.end, i))
            ++range.end;
        else if (before && !touched(range.begin - 1, i))
            --range.begin;
    }
}

} // namespace emenda::history
