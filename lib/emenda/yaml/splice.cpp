// SPDX-License-Identifier: EUPL-1.2
// Saving by splicing: two canonical trees are compared, and what differs is put into the source at
// the place that the source's own tree names.
#include "emenda/base/keyed_hash.hpp"
#include "emenda/yaml/canonical.hpp"
#include "emenda/yaml/patched_source.hpp"
#include "emenda/yaml/write.hpp"

#include <algorithm>
#include <string_view>

namespace emenda::yaml {

namespace {

using Kind = Canonical::Kind;

const std::string& key_of(const CanonicalEntry& entry) { return entry.key; }
const std::string& key_of(const NodeEntry& entry) { return entry.key.scalar; }

/// A map's entries by key; a file may have thousands of keys of its own.
template <typename Entry>
class ByKey {
public:
    explicit ByKey(const std::vector<Entry>& entries) {
        for (const Entry& entry : entries)
            m_entries.emplace(key_of(entry), &entry);
    }

    const Entry* find(const std::string& key) const {
        const auto found = m_entries.find(key);
        return found == m_entries.end() ? nullptr : found->second;
    }

private:
    ByText<const Entry*> m_entries;
};

class Splicer {
public:
    explicit Splicer(const Tree& tree) : m_root(tree.root), m_source(tree.source) {}

    std::string run(const Canonical& before, const Canonical& after) {
        map(m_root, before, after, 0);
        return m_source.patched();
    }

private:
    static const Canonical* find(const Canonical& map, const std::string& key) {
        for (const auto& [name, value] : map.entries) {
            if (name == key) return &value;
        }
        return nullptr;
    }

    void map(const Node& node, const Canonical& before, const Canonical& after,
             std::size_t indent) {
        const ByKey placed(node.entries);
        const ByKey old(before.entries);
        const ByKey wanted(after.entries);
        for (const auto& [key, value] : before.entries) {
            if (!wanted.find(key)) remove_entry(*placed.find(key));
        }
        const NodeEntry* previous = nullptr;
        for (const auto& [key, value] : after.entries) {
            const NodeEntry* const there = placed.find(key);
            if (const CanonicalEntry* was = old.find(key)) {
                if (was->value != value) entry(there->value, was->value, value, indent);
            } else {
                insert_entry(node, previous, key, value, indent);
            }
            if (there) previous = there;
        }
    }

    void remove_entry(const NodeEntry& entry) {
        m_source.put(m_source.line_begin(entry.key.begin), m_source.behind_line(entry.value.end),
                     "");
    }

    /// Behind the entry that comes before it in the canonical order.
    void insert_entry(const Node& node, const NodeEntry* previous, const std::string& key,
                      const Canonical& value, std::size_t indent) {
        const std::size_t at =
            previous ? m_source.behind_line(previous->value.end) : m_source.line_begin(node.begin);
        m_source.put(at, at, map_entry(key, value, indent));
    }

    void entry(const Node& value, const Canonical& before, const Canonical& after,
               std::size_t indent) {
        const bool same_kind = before.kind == after.kind;
        if (same_kind && value.style == Style::block && value.kind == NodeKind::list &&
            before.kind == Kind::list) {
            list(value, before, after);
        } else if (same_kind && value.style == Style::block && value.kind == NodeKind::map &&
                   before.kind == Kind::map) {
            map_or_whole(value, before, after, m_source.column(value.begin));
        } else if (same_kind && value.kind == NodeKind::list && before.kind == Kind::list &&
                   !value.items.empty() &&
                   std::all_of(after.items.begin(), after.items.end(), fits_one_line)) {
            flow_list(value, before, after);
        } else {
            replace_value(value, after, indent);
        }
    }

    /// A list in brackets: what differs between the entries that both begin and both end with.
    void flow_list(const Node& node, const Canonical& before, const Canonical& after) {
        const auto& a = before.items;
        const auto& b = after.items;
        std::size_t first = 0;
        while (first < a.size() && first < b.size() && a[first] == b[first])
            ++first;
        std::size_t last = 0;
        while (last < a.size() - first && last < b.size() - first &&
               a[a.size() - 1 - last] == b[b.size() - 1 - last]) {
            ++last;
        }
        std::string made;
        for (std::size_t k = first; k < b.size() - last; ++k)
            made += (made.empty() ? "" : ", ") + on_one_line(b[k]);
        const std::size_t end = a.size() - last; // of the old ones that go
        if (first < end && !made.empty()) {
            m_source.put(node.items[first].begin, node.items[end - 1].end, made);
        } else if (first < end && first > 0) {
            m_source.put(node.items[first - 1].end, node.items[end - 1].end, "");
        } else if (first < end) {
            m_source.put(node.items[first].begin, node.items[end].begin, "");
        } else if (first > 0) {
            m_source.put(node.items[first - 1].end, node.items[first - 1].end, ", " + made);
        } else {
            m_source.put(node.items[0].begin, node.items[0].begin, made + ", ");
        }
    }

    /// A map whose first key goes, or gets one before it, is written anew where it stands behind a
    /// dash.
    void map_or_whole(const Node& node, const Canonical& before, const Canonical& after,
                      std::size_t indent) {
        const std::string& first = node.entries.front().key.scalar;
        const bool keeps_first =
            find(after, first) && !after.entries.empty() && node.find(after.entries.front().key);
        if (keeps_first || m_source.column(node.begin) == m_source.indent_of_line(node.begin)) {
            map(node, before, after, indent);
        } else {
            replace_value(node, after, indent - 2);
        }
    }

    /// The value's bytes, replaced; what stood behind it on its line (a comment) stays.
    void replace_value(const Node& value, const Canonical& after, std::size_t indent) {
        std::string whole = behind_key(after, indent);
        if (value.style == Style::block) { // remarks between the key and the block stay, too
            whole.insert(whole.find('\n'), m_source.remarks_before(value.begin));
            m_source.put(m_source.before_remarks(value.begin), m_source.behind_line(value.end),
                         whole);
            return;
        }
        if (whole.front() == '\n') { // from one line to a block below
            m_source.put(m_source.before_remarks(value.begin), m_source.behind_line(value.end),
                         m_source.remarks_before(value.begin) + m_source.comment_behind(value.end) +
                             whole);
            return;
        }
        const std::string text = whole.substr(1);
        const bool old_lines = value.style == Style::literal;
        const auto first_break = text.find('\n');
        const bool new_lines = first_break + 1 != text.size();
        if (old_lines) {
            m_source.put(value.begin, value.end,
                         text.substr(0, first_break) + m_source.comment_behind(value.begin) +
                             text.substr(first_break));
        } else if (!new_lines) {
            m_source.put(value.begin, value.end, text.substr(0, text.size() - 1));
        } else {
            const std::size_t end = m_source.behind_line(value.end);
            std::string rest(m_source.text().substr(value.end, end - value.end));
            if (rest.empty()) rest = "\n";
            m_source.put(value.begin, end,
                         text.substr(0, first_break) + rest + text.substr(first_break + 1));
        }
    }

    /// Two entries that are the same one, perhaps changed: by id or number.
    static bool same_entry(const Canonical& a, const Canonical& b) {
        if (a == b) return true;
        if (a.kind != Kind::map || b.kind != Kind::map) return false;
        for (const char* key : {"id", "number"}) {
            const Canonical* in_a = find(a, key);
            const Canonical* in_b = find(b, key);
            if (in_a || in_b) return in_a && in_b && *in_a == *in_b;
        }
        return false;
    }

    void list(const Node& node, const Canonical& before, const Canonical& after) {
        const auto& a = before.items;
        const auto& b = after.items;
        const std::size_t indent = m_source.column(m_source.dash_of(node.items.front()));
        std::size_t i = 0;
        std::size_t k = 0;
        while (i < a.size() || k < b.size()) {
            if (i < a.size() && k < b.size() && same_entry(a[i], b[k])) {
                if (a[i] != b[k]) item(node.items[i], a[i], b[k], indent);
                ++i;
                ++k;
            } else if (i < a.size() && !appears(b, k, a[i])) {
                if (k < b.size() && !appears(a, i, b[k])) {
                    item(node.items[i], a[i], b[k], indent);
                    ++i;
                    ++k;
                } else {
                    remove_item(node.items[i++]);
                }
            } else if (k < b.size() && (i >= a.size() || !appears(a, i, b[k]))) {
                insert_item(node, i, b[k++], indent);
            } else { // the order changed: the rest goes and comes anew
                for (; i < a.size(); ++i)
                    remove_item(node.items[i]);
                for (; k < b.size(); ++k)
                    insert_item(node, a.size(), b[k], indent);
            }
        }
    }

    /// Whether the entry is among those from `from` on. Lists change at an end or at one entry, so
    /// that this looks far only where something is odd.
    static bool appears(const std::vector<Canonical>& items, std::size_t from,
                        const Canonical& entry) {
        return std::any_of(items.begin() + static_cast<std::ptrdiff_t>(from), items.end(),
                           [&](const Canonical& other) { return same_entry(other, entry); });
    }

    void item(const Node& node, const Canonical& before, const Canonical& after,
              std::size_t indent) {
        const bool maps = before.kind == Kind::map && after.kind == Kind::map &&
                          node.kind == NodeKind::map && node.style == Style::block;
        if (maps) {
            map_or_whole(node, before, after, m_source.column(node.begin));
        } else if (node.style == Style::block) {
            m_source.put(m_source.line_begin(m_source.dash_of(node)),
                         m_source.behind_line(node.end), list_item(after, indent));
        } else if (node.kind != NodeKind::scalar && after.is_scalar()) {
            replace_value(node, after, indent);
        } else if (!after.is_scalar() && !(after.one_line && fits_one_line(after))) {
            std::string comment = m_source.comment_behind(node.end);
            if (!comment.empty()) // on a line of its own, above
                comment = std::string(indent, ' ') + comment.substr(1) + "\n";
            m_source.put(m_source.line_begin(m_source.dash_of(node)),
                         m_source.behind_line(node.end), comment + list_item(after, indent));
        } else {
            replace_value(node, after, indent);
        }
    }

    void remove_item(const Node& node) {
        m_source.put(m_source.line_begin(m_source.dash_of(node)), m_source.behind_line(node.end),
                     "");
    }

    void insert_item(const Node& node, std::size_t before, const Canonical& value,
                     std::size_t indent) {
        const std::size_t at = before < node.items.size()
                                   ? m_source.line_begin(m_source.dash_of(node.items[before]))
                                   : m_source.behind_line(node.items.back().end);
        m_source.put(at, at, list_item(value, indent));
    }

    const Node& m_root;
    PatchedSource m_source;
};

} // namespace

std::string splice(const Document& before, const model::Proposal& after) {
    const Canonical from = canonical(before.proposal);
    const Canonical to = canonical(after);
    if (from == to) return before.tree->source;
    std::string spliced = Splicer(*before.tree).run(from, to);
    const auto read = read_proposal(spliced, before.tree->file);
    // An unusual layout can be more than splicing understands: then the file is written anew,
    // which loses comments but no word.
    if (read.document && read.document->proposal == after) return spliced;
    return write_proposal(after);
}

} // namespace emenda::yaml
