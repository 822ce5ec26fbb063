// SPDX-License-Identifier: EUPL-1.2
// Labels that stand twice (text/repeated_labels.hpp), for the person who numbers them anew.
#pragma once

#include "emenda/text/repeated_labels.hpp"

#include <string>
#include <vector>

namespace emenda::render {

enum class Labelling {
    done,   ///< they stand twice
    planned ///< they would, if what goes together were accepted
};

/// A sentence each, of the first few; then how to go on. Nothing where there are none.
std::vector<std::string> label_sentences(const std::vector<text::RepeatedLabel>& labels,
                                         const std::string& reference, Labelling labelling);

} // namespace emenda::render
