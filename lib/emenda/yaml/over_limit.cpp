// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/over_limit.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/yaml/rules.hpp"

namespace emenda::yaml {

namespace {

bool is_alnum(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// No fewer values than the parser may find in the rest of a source: each stands behind a sign, and
/// a sign may bring a missing value (`{a, b}`), or a map without braces (`[a: b]`), with it.
std::size_t most_values(std::string_view source) {
    std::size_t count = 3; // those behind the last sign before it
    for (std::size_t at = 0; at < source.size(); ++at) {
        const char before = at > 0 ? source[at - 1] : ' ';
        const char behind = at + 1 < source.size() ? source[at + 1] : ' ';
        switch (source[at]) {
        case '-':
            if (behind <= ' ') ++count;
            break;
        case '[':
            ++count;
            break;
        case ',':
        case '{':
            count += 2;
            break;
        case '?':
            count += 3;
            break;
        case ':': // not that of 07:40
            if (!is_alnum(before) || !is_alnum(behind)) count += 3;
            break;
        default:
            break;
        }
    }
    return count;
}

/// Not more exact than it is: 1,234,567 is 1,300,000.
std::size_t rounded_up(std::size_t count) {
    std::size_t unit = 1;
    while (count / unit >= 100)
        unit *= 10;
    return (count + unit - 1) / unit * unit;
}

} // namespace

OverLimit too_many(const Tree& tree, const Limits& limits, std::size_t at, std::uint64_t& work) {
    return {tree.finding(rules::too_many, at,
                         say(tr("The file holds more than {} values."), limits.nodes),
                         how_to_allow_more(&Limits::nodes, limits), &work)};
}

OverLimit too_deep(const Tree& tree, const Limits& limits, std::size_t at, std::uint64_t& work) {
    return {tree.finding(rules::too_deep, at,
                         say(tr("Values are nested here more than {} deep."), limits.depth),
                         how_to_allow_more(&Limits::depth, limits), &work)};
}

OverLimit too_many_in_other_form(const Tree& tree, const Limits& limits, const GaveUp& gave_up,
                                 std::uint64_t& work) {
    const auto rest = std::string_view(tree.source).substr(gave_up.at);
    const std::size_t values = rounded_up(gave_up.values + most_values(rest));
    const std::size_t needed = limits.nodes_for_other_forms(values);
    work += rest.size();
    std::string hint = tr("Look at that line first.");
    const std::string more = how_to_allow_more(&Limits::nodes, limits, needed);
    if (!more.empty()) hint += ' ' + more;
    Finding finding = tree.finding(rules::too_many, gave_up.at, {}, std::move(hint), &work);
    finding.message = say(tr("The file holds more than {} values, and line {} is not in the form "
                             "in which emenda writes: in that it may hold {}."),
                          limits.nodes_in_other_forms(), finding.place.line, limits.nodes);
    return {std::move(finding)};
}

} // namespace emenda::yaml
