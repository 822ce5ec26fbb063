// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/blame.hpp"

#include "emenda/history/carry.hpp"
#include "emenda/history/make.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/text/script.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace emenda::history {

namespace {

void add_run(std::vector<Run>& runs, std::size_t size, model::Number version) {
    if (size == 0) return;
    const std::size_t begin = runs.empty() ? 0 : runs.back().end;
    if (!runs.empty() && runs.back().version == version)
        runs.back().end += size;
    else
        runs.push_back({begin + size, version});
}

Traced all_of(const std::string& text, model::Number version) {
    Traced traced{text, {}};
    add_run(traced.runs, text.size(), version);
    return traced;
}

/// The runs of the old text for what was carried over, `version` for the rest.
Traced taken_over(const Traced& old, Carried carried, model::Number version) {
    Traced made{std::move(carried.text), {}};
    for (const Stretch& stretch : carried.stretches) {
        if (stretch.is_new()) {
            add_run(made.runs, stretch.size, version);
            continue;
        }
        std::size_t at = stretch.from;
        const std::size_t end = stretch.from + stretch.size;
        auto run = std::upper_bound(
            old.runs.begin(), old.runs.end(), at,
            [](std::size_t value, const Run& candidate) { return value < candidate.end; });
        for (; at < end; ++run) {
            const std::size_t behind = std::min(end, run->end);
            add_run(made.runs, behind - at, run->version);
            at = behind;
        }
    }
    return made;
}

Traced with_title(const Traced& old, const std::string& title, model::Number version) {
    Carried carried{title, {}};
    std::size_t from = 0;
    for (const text::Hunk& hunk : text::exact_script(old.text, title)) {
        add_stretch(carried.stretches, {hunk.from.begin - from, from});
        add_stretch(carried.stretches, {hunk.to.size(), Stretch::fresh});
        from = hunk.from.end;
    }
    add_stretch(carried.stretches, {old.text.size() - from, from});
    return taken_over(old, std::move(carried), version);
}

Blame with_changes(const Blame& old, const model::Changes& changes, model::Number version) {
    return {changes.title ? with_title(old.title, changes.title->with, version) : old.title,
            taken_over(old.body, carry(old.body.text, changes.body), version)};
}

bool same_text(const Blame& a, const Blame& b) {
    return a.title.text == b.title.text && a.body.text == b.body.text;
}

} // namespace

Blame blame(const model::Proposal& proposal, model::Number number) {
    rebuilt_text(proposal, number); // refuses what cannot be rebuilt
    const model::Text& first = *proposal.versions.front().text;
    Blame traced{all_of(first.title, 1), all_of(first.body, 1)};
    std::map<model::Number, Blame> restored;
    for (const model::Version& version : proposal.versions)
        if (version.restores > 0) restored.emplace(version.restores, Blame());
    for (std::size_t i = 0; i < number; ++i) {
        const model::Version& version = proposal.versions[i];
        if (i > 0) traced = with_changes(traced, version.changes, i + 1);
        const auto old = restored.find(version.restores);
        if (old != restored.end() && same_text(old->second, traced)) traced = old->second;
        if (const auto kept = restored.find(i + 1); kept != restored.end()) kept->second = traced;
    }
    return traced;
}

Blame blame_onwards(const Blame& blame, const model::Text& to) {
    return with_changes(blame, make({blame.title.text, blame.body.text}, to), 0);
}

} // namespace emenda::history
