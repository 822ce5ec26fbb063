// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/log.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/history/standing.hpp"
#include "emenda/render/redline_blocks.hpp"
#include "emenda/render/standing_words.hpp"

#include <algorithm>
#include <utility>

namespace emenda::render {

namespace {

constexpr std::size_t digest_prefix = 7; // "sha256:"
constexpr std::size_t digest_shown = 10;

std::string origin(const model::Amendment& amendment, const std::vector<model::Number>& changes) {
    if (changes.empty())
        return say(tr("  From amendment {}, proposed by {}"), amendment.number,
                   display(amendment.proposers));
    return say(trn("  From change {} of amendment {}, proposed by {}",
                   "  From changes {} of amendment {}, proposed by {}", changes.size()),
               display_changes(changes), amendment.number, display(amendment.proposers));
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
                   wrapped({{Label::plain, origin(amendment, history::changes_recorded(
                                                                 proposal, amendment, version))}},
                           options.width, 4));
    if (version.restores > 0)
        append(lines,
               wrapped({{Label::plain, say(tr("  Brings back version {}"), version.restores)}},
                       options.width, 4));
    append(lines, prose(version.message, options.width, 2));
    return lines;
}

/// The redline of a step, set in below its version.
class Redlines {
public:
    explicit Redlines(const LogOptions& options) : m_options(options) {
        m_marks.width = options.width;
        m_marks.indent = options.width < narrow ? 2 : 4;
    }

    void add_to(Lines& lines, model::Number version) {
        const auto step = step_of(m_options, version);
        if (!step) return;
        Lines blocks = redline_blocks(step->title, step->rows, m_marks, m_signs);
        if (blocks.empty()) return;
        m_any = true;
        lines.emplace_back();
        append(lines, std::move(blocks));
    }

    /// The legend on top of all, if there is anything to explain.
    Lines with_legend(Lines lines) const {
        if (!m_any) return lines;
        Lines all = wrapped(legend_line(m_signs), m_options.width);
        all.emplace_back();
        append(all, std::move(lines));
        return all;
    }

private:
    static constexpr std::size_t narrow = 60;

    const LogOptions& m_options;
    RedlineOptions m_marks;
    SignsUsed m_signs;
    bool m_any = false;
};

bool lists(const LogOptions& options, model::Number version) {
    return !options.paragraph || step_of(options, version).has_value();
}

} // namespace

std::string abbreviated(const Digest& digest) {
    return digest.text.size() <= digest_prefix ? std::string()
                                               : digest.text.substr(digest_prefix, digest_shown);
}

std::optional<history::Step> step_of(const LogOptions& options, model::Number version) {
    return options.step ? options.step(version) : std::nullopt;
}

std::vector<const model::Version*> logged(const model::Proposal& proposal,
                                          const LogOptions& options) {
    std::vector<const model::Version*> versions;
    for (auto version = proposal.versions.rbegin();
         version != proposal.versions.rend() && versions.size() < options.most; ++version)
        if (lists(options, version->number)) versions.push_back(&*version);
    if (options.oldest_first) std::reverse(versions.begin(), versions.end());
    return versions;
}

Lines log_lines(const model::Proposal& proposal, const LogOptions& options) {
    Redlines redlines(options);
    std::vector<Lines> blocks;
    for (const model::Version* version : logged(proposal, options)) {
        blocks.push_back(version_lines(proposal, *version, options));
        redlines.add_to(blocks.back(), version->number);
    }
    if (options.hand_edited && lists(options, 0)) {
        Lines edits =
            wrapped({{Label::warning, tr("Edited by hand, not recorded yet")}}, options.width);
        redlines.add_to(edits, 0);
        blocks.insert(options.oldest_first ? blocks.end() : blocks.begin(), std::move(edits));
    }
    Lines lines;
    for (Lines& block : blocks) {
        if (!lines.empty()) lines.emplace_back();
        append(lines, std::move(block));
    }
    return redlines.with_legend(std::move(lines));
}

} // namespace emenda::render
