// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/lost.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/told_places.hpp"
#include "emenda/render/word_bag.hpp"
#include "emenda/text/paragraphs.hpp"
#include "emenda/text/redline.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace emenda::render {

namespace {

/// Words of a text that go on the way to another, and those that come.
struct Changed {
    std::vector<text::Range> went; ///< in the body, in order of the other's paragraphs
    std::vector<text::Range> went_of_title;
    Bag came;
};

void add(Changed& changed, std::vector<text::Range>& went, const std::vector<Replaced>& replaced) {
    for (const Replaced& one : replaced) {
        if (!one.went.empty()) went.push_back({one.at, one.at + one.went.size()});
        count(changed.came, one.came);
    }
}

/// Where the paragraphs of a row that the older text has begin.
std::size_t begin_of(const text::Row& row, const std::vector<text::Range>& paragraphs) {
    return row.from.empty() ? 0 : paragraphs.at(row.from.front() - 1).begin;
}

Changed changed_between(const model::Text& from, const model::Text& to) {
    Changed changed;
    add(changed, changed.went_of_title, replaced_in(text::redline_words(from.title, to.title)));
    const auto paragraphs = text::paragraphs(from.body);
    for (const text::Row& row : text::redline(from.body, to.body))
        add(changed, changed.went, replaced_in(row.words, begin_of(row, paragraphs)));
    std::sort(changed.went.begin(), changed.went.end(),
              [](const text::Range& a, const text::Range& b) { return a.begin < b.begin; });
    return changed;
}

/// What is left of a range without these.
std::vector<text::Range> without(text::Range range, const std::vector<text::Range>& these) {
    std::vector<text::Range> left;
    auto one = std::partition_point(these.begin(), these.end(), [&](const text::Range& before) {
        return before.end <= range.begin;
    });
    for (; one != these.end() && one->begin < range.end; ++one) {
        if (one->begin > range.begin) left.push_back({range.begin, one->begin});
        range.begin = std::min(one->end, range.end);
    }
    if (!range.empty()) left.push_back(range);
    return left;
}

/// Tells of words that went those that were to stay.
class Losses {
public:
    Losses(const model::Text& today, const model::Text& expected, const model::Text& stands)
        : m_today(today), m_stands(stands), m_asked(changed_between(today, expected)) {
        note_instead(text::redline_words(expected.title, stands.title));
        for (const text::Row& row : text::redline(expected.body, stands.body))
            note_instead(row.words);
    }

    std::vector<std::string> find() {
        each([this](const std::string&, std::string_view went, const std::string&) {
            count(m_lost, went);
        });
        take_off_carried();
        if (m_lost.empty()) return {};
        each([this](const std::string& where, std::string_view went, const std::string& came) {
            if (is_lost(went)) tell(where, in_quotes(went), in_quotes(came));
        });
        return m_told.finish();
    }

private:
    /// What came in the place of words that were expected; nothing where they went twice.
    void note_instead(const text::Pieces& words) {
        for (const Replaced& one : replaced_in(words)) {
            const auto [found, is_new] = m_instead.try_emplace(in_quotes(one.went), one.came);
            if (!is_new) found->second.clear();
        }
    }

    /// Of words that went with some that were to go, what came for all of them is somebody's wish.
    std::string came_for(std::string_view part) const {
        const auto found = m_instead.find(in_quotes(part));
        return found == m_instead.end() ? std::string() : found->second;
    }

    /// Each run of words that went unasked, and what came in its place.
    template <typename Take>
    void each(Take take) const {
        const auto each_of = [&](const std::string& where, std::string_view text,
                                 const std::vector<text::Range>& asked,
                                 const std::vector<Replaced>& replaced) {
            for (const Replaced& one : replaced) {
                const text::Range whole{one.at, one.at + one.went.size()};
                for (const text::Range& part : without(whole, asked))
                    take(where, part.of(text), part == whole ? one.came : came_for(part.of(text)));
            }
        };
        each_of(tr("In the title"), m_today.title, m_asked.went_of_title,
                replaced_in(text::redline_words(m_today.title, m_stands.title)));
        const auto paragraphs = text::paragraphs(m_today.body);
        for (const text::Row& row : text::redline(m_today.body, m_stands.body)) {
            if (row.from.empty()) continue;
            each_of(in_paragraphs(row.from), m_today.body, m_asked.went,
                    replaced_in(row.words, begin_of(row, paragraphs)));
        }
    }

    /// Words that stand elsewhere now are there, unless they were to come there anyway.
    void take_off_carried() {
        Bag came = changed_between(m_today, m_stands).came;
        for (const auto& [word, times] : m_asked.came) {
            const auto found = came.find(word);
            if (found != came.end()) found->second -= std::min(times, found->second);
        }
        std::erase_if(m_lost, [&](const auto& entry) {
            const auto found = came.find(entry.first);
            return found != came.end() && entry.second <= found->second;
        });
    }

    bool is_lost(std::string_view went) const {
        Bag words;
        count(words, went);
        return std::any_of(words.begin(), words.end(),
                           [&](const auto& entry) { return m_lost.contains(entry.first); });
    }

    void tell(const std::string& where, const std::string& went, const std::string& came) {
        m_told.add(came.empty() ? say(tr("{}: {} is no longer there"), where, went)
                                : say(tr("{}: {} in place of {}"), where, came, went));
    }

    const model::Text& m_today;
    const model::Text& m_stands;
    Changed m_asked;
    std::map<std::string, std::string> m_instead;
    Bag m_lost;
    ToldPlaces m_told;
};

} // namespace

std::vector<std::string> lost_of(const model::Text& today, const model::Text& expected,
                                 const model::Text& stands) {
    return Losses(today, expected, stands).find();
}

} // namespace emenda::render
