// SPDX-License-Identifier: EUPL-1.2
// The hunks of a script as changes that a person could have written.
// For this room's .cpp files only.
#pragma once

#include "emenda/model/change.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace emenda::history {

enum class Style {
    fine,       ///< replace, delete and insert words
    replacing,  ///< words only by replacing, with a word of context where one side is empty
    paragraphs, ///< whole paragraphs
};

/// Changes that lead from one body to the other, in order, without moves; what they quote is
/// unique or counted. In rare cases they do not lead there (spaces that a deletion leaves): try
/// them out. `work`, if given, grows by the steps taken.
std::vector<model::Change> changes_between(const std::string& from, const std::string& to,
                                           Style style, std::uint64_t* work = nullptr);

} // namespace emenda::history
