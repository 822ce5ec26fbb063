// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/collisions.hpp"

#include "emenda/text/edits.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace emenda::acts {

namespace {

/// The first paragraph of a text that has another number once these edits are made, or is not
/// there; beyond the last one where there is none.
std::size_t first_renumbered(const std::string& base, const text::Edits& edits) {
    const auto paragraphs = text::paragraphs(base);
    std::size_t first = paragraphs.size() + 1;
    for (const text::Gap& gap : edits.gaps) {
        first = std::min(first, gap.behind + 1);
        for (const text::Placed& placed : gap.placed) {
            if (placed.paragraph > 0) first = std::min(first, placed.paragraph);
        }
    }
    const std::string closed = base + "\n"; // as edits see it
    const auto has_break = [](std::string_view words) {
        return words.find(text::paragraph_break) != std::string_view::npos;
    };
    for (const text::Rewrite& one : edits.words) {
        if (!has_break(one.with) && !has_break(one.range.of(closed))) continue;
        const auto behind =
            std::partition_point(paragraphs.begin(), paragraphs.end(),
                                 [&](const text::Range& at) { return at.begin < one.range.begin; });
        // That in which it begins keeps its number.
        return std::min(first, static_cast<std::size_t>(behind - paragraphs.begin()) + 1);
    }
    return first;
}

/// The last paragraph that a conflict names by its number.
std::size_t last_named(const text::Conflict& conflict, const std::string& base) {
    const std::string_view passage = conflict.base.of(base);
    std::size_t last = conflict.paragraph;
    for (auto at = passage.find(text::paragraph_break); at != std::string_view::npos;
         at = passage.find(text::paragraph_break, at + text::paragraph_break.size()))
        ++last;
    for (const text::Wish& wish : conflict.wishes)
        last =
            std::max({last, wish.behind.value_or(0), wish.into.value_or(0), wish.part.value_or(0)});
    return last;
}

void add_conflicts(std::vector<Collision>& collisions, const std::string& base,
                   const text::Merged& merged, const Who& who, bool title) {
    for (const text::Conflict& conflict : merged.conflicts) {
        Collision collision{title,
                            title ? 0 : conflict.paragraph,
                            std::string(conflict.base.of(base)),
                            {},
                            conflict.between,
                            0};
        for (const text::Wish& wish : conflict.wishes)
            collision.wishes.push_back({who.at(wish.side), wish.text, wish.moved, wish.behind,
                                        wish.gone, wish.into, wish.part});
        // Today's text is told last, whatever its place among the sides.
        std::stable_partition(collision.wishes.begin(), collision.wishes.end(),
                              [](const Wish& wish) { return wish.amendment.has_value(); });
        collisions.push_back(std::move(collision));
    }
}

} // namespace

Numbering numbering_of(model::Number version, const model::Text& text, const model::Text& today) {
    return {version, first_renumbered(text.body, text::edits_between(text.body, today.body))};
}

void add_collisions(std::vector<Collision>& collisions, const model::Text& base,
                    const text::Merged& title, const text::Merged& body, const Who& who,
                    const std::function<Numbering()>& numbering) {
    add_conflicts(collisions, base.title, title, who, true);
    const std::size_t before = collisions.size();
    add_conflicts(collisions, base.body, body, who, false);
    if (body.conflicts.empty() || !numbering) return;
    const Numbering numbers = numbering();
    for (std::size_t i = 0; i < body.conflicts.size(); ++i) {
        if (last_named(body.conflicts[i], base.body) >= numbers.first_other)
            collisions[before + i].version = numbers.version;
    }
}

} // namespace emenda::acts
