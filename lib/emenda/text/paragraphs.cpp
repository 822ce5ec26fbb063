// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/paragraphs.hpp"

namespace emenda::text {

std::vector<Range> paragraphs(std::string_view body) {
    std::vector<Range> found;
    std::size_t end = body.size();
    if (!body.empty() && body.back() == '\n') --end;
    for (std::size_t at = 0; at < end;) {
        const std::size_t gap = std::min(body.find("\n\n", at), end);
        found.push_back({at, gap});
        at = gap + 2;
    }
    return found;
}

} // namespace emenda::text
