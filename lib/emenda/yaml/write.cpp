// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/write.hpp"

#include "emenda/yaml/canonical.hpp"

namespace emenda::yaml {

namespace {

std::string document(const Canonical& root) {
    std::string text;
    for (const auto& [key, value] : root.entries)
        text += map_entry(key, value, 0);
    return text;
}

} // namespace

std::string write_proposal(const model::Proposal& proposal) {
    return document(canonical(proposal)) + "...\n";
}

std::string write_settings(const model::Settings& settings) {
    return document(canonical(settings));
}

std::string write_changes(const model::Changes& changes) {
    const Canonical root = canonical(changes);
    if (root.kind == Canonical::Kind::map) return document(root);
    std::string text;
    for (const Canonical& item : root.items)
        text += list_item(item, 0);
    return text;
}

} // namespace emenda::yaml
