// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/beside_moves.hpp"

#include "emenda/history/end_words.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace emenda::history {

namespace {

using text::MovedParagraph;
using Texts = std::vector<std::string_view>;

/// Where a change stands in the order of a list: paragraphs are enough to put moves, and words
/// before or behind all others of a paragraph, among changes that are in order already
/// (docs/format.md, "Changes", rule 4).
struct Standing {
    enum class Kind { move, before_words, words, behind_words, paragraphs };
    std::size_t paragraph = 0;
    Kind kind = Kind::words;

    friend auto operator<=>(const Standing&, const Standing&) = default;
};

Standing standing_of(const model::Change& change) {
    struct Reader {
        Standing operator()(const model::Replace& c) const {
            return {c.quote.paragraph, Standing::Kind::words};
        }
        Standing operator()(const model::Delete& c) const {
            return {c.quote.paragraph, Standing::Kind::words};
        }
        Standing operator()(const model::InsertWords& c) const {
            return {c.after.paragraph, Standing::Kind::words};
        }
        Standing operator()(const model::InsertParagraphs& c) const {
            return {c.after_paragraph, Standing::Kind::paragraphs};
        }
        Standing operator()(const model::Move& c) const {
            return {c.paragraph, Standing::Kind::move};
        }
    };
    return std::visit(Reader(), change.what);
}

Texts texts_of(std::string_view body) {
    Texts texts;
    for (const text::Range& range : text::paragraphs(body))
        texts.push_back(range.of(body));
    return texts;
}

/// New paragraphs, in order, and the paragraphs that moved to among them.
class Gap {
public:
    /// `moved` in the order of the newer text, never empty.
    Gap(std::string_view fresh, std::vector<MovedParagraph> moved, const Texts& to)
        : m_fresh(fresh), m_ranges(text::paragraphs(fresh)), m_moved(std::move(moved)), m_to(to) {}

    /// What stands behind each that moved, and in front of the first: that comes first. Empty where
    /// the new ones do not stand among them, or are so alike that it takes long to see how.
    std::optional<Texts> parts() const {
        std::vector<std::size_t> sizes{0};
        std::size_t between = 0;
        for (std::size_t i = 1; i < m_moved.size(); ++i) {
            sizes.push_back(m_moved[i].at - m_moved[i - 1].at - 1);
            between += sizes.back();
        }
        if (between > m_ranges.size()) return std::nullopt;
        sizes.push_back(0);
        const std::size_t rest = m_ranges.size() - between;
        std::size_t work = 0; // paragraphs compared
        const std::size_t most_work = 16 * (m_ranges.size() + m_moved.size());
        for (sizes.front() = 0; sizes.front() <= rest && work <= most_work; ++sizes.front()) {
            sizes.back() = rest - sizes.front();
            if (stand_so(sizes, work)) return of_sizes(sizes);
        }
        return std::nullopt;
    }

private:
    bool stand_so(const std::vector<std::size_t>& sizes, std::size_t& work) const {
        std::size_t at = m_moved.front().at - 1; // an index
        if (at < sizes.front()) return false;
        at -= sizes.front();
        std::size_t next = 0;
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            for (std::size_t k = 0; k < sizes[i]; ++k, ++at) {
                ++work;
                if (at >= m_to.size() || m_to[at] != m_ranges[next++].of(m_fresh)) return false;
            }
            ++at;
        }
        return true;
    }

    Texts of_sizes(const std::vector<std::size_t>& sizes) const {
        Texts parts;
        std::size_t next = 0;
        for (const std::size_t size : sizes) {
            const bool any = size > 0;
            parts.push_back(
                any ? text::Range{m_ranges[next].begin, m_ranges[next + size - 1].end}.of(m_fresh)
                    : std::string_view());
            next += size;
        }
        return parts;
    }

    std::string_view m_fresh;
    std::vector<text::Range> m_ranges;
    std::vector<MovedParagraph> m_moved;
    const Texts& m_to;
};

model::Change before_words(std::string_view paragraph, std::size_t number, std::string_view text) {
    model::Quote first = first_words(paragraph, number);
    std::string with = std::string(text) + "\n\n" + first.text;
    return {model::Replace{std::move(first), std::move(with)}, {}};
}

model::Change behind_words(std::string_view paragraph, std::size_t number, std::string_view text) {
    model::Quote last = last_words(paragraph, number);
    std::string with = last.text + "\n\n" + std::string(text);
    return {model::Replace{std::move(last), std::move(with)}, {}};
}

/// Changes and where they stand.
using Standings = std::vector<std::pair<Standing, model::Change>>;

/// Whether new paragraphs that stand as one behind some that moved land there by themselves.
bool land_there(const Texts& parts, const std::vector<MovedParagraph>& moved, std::size_t behind) {
    std::size_t part = 0;
    while (parts[part].empty())
        ++part;
    const bool is_one = std::all_of(parts.begin() + static_cast<std::ptrdiff_t>(part) + 1,
                                    parts.end(), [](auto text) { return text.empty(); });
    return is_one && (part == 0 || moved[part - 1].behind < behind) &&
           (part == moved.size() || behind < moved[part].behind);
}

/// New paragraphs as words of what moves to among them; false where they are not, or need not be.
bool add_beside(const Texts& from, const Texts& to, const model::InsertParagraphs& fresh,
                const std::vector<MovedParagraph>& moved, Standings& standings) {
    const auto parts = Gap(fresh.insert, moved, to).parts();
    if (!parts || land_there(*parts, moved, fresh.after_paragraph)) return false;
    using Kind = Standing::Kind;
    const auto add = [&](std::size_t number, std::string_view text, Kind kind) {
        if (text.empty()) return;
        const std::string_view paragraph = from[number - 1];
        standings.emplace_back(Standing{number, kind}, kind == Kind::before_words
                                                           ? before_words(paragraph, number, text)
                                                           : behind_words(paragraph, number, text));
    };
    add(moved.front().paragraph, parts->front(), Kind::before_words);
    for (std::size_t i = 0; i < moved.size(); ++i)
        add(moved[i].paragraph, (*parts)[i + 1], Kind::behind_words);
    return true;
}

/// What moves away leaves a place. For each place the one in front of it that nothing moves from:
/// where nothing stays between, what goes behind the one may stand beside what goes behind the
/// other.
class Fronts {
public:
    explicit Fronts(const std::vector<MovedParagraph>& moved) {
        for (const MovedParagraph& one : moved) {
            if (one.paragraph >= m_fronts.size()) m_fronts.resize(one.paragraph + 1, stays);
            m_fronts[one.paragraph] = 0;
        }
        for (std::size_t place = 0; place < m_fronts.size(); ++place)
            m_fronts[place] = place == 0 || m_fronts[place] == stays ? place : m_fronts[place - 1];
    }

    std::size_t operator()(std::size_t place) const {
        return place < m_fronts.size() ? m_fronts[place] : place;
    }

private:
    static constexpr std::size_t stays = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> m_fronts; ///< of 0 and the paragraphs, as far as any moves
};

} // namespace

std::vector<model::Change> with_moves(std::string_view from, std::string_view to,
                                      std::vector<model::Change> changes,
                                      const std::vector<MovedParagraph>& moved) {
    const Fronts front(moved);
    std::map<std::size_t, std::vector<MovedParagraph>> going_behind;
    for (const MovedParagraph& one : moved)
        going_behind[front(one.behind)].push_back(one);
    for (auto& [behind, those] : going_behind)
        std::sort(those.begin(), those.end(),
                  [](const auto& a, const auto& b) { return a.at < b.at; });
    Standings standings;
    std::optional<Texts> from_texts;
    std::optional<Texts> to_texts;
    for (model::Change& change : changes) {
        if (const auto* fresh = std::get_if<model::InsertParagraphs>(&change.what)) {
            const auto those = going_behind.find(front(fresh->after_paragraph));
            if (those != going_behind.end()) {
                if (!from_texts) from_texts = texts_of(from);
                if (!to_texts) to_texts = texts_of(to);
                if (add_beside(*from_texts, *to_texts, *fresh, those->second, standings)) continue;
            }
        }
        standings.emplace_back(standing_of(change), std::move(change));
    }
    for (const MovedParagraph& one : moved) {
        standings.emplace_back(Standing{one.paragraph, Standing::Kind::move},
                               model::Change{model::Move{one.paragraph, one.behind}, {}});
    }
    std::stable_sort(standings.begin(), standings.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<model::Change> all;
    for (auto& [standing, change] : standings)
        all.push_back(std::move(change));
    return all;
}

} // namespace emenda::history
