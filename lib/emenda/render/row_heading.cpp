// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/row_heading.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/listed.hpp"

namespace emenda::render {

std::string heading_of(const text::Row& row) {
    const std::string from = listed(row.from);
    const std::string paragraph =
        say(trn("Paragraph {}", "Paragraphs {}", row.to.size()), listed(row.to));
    const std::string was =
        row.from == row.to ? paragraph : say(tr("{} (was {})"), paragraph, from);
    switch (row.kind) {
    case text::RowKind::same:
    case text::RowKind::changed:
        return was;
    case text::RowKind::replaced:
        return say(tr("{}: rewritten"), was);
    case text::RowKind::created:
        return say(tr("{}: new"), paragraph);
    case text::RowKind::deleted:
        return say(trn("Old paragraph {}: deleted", "Old paragraphs {}: deleted", row.from.size()),
                   from);
    case text::RowKind::moved:
        // Its number is the same where as much moved up as down.
        if (row.from == row.to) return say(tr("{}: moved"), paragraph);
        return say(tr("{}: moved, was {}"), paragraph, from);
    case text::RowKind::split:
        return say(tr("{}: split, was {}"), paragraph, from);
    case text::RowKind::joined:
        return say(tr("{}: joined, were {}"), paragraph, from);
    }
    return {};
}

} // namespace emenda::render
