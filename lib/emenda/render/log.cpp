// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/log.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/standing_words.hpp"

namespace emenda::render {

namespace {

constexpr std::size_t digest_prefix = 7; // "sha256:"
constexpr std::size_t digest_shown = 10;

std::string abbreviated(const Digest& digest) {
    return digest.text.size() <= digest_prefix ? std::string()
                                               : digest.text.substr(digest_prefix, digest_shown);
}

Lines version_lines(const model::Proposal& proposal, const model::Version& version,
                    const LogOptions& options) {
    Line line{{Label::name, say(tr("Version {}"), version.number)},
              {Label::plain, say(tr(", {}, by {}"), to_display(version.date, options.zone, true),
                                 display(version.author))}};
    const std::string digest = abbreviated(version.digest);
    if (!digest.empty()) line.push_back({Label::faint, "  " + digest});
    Lines lines = wrapped(line, options.width, 2);
    for (const model::Amendment& amendment : proposal.amendments)
        if (!version.amendment.empty() && amendment.id == version.amendment)
            append(lines,
                   wrapped({{Label::plain, say(tr("  From amendment {}, proposed by {}"),
                                               amendment.number, display(amendment.proposers))}},
                           options.width, 4));
    if (version.restores > 0)
        append(lines,
               wrapped({{Label::plain, say(tr("  Brings back version {}"), version.restores)}},
                       options.width, 4));
    append(lines, prose(version.message, options.width, 2));
    return lines;
}

} // namespace

Lines log_lines(const model::Proposal& proposal, const LogOptions& options) {
    Lines lines;
    if (options.hand_edited)
        append(lines,
               wrapped({{Label::warning, tr("Edited by hand, not recorded yet")}}, options.width));
    for (auto version = proposal.versions.rbegin(); version != proposal.versions.rend();
         ++version) {
        if (!lines.empty()) lines.emplace_back();
        append(lines, version_lines(proposal, *version, options));
    }
    return lines;
}

} // namespace emenda::render
