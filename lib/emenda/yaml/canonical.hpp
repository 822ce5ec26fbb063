// SPDX-License-Identifier: EUPL-1.2
// A document as a tree of what is to be written: the canonical order of keys, the canonical style
// of each value. Writing prints it; splicing compares two of them.
// For this room's .cpp files only.
#pragma once

#include "emenda/model/proposal.hpp"
#include "emenda/model/settings.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace emenda::yaml {

struct CanonicalEntry;

struct Canonical {
    enum class Kind { plain, text, list, map };
    Kind kind = Kind::plain;
    std::string scalar;
    bool literal = false;  ///< a text that stands in a block where it can
    bool one_line = false; ///< a map in braces, where all its texts are single lines
    std::vector<Canonical> items;
    std::vector<CanonicalEntry> entries;

    bool is_scalar() const { return kind == Kind::plain || kind == Kind::text; }
    friend bool operator==(const Canonical&, const Canonical&) = default;
};

struct CanonicalEntry {
    std::string key;
    Canonical value;

    friend bool operator==(const CanonicalEntry&, const CanonicalEntry&) = default;
};

Canonical canonical(const model::Proposal& proposal);
Canonical canonical(const model::Settings& settings);
Canonical canonical(const model::Changes& changes);

/// The scalar in double quotes.
std::string quoted(const std::string& text);

/// Whether a map or list can stand on one line.
bool fits_one_line(const Canonical& value);

/// A scalar, or a map or list in brackets, on one line.
std::string on_one_line(const Canonical& value);

/// The value as it stands behind "key:" or "-": " scalar\n", or a block on the next lines, or " |"
/// and its lines. `indent` is the column of the key or dash, from 0.
std::string behind_key(const Canonical& value, std::size_t indent);

/// "- …\n" and what follows, set in by `indent`; the first line too.
std::string list_item(const Canonical& value, std::size_t indent);

/// "key: …\n" and what follows, set in by `indent`; the first line too.
std::string map_entry(const std::string& key, const Canonical& value, std::size_t indent);

} // namespace emenda::yaml
