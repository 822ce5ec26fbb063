// SPDX-License-Identifier: EUPL-1.2
// Whose a file is, by the accounts of this machine.
#pragma once

#include <filesystem>
#include <string>

namespace emenda::store {

/// The name, or the number of an account that has none; "?" for what is not there.
std::string account_of(const std::filesystem::path& file);

} // namespace emenda::store
