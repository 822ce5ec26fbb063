// SPDX-License-Identifier: EUPL-1.2
// What the parser says of a source that is no YAML, in words for people, and where they should
// look: the parser notices many a fault only lines later. For this room's .cpp files only.
#pragma once

#include "emenda/yaml/counted_text.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace emenda::yaml {

/// How far the parser had come.
struct Reached {
    std::size_t last_begin = 0;              ///< of the last scalar
    std::size_t last_end = 0;                ///< behind it
    std::optional<std::size_t> open_bracket; ///< of the innermost list or map in brackets
};

struct SyntaxFault {
    const char* rule;
    std::size_t at;
    std::string message;
    std::string hint;
};

/// `said` is the parser's own message, `at` the byte where it noticed.
SyntaxFault syntax_fault(const CountedText& source, std::string_view said, std::size_t at,
                         const Reached& reached);

} // namespace emenda::yaml
