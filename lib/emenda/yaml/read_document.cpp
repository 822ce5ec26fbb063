// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/read_document.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/model/language.hpp"
#include "emenda/yaml/rules.hpp"

namespace emenda::yaml {

bool is_of_this_format(Reader& reader, const Node& root) {
    const Node* format = root.find("emenda");
    if (!format) {
        reader.find(rules::format, root.begin,
                    tr("The key emenda is missing: this is no file of "
                       "emenda's."),
                    tr("Such a file begins with the line \"emenda: 1\"."));
        return false;
    }
    if (format->null || format->refused) return false; // found already
    const auto number = plain_number(*format);
    if (number == 1) return true;
    const bool newer = number.value_or(0) > 1;
    const std::string shown =
        format->style == Style::quoted ? fmt::format("\"{}\"", format->scalar) : format->scalar;
    reader.find(rules::format, format->begin,
                newer ? say(tr("The file is of format {}; this emenda knows format 1."), shown)
                      : say(tr("This is no format: {}"), shown),
                newer ? tr("It was made by a newer emenda: use that one.")
                      : tr("Such a file begins with the line \"emenda: 1\"."));
    return false;
}

std::string read_language(MapReader& map, Need need) {
    const std::string tag = map.line("language", need);
    if (!tag.empty() && !model::is_language_tag(tag)) {
        map.find(rules::language, *map.node().find("language"),
                 say(tr("This is no language tag: {}"), tag), tr("Write it as it, en or de-AT."));
    }
    return tag;
}

std::string single_line(Reader& reader, const Node& node, const char* name) {
    if (node.kind != NodeKind::scalar) {
        reader.find(rules::wrong_kind, node.begin, tr("A text of one line is wanted here."));
        return {};
    }
    if (node.null || node.refused) return {};
    if (node.scalar.empty()) {
        reader.find(rules::empty_value, node.begin, say(tr("{} says nothing."), name));
    } else if (const auto fault = fault_of_line(node.scalar)) {
        reader.find(rules::text_form, node.begin,
                    say(tr("{} is not in normal form: {}."), name, fault->why));
    }
    return node.scalar;
}

} // namespace emenda::yaml
