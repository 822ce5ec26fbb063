// SPDX-License-Identifier: EUPL-1.2
// Reading one map of a document strictly: every key asked for, every other one a fault.
// For this room's .cpp files only.
//
//   MapReader map(reader, node, {"name", "organisation"});
//   person.name = map.line("name", Need::required);
#pragma once

#include "emenda/model/proposal.hpp"
#include "emenda/yaml/form_fault.hpp"
#include "emenda/yaml/tree.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::yaml {

/// A whole number in digits, plain, without a zero in front, up to 1,000,000,000.
std::optional<std::size_t> plain_number(const Node& node);

enum class Need { required, optional };

/// Collects findings of one tree.
class Reader {
public:
    Reader(const Tree& tree, Findings& findings) : m_tree(tree), m_findings(findings) {}

    const Tree& tree() const { return m_tree; }
    void find(const char* rule, std::size_t at, std::string message, std::string hint = {});
    bool is_full() const { return emenda::is_full(m_findings); }

private:
    const Tree& m_tree;
    Findings& m_findings;
};

class MapReader {
public:
    /// Finds fault with a node that is no map, and with keys that are neither known nor x- keys.
    MapReader(Reader& reader, const Node& node, std::initializer_list<const char*> known);

    bool has(const char* key) const { return m_node.find(key) != nullptr; }
    const Node& node() const { return m_node; }
    /// The value; null where it is absent, which is a fault if it is required.
    const Node* get(const char* key, Need need);

    /// All of these give an empty value, and a finding, where the value is not what it should be.
    std::string line(const char* key, Need need);
    /// A body: in normal form. `may_be_empty` for the proposal's own.
    std::string body(const char* key, Need need, bool may_be_empty = false);
    /// Finds fault with it, as body() does.
    void check_body(const char* key, Need need, bool may_be_empty = false);
    /// Words inside a body, as quotes and inserts hold them.
    std::string passage(const char* key);
    Date date(const char* key);
    std::size_t number(const char* key, Need need, std::size_t least = 1);
    std::string id(const char* key, Need need);
    Digest digest(const char* key);
    model::Reference reference(const char* key);
    /// A word that `from` knows; `words` are named in the hint.
    template <typename Value, typename From>
    Value word(const char* key, Need need, From from, std::initializer_list<const char*> words);
    const std::vector<Node>& list(const char* key, Need need);
    const Node* map(const char* key, Need need);

    model::Extras extras() const;

    void find(const char* rule, const Node& at, std::string message, std::string hint = {}) {
        m_reader.find(rule, at.begin, std::move(message), std::move(hint));
    }

private:
    const Node* scalar(const char* key, Need need);
    void not_in_form(const char* key, const Node& node, const FormFault& fault,
                     std::string hint = {});
    void unknown_word(const char* key, const Node& node, std::initializer_list<const char*> words);

    Reader& m_reader;
    const Node& m_node;
};

template <typename Value, typename From>
Value MapReader::word(const char* key, Need need, From from,
                      std::initializer_list<const char*> words) {
    const Node* node = scalar(key, need);
    if (!node) return {};
    if (const auto value = from(node->scalar)) return *value;
    unknown_word(key, *node, words);
    return {};
}

} // namespace emenda::yaml
