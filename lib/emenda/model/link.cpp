// SPDX-License-Identifier: EUPL-1.2
#include "emenda/model/link.hpp"

#include "emenda/model/reference.hpp"

namespace emenda::model {

bool is_link_target(std::string_view text) {
    return text.starts_with("https://") || text.starts_with("http://") ||
           parse_reference(text).has_value();
}

} // namespace emenda::model
