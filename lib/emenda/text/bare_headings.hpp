// SPDX-License-Identifier: EUPL-1.2
// Headings that stand without a text of their own: of an article half of which was moved or
// deleted.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::text {

struct BareHeading {
    std::string heading;       ///< as it reads, without the signs of Markdown
    std::size_t paragraph = 0; ///< from 1

    friend bool operator==(const BareHeading&, const BareHeading&) = default;
};

/// The headings of `to` that the end, or a heading of the same or of a higher rank, comes right
/// behind, and that had a text behind them in `from`, whatever their number was there. What stands
/// in brackets below a heading is no text of its own.
std::vector<BareHeading> newly_bare_headings(std::string_view from, std::string_view to);

/// Whether a paragraph is a heading, or what stands in brackets below one, and holds no text.
bool is_heading_alone(std::string_view paragraph);

} // namespace emenda::text
