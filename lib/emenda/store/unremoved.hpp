// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

namespace emenda::store {

/// A file that may hold what was to be erased, and is there still, or a folder that may hold such.
struct Unremoved {
    std::filesystem::path file;
    int cause = 0; ///< of errno; 0: it was not tried, for it is a link, and what it leads to stays
};

} // namespace emenda::store
