// SPDX-License-Identifier: EUPL-1.2
#include "emenda/model/language.hpp"

#include <algorithm>

namespace emenda::model {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_letter_or_digit(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

} // namespace

bool is_language_tag(std::string_view text) {
    const std::string_view primary = text.substr(0, text.find('-'));
    if (primary.size() < 2 || primary.size() > 3) return false;
    if (!std::all_of(primary.begin(), primary.end(), is_letter)) return false;
    std::string_view rest = text.substr(primary.size());
    while (!rest.empty()) {
        rest.remove_prefix(1); // the hyphen
        const std::string_view subtag = rest.substr(0, rest.find('-'));
        if (subtag.empty() || subtag.size() > 8) return false;
        if (!std::all_of(subtag.begin(), subtag.end(), is_letter_or_digit)) return false;
        rest.remove_prefix(subtag.size());
    }
    return true;
}

} // namespace emenda::model
