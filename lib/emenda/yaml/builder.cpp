// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/builder.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/yaml/escapes.hpp"
#include "emenda/yaml/extent.hpp"
#include "emenda/yaml/rules.hpp"

#include <algorithm>
#include <utility>
#include <yaml-cpp/mark.h>

namespace emenda::yaml {

namespace {

std::size_t offset(const YAML::Mark& mark) {
    return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
}

} // namespace

Reached Builder::reached() const {
    Reached reached = m_reached;
    if (!m_open.empty() && m_open.back().node.style == Style::flow) {
        reached.open_bracket = m_open.back().node.begin;
    }
    return reached;
}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
    refuse_anchor(offset(mark), anchor);
    Node node = node_at(mark, NodeKind::scalar);
    node.null = true;
    node.end = node.begin;
    add(std::move(node));
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
    find(rules::alias, offset(mark), tr("There is an alias (*) here."),
         tr("Write the value itself."));
    Node node = node_at(mark, NodeKind::scalar);
    node.refused = true;
    add(std::move(node));
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       const std::string& value) {
    refuse_anchor(offset(mark), anchor);
    refuse_tag(offset(mark), tag);
    Node node = node_at(mark, NodeKind::scalar);
    node.scalar = value;
    node.style = style_at(m_source, node.begin);
    // An anchor or a tag hides where the value itself stands, and how.
    node.refused = anchor != 0 || is_tagged(node.begin, tag);
    const std::size_t parent = node.style == Style::literal ? parent_column() : 0;
    // Where such a one ends is not told by its text, and nobody asks.
    node.end = node.refused ? node.begin
                            : end_of_scalar(m_source, node.begin, node.style, parent, node.scalar);
    m_reached.last_begin = node.begin;
    m_reached.last_end = node.end;
    if (node.style == Style::plain && node.end - node.begin != node.scalar.size() &&
        !node.refused) {
        find(rules::long_plain, node.begin, tr("A value without quotes runs on to another line."),
             tr("Put it in double quotes, or in a literal block: |"));
    }
    check_decoded(node);
    add(std::move(node));
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                              YAML::EmitterStyle::value) {
    begin(mark, tag, anchor, NodeKind::list);
}

void Builder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) {
    begin(mark, tag, anchor, NodeKind::map);
}

void Builder::find(const char* rule, std::size_t at, std::string message, std::string hint) {
    if (is_full(m_findings)) throw Stop();
    m_findings.push_back(m_tree.finding(rule, at, std::move(message), std::move(hint), &m_work));
}

void Builder::refuse_anchor(std::size_t at, YAML::anchor_t anchor) {
    if (anchor == 0) return;
    find(rules::anchor, at, tr("There is an anchor (&) here."), tr("Take it out."));
}

bool Builder::is_tagged(std::size_t at, const std::string& tag) const {
    const bool shown = m_source[at] == '!';
    return shown || (!tag.empty() && tag != "?" && tag != "!");
}

void Builder::refuse_tag(std::size_t at, const std::string& tag) {
    if (!is_tagged(at, tag)) return;
    find(rules::tag, at, tr("There is a tag (!) here."), tr("Take it out."));
}

Node Builder::node_at(const YAML::Mark& mark, NodeKind kind) {
    ++m_nodes;
    if (m_gave_up == nullptr) {
        if (m_nodes > m_limits.nodes) throw too_many(m_tree, m_limits, offset(mark), m_work);
    } else if (m_nodes > m_limits.nodes_in_other_forms()) {
        throw too_many_in_other_form(m_tree, m_limits, *m_gave_up, m_work);
    }
    Node node;
    node.kind = kind;
    node.begin = std::min(offset(mark), m_tree.source.size());
    return node;
}

std::size_t Builder::parent_column() const {
    if (m_open.empty()) return 0;
    const Open& open = m_open.back();
    const std::size_t at = open.has_key ? open.key.begin : open.node.begin;
    const auto before = m_source.rfind('\n', at);
    return before == CountedText::npos || at == 0 ? at : at - before - 1;
}

void Builder::check_decoded(Node& node) {
    if (node.style != Style::quoted) return;
    m_work += node.scalar.size();
    mend_decoded(node.scalar);
    const auto escape = control_escape(m_source, node.begin, node.end);
    if (!escape) return;
    node.refused = true;
    find(rules::control_character, escape->at,
         say(tr("There is a control character here: U+{:04X}."),
             static_cast<unsigned>(escape->code_point)),
         tr("Take it out."));
}

void Builder::begin(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    NodeKind kind) {
    refuse_anchor(offset(mark), anchor);
    refuse_tag(offset(mark), tag);
    if (m_open.size() >= m_limits.depth) throw too_deep(m_tree, m_limits, offset(mark), m_work);
    Open open;
    open.node = node_at(mark, kind);
    const char first = m_source[open.node.begin];
    const bool flow = first == (kind == NodeKind::list ? '[' : '{');
    open.node.style = flow ? Style::flow : Style::block;
    open.node.end = open.node.begin + (flow ? 1 : 0);
    m_open.push_back(std::move(open));
}

void Builder::end() {
    Node node = std::move(m_open.back().node);
    m_open.pop_back();
    if (node.style == Style::flow) {
        node.end = end_of_flow(m_source, node.end, node.kind == NodeKind::list ? ']' : '}');
    } else if (node.kind == NodeKind::map && !node.entries.empty()) {
        node.begin = node.entries.front().key.begin;
    }
    add(std::move(node));
}

void Builder::add(Node node) {
    if (m_open.empty()) {
        if (node.null)
            find(rules::empty_value, node.begin, tr("There is nothing in this file."), {});
        m_root = std::move(node);
        return;
    }
    Open& open = m_open.back();
    open.node.end = std::max(open.node.end, node.end);
    if (open.node.kind == NodeKind::list) {
        if (node.null) {
            const bool dash = open.node.style == Style::block;
            refuse_null(dash ? dash_before(m_source, node.begin) : node.begin);
        }
        open.node.items.push_back(std::move(node));
    } else if (!open.has_key) {
        add_key(open, std::move(node));
    } else {
        if (node.null) refuse_null(open.key.begin);
        open.node.entries.push_back({std::move(open.key), std::move(node)});
        open.has_key = false;
    }
}

void Builder::add_key(Open& open, Node key) {
    if (key.kind != NodeKind::scalar || key.null || key.style == Style::literal) {
        key.refused = true;
        find(rules::odd_key, key.begin, tr("This cannot be a key."),
             tr("A key is a word, followed by a colon."));
    } else if (key.scalar == "<<") {
        key.refused = true;
        find(rules::merge_key, key.begin, tr("There is a merge key (<<) here."),
             tr("Write the values themselves."));
    } else if (!open.keys.insert(key.scalar).second) {
        find(rules::duplicate_key, key.begin,
             say(tr("The key {} stands here a second time."), key.scalar),
             tr("Keep one of the two."));
    }
    open.key = std::move(key);
    open.has_key = true;
}

void Builder::refuse_null(std::size_t at) {
    find(rules::empty_value, at, tr("There is no value here."),
         tr("Give a value, or take the key out; an empty text is written \"\"."));
}

} // namespace emenda::yaml
