// SPDX-License-Identifier: EUPL-1.2
// A YAML document as a tree that remembers where everything stands in its source.
//
// Built from yaml-cpp's events by a strict reader: one document, UTF-8 without a byte-order mark,
// the end marker, no anchors, aliases, tags, merge keys or duplicate keys, mapping keys that are
// scalars. What it finds wrong it says with a place.
#pragma once

#include "emenda/base/finding.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emenda::yaml {

enum class NodeKind { scalar, list, map };
enum class Style { plain, quoted, literal, block, flow }; ///< quoted: '…' and "…"; literal: | and >

/// Byte offsets into the source; `line` and `column` as in Place, of its first character.
struct Node {
    NodeKind kind = NodeKind::scalar;
    Style style = Style::plain;
    std::string scalar;      ///< decoded
    std::vector<Node> items; ///< of a list
    std::vector<std::pair<Node, Node>> entries; ///< of a map: key and value, in file order
    std::size_t begin = 0;
    std::size_t end = 0; ///< behind its last character (a literal's last line break included)
    std::size_t line = 0;
    std::size_t column = 0;

    const Node* find(std::string_view key) const; ///< the value of a map's key; null if absent
};

/// What a stranger's file may cost at most. docs/format.md, "Limits".
struct Limits {
    std::size_t bytes = 64u << 20;
    std::size_t depth = 32;
    std::size_t nodes = 2'000'000;
};

struct Tree {
    std::string file;   ///< as named in places
    std::string source; ///< the bytes read
    Node root;          ///< a map if there are no findings
    bool end_marker = true;

    /// The place of a byte of the source; columns count code points.
    Place place_of(std::size_t offset) const;
    Place place_of(const Node& node) const { return {file, node.line, node.column}; }
    /// The source line that holds the place, without its line break.
    std::string line_of(const Place& place) const;
};

struct ParsedTree {
    std::shared_ptr<const Tree> tree; ///< set even with findings, as far as it was read; or null
    Findings findings;
};

/// Parses a source. need_end_marker is off for small inputs typed by a person (a list of changes,
/// emenda.yaml).
ParsedTree parse(std::string source, const std::string& file, const Limits& limits = {},
                 bool need_end_marker = true);

} // namespace emenda::yaml
