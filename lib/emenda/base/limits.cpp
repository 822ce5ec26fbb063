// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/limits.hpp"

#include "emenda/base/translate.hpp"

#include <algorithm>

namespace emenda {

namespace {

Limits& in_use() {
    static Limits limits;
    return limits;
}

} // namespace

const Limits& limits_in_use() { return in_use(); }

void use_limits(const Limits& limits) { in_use() = limits; }

std::string how_to_allow_more(std::size_t Limits::*value, const Limits& limits,
                              std::size_t needed) {
    const auto* const variable =
        std::find_if(std::begin(limit_variables), std::end(limit_variables),
                     [&](const LimitVariable& one) { return one.value == value; });
    const std::size_t now = limits.*value / variable->unit;
    if (now >= variable->most) return {};
    const std::size_t wanted = std::max(2 * now, (needed + variable->unit - 1) / variable->unit);
    return say(tr("To allow more, if you trust where it comes from: export {}={}"), variable->name,
               std::clamp<std::size_t>(wanted, 1, variable->most));
}

} // namespace emenda
