// SPDX-License-Identifier: EUPL-1.2
#include "cli/not_accepted.hpp"

#include "cli/collisions.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/render/conflicts.hpp"
#include "emenda/render/given_way.hpp"
#include "emenda/render/json.hpp"
#include "emenda/render/label_words.hpp"
#include "emenda/render/listed.hpp"
#include "emenda/text/label_names.hpp"

#include <algorithm>
#include <set>

namespace emenda::cli {

namespace {

bool is_with_the_text(const acts::Collision& collision) {
    return std::any_of(collision.wishes.begin(), collision.wishes.end(),
                       [](const acts::Wish& wish) { return !wish.amendment; });
}

/// The amendment that hints take for their example: the last one that collides, with the text if
/// any does.
model::Number number_of_last_wish(const model::Proposal& proposal, const acts::Collided& collided,
                                  bool with_the_text) {
    model::Number number = 0;
    for (const acts::Collision& collision : collided.collisions) {
        if (with_the_text && !is_with_the_text(collision)) continue;
        for (const acts::Wish& wish : collision.wishes) {
            if (wish.amendment) {
                number = std::max(number, proposal.amendments.at(*wish.amendment).number);
            }
        }
    }
    return number;
}

bool collides_with_the_text(const acts::Collided& collided) {
    return std::any_of(collided.collisions.begin(), collided.collisions.end(), is_with_the_text);
}

/// Whether two of the others collide, too.
bool others_collide(const model::Proposal& proposal, const acts::Collided& collided,
                    model::Number number) {
    return std::any_of(
        collided.collisions.begin(), collided.collisions.end(), [&](const auto& one) {
            return std::count_if(one.wishes.begin(), one.wishes.end(), [&](const acts::Wish& wish) {
                       return wish.amendment &&
                              proposal.amendments.at(*wish.amendment).number != number;
                   }) > 1;
        });
}

std::string some_of(const std::vector<std::string>& words) {
    constexpr std::size_t most = 10;
    std::string some;
    for (std::size_t i = 0; i < words.size() && i < most; ++i)
        some += (i ? ", " : "") + words[i];
    return words.size() > most ? some + ", …" : some;
}

/// Hardly ever seen: what one side carries elsewhere word by word, and another takes away. Words
/// are told as they are read, in today's text or else in the amendment's.
std::string not_believed(const model::Proposal& proposal, const acts::Collided& collided,
                         const acts::Acceptance& acceptance) {
    auto passages = render::passages_of(collided.unaccounted, history::last_text(proposal).body);
    for (const std::size_t i : acceptance.amendments) {
        if (!passages.empty()) break;
        const auto amended = history::amended_text(proposal, proposal.amendments.at(i));
        passages = render::passages_of(collided.unaccounted, amended.body);
    }
    const std::string& today = history::last_text(proposal).body;
    const auto is_label = [&](const std::string& word) {
        return !text::labels_with(word, today).empty();
    };
    const auto& lost = collided.unaccounted;
    if (passages.empty() && std::all_of(lost.begin(), lost.end(), is_label)) {
        return say(trn("Merged, a number would be lost, or stand twice: {}.",
                       "Merged, numbers would be lost, or stand twice: {}.", lost.size()),
                   render::number_words(lost, today));
    }
    const std::string words =
        passages.empty() ? some_of(collided.unaccounted) : render::listed(passages);
    return say(tr("Merged, these words would be lost, or stand twice: {}. Perhaps one side carries "
                  "them elsewhere while another takes them away, or several bring them back."),
               words);
}

std::string settle_by_hand(const model::Proposal& proposal, const std::string& about) {
    return advise(tr("To settle it by hand, both before your eyes: emenda accept {} {} --edit"),
                  proposal.reference.text, about);
}

/// Of those that lead on, who is to have the word.
void add_preferences(std::vector<std::string>& sentences, const std::string& name,
                     const std::string& about, const acts::Collided& collided) {
    if (collided.amendment_goes)
        sentences.push_back(advise(tr("To accept it, its words in the place of today's where they "
                                      "collide: emenda accept {} {} --prefer amendment"),
                                   name, about));
    if (collided.current_goes)
        sentences.push_back(advise(tr("To accept only what does not collide, and leave today's "
                                      "words there: emenda accept {} {} --prefer current"),
                                   name, about));
}

void add_ways_out(std::vector<std::string>& sentences, const model::Proposal& proposal,
                  const acts::Collided& collided, const acts::Acceptance& acceptance) {
    const std::string& name = proposal.reference.text;
    const auto compatible = numbers_of(proposal, collided.compatible);
    if (!compatible.empty()) {
        sentences.push_back(say(
            trn("Of these one alone can be accepted: the same command with --compatible takes {}",
                "These go together: {}. To accept them: the same command with --compatible",
                compatible.size()),
            listed(compatible)));
    }
    if (acceptance.prefer != acts::Preference::none && acceptance.amendments.size() > 1 &&
        !collided.unaccounted.empty()) {
        sentences.push_back(tr("One after the other they may be accepted: each by itself, with the "
                               "same options."));
    }
    if (acceptance.prefer == acts::Preference::both) {
        sentences.push_back(tr("Both (--prefer both) serves only where changes touch, or where "
                               "different things are put at one point."));
    }
    const bool with_the_text = collides_with_the_text(collided);
    const model::Number number = number_of_last_wish(proposal, collided, with_the_text);
    if (number == 0) return;
    const bool alone = acceptance.amendments.size() == 1;
    const std::string about = acts::words_for(number, acceptance.changes);
    if (collided.both_go)
        sentences.push_back(
            alone ? advise(tr("To accept it beside today's words: emenda accept {} {} --prefer "
                              "both"),
                           name, about)
                  : tr("To accept all of them, by number: the same command with --prefer both"));
    add_preferences(sentences, name, about, collided);
    sentences.push_back(alone ? advise(tr("To turn it down: emenda reject {} {}"), name, about)
                              : advise(tr("To turn one down: emenda reject {} {}"), name, about));
    sentences.push_back(advise(tr("To word it anew: emenda revise {} A{}"), name, number));
    if (with_the_text) {
        sentences.push_back(settle_by_hand(proposal, about));
    } else if (others_collide(proposal, collided, number)) {
        sentences.push_back(advise(tr("To take in several: accept one, then each of the others as "
                                      "in: emenda accept {} {} --edit"),
                                   name, about));
    } else {
        const std::set<std::size_t> asked(acceptance.amendments.begin(),
                                          acceptance.amendments.end());
        sentences.push_back(
            advise(trn("To take in both: accept the other one, then: emenda accept {} {} --edit",
                       "To take in both: accept the others, then: emenda accept {} {} --edit",
                       asked.size() - 1),
                   name, about));
    }
    const bool only_titles = std::all_of(collided.collisions.begin(), collided.collisions.end(),
                                         [](const auto& collision) { return collision.title; });
    sentences.push_back(
        only_titles && !collided.collisions.empty()
            ? advise(tr("To record an agreed title instead: emenda accept {} {} --title TITLE"),
                     name, about)
            : advise(tr("To record an agreed text instead: emenda accept {} {} --body FILE"), name,
                     about));
}

} // namespace

NotAccepted not_accepted(const model::Proposal& proposal, const acts::Collided& collided,
                         const acts::Acceptance& acceptance, std::size_t width) {
    const auto conflicts = shown(proposal, collided.collisions);
    NotAccepted refused{render::conflict_lines(conflicts, width),
                        render::conflicts_json(proposal.reference, conflicts,
                                               numbers_of(proposal, collided.compatible),
                                               collided.unaccounted)};
    std::vector<std::string> sentences;
    if (!collided.unaccounted.empty())
        sentences.push_back(not_believed(proposal, collided, acceptance));
    sentences.push_back(tr("Nothing was accepted."));
    if (collided.collisions.empty() && acceptance.amendments.size() == 1) {
        const auto& amendment = proposal.amendments.at(acceptance.amendments.front());
        const std::string about = acts::words_for(amendment.number, acceptance.changes);
        if (acceptance.changes.empty()) sentences.push_back(settle_by_hand(proposal, about));
        sentences.push_back(advise(tr("To record an agreed text: emenda accept {} {} --body FILE"),
                                   proposal.reference.text, about));
    }
    add_ways_out(sentences, proposal, collided, acceptance);
    if (!refused.lines.empty()) refused.lines.emplace_back();
    for (const std::string& sentence : sentences)
        refused.lines.push_back({{render::Label::plain, sentence}});
    return refused;
}

} // namespace emenda::cli
