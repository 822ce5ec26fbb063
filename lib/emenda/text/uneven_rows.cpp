// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/uneven_rows.hpp"

#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace emenda::text {

namespace {

constexpr char bar = '|';

std::string_view without_blanks(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == line.npos) return {};
    return line.substr(begin, line.find_last_not_of(" \t") + 1 - begin);
}

bool parts_cells(std::string_view line, std::size_t at) {
    return line[at] == bar && (at == 0 || line[at - 1] != '\\');
}

std::size_t cells_of(std::string_view line) {
    line = without_blanks(line);
    if (!line.empty() && parts_cells(line, line.size() - 1)) line.remove_suffix(1);
    if (line.starts_with(bar)) line.remove_prefix(1);
    std::size_t cells = 1;
    for (std::size_t at = 0; at < line.size(); ++at)
        cells += parts_cells(line, at) ? 1 : 0;
    return cells;
}

/// |---|:--:|
bool is_dashes(std::string_view line) {
    return line.find_first_not_of("|-: \t") == line.npos && line.find('-') != line.npos &&
           line.find(bar) != line.npos;
}

void add_uneven(std::vector<UnevenRow>& found, std::string_view text, std::size_t paragraph) {
    std::string_view previous;
    std::size_t of_head = 0; // 0: in no table
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        const bool dashes = of_head == 0 && is_dashes(line) && previous.find(bar) != previous.npos;
        if (dashes) of_head = cells_of(previous);
        if (of_head > 0 && cells_of(line) != of_head)
            found.push_back({paragraph, std::string(line), cells_of(line), of_head, dashes});
        previous = line;
        at = end + 1;
    }
}

} // namespace

std::vector<UnevenRow> uneven_rows(std::string_view body) {
    std::vector<UnevenRow> found;
    const auto all = paragraphs(body);
    for (std::size_t i = 0; i < all.size(); ++i)
        add_uneven(found, all[i].of(body), i + 1);
    return found;
}

std::vector<UnevenRow> newly_uneven_rows(std::string_view from, std::string_view to) {
    using Cells = std::tuple<std::size_t, std::size_t, bool>;
    const auto cells_of_row = [](const UnevenRow& one) {
        return Cells(one.cells, one.of_head, one.is_dashes);
    };
    std::map<std::pair<Cells, std::string>, std::size_t> known; // how many of each
    std::map<Cells, std::size_t> left;                          // the same, whatever their words
    for (UnevenRow& one : uneven_rows(from)) {
        ++left[cells_of_row(one)];
        ++known[{cells_of_row(one), std::move(one.row)}];
    }
    const auto take = [](auto& counts, const auto& key) {
        const auto found = counts.find(key);
        return found != counts.end() && found->second > 0 && found->second-- > 0;
    };
    // Of as many, those whose words are the same are the same rows.
    std::vector<UnevenRow> fresh = uneven_rows(to);
    std::erase_if(fresh, [&](const UnevenRow& one) {
        return take(known, std::pair(cells_of_row(one), one.row)) && take(left, cells_of_row(one));
    });
    std::erase_if(fresh, [&](const UnevenRow& one) { return take(left, cells_of_row(one)); });
    return fresh;
}

} // namespace emenda::text
