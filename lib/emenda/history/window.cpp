// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/window.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace emenda::history {

namespace {

/// First and last paragraph that a change is about, from 1; 0 stands before the first.
struct Reach {
    std::pair<std::size_t, std::size_t> operator()(const model::Replace& change) const {
        return of(change.quote);
    }
    std::pair<std::size_t, std::size_t> operator()(const model::Delete& change) const {
        return of(change.quote);
    }
    std::pair<std::size_t, std::size_t> operator()(const model::InsertWords& change) const {
        return of(change.after);
    }
    std::pair<std::size_t, std::size_t> operator()(const model::InsertParagraphs& change) const {
        return {change.after_paragraph, change.after_paragraph};
    }
    std::pair<std::size_t, std::size_t> operator()(const model::Move& change) const {
        return std::minmax(change.paragraph, change.after_paragraph);
    }

private:
    static std::pair<std::size_t, std::size_t> of(const model::Quote& quote) {
        std::size_t breaks = 0;
        for (auto at = quote.text.find("\n\n"); at != std::string::npos;
             at = quote.text.find("\n\n", at + 2)) {
            ++breaks;
        }
        return {quote.paragraph, quote.paragraph + breaks};
    }
};

struct Shift {
    std::ptrdiff_t by = 0;

    void operator()(model::Replace& change) const { move(change.quote.paragraph); }
    void operator()(model::Delete& change) const { move(change.quote.paragraph); }
    void operator()(model::InsertWords& change) const { move(change.after.paragraph); }
    void operator()(model::InsertParagraphs& change) const { move(change.after_paragraph); }
    void operator()(model::Move& change) const {
        move(change.paragraph);
        move(change.after_paragraph);
    }

private:
    void move(std::size_t& number) const {
        number = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(number) + by);
    }
};

/// Paragraphs [first, last] from 1 as a window; `last` 0: none.
Window cut(std::string_view body, const std::vector<text::Range>& all, std::size_t first,
           std::size_t last) {
    if (last < first) {
        const std::size_t at = first > all.size() ? body.size() : all[first - 1].begin;
        return {first - 1, at, body.substr(at, 0)};
    }
    const std::size_t begin = all[first - 1].begin;
    const std::size_t end = std::min(all[last - 1].end + 1, body.size());
    return {first - 1, begin, body.substr(begin, end - begin)};
}

/// Somewhere in a text it stays; at the beginning of a window it would go.
bool has_byte_order_mark(std::string_view body) {
    return body.find("\xEF\xBB\xBF") != std::string_view::npos;
}

} // namespace

Window window_of(std::string_view body, const std::vector<model::Change>& changes) {
    return Windowed(body).of(changes);
}

Windowed::Windowed(std::string_view body)
    : m_body(body), m_paragraphs(text::paragraphs(body)), m_is_whole(has_byte_order_mark(body)) {}

Window Windowed::of(const std::vector<model::Change>& changes) const {
    const Window whole{0, 0, m_body};
    const auto& all = m_paragraphs;
    if (changes.empty() || all.empty() || m_is_whole) return whole;
    std::size_t first = all.size();
    std::size_t last = 0;
    for (const model::Change& change : changes) {
        const auto [from, to] = std::visit(Reach(), change.what);
        first = std::min(first, from);
        last = std::max(last, to);
    }
    if (last > all.size()) return whole;
    first = first > 1 ? first - 1 : 1;
    last = std::min(last + 1, all.size());
    return cut(m_body, all, first, last);
}

Windows windows_of(std::string_view from, std::string_view to) {
    if (has_byte_order_mark(from) || has_byte_order_mark(to)) return {{0, 0, from}, {0, 0, to}};
    const auto a = text::paragraphs(from);
    const auto b = text::paragraphs(to);
    const std::size_t least = std::min(a.size(), b.size());
    std::size_t front = 0;
    while (front < least && a[front].of(from) == b[front].of(to))
        ++front;
    std::size_t back = 0;
    while (back < least - front &&
           a[a.size() - 1 - back].of(from) == b[b.size() - 1 - back].of(to)) {
        ++back;
    }
    if (front + back == a.size() || front + back == b.size()) {
        if (front > 0) --front;
        if (back > 0) --back;
    }
    return {cut(from, a, front + 1, a.size() - back), cut(to, b, front + 1, b.size() - back)};
}

std::vector<model::Change> shifted(std::vector<model::Change> changes, std::ptrdiff_t by) {
    for (model::Change& change : changes)
        std::visit(Shift{by}, change.what);
    return changes;
}

} // namespace emenda::history
