// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/standing_in.hpp"

#include "emenda/base/keyed_hash.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <unordered_map>

namespace emenda::text {

namespace {

/// All passages in one tree of their bytes, walked once by the text.
/// Method: A. Aho and M. Corasick, "Efficient string matching: an aid to bibliographic search",
/// 1975.
class PassageTree {
public:
    using Node = std::uint32_t;

    PassageTree() : m_nodes(1), m_next(0, Hash{hash_keys().first | 1}) {}

    /// The node at which the passage ends.
    Node add(std::string_view passage) {
        Node at = root;
        for (const char byte : passage) {
            const auto made = static_cast<Node>(m_nodes.size());
            const auto [found, is_new] = m_next.try_emplace(edge(at, byte), made);
            if (is_new) m_nodes.push_back({at, m_nodes[at].depth + 1, root, byte, false});
            at = found->second;
        }
        return at;
    }

    /// After all were added.
    void walk(std::string_view text) {
        const std::vector<Node> by_depth = ordered();
        for (const Node node : by_depth) {
            const Step& step = m_nodes[node];
            if (step.depth > 1)
                m_nodes[node].shorter = after(m_nodes[step.parent].shorter, step.byte);
        }
        Node at = root;
        for (const char byte : text) {
            at = after(at, byte);
            m_nodes[at].seen = true;
        }
        for (auto node = by_depth.rbegin(); node != by_depth.rend(); ++node) {
            if (m_nodes[*node].seen) m_nodes[m_nodes[*node].shorter].seen = true;
        }
    }

    bool is_seen(Node node) const { return node == root || m_nodes[node].seen; }

private:
    static constexpr Node root = 0;

    struct Step {
        Node parent = root;
        Node depth = 0;
        Node shorter = root; ///< the longest other node that this one ends with
        char byte = 0;
        bool seen = false;
    };
    struct Hash {
        std::uint64_t key = 1;
        std::size_t operator()(std::uint64_t value) const {
            constexpr unsigned half = 32;
            const std::uint64_t product = value * key;
            return product ^ (product >> half);
        }
    };

    static std::uint64_t edge(Node node, char byte) {
        constexpr unsigned bits = 8;
        return (std::uint64_t{node} << bits) | static_cast<unsigned char>(byte);
    }

    Node after(Node at, char byte) const {
        while (true) {
            const auto found = m_next.find(edge(at, byte));
            if (found != m_next.end()) return found->second;
            if (at == root) return root;
            at = m_nodes[at].shorter;
        }
    }

    std::vector<Node> ordered() const {
        std::vector<Node> nodes(m_nodes.size());
        std::iota(nodes.begin(), nodes.end(), root);
        std::stable_sort(nodes.begin(), nodes.end(), [&](Node one, Node other) {
            return m_nodes[one].depth < m_nodes[other].depth;
        });
        return nodes;
    }

    std::vector<Step> m_nodes;
    std::unordered_map<std::uint64_t, Node, Hash> m_next;
};

} // namespace

std::vector<bool> standing_in(std::string_view text,
                              const std::vector<std::string_view>& passages) {
    std::vector<bool> found(passages.size(), false);
    constexpr std::size_t few = 8; // of these each is looked for sooner than a tree is made
    if (passages.size() <= few) {
        for (std::size_t i = 0; i < passages.size(); ++i)
            found[i] = text.find(passages[i]) != std::string_view::npos;
        return found;
    }
    PassageTree tree;
    std::vector<PassageTree::Node> ends;
    for (const std::string_view passage : passages)
        ends.push_back(tree.add(passage));
    tree.walk(text);
    for (std::size_t i = 0; i < passages.size(); ++i)
        found[i] = tree.is_seen(ends[i]);
    return found;
}

} // namespace emenda::text
