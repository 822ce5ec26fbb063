// SPDX-License-Identifier: EUPL-1.2
#include "emenda/model/link.hpp"

#include "emenda/model/reference.hpp"

namespace emenda::model {

namespace {

/// An address names a host behind its scheme.
bool is_address(std::string_view text) {
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (!text.starts_with(scheme)) continue;
        const std::string_view rest = text.substr(scheme.size());
        return !rest.empty() &&
               std::string_view("/?#: ").find(rest.front()) == std::string_view::npos;
    }
    return false;
}

} // namespace

bool is_link_target(std::string_view text) {
    return is_address(text) || parse_reference(text).has_value();
}

} // namespace emenda::model
