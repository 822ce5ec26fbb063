// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

namespace emenda::cli {

/// Adds a sentence if a new text has most words of the old one, in half of its paragraphs or fewer:
/// a mail program or an editor may have dropped the blank lines.
void tell_lost_breaks(std::vector<std::string>& sentences, const std::string& before,
                      const std::string& after);

} // namespace emenda::cli
