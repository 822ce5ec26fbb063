// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/align.hpp"

#include "emenda/text/pairing.hpp"

#include <algorithm>

namespace emenda::text {

namespace {

/// The paragraphs that share the row of the one at `centre`.
Span places_around(const PairingSide& side, std::size_t centre) {
    Span places{centre, centre + 1};
    while (places.begin > 0 && side.part_of[places.begin - 1] == centre)
        --places.begin;
    while (places.end < side.texts.size() && side.part_of[places.end] == centre)
        ++places.end;
    return places;
}

AlignedRow row_of(const Pairing& pairing, std::size_t i, std::size_t k) {
    AlignedRow row{RowKind::changed, places_around(pairing.from, i), places_around(pairing.to, k)};
    if (row.to.size() > 1)
        row.kind = RowKind::split;
    else if (row.from.size() > 1)
        row.kind = RowKind::joined;
    else if (pairing.to.moved[k])
        row.kind = RowKind::moved;
    else if (pairing.same_text(i, k))
        row.kind = RowKind::same;
    return row;
}

/// For each place of the new text where, in the old one, the next row that kept its order begins:
/// what was deleted before that is told first.
Places next_in_order(const Pairing& pairing) {
    Places next(pairing.to.texts.size());
    std::size_t begin = pairing.from.texts.size();
    for (std::size_t k = next.size(); k-- > 0;) {
        const std::size_t centre = pairing.to.part_of[k] == unpaired ? k : pairing.to.part_of[k];
        const std::size_t i = pairing.to.partner[centre];
        if (i != unpaired && !pairing.to.moved[centre])
            begin = std::min(begin, places_around(pairing.from, i).begin);
        next[k] = begin;
    }
    return next;
}

std::vector<AlignedRow> rows_of(const Pairing& pairing) {
    std::vector<AlignedRow> rows;
    std::size_t next_from = 0;
    const auto add_deleted = [&](std::size_t end) {
        for (; next_from < end; ++next_from) {
            if (pairing.from.is_free(next_from))
                rows.push_back({RowKind::deleted, {next_from, next_from + 1}, {}});
        }
    };
    const Places stand_before = next_in_order(pairing);
    for (std::size_t k = 0; k < pairing.to.texts.size();) {
        add_deleted(stand_before[k]);
        if (pairing.to.is_free(k)) {
            rows.push_back({RowKind::created, {}, {k, k + 1}});
            ++k;
            continue;
        }
        // Of parts the first one leads the row, wherever the one that they belong to stands.
        const std::size_t centre = pairing.to.part_of[k] == unpaired ? k : pairing.to.part_of[k];
        rows.push_back(row_of(pairing, pairing.to.partner[centre], centre));
        k = rows.back().to.end;
    }
    add_deleted(pairing.from.texts.size());
    return rows;
}

} // namespace

std::vector<AlignedRow> align(const std::vector<std::string_view>& from,
                              const std::vector<std::string_view>& to, Session& session) {
    Pairing pairing(from, to, session);
    pair_equal(pairing);
    pair_in_order(pairing);
    pair_rest(pairing);
    return rows_of(pairing);
}

} // namespace emenda::text
