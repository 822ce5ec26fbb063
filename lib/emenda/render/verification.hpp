// SPDX-License-Identifier: EUPL-1.2
// What `verify` says of each proposal, and of those that are missing.
//
//   par-PROP-2022-05-3343: intact, 3 versions, 5a96de5bd2
#pragma once

#include "emenda/check/verify.hpp"
#include "emenda/render/styled.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace emenda::render {

/// The line of one proposal, below its findings if there are any. It and the first line of each
/// finding, where other programs look, are broken at `head_width`: 0, and they stay whole.
Lines verified_lines(const check::Verified& verified, std::size_t width = 80,
                     std::size_t head_width = 0);

/// "4 proposals verified: nothing to report." "4 proposals verified: 1 not intact, 2 missing."
Lines verification_summary(std::size_t proposals, std::size_t not_intact, std::size_t missing);

/// emenda/verification/1: `proposals`, each with `reference`, `file`, `intact`, `versions`,
/// `digest`, `hand-edited`, `noted` and `findings`; and `missing`, findings.
std::string verification_json(const std::vector<check::Verified>& verified,
                              const Findings& missing);

} // namespace emenda::render
