// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/amendment_redline.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/apply.hpp"
#include "emenda/history/standing.hpp"
#include "emenda/history/texts.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace emenda::render {

namespace {

AmendmentRedline between(const model::Text& from, const model::Text& to) {
    return {text::redline_words(from.title, to.title), text::redline(from.body, to.body)};
}

using Numbers = std::vector<model::Number>;

/// Those that are not undecided and were not accepted either.
Numbers refused_changes(const model::Amendment& amendment, const Numbers& accepted,
                        const Numbers& undecided) {
    Numbers refused = history::change_numbers(amendment);
    std::erase_if(refused, [&](model::Number number) {
        return std::binary_search(accepted.begin(), accepted.end(), number) ||
               std::binary_search(undecided.begin(), undecided.end(), number);
    });
    return refused;
}

/// Of each version that was recorded for it with another text than its own.
std::vector<AmendmentPart> recorded_parts(const model::Proposal& proposal,
                                          const model::Amendment& amendment) {
    std::vector<AmendmentPart> parts;
    const bool reworded =
        std::any_of(amendment.decisions.begin(), amendment.decisions.end(),
                    [](const model::AmendmentDecision& decision) { return decision.reworded; });
    for (const model::Version& version : proposal.versions) {
        if (!reworded || version.amendment != amendment.id || version.number < 2) continue;
        parts.push_back({Share::recorded, between(history::text_at(proposal, version.number - 1),
                                                  history::text_at(proposal, version.number))});
    }
    return parts;
}

} // namespace

AmendmentRedline redline_of(const model::Proposal& proposal, const model::Amendment& amendment) {
    const model::Text base = history::text_at(proposal, amendment.base);
    const history::Applied applied = history::apply(base, amendment.changes);
    if (!applied.faults.empty())
        throw Error(ErrorKind::invalid,
                    say(tr("Amendment {} does not fit version {}, which it was written against."),
                        amendment.number, amendment.base),
                    history::describe(applied.faults.front()));
    return between(base, applied.text);
}

std::vector<AmendmentPart> parts_of(const model::Proposal& proposal,
                                    const model::Amendment& amendment) {
    const Numbers accepted = history::accepted_changes(amendment);
    const Numbers undecided = history::undecided_changes(amendment);
    const Numbers refused = refused_changes(amendment, accepted, undecided);
    const std::pair<Share, const Numbers*> shares[] = {
        {Share::accepted, &accepted}, {Share::refused, &refused}, {Share::undecided, &undecided}};
    const model::Text base = history::text_at(proposal, amendment.base);
    std::vector<AmendmentPart> recorded = recorded_parts(proposal, amendment);
    std::vector<AmendmentPart> parts;
    for (const auto& [share, numbers] : shares) {
        if (numbers->empty()) continue;
        const auto applied = history::apply(base, history::choose(amendment.changes, *numbers));
        if (!applied.faults.empty()) { // decided by hand, some without others that they need
            parts.clear();
            break;
        }
        parts.push_back({share, between(base, applied.text)});
    }
    const Share whole = recorded.empty() ? Share::all : Share::asked;
    if (parts.size() < 2) parts = {{whole, redline_of(proposal, amendment)}};
    std::move(parts.begin(), parts.end(), std::back_inserter(recorded));
    return recorded;
}

AmendmentRedline told_shortly(const model::Proposal& proposal, const model::Amendment& amendment,
                              const std::vector<AmendmentPart>& parts) {
    const bool first_tells = parts.size() == 1 || parts.front().share == Share::recorded;
    return first_tells ? parts.front().redline : redline_of(proposal, amendment);
}

AmendmentRedline redline_of(const OnToday& on_today) {
    return between(on_today.today, *on_today.merged);
}

} // namespace emenda::render
