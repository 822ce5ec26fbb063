// SPDX-License-Identifier: EUPL-1.2
// Labels that stand twice where each should stand once: two items "c)" in one list, two "Art. 5".
//
// Two amendments that each add an item merge, word for word as they were written; neither knows the
// other's number. Nobody renumbers in silence: a person is told.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::text {

struct RepeatedLabel {
    std::string label;         ///< "c)", "Art. 5-bis"
    std::size_t paragraph = 0; ///< where it stands already, from 1
    std::size_t again = 0;     ///< where it stands once more

    friend bool operator==(const RepeatedLabel&, const RepeatedLabel&) = default;
};

/// In order of where they stand again. Items are those of one list, also one item a paragraph, with
/// lists inside it that begin anew; a paragraph that is no item ends all of them. Articles are
/// those of the whole body. Bullets, titles and chapters are no labels.
std::vector<RepeatedLabel> repeated_labels(std::string_view body);

/// Those of `to` that `from` does not have.
std::vector<RepeatedLabel> newly_repeated_labels(std::string_view from, std::string_view to);

} // namespace emenda::text
