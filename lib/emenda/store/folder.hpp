// SPDX-License-Identifier: EUPL-1.2
// Which files of a folder are documents: one rule for what lists and what checks them.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace emenda::store {

/// Whether a name ends in .yaml or .yml, in capitals or not: whoever saved a proposal so would miss
/// it silently.
bool ends_as_document(std::string_view name);

/// The files below a folder whose names end so, links among them, in order of their
/// paths. Nothing hidden, and no folder behind a link. What is removed meanwhile is left out, and
/// so is all of a folder that is not there. Error(io) for one that cannot be read: a document must
/// not be missing silently.
std::vector<std::filesystem::path> documents_below(const std::filesystem::path& folder);

} // namespace emenda::store
