// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/shortened.hpp"

#include "emenda/base/utf8.hpp"

namespace emenda {

std::string shortened(std::string_view text, std::size_t most) {
    std::string line;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        if (count == most) return line + "…";
        const char32_t code_point = next_code_point(text, at);
        if (code_point != U'\n')
            append_utf8(line, code_point);
        else if (!line.ends_with(' '))
            line += ' ';
    }
    return line;
}

} // namespace emenda
