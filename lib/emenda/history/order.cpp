// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/order.hpp"

#include "emenda/history/locate.hpp"
#include "emenda/history/quote_finder.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace emenda::history {

namespace {

/// A point of the body, and what comes first at one point.
using Key = std::pair<std::size_t, int>;

struct Reader {
    const Base& base;
    QuoteFinder& finder;

    Key operator()(const model::Replace& c) const { return {start_of(c.quote), 3}; }
    Key operator()(const model::Delete& c) const { return {start_of(c.quote), 3}; }
    Key operator()(const model::InsertWords& c) const {
        return {start_of(c.after) + c.after.text.size(), 0};
    }
    Key operator()(const model::InsertParagraphs& c) const {
        return {end_of(c.after_paragraph), 1};
    }
    Key operator()(const model::Move& c) const { return {begin_of(c.paragraph), 2}; }

    static constexpr std::size_t last = std::numeric_limits<std::size_t>::max() / 2;

    std::size_t begin_of(std::size_t number) const {
        if (number == 0 || number > base.paragraphs.size()) return last;
        return base.paragraphs[number - 1].begin;
    }

    std::size_t end_of(std::size_t number) const {
        return number > base.paragraphs.size() ? last : base.end_of(number);
    }

    std::size_t start_of(const model::Quote& quote) const {
        const std::size_t begin = begin_of(quote.paragraph);
        if (begin == last || quote.text.empty()) return begin;
        const std::size_t wanted = std::max<std::size_t>(quote.occurrence, 1);
        const auto place = finder.place(base.paragraphs[quote.paragraph - 1], quote.text, wanted);
        return place.value_or(begin);
    }
};

} // namespace

std::vector<std::size_t> reading_order(std::string_view body,
                                       const std::vector<model::Change>& changes) {
    const Base base(body);
    QuoteFinder finder(body);
    std::vector<std::pair<Key, std::size_t>> keys;
    for (std::size_t i = 0; i < changes.size(); ++i)
        keys.emplace_back(std::visit(Reader{base, finder}, changes[i].what), i);
    std::sort(keys.begin(), keys.end());
    std::vector<std::size_t> order;
    for (const auto& key : keys)
        order.push_back(key.second);
    return order;
}

} // namespace emenda::history
