// SPDX-License-Identifier: EUPL-1.2
// What proposals and settings have in common. For this room's .cpp files only.
#pragma once

#include "emenda/yaml/map_reader.hpp"

#include <string>
#include <vector>

namespace emenda::yaml {

/// A file of a later format would give a hundred findings that mean nothing.
bool is_of_this_format(Reader& reader, const Node& root);

std::string read_language(MapReader& map, Need need);

/// An entry of a list that is a single line.
std::string single_line(Reader& reader, const Node& node, const char* name);

/// The list of an optional key: read(reader, node) for each entry.
template <typename Entry, typename Read>
std::vector<Entry> read_list(Reader& reader, MapReader& map, const char* key, Read read) {
    std::vector<Entry> entries;
    if (!map.has(key)) return entries;
    for (const Node& node : map.list(key, Need::optional))
        entries.push_back(read(reader, node));
    return entries;
}

} // namespace emenda::yaml
