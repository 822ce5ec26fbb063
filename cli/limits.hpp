// SPDX-License-Identifier: EUPL-1.2
// The limits of what is read, as the user's environment sets them.
#pragma once

namespace emenda::cli {

/// Puts in force what EMENDA_MAX_FILE and its like say (base/limits.hpp). Error(usage) where one
/// of them is no number, or too large a one.
void use_limits_of_environment();

} // namespace emenda::cli
