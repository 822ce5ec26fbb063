// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/read_changes.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/yaml/read.hpp"
#include "emenda/yaml/rules.hpp"

namespace emenda::yaml {

namespace {

model::Quote read_quote(MapReader& map, const char* key) {
    model::Quote quote;
    quote.paragraph = map.number("paragraph", Need::required);
    quote.text = map.passage(key);
    quote.occurrence = map.number("occurrence", Need::optional);
    return quote;
}

model::Change read_shape(MapReader& map) {
    if (map.has("move")) {
        return {model::Move{map.number("move", Need::required),
                            map.number("after-paragraph", Need::required, 0)},
                {}};
    }
    if (map.has("after-paragraph")) {
        return {model::InsertParagraphs{map.number("after-paragraph", Need::required, 0),
                                        map.passage("insert")},
                {}};
    }
    if (map.has("replace")) {
        model::Quote quote = read_quote(map, "replace");
        return {model::Replace{std::move(quote), map.passage("with")}, {}};
    }
    if (map.has("delete")) return {model::Delete{read_quote(map, "delete")}, {}};
    model::Quote quote = read_quote(map, "after");
    return {model::InsertWords{std::move(quote), map.passage("insert")}, {}};
}

} // namespace

model::Change read_change(Reader& reader, const Node& node) {
    // The shape decides which keys are known: "with" beside "delete" would be ignored otherwise.
    const auto has = [&](const char* key) { return node.find(key) != nullptr; };
    const auto with = [&](std::initializer_list<const char*> keys) {
        MapReader map(reader, node, keys);
        model::Change change = read_shape(map);
        change.extras = map.extras();
        return change;
    };
    if (has("move")) return with({"move", "after-paragraph"});
    if (has("after-paragraph")) return with({"after-paragraph", "insert"});
    if (has("replace")) return with({"paragraph", "replace", "with", "occurrence"});
    if (has("delete")) return with({"paragraph", "delete", "occurrence"});
    if (has("after")) return with({"paragraph", "after", "insert", "occurrence"});
    if (node.kind == NodeKind::map) {
        reader.find(rules::change_shape, node.begin, tr("These keys make up no change."),
                    tr("A change has one of: replace and with, delete, after and insert, "
                       "after-paragraph and insert, move and after-paragraph."));
        return {model::Move{}, {}};
    }
    MapReader(reader, node, {"paragraph", "replace", "with"}); // says that it is no map
    return {model::Move{}, {}};
}

model::Changes read_title_and_changes(Reader& reader, MapReader& map) {
    model::Changes changes;
    if (const Node* title = map.map("title", Need::optional)) {
        MapReader inner(reader, *title, {"replace", "with"});
        changes.title = model::TitleChange{inner.line("replace", Need::required),
                                           inner.line("with", Need::required), inner.extras()};
    }
    if (map.has("changes")) {
        const auto& list = map.list("changes", Need::optional);
        changes.body.reserve(list.size());
        for (const Node& node : list)
            changes.body.push_back(read_change(reader, node));
    }
    if (!map.has("title") && !map.has("changes") && map.node().kind == NodeKind::map &&
        !map.node().entries.empty()) {
        map.find(rules::missing_key, map.node(), say(tr("The key {} is missing."), "changes"));
    }
    return changes;
}

ReadChanges read_changes(std::string source, const std::string& file) {
    ParsedTree parsed = parse(std::move(source), file, limits_in_use(), false);
    ReadChanges read;
    read.findings = std::move(parsed.findings);
    if (!parsed.tree) return read;
    Reader reader(*parsed.tree, read.findings);
    const Node& root = parsed.tree->root;
    model::Changes changes;
    if (root.kind == NodeKind::list) {
        for (const Node& node : root.items)
            changes.body.push_back(read_change(reader, node));
    } else {
        MapReader map(reader, root, {"title", "changes"});
        if (root.kind == NodeKind::map) changes = read_title_and_changes(reader, map);
    }
    in_order(read.findings);
    if (read.findings.empty()) read.changes = std::move(changes);
    return read;
}

} // namespace emenda::yaml
