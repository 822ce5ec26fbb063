// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/facing_rows.hpp"

#include "emenda/text/rising.hpp"

#include <algorithm>

namespace emenda::render {

namespace {

using text::Row;
using text::RowKind;

/// Of the rows that have both sides the longest chain that rises on both: these stand as one row.
/// The rows come in the order of the new text. Whoever is called moved gives way to the others.
std::vector<bool> rows_in_order(const std::vector<Row>& rows) {
    std::vector<std::size_t> places;
    places.reserve(rows.size());
    for (const Row& row : rows) {
        const bool stays = !row.from.empty() && !row.to.empty() && row.kind != RowKind::moved;
        places.push_back(stays ? row.from.front() : text::no_place);
    }
    std::vector<bool> kept(rows.size(), false);
    for (const std::size_t i : text::longest_rise(places))
        kept[i] = true;
    return kept;
}

FacingRow left_alone(const Row& row) {
    const bool deleted = row.to.empty();
    return {row.kind,
            {CellSays::text, row.from},
            {deleted ? CellSays::deleted : CellSays::moved_to, row.to},
            row.words};
}

FacingRow right_alone(const Row& row) {
    const bool created = row.from.empty();
    return {row.kind,
            {created ? CellSays::nothing : CellSays::was_at, row.from},
            {CellSays::text, row.to},
            row.words};
}

FacingRow together(const Row& row) {
    const CellSays right = row.kind == RowKind::same ? CellSays::identical : CellSays::text;
    return {row.kind, {CellSays::text, row.from}, {right, row.to}, row.words};
}

} // namespace

std::vector<FacingRow> facing_rows(const std::vector<Row>& rows) {
    const std::vector<bool> in_order = rows_in_order(rows);
    // What stands on the left alone, in the order of the old text.
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!rows[i].from.empty() && !in_order[i]) left.push_back(i);
    std::sort(left.begin(), left.end(), [&](std::size_t a, std::size_t b) {
        return rows[a].from.front() < rows[b].from.front();
    });
    std::vector<FacingRow> facing;
    std::size_t next_left = 0;
    const auto put_left = [&](std::size_t before) {
        for (; next_left < left.size(); ++next_left) {
            const Row& row = rows[left[next_left]];
            if (row.from.front() >= before) return;
            facing.push_back(left_alone(row));
        }
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (in_order[i]) {
            put_left(rows[i].from.front());
            facing.push_back(together(rows[i]));
        } else if (!rows[i].to.empty()) {
            facing.push_back(right_alone(rows[i]));
        } else {
            put_left(rows[i].from.front() + 1); // where the redline shows it
        }
    }
    put_left(text::no_place);
    return facing;
}

} // namespace emenda::render
