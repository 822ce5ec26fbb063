// SPDX-License-Identifier: EUPL-1.2
// A redline as HTML: <del> and <ins>, told apart by line and by hidden words, not by colour alone.
#pragma once

#include "emenda/text/redline.hpp"

#include <string>
#include <vector>

namespace emenda::render {

/// What changed, each passage below its paragraph's number; runs of unchanged paragraphs are
/// counted. Long unchanged stretches of a paragraph are cut to some words beside each change. A
/// sentence where nothing changed.
std::string redline_html(const text::Pieces& title, const std::vector<text::Row>& rows);

/// The line that says what the marks mean.
std::string redline_legend_html();

} // namespace emenda::render
