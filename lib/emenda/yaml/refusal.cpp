// SPDX-License-Identifier: EUPL-1.2
// Of findings, the one to name; of a document, the place to name.
#include "emenda/yaml/read.hpp"
#include "emenda/yaml/rules.hpp"

#include <algorithm>

namespace emenda::yaml {

const Finding& most_telling(const Findings& findings) {
    for (const char* rule : {rules::end_marker, rules::unknown_key}) {
        const auto found = std::find_if(findings.begin(), findings.end(),
                                        [&](const Finding& one) { return one.rule == rule; });
        if (found != findings.end()) return *found;
    }
    return findings.front();
}

bool is_limit(const Finding& finding) {
    const auto& rule = finding.rule;
    return rule == rules::too_large || rule == rules::line_too_long || rule == rules::too_deep ||
           rule == rules::too_many || rule == rules::too_much_history;
}

Error refusal(const Findings& findings) {
    const Finding& first = most_telling(findings);
    Error error(ErrorKind::invalid, first.message, first.hint);
    error.at(first.place, first.source_line);
    return error;
}

Place place_in(const Tree& tree, const std::vector<Step>& way, bool key_itself) {
    const Node* node = &tree.root;
    std::size_t at = node->begin;
    for (const Step& step : way) {
        if (node->kind == NodeKind::list && step.key.empty()) {
            if (step.index >= node->items.size()) break;
            node = &node->items[step.index];
            at = node->begin;
            continue;
        }
        const auto entry =
            std::find_if(node->entries.begin(), node->entries.end(),
                         [&](const auto& candidate) { return candidate.key.scalar == step.key; });
        if (entry == node->entries.end()) break;
        node = &entry->value;
        at = key_itself ? entry->key.begin : node->begin;
    }
    return tree.place_of(at);
}

} // namespace emenda::yaml
