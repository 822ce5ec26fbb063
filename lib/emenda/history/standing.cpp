// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/standing.hpp"

#include <algorithm>

namespace emenda::history {

std::vector<model::Number> change_numbers(const model::Amendment& amendment) {
    std::vector<model::Number> numbers;
    if (amendment.changes.title) numbers.push_back(0);
    for (model::Number i = 1; i <= amendment.changes.body.size(); ++i)
        numbers.push_back(i);
    return numbers;
}

std::vector<model::Number> undecided_changes(const model::Amendment& amendment) {
    std::vector<bool> decided(amendment.changes.body.size() + 1, false);
    for (const auto& decision : amendment.decisions) {
        if (decision.changes.empty()) return {};
        for (const model::Number number : decision.changes) {
            if (number < decided.size()) decided[number] = true;
        }
    }
    std::vector<model::Number> undecided = change_numbers(amendment);
    std::erase_if(undecided, [&](model::Number number) { return decided[number]; });
    return undecided;
}

namespace {

bool is_in_text(const model::AmendmentDecision& decision) {
    return decision.state == model::AmendmentAct::accepted ||
           decision.state == model::AmendmentAct::absorbed;
}

} // namespace

std::vector<model::Number> accepted_changes(const model::Amendment& amendment) {
    std::vector<model::Number> accepted;
    for (const auto& decision : amendment.decisions) {
        if (!is_in_text(decision)) continue;
        const auto about = decision.changes.empty() ? change_numbers(amendment) : decision.changes;
        accepted.insert(accepted.end(), about.begin(), about.end());
    }
    std::sort(accepted.begin(), accepted.end());
    return accepted;
}

std::vector<model::Number> changes_recorded(const model::Proposal& proposal,
                                            const model::Amendment& amendment,
                                            const model::Version& version) {
    std::vector<model::Number> versions;
    for (const model::Version& one : proposal.versions)
        if (!one.amendment.empty() && one.amendment == amendment.id) versions.push_back(one.number);
    std::vector<const model::AmendmentDecision*> recording; // a version each, in the same order
    for (const auto& decision : amendment.decisions)
        if (decision.state == model::AmendmentAct::accepted) recording.push_back(&decision);
    const auto at = std::find(versions.begin(), versions.end(), version.number);
    if (at == versions.end() || versions.size() != recording.size()) return {};
    return recording[static_cast<std::size_t>(at - versions.begin())]->changes;
}

bool is_pending(const model::Amendment& amendment) { return !undecided_changes(amendment).empty(); }

Standing standing_of(const model::Amendment& amendment) {
    if (amendment.decisions.empty()) return Standing::pending;
    if (is_pending(amendment)) return Standing::partly_pending;
    const auto all = [&](auto matches) {
        return std::all_of(amendment.decisions.begin(), amendment.decisions.end(), matches);
    };
    const auto is = [](model::AmendmentAct act) {
        return [act](const model::AmendmentDecision& decision) { return decision.state == act; };
    };
    if (all(is(model::AmendmentAct::absorbed))) return Standing::absorbed;
    if (all(is_in_text)) return Standing::accepted;
    const auto out = [](const model::AmendmentDecision& decision) { return !is_in_text(decision); };
    if (!all(out)) return Standing::partly_accepted;
    return all(is(model::AmendmentAct::withdrawn)) ? Standing::withdrawn : Standing::rejected;
}

std::string_view to_word(Standing standing) {
    switch (standing) {
    case Standing::pending:
        return "pending";
    case Standing::partly_pending:
        return "partly-pending";
    case Standing::accepted:
        return "accepted";
    case Standing::partly_accepted:
        return "partly-accepted";
    case Standing::rejected:
        return "rejected";
    case Standing::withdrawn:
        return "withdrawn";
    case Standing::absorbed:
        return "absorbed";
    }
    return {};
}

const model::Amendment* rewording_of(const model::Proposal& proposal,
                                     const model::Amendment& amendment) {
    const auto& all = proposal.amendments;
    const auto found = std::find_if(all.begin(), all.end(), [&](const model::Amendment& other) {
        return other.revises == amendment.id && other.number > amendment.number;
    });
    return found == all.end() ? nullptr : &*found;
}

} // namespace emenda::history
