// SPDX-License-Identifier: EUPL-1.2
// The files that words on the command line name: what validate and verify go through.
#pragma once

#include "cli/session.hpp"

#include <string>
#include <vector>

namespace emenda::cli {

/// Files, the documents below folders, and references, as they were typed or as they are shown;
/// each file once. Error(usage) for an unknown reference. A file that is not there is named all the
/// same: who reads it says so.
std::vector<std::string> files_named(const Session& session, const std::vector<std::string>& words);

/// Adds a file, or the documents below a folder; names alone, so that memory does not grow with
/// texts.
void add_files(std::vector<std::string>& files, const std::string& path);

} // namespace emenda::cli
