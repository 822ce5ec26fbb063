// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/labelled_hunks.hpp"

#include "emenda/text/labels.hpp"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <optional>
#include <utility>

namespace emenda::text {

namespace {

/// Where the line begins, if that is so near that a label may reach from there: a paragraph may be
/// a megabyte long, and have thousands of hunks.
std::optional<std::size_t> line_begin(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_label = 64;
    const std::size_t first = at - std::min(at, longest_label);
    const auto before = text.substr(first, at - first).rfind('\n');
    if (before != std::string_view::npos) return first + before + 1;
    return first == 0 ? std::optional<std::size_t>(0) : std::nullopt;
}

/// Whether all up to `end` is the label of the line that begins at `begin`.
bool is_in_label(std::string_view text, std::size_t begin, std::size_t end) {
    return end - begin <= label_of(text.substr(begin)).size;
}

/// Whether it may be in the midst of a token: a word, a run of blanks, a paragraph's break.
bool is_cut(std::string_view text, std::size_t at) {
    if (at == 0 || at >= text.size()) return false;
    const auto before = static_cast<unsigned char>(text[at - 1]);
    const auto behind = static_cast<unsigned char>(text[at]);
    const auto is_part = [](unsigned char c) { return c >= 0x80 || std::isalnum(c) != 0; };
    return before == behind || (is_part(before) && is_part(behind));
}

class Labelled {
public:
    Labelled(std::string_view from, std::string_view to) : m_from(from), m_to(to) {}

    void add(Hunk hunk) {
        if (!add_whole(hunk)) put(hunk);
    }
    std::vector<Hunk> take() { return std::move(m_hunks); }

private:
    void put(Hunk hunk) {
        m_hunks.push_back(hunk);
        m_free_from = hunk.from.end;
        m_free_to = hunk.to.end;
    }

    /// What only comes or goes may as well stand a little before, where the texts read alike.
    bool add_whole(Hunk hunk) {
        const bool comes = hunk.to.of(m_to).find('\n') != std::string_view::npos;
        const bool goes = hunk.from.of(m_from).find('\n') != std::string_view::npos;
        if (comes == goes) return false;
        constexpr std::size_t farthest = 64;
        for (std::size_t moved = 0; moved < farthest; ++moved) {
            if (comes ? add_coming(hunk) : add_going(hunk)) return true;
            if (!(comes ? hunk.from : hunk.to).empty() || !slide(hunk)) return false;
        }
        return false;
    }

    bool slide(Hunk& hunk) const {
        if (hunk.from.begin == m_free_from || hunk.to.begin == m_free_to) return false;
        const char before = m_from[hunk.from.begin - 1];
        const char last = hunk.from.empty() ? m_to[hunk.to.end - 1] : m_from[hunk.from.end - 1];
        if (before != last) return false;
        for (Range* side : {&hunk.from, &hunk.to}) {
            --side->begin;
            --side->end;
        }
        return true;
    }

    /// What is kept of the line before the hunk, if that is in its label on both sides.
    std::optional<std::size_t> kept_label(const Hunk& hunk) const {
        if (is_cut(m_from, hunk.from.begin) || is_cut(m_from, hunk.from.end) ||
            is_cut(m_to, hunk.to.begin) || is_cut(m_to, hunk.to.end))
            return std::nullopt;
        const auto near = line_begin(m_from, hunk.from.begin);
        if (!near) return std::nullopt;
        const std::size_t begin = *near;
        const std::size_t kept = hunk.from.begin - begin;
        if (kept == 0 || begin < m_free_from || hunk.to.begin < m_free_to + kept)
            return std::nullopt;
        if (!m_hunks.empty() && begin == m_free_from) return std::nullopt; // one with what is there
        const std::size_t there = hunk.to.begin - kept;
        if (line_begin(m_to, hunk.to.begin) != there) return std::nullopt;
        return is_in_label(m_from, begin, hunk.from.begin) &&
                       is_in_label(m_to, there, hunk.to.begin)
                   ? std::optional(kept)
                   : std::nullopt;
    }

    bool add_coming(const Hunk& hunk) {
        const auto kept = kept_label(hunk);
        if (!kept) return false;
        const std::size_t begin = hunk.from.begin - *kept;
        const std::size_t there = hunk.to.begin - *kept;
        const auto line = line_begin(m_to, hunk.to.end);
        if (!line || is_cut(m_to, *line)) return false;
        if (!is_in_label(m_from, begin, hunk.from.end) || !is_in_label(m_to, *line, hunk.to.end))
            return false;
        put_before_feed({{begin, begin}, {there, *line}});
        put_difference({begin, hunk.from.end}, {*line, hunk.to.end});
        return true;
    }

    bool add_going(const Hunk& hunk) {
        const auto kept = kept_label(hunk);
        if (!kept) return false;
        const std::size_t begin = hunk.from.begin - *kept;
        const std::size_t there = hunk.to.begin - *kept;
        const auto line = line_begin(m_from, hunk.from.end);
        if (!line || is_cut(m_from, *line)) return false;
        if (!is_in_label(m_from, *line, hunk.from.end) || !is_in_label(m_to, there, hunk.to.end))
            return false;
        put_before_feed({{begin, *line}, {there, there}});
        put_difference({*line, hunk.from.end}, {there, hunk.to.end});
        return true;
    }

    /// Lines that come or go in front of a line within a paragraph do so behind the line before:
    /// the label behind them is a hunk of its own then, and touches none. Not where they end a
    /// paragraph: a hunk never ends within its break.
    void put_before_feed(Hunk hunk) {
        const std::size_t begin = hunk.from.begin;
        const bool ends_paragraph =
            hunk.from.of(m_from).ends_with("\n\n") || hunk.to.of(m_to).ends_with("\n\n");
        const bool is_line =
            !ends_paragraph && begin > 1 && m_from[begin - 1] == '\n' && m_from[begin - 2] != '\n';
        if (is_line && begin - 1 > m_free_from && hunk.to.begin > m_free_to + 1) slide(hunk);
        put(hunk);
    }

    /// Of what the two ranges, parts of labels, read.
    void put_difference(Range from, Range to) {
        for (const Hunk& hunk : exact_script(from.of(m_from), to.of(m_to))) {
            put({{from.begin + hunk.from.begin, from.begin + hunk.from.end},
                 {to.begin + hunk.to.begin, to.begin + hunk.to.end}});
        }
        m_free_from = from.end;
        m_free_to = to.end;
    }

    std::string_view m_from;
    std::string_view m_to;
    std::vector<Hunk> m_hunks;
    std::size_t m_free_from = 0; ///< up to where hunks have told what became of the texts
    std::size_t m_free_to = 0;
};

} // namespace

std::vector<Hunk> with_whole_labelled(const std::vector<Hunk>& hunks, std::string_view from,
                                      std::string_view to) {
    Labelled labelled(from, to);
    for (const Hunk& hunk : hunks)
        labelled.add(hunk);
    return labelled.take();
}

} // namespace emenda::text
