// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

namespace emenda::store {

/// A file that holds what was to be erased, and is there still.
struct Unremoved {
    std::filesystem::path file;
    int cause = 0; ///< of errno; 0: it was not tried, for it is a link, and what it leads to stays
};

} // namespace emenda::store
