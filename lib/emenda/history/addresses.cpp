// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/addresses.hpp"

#include "emenda/base/letters.hpp"
#include "emenda/base/utf8.hpp"

#include <algorithm>
#include <array>

namespace emenda::history {

namespace {

bool is_plain_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_plain(char c) { return is_plain_letter(c) || (c >= '0' && c <= '9'); }
bool is_of_host(char c) { return is_plain(c) || c == '.' || c == '-'; }
bool is_of_name(char c) { return is_of_host(c) || c == '_' || c == '+' || c == '%'; }

template <typename Is>
std::size_t behind(std::string_view text, std::size_t at, Is is) {
    while (at < text.size() && is(text[at]))
        ++at;
    return at;
}

/// Marks at the end belong to the sentence.
std::string_view without_marks(std::string_view text) {
    while (!text.empty() && static_cast<unsigned char>(text.back()) < 0x80 &&
           !is_plain(text.back()))
        text.remove_suffix(1);
    return text;
}

/// A name without "www." is one by its end alone: "S.p.A." and "art.3" are none.
bool is_host(std::string_view name) {
    constexpr std::array<std::string_view, 8> ends{"it",  "eu",   "org", "com",
                                                   "net", "info", "gov", "edu"};
    const std::size_t stop = name.rfind('.');
    if (stop == std::string_view::npos || stop == 0) return false;
    return std::find(ends.begin(), ends.end(), name.substr(stop + 1)) != ends.end();
}

} // namespace

bool Addresses::begins_with_scheme(std::size_t at) const {
    constexpr std::size_t longest_scheme = 8;
    const std::string_view rest = m_text.substr(at);
    const std::size_t letters = behind(rest.substr(0, longest_scheme), 0, is_plain_letter);
    const std::size_t name = letters + std::string_view("://").size();
    if (rest.substr(letters).starts_with("://") && name < rest.size() && is_plain(rest[name]))
        return true;
    constexpr std::string_view web = "www.";
    if (!rest.starts_with(web) && !rest.starts_with("WWW.") && !rest.starts_with("Www."))
        return false;
    std::size_t host = at + web.size();
    return host < m_text.size() && is_of_word(next_code_point(m_text, host));
}

std::size_t Addresses::end_of_path(std::size_t at) const {
    std::size_t end = at;
    while (end < m_text.size()) {
        std::size_t next = end;
        const char32_t c = next_code_point(m_text, next);
        const bool stops = c <= U' ' || (c >= 0x80 && !is_of_word(c));
        if (stops || (c < 0x80 && std::string_view("<>\"()[]{}|`\\").find(static_cast<char>(c)) !=
                                      std::string_view::npos))
            break;
        end = next;
    }
    return at + without_marks(m_text.substr(at, end - at)).size();
}

std::size_t Addresses::end_of(std::size_t at) {
    if (at < m_seen || !is_plain(m_text[at])) return at;
    if (begins_with_scheme(at)) return end_of_path(at);
    const std::size_t name = behind(m_text, at, is_of_name);
    m_seen = name;
    if (name < m_text.size() && m_text[name] == '@') {
        const std::size_t host = behind(m_text, name + 1, is_of_host);
        const auto found = without_marks(m_text.substr(name + 1, host - name - 1));
        return found.find('.') == std::string_view::npos ? at : name + 1 + found.size();
    }
    const std::string_view found = without_marks(m_text.substr(at, name - at));
    if (!is_host(found)) return at;
    const std::size_t end = at + found.size();
    return end < m_text.size() && m_text[end] == '/' ? end_of_path(at) : end;
}

} // namespace emenda::history
