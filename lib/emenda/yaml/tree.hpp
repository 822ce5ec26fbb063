// SPDX-License-Identifier: EUPL-1.2
// A YAML document as a tree that remembers where everything stands in its source.
//
// Read strictly: one document, UTF-8 without a byte-order mark, the end marker, no anchors,
// aliases, tags, merge keys or duplicate keys, mapping keys that are scalars. A quick reader builds
// it of a file in the form in which emenda writes, or near to it (own_form.hpp), and yaml-cpp's
// events of any other (build.hpp), which says what is wrong, with a place.
#pragma once

#include "emenda/base/finding.hpp"
#include "emenda/base/limits.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emenda::yaml {

enum class NodeKind { scalar, list, map };
enum class Style { plain, quoted, literal, block, flow }; ///< quoted: '…' and "…"; literal: | and >

struct NodeEntry;

/// Offsets are bytes of the source; Tree::place_of() makes them a line and a column.
struct Node {
    NodeKind kind = NodeKind::scalar;
    Style style = Style::plain;
    std::string scalar;             ///< decoded
    std::vector<Node> items;        ///< of a list
    std::vector<NodeEntry> entries; ///< of a map, in file order
    std::size_t begin = 0;
    std::size_t end = 0;  ///< behind its last character (a literal's last line break included)
    bool null = false;    ///< `key:` and nothing; refused by parse()
    bool refused = false; ///< has a finding of its own; its value means nothing

    const Node* find(std::string_view key) const; ///< the value of a map's key; null if absent
    Node* find(std::string_view key);

    friend bool operator==(const Node&, const Node&) = default;
};

struct NodeEntry {
    Node key;
    Node value;

    friend bool operator==(const NodeEntry&, const NodeEntry&) = default;
};

struct Tree {
    std::string file;   ///< as named in places
    std::string source; ///< the bytes read
    Node root;          ///< a map if there are no findings
    bool end_marker = true;
    /// Lines and code points before each 4 KiB of the source: enough to find a place quickly,
    /// however many lines there are and however long they be.
    struct Before {
        std::size_t lines = 0;
        std::size_t code_points = 0;
    };
    std::vector<Before> before;

    /// The place of a byte of the source; columns count code points. `work`, here and below, grows
    /// by the bytes looked at: no more than a few stretches of 4 KiB, and the line if it is shown.
    Place place_of(std::size_t offset, std::uint64_t* work = nullptr) const;
    Place place_of(const Node& node) const { return place_of(node.begin); }
    /// The source line that holds the place, without its line break; empty if nobody could read
    /// it for its length.
    std::string line_of(const Place& place, std::uint64_t* work = nullptr) const;
    /// A finding about the byte, with its place and line.
    Finding finding(const char* rule, std::size_t offset, std::string message, std::string hint,
                    std::uint64_t* work = nullptr) const;
};

struct ParsedTree {
    std::shared_ptr<Tree> tree; ///< null where the source could not be parsed to its end
    Findings findings;
    bool own_form = false; ///< read without the parser (own_form.hpp)
    /// For tests: in proportion to the source and its findings, whatever it holds. Counted are the
    /// bytes that emenda's own code looks at, each time it does, keys compared and values made;
    /// what yaml-cpp does with the source is counted as its size, for nobody can look into that:
    /// its time is only measured (tests/hostile).
    std::uint64_t work = 0;
};

/// Parses a source. It may hold limits.nodes values, and limits.nodes_in_other_forms() if the quick
/// reader gives it up: the finding then stands where it did. need_end_marker is off for small
/// inputs typed by a person (a list of changes, emenda.yaml).
ParsedTree parse(std::string source, const std::string& file,
                 const Limits& limits = limits_in_use(), bool need_end_marker = true);

/// The same by the parser alone, for limits.nodes values in any form: what tests hold parse()
/// against.
ParsedTree parse_any_form(std::string source, const std::string& file,
                          const Limits& limits = limits_in_use(), bool need_end_marker = true);

} // namespace emenda::yaml
