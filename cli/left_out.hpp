// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "emenda/store/workspace.hpp"

namespace emenda::cli {

/// Why a document below proposals/ is none of the proposals, in a sentence.
const char* reason(store::Why why);

} // namespace emenda::cli
