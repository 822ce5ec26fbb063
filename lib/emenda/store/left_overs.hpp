// SPDX-License-Identifier: EUPL-1.2
// Temporary files of runs that were killed (store/temporary.hpp).
#pragma once

#include "emenda/store/unremoved.hpp"

#include <filesystem>
#include <vector>

namespace emenda::store {

/// Where killed runs may have left something.
struct LeftOverFolders {
    std::vector<std::filesystem::path> with_all_below;
    std::vector<std::filesystem::path> alone;
};

struct ErasedLeftOvers {
    bool any = false;            ///< something was there, and is gone
    std::vector<Unremoved> left; ///< what could not be removed, or looked into
};

struct FoundLeftOvers {
    std::vector<std::filesystem::path> files;
    std::vector<Unremoved> closed; ///< what nobody could look into
};

} // namespace emenda::store
