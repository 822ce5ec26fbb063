// SPDX-License-Identifier: EUPL-1.2
// Labels that stand twice (text/repeated_labels.hpp), for the person who numbers them anew.
#pragma once

#include "emenda/text/repeated_labels.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace emenda::render {

enum class Labelling {
    done,   ///< they stand twice
    planned ///< they would, if what goes together were accepted
};

/// A sentence each, of the first few; then how to go on. Nothing where there are none.
std::vector<std::string> label_sentences(const std::vector<text::RepeatedLabel>& labels,
                                         const std::string& reference, Labelling labelling);

/// Numbers with the headings and items of a text that bear them: 3 (“Articolo 3”, paragraph 5).
/// Three at most of each; words that are no such numbers as they are.
std::string number_words(const std::vector<std::string>& numbers, std::string_view body);

} // namespace emenda::render
