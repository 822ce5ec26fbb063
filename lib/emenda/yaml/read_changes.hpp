// SPDX-License-Identifier: EUPL-1.2
// Changes as they stand in amendments, versions and lists of their own.
// For this room's .cpp files only.
#pragma once

#include "emenda/yaml/map_reader.hpp"

namespace emenda::yaml {

model::Change read_change(Reader& reader, const Node& node);

/// The keys title and changes of a map, at least one of them.
model::Changes read_title_and_changes(Reader& reader, MapReader& map);

} // namespace emenda::yaml
