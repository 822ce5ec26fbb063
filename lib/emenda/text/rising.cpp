// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/rising.hpp"

#include <algorithm>

namespace emenda::text {

std::vector<std::size_t> longest_rise(const std::vector<std::size_t>& values) {
    std::vector<std::size_t> tops; // positions that end the best chain of each length
    std::vector<std::size_t> before(values.size(), no_place);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] == no_place) continue;
        const auto top = std::lower_bound(
            tops.begin(), tops.end(), values[i],
            [&](std::size_t position, std::size_t value) { return values[position] < value; });
        if (top != tops.begin()) before[i] = *(top - 1);
        if (top == tops.end())
            tops.push_back(i);
        else
            *top = i;
    }
    std::vector<std::size_t> chain;
    for (std::size_t i = tops.empty() ? no_place : tops.back(); i != no_place; i = before[i])
        chain.push_back(i);
    std::reverse(chain.begin(), chain.end());
    return chain;
}

} // namespace emenda::text
