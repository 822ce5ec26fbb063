// SPDX-License-Identifier: EUPL-1.2
// Texts in the encodings of before UTF-8.
#pragma once

#include <string>

namespace emenda {

/// How a file that is not UTF-8, and was most likely written on Windows, becomes so.
std::string how_to_convert(const std::string& file);

} // namespace emenda
