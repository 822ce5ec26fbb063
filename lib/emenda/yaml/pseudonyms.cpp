// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/pseudonyms.hpp"

#include "emenda/yaml/canonical.hpp"
#include "emenda/yaml/read_document.hpp"

namespace emenda::yaml {

namespace {

/// What tells people apart may be empty: those without any are meant.
std::optional<std::string> may_be_empty(const Node& node, MapReader& map, const char* key) {
    const Node* value = node.find(key);
    if (!value) return std::nullopt;
    if (value->kind == NodeKind::scalar && value->style == Style::quoted && value->scalar.empty())
        return std::string();
    return map.line(key, Need::required);
}

model::Identity read_identity(Reader& reader, const Node& node) {
    MapReader map(reader, node, {"organisation", "note"});
    if (node.kind != NodeKind::map) return {};
    return {may_be_empty(node, map, "organisation").value_or(""),
            may_be_empty(node, map, "note").value_or("")};
}

model::Pseudonym read_one(Reader& reader, const Node& node) {
    MapReader map(reader, node, {"name", "organisation", "note", "as", "keep-organisation", "of"});
    model::Pseudonym one;
    if (node.kind != NodeKind::map) return one;
    one.name = map.line("name", Need::required);
    one.organisation = may_be_empty(node, map, "organisation");
    one.note = may_be_empty(node, map, "note");
    one.as = map.line("as", Need::required);
    if (node.find("keep-organisation")) {
        const auto yes_or_no = [](const std::string& word) {
            return word == "true"    ? std::optional(true)
                   : word == "false" ? std::optional(false)
                                     : std::nullopt;
        };
        one.keep_organisation =
            map.word<bool>("keep-organisation", Need::required, yes_or_no, {"true", "false"});
    }
    if (!node.find("of")) return one;
    one.of.emplace();
    for (const Node& of : map.list("of", Need::optional))
        one.of->insert(read_identity(reader, of));
    return one;
}

std::string written(const std::set<model::Identity>& identities) {
    std::string text;
    for (const model::Identity& one : identities) {
        text += text.empty() ? "" : ", ";
        text += "{organisation: " + quoted(one.organisation) + ", note: " + quoted(one.note) + "}";
    }
    return text;
}

} // namespace

ReadPseudonyms read_pseudonyms(std::string source, const std::string& file) {
    ParsedTree parsed = parse(std::move(source), file);
    ReadPseudonyms read;
    read.findings = std::move(parsed.findings);
    if (!parsed.tree) return read;
    Reader reader(*parsed.tree, read.findings);
    const Node& root = parsed.tree->root;
    if (root.kind != NodeKind::map || is_of_this_format(reader, root)) {
        MapReader map(reader, root, {"emenda", "people"});
        if (root.kind == NodeKind::map) {
            for (const Node& node : map.list("people", Need::required))
                read.people.push_back(read_one(reader, node));
        }
    }
    in_order(read.findings);
    if (!read.findings.empty()) read.people.clear();
    return read;
}

std::string write_pseudonyms(const std::vector<model::Pseudonym>& people) {
    std::string text = "emenda: 1\npeople:\n";
    for (const model::Pseudonym& one : people) {
        text += "  - {name: " + quoted(one.name);
        if (one.organisation) text += ", organisation: " + quoted(*one.organisation);
        if (one.note) text += ", note: " + quoted(*one.note);
        text += ", as: " + quoted(one.as);
        if (one.keep_organisation)
            text +=
                std::string(", keep-organisation: ") + (*one.keep_organisation ? "true" : "false");
        if (one.of && !one.of->empty()) text += ", of: [" + written(*one.of) + "]";
        text += "}\n";
    }
    return text + "...\n";
}

} // namespace emenda::yaml
