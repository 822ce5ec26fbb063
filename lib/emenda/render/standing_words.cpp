// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/standing_words.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/listed.hpp"

namespace emenda::render {

namespace {

/// Words that are one in English and several in other languages (a proposal is accolta, an
/// amendment accolto) stand in the catalogue as "context|word"; the context is dropped here.
std::string in_context(std::string_view translated) {
    const std::size_t bar = translated.find('|');
    return std::string(bar == std::string_view::npos ? translated : translated.substr(bar + 1));
}

} // namespace

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
    std::vector<std::string> names;
    for (const model::Person& person : people)
        names.push_back(display(person));
    return listed(names);
}

std::string display_changes(const std::vector<model::Number>& numbers) {
    constexpr std::size_t fewest = 3; // that are told by their first and last
    std::vector<std::string> changes;
    for (std::size_t begin = 0, end = 0; begin < numbers.size(); begin = end) {
        end = begin + 1;
        while (numbers[begin] > 0 && end < numbers.size() && numbers[end] == numbers[end - 1] + 1)
            ++end;
        if (end - begin < fewest) end = begin + 1;
        std::string told =
            numbers[begin] == 0 ? std::string(tr("title")) : std::to_string(numbers[begin]);
        if (end - begin > 1) told += "-" + std::to_string(numbers[end - 1]);
        changes.push_back(std::move(told));
    }
    return listed(changes);
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
