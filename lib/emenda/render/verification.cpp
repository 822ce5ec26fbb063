// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/verification.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/findings.hpp"
#include "emenda/render/log.hpp"

#include <algorithm>

namespace emenda::render {

namespace {

std::string name_of(const check::Verified& verified) {
    return verified.reference.text.empty() ? verified.file : verified.reference.text;
}

/// What the noted heads say, the oldest of those that were outgrown: that all before it stands.
std::string noted(const check::Verified& verified) {
    bool last = false;
    model::Number earlier = 0;
    for (const check::Standing& standing : verified.noted) {
        if (standing.stands == check::Stands::last) last = true;
        if (standing.stands == check::Stands::earlier)
            earlier = std::max(earlier, standing.version);
    }
    if (last) return tr("as noted");
    if (earlier > 0) return say(tr("grown since version {} was noted"), earlier);
    return {};
}

} // namespace

Lines verified_lines(const check::Verified& verified, std::size_t width, std::size_t head_width) {
    Lines lines;
    for (const Line& line : findings_lines(verified.findings, width, head_width))
        lines.push_back(line);
    Line line{{Label::name, name_of(verified)}, {Label::plain, ": "}};
    if (!verified.intact()) {
        lines.emplace_back();
        if (is_full(verified.findings)) {
            append(lines, more_findings(verified.findings, width));
            lines.emplace_back();
        }
        line.push_back({Label::bad, tr("not intact")});
        lines.push_back(line);
        lines.emplace_back();
        return lines;
    }
    const auto count = verified.chain.size();
    line.push_back({Label::good, tr("intact")});
    line.push_back({Label::plain, ", " + say(trn("{} version", "{} versions", count), count)});
    line.push_back({Label::faint, ", " + abbreviated(verified.chain.back())});
    if (const std::string how = noted(verified); !how.empty())
        line.push_back({Label::plain, ", " + how});
    if (verified.hand_edited) line.push_back({Label::warning, tr(", edited by hand")});
    append(lines, wrapped(line, head_width, 2));
    return lines;
}

Lines verification_summary(std::size_t proposals, std::size_t not_intact, std::size_t missing) {
    const std::string what =
        say(trn("{} proposal verified", "{} proposals verified", proposals), proposals);
    if (not_intact + missing == 0)
        return {{{Label::good, say(tr("{}: nothing to report."), what)}}};
    std::string how;
    if (not_intact > 0)
        how = say(trn("{} is not intact", "{} are not intact", not_intact), not_intact);
    if (missing > 0) {
        if (!how.empty()) how += ", ";
        how += say(trn("{} is missing", "{} are missing", missing), missing);
    }
    return {{{Label::bad, say(tr("{}: {}."), what, how)}}};
}

} // namespace emenda::render
