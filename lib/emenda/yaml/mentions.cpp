// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/mentions.hpp"

#include "emenda/base/name_search.hpp"
#include "emenda/base/translate.hpp"

#include <algorithm>
#include <vector>

namespace emenda::yaml {

namespace {

class Search {
public:
    Search(const Tree& tree, const NameSearch& name) : m_name(name) {
        for (const NamePlace& place : name.places(tree.source))
            m_written.push_back(place.begin);
        m_all = m_written;
        look_at(tree.root);
        std::sort(m_all.begin(), m_all.end());
    }

    const std::vector<std::size_t>& places() const { return m_all; }

private:
    /// What was written with escapes stands nowhere in the source.
    void look_at(const Node& node) {
        if (node.kind == NodeKind::scalar) {
            const auto next = std::lower_bound(m_written.begin(), m_written.end(), node.begin);
            const bool written = next != m_written.end() && *next < node.end;
            if (!written && !m_name.places(node.scalar).empty()) m_all.push_back(node.begin);
        }
        for (const Node& item : node.items)
            look_at(item);
        for (const NodeEntry& entry : node.entries) {
            look_at(entry.key);
            look_at(entry.value);
        }
    }

    const NameSearch& m_name;
    std::vector<std::size_t> m_written;
    std::vector<std::size_t> m_all;
};

} // namespace

Findings mentions(const Tree& tree, const std::string& name) {
    Findings findings;
    const NameSearch looked_for(name);
    if (looked_for.is_empty()) return findings;
    const Search search(tree, looked_for);
    for (const std::size_t at : search.places()) {
        if (is_full(findings)) break;
        findings.push_back(tree.finding("", at, tr("The name stands here."), {}));
    }
    return findings;
}

} // namespace emenda::yaml
