// SPDX-License-Identifier: EUPL-1.2
// The list of all pages of a consultation, itself a page.
#pragma once

#include "emenda/render/listing.hpp"

#include <string>
#include <vector>

namespace emenda::render {

struct SiteIndexOptions {
    std::string organisation; ///< stands on top; may be empty
    std::string zone;         ///< for dates; empty: the machine's
};

/// Title with a link, state, category, reference, supporters, changes, comments, and the last
/// version's day, in the order given. A summary's `file` is where its page is, seen from the list:
/// "par-PROP-2022-05-3343.html". One file, no script, nothing loaded.
std::string site_index_html(const std::vector<Summary>& pages,
                            const SiteIndexOptions& options = {});

/// The same in Markdown, as a list.
std::string site_index_markdown(const std::vector<Summary>& pages,
                                const SiteIndexOptions& options = {});

} // namespace emenda::render
