// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/tree.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/yaml/build.hpp"
#include "emenda/yaml/counted_text.hpp"
#include "emenda/yaml/over_limit.hpp"
#include "emenda/yaml/own_form.hpp"
#include "emenda/yaml/prescan.hpp"
#include "emenda/yaml/rules.hpp"

#include <algorithm>
#include <utility>

namespace emenda::yaml {

const Node* Node::find(std::string_view key) const {
    for (const auto& [name, value] : entries) {
        if (name.scalar == key) return &value;
    }
    return nullptr;
}

Node* Node::find(std::string_view key) {
    return const_cast<Node*>(std::as_const(*this).find(key)); // of a node that may be changed
}

namespace {

constexpr std::size_t stretch = 4u << 10;
constexpr std::size_t longest_shown = 64u << 10; ///< of a line

Tree::Before counted(std::string_view text) {
    return {count_line_feeds(text), count_code_points(text)};
}

void add(Tree::Before& count, const Tree::Before& more) {
    count.lines += more.lines;
    count.code_points += more.code_points;
}

std::vector<Tree::Before> before_stretches(std::string_view source) {
    std::vector<Tree::Before> counts;
    counts.reserve(source.size() / stretch + 1);
    Tree::Before count;
    for (std::size_t at = 0; at <= source.size(); at += stretch) {
        counts.push_back(count);
        add(count, counted(source.substr(at, stretch)));
    }
    return counts;
}

/// Looks for places in a tree's source: nowhere further than a stretch or two from them.
class Places {
public:
    Places(const Tree& tree, std::uint64_t* work)
        : m_source(tree.source), m_stretches(tree.before), m_work(work) {}
    Places(const Places&) = delete;
    Places& operator=(const Places&) = delete;
    ~Places() {
        if (m_work != nullptr) *m_work += m_source.touched();
    }

    const CountedText& source() const { return m_source; }

    /// Lines and code points before an offset.
    Tree::Before before(std::size_t offset) const {
        Tree::Before count = m_stretches[offset / stretch];
        const std::size_t from = offset / stretch * stretch;
        add(count, counted(m_source.substr(from, offset - from)));
        return count;
    }

    /// Behind so many line breaks; npos if there are fewer.
    std::size_t behind_breaks(std::size_t breaks) const {
        if (breaks == 0) return 0;
        const auto behind =
            std::partition_point(m_stretches.begin(), m_stretches.end(),
                                 [&](const Tree::Before& one) { return one.lines < breaks; });
        const auto last = behind - 1; // before the first is none
        std::size_t at = static_cast<std::size_t>(last - m_stretches.begin()) * stretch;
        for (std::size_t left = breaks - last->lines; left > 0; --left) {
            const auto line_break = m_source.find('\n', at);
            if (line_break == CountedText::npos) return CountedText::npos;
            at = line_break + 1;
        }
        return at;
    }

private:
    CountedText m_source;
    const std::vector<Tree::Before>& m_stretches;
    std::uint64_t* m_work;
};

} // namespace

Place Tree::place_of(std::size_t offset, std::uint64_t* work) const {
    const Places places(*this, work);
    // Behind the last line's break is still the last line.
    offset = std::min(offset, source.size());
    const std::size_t inside = offset == source.size() && offset > 0 ? offset - 1 : offset;
    const Before there = places.before(offset);
    const std::size_t breaks = inside == offset ? there.lines : places.before(inside).lines;
    const Before line = places.before(places.behind_breaks(breaks));
    return {file, breaks + 1, there.code_points - line.code_points + 1};
}

std::string Tree::line_of(const Place& place, std::uint64_t* work) const {
    if (place.line == 0) return {};
    const Places places(*this, work);
    const std::size_t begin = places.behind_breaks(place.line - 1);
    if (begin == CountedText::npos || (begin == source.size() && begin > 0)) return {};
    std::string_view line = places.source().substr(begin, longest_shown + 2); // with its break
    line = line.substr(0, line.find('\n'));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line.size() > longest_shown ? std::string() : std::string(line);
}

Finding Tree::finding(const char* rule, std::size_t offset, std::string message, std::string hint,
                      std::uint64_t* work) const {
    Place place = place_of(offset, work);
    std::string line = line_of(place, work);
    return {rule, std::move(place), std::move(message), std::move(hint), std::move(line)};
}

namespace {

/// Whether a line holds more brackets, commas and colons of keys than that, which are at most two
/// a value. The parser keeps a line's signs, 140 bytes each, until it knows whether they are a key;
/// no line of prose has as many commas.
bool is_crowded(std::string_view source, std::size_t most) {
    const auto parts_key = [&](std::size_t colon) {
        const char before = colon > 0 ? source[colon - 1] : ' ';
        const char behind = colon + 1 < source.size() ? source[colon + 1] : ' ';
        return before == '"' || before == '\'' || behind <= ' ';
    };
    std::size_t count = 0;
    for (std::size_t at = 0; at < source.size(); ++at) {
        const char c = source[at];
        if (c == '\n') count = 0;
        const bool is_sign = c == ',' || c == '[' || c == '{' || (c == ':' && parts_key(at));
        if (is_sign && ++count > most) return true;
    }
    return false;
}

/// Gives the tree a root; false where it cannot.
bool read_quickest(Tree& tree, const Limits& limits, ParsedTree& parsed) {
    const auto quick = read_own_form(tree, limits, parsed.findings, parsed.work);
    parsed.own_form = quick.form == OwnForm::read;
    if (quick.form != OwnForm::other) return parsed.own_form;
    parsed.work += tree.source.size();
    if (is_crowded(tree.source, 2 * limits.nodes_in_other_forms())) {
        auto over = too_many_in_other_form(tree, limits, quick.gave_up, parsed.work);
        parsed.findings.push_back(std::move(over.finding));
        return false;
    }
    return build(tree, limits, &quick.gave_up, parsed.findings, parsed.work);
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
    parsed.work = tree->source.size() + scanned.work; // the lines' count, and the scan
    if (!scanned.can_be_parsed) return parsed;
    const bool has_root = way == Way::quickest
                              ? read_quickest(*tree, limits, parsed)
                              : build(*tree, limits, nullptr, parsed.findings, parsed.work);
    if (has_root) parsed.tree = std::move(tree);
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
