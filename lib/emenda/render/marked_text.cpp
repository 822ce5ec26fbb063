// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/marked_text.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/render/standing_words.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace emenda::render {

namespace {

using Lines = std::vector<std::string_view>;

/// What the lines of marks begin with.
struct Signs {
    std::string opening;
    std::string inner;
    std::string closing;
};

constexpr std::string_view of_marks = "[|]";

/// Those that begin with a sign of marks.
void add_lines(Lines& lines, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (of_marks.find(text[at]) != std::string_view::npos)
            lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
}

/// A sign five times, and one or another behind it until no line begins so: each time the one that
/// fewer of the lines go on with, so that at most half of them are left. A mark is short then,
/// whatever the lines are.
std::string short_mark(const Lines& lines, char sign) {
    constexpr char other_sign = '=';
    std::string mark(5, sign);
    Lines alike;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(alike),
                 [&](std::string_view line) { return line.starts_with(mark); });
    while (!alike.empty()) {
        const auto that_go_on_with = [&](char next) {
            return std::count_if(alike.begin(), alike.end(), [&](std::string_view line) {
                return line.size() > mark.size() && line[mark.size()] == next;
            });
        };
        mark += that_go_on_with(sign) <= that_go_on_with(other_sign) ? sign : other_sign;
        std::erase_if(alike, [&](std::string_view line) { return !line.starts_with(mark); });
    }
    return mark;
}

/// One sign more than any line begins with, where that can still be read.
Signs signs_beside(const model::Text& one, const model::Text& other) {
    constexpr std::size_t most = 60;
    Lines lines;
    for (const model::Text* text : {&one, &other}) {
        add_lines(lines, text->title);
        add_lines(lines, text->body);
    }
    std::size_t size = 5;
    for (const std::string_view line : lines)
        size = std::max(size, std::min(line.find_first_not_of(line.front()), line.size()) + 1);
    const auto mark = [&](char sign) {
        return size <= most ? std::string(size, sign) : short_mark(lines, sign);
    };
    return {mark(of_marks[0]), mark(of_marks[1]), mark(of_marks[2])};
}

using Texts = std::vector<std::string>;

Texts texts_of(std::string_view body) {
    Texts texts;
    for (const text::Range& range : text::paragraphs(body))
        texts.emplace_back(range.of(body));
    return texts;
}

/// Which paragraphs of the two texts are the same, in order: for each of the one its like in the
/// other. Beyond a size that nobody settles by hand, only those at both ends.
std::vector<std::optional<std::size_t>> in_common(const Texts& a, const Texts& b) {
    constexpr std::size_t most = 4'000'000;
    std::vector<std::optional<std::size_t>> like(a.size());
    std::size_t begin = 0;
    while (begin < a.size() && begin < b.size() && a[begin] == b[begin]) {
        like[begin] = begin;
        ++begin;
    }
    std::size_t rows = a.size() - begin;
    std::size_t columns = b.size() - begin;
    while (rows > 0 && columns > 0 && a[begin + rows - 1] == b[begin + columns - 1]) {
        like[begin + rows - 1] = begin + columns - 1;
        --rows;
        --columns;
    }
    if (rows * columns > most) return like;
    std::vector<std::vector<std::size_t>> best(rows + 1, std::vector<std::size_t>(columns + 1, 0));
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t k = columns; k-- > 0;) {
            best[i][k] = a[begin + i] == b[begin + k] ? best[i + 1][k + 1] + 1
                                                      : std::max(best[i + 1][k], best[i][k + 1]);
        }
    }
    for (std::size_t i = 0, k = 0; i < rows && k < columns;) {
        if (a[begin + i] == b[begin + k])
            like[begin + i++] = begin + k++;
        else if (best[i + 1][k] >= best[i][k + 1])
            ++i;
        else
            ++k;
    }
    return like;
}

class Marking {
public:
    Marking(const model::Amendment& amendment, const Signs& signs)
        : m_amendment(amendment), m_signs(signs) {}

    void keep(const std::string& paragraph) { m_body += paragraph + "\n\n"; }

    void title(const std::string& current, const std::string& wanted) {
        open(tr("Conflict {}, the title: put the right one on line 1; delete these lines."));
        wishes({current}, {wanted});
    }

    void differ(const Texts& current, const Texts& wanted) {
        if (current.empty() && wanted.empty()) return;
        open(tr("Conflict {}: keep one wording, or write another; delete lines like this."));
        wishes(current, wanted);
    }

    std::string body() const {
        return m_body.empty() ? m_body : m_body.substr(0, m_body.size() - 1);
    }
    std::size_t count() const { return m_count; }

private:
    /// Of less than 80 columns: nano shows no more of a line.
    void open(const char* words) {
        ++m_count;
        sign(m_signs.opening, say(words, m_count));
    }

    void wishes(const Texts& current, const Texts& wanted) {
        sign(m_signs.inner, tr("Today's text says:"));
        for (const std::string& one : current)
            keep(one);
        sign(m_signs.inner, say(tr("Amendment {} ({}) wants:"), m_amendment.number,
                                display(m_amendment.proposers)));
        for (const std::string& one : wanted)
            keep(one);
        sign(m_signs.closing, say(tr("End of conflict {}."), m_count));
    }

    void sign(const std::string& signs, const std::string& words) {
        m_body += signs + " " + visible(words) + "\n\n";
    }

    const model::Amendment& m_amendment;
    const Signs& m_signs;
    std::string m_body;
    std::size_t m_count = 0;
};

} // namespace

MarkedText marked_text(const model::Text& current, const model::Text& wanted,
                       const model::Amendment& amendment) {
    const Signs signs = signs_beside(current, wanted);
    Marking marking(amendment, signs);
    if (current.title != wanted.title) marking.title(current.title, wanted.title);
    const Texts a = texts_of(current.body);
    const Texts b = texts_of(wanted.body);
    const auto like = in_common(a, b);
    std::size_t next = 0;
    Texts only_a;
    const auto differ = [&](std::size_t end) {
        marking.differ(only_a, {b.begin() + static_cast<std::ptrdiff_t>(next),
                                b.begin() + static_cast<std::ptrdiff_t>(end)});
        only_a.clear();
    };
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!like[i]) {
            only_a.push_back(a[i]);
            continue;
        }
        differ(*like[i]);
        next = *like[i] + 1;
        marking.keep(a[i]);
    }
    differ(b.size());
    return {{current.title, marking.body()},
            marking.count(),
            signs.opening,
            signs.inner,
            signs.closing};
}

std::optional<std::string> unsettled_line(const MarkedText& marked, std::string_view body) {
    for (std::size_t at = 0; at < body.size();) {
        const std::size_t end = std::min(body.find('\n', at), body.size());
        const std::string_view line = body.substr(at, end - at);
        for (const std::string* signs : {&marked.opening, &marked.inner, &marked.closing}) {
            if (line.starts_with(*signs)) return std::string(line);
        }
        at = end + 1;
    }
    return std::nullopt;
}

} // namespace emenda::render
