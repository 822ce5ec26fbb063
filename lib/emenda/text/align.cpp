// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/align.hpp"

#include "emenda/text/pairing.hpp"

#include <algorithm>

namespace emenda::text {

namespace {

/// The numbers of the paragraphs that share the row of the one at `centre`, ascending.
std::vector<std::size_t> numbers_around(const PairingSide& side, std::size_t centre) {
    std::size_t first = centre;
    while (first > 0 && side.part_of[first - 1] == centre)
        --first;
    std::size_t behind = centre + 1;
    while (behind < side.texts.size() && side.part_of[behind] == centre)
        ++behind;
    std::vector<std::size_t> numbers;
    for (std::size_t place = first; place < behind; ++place)
        numbers.push_back(place + 1);
    return numbers;
}

Row row_of(const Pairing& pairing, std::size_t i, std::size_t k) {
    Row row{RowKind::changed, numbers_around(pairing.from, i), numbers_around(pairing.to, k), {}};
    if (row.to.size() > 1)
        row.kind = RowKind::split;
    else if (row.from.size() > 1)
        row.kind = RowKind::joined;
    else if (pairing.to.moved[k])
        row.kind = RowKind::moved;
    else if (pairing.from.texts[i] == pairing.to.texts[k])
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
            begin = std::min(begin, numbers_around(pairing.from, i).front() - 1);
        next[k] = begin;
    }
    return next;
}

std::vector<Row> rows_of(const Pairing& pairing) {
    std::vector<Row> rows;
    std::size_t next_from = 0;
    const auto add_deleted = [&](std::size_t end) {
        for (; next_from < end; ++next_from) {
            if (pairing.from.is_free(next_from))
                rows.push_back({RowKind::deleted, {next_from + 1}, {}, {}});
        }
    };
    const Places stand_before = next_in_order(pairing);
    for (std::size_t k = 0; k < pairing.to.texts.size();) {
        add_deleted(stand_before[k]);
        if (pairing.to.is_free(k)) {
            rows.push_back({RowKind::created, {}, {++k}, {}});
            continue;
        }
        // Of parts the first one leads the row, wherever the one that they belong to stands.
        const std::size_t centre = pairing.to.part_of[k] == unpaired ? k : pairing.to.part_of[k];
        Row row = row_of(pairing, pairing.to.partner[centre], centre);
        k = row.to.back();
        rows.push_back(std::move(row));
    }
    add_deleted(pairing.from.texts.size());
    return rows;
}

} // namespace

std::vector<Row> align(const std::vector<std::string_view>& from,
                       const std::vector<std::string_view>& to, Session& session) {
    Pairing pairing(from, to, session);
    pair_equal(pairing);
    pair_in_order(pairing);
    pair_rest(pairing);
    return rows_of(pairing);
}

} // namespace emenda::text
