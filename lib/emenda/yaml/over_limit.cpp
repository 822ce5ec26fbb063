// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/over_limit.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/yaml/rules.hpp"

namespace emenda::yaml {

OverLimit too_many(const Tree& tree, const Limits& limits, std::size_t at) {
    return {tree.finding(rules::too_many, at,
                         say(tr("The file holds more than {} values."), limits.nodes),
                         how_to_allow_more(&Limits::nodes, limits))};
}

OverLimit too_many_in_other_form(const Tree& tree, const Limits& limits, std::size_t at) {
    return {tree.finding(rules::too_many, at,
                         say(tr("The file holds more than {} values, and is not in the form in "
                                "which emenda writes: in that it may hold {}."),
                             limits.nodes_in_other_forms(), limits.nodes),
                         how_to_allow_more(&Limits::nodes, limits))};
}

OverLimit too_deep(const Tree& tree, const Limits& limits, std::size_t at) {
    return {tree.finding(rules::too_deep, at,
                         say(tr("Values are nested here more than {} deep."), limits.depth),
                         how_to_allow_more(&Limits::depth, limits))};
}

} // namespace emenda::yaml
