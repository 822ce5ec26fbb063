// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/line_script.hpp"

#include "emenda/base/keyed_hash.hpp"
#include "emenda/text/rising.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace emenda::render {

namespace {

/// The most differences that Myers' script is followed through; its trace grows with their square.
constexpr std::size_t most_differences = 600;

using Ids = std::vector<std::size_t>; ///< a line as the number of its text
using Match = std::pair<std::size_t, std::size_t>;

struct Part {
    std::size_t from_begin, from_end, to_begin, to_end;
};

/// The longest run of matches that rise on both sides (they come ordered by the first).
std::vector<Match> longest_run(const std::vector<Match>& matches) {
    std::vector<std::size_t> places;
    places.reserve(matches.size());
    for (const Match& match : matches)
        places.push_back(match.second);
    std::vector<Match> run;
    for (const std::size_t i : text::longest_rise(places))
        run.push_back(matches[i]);
    return run;
}

class Comparison {
public:
    Comparison(Ids from, Ids to)
        : m_from(std::move(from)), m_to(std::move(to)), m_gone(m_from.size(), true),
          m_came(m_to.size(), true) {}

    std::vector<LineHunk> hunks() {
        std::vector<Part> parts{{0, m_from.size(), 0, m_to.size()}};
        while (!parts.empty()) {
            Part part = parts.back();
            parts.pop_back();
            trim(part);
            if (part.from_begin == part.from_end || part.to_begin == part.to_end) continue;
            const std::vector<Match> anchors = unique_matches(part);
            if (anchors.empty())
                shortest(part);
            else
                cut_at(anchors, part, parts);
        }
        return collected();
    }

private:
    void match(std::size_t from, std::size_t to) {
        m_gone[from] = false;
        m_came[to] = false;
    }

    void trim(Part& part) {
        while (part.from_begin < part.from_end && part.to_begin < part.to_end &&
               m_from[part.from_begin] == m_to[part.to_begin])
            match(part.from_begin++, part.to_begin++);
        while (part.from_begin < part.from_end && part.to_begin < part.to_end &&
               m_from[part.from_end - 1] == m_to[part.to_end - 1])
            match(--part.from_end, --part.to_end);
    }

    std::vector<Match> unique_matches(const Part& part) const {
        struct Seen {
            std::size_t from = 0, to = 0, from_count = 0, to_count = 0;
        };
        std::unordered_map<std::size_t, Seen> seen;
        for (std::size_t i = part.from_begin; i < part.from_end; ++i) {
            Seen& line = seen[m_from[i]];
            line.from = i;
            ++line.from_count;
        }
        for (std::size_t i = part.to_begin; i < part.to_end; ++i) {
            Seen& line = seen[m_to[i]];
            line.to = i;
            ++line.to_count;
        }
        std::vector<Match> matches;
        for (std::size_t i = part.from_begin; i < part.from_end; ++i) {
            const Seen& line = seen[m_from[i]];
            if (line.from_count == 1 && line.to_count == 1) matches.emplace_back(i, line.to);
        }
        return longest_run(matches);
    }

    void cut_at(const std::vector<Match>& anchors, const Part& part, std::vector<Part>& parts) {
        Part rest = part;
        for (const auto& [from, to] : anchors) {
            match(from, to);
            parts.push_back({rest.from_begin, from, rest.to_begin, to});
            rest.from_begin = from + 1;
            rest.to_begin = to + 1;
        }
        parts.push_back(rest);
    }

    /// Myers' greedy search forward, with its frontiers kept for the way back.
    void shortest(const Part& part) {
        const auto n = static_cast<std::ptrdiff_t>(part.from_end - part.from_begin);
        const auto m = static_cast<std::ptrdiff_t>(part.to_end - part.to_begin);
        const auto limit = std::min(n + m, static_cast<std::ptrdiff_t>(most_differences));
        std::vector<std::vector<std::ptrdiff_t>> trace;
        std::vector<std::ptrdiff_t> reach(static_cast<std::size_t>(2 * limit + 3), 0);
        const auto at = [&](std::ptrdiff_t k) -> std::ptrdiff_t& { return reach[k + limit + 1]; };
        for (std::ptrdiff_t d = 0; d <= limit; ++d) {
            for (std::ptrdiff_t k = -d; k <= d; k += 2) {
                std::ptrdiff_t x =
                    k == -d || (k != d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
                while (x < n && x - k < m && same(part, x, x - k))
                    ++x;
                at(k) = x;
                if (k == n - m && x >= n) return walk_back(part, trace, d);
            }
            trace.emplace_back(reach.begin() + (limit + 1 - d), reach.begin() + (limit + 2 + d));
        }
    }

    bool same(const Part& part, std::ptrdiff_t x, std::ptrdiff_t y) const {
        return m_from[part.from_begin + x] == m_to[part.to_begin + y];
    }

    /// trace[d] holds the frontier of d differences, its diagonals -d to d.
    void walk_back(const Part& part, const std::vector<std::vector<std::ptrdiff_t>>& trace,
                   std::ptrdiff_t differences) {
        auto x = static_cast<std::ptrdiff_t>(part.from_end - part.from_begin);
        auto y = static_cast<std::ptrdiff_t>(part.to_end - part.to_begin);
        for (std::ptrdiff_t d = differences; d > 0; --d) {
            const std::vector<std::ptrdiff_t>& reach = trace[d - 1];
            const auto at = [&](std::ptrdiff_t k) { return reach[k + d - 1]; };
            const std::ptrdiff_t k = x - y;
            const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
            const std::ptrdiff_t before = down ? k + 1 : k - 1;
            const std::ptrdiff_t start = at(before) + (down ? 0 : 1);
            while (x > start) {
                --x;
                --y;
                match(part.from_begin + x, part.to_begin + y);
            }
            x = at(before);
            y = x - before;
        }
        while (x > 0) {
            --x;
            --y;
            match(part.from_begin + x, part.to_begin + y);
        }
    }

    std::vector<LineHunk> collected() const {
        std::vector<LineHunk> hunks;
        std::size_t from = 0;
        std::size_t to = 0;
        while (from < m_from.size() || to < m_to.size()) {
            LineHunk hunk{from, from, to, to};
            while (hunk.from_end < m_from.size() && m_gone[hunk.from_end])
                ++hunk.from_end;
            while (hunk.to_end < m_to.size() && m_came[hunk.to_end])
                ++hunk.to_end;
            if (hunk.from_begin < hunk.from_end || hunk.to_begin < hunk.to_end)
                hunks.push_back(hunk);
            from = hunk.from_end + 1;
            to = hunk.to_end + 1;
        }
        return hunks;
    }

    Ids m_from;
    Ids m_to;
    std::vector<bool> m_gone;
    std::vector<bool> m_came;
};

} // namespace

std::vector<std::string_view> lines_of(std::string_view file) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < file.size();) {
        const std::size_t end = std::min(file.find('\n', at), file.size() - 1) + 1;
        lines.push_back(file.substr(at, end - at));
        at = end;
    }
    return lines;
}

std::vector<LineHunk> line_script(const std::vector<std::string_view>& from,
                                  const std::vector<std::string_view>& to) {
    ByText<std::size_t> known;
    const auto ids = [&](const std::vector<std::string_view>& lines) {
        Ids numbers;
        for (const std::string_view line : lines)
            numbers.push_back(known.emplace(line, known.size()).first->second);
        return numbers;
    };
    Ids old_ids = ids(from);
    return Comparison(std::move(old_ids), ids(to)).hunks();
}

} // namespace emenda::render
