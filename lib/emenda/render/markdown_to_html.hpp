// SPDX-License-Identifier: EUPL-1.2
// A body (CommonMark with tables) as HTML that is safe to print into a page.
//
//   markdown_to_html("# Tempi\n\n**2024**\n", 3) ==
//   "<h3>Tempi</h3>\n<p><strong>2024</strong></p>\n"
//
// Raw HTML stays text. Links go to http, https, mailto and # only; of any other, and of pictures,
// the words stay and the address behind them, for a reader to judge. Nothing is loaded.
#pragma once

#include <string>
#include <string_view>

namespace emenda::render {

/// Headings are set one below the other from <h{first_heading}> on, none left out, none above it.
/// Where the HTML would be many times as large as the text (a table of nothing but column marks),
/// or nested without reason, the text stands as it was typed, in <pre>.
std::string markdown_to_html(std::string_view body, unsigned first_heading);

/// The words of a passage on one line, without Markdown's marks; links without their addresses.
std::string markdown_words(std::string_view passage);

} // namespace emenda::render
