// SPDX-License-Identifier: EUPL-1.2
// The script of two closed texts, block by block between paragraphs that are the same: two
// different edits elsewhere do not change what is found here. For this room's .cpp files only.
#pragma once

#include "emenda/text/edit_base.hpp"
#include "emenda/text/script.hpp"

#include <vector>

namespace emenda::text {

/// The hunks in the order of the texts, at bytes of `from.text` and `to.text`, which are closed.
/// Blocks lie between anchors, the paragraphs that stand once in either text and in the same order
/// (patience diff, B. Cohen); within a block paragraph_script.hpp tells what changed, paragraph by
/// paragraph where each has only changed in its place.
std::vector<Hunk> block_script(const EditBase& from, const EditBase& to);

} // namespace emenda::text
