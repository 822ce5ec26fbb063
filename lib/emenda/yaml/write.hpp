// SPDX-License-Identifier: EUPL-1.2
// Canonical writing, and saving by splicing.
//
// Strings are double-quoted or literal blocks; references, states, dates, numbers and digests
// stand plain; supporters and decisions take a line each. read(write(p)) == p, and writing what
// was read gives the same bytes again.
#pragma once

#include "emenda/model/proposal.hpp"
#include "emenda/model/settings.hpp"
#include "emenda/yaml/read.hpp"

#include <string>

namespace emenda::yaml {

/// The whole file, end marker included.
std::string write_proposal(const model::Proposal& proposal);

std::string write_settings(const model::Settings& settings);

/// A list of changes as propose-change --changes reads it (a map, if there is a title too).
std::string write_changes(const model::Changes& changes);

/// The document's own source with only what differs between its proposal and `after` spliced in:
/// entries added, removed or rewritten, keys added, removed or given a new value. Every other byte
/// stays: comments, line ends, styles, order of keys. Reading the result gives `after`.
/// Where the layout is more than splicing understands (a map in braces over several lines, say), so
/// that the result would read otherwise, the whole file is written anew: no word is lost, but
/// comments and styles are.
std::string splice(const Document& before, const model::Proposal& after);

} // namespace emenda::yaml
