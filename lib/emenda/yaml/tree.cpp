// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/tree.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/yaml/build.hpp"
#include "emenda/yaml/over_limit.hpp"
#include "emenda/yaml/own_form.hpp"
#include "emenda/yaml/prescan.hpp"
#include "emenda/yaml/rules.hpp"

#include <algorithm>
#include <optional>

namespace emenda::yaml {

const Node* Node::find(std::string_view key) const {
    for (const auto& [name, value] : entries) {
        if (name.scalar == key) return &value;
    }
    return nullptr;
}

namespace {

constexpr std::size_t stretch = 4u << 10;
constexpr std::size_t longest_shown = 64u << 10; ///< of a line

std::vector<Tree::Before> before_stretches(std::string_view source) {
    std::vector<Tree::Before> counts;
    counts.reserve(source.size() / stretch + 1);
    Tree::Before count;
    for (std::size_t at = 0; at <= source.size(); at += stretch) {
        counts.push_back(count);
        const std::string_view text = source.substr(at, stretch);
        count.lines += count_line_feeds(text);
        count.code_points += count_code_points(text);
    }
    return counts;
}

/// Lines and code points before an offset.
Tree::Before before(const Tree& tree, std::size_t offset) {
    Tree::Before count = tree.before[offset / stretch];
    const std::size_t from = offset / stretch * stretch;
    const auto text = std::string_view(tree.source).substr(from, offset - from);
    count.lines += count_line_feeds(text);
    count.code_points += count_code_points(text);
    return count;
}

std::size_t begin_of_line(std::string_view source, std::size_t offset) {
    const auto line_break = offset == 0 ? source.npos : source.rfind('\n', offset - 1);
    return line_break == source.npos ? 0 : line_break + 1;
}

} // namespace

Place Tree::place_of(std::size_t offset) const {
    // Behind the last line's break is still the last line.
    offset = std::min(offset, source.size());
    const std::size_t inside = offset == source.size() && offset > 0 ? offset - 1 : offset;
    const std::size_t begin = begin_of_line(source, inside);
    const Before there = emenda::yaml::before(*this, offset);
    const Before line = emenda::yaml::before(*this, begin);
    return {file, line.lines + 1, there.code_points - line.code_points + 1};
}

std::string Tree::line_of(const Place& place) const {
    if (place.line == 0) return {};
    const std::size_t breaks = place.line - 1; // before the line
    const auto behind = std::partition_point(before.begin(), before.end(),
                                             [&](const Before& one) { return one.lines < breaks; });
    std::size_t begin = 0;
    if (breaks > 0) {
        const auto last = behind - 1; // before the first is none
        begin = static_cast<std::size_t>(last - before.begin()) * stretch;
        for (std::size_t left = breaks - last->lines; left > 0; --left) {
            const auto line_break = source.find('\n', begin);
            if (line_break == std::string::npos) return {};
            begin = line_break + 1;
        }
    }
    if (begin == source.size() && begin > 0) return {};
    std::size_t end = std::min(source.find('\n', begin), source.size());
    if (end > begin && source[end - 1] == '\r') --end;
    return end - begin > longest_shown ? std::string() : source.substr(begin, end - begin);
}

Finding Tree::finding(const char* rule, std::size_t offset, std::string message,
                      std::string hint) const {
    Place place = place_of(offset);
    std::string line = line_of(place);
    return {rule, std::move(place), std::move(message), std::move(hint), std::move(line)};
}

namespace {

/// Where a line holds more brackets and commas than that. The parser keeps a line's signs, 140
/// bytes each, until it knows whether they are a key; no line of prose has as many commas.
std::optional<std::size_t> crowded_line(std::string_view source, std::size_t most) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < source.size(); ++at) {
        const char c = source[at];
        if (c == '\n') count = 0;
        if ((c == ',' || c == '[' || c == '{') && ++count > most) return at;
    }
    return std::nullopt;
}

enum class Way { quickest, parser };

ParsedTree parsed(std::string source, const std::string& file, const Limits& limits,
                  bool need_end_marker, Way way) {
    auto tree = std::make_shared<Tree>();
    tree->file = file;
    ParsedTree parsed;
    if (source.size() > limits.bytes) {
        Finding large;
        large.rule = rules::too_large;
        large.place.file = file;
        large.message = say(tr("The file is larger than {} MiB."), limits.bytes / mebibyte);
        large.hint = how_to_allow_more(&Limits::bytes, limits);
        parsed.findings.push_back(std::move(large));
        return parsed;
    }
    tree->source = std::move(source);
    tree->before = before_stretches(tree->source);
    Prescan scanned = prescan(*tree, limits, need_end_marker);
    parsed.findings = std::move(scanned.findings);
    tree->end_marker = scanned.end_marker;
    if (!scanned.can_be_parsed) return parsed;
    parsed.work = tree->source.size();
    auto how = OwnForm::other;
    if (way == Way::quickest) how = read_own_form(*tree, limits, parsed.findings, parsed.work);
    parsed.own_form = how == OwnForm::read;
    if (how == OwnForm::refused) return parsed;
    const auto crowded = way == Way::quickest && !parsed.own_form
                             ? crowded_line(tree->source, 2 * limits.nodes_in_other_forms())
                             : std::nullopt;
    if (crowded) {
        parsed.findings.push_back(too_many_in_other_form(*tree, limits, *crowded).finding);
        return parsed;
    }
    const Values values = way == Way::quickest ? Values::of_other_forms : Values::all;
    if (parsed.own_form || build(*tree, limits, values, parsed.findings, parsed.work))
        parsed.tree = std::move(tree);
    return parsed;
}

} // namespace

ParsedTree parse(std::string source, const std::string& file, const Limits& limits,
                 bool need_end_marker) {
    return parsed(std::move(source), file, limits, need_end_marker, Way::quickest);
}

ParsedTree parse_any_form(std::string source, const std::string& file, const Limits& limits,
                          bool need_end_marker) {
    return parsed(std::move(source), file, limits, need_end_marker, Way::parser);
}

} // namespace emenda::yaml
