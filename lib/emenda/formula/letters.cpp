// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/letters.hpp"

#include "emenda/formula/own_numbers.hpp"

#include <algorithm>
#include <optional>

namespace emenda::formula {

namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

std::size_t indentation_of(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

struct BorneLetter {
    std::string letter;
    std::size_t indentation = 0;
};

/// "b) …", "  b-bis) …", "(b) …".
std::optional<BorneLetter> letter_at(std::string_view line) {
    constexpr std::size_t most_letters = 2;
    BorneLetter made;
    made.indentation = indentation_of(line);
    line.remove_prefix(made.indentation);
    line.remove_prefix(std::min(line.find_first_not_of("*_("), line.size()));
    const auto size = static_cast<std::size_t>(
        std::find_if_not(line.begin(), line.end(), is_lower) - line.begin());
    if (size == 0 || size > most_letters) return std::nullopt;
    made.letter = line.substr(0, size);
    line.remove_prefix(size);
    const std::size_t close = line.find(')');
    if (close > 0 && close != line.npos && (line.front() == '-' || line.front() == ' ') &&
        is_number_suffix(line.substr(1, close - 1))) {
        made.letter += "-" + std::string(line.substr(1, close - 1));
        line.remove_prefix(close);
    }
    const bool closed = line.starts_with(')') && (line.size() == 1 || !is_lower(line[1]));
    return closed ? std::optional(made) : std::nullopt;
}

/// Whether one letter comes behind the other in a list: z, aa, ab.
bool grows(const std::string& one, const std::string& other) {
    const auto letters = [](const std::string& letter) {
        return letter.substr(0, letter.find('-'));
    };
    const std::string a = letters(one);
    const std::string b = letters(other);
    return a.size() != b.size() ? a.size() < b.size() : a < b || (a == b && one != other);
}

} // namespace

const std::vector<Item>& Letters::in(text::Range part, std::size_t first, std::size_t last) {
    const auto [found, is_new] = m_read.try_emplace({part.begin, part.end});
    if (is_new) found->second = read(part, first, last);
    return found->second;
}

/// Letters that are set in farther, or less, are of another list.
std::vector<Item> Letters::read(text::Range part, std::size_t first, std::size_t last) const {
    std::vector<Item> items;
    std::size_t indentation = 0;
    bool are_clear = true;
    for (std::size_t number = first; number <= last; ++number) {
        const text::Range paragraph = m_paragraphs[number - 1];
        const std::size_t end = std::min(paragraph.end, part.end);
        for (std::size_t at = std::max(paragraph.begin, part.begin); at < end;) {
            const std::size_t line_end = std::min(m_body.find('\n', at), end);
            const std::string_view line = m_body.substr(at, line_end - at);
            const auto borne = letter_at(line);
            const bool is_of_them = borne && (items.empty() || borne->indentation == indentation);
            if (is_of_them) {
                indentation = borne->indentation;
                if (!items.empty()) {
                    const Item& before = items.back();
                    are_clear = are_clear && before.is_clear && grows(before.letter, borne->letter);
                }
                items.push_back(
                    {borne->letter, number, number, {at + indentation, line_end}, true});
            } else if (!items.empty() && items.back().paragraph == number) {
                items.back().lines.end = line_end;
                const bool ends = indentation_of(line) < indentation;
                if (ends) items.back().is_clear = false;
            } else if (!items.empty()) {
                items.back().last = number;
            }
            at = line_end + 1;
        }
    }
    for (Item& item : items)
        item.is_clear = item.is_clear && are_clear;
    return items;
}

} // namespace emenda::formula
