// SPDX-License-Identifier: EUPL-1.2
#include "emenda/model/reference.hpp"

#include <algorithm>

namespace emenda::model {

namespace {

constexpr std::size_t shortest = 3, longest = 100;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

} // namespace

std::optional<Reference> parse_reference(std::string_view text) {
    if (text.size() < shortest || text.size() > longest) return std::nullopt;
    const auto allowed = [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_'; };
    if (!std::all_of(text.begin(), text.end(), allowed)) return std::nullopt;
    if (!is_letter(text.front())) return std::nullopt;
    if (!is_letter(text.back()) && !is_digit(text.back())) return std::nullopt;
    if (text.find('-') == std::string_view::npos) return std::nullopt;
    return Reference{std::string(text)};
}

std::string in_small_letters(const Reference& reference) {
    std::string small = reference.text;
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

std::optional<std::size_t> number_of(const Reference& reference) {
    constexpr std::size_t most_digits = 15;
    std::size_t begin = reference.text.size();
    while (begin > 0 && is_digit(reference.text[begin - 1]))
        --begin;
    const std::string digits = reference.text.substr(begin);
    if (digits.empty() || digits.size() > most_digits) return std::nullopt;
    return std::stoull(digits);
}

} // namespace emenda::model
