// SPDX-License-Identifier: EUPL-1.2
// Saving by splicing: two canonical trees are compared, and what differs is put into the source at
// the place that the source's own tree names.
#include "emenda/yaml/canonical.hpp"
#include "emenda/yaml/write.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace emenda::yaml {

namespace {

using Kind = Canonical::Kind;

/// Bytes [begin, end) of the source become `text`.
struct Patch {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
};

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
    std::unordered_map<std::string_view, const Entry*> m_entries;
};

class Splicer {
public:
    explicit Splicer(const Tree& tree) : m_tree(tree), m_source(tree.source) {}

    std::string run(const Canonical& before, const Canonical& after) {
        map(m_tree.root, before, after, 0);
        return patched();
    }

private:
    static const Canonical* find(const Canonical& map, const std::string& key) {
        for (const auto& [name, value] : map.entries) {
            if (name == key) return &value;
        }
        return nullptr;
    }

    std::size_t line_begin(std::size_t at) const {
        const auto before = at == 0 ? std::string_view::npos : m_source.rfind('\n', at - 1);
        return before == std::string_view::npos ? 0 : before + 1;
    }

    /// Behind the line break of the line that ends what stops at `at`.
    std::size_t behind_line(std::size_t at) const {
        if (at > 0 && m_source[at - 1] == '\n') return at;
        const auto end = m_source.find('\n', at);
        return end == std::string_view::npos ? m_source.size() : end + 1;
    }

    std::size_t column(std::size_t at) const { return at - line_begin(at); }

    void patch(std::size_t begin, std::size_t end, std::string text) {
        // What stands behind a last line without its break must not run on.
        if (begin == end && begin == m_source.size() && begin > 0 && m_source[begin - 1] != '\n') {
            text = "\n" + text;
        }
        m_patches.push_back({begin, end, std::move(text)});
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
        patch(line_begin(entry.key.begin), behind_line(entry.value.end), "");
    }

    /// Behind the entry that comes before it in the canonical order.
    void insert_entry(const Node& node, const NodeEntry* previous, const std::string& key,
                      const Canonical& value, std::size_t indent) {
        const std::size_t at = previous ? behind_line(previous->value.end) : line_begin(node.begin);
        patch(at, at, map_entry(key, value, indent));
    }

    void entry(const Node& value, const Canonical& before, const Canonical& after,
               std::size_t indent) {
        const bool same_kind = before.kind == after.kind;
        if (same_kind && value.style == Style::block && value.kind == NodeKind::list &&
            before.kind == Kind::list) {
            list(value, before, after);
        } else if (same_kind && value.style == Style::block && value.kind == NodeKind::map &&
                   before.kind == Kind::map) {
            map_or_whole(value, before, after, column(value.begin));
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
            patch(node.items[first].begin, node.items[end - 1].end, made);
        } else if (first < end && first > 0) {
            patch(node.items[first - 1].end, node.items[end - 1].end, "");
        } else if (first < end) {
            patch(node.items[first].begin, node.items[end].begin, "");
        } else if (first > 0) {
            patch(node.items[first - 1].end, node.items[first - 1].end, ", " + made);
        } else {
            patch(node.items[0].begin, node.items[0].begin, made + ", ");
        }
    }

    /// A map whose first key goes, or gets one before it, is written anew where it stands behind a
    /// dash.
    void map_or_whole(const Node& node, const Canonical& before, const Canonical& after,
                      std::size_t indent) {
        const std::string& first = node.entries.front().key.scalar;
        const bool keeps_first =
            find(after, first) && !after.entries.empty() && node.find(after.entries.front().key);
        if (keeps_first || column(node.begin) == indent_of_line(node.begin)) {
            map(node, before, after, indent);
        } else {
            replace_value(node, after, indent - 2);
        }
    }

    std::size_t indent_of_line(std::size_t at) const {
        const std::size_t begin = line_begin(at);
        return m_source.find_first_not_of(' ', begin) - begin;
    }

    /// The comment on the line of `from`, behind it; with a space before it.
    std::string comment_behind(std::size_t from) const {
        const std::size_t end = std::min(m_source.find('\n', from), m_source.size());
        const std::string_view rest = m_source.substr(from, end - from);
        const auto hash = rest.find(" #");
        if (hash == std::string_view::npos) return {};
        return std::string(rest.substr(hash, rest.find_last_not_of(" \r") + 1 - hash));
    }

    /// The value's bytes, replaced; what stood behind it on its line (a comment) stays.
    void replace_value(const Node& value, const Canonical& after, std::size_t indent) {
        if (value.style == Style::block) {
            const std::size_t begin = behind_colon(value.begin);
            patch(begin, behind_line(value.end), behind_key(after, indent));
            return;
        }
        const std::string whole = behind_key(after, indent);
        if (whole.front() == '\n') { // from one line to a block below
            patch(behind_colon(value.begin), behind_line(value.end),
                  comment_behind(value.end) + whole);
            return;
        }
        const std::string text = whole.substr(1);
        const bool old_lines = value.style == Style::literal;
        const auto first_break = text.find('\n');
        const bool new_lines = first_break + 1 != text.size();
        if (old_lines) {
            patch(value.begin, value.end,
                  text.substr(0, first_break) + comment_behind(value.begin) +
                      text.substr(first_break));
        } else if (!new_lines) {
            patch(value.begin, value.end, text.substr(0, text.size() - 1));
        } else {
            const std::size_t end = behind_line(value.end);
            std::string rest(m_source.substr(value.end, end - value.end));
            if (rest.empty()) rest = "\n";
            patch(value.begin, end,
                  text.substr(0, first_break) + rest + text.substr(first_break + 1));
        }
    }

    /// Back from a block's first byte to right behind the colon or dash that it belongs to.
    std::size_t behind_colon(std::size_t at) const {
        while (at > 0 &&
               (m_source[at - 1] == ' ' || m_source[at - 1] == '\n' || m_source[at - 1] == '\r')) {
            --at;
        }
        return at;
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
        const std::size_t indent = column(dash_of(node.items.front()));
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

    std::size_t dash_of(const Node& item) const {
        std::size_t at = item.begin;
        while (at > 0 && m_source[at - 1] != '-')
            --at;
        return at - 1;
    }

    void item(const Node& node, const Canonical& before, const Canonical& after,
              std::size_t indent) {
        const bool maps = before.kind == Kind::map && after.kind == Kind::map &&
                          node.kind == NodeKind::map && node.style == Style::block;
        if (maps) {
            map_or_whole(node, before, after, column(node.begin));
        } else if (node.style == Style::block) {
            patch(line_begin(dash_of(node)), behind_line(node.end), list_item(after, indent));
        } else if (node.kind != NodeKind::scalar && after.is_scalar()) {
            replace_value(node, after, indent);
        } else if (!after.is_scalar() && !(after.one_line && fits_one_line(after))) {
            std::string comment = comment_behind(node.end);
            if (!comment.empty()) // on a line of its own, above
                comment = std::string(indent, ' ') + comment.substr(1) + "\n";
            patch(line_begin(dash_of(node)), behind_line(node.end),
                  comment + list_item(after, indent));
        } else {
            replace_value(node, after, indent);
        }
    }

    void remove_item(const Node& node) {
        patch(line_begin(dash_of(node)), behind_line(node.end), "");
    }

    void insert_item(const Node& node, std::size_t before, const Canonical& value,
                     std::size_t indent) {
        const std::size_t at = before < node.items.size() ? line_begin(dash_of(node.items[before]))
                                                          : behind_line(node.items.back().end);
        patch(at, at, list_item(value, indent));
    }

    std::string patched() {
        // At one point what is put in comes before what goes.
        std::stable_sort(m_patches.begin(), m_patches.end(), [](const Patch& a, const Patch& b) {
            return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
        });
        const bool windows = m_source.find("\r\n") != std::string_view::npos;
        std::string text;
        std::size_t at = 0;
        for (const Patch& patch : m_patches) {
            text += m_source.substr(at, patch.begin - at);
            for (const char c : patch.text) {
                if (c == '\n' && windows && !text.ends_with('\r')) text += '\r';
                text += c;
            }
            at = patch.end;
        }
        text += m_source.substr(at);
        return text;
    }

    const Tree& m_tree;
    std::string_view m_source;
    std::vector<Patch> m_patches;
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
