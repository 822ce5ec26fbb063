// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/taken_back.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/text/script.hpp"
#include "emenda/text/words.hpp"

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

/// How often there is each word.
using Bag = std::map<std::string_view, std::ptrdiff_t>;

/// A text and its words and marks, without the blanks between.
struct Worded {
    explicit Worded(std::string all) : whole(std::move(all)) {
        for (const text::Token& token : text::tokens(whole)) {
            if (token.kind == text::TokenKind::word || token.kind == text::TokenKind::punctuation)
                words.push_back(token.range);
        }
    }
    Worded(const Worded&) = delete;
    Worded& operator=(const Worded&) = delete;

    std::vector<Range>::const_iterator first_from(std::size_t at) const {
        return std::lower_bound(words.begin(), words.end(), at,
                                [](const Range& word, auto place) { return word.begin < place; });
    }

    void add_to(Bag& bag, std::ptrdiff_t times) const {
        for (const Range& word : words)
            bag[word.of(whole)] += times;
    }

    std::string whole;
    std::vector<Range> words;
};

/// What a script leaves of the text that it begins with.
class Kept {
public:
    Kept(const Worded& from, const Worded& to)
        : m_from(from), m_hunks(text::exact_script(from.whole, to.whole)) {}

    const std::vector<Hunk>& hunks() const { return m_hunks; }

    /// Whether all of it is left, with nothing put between.
    bool has(Range range) const { return has(range.begin, range.end); }

    /// The same of the words on both sides of it, too; at an end of the text nothing may come.
    bool has_with_neighbours(Range range) const {
        const auto behind = m_from.first_from(range.end);
        const auto first = m_from.first_from(range.begin);
        if (first == m_from.words.begin() && touched_at(0)) return false;
        if (behind == m_from.words.end() && touched_at(m_from.whole.size())) return false;
        return has(first == m_from.words.begin() ? 0 : std::prev(first)->begin,
                   behind == m_from.words.end() ? m_from.whole.size() : behind->end);
    }

    /// Bytes of the words in the range that are left.
    std::size_t weight(Range range) const {
        std::size_t bytes = 0;
        for (auto word = m_from.first_from(range.begin);
             word != m_from.words.end() && word->end <= range.end; ++word) {
            if (has(*word)) bytes += word->size();
        }
        return bytes;
    }

private:
    bool has(std::size_t begin, std::size_t end) const {
        const auto hunk = std::upper_bound(
            m_hunks.begin(), m_hunks.end(), begin,
            [](std::size_t place, const Hunk& one) { return place < one.from.end; });
        return hunk == m_hunks.end() || hunk->from.begin >= end;
    }

    /// Whether something is put at this end of the text.
    bool touched_at(std::size_t end) const {
        return std::any_of(m_hunks.begin(), m_hunks.end(), [&](const Hunk& hunk) {
            return hunk.from.begin == end && hunk.from.end == end;
        });
    }

    const Worded& m_from;
    std::vector<Hunk> m_hunks;
};

enum class Fate { stands, taken_back, not_to_be_seen };

std::size_t weight(const Worded& text, Range range) {
    std::size_t bytes = 0;
    for (auto word = text.first_from(range.begin);
         word != text.words.end() && word->end <= range.end; ++word)
        bytes += word->size();
    return bytes;
}

/// What became of a version's changes in today's text, and what a text written later or earlier
/// makes of them.
class Fates {
public:
    Fates(const Worded& before, const Worded& after, const Worded& today, const Worded& written)
        : m_before(before), m_after(after), m_today(today), m_version(before, after),
          m_until_today(after, today), m_old_in_written(before, written),
          m_new_in_written(after, written), m_today_in_written(today, written) {
        written.add_to(m_surplus, 1);
        before.add_to(m_surplus, -1);
    }

    Fate of_all() const {
        std::size_t back = 0;
        std::size_t standing = 0;
        for (const Hunk& hunk : m_version.hunks()) {
            const bool as_before = m_old_in_written.has_with_neighbours(hunk.from);
            const std::size_t all = weight(m_before, hunk.from) + weight(m_after, hunk.to);
            if (!stands_today(hunk)) {
                if (!as_before) standing += part(all, m_today_in_written, m_today, later(hunk));
            } else if (!as_before) {
                standing += hunk.to.empty() ? whole(all, hunk)
                                            : part(all, m_new_in_written, m_after, hunk.to);
            } else if (!is_elsewhere(hunk)) {
                back += all;
            }
        }
        // Who writes on may well undo half of it; an older text has next to nothing of it.
        if (back > 2 * standing) return Fate::taken_back;
        return standing > 0 ? Fate::stands : Fate::not_to_be_seen;
    }

private:
    static std::size_t part(std::size_t all, const Kept& kept, const Worded& text, Range range) {
        const std::size_t came = weight(text, range);
        return came == 0 ? 0 : all * kept.weight(range) / came;
    }

    std::size_t whole(std::size_t all, const Hunk& hunk) const {
        return m_new_in_written.has_with_neighbours(hunk.to) ? all : 0;
    }

    bool stands_today(const Hunk& hunk) const {
        return hunk.to.empty() ? m_until_today.has_with_neighbours(hunk.to)
                               : m_until_today.has(hunk.to);
    }

    /// What stands today where others have gone on with the words of a version.
    Range later(const Hunk& hunk) const {
        const auto& hunks = m_until_today.hunks();
        const auto found = std::find_if(hunks.begin(), hunks.end(), [&](const Hunk& one) {
            return one.from.end >= hunk.to.begin && one.from.begin <= hunk.to.end;
        });
        return found == hunks.end() ? Range{} : found->to;
    }

    /// Whether most words that came with the version stand somewhere in the text all the same: a
    /// paragraph that was only carried on, perhaps.
    bool is_elsewhere(const Hunk& hunk) const {
        std::size_t bytes = 0;
        for (auto word = m_after.first_from(hunk.to.begin);
             word != m_after.words.end() && word->end <= hunk.to.end; ++word) {
            const auto found = m_surplus.find(word->of(m_after.whole));
            if (found != m_surplus.end() && found->second > 0) bytes += word->size();
        }
        return 2 * bytes > weight(m_after, hunk.to);
    }

    const Worded& m_before;
    const Worded& m_after;
    const Worded& m_today;
    Kept m_version;
    Kept m_until_today;
    Kept m_old_in_written;
    Kept m_new_in_written;
    Kept m_today_in_written;
    Bag m_surplus; ///< of words in the text, over those before the version
};

} // namespace

std::optional<TakenBack> taken_back(const model::Proposal& proposal,
                                    const std::optional<std::string>& title,
                                    const std::string& body, const model::Person& by) {
    constexpr int most = 10;
    const auto whole = [&](const model::Text& text) {
        return title ? text.title + "\n\n" + text.body : text.body;
    };
    const Worded written(title ? *title + "\n\n" + body : body);
    std::optional<history::TextsBackwards> texts; // nobody else's version: nothing to rebuild
    std::optional<Worded> today;
    std::optional<TakenBack> found;
    int looked_at = 0;
    for (std::size_t i = proposal.versions.size(); i-- > 1 && looked_at < most;) {
        if (proposal.versions[i].author.name == by.name) continue;
        if (!texts) texts.emplace(proposal);
        ++looked_at;
        const model::Number number = proposal.versions[i].number;
        if (!today) today.emplace(whole(texts->at(proposal.versions.back().number)));
        const Worded after(whole(texts->at(number)));
        const Worded before(whole(texts->at(proposal.versions[i - 1].number)));
        const Fate fate = Fates(before, after, *today, written).of_all();
        if (fate == Fate::stands) break;
        if (fate == Fate::not_to_be_seen) continue;
        if (!found) found = TakenBack{number, 0};
        found->before = proposal.versions[i - 1].number;
    }
    return found;
}

void require_nothing_taken_back(const model::Proposal& proposal,
                                const std::optional<std::string>& title, const std::string& body,
                                const model::Person& by) {
    const auto taken = taken_back(proposal, title, body, by);
    if (!taken) return;
    const auto version =
        std::find_if(proposal.versions.begin(), proposal.versions.end(),
                     [&](const auto& one) { return one.number == taken->version; });
    throw Error(ErrorKind::refused,
                say(tr("This text takes back what version {} of {}, by {}, changed."),
                    taken->version, proposal.reference.text, version->author.name),
                say(tr("If it was written from an older version, the same command with --base {} "
                       "merges it with today's text.\nIf it is meant so, the same command with "
                       "--base {} records it."),
                    taken->before, proposal.versions.back().number));
}

} // namespace emenda::acts
