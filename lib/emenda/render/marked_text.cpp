// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/marked_text.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/render/counterparts.hpp"
#include "emenda/render/standing_words.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <vector>

namespace emenda::render {

namespace {

using LineViews = std::vector<std::string_view>;

/// What the lines of marks begin with.
struct Signs {
    std::string opening;
    std::string inner;
    std::string closing;
};

constexpr std::string_view of_marks = "[|]";

/// Those that begin with a sign of marks.
void add_lines(LineViews& lines, std::string_view text) {
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
std::string short_mark(const LineViews& lines, char sign) {
    constexpr char other_sign = '=';
    std::string mark(5, sign);
    LineViews alike;
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
Signs signs_beside(std::initializer_list<const model::Text*> texts) {
    constexpr std::size_t most = 60;
    LineViews lines;
    for (const model::Text* text : texts) {
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

class Marking {
public:
    Marking(const model::Amendment& amendment, const Signs& signs, AreMerged are_merged)
        : m_amendment(amendment), m_signs(signs), m_are_merged(are_merged) {}

    void title(const std::string& current, const std::string& base, const std::string& wanted) {
        open(tr("Conflict {}, the title: put the right one on line 1; delete these lines."));
        wishes({current}, {base}, {wanted});
    }

    void paragraphs(const Texts& current, const Texts& base, const Texts& wanted) {
        each_part(current, base, wanted, [this](const Texts& a, const Texts& b, const Texts& c) {
            if (a.size() == 1 && c.size() == 1 && have_lines_in_common(a.front(), c.front()))
                lines(a.front(), b.size() == 1 ? b.front() : "", c.front());
            else
                differ(a, b, c);
        });
    }

    std::string body() const {
        return m_body.empty() ? m_body : m_body.substr(0, m_body.size() - 1);
    }
    std::size_t count() const { return m_count; }

private:
    /// What both have is kept, what differs is told.
    template <typename Tell>
    void each_part(const Texts& current, const Texts& base, const Texts& wanted, Tell tell) {
        const Like like = in_common(current, wanted);
        const Like in_base = in_common(current, base);
        std::size_t begin = 0;
        std::size_t next = 0;
        const auto part_ends = [&](std::size_t end, std::size_t end_of_wanted) {
            if (begin == end && next == end_of_wanted) return;
            tell(part(current, begin, end), base_of(current, base, in_base, begin, end),
                 part(wanted, next, end_of_wanted));
        };
        for (std::size_t i = 0; i < current.size(); ++i) {
            if (!like[i]) continue;
            part_ends(i, *like[i]);
            begin = i + 1;
            next = *like[i] + 1;
            keep(current[i]);
        }
        part_ends(current.size(), wanted.size());
    }

    static bool have_lines_in_common(const std::string& one, const std::string& other) {
        const Like like = in_common(lines_of(one), lines_of(other));
        return std::any_of(like.begin(), like.end(), [](const auto& line) { return !!line; });
    }

    /// Rows of a table, items of a list: only those that differ are told, each in its place.
    void lines(const std::string& current, const std::string& base, const std::string& wanted) {
        m_behind = "\n";
        each_part(lines_of(current), base.empty() ? Texts() : lines_of(base), lines_of(wanted),
                  [this](const Texts& a, const Texts& b, const Texts& c) { differ(a, b, c); });
        m_behind = "\n\n";
        m_body += "\n";
    }

    void differ(const Texts& current, const Texts& base, const Texts& wanted) {
        open(tr("Conflict {}: keep one wording, or write another; delete lines like this."));
        wishes(current, base, wanted);
    }

    void keep(const std::string& text) { m_body += text + m_behind; }

    /// Of less than 80 columns: nano shows no more of a line.
    void open(const char* words) {
        ++m_count;
        sign(m_signs.opening, say(words, m_count));
    }

    void wishes(const Texts& current, const Texts& base, const Texts& wanted) {
        sign(m_signs.inner,
             m_are_merged.current ? tr("With today's words:") : tr("Today's text as it stands:"));
        for (const std::string& one : current)
            keep(one);
        if (!base.empty() && base != current && base != wanted) {
            sign(m_signs.inner, say(tr("Before either, version {} said:"), m_amendment.base));
            for (const std::string& one : base)
                keep(one);
        }
        sign(m_signs.inner,
             say(m_are_merged.wanted
                     ? tr("With the words of amendment {} ({}):")
                     : tr("Amendment {} ({}) alone, without what others changed since:"),
                 m_amendment.number, display(m_amendment.proposers)));
        for (const std::string& one : wanted)
            keep(one);
        sign(m_signs.closing, say(tr("End of conflict {}."), m_count));
    }

    void sign(const std::string& signs, const std::string& words) {
        keep(signs + " " + visible(words));
    }

    const model::Amendment& m_amendment;
    const Signs& m_signs;
    AreMerged m_are_merged;
    std::string m_behind = "\n\n";
    std::string m_body;
    std::size_t m_count = 0;
};

} // namespace

MarkedText marked_text(const model::Text& current, const model::Text& base,
                       const model::Text& wanted, const model::Amendment& amendment,
                       AreMerged are_merged) {
    const Signs signs = signs_beside({&current, &base, &wanted});
    Marking marking(amendment, signs, are_merged);
    if (current.title != wanted.title) marking.title(current.title, base.title, wanted.title);
    marking.paragraphs(texts_of(current.body), texts_of(base.body), texts_of(wanted.body));
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
