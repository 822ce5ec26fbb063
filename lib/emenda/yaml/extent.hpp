// SPDX-License-Identifier: EUPL-1.2
// Where a YAML value ends: the parser only says where it begins.
// For this room's .cpp files only.
#pragma once

#include "emenda/yaml/counted_text.hpp"
#include "emenda/yaml/tree.hpp"

#include <cstddef>
#include <string_view>

namespace emenda::yaml {

/// The style of the scalar that begins at `at`.
Style style_at(const CountedText& source, std::size_t at);

/// The end of a scalar; `parent` is the column, from 0, of the key or dash that holds it, `decoded`
/// its value. For a plain scalar over several lines the end of its first.
std::size_t end_of_scalar(const CountedText& source, std::size_t at, Style style,
                          std::size_t parent, std::string_view decoded);

/// Where byte `at` of a literal block's text stands in the source; of other values the beginning.
std::size_t source_of(std::string_view text, const Node& node, std::size_t at);

/// The dash of an entry without a value; `next` is the beginning of what follows it.
std::size_t dash_before(const CountedText& source, std::size_t next);

/// Behind the bracket that closes a flow list or map; `from` is behind its last value.
std::size_t end_of_flow(const CountedText& source, std::size_t from, char bracket);

} // namespace emenda::yaml
