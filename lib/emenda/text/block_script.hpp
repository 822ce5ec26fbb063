// SPDX-License-Identifier: EUPL-1.2
// The script of two closed texts, block by block between paragraphs that are the same: two
// different edits elsewhere do not change what is found here. For this room's .cpp files only.
#pragma once

#include "emenda/text/edit_base.hpp"
#include "emenda/text/script.hpp"

#include <vector>

namespace emenda::text {

std::vector<Hunk> block_script(const EditBase& from, const EditBase& to);

} // namespace emenda::text
