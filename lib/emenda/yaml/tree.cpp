// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/tree.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/yaml/build.hpp"
#include "emenda/yaml/own_form.hpp"
#include "emenda/yaml/prescan.hpp"
#include "emenda/yaml/rules.hpp"

#include <algorithm>

namespace emenda::yaml {

const Node* Node::find(std::string_view key) const {
    for (const auto& [name, value] : entries) {
        if (name.scalar == key) return &value;
    }
    return nullptr;
}

namespace {

constexpr std::size_t stretch = 64u << 10;

/// Code points between two offsets of the source.
std::size_t count_between(const Tree& tree, std::size_t begin, std::size_t end) {
    const auto count = [&](std::size_t from, std::size_t to) {
        return count_code_points(std::string_view(tree.source).substr(from, to - from));
    };
    if (tree.code_points.empty() || end - begin < stretch) return count(begin, end);
    const auto before = [&](std::size_t at) {
        return tree.code_points[at / stretch] + count(at / stretch * stretch, at);
    };
    return before(end) - before(begin);
}

std::vector<std::size_t> code_points_of(const Tree& tree) {
    bool long_lines = false;
    for (std::size_t i = 0; i < tree.line_starts.size() && !long_lines; ++i) {
        const bool last = i + 1 == tree.line_starts.size();
        const std::size_t end = last ? tree.source.size() : tree.line_starts[i + 1];
        long_lines = end - tree.line_starts[i] > stretch;
    }
    std::vector<std::size_t> counts;
    std::size_t count = 0;
    for (std::size_t at = 0; long_lines && at <= tree.source.size(); at += stretch) {
        counts.push_back(count);
        count += count_code_points(std::string_view(tree.source).substr(at, stretch));
    }
    return counts;
}

} // namespace

Place Tree::place_of(std::size_t offset) const {
    offset = std::min(offset, source.size());
    const auto behind = std::upper_bound(line_starts.begin(), line_starts.end(), offset);
    const std::size_t line = static_cast<std::size_t>(behind - line_starts.begin());
    const std::size_t begin = line_starts[line - 1];
    return {file, line, count_between(*this, begin, offset) + 1};
}

std::string Tree::line_of(const Place& place) const {
    if (place.line == 0 || place.line > line_starts.size()) return {};
    const std::size_t begin = line_starts[place.line - 1];
    std::size_t end = std::min(source.find('\n', begin), source.size());
    if (end > begin && source[end - 1] == '\r') --end;
    if (end - begin > stretch) return {};
    return source.substr(begin, end - begin);
}

Finding Tree::finding(const char* rule, std::size_t offset, std::string message,
                      std::string hint) const {
    Place place = place_of(offset);
    std::string line = line_of(place);
    return {rule, std::move(place), std::move(message), std::move(hint), std::move(line)};
}

namespace {

std::vector<std::size_t> starts_of_lines(std::string_view source) {
    std::vector<std::size_t> starts{0};
    for (std::size_t at = 0; (at = source.find('\n', at)) != std::string_view::npos;) {
        if (++at < source.size()) starts.push_back(at);
    }
    return starts;
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
    tree->line_starts = starts_of_lines(tree->source);
    tree->code_points = code_points_of(*tree);
    Prescan scanned = prescan(*tree, limits, need_end_marker);
    parsed.findings = std::move(scanned.findings);
    tree->end_marker = scanned.end_marker;
    if (!scanned.can_be_parsed) return parsed;
    parsed.work = tree->source.size();
    auto how = OwnForm::other;
    if (way == Way::quickest) how = read_own_form(*tree, limits, parsed.findings, parsed.work);
    parsed.own_form = how == OwnForm::read;
    if (how == OwnForm::refused) return parsed;
    if (parsed.own_form || build(*tree, limits, parsed.findings, parsed.work))
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
