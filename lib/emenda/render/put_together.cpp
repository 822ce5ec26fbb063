// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/put_together.hpp"

#include "emenda/base/shortened.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/render/told_places.hpp"
#include "emenda/text/redline.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace emenda::render {

namespace {

/// The end of a line, or its beginning, in whole words: enough to know the place by.
constexpr std::size_t enough = 24;

std::string_view last_words(std::string_view line) {
    if (line.size() <= enough) return line;
    const std::size_t blank = line.rfind(' ', line.size() - enough);
    return blank == line.npos ? line : line.substr(blank + 1);
}

std::string_view first_words(std::string_view line) {
    return line.substr(0, line.find(' ', std::min(enough, line.size())));
}

std::string_view last_line(std::string_view text) {
    return text.substr(text.rfind('\n') + 1); // npos + 1 is 0
}

/// Words that were put in, with those on either side.
std::string in_context(std::string_view before, std::string_view words, std::string_view behind) {
    const std::string_view line = last_line(before);
    const std::string_view rest = behind.substr(0, behind.find('\n'));
    std::string read(last_words(line));
    if (read.size() < line.size()) read = "…" + read;
    if (words.size() > 3 * enough)
        read += std::string(first_words(words)) + " … " + std::string(last_words(words));
    else
        read += words;
    read += first_words(rest);
    if (first_words(rest).size() < rest.size()) read += "…";
    return "\"" + shortened(read, 200) + "\"";
}

class Telling {
public:
    Telling(const model::Text& before, const std::vector<PlaceBefore>& places)
        : m_body(before.body), m_paragraphs(text::paragraphs(before.body)) {
        for (const PlaceBefore& place : places) {
            if (place.between)
                m_between.insert(place.paragraph);
            else
                m_words.push_back(with_signs(place.words));
        }
        join_overlapping();
    }

    void add(const text::Row& row) {
        const bool comes = row.kind == text::RowKind::created || row.kind == text::RowKind::moved;
        if (!row.from.empty() && row.kind != text::RowKind::moved) m_last = row.from.back();
        if (row.to.empty()) return;
        if (comes && is_between(m_last)) {
            std::string text;
            for (const text::Piece& piece : row.words)
                if (piece.op != text::Op::del) text += piece.text;
            tell(row, in_context({}, text, {}));
        } else if (!row.from.empty()) {
            add_words(row);
        }
    }

    std::vector<std::string> finish() { return m_told.finish(); }

private:
    void add_words(const text::Row& row) {
        std::size_t at = m_paragraphs.at(row.from.front() - 1).begin;
        const text::Pieces& words = row.words;
        std::string before;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i].op == text::Op::keep) {
                before += words[i].text;
                at += words[i].text.size();
                continue;
            }
            text::Range range{at, at};
            std::string came;
            for (; i < words.size() && words[i].op != text::Op::keep; ++i) {
                if (words[i].op == text::Op::ins)
                    came += words[i].text;
                else
                    range.end += words[i].text.size();
            }
            const std::string behind = i < words.size() ? words[i].text : "";
            if (is_asked(range)) tell(row, in_context(before, came, behind));
            before += came + behind;
            at = range.end + behind.size();
        }
    }

    void tell(const text::Row& row, const std::string& words) {
        m_told.add(say(tr("{} now: {}"), in_paragraphs(row.to), words));
    }

    bool is_between(std::size_t behind) const { return m_between.count(behind) > 0; }

    /// Which of the blanks and signs around it words came with is a matter of reading.
    text::Range with_signs(text::Range range) const {
        constexpr std::string_view signs = " |.,;:";
        const auto is_sign = [&](std::size_t at) { return signs.find(m_body[at]) != signs.npos; };
        while (range.begin > 0 && range.begin <= m_body.size() && is_sign(range.begin - 1))
            --range.begin;
        while (range.end < m_body.size() && is_sign(range.end))
            ++range.end;
        return range;
    }

    /// There may be thousands.
    void join_overlapping() {
        std::sort(m_words.begin(), m_words.end(),
                  [](const text::Range& one, const text::Range& other) {
                      return one.begin < other.begin;
                  });
        std::vector<text::Range> joined;
        for (const text::Range& one : m_words) {
            if (joined.empty() || joined.back().end < one.begin)
                joined.push_back(one);
            else
                joined.back().end = std::max(joined.back().end, one.end);
        }
        m_words = std::move(joined);
    }

    bool is_asked(const text::Range& range) const {
        const auto first =
            std::partition_point(m_words.begin(), m_words.end(),
                                 [&](const text::Range& one) { return one.end < range.begin; });
        return first != m_words.end() && first->begin <= range.end;
    }

    const std::string& m_body;
    const std::vector<text::Range> m_paragraphs;
    std::set<std::size_t> m_between;  ///< paragraphs that something comes behind
    std::vector<text::Range> m_words; ///< ascending
    std::size_t m_last = 0;           ///< the last paragraph that stayed in its place
    ToldPlaces m_told{20};
};

} // namespace

std::vector<std::string> put_together(const model::Text& before, const model::Text& stands,
                                      const std::vector<PlaceBefore>& places) {
    Telling telling(before, places);
    for (const text::Row& row : text::redline(before.body, stands.body))
        telling.add(row);
    return telling.finish();
}

} // namespace emenda::render
