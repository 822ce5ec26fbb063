// SPDX-License-Identifier: EUPL-1.2
// Text of people as HTML: escaped, with nothing in it that could hide.
#pragma once

#include <string>
#include <string_view>

namespace emenda::render {

/// & < > " ' as entities. The text is shown_text() already.
std::string escaped_html(std::string_view shown);

/// A single line: a name, a title, an attribute's value.
std::string html_line(std::string_view text);

/// Plain text of many lines: a <p> a paragraph, a <br> a line break. Empty for an empty text.
std::string html_paragraphs(std::string_view text);

/// Whether a page may link there: http, https, mailto, or a place in the page itself (#…), without
/// blanks and unsafe characters.
bool is_link_allowed(std::string_view address);

} // namespace emenda::render
