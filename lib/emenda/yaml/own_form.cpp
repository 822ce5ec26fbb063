// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/own_form.hpp"

#include "emenda/yaml/over_limit.hpp"
#include "emenda/yaml/own_cursor.hpp"
#include "emenda/yaml/own_scalars.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace emenda::yaml {

namespace {

/// Whether a map's keys differ. Of few they are compared; no choice of many costs their square.
class Keys {
public:
    /// False if the map has it already, which `entries` are. `work` grows by the keys looked at; a
    /// set's are one.
    bool add(const std::vector<NodeEntry>& entries, const std::string& key, std::uint64_t& work) {
        constexpr std::size_t few = 24;
        work += 1 + (m_many.empty() ? entries.size() : 0);
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
    /// count: look for what is over a limit, and keep nothing. Entries neither, so that a key that
    /// stands twice goes unnoticed; the building that follows notices it.
    enum class Task { count, build };

    OwnReader(const Tree& tree, const Limits& limits, Task task)
        : m_tree(tree), m_limits(limits), m_task(task), m_cursor(tree.source) {}

    /// The root. Throws Other, and OverLimit.
    Node document() {
        m_cursor.next_line();
        if (m_cursor.is_marker("---")) m_cursor.skip_line();
        if (m_cursor.at_end() || m_cursor.column() != 0) throw other();
        Node root = block();
        if (!m_cursor.at_end()) throw other();
        return root;
    }

    std::size_t values() const { return m_nodes; }

    /// Bytes looked at, keys compared and values made.
    std::uint64_t work() const { return m_work + m_cursor.source().touched() + m_nodes; }

private:
    /// What holds a value in a block: a key, or a dash.
    struct Holder {
        NodeKind of;        ///< a map, a list
        std::size_t at;     ///< where it stands
        std::size_t column; ///< and in which column
    };

    Other other() const { return {m_cursor.at()}; }

    Node made(NodeKind kind, Style style, std::size_t begin) {
        if (++m_nodes > m_limits.nodes) throw too_many(m_tree, m_limits, begin, m_work);
        Node node;
        node.kind = kind;
        node.style = style;
        node.begin = node.end = begin;
        return node;
    }

    Node opened(NodeKind kind, Style style) {
        if (m_depth >= m_limits.depth) throw too_deep(m_tree, m_limits, m_cursor.at(), m_work);
        ++m_depth;
        return made(kind, style, m_cursor.at());
    }

    Node scalar(Style style, std::optional<OwnScalar> read) {
        if (!read) throw other();
        Node node = made(NodeKind::scalar, style, m_cursor.at());
        node.scalar = std::move(read->text);
        node.end = read->end;
        m_cursor.go_to(read->rest);
        return node;
    }

    /// "replace" of "replace:", and behind the colon.
    Node key() {
        const std::size_t begin = m_cursor.at();
        const std::size_t behind = behind_own_key(m_cursor.source(), begin);
        if (behind == 0) throw other();
        Node node = made(NodeKind::scalar, Style::plain, begin);
        node.end = behind - 1;
        node.scalar = m_cursor.source().substr(begin, node.end - begin);
        m_cursor.go_to(behind);
        return node;
    }

    Node new_key(const Node& map, Keys& keys) {
        Node name = key();
        if (!keys.add(map.entries, name.scalar, m_work)) throw Other{name.begin};
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
        if (m_cursor.at_end() || m_cursor.column() < collection) return false;
        if (m_cursor.column() > collection) throw other();
        // A list may stand no deeper than the key that it belongs to.
        return kind == NodeKind::map || m_cursor.is_dash() || !m_cursor.is_key();
    }

    Node block() {
        if (m_cursor.is_dash()) return block_list();
        if (!m_cursor.is_key()) throw other();
        return block_map();
    }

    Node block_map() {
        const std::size_t column = m_cursor.column();
        Node map = opened(NodeKind::map, Style::block);
        Keys keys;
        do {
            Node name = new_key(map, keys);
            const Holder holder{NodeKind::map, name.begin, column};
            add(map, std::move(name), value_in_block(holder));
        } while (goes_on(column, NodeKind::map));
        --m_depth;
        return map;
    }

    Node block_list() {
        const std::size_t column = m_cursor.column();
        Node list = opened(NodeKind::list, Style::block);
        do {
            if (!m_cursor.is_dash()) throw other();
            const Holder dash{NodeKind::list, m_cursor.at(), column};
            m_cursor.go_to(dash.at + 1);
            add(list, item(dash));
        } while (goes_on(column, NodeKind::list));
        --m_depth;
        return list;
    }

    /// What stands behind a dash: perhaps a map or list that begins right there.
    Node item(const Holder& dash) {
        m_cursor.skip_blanks();
        if (m_cursor.is_dash() || m_cursor.is_key()) return block();
        m_cursor.go_to(dash.at + 1);
        return value_in_block(dash);
    }

    /// What stands behind a key's colon or a dash, on its line or below it.
    Node value_in_block(const Holder& holder) {
        const std::size_t behind_holder = m_cursor.at();
        m_cursor.skip_blanks();
        const char first = m_cursor.here();
        if (is_break(first) || first == '#' || first == '\0') {
            m_cursor.go_to(behind_holder);
            m_cursor.end_line();
            if (!is_below(holder)) throw Other{holder.at}; // it has no value
            return block();
        }
        if (first == '|') {
            auto text = own_literal(m_cursor.source(), m_cursor.at(), holder.column);
            Node node = scalar(Style::literal, std::move(text));
            m_cursor.next_line();
            return node;
        }
        Node node = value(false);
        m_cursor.end_line();
        return node;
    }

    /// Whether the line that comes next is the value of what stands above it.
    bool is_below(const Holder& holder) const {
        if (m_cursor.at_end()) return false;
        const bool level = holder.of == NodeKind::map && m_cursor.column() == holder.column;
        return m_cursor.column() > holder.column || (level && m_cursor.is_dash());
    }

    /// A value in quotes, in brackets or plain.
    Node value(bool in_flow) {
        switch (m_cursor.here()) {
        case '"':
        case '\'':
            return scalar(Style::quoted, own_quoted(m_cursor.source(), m_cursor.at()));
        case '[':
            return flow_list();
        case '{':
            return flow_map();
        default:
            return scalar(Style::plain, own_plain(m_cursor.source(), m_cursor.at(), in_flow));
        }
    }

    /// Behind an entry in brackets: whether another one follows; else behind the bracket.
    bool another(char closing) {
        m_cursor.skip_in_flow();
        const char found = m_cursor.here();
        if (found != ',' && found != closing) throw other();
        m_cursor.go_to(m_cursor.at() + 1);
        if (found == ',') m_cursor.skip_in_flow();
        return found == ',';
    }

    /// Whether brackets hold nothing, at the first of them; behind both, or at what they hold.
    bool holds_nothing(char closing) {
        m_cursor.go_to(m_cursor.at() + 1);
        m_cursor.skip_in_flow();
        if (m_cursor.here() != closing) return false;
        m_cursor.go_to(m_cursor.at() + 1);
        return true;
    }

    Node flow_list() {
        Node list = opened(NodeKind::list, Style::flow);
        if (!holds_nothing(']')) {
            do
                add(list, value(true));
            while (another(']'));
        }
        list.end = m_cursor.at();
        --m_depth;
        return list;
    }

    Node flow_map() {
        Node map = opened(NodeKind::map, Style::flow);
        Keys keys;
        if (!holds_nothing('}')) {
            do {
                Node name = new_key(map, keys);
                m_cursor.skip_blanks();
                add(map, std::move(name), value(true));
            } while (another('}'));
        }
        map.end = m_cursor.at();
        --m_depth;
        return map;
    }

    const Tree& m_tree;
    const Limits& m_limits;
    Task m_task;
    OwnCursor m_cursor;
    std::uint64_t m_work = 0; ///< beside the bytes looked at
    std::size_t m_nodes = 0;
    std::size_t m_depth = 0;
};

OwnReading read_for(OwnReader::Task task, Tree& tree, const Limits& limits, Findings& findings,
                    std::uint64_t& work) {
    OwnReader reader(tree, limits, task);
    OwnReading reading;
    try {
        tree.root = reader.document();
        reading.form = OwnForm::read;
    } catch (const Other& other) {
        reading.form = OwnForm::other;
        reading.gave_up = {other.at, reader.values()};
    } catch (OverLimit& over) {
        findings.push_back(std::move(over.finding));
        reading.form = OwnForm::refused;
    }
    work += reader.work();
    return reading;
}

} // namespace

OwnReading read_own_form(Tree& tree, const Limits& limits, Findings& findings,
                         std::uint64_t& work) {
    // A value takes two bytes. Nothing is built of a file that may be refused for its values.
    if (tree.source.size() / 2 > limits.nodes) {
        const auto reading = read_for(OwnReader::Task::count, tree, limits, findings, work);
        if (reading.form != OwnForm::read) return reading;
    }
    return read_for(OwnReader::Task::build, tree, limits, findings, work);
}

} // namespace emenda::yaml
