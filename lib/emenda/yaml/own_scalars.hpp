// SPDX-License-Identifier: EUPL-1.2
// Scalars of the form in which emenda writes, and those that people write beside them, where YAML
// leaves no doubt of them. Empty is the answer to all others: the parser knows what they are.
// For this room's .cpp files only.
#pragma once

#include "emenda/yaml/counted_text.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace emenda::yaml {

/// Of a source without a CR that no LF follows (prescan.hpp).
inline bool is_break(char c) { return c == '\n' || c == '\r'; }

struct OwnScalar {
    std::string text;
    std::size_t end = 0;  ///< behind it, as Node::end
    std::size_t rest = 0; ///< where to read on: of a literal its next line, else the end
};

/// "…" on one line, with the escapes that emenda writes; '…' on one line.
std::optional<OwnScalar> own_quoted(const CountedText& source, std::size_t at);

/// What begins with a letter (of any script) or digit and stays on its line. `in_flow`: within
/// brackets.
std::optional<OwnScalar> own_plain(const CountedText& source, std::size_t at, bool in_flow);

/// "|", perhaps with 2 and with - or +, alone on the rest of its line; below it lines that are
/// empty or set in at least as far as the first, and something set in less. `parent` is the column
/// of the key or dash that it belongs to.
std::optional<OwnScalar> own_literal(const CountedText& source, std::size_t at, std::size_t parent);

/// Behind a key and its colon, "replace:"; 0 where there is none, or one of another form.
std::size_t behind_own_key(const CountedText& source, std::size_t at);

} // namespace emenda::yaml
