// SPDX-License-Identifier: EUPL-1.2
// Of what a file is the page, or the list of pages, as page.hpp and site_index.hpp print them: a
// new one may take its place, and no other text's. Told by the line that says so, whole: a page
// names other proposals, too, and one reference may begin another.
#pragma once

#include "emenda/model/reference.hpp"

#include <string_view>
#include <vector>

namespace emenda::render {

/// Whether the text is that proposal's page, in HTML or Markdown, in whatever language.
bool is_page_of(std::string_view text, const model::Reference& reference);

/// Whether the text is a list of pages, with one of these proposals on it.
bool is_site_index_of(std::string_view text, const std::vector<model::Reference>& references);

} // namespace emenda::render
