// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/standing_words.hpp"

#include "emenda/base/translate.hpp"

#include <algorithm>
#include <set>

namespace emenda::render {

namespace {

/// Words that are one in English and several in other languages (a proposal is accolta, an
/// amendment accolto) stand in the catalogue as "context|word"; the context is dropped here.
std::string in_context(std::string_view translated) {
    const std::size_t bar = translated.find('|');
    return std::string(bar == std::string_view::npos ? translated : translated.substr(bar + 1));
}

} // namespace

Standing standing_of(const model::Amendment& amendment) {
    std::set<model::Number> undecided;
    if (amendment.changes.title) undecided.insert(0);
    for (std::size_t i = 1; i <= amendment.changes.body.size(); ++i)
        undecided.insert(i);
    std::set<model::AmendmentAct> acts;
    for (const model::AmendmentDecision& decision : amendment.decisions) {
        acts.insert(decision.state);
        if (decision.changes.empty()) undecided.clear();
        for (const model::Number number : decision.changes)
            undecided.erase(number);
    }
    if (acts.empty()) return Standing::pending;
    if (!undecided.empty()) return Standing::partly_pending;
    if (acts.size() == 1) {
        switch (*acts.begin()) {
        case model::AmendmentAct::accepted:
            return Standing::accepted;
        case model::AmendmentAct::rejected:
            return Standing::rejected;
        case model::AmendmentAct::withdrawn:
            return Standing::withdrawn;
        case model::AmendmentAct::absorbed:
            return Standing::absorbed;
        }
    }
    const bool some = acts.count(model::AmendmentAct::accepted) > 0;
    const bool said = acts.count(model::AmendmentAct::absorbed) > 0;
    const bool denied = acts.count(model::AmendmentAct::rejected) > 0 ||
                        acts.count(model::AmendmentAct::withdrawn) > 0;
    if (!denied) return Standing::accepted; // what was not accepted is in the text all the same
    if (some || said) return Standing::partly_accepted;
    return Standing::rejected; // some rejected, the rest withdrawn
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

std::string display(model::State state) {
    switch (state) {
    case model::State::draft:
        return tr("Draft");
    case model::State::published:
        return in_context(tr("proposal|Published"));
    case model::State::evaluating:
        return tr("Being evaluated");
    case model::State::accepted:
        return in_context(tr("proposal|Accepted"));
    case model::State::rejected:
        return in_context(tr("proposal|Rejected"));
    case model::State::withdrawn:
        return in_context(tr("proposal|Withdrawn"));
    }
    return {};
}

std::string display(model::ProposalAct act) {
    return act == model::ProposalAct::reopened ? in_context(tr("proposal|Reopened"))
                                               : display(model::state_after(act));
}

std::string display(model::AmendmentAct act) {
    switch (act) {
    case model::AmendmentAct::accepted:
        return in_context(tr("amendment|Accepted"));
    case model::AmendmentAct::rejected:
        return in_context(tr("amendment|Rejected"));
    case model::AmendmentAct::withdrawn:
        return in_context(tr("amendment|Withdrawn"));
    case model::AmendmentAct::absorbed:
        return in_context(tr("amendment|Absorbed"));
    }
    return {};
}

std::string display(Standing standing) {
    switch (standing) {
    case Standing::pending:
        return in_context(tr("amendment|Pending"));
    case Standing::partly_pending:
        return in_context(tr("amendment|Pending in part"));
    case Standing::accepted:
        return display(model::AmendmentAct::accepted);
    case Standing::partly_accepted:
        return in_context(tr("amendment|Accepted in part"));
    case Standing::rejected:
        return display(model::AmendmentAct::rejected);
    case Standing::withdrawn:
        return display(model::AmendmentAct::withdrawn);
    case Standing::absorbed:
        return display(model::AmendmentAct::absorbed);
    }
    return {};
}

std::string display(model::Stance stance) {
    switch (stance) {
    case model::Stance::none:
        return {};
    case model::Stance::in_favour:
        return in_context(tr("stance|For"));
    case model::Stance::against:
        return in_context(tr("stance|Against"));
    case model::Stance::neutral:
        return in_context(tr("stance|Neutral"));
    }
    return {};
}

std::string display(model::LinkKind kind) {
    switch (kind) {
    case model::LinkKind::related:
        return tr("Related to");
    case model::LinkKind::merged_from:
        return tr("Merged from");
    case model::LinkKind::split_from:
        return tr("Split from");
    case model::LinkKind::supersedes:
        return tr("Supersedes");
    }
    return {};
}

std::string display(const model::Person& person) {
    if (person.organisation.empty()) return person.name;
    return person.name + " (" + person.organisation + ")";
}

std::string display(const std::vector<model::Person>& people) {
    std::string text;
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (i == 0)
            text = display(people[i]);
        else if (i + 1 < people.size())
            text += ", " + display(people[i]);
        else
            text = say(tr("{} and {}"), text, display(people[i]));
    }
    return text;
}

Label label_of(model::State state) {
    switch (state) {
    case model::State::draft:
    case model::State::evaluating:
        return Label::warning;
    case model::State::published:
    case model::State::accepted:
        return Label::good;
    case model::State::rejected:
        return Label::bad;
    case model::State::withdrawn:
        return Label::faint;
    }
    return Label::plain;
}

Label label_of(Standing standing) {
    switch (standing) {
    case Standing::pending:
    case Standing::partly_pending:
        return Label::warning;
    case Standing::accepted:
    case Standing::partly_accepted:
    case Standing::absorbed:
        return Label::good;
    case Standing::rejected:
        return Label::bad;
    case Standing::withdrawn:
        return Label::faint;
    }
    return Label::plain;
}

} // namespace emenda::render
