// SPDX-License-Identifier: EUPL-1.2
// What is amiss with the form of a text since a change: rows of tables (text/uneven_rows.hpp), and
// headings without a text (text/bare_headings.hpp).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace emenda::render {

/// A sentence each, of the first three of either. Nothing where all is well, or was as bad before.
std::vector<std::string> form_sentences(std::string_view before, std::string_view now);

} // namespace emenda::render
