// SPDX-License-Identifier: EUPL-1.2
// The head of a history: which version a proposal had come to, and its digest. Noted where nobody
// who writes the proposal can write, it proves later that nothing before it was cut off or
// rewritten.
#pragma once

#include "emenda/base/digest.hpp"
#include "emenda/model/proposal.hpp"

namespace emenda::model {

struct Head {
    Reference reference;
    Number version = 0; ///< 0: not known
    Digest digest;

    friend bool operator==(const Head&, const Head&) = default;
};

} // namespace emenda::model
