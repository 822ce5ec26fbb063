// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_search.hpp"

namespace emenda::text {

bool of_different_sides(const Sides& first, const Sides& second) {
    const auto lacks = [](const Sides& one, const Sides& other) {
        return std::any_of(one.begin(), one.end(), [&](std::size_t side) {
            return !std::binary_search(other.begin(), other.end(), side);
        });
    };
    return lacks(first, second) && lacks(second, first);
}

bool is_space(std::string_view text) {
    return text.find_first_not_of(" \n") == std::string_view::npos;
}

bool changes_space_only(const EditBase& base, const Rewrite& one) {
    return !one.range.empty() && !one.with.empty() && is_space(one.range.of(base.text)) &&
           is_space(one.with);
}

bool takes_the_place(const EditBase& base, const Rewrite& one, std::size_t at) {
    if (one.range.begin < at && at < one.range.end) return true;
    if (one.range.end != at || one.range.empty()) return false;
    return one.with.empty() ? !base.starts_paragraph(one.range.begin) : !one.with.ends_with("\n\n");
}

} // namespace emenda::text
