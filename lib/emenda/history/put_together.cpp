// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/put_together.hpp"

#include "emenda/history/carry.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace emenda::history {

namespace {

using text::Range;

/// Names that the new words of a change spell, and the old ones do not: lines of the file.
class Spelled {
public:
    explicit Spelled(const NameSearch& name) : m_name(name) {}

    std::size_t operator()(const model::Replace& change) const {
        const std::size_t before = count(change.quote.text);
        return std::max(count(change.with), before) - before;
    }
    std::size_t operator()(const model::InsertWords& change) const { return count(change.insert); }
    std::size_t operator()(const model::InsertParagraphs& change) const {
        return count(change.insert);
    }
    template <typename Other>
    std::size_t operator()(const Other& /*change*/) const {
        return 0;
    }

private:
    std::size_t count(const std::string& text) const { return m_name.places(text).size(); }

    const NameSearch& m_name;
};

/// The paragraphs in which two stretches meet, in order.
std::vector<Range> worked_on(const Carried& carried) {
    std::vector<Range> ranges;
    const std::string_view text = carried.text;
    std::size_t begin = 0;
    for (const Stretch& stretch : carried.stretches) {
        for (const std::size_t at : {begin, begin + stretch.size}) {
            if (!ranges.empty() && at <= ranges.back().end) continue;
            const std::size_t before =
                at == 0 ? text.npos : text.rfind(text::paragraph_break, at - 1);
            const std::size_t first =
                before == text.npos ? 0 : before + text::paragraph_break.size();
            const std::size_t end = std::min(text.find(text::paragraph_break, at), text.size());
            if (first < end) ranges.push_back({first, end});
        }
        begin += stretch.size;
    }
    return ranges;
}

/// Walks the stretches of a text from its beginning to its end.
class Origins {
public:
    Origins(const std::string& base, const Carried& carried, const NameSearch& name)
        : m_base(base), m_carried(carried), m_name(name) {}

    /// Whether the name stood so in the base.
    bool is_old(const NamePlace& place) {
        const auto& stretches = m_carried.stretches;
        while (m_index < stretches.size() && m_begin + stretches[m_index].size <= place.begin)
            m_begin += stretches[m_index++].size;
        if (m_index == stretches.size()) return false;
        const Stretch& here = stretches[m_index];
        if (here.is_new() || place.end > m_begin + here.size) return false;
        return m_name.end_of_name_at(m_base, here.from + place.begin - m_begin).has_value();
    }

private:
    const std::string& m_base;
    const Carried& m_carried;
    const NameSearch& m_name;
    std::size_t m_index = 0;
    std::size_t m_begin = 0; ///< of that stretch
};

/// Counts the paragraphs of a text up to places that come in order.
class Numbers {
public:
    explicit Numbers(std::string_view text) : m_text(text) {}

    std::size_t at(std::size_t offset) {
        for (;;) {
            const std::size_t next = m_text.find(text::paragraph_break, m_from);
            if (next >= offset) return m_number;
            m_from = next + text::paragraph_break.size();
            ++m_number;
        }
    }

private:
    std::string_view m_text;
    std::size_t m_from = 0;
    std::size_t m_number = 1;
};

class Search {
public:
    Search(const model::Proposal& proposal, const NameSearch& name, std::size_t most)
        : m_proposal(proposal), m_name(name), m_most(most) {
        for (const model::Amendment& amendment : proposal.amendments)
            m_by_base.push_back(&amendment);
        std::stable_sort(m_by_base.begin(), m_by_base.end(),
                         [](const auto* a, const auto* b) { return a->base < b->base; });
    }

    PutTogetherPlaces all() {
        const auto& versions = m_proposal.versions;
        if (versions.empty() || !versions.front().text) return std::move(m_found);
        std::string body = versions.front().text->body;
        for (model::Number number = 1; number <= versions.size() && !is_full(); ++number) {
            if (number > 1) {
                auto next = carried_over(body, versions[number - 1].changes.body);
                if (!next) {
                    m_found.lost = number;
                    break;
                }
                look_at(body, *next, versions[number - 1].changes.body, {number, 0, 0});
                body = std::move(next->text);
            }
            look_at_amendments(body, number);
        }
        return std::move(m_found);
    }

private:
    bool is_full() const { return m_found.places.size() >= m_most; }

    void look_at_amendments(const std::string& base, model::Number version) {
        for (; m_next < m_by_base.size() && m_by_base[m_next]->base <= version; ++m_next) {
            const model::Amendment& amendment = *m_by_base[m_next];
            if (amendment.base != version || is_full()) continue;
            // What cannot be carried out has no text.
            if (const auto with = carried_over(base, amendment.changes.body))
                look_at(base, *with, amendment.changes.body, {version, amendment.number, 0});
        }
    }

    void look_at(const std::string& base, const Carried& carried,
                 const std::vector<model::Change>& changes, PutTogether where) {
        std::vector<std::size_t> come;
        Origins origins(base, carried, m_name);
        for (const Range& range : worked_on(carried)) {
            for (NamePlace place : m_name.places(range.of(carried.text))) {
                place = {place.begin + range.begin, place.end + range.begin};
                if (!origins.is_old(place)) come.push_back(place.begin);
            }
        }
        if (come.empty()) return;
        std::size_t spelled = 0;
        for (const model::Change& change : changes)
            spelled += std::visit(Spelled(m_name), change.what);
        if (come.size() <= spelled) return;
        Numbers numbers(carried.text);
        for (const std::size_t at : come) {
            where.paragraph = numbers.at(at);
            const auto& places = m_found.places;
            if (!is_full() && (places.empty() || places.back() != where))
                m_found.places.push_back(where);
        }
    }

    const model::Proposal& m_proposal;
    const NameSearch& m_name;
    std::size_t m_most;
    std::vector<const model::Amendment*> m_by_base;
    std::size_t m_next = 0;
    PutTogetherPlaces m_found;
};

} // namespace

PutTogetherPlaces put_together(const model::Proposal& proposal, const NameSearch& name,
                               std::size_t most) {
    if (name.is_empty()) return {};
    return Search(proposal, name, most).all();
}

} // namespace emenda::history
