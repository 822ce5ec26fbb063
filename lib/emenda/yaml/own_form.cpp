// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/own_form.hpp"

#include "emenda/yaml/over_limit.hpp"
#include "emenda/yaml/own_scalars.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace emenda::yaml {

namespace {

/// Thrown where something is in another form.
struct Other {};

/// Whether a map's keys differ. Of few they are compared; no choice of many costs their square.
class Keys {
public:
    /// False if the map has it already, which `entries` are.
    bool add(const std::vector<NodeEntry>& entries, const std::string& key) {
        constexpr std::size_t few = 24;
        if (entries.size() < few) {
            return std::none_of(entries.begin(), entries.end(),
                                [&](const NodeEntry& entry) { return entry.key.scalar == key; });
        }
        if (m_many.empty()) {
            for (const NodeEntry& entry : entries)
                m_many.insert(entry.key.scalar);
        }
        return m_many.insert(key).second;
    }

private:
    std::set<std::string, std::less<>> m_many;
};

class OwnReader {
public:
    enum class Task { count, build }; ///< count: look for what is over a limit, and keep nothing

    OwnReader(const Tree& tree, const Limits& limits, Task task)
        : m_tree(tree), m_limits(limits), m_source(tree.source), m_task(task) {}

    /// The root. Throws Other, and OverLimit.
    Node document() {
        next_line();
        if (is_marker("---")) skip_line();
        if (at_end() || column() != 0) throw Other();
        Node root = block();
        if (!at_end()) throw Other();
        return root;
    }

    /// Bytes gone over and values made.
    std::uint64_t work() const { return m_at + m_nodes; }

private:
    char here() const { return m_at < m_source.size() ? m_source[m_at] : '\0'; }
    char behind_here() const { return m_at + 1 < m_source.size() ? m_source[m_at + 1] : '\n'; }
    std::size_t column() const { return m_at - m_line; }

    /// At the end marker, or the end.
    bool at_end() const {
        if (m_at == m_source.size()) return true;
        return is_marker("...");
    }

    bool is_marker(std::string_view marker) const {
        const std::string_view rest = m_source.substr(m_at);
        return column() == 0 && rest.starts_with(marker) &&
               (rest.size() == marker.size() || is_break(rest[marker.size()]));
    }

    bool is_dash() const {
        return here() == '-' && (behind_here() == ' ' || is_break(behind_here()));
    }

    bool is_key() const { return behind_own_key(m_source, m_at) != 0; }

    void skip_blanks() { m_at = std::min(m_source.find_first_not_of(' ', m_at), m_source.size()); }

    /// From a line's begin to the first sign of it or a later one that is not empty and no comment.
    void next_line() {
        for (m_line = m_at; m_at < m_source.size(); m_line = m_at) {
            skip_blanks();
            if (!is_break(here()) && here() != '#') return;
            m_at = behind_line();
        }
    }

    std::size_t behind_line() const {
        return std::min(m_source.find('\n', m_at), m_source.size() - 1) + 1;
    }

    void skip_line() {
        m_at = behind_line();
        next_line();
    }

    /// Blanks between values in brackets, which may take several lines.
    void skip_in_flow() {
        for (skip_blanks(); is_break(here()); skip_blanks()) {
            m_line = m_at = behind_line();
            if (here() != ' ') throw Other(); // a marker, maybe
        }
    }

    /// Behind a value: to the next line, over a comment.
    void end_line() {
        const std::size_t end = m_at;
        skip_blanks();
        const bool comment = here() == '#' && m_at > end;
        if (m_at < m_source.size() && !is_break(here()) && !comment) throw Other();
        skip_line();
    }

    Node made(NodeKind kind, Style style, std::size_t begin) {
        if (++m_nodes > m_limits.nodes) throw too_many(m_tree, m_limits, begin);
        Node node;
        node.kind = kind;
        node.style = style;
        node.begin = node.end = begin;
        return node;
    }

    Node opened(NodeKind kind, Style style) {
        if (m_depth >= m_limits.depth) throw too_deep(m_tree, m_limits, m_at);
        ++m_depth;
        return made(kind, style, m_at);
    }

    Node scalar(Style style, std::optional<OwnScalar> read) {
        if (!read) throw Other();
        Node node = made(NodeKind::scalar, style, m_at);
        node.scalar = std::move(read->text);
        node.end = read->end;
        m_at = read->rest;
        return node;
    }

    /// "replace" of "replace:", and behind the colon.
    Node key() {
        const std::size_t behind = behind_own_key(m_source, m_at);
        if (behind == 0) throw Other();
        Node node = made(NodeKind::scalar, Style::plain, m_at);
        node.end = behind - 1;
        node.scalar = m_source.substr(m_at, node.end - m_at);
        m_at = behind;
        return node;
    }

    Node new_key(const Node& map, Keys& keys) {
        Node name = key();
        if (!keys.add(map.entries, name.scalar)) throw Other();
        return name;
    }

    void add(Node& map, Node key, Node value) const {
        map.end = std::max(map.end, value.end);
        if (m_task == Task::build) map.entries.push_back({std::move(key), std::move(value)});
    }

    void add(Node& list, Node item) const {
        list.end = std::max(list.end, item.end);
        if (m_task == Task::build) list.items.push_back(std::move(item));
    }

    /// Whether the line that comes next is of the collection at this column, too.
    bool goes_on(std::size_t collection, NodeKind kind) const {
        if (at_end() || column() < collection) return false;
        if (column() > collection) throw Other();
        // A list may stand no deeper than the key that it belongs to.
        return kind == NodeKind::map || is_dash() || !is_key();
    }

    Node block() {
        if (!is_dash() && !is_key()) throw Other();
        return is_dash() ? block_list() : block_map();
    }

    Node block_map() {
        const std::size_t begin = column();
        Node map = opened(NodeKind::map, Style::block);
        Keys keys;
        do {
            Node name = new_key(map, keys);
            add(map, std::move(name), value_in_block(begin, NodeKind::map));
        } while (goes_on(begin, NodeKind::map));
        --m_depth;
        return map;
    }

    Node block_list() {
        const std::size_t begin = column();
        Node list = opened(NodeKind::list, Style::block);
        do {
            if (!is_dash()) throw Other();
            ++m_at;
            add(list, item(begin));
        } while (goes_on(begin, NodeKind::list));
        --m_depth;
        return list;
    }

    /// What stands behind a dash: perhaps a map or list that begins right there.
    Node item(std::size_t dash) {
        const std::size_t behind_dash = m_at;
        skip_blanks();
        if (is_dash() || is_key()) return block();
        m_at = behind_dash;
        return value_in_block(dash, NodeKind::list);
    }

    /// What stands behind a colon or dash, on its line or below it.
    Node value_in_block(std::size_t parent, NodeKind of) {
        const std::size_t behind_parent = m_at;
        skip_blanks();
        const char first = here();
        if (is_break(first) || first == '#' || first == '\0') {
            m_at = behind_parent;
            end_line();
            const bool level = column() == parent && of == NodeKind::map && is_dash();
            if (at_end() || (column() <= parent && !level)) throw Other(); // there is no value
            return block();
        }
        if (first == '|') {
            Node node = scalar(Style::literal, own_literal(m_source, m_at, parent));
            next_line();
            return node;
        }
        Node node = value(false);
        end_line();
        return node;
    }

    /// A value in quotes, in brackets or plain.
    Node value(bool in_flow) {
        switch (here()) {
        case '"':
        case '\'':
            return scalar(Style::quoted, own_quoted(m_source, m_at));
        case '[':
            return flow_list();
        case '{':
            return flow_map();
        default:
            return scalar(Style::plain, own_plain(m_source, m_at, in_flow));
        }
    }

    /// Behind an entry in brackets: whether another one follows; else behind the bracket.
    bool another(char closing) {
        skip_in_flow();
        const char found = here();
        if (found != ',' && found != closing) throw Other();
        ++m_at;
        if (found == ',') skip_in_flow();
        return found == ',';
    }

    /// Whether brackets hold nothing, at the first of them; behind both, or at what they hold.
    bool holds_nothing(char closing) {
        ++m_at;
        skip_in_flow();
        if (here() != closing) return false;
        ++m_at;
        return true;
    }

    Node flow_list() {
        Node list = opened(NodeKind::list, Style::flow);
        if (!holds_nothing(']')) {
            do
                add(list, value(true));
            while (another(']'));
        }
        list.end = m_at;
        --m_depth;
        return list;
    }

    Node flow_map() {
        Node map = opened(NodeKind::map, Style::flow);
        Keys keys;
        if (!holds_nothing('}')) {
            do {
                Node name = new_key(map, keys);
                skip_blanks();
                add(map, std::move(name), value(true));
            } while (another('}'));
        }
        map.end = m_at;
        --m_depth;
        return map;
    }

    const Tree& m_tree;
    const Limits& m_limits;
    std::string_view m_source;
    Task m_task;
    std::size_t m_at = 0;
    std::size_t m_line = 0; ///< where the line of m_at begins
    std::size_t m_nodes = 0;
    std::size_t m_depth = 0;
};

OwnForm read_for(OwnReader::Task task, Tree& tree, const Limits& limits, Findings& findings,
                 std::uint64_t& work) {
    OwnReader reader(tree, limits, task);
    auto how = OwnForm::read;
    try {
        tree.root = reader.document();
    } catch (const Other&) {
        how = OwnForm::other;
    } catch (OverLimit& over) {
        findings.push_back(std::move(over.finding));
        how = OwnForm::refused;
    }
    work += reader.work();
    return how;
}

} // namespace

OwnForm read_own_form(Tree& tree, const Limits& limits, Findings& findings, std::uint64_t& work) {
    // A value takes two bytes. Nothing is built of a file that may be refused for its values.
    if (tree.source.size() / 2 > limits.nodes) {
        const auto how = read_for(OwnReader::Task::count, tree, limits, findings, work);
        if (how != OwnForm::read) return how;
    }
    return read_for(OwnReader::Task::build, tree, limits, findings, work);
}

} // namespace emenda::yaml
