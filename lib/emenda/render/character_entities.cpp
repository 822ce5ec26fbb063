// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/character_entities.hpp"

#include "emenda/base/utf8.hpp"
#include "emenda/render/shown_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace emenda::render {

namespace {

using Named = std::pair<std::string_view, char32_t>;

constexpr std::array<Named, 44> named{{
    {"amp", '&'},      {"lt", '<'},       {"gt", '>'},        {"quot", '"'},     {"apos", '\''},
    {"nbsp", 0xA0},    {"Agrave", 0xC0},  {"Aacute", 0xC1},   {"Auml", 0xC4},    {"Egrave", 0xC8},
    {"Eacute", 0xC9},  {"Igrave", 0xCC},  {"Ograve", 0xD2},   {"Ouml", 0xD6},    {"Ugrave", 0xD9},
    {"Uuml", 0xDC},    {"szlig", 0xDF},   {"agrave", 0xE0},   {"aacute", 0xE1},  {"auml", 0xE4},
    {"ccedil", 0xE7},  {"egrave", 0xE8},  {"eacute", 0xE9},   {"igrave", 0xEC},  {"iacute", 0xED},
    {"ntilde", 0xF1},  {"ograve", 0xF2},  {"oacute", 0xF3},   {"ouml", 0xF6},    {"ugrave", 0xF9},
    {"uuml", 0xFC},    {"copy", 0xA9},    {"reg", 0xAE},      {"deg", 0xB0},     {"sect", 0xA7},
    {"para", 0xB6},    {"laquo", 0xAB},   {"raquo", 0xBB},    {"ndash", 0x2013}, {"mdash", 0x2014},
    {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"hellip", 0x2026}, {"euro", 0x20AC},
}};

char32_t numbered(std::string_view digits) {
    const int base = digits.starts_with('x') || digits.starts_with('X') ? 16 : 10;
    if (base == 16) digits.remove_prefix(1);
    std::uint32_t value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    const bool sound = read.ec == std::errc() && value != 0 && value <= 0x10FFFF &&
                       (value < 0xD800 || value > 0xDFFF);
    return sound ? static_cast<char32_t>(value) : 0xFFFD;
}

} // namespace

std::string character_of(std::string_view entity) {
    if (entity.size() < 3 || entity.front() != '&' || entity.back() != ';')
        return shown_text(entity);
    const std::string_view name = entity.substr(1, entity.size() - 2);
    char32_t code_point = 0;
    if (name.front() == '#') {
        code_point = numbered(name.substr(1));
    } else {
        const auto* const found = std::find_if(
            named.begin(), named.end(), [&](const Named& known) { return known.first == name; });
        if (found == named.end()) return shown_text(entity);
        code_point = found->second;
    }
    std::string text;
    append_utf8(text, code_point);
    return visible(text);
}

} // namespace emenda::render
