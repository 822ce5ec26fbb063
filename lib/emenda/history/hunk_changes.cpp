// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/hunk_changes.hpp"

#include "emenda/history/break_cuts.hpp"
#include "emenda/history/pieces.hpp"
#include "emenda/history/quoted_pieces.hpp"
#include "emenda/text/paragraph_script.hpp"
#include "emenda/text/renumbered.hpp"

namespace emenda::history {

std::vector<model::Change> changes_between(const std::string& from, const std::string& to,
                                           Style style, std::uint64_t* work) {
    const std::string closed_from = from + "\n";
    const std::string closed_to = to + "\n";
    const ClosedText base(closed_from);
    std::uint64_t steps = 0;
    std::vector<Piece> pieces;
    const auto renumbered = text::renumbered_script(from, to);
    for (const text::Hunk& hunk :
         renumbered ? *renumbered : text::paragraph_script(closed_from, closed_to, &steps))
        pieces.push_back({hunk.from, std::string(hunk.to.of(closed_to))});
    if (style == Style::paragraphs)
        pieces = by_paragraphs(base, pieces);
    else
        pieces = phrases(base, cut_at_breaks(base, std::move(pieces), steps));
    auto changes = quoted_pieces(base, pieces, style, steps);
    if (work) *work += steps;
    return changes;
}

} // namespace emenda::history
