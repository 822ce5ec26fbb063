// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/make.hpp"

#include "emenda/history/apply.hpp"
#include "emenda/history/hunk_changes.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <limits>
#include <map>

namespace emenda::history {

namespace {

using Texts = std::vector<std::string_view>;
constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

Texts texts_of(std::string_view body) {
    Texts texts;
    for (const text::Range& range : text::paragraphs(body))
        texts.push_back(range.of(body));
    return texts;
}

/// For each paragraph of the one text the same one of the other, where both stand once.
std::vector<std::size_t> pairs_of(const Texts& from, const Texts& to) {
    struct Seen {
        std::size_t count = 0;
        std::size_t at = 0;
    };
    std::map<std::string_view, Seen> in_from;
    std::map<std::string_view, Seen> in_to;
    for (const auto text : from)
        ++in_from[text].count;
    for (std::size_t k = 0; k < to.size(); ++k) {
        ++in_to[to[k]].count;
        in_to[to[k]].at = k;
    }
    std::vector<std::size_t> pairs(from.size(), none);
    for (std::size_t i = 0; i < from.size(); ++i) {
        const auto found = in_to.find(from[i]);
        if (found != in_to.end() && found->second.count == 1 && in_from[from[i]].count == 1) {
            pairs[i] = found->second.at;
        }
    }
    return pairs;
}

/// Of the pairs the longest chain that keeps its order.
std::vector<bool> in_order(const std::vector<std::size_t>& pairs) {
    std::vector<std::size_t> tails;
    std::vector<std::size_t> before(pairs.size(), none);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (pairs[i] == none) continue;
        const auto tail =
            std::lower_bound(tails.begin(), tails.end(), pairs[i],
                             [&](std::size_t t, std::size_t value) { return pairs[t] < value; });
        if (tail != tails.begin()) before[i] = *(tail - 1);
        if (tail == tails.end())
            tails.push_back(i);
        else
            *tail = i;
    }
    std::vector<bool> kept(pairs.size(), false);
    for (std::size_t i = tails.empty() ? none : tails.back(); i != none; i = before[i]) {
        kept[i] = true;
    }
    return kept;
}

struct Moves {
    std::vector<model::Change> changes;
    std::string rest_of_to; ///< the other text with the moved paragraphs back in their old places
};

std::string body_of(const Texts& texts) {
    std::string body;
    for (const auto text : texts) {
        if (!body.empty()) body += "\n";
        body += std::string(text) + "\n";
    }
    return body;
}

/// The paragraph of the base behind which paragraph k of the new text stands: the nearest before
/// it that has a place in the base and did not move.
std::size_t place_before(std::size_t k, const std::vector<std::size_t>& base_of) {
    while (k-- > 0) {
        if (base_of[k] != none) return base_of[k] + 1;
    }
    return 0;
}

/// Whole paragraphs that stand elsewhere, unchanged.
Moves find_moves(const Texts& from, const Texts& to) {
    const auto pairs = pairs_of(from, to);
    const auto kept = in_order(pairs);
    std::vector<std::size_t> base_of(to.size(), none);
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (kept[i]) base_of[pairs[i]] = i;
    }
    Moves moves;
    std::vector<bool> left_out(to.size(), false);
    std::map<std::size_t, std::vector<std::size_t>> back; // by the place in front of it
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (pairs[i] == none || kept[i]) continue;
        const std::size_t destination = place_before(pairs[i], base_of);
        if (destination == i || destination == i + 1) continue;
        moves.changes.push_back({model::Move{i + 1, destination}, {}});
        left_out[pairs[i]] = true;
        back[i].push_back(i);
    }
    Texts rest;
    std::size_t next_base = 0;
    const auto put_back = [&](std::size_t end) {
        for (; next_base < end; ++next_base) {
            if (back.contains(next_base)) rest.push_back(from[next_base]);
        }
    };
    // Right behind what stood before it: then what stood behind it is still seen as changed.
    const auto put_back_here = [&] {
        while (back.contains(next_base))
            rest.push_back(from[next_base++]);
    };
    put_back_here();
    for (std::size_t k = 0; k < to.size(); ++k) {
        if (left_out[k]) continue;
        if (base_of[k] != none) put_back(base_of[k]);
        rest.push_back(to[k]);
        if (base_of[k] == none) continue;
        next_base = base_of[k] + 1;
        put_back_here();
    }
    put_back(from.size());
    moves.rest_of_to = body_of(rest);
    return moves;
}

/// Where a change stands in the order of a list (docs/format.md, "Changes", rule 4).
std::pair<std::size_t, int> order_of(const model::Change& change) {
    // Paragraphs are enough to put moves among changes that are in order already.
    struct Reader {
        std::pair<std::size_t, int> operator()(const model::Replace& c) const {
            return {c.quote.paragraph, 1};
        }
        std::pair<std::size_t, int> operator()(const model::Delete& c) const {
            return {c.quote.paragraph, 1};
        }
        std::pair<std::size_t, int> operator()(const model::InsertWords& c) const {
            return {c.after.paragraph, 1};
        }
        std::pair<std::size_t, int> operator()(const model::InsertParagraphs& c) const {
            return {c.after_paragraph, 2};
        }
        std::pair<std::size_t, int> operator()(const model::Move& c) const {
            return {c.paragraph, 0};
        }
    };
    return std::visit(Reader(), change.what);
}

std::vector<model::Change> with_moves(std::vector<model::Change> changes,
                                      const std::vector<model::Change>& moves) {
    changes.insert(changes.end(), moves.begin(), moves.end());
    std::stable_sort(changes.begin(), changes.end(),
                     [](const auto& a, const auto& b) { return order_of(a) < order_of(b); });
    return changes;
}

bool leads_to(const model::Text& from, const model::Changes& changes, const model::Text& to) {
    const Applied applied = apply(from, changes);
    return applied.faults.empty() && applied.text == to;
}

/// The whole body at once: always possible.
std::vector<model::Change> whole(const std::string& from, const std::string& to) {
    const auto passage = [](const std::string& body) { return body.substr(0, body.size() - 1); };
    if (from.empty()) return {{model::InsertParagraphs{0, passage(to)}, {}}};
    if (to.empty()) return {{model::Delete{{1, passage(from), 0}}, {}}};
    return {{model::Replace{{1, passage(from), 0}, passage(to)}, {}}};
}

} // namespace

model::Changes make(const model::Text& from, const model::Text& to) {
    model::Changes changes;
    if (from.title != to.title) changes.title = model::TitleChange{from.title, to.title, {}};
    if (from.body == to.body) return changes;
    if (from.body.empty() || to.body.empty()) {
        changes.body = whole(from.body, to.body);
        return changes;
    }
    // From the finest to the coarsest; each is tried out before it is believed.
    const Moves moves = find_moves(texts_of(from.body), texts_of(to.body));
    if (!moves.changes.empty()) {
        for (const Style style : {Style::fine, Style::replacing}) {
            changes.body =
                with_moves(changes_between(from.body, moves.rest_of_to, style), moves.changes);
            if (leads_to(from, changes, to)) return changes;
        }
    }
    for (const Style style : {Style::fine, Style::replacing, Style::paragraphs}) {
        changes.body = changes_between(from.body, to.body, style);
        if (leads_to(from, changes, to)) return changes;
    }
    changes.body = whole(from.body, to.body);
    return changes;
}

} // namespace emenda::history
