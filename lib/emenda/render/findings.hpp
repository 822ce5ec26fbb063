// SPDX-License-Identifier: EUPL-1.2
// Findings as people read them.
//
//   proposals/par-PROP-2022-05-3343.yaml:4:1: There is no key titel. [unknown-key]
//       titel: "Gruppi di lavoro"
//       ^
//     Did you mean title?
#pragma once

#include "emenda/base/finding.hpp"
#include "emenda/render/styled.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace emenda::render {

/// "file:line:column", as far as there is one.
std::string display(const Place& place);

/// The source line and a caret under its column, set in by four; nothing where the line is empty.
/// Tabs become spaces, a long line is cut to a window around the place.
Lines source_lines(std::string_view source_line, const Place& place, std::size_t width = 80);

/// One finding; all of them in order, an empty line between two. The first line of each, where
/// programs look for the place and the rule, is broken at `head_width`: 0, and it stays whole.
Lines finding_lines(const Finding& finding, std::size_t width = 80, std::size_t head_width = 0);
Lines findings_lines(const Findings& findings, std::size_t width = 80, std::size_t head_width = 0);

/// What stands below the findings of a file that may hold more of them.
Lines more_findings(const Findings& of_one_file, std::size_t width = 80);

/// "40 files checked: 2 findings." "40 files checked: nothing to report." With `more` there may be
/// more than these.
Lines findings_summary(std::size_t findings, std::size_t files, bool more = false);

} // namespace emenda::render
