// SPDX-License-Identifier: EUPL-1.2
// One token, whatever it is: numbers, dates, abbreviations, addresses, and what Unicode holds
// beside the Latin letters. For this room's .cpp files only.
#pragma once

#include "emenda/text/words.hpp"

namespace emenda::text {

/// The token that begins at `at`, which is before the end of the text.
Token careful_token(std::string_view text, std::size_t at);

} // namespace emenda::text
