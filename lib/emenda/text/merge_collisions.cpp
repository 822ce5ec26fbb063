// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_collisions.hpp"

#include "emenda/text/merge_confusable.hpp"
#include "emenda/text/merge_order.hpp"
#include "emenda/text/merge_search.hpp"
#include "emenda/text/word_count.hpp"

#include <algorithm>
#include <string_view>

namespace emenda::text {

std::vector<Collision> collisions_of(const EditBase& base, const std::vector<const Edits*>& sides,
                                     Claims& claims, CarriedWords& carried) {
    for (WordClaim& claim : claims.words)
        claim.met_by.clear();
    for (GapClaim& claim : claims.gaps)
        claim.met_by.clear();
    CollisionSearch search(base, sides, claims, carried);
    find_colliding_words(search);
    find_colliding_gaps(search);
    find_colliding_paragraphs(search);
    std::vector<Collision> found = disordered(base, claims); // by far the most, if any
    found.insert(found.end(), search.found.begin(), search.found.end());
    const auto may_be_one = confusable(base, sides, claims, carried);
    found.insert(found.end(), may_be_one.begin(), may_be_one.end());
    return found;
}

bool can_reach(const EditBase& base, const Rewrite& first, const Rewrite& second) {
    const std::size_t from = first.range.end;
    if (second.range.begin <= from) return true;
    const std::string_view between =
        std::string_view(base.text).substr(from, second.range.begin - from);
    return between.find("\n\n") == std::string_view::npos && !has_word(between);
}

bool is_in_row(const EditBase& base, std::size_t at) {
    constexpr std::size_t longest_row = 2'000;
    constexpr char bar = '|';
    const std::string_view text = base.text;
    const std::size_t near = at - std::min(longest_row, at);
    const std::string_view before = text.substr(near, at - near);
    const std::size_t feed = before.rfind('\n');
    return feed == before.npos ? near == 0 && text.front() == bar : text[near + feed + 1] == bar;
}

} // namespace emenda::text
