// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/heads.hpp"

#include "emenda/yaml/read_document.hpp"

#include <fmt/format.h>

namespace emenda::yaml {

namespace {

NotedHead read_head(Reader& reader, const Node& node) {
    MapReader map(reader, node, {"reference", "version", "digest"});
    NotedHead noted;
    if (node.kind != NodeKind::map) return noted;
    noted.head.reference = map.reference("reference");
    noted.head.version = map.number("version", Need::required);
    noted.head.digest = map.digest("digest");
    const Node* digest = node.find("digest");
    noted.place = reader.tree().place_of(digest ? *digest : node);
    noted.source_line = reader.tree().line_of(noted.place);
    return noted;
}

} // namespace

ReadHeads read_heads(std::string source, const std::string& file) {
    ParsedTree parsed = parse(std::move(source), file);
    ReadHeads read;
    read.findings = std::move(parsed.findings);
    if (!parsed.tree) return read;
    Reader reader(*parsed.tree, read.findings);
    const Node& root = parsed.tree->root;
    if (root.kind != NodeKind::map || is_of_this_format(reader, root)) {
        MapReader map(reader, root, {"emenda", "digests"});
        if (root.kind == NodeKind::map) {
            for (const Node& node : map.list("digests", Need::required))
                read.heads.push_back(read_head(reader, node));
        }
    }
    in_order(read.findings);
    if (!read.findings.empty()) read.heads.clear();
    return read;
}

std::string write_heads(const std::vector<model::Head>& heads) {
    std::string text = "emenda: 1\ndigests:\n";
    for (const model::Head& head : heads) {
        text += fmt::format("  - {{reference: {}, version: {}, digest: {}}}\n", head.reference.text,
                            head.version, head.digest.text);
    }
    return text + "...\n";
}

} // namespace emenda::yaml
