// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/date.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/yaml/read.hpp"
#include "emenda/yaml/read_document.hpp"
#include "emenda/yaml/rules.hpp"

namespace emenda::yaml {

ReadSettings read_settings(std::string source, const std::string& file) {
    ParsedTree parsed = parse(std::move(source), file, limits_in_use(), false);
    ReadSettings read;
    read.findings = std::move(parsed.findings);
    read.tree = parsed.tree;
    if (!parsed.tree) return read;
    Reader reader(*parsed.tree, read.findings);
    const Node& root = parsed.tree->root;
    if (root.kind == NodeKind::map && !is_of_this_format(reader, root)) return read;
    MapReader map(reader, root,
                  {"emenda", "organisation", "language", "timezone", "reference", "rules"});
    if (root.kind != NodeKind::map) return read;
    model::Settings settings;
    settings.organisation = map.line("organisation", Need::optional);
    settings.language = read_language(map, Need::required);
    settings.timezone = map.line("timezone", Need::required);
    if (!settings.timezone.empty() && !is_time_zone(settings.timezone)) {
        map.find(rules::time_zone, *root.find("timezone"),
                 say(tr("There is no time zone {}."), settings.timezone),
                 tr("Name one as Europe/Rome."));
    }
    settings.reference = map.line("reference", Need::required);
    if (!settings.reference.empty() && settings.reference.find("{number}") == std::string::npos) {
        map.find(rules::reference_pattern, *root.find("reference"),
                 tr("A pattern of references holds {number}."),
                 tr("Write it as \"par-PROP-{year}-{month}-{number}\"."));
    }
    if (const Node* rules_node = map.map("rules", Need::optional)) {
        MapReader editorial(reader, *rules_node, {"title-length", "sections"});
        if (const Node* length = editorial.map("title-length", Need::optional)) {
            MapReader bounds(reader, *length, {"min", "max"});
            settings.rules.title_length = model::EditorialRules::Length{
                bounds.number("min", Need::optional, 0), bounds.number("max", Need::optional, 0)};
        }
        settings.rules.sections =
            read_list<std::string>(reader, editorial, "sections", [](Reader& r, const Node& node) {
                return single_line(r, node, "sections");
            });
    }
    settings.extras = map.extras();
    in_order(read.findings);
    if (read.findings.empty()) read.settings = std::move(settings);
    return read;
}

} // namespace emenda::yaml
