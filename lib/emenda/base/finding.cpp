// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/finding.hpp"

#include <algorithm>
#include <tuple>

namespace emenda {

void in_order(Findings& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
    });
}

} // namespace emenda
