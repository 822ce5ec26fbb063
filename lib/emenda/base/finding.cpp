// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/finding.hpp"

#include "emenda/base/limits.hpp"

#include <algorithm>
#include <tuple>

namespace emenda {

bool is_full(const Findings& of_one_file) { return of_one_file.size() >= most_findings; }

void in_order(Findings& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
    });
}

} // namespace emenda
