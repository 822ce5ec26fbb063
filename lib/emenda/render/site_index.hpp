// SPDX-License-Identifier: EUPL-1.2
// The list of all pages of a consultation, itself a page.
#pragma once

#include "emenda/render/listing.hpp"

#include <string>
#include <vector>

namespace emenda::render {

/// A proposal and where its page is, seen from the list: "par-PROP-2022-05-3343.html".
struct IndexedPage {
    Summary summary;
    std::string address;
};

struct IndexOptions {
    std::string organisation; ///< stands on top; may be empty
    std::string zone;         ///< for dates; empty: the machine's
};

/// Title with a link, state, reference, supporters, changes, comments, and the last version's day,
/// in the order given. One file, no script, nothing loaded.
std::string index_html(const std::vector<IndexedPage>& pages, const IndexOptions& options = {});

/// The same in Markdown, as a list.
std::string index_markdown(const std::vector<IndexedPage>& pages, const IndexOptions& options = {});

} // namespace emenda::render
