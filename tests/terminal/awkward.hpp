// SPDX-License-Identifier: EUPL-1.2
// A proposal that holds a text in every field there is, and whose history is sound all the same.
#pragma once

#include "emenda/model/proposal.hpp"

#include <string>

namespace emenda::tests {

/// Code points that a terminal, or the eye, would take for something else: those that a file may
/// hold, and those that only file names, arguments and refused files can.
std::u32string dangerous_in_files();
std::u32string dangerous_controls();

/// Four amendments (A1 and A2 collide, A3 is accepted, A4 rejected), comments, supporters, links,
/// decisions, x- keys, three versions; `edited` has a working text that nobody recorded.
model::Proposal awkward_proposal(const std::string& reference, const std::string& text,
                                 bool edited = false);

} // namespace emenda::tests
