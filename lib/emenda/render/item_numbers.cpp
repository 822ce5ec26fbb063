// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/item_numbers.hpp"

#include "emenda/text/labels.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace emenda::render {

namespace {

constexpr std::string_view prefix_signs = " \t>";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_gap(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == ' ' || text[at] == '\t' || text[at] == '\n';
}

/// Behind the bullet that stands there; else there.
std::size_t behind_bullet(std::string_view text, std::size_t at) {
    const bool bullet = at < text.size() &&
                        std::string_view("-*+").find(text[at]) != std::string_view::npos &&
                        is_gap(text, at + 1);
    return bullet ? at + 1 : at;
}

} // namespace

void ItemNumbers::enter_list(std::optional<unsigned> start) {
    m_open.push_back(m_lists.size());
    m_lists.push_back({start, false});
}

void ItemNumbers::enter_item(std::size_t place) {
    const std::size_t list = m_open.back();
    if (m_lists[list].last) m_waiting.push_back({list, place});
}

void ItemNumbers::enter_text(const char* begin, std::size_t size) {
    const char* const source_end = m_source.data() + m_source.size();
    if (begin < m_source.data() || begin + size > source_end) return;
    const auto at = static_cast<std::size_t>(begin - m_source.data());
    read_up_to(at);
    m_read = std::max(m_read, at + size);
}

bool ItemNumbers::is_label_next() const {
    constexpr std::size_t longest_label = 64;
    const std::size_t feed = line_end();
    if (feed == std::string_view::npos) return false;
    const std::size_t begin = m_source.find_first_not_of(prefix_signs, feed + 1);
    if (begin == std::string_view::npos) return false;
    std::string line(m_source.substr(begin, longest_label));
    std::erase(line, '\\');
    return text::label_of(line).size > 0;
}

std::vector<NumberedItem> ItemNumbers::take() {
    read_up_to(m_source.size());
    return std::exchange(m_items, {});
}

/// All that stands between two texts are marks; those of items stand at the beginning of a line, or
/// behind one another. The last are taken: the title of a link before them may read like one, too.
void ItemNumbers::read_up_to(std::size_t end) {
    if (m_waiting.empty()) return;
    const std::string_view text = m_source.substr(0, end);
    std::vector<Mark> marks;
    std::size_t at = m_read;
    if (at > 0) at = text.find('\n', at);
    while (at < end) {
        if (text[at] == '\n') ++at;
        at = std::min(text.find_first_not_of(prefix_signs, at), end);
        const std::size_t behind = behind_bullet(text, at);
        std::size_t digits_end = at;
        unsigned number = 0;
        for (; digits_end < std::min(end, at + 9) && is_digit(text[digits_end]); ++digits_end)
            number = number * 10 + static_cast<unsigned>(text[digits_end] - '0');
        const bool closed = digits_end > at && digits_end < end &&
                            (text[digits_end] == '.' || text[digits_end] == ')') &&
                            is_gap(text, digits_end + 1);
        if (closed) marks.push_back({number, digits_end});
        if (closed || behind > at)
            at = closed ? digits_end + 1 : behind;
        else
            at = text.find('\n', at);
    }
    const std::vector<NumberedItem> waiting = std::exchange(m_waiting, {});
    if (marks.size() < waiting.size()) return;
    const std::size_t first = marks.size() - waiting.size();
    for (std::size_t i = 0; i < waiting.size(); ++i)
        number(waiting[i], marks[first + i]);
}

void ItemNumbers::number(NumberedItem item, const Mark& mark) {
    List& list = m_lists[item.list];
    item.number = mark.number;
    item.mark = mark.at;
    item.counts_on = !list.begun || mark.number == *list.last + 1;
    list = {mark.number, true};
    m_items.push_back(item);
}

} // namespace emenda::render
