// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/taken_back.hpp"

#include "emenda/acts/worded.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/shortened.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/texts.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emenda::acts {

namespace {

using text::Hunk;
using text::Range;

enum class Fate { stands, taken_back, not_to_be_seen };

/// What became of a version's changes in the text of today, and what a text of unknown age makes
/// of them.
class Fates {
public:
    Fates(const Worded& before, const Worded& after, const Worded& today, const Worded& written)
        : m_before(before), m_after(after), m_today(today), m_version(before, after),
          m_until_today(after, today), m_old_in_written(before, written),
          m_new_in_written(after, written), m_today_in_written(today, written) {
        for (const Range& word : written.words)
            ++m_more_than_before[word.of(written.whole)];
        for (const Range& word : before.words)
            --m_more_than_before[word.of(before.whole)];
    }

    /// A change speaks for an older text if its old words stand with their neighbours, and its new
    /// ones nowhere; for today's by the part of its new words, or of those that have replaced them
    /// since, that is left; else it is silent. An older text has hardly anything that is new; who
    /// writes on may undo much: so more than two thirds must speak for an older one.
    Fate of_all() const {
        std::size_t older = 0;
        std::size_t todays = 0;
        std::size_t all = 0;
        for (const Hunk& hunk : m_version.hunks()) {
            all += weight(hunk);
            if (!m_old_in_written.has_with_neighbours(hunk.from))
                todays += left_of(hunk);
            else if (speaks_for_older(hunk))
                older += weight(hunk);
        }
        if (older > 2 * todays) return Fate::taken_back;
        // A word or two may stand there by chance: the versions before tell more.
        return 3 * todays > all ? Fate::stands : Fate::not_to_be_seen;
    }

    std::vector<Again> passages() const {
        constexpr std::size_t few = 3;
        std::vector<Again> found;
        for (const Hunk& hunk : m_version.hunks()) {
            if (found.size() == few) break;
            if (!m_old_in_written.has_with_neighbours(hunk.from) || !speaks_for_older(hunk))
                continue;
            Again again{std::string(hunk.to.of(m_after.whole)),
                        std::string(hunk.from.of(m_before.whole))};
            if (std::find(found.begin(), found.end(), again) == found.end())
                found.push_back(std::move(again));
        }
        return found;
    }

private:
    /// Of a change whose old words stand as before.
    bool speaks_for_older(const Hunk& hunk) const {
        return stands_today(hunk) && !is_elsewhere(hunk);
    }

    std::size_t weight(const Hunk& hunk) const {
        return m_before.weight(hunk.from) + m_after.weight(hunk.to);
    }

    /// Of the weight of a change the part that the text still has.
    std::size_t left_of(const Hunk& hunk) const {
        const auto part = [&](std::size_t left, std::size_t all) {
            return all == 0 ? 0 : weight(hunk) * left / all;
        };
        if (hunk.to.empty())
            return stands_today(hunk) && m_new_in_written.has_with_neighbours(hunk.to)
                       ? weight(hunk)
                       : 0;
        const std::size_t left = part(m_new_in_written.weight(hunk.to), m_after.weight(hunk.to));
        if (stands_today(hunk)) return left;
        const Range later = what_came_later(hunk);
        return std::max(left, part(m_today_in_written.weight(later), m_today.weight(later)));
    }

    bool stands_today(const Hunk& hunk) const {
        return hunk.to.empty() ? m_until_today.has_with_neighbours(hunk.to)
                               : m_until_today.has(hunk.to);
    }

    /// What stands today where others have gone on with the words of a version.
    Range what_came_later(const Hunk& hunk) const {
        const auto& hunks = m_until_today.hunks();
        const auto found = std::lower_bound(
            hunks.begin(), hunks.end(), hunk.to.begin,
            [](const Hunk& one, std::size_t place) { return one.from.end < place; });
        return found == hunks.end() || found->from.begin > hunk.to.end ? Range{} : found->to;
    }

    /// Whether most words that came with the change stand somewhere in the text all the same: a
    /// paragraph that was only carried on, perhaps.
    bool is_elsewhere(const Hunk& hunk) const {
        std::size_t found_again = 0;
        for (auto word = m_after.first_from(hunk.to.begin);
             word != m_after.words.end() && word->end <= hunk.to.end; ++word) {
            const auto found = m_more_than_before.find(word->of(m_after.whole));
            if (found != m_more_than_before.end() && found->second > 0)
                found_again += weight_of(word->of(m_after.whole));
        }
        return 2 * found_again > m_after.weight(hunk.to);
    }

    const Worded& m_before;
    const Worded& m_after;
    const Worded& m_today;
    Kept m_version;
    Kept m_until_today;
    Kept m_old_in_written;
    Kept m_new_in_written;
    Kept m_today_in_written;
    /// How often the text has a word more than the version before; less: below 0.
    std::map<std::string_view, std::ptrdiff_t> m_more_than_before;
};

bool is_by(const model::Person& one, const model::Person& other) {
    return one.name == other.name && one.organisation == other.organisation;
}

} // namespace

std::optional<TakenBack> taken_back(const model::Proposal& proposal, model::Number last,
                                    const std::optional<std::string>& title,
                                    const std::string& body, const model::Person& by,
                                    model::Number behind) {
    constexpr std::size_t most = 6'000'000; // bytes of texts that are compared: half a second
    const auto whole = [&](const model::Text& text) {
        return title ? text.title + "\n\n" + text.body : text.body;
    };
    const Worded written(title ? *title + "\n\n" + body : body);
    std::optional<history::TextsBackwards> texts; // nobody else's version: nothing to rebuild
    std::optional<Worded> today;
    std::optional<Worded> after_all; // of the others' versions one behind the other
    model::Number last_of_all = 0;
    std::optional<TakenBack> found;
    std::size_t looked_at = 0;
    for (std::size_t i = last; i-- > 1;) {
        if (is_by(proposal.versions[i].author, by)) {
            after_all.reset();
            continue;
        }
        if (looked_at > most) {
            if (found) found->before.reset();
            break;
        }
        if (!texts) texts.emplace(proposal);
        if (!today) today.emplace(whole(texts->at(last)));
        const Worded after(whole(texts->at(i + 1)));
        const Worded before(whole(texts->at(i)));
        looked_at += before.whole.size() + after.whole.size();
        if (!after_all) {
            after_all.emplace(after.whole);
            last_of_all = i + 1;
        }
        const Fates fates(before, after, *today, written);
        Fate fate = fates.of_all();
        if (fate == Fate::not_to_be_seen && !found && last_of_all != i + 1) {
            // Words beside which the next version put its own are seen with these.
            const Fates all(before, *after_all, *today, written);
            fate = all.of_all();
            if (fate == Fate::taken_back) found = TakenBack{last_of_all, all.passages(), {}};
        }
        if (fate == Fate::stands && i < behind) break;
        if (fate != Fate::taken_back) continue;
        if (!found) found = TakenBack{i + 1, fates.passages(), {}};
        found->before = i;
    }
    return found;
}

namespace {

std::string described(const Again& again) {
    const auto shown = [](const std::string& passage) {
        const std::string line = shortened(passage);
        const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
        return line.substr(begin, line.find_last_not_of(' ') + 1 - begin);
    };
    const std::string theirs = shown(again.theirs);
    const std::string before = shown(again.before);
    if (theirs.empty() && before.empty()) return tr("paragraphs are parted or joined as before");
    if (theirs.empty()) return say(tr("\"{}\" is there again"), before);
    if (before.empty()) return say(tr("\"{}\" is gone again"), theirs);
    return say(tr("\"{}\" is \"{}\" again"), theirs, before);
}

} // namespace

void require_nothing_taken_back(const model::Proposal& proposal, model::Number last,
                                const std::optional<std::string>& title, const std::string& body,
                                const model::Person& by, model::Number behind, As as) {
    const auto taken = taken_back(proposal, last, title, body, by, behind);
    if (!taken) return;
    const std::string& name = proposal.reference.text;
    const std::string& author = proposal.versions[taken->version - 1].author.name;
    const bool proposed = as == As::amendment;
    std::string older;
    if (taken->before)
        older = say(
            proposed ? tr("If it was written from an older version, the same command with --base "
                          "{} proposes what it changes in that one.")
                     : tr("If it was written from an older version, the same command with --base "
                          "{} merges it with today's text."),
            *taken->before);
    else if (proposed)
        older = advise(tr("If it was written from an older version, the same command with --base "
                          "and its number proposes what it changes in that one. To see the "
                          "versions: emenda log {}"),
                       name);
    else
        older = advise(tr("If it was written from an older version, the same command with --base "
                          "and its number merges it with today's text. To see the versions: "
                          "emenda log {}"),
                       name);
    const bool are_several = taken->before && *taken->before + 1 < taken->version;
    std::string message =
        are_several
            ? say(tr("This text takes back what the versions {} to {} of {} changed, the last of "
                     "them by {}:"),
                  *taken->before + 1, taken->version, name, author)
            : say(tr("This text takes back what version {} of {}, by {}, changed."), taken->version,
                  name, author);
    for (const Again& again : taken->passages) {
        const std::string line = "\n  " + described(again); // blanks may stand before or behind
        if (message.find(line) == std::string::npos) message += line;
    }
    throw Error(ErrorKind::refused, message,
                older + "\n" +
                    say(proposed
                            ? tr("If it is meant so, the same command with --base {} proposes it.")
                            : tr("If it is meant so, the same command with --base {} records it."),
                        proposal.versions.size()));
}

} // namespace emenda::acts
