// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/standing_in.hpp"

#include "emenda/text/suffix_array.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace emenda::text {

std::vector<bool> standing_in(std::string_view text,
                              const std::vector<std::string_view>& passages) {
    std::vector<bool> found(passages.size(), false);
    constexpr std::size_t few = 8; // of these each is looked for sooner than suffixes are sorted
    if (passages.size() <= few) {
        for (std::size_t i = 0; i < passages.size(); ++i)
            found[i] = text.find(passages[i]) != std::string_view::npos;
        return found;
    }
    std::uint64_t work = 0;
    const std::vector<std::uint32_t> suffixes = suffix_array(text, work);
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const std::string_view passage = passages[i];
        const auto first =
            std::partition_point(suffixes.begin(), suffixes.end(), [&](std::uint32_t suffix) {
                return text.compare(suffix, passage.size(), passage) < 0;
            });
        found[i] = passage.empty() ||
                   (first != suffixes.end() && text.substr(*first).starts_with(passage));
    }
    return found;
}

} // namespace emenda::text
