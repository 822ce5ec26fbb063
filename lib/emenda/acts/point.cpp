// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/point.hpp"

#include "emenda/acts/accept.hpp"
#include "emenda/acts/entries.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/date.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/standing.hpp"
#include "emenda/history/texts.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace emenda::acts {

namespace {

StandingPoint version_point(const model::Proposal& proposal, std::string_view name,
                            model::Number number) {
    return {std::string(name), history::standing_text_at(proposal, number), number, std::nullopt};
}

bool is_number(std::string_view name) {
    return !name.empty() && name.size() < 10 &&
           std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_amendment(std::string_view name) {
    return name.size() > 1 && (name.front() == 'A' || name.front() == 'a') &&
           is_number(name.substr(1));
}

StandingPoint amendment_point(const model::Proposal& proposal, std::string_view name) {
    constexpr std::string_view at_base = "@base";
    const bool on_base = name.ends_with(at_base);
    std::string_view which = name;
    if (on_base) which.remove_suffix(at_base.size());
    StandingPoint point{std::string(name), {}, std::nullopt, find_amendment(proposal, which)};
    const model::Amendment& amendment = proposal.amendments[*point.amendment];
    if (on_base) {
        point.text = history::amended_text(proposal, amendment);
        return point;
    }
    if (!history::is_pending(amendment)) {
        throw Error(ErrorKind::usage,
                    say(tr("Amendment A{} is not pending: there is nothing of it to merge."),
                        amendment.number),
                    say(tr("To see its base with its changes: {}@base"), which));
    }
    const MergedSet merged = merge_amendments(proposal, {*point.amendment});
    if (!merged.clean()) {
        throw Error(ErrorKind::refused,
                    say(tr("Amendment A{} collides with today's text: there is no merged text to "
                           "show."),
                        amendment.number),
                    say(tr("To see its base with its changes: {}@base"), which));
    }
    point.text = merged.steps.back();
    return point;
}

/// The last version of a day or before. The day ends where the reader lives, not in UTC; but what
/// is dated by a day is of that day everywhere.
std::optional<model::Number> version_of_day(const model::Proposal& proposal, Date date,
                                            std::string_view zone) {
    const auto last_minute = parse_typed_date(to_stored(date) + " 23:59", zone);
    constexpr std::int64_t seconds_a_day = 86'400;
    const std::int64_t end =
        last_minute ? last_minute->seconds + 59 : date.seconds + seconds_a_day - 1;
    std::optional<model::Number> found;
    for (const model::Version& version : proposal.versions) {
        if (version.date.seconds <= (version.date.is_day ? date.seconds : end)) {
            found = version.number;
        }
    }
    return found;
}

StandingPoint date_point(const model::Proposal& proposal, std::string_view name, Date date,
                         std::string_view zone) {
    const auto number =
        date.is_day ? version_of_day(proposal, date, zone) : history::version_at(proposal, date);
    if (!number) {
        throw Error(
            ErrorKind::usage,
            say(tr("{} had no version yet on {}."), proposal.reference.text, name),
            say(tr("Its first one is of {}."), to_display(proposal.versions.front().date, zone)));
    }
    return version_point(proposal, name, *number);
}

} // namespace

StandingPoint last_point(const model::Proposal& proposal) {
    const model::Number last = proposal.versions.size();
    return {"", history::standing_text_at(proposal, last), proposal.versions.back().number,
            std::nullopt};
}

StandingPoint find_standing_point(const model::Proposal& proposal, std::string_view name,
                                  std::string_view zone) {
    if (is_number(name)) return version_point(proposal, name, std::stoul(std::string(name)));
    if (name == "work") {
        StandingPoint point{"work", &proposal.text, std::nullopt, std::nullopt};
        if (!history::has_hand_edits(proposal)) point.version = proposal.versions.back().number;
        return point;
    }
    if (is_amendment(name.substr(0, name.find('@')))) return amendment_point(proposal, name);
    if (const auto date = parse_typed_date(name, zone)) {
        return date_point(proposal, name, *date, zone);
    }
    throw Error(ErrorKind::usage, say(tr("This is no point in a proposal's history: {}"), name),
                tr("A point is a version (3), an amendment (A2, A2@base), work, or a date "
                   "(2022-07-01)."));
}

Point find_point(const model::Proposal& proposal, std::string_view name, std::string_view zone) {
    StandingPoint point = find_standing_point(proposal, name, zone);
    return {std::move(point.name), std::move(point.text).own(), point.version, point.amendment};
}

Point find_version(const model::Proposal& proposal, const std::string& name,
                   std::string_view zone) {
    Point point = find_point(proposal, name, zone);
    if (point.version) return point;
    throw Error(ErrorKind::usage, say(tr("{} is no version."), name),
                advise(tr("To see the versions: emenda log {}"), proposal.reference.text));
}

} // namespace emenda::acts
