// SPDX-License-Identifier: EUPL-1.2
// What the parser tells, made a tree, value by value; what is wrong is found on the way.
// For this room's .cpp files only.
#pragma once

#include "emenda/base/limits.hpp"
#include "emenda/yaml/counted_text.hpp"
#include "emenda/yaml/over_limit.hpp"
#include "emenda/yaml/syntax_fault.hpp"
#include "emenda/yaml/tree.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <vector>
#include <yaml-cpp/eventhandler.h>

namespace emenda::yaml {

class Builder : public YAML::EventHandler {
public:
    /// Thrown through the parser to stop it where going on would cost too much. Thrown, too:
    /// OverLimit.
    struct Stop {};

    /// `gave_up` as for build(). All must outlive it.
    Builder(const Tree& tree, const Limits& limits, const GaveUp* gave_up, Findings& findings)
        : m_tree(tree), m_source(tree.source), m_limits(limits), m_gave_up(gave_up),
          m_findings(findings) {}

    const CountedText& source() const { return m_source; }

    /// Bytes looked at, and values made.
    std::uint64_t work() const { return m_work + m_source.touched() + m_nodes; }

    /// The root, when the document has ended.
    Node take() { return std::move(m_root); }

    /// How far the parser came.
    Reached reached() const;

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override;
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override;
    void OnSequenceEnd() override { end(); }
    void OnMapEnd() override { end(); }

private:
    struct Open {
        Node node;
        Node key;
        bool has_key = false;
        std::set<std::string> keys;
    };

    void find(const char* rule, std::size_t at, std::string message, std::string hint);
    void refuse_anchor(std::size_t at, YAML::anchor_t anchor);
    bool is_tagged(std::size_t at, const std::string& tag) const;
    void refuse_tag(std::size_t at, const std::string& tag);
    Node node_at(const YAML::Mark& mark, NodeKind kind);

    /// The column, in bytes from 0, of the key or the dash that holds the value.
    std::size_t parent_column() const;

    /// Escapes can hold what the file itself may not.
    void check_decoded(Node& node);
    void begin(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
               NodeKind kind);
    void end();
    void add(Node node);
    void add_key(Open& open, Node key);
    void refuse_null(std::size_t at);

    const Tree& m_tree;
    CountedText m_source;
    const Limits& m_limits;
    const GaveUp* m_gave_up;
    Findings& m_findings;
    std::uint64_t m_work = 0; ///< beside the bytes looked at
    std::vector<Open> m_open;
    Node m_root;
    Reached m_reached;
    std::size_t m_nodes = 0;
};

} // namespace emenda::yaml
