// SPDX-License-Identifier: EUPL-1.2
// Where a conflict is, whose a wish is, and where it puts the passage, in words.
// For this room's .cpp files only.
#pragma once

#include "emenda/render/conflicts.hpp"

#include <string>

namespace emenda::render {

/// "In paragraphs 3 and 4 of version 1:"
std::string where(const ShownConflict& conflict);

/// "Amendment 2 (Anna):", "Today's text:"
std::string who(const ShownWish& wish);

/// Of a wish that moves the passage, and of one that moves the part of it alone.
std::string moved(const ShownWish& wish);
std::string part_moved(const ShownWish& wish);

/// "(the words taken out go into paragraph 22)"
std::string words_sent(const ShownSentTo& sent);

} // namespace emenda::render
