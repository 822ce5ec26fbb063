// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/accept.hpp"
#include "emenda/acts/carried.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/text/label_names.hpp"

#include <algorithm>
#include <initializer_list>
#include <numeric>
#include <optional>
#include <utility>

namespace emenda::acts {

using Indices = std::vector<std::size_t>;

Indices by_number(const model::Proposal& proposal, Indices amendments) {
    std::sort(amendments.begin(), amendments.end(), [&](std::size_t a, std::size_t b) {
        return proposal.amendments.at(a).number < proposal.amendments.at(b).number;
    });
    amendments.erase(std::unique(amendments.begin(), amendments.end()), amendments.end());
    return amendments;
}

MergedSet merge_amendments(const model::Proposal& proposal, const Indices& amendments,
                           const std::vector<model::Number>& chosen, Preference prefer) {
    return merge_carried(CarriedOver(proposal, amendments, chosen, prefer));
}

MergedSet merge_carried(const CarriedOver& carried) {
    MergedSet merged;
    for (const Carried& one : carried.all()) {
        merged.collisions.insert(merged.collisions.end(), one.collisions.begin(),
                                 one.collisions.end());
        merged.unaccounted.insert(merged.unaccounted.end(), one.unaccounted.begin(),
                                  one.unaccounted.end());
    }
    if (carried.all().size() == 1) merged.unbelieved = carried.all().front().unbelieved;
    if (!merged.clean()) return merged;
    return carried.merged(carried.fitting());
}

namespace {

std::optional<model::Text> text_of(MergedSet merged) {
    return merged.clean() ? std::optional(std::move(merged.steps.back())) : std::nullopt;
}

/// Whether these are all numbers that headings or items of one of the texts bear: where they are,
/// and that they are too many, is plain to whoever sees the text.
bool are_labels(const std::vector<std::string>& words,
                std::initializer_list<const model::Text*> texts) {
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::any_of(texts.begin(), texts.end(), [&](const model::Text* one) {
            return !text::labels_with(word, one->body).empty();
        });
    });
}

struct Preferred {
    std::optional<model::Text> text;
    std::vector<std::string> numbers; ///< BothWays has them
};

Preferred preferring(const model::Proposal& proposal, std::size_t amendment,
                     const std::vector<model::Number>& chosen) {
    MergedSet merged = merge_amendments(proposal, {amendment}, chosen, Preference::amendment);
    if (merged.clean()) return {std::move(merged.steps.back()), {}};
    if (!merged.unbelieved) return {};
    const model::Text today = history::last_text(proposal);
    const bool labels = are_labels(merged.unaccounted, {&today, &*merged.unbelieved});
    if (!labels) return {};
    return {std::move(merged.unbelieved), std::move(merged.unaccounted)};
}

} // namespace

bool takes_long_to_settle(const model::Proposal& proposal, std::size_t passages) {
    constexpr std::size_t most = 10'000'000; // passages times bytes
    return passages * history::last_text(proposal).body.size() > most;
}

std::optional<model::Text> preferred_text(const model::Proposal& proposal, std::size_t amendment,
                                          const std::vector<model::Number>& chosen) {
    const std::size_t passages = merge_amendments(proposal, {amendment}, chosen).collisions.size();
    if (takes_long_to_settle(proposal, passages)) return std::nullopt;
    return preferring(proposal, amendment, chosen).text;
}

BothWays both_ways(const model::Proposal& proposal, std::size_t amendment,
                   const std::vector<model::Number>& chosen) {
    const model::Text& today = history::last_text(proposal);
    auto current = text_of(merge_amendments(proposal, {amendment}, chosen, Preference::current));
    BothWays ways;
    ways.current_merged = current.has_value();
    ways.current = current ? *std::move(current) : today;
    auto preferred = preferring(proposal, amendment, chosen);
    if (preferred.text) {
        ways.wanted = *std::move(preferred.text);
        ways.numbers = std::move(preferred.numbers);
        return ways;
    }
    const model::Amendment& one = proposal.amendments.at(amendment);
    if (!chosen.empty()) {
        throw Error(ErrorKind::refused,
                    tr("Neither wording alone holds all the words of these changes."),
                    advise(tr("To see both wordings whole: emenda accept {} A{} --edit"),
                           proposal.reference.text, one.number));
    }
    ways.wanted = history::amended_text(proposal, one);
    ways.wanted_merged = false;
    return ways;
}

Indices compatible_set(const model::Proposal& proposal, const Indices& amendments,
                       const std::vector<model::Number>& chosen) {
    const CarriedOver carried(proposal, amendments, chosen);
    Indices compatible = carried.compatible(carried.pairs(carried.fitting())).positions;
    for (std::size_t& position : compatible)
        position = carried.all()[position].amendment;
    return compatible;
}

Survey survey(const model::Proposal& proposal, const Indices& amendments) {
    const CarriedOver carried(proposal, amendments, {});
    const auto index = [&](std::size_t position) { return carried.all()[position].amendment; };
    Survey survey;
    for (const Carried& one : carried.all()) {
        Pending pending{one.amendment, Pending::Way::fits, one.collisions};
        if (!one.fits()) {
            const auto is_lost = [](const Collision& collision) {
                return std::any_of(collision.wishes.begin(), collision.wishes.end(),
                                   [](const Wish& wish) { return !wish.amendment && wish.gone; });
            };
            const bool lost = std::any_of(one.collisions.begin(), one.collisions.end(), is_lost);
            pending.way = lost ? Pending::Way::lost : Pending::Way::collides;
        } else if (one.body.empty() && one.title == carried.today().title) {
            pending.way = Pending::Way::absorbed;
        }
        survey.pending.push_back(std::move(pending));
    }
    const Indices fitting = carried.fitting();
    auto [all_fitting, pairs] = carried.merged_and_pairs(fitting);
    survey.pairs.reserve(pairs.size());
    for (const auto& [one, other] : pairs)
        survey.pairs.emplace_back(index(one), index(other));
    const Compatible compatible = carried.compatible(pairs, &all_fitting);
    survey.collisions = std::move(all_fitting.collisions);
    for (const std::size_t position : compatible.positions)
        survey.compatible.push_back(index(position));
    for (const Indices& positions : carried.as_large(pairs, compatible.positions)) {
        Indices& set = survey.as_large.emplace_back();
        for (const std::size_t position : positions)
            set.push_back(index(position));
    }
    if (!compatible.merged.steps.empty()) {
        survey.labels =
            text::newly_repeated_labels(carried.today().body, compatible.merged.steps.back().body);
    }
    return survey;
}

} // namespace emenda::acts
