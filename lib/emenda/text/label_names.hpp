// SPDX-License-Identifier: EUPL-1.2
// Labels of headings and items (labels.hpp) as a reader names them.
#pragma once

#include "emenda/text/labels.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::text {

/// "Art. 5-bis", "c)": the label of a line without Markdown's marks and what closes a heading.
std::string label_name(std::string_view line, const Label& label);

struct PlacedLabel {
    std::string label;
    std::size_t paragraph = 0; ///< from 1

    friend bool operator==(const PlacedLabel&, const PlacedLabel&) = default;
};

/// The labels with this number in them, in order; none for a word that is no number.
std::vector<PlacedLabel> labels_with(std::string_view number, std::string_view body);

} // namespace emenda::text
