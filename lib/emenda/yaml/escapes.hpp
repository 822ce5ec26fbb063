// SPDX-License-Identifier: EUPL-1.2
// Escapes in double quotes: they can hold what the file itself may not.
// For this room's .cpp files only.
#pragma once

#include "emenda/yaml/counted_text.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace emenda::yaml {

/// C0 but for tab and LF, DEL, C1: what no file may hold, as an escape neither.
bool is_control(char32_t c);

/// The parser makes single bytes of \N and \_; here they become UTF-8. Nothing else of what it
/// decodes from a valid source is invalid.
void mend_decoded(std::string& decoded);

struct Escape {
    std::size_t at = 0; ///< of its backslash
    char32_t code_point = 0;
};

/// The first escape of the quoted value that begins at `begin` that stands for a control character
/// other than tab and LF.
std::optional<Escape> control_escape(const CountedText& source, std::size_t begin, std::size_t end);

} // namespace emenda::yaml
