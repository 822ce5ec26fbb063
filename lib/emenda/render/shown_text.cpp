// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/shown_text.hpp"

#include "emenda/base/utf8.hpp"

#include <algorithm>

namespace emenda::render {

std::string shown_text(std::string_view text) { return visible(text, true); }

std::string shown_line(std::string_view text) {
    std::string shown = shown_text(text);
    std::replace_if(
        shown.begin(), shown.end(), [](char sign) { return sign == '\n' || sign == '\t'; }, ' ');
    return shown;
}

} // namespace emenda::render
