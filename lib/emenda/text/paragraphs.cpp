// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <utility>

namespace emenda::text {

std::vector<Range> paragraphs(std::string_view body) {
    std::vector<Range> found;
    std::size_t end = body.size();
    if (!body.empty() && body.back() == '\n') --end;
    for (std::size_t at = 0; at < end;) {
        const std::size_t gap = std::min(body.find(paragraph_break, at), end);
        found.push_back({at, gap});
        at = gap + paragraph_break.size();
    }
    return found;
}

Unlike struck_out(std::string_view one, const std::vector<Range>& in_one, std::string_view other,
                  const std::vector<Range>& in_other) {
    constexpr std::size_t farthest = 8; // paragraphs that came or went at one place
    Unlike left;
    std::size_t i = 0;
    std::size_t k = 0;
    const auto equal = [&](std::size_t a, std::size_t b) {
        return in_one[a].of(one) == in_other[b].of(other);
    };
    // The nearest pair that is equal again, so many paragraphs further on in all.
    const auto resume = [&] {
        for (std::size_t sum = 1; sum <= farthest; ++sum) {
            for (std::size_t a = 0; a <= sum; ++a) {
                const std::size_t b = sum - a;
                if (i + a < in_one.size() && k + b < in_other.size() && equal(i + a, k + b))
                    return std::pair(a, b);
            }
        }
        return std::pair(std::size_t{1}, std::size_t{1});
    };
    while (i < in_one.size() && k < in_other.size()) {
        if (equal(i, k)) {
            ++i;
            ++k;
            continue;
        }
        const auto [a, b] = resume();
        for (std::size_t n = 0; n < a; ++n)
            left.in_one.push_back(i++);
        for (std::size_t n = 0; n < b; ++n)
            left.in_other.push_back(k++);
    }
    for (; i < in_one.size(); ++i)
        left.in_one.push_back(i);
    for (; k < in_other.size(); ++k)
        left.in_other.push_back(k);
    return left;
}

} // namespace emenda::text
