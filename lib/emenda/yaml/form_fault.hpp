// SPDX-License-Identifier: EUPL-1.2
// What keeps a text from being in normal form (docs/format.md, "Text"), and where in it.
// For this room's .cpp files only.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace emenda::yaml {

struct FormFault {
    std::string why;    ///< in a few words, to stand behind a colon
    std::size_t at = 0; ///< offset in the text; its size if something is missing at the end
};

/// True only for a body in normal form: most of them, told in one pass and without a copy.
bool is_surely_normal_body(std::string_view text);

std::optional<FormFault> fault_of_line(const std::string& text);
std::optional<FormFault> fault_of_body(const std::string& text);
/// Of words inside a body. The text is not empty.
std::optional<FormFault> fault_of_passage(const std::string& text);

} // namespace emenda::yaml
