// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/renumbered_parts.hpp"

#include "emenda/text/interned.hpp"
#include "emenda/text/labels.hpp"
#include "emenda/text/paragraphs.hpp"
#include "emenda/text/word_count.hpp"

namespace emenda::text {

Parts lines_of(std::string_view paragraph) {
    Parts lines;
    while (true) {
        const std::size_t end = paragraph.find('\n');
        lines.push_back(paragraph.substr(0, end));
        if (end == std::string_view::npos) return lines;
        paragraph.remove_prefix(end + 1);
    }
}

PartPairs renumbered(const Parts& from, const Parts& to) {
    if (from.size() + to.size() < 3) return {};
    Interner texts;
    const auto labelled = [&](const Parts& parts) {
        std::pair<std::vector<Symbol>, std::vector<std::size_t>> found;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const std::size_t label = label_of(parts[i]).size;
            if (label == 0 || !has_word(parts[i].substr(label))) continue;
            found.first.push_back(texts(parts[i].substr(label)));
            found.second.push_back(i);
        }
        return found;
    };
    const auto [a, in_from] = labelled(from);
    const auto [b, in_to] = labelled(to);
    PartPairs pairs;
    bool any = from.size() != to.size(); // dashes have no numbers, but places
    for (const auto& [i, k] : anchors(a, {0, a.size()}, b, {0, b.size()}, texts.size())) {
        pairs.emplace_back(in_from[i], in_to[k]);
        any = any || from[in_from[i]] != to[in_to[k]];
    }
    return any ? pairs : PartPairs{};
}

bool any_renumbered(std::string_view from, std::string_view to) {
    const auto in_from = paragraphs(from);
    const auto in_to = paragraphs(to);
    const Unlike unlike = struck_out(from, in_from, to, in_to);
    Parts old;
    Parts fresh;
    for (const std::size_t i : unlike.in_one)
        old.push_back(in_from[i].of(from));
    for (const std::size_t k : unlike.in_other)
        fresh.push_back(in_to[k].of(to));
    if (!renumbered(old, fresh).empty()) return true;
    Parts old_lines;
    Parts fresh_lines;
    for (const auto& [parts, lines] : {std::pair(&old, &old_lines), {&fresh, &fresh_lines}}) {
        for (const std::string_view part : *parts) {
            const Parts more = lines_of(part);
            if (more.size() > 1) lines->insert(lines->end(), more.begin(), more.end());
        }
    }
    return !renumbered(old_lines, fresh_lines).empty();
}

} // namespace emenda::text
