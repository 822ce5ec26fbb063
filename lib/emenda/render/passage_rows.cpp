// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/passage_rows.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/passage_heading.hpp"
#include "emenda/text/labels.hpp"
#include "emenda/text/paragraphs.hpp"
#include "emenda/text/word_count.hpp"

#include <algorithm>
#include <deque>
#include <optional>
#include <unordered_map>
#include <utility>

namespace emenda::render {

namespace {

using text::Op;
using text::Row;
using text::RowKind;

using text::paragraph_break;

std::vector<std::string> paragraphs_of(std::string_view passage) {
    std::vector<std::string> all;
    for (std::size_t at = 0; at <= passage.size() && !passage.empty();) {
        const std::size_t end = std::min(passage.find(paragraph_break, at), passage.size());
        all.emplace_back(passage.substr(at, end - at));
        at = end + paragraph_break.size();
    }
    return all;
}

bool is_within(const ShownConflict& conflict, std::size_t paragraphs, std::size_t paragraph) {
    return paragraph >= conflict.paragraph && paragraph < conflict.paragraph + paragraphs;
}

/// "## Article 8. Orders" and "## Article 9. Orders".
bool is_relabelled(std::string_view one, std::string_view other) {
    const text::Label label = text::label_of(one);
    const text::Label its = text::label_of(other);
    return label.size > 0 && its.size > 0 && label.of == its.of && label.size < one.size() &&
           one.substr(label.size) == other.substr(its.size);
}

/// Paragraphs of one side, of which some are taken out: what is left, and where it stood.
class Rest {
public:
    explicit Rest(std::string_view passage)
        : paragraphs(paragraphs_of(passage)), taken(paragraphs.size(), false) {
        for (std::size_t i = paragraphs.size(); i-- > 0;)
            m_places[paragraphs[i]].push_back(i);
    }

    /// A body, and the number that each of its paragraphs has among all, counted from 0.
    std::string body() {
        std::string text;
        numbers.clear();
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            if (taken[i]) continue;
            text += (text.empty() ? "" : "\n\n") + paragraphs[i];
            numbers.push_back(i);
        }
        return text.empty() ? text : text + "\n";
    }

    /// The first that is as it is, or else with another label.
    std::optional<std::size_t> find(const std::string& text) {
        auto found = m_places.find(text);
        while (found != m_places.end() && !found->second.empty()) {
            const std::size_t i = found->second.back();
            if (!taken[i]) return i;
            found->second.pop_back();
        }
        if (text::label_of(text).size == 0) return std::nullopt;
        for (std::size_t i = 0; i < paragraphs.size(); ++i)
            if (!taken[i] && is_relabelled(paragraphs[i], text)) return i;
        return std::nullopt;
    }

    std::vector<std::string> paragraphs;
    std::vector<bool> taken;
    std::vector<std::size_t> numbers;

private:
    std::unordered_map<std::string_view, std::vector<std::size_t>> m_places; ///< the first is last
};

/// A moved paragraph, at its old place (counted from 0) or at its new one.
struct MovedRow {
    std::size_t at = 0;
    Row row;
};

/// What a side says that it moves, as far as it is told apart from the rest, and that rest.
class Moving {
public:
    Moving(const ShownConflict& conflict, const ShownWish& wish)
        : m_first(std::max<std::size_t>(conflict.paragraph, 1)), m_passage(conflict.passage),
          m_wanted(wish.text) {
        const std::size_t count = m_passage.paragraphs.size(); // none in an empty passage
        for (const ShownMove& move : wish.moves)
            take_out(move, is_within(conflict, count, move.paragraph));
        const auto by_place = [](const MovedRow& a, const MovedRow& b) { return a.at < b.at; };
        std::stable_sort(m_going.begin(), m_going.end(), by_place);
        std::stable_sort(m_coming.begin(), m_coming.end(), by_place);
    }

    std::vector<Row> rows() {
        const std::string from = m_passage.body();
        const std::string to = m_wanted.body();
        std::vector<Row> rows;
        for (Row& row : text::redline(from, to)) {
            for (std::size_t& number : row.from)
                number = m_passage.numbers[number - 1];
            if (!row.from.empty()) add_up_to(rows, m_going, row.from.front());
            if (!row.to.empty()) add_up_to(rows, m_coming, m_wanted.numbers[row.to.front() - 1]);
            for (std::size_t& number : row.from)
                number += m_first;
            rows.push_back(std::move(row));
        }
        add_up_to(rows, m_going, m_passage.paragraphs.size());
        add_up_to(rows, m_coming, m_wanted.paragraphs.size());
        return rows;
    }

private:
    /// One that stays in the passage, but in other words, is left to the redline.
    void take_out(const ShownMove& move, bool is_of_it) {
        const std::size_t old = is_of_it ? move.paragraph - m_first : 0;
        const auto place = m_wanted.find(move.text);
        if (place) {
            m_wanted.taken[*place] = true;
            m_coming.push_back({*place, row_of(move, text::redline_words(
                                                         move.text, m_wanted.paragraphs[*place]))});
        } else if (is_of_it && goes_out(move)) {
            m_going.push_back({old, row_of(move, {{Op::keep, m_passage.paragraphs[old]}})});
        } else {
            return;
        }
        if (is_of_it) m_passage.taken[old] = true;
    }

    bool goes_out(const ShownMove& move) const {
        return move.behind + 1 < m_first || move.behind >= m_first + m_passage.paragraphs.size();
    }

    static Row row_of(const ShownMove& move, text::Pieces words) {
        return {RowKind::moved, {move.paragraph}, {}, std::move(words)};
    }

    static void add_up_to(std::vector<Row>& rows, std::deque<MovedRow>& moved, std::size_t at) {
        for (; !moved.empty() && moved.front().at < at; moved.pop_front())
            rows.push_back(std::move(moved.front().row));
    }

    std::size_t m_first;
    Rest m_passage;
    Rest m_wanted;
    std::deque<MovedRow> m_going;
    std::deque<MovedRow> m_coming;
};

bool is_move_of(const Row& row, std::size_t paragraph) {
    return row.kind == RowKind::moved && row.from.size() == 1 && row.from.front() == paragraph;
}

void touch(std::vector<Touch>& touched, std::size_t first, const Row& row) {
    if (row.kind == RowKind::same) return;
    const bool as_it_was =
        row.kind == RowKind::deleted ||
        std::all_of(row.words.begin(), row.words.end(),
                    [](const text::Piece& piece) { return piece.op == Op::keep; });
    const Touch how = as_it_was ? Touch::moved_or_taken : Touch::reworded;
    for (const std::size_t number : row.from) {
        if (number >= first && number - first < touched.size())
            touched[number - first] = std::max(touched[number - first], how);
    }
}

} // namespace

std::size_t count_paragraphs(std::string_view passage) {
    std::size_t count = 1;
    for (auto at = passage.find(paragraph_break); at != std::string_view::npos;
         at = passage.find(paragraph_break, at + paragraph_break.size()))
        ++count;
    return count;
}

std::vector<Row> rows_of(const ShownConflict& conflict, const ShownWish& wish) {
    return Moving(conflict, wish).rows();
}

std::string heading_in_wish(const std::vector<Row>& rows, std::size_t at, const ShownWish& wish,
                            const ShownConflict& conflict) {
    const auto move = std::find_if(wish.moves.begin(), wish.moves.end(), [&](const ShownMove& one) {
        return is_move_of(rows[at], one.paragraph);
    });
    if (move == wish.moves.end()) return heading_in_passage(rows, at, conflict.paragraph);
    return move->behind == 0
               ? say(tr("Paragraph {}: moved to the front"), move->paragraph)
               : say(tr("Paragraph {}: moved behind paragraph {}"), move->paragraph, move->behind);
}

bool stays_in_part(const std::vector<Row>& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const Row& row) {
        return row.kind == RowKind::same || row.kind == RowKind::moved;
    });
}

bool tells_move(const std::vector<Row>& rows, std::size_t paragraph) {
    return std::any_of(rows.begin(), rows.end(),
                       [&](const Row& row) { return is_move_of(row, paragraph); });
}

std::vector<Touch> touches(const ShownConflict& conflict,
                           const std::vector<std::vector<Row>>& rows_of_wishes) {
    std::vector<Touch> touched(count_paragraphs(conflict.passage), Touch::none);
    for (std::size_t i = 0; i < rows_of_wishes.size(); ++i) {
        const ShownWish& wish = conflict.wishes[i];
        if (wish.part && is_within(conflict, touched.size(), *wish.part)) {
            Touch& part = touched[*wish.part - conflict.paragraph];
            part = std::max(part, Touch::moved_or_taken);
        }
        if (!wish.text.empty()) {
            for (const Row& row : rows_of_wishes[i])
                touch(touched, conflict.paragraph, row);
        } else {
            for (Touch& one : touched)
                one = std::max(one, Touch::moved_or_taken);
        }
    }
    return touched;
}

std::string cut_in_the_middle(std::string_view text) {
    constexpr std::size_t most_lines = 4;
    constexpr std::size_t most_words = 30;
    constexpr std::size_t first_words = 12;
    constexpr std::size_t last_words = 8;
    if (static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) >= most_lines) {
        const std::string_view first = text.substr(0, text.find('\n', text.find('\n') + 1) + 1);
        return std::string(first) + "…" + std::string(text.substr(text.rfind('\n')));
    }
    if (text.find('\n') != std::string_view::npos || text::count_words(text) <= most_words)
        return std::string(text);
    std::size_t end = 0;
    for (std::size_t i = 0; i < first_words && end != std::string_view::npos; ++i)
        end = text.find(' ', end + 1);
    std::size_t begin = text.size();
    for (std::size_t i = 0; i < last_words && begin != std::string_view::npos; ++i)
        begin = text.rfind(' ', begin - 1);
    if (end == std::string_view::npos || begin == std::string_view::npos || end >= begin)
        return std::string(text);
    return std::string(text.substr(0, end)) + " …" + std::string(text.substr(begin));
}

} // namespace emenda::render
