// SPDX-License-Identifier: EUPL-1.2
// Text of people as a part of a Markdown document: it cannot become a heading, a link or HTML.
#pragma once

#include <string>
#include <string_view>

namespace emenda::render {

/// A single line, escaped where Markdown would take it for more than words.
std::string markdown_line(std::string_view text);

/// Plain text of many lines as a quotation: "> " before each line, its line breaks kept.
std::string markdown_quote(std::string_view text);

/// The text as it is, in a fence that it cannot end.
std::string markdown_fence(std::string_view text);

/// A body of CommonMark. Its headings get the levels from `first_heading` on, raw HTML is escaped.
/// A body that would still reach beyond its place (a fence left open, links to where no link may
/// go) stands in a fence.
std::string markdown_body(std::string_view body, unsigned first_heading);

} // namespace emenda::render
