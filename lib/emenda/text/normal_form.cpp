// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/normal_form.hpp"

#include "emenda/base/utf8.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utf8proc.h>
#include <vector>

namespace emenda::text {

namespace {

bool is_line_end(char32_t c) {
    return c == 0x0A || c == 0x0B || c == 0x0C || c == 0x0D || c == 0x85 || c == 0x2028 ||
           c == 0x2029;
}

bool is_control(char32_t c) { return (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0); }

bool is_noncharacter(char32_t c) { return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE; }

int combining_class(char32_t c) {
    if (c < 0x300) return 0;
    return utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->combining_class;
}

/// Sorts long runs of combining marks beforehand: utf8proc orders them by bubbling, which takes
/// hours on a stranger's megabyte of them. The sort is stable, so the text is canonically the same.
std::string with_ordered_marks(const std::string& text) {
    constexpr std::size_t long_run = 32;
    std::string ordered;
    std::vector<std::pair<int, char32_t>> run;
    const auto flush = [&] {
        if (run.size() > long_run) {
            std::stable_sort(run.begin(), run.end(),
                             [](const auto& a, const auto& b) { return a.first < b.first; });
        }
        for (const auto& mark : run)
            append_utf8(ordered, mark.second);
        run.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        const int order = combining_class(c);
        if (order > 0) {
            run.emplace_back(order, c);
        } else {
            flush();
            append_utf8(ordered, c);
        }
    }
    flush();
    return ordered;
}

/// True only for text that is composed whatever stands around its characters: those below U+0300,
/// and the dashes, quotation marks and dots of prose.
bool is_surely_composed(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (byte(at) < 0xCC) continue;
        const bool general = byte(at) == 0xE2 && at + 2 < text.size() && byte(at + 1) == 0x80;
        if (!general || byte(at + 2) < 0x90 || byte(at + 2) > 0xA7) return false;
        at += 2;
    }
    return true;
}

std::string composed(const std::string& text) {
    if (is_surely_composed(text)) return text;
    const std::string ordered = with_ordered_marks(text);
    utf8proc_uint8_t* made = nullptr;
    const auto length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(ordered.data()),
                     static_cast<utf8proc_ssize_t>(ordered.size()), &made,
                     static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(made, &std::free);
    if (length < 0) throw std::bad_alloc(); // valid UTF-8 leaves it no other reason
    return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(length)};
}

/// Where the code point ends that begins at `at`, if it surely needs nothing done: letters and
/// marks below U+0300, where the combining ones begin, and the dashes, quotes and signs of ordinary
/// prose (U+2010 to U+2027, U+2030 to U+205E, U+2080 to U+20BF). 0 for any other.
std::size_t plain_end(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> unsigned {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
    };
    const auto in = [](unsigned value, unsigned least, unsigned most) {
        return value >= least && value <= most;
    };
    const unsigned first = byte(at);
    if (in(first, 0x20, 0x7E) || first == '\n' || first == '\t') return at + 1;
    const unsigned second = byte(at + 1);
    if (first == 0xC2 && in(second, 0xA0, 0xBF)) return at + 2;
    if (in(first, 0xC3, 0xCB) && in(second, 0x80, 0xBF)) return at + 2;
    const unsigned third = byte(at + 2);
    if (first != 0xE2) return 0;
    if (second == 0x80 && (in(third, 0x90, 0xA7) || in(third, 0xB0, 0xBF))) return at + 3;
    if (second == 0x81 && in(third, 0x80, 0x9E)) return at + 3;
    if (second == 0x82 && in(third, 0x80, 0xBF)) return at + 3;
    return 0;
}

/// Most texts are, and are spared the way through Unicode's tables.
bool is_plain(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        at = plain_end(text, at);
        if (at == 0) return false;
    }
    return true;
}

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// True only for valid UTF-8 in which nothing is to be refused, replaced or composed: most prose.
bool is_surely_clean(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x20 ? byte != '\n' && byte != '\t' : byte == 0x7F) return false;
        if (byte != 0xC2) continue;
        if (static_cast<unsigned char>(text[++at]) < 0xA0) return false; // C1 controls
    }
    return is_surely_composed(text);
}

/// Code points refused or replaced, then composed: all but the blanks.
Normalised cleaned(std::string_view raw) {
    if (is_plain(raw)) return {std::string(raw), std::nullopt};
    if (const auto offset = invalid_utf8(raw)) {
        return {"", Unfit{Unfit::Why::invalid_utf8, *offset, 0}};
    }
    if (is_surely_clean(raw)) return {std::string(raw), std::nullopt};
    std::string text;
    text.reserve(raw.size());
    std::size_t at = raw.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    while (at < raw.size()) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(raw, at);
        if (c == '\r' && at < raw.size() && raw[at] == '\n') continue;
        if (is_line_end(c))
            text += '\n';
        else if (is_control(c))
            return {"", Unfit{Unfit::Why::control_character, begin, c}};
        else if (is_noncharacter(c))
            return {"", Unfit{Unfit::Why::noncharacter, begin, c}};
        else
            text.append(raw.substr(begin, at - begin));
    }
    return {composed(text), std::nullopt};
}

constexpr std::string_view no_break_space = "\xC2\xA0";

void trim_end(std::string& text) {
    for (;;) {
        if (text.ends_with(' ') || text.ends_with('\t'))
            text.pop_back();
        else if (text.ends_with(no_break_space))
            text.resize(text.size() - no_break_space.size());
        else
            return;
    }
}

std::string with_even_lines(const std::string& text) {
    std::string even;
    even.reserve(text.size());
    bool blank_before = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string line = text.substr(at, end - at);
        trim_end(line);
        at = end + 1;
        if (line.empty()) {
            blank_before = true;
            continue;
        }
        if (blank_before && !even.empty()) even += '\n';
        blank_before = false;
        even += line;
        even += '\n';
    }
    return even;
}

} // namespace

Normalised normal_body(std::string_view raw) {
    Normalised made = cleaned(raw);
    if (made.unfit) return made;
    made.text = with_even_lines(made.text);
    // A second mark, or one behind blank lines, would be the first the next time.
    while (made.text.starts_with(byte_order_mark))
        made.text = with_even_lines(made.text.substr(byte_order_mark.size()));
    return made;
}

Normalised normal_line(std::string_view raw) {
    Normalised made = cleaned(raw);
    if (made.unfit) return made;
    std::string line;
    for (std::size_t at = 0; at < made.text.size();) {
        const std::size_t end = made.text.find_first_not_of(" \t\n", at);
        const std::size_t stop = std::min(end, made.text.size());
        const std::string_view gap = std::string_view(made.text).substr(at, stop - at);
        if (gap.find_first_of("\t\n") != std::string_view::npos)
            line += ' ';
        else
            line += gap;
        at = stop;
        if (at < made.text.size()) line += made.text[at++];
    }
    trim_end(line);
    std::size_t begin = 0;
    for (;;) {
        const std::string_view rest = std::string_view(line).substr(begin);
        if (rest.starts_with(' '))
            ++begin;
        else if (rest.starts_with(no_break_space))
            begin += no_break_space.size();
        else if (rest.starts_with(
                     byte_order_mark)) // behind a space, it would be the first next time
            begin += byte_order_mark.size();
        else
            break;
    }
    made.text = line.substr(begin);
    return made;
}

bool is_normal_body(std::string_view text) {
    const Normalised made = normal_body(text);
    return !made.unfit && made.text == text;
}

bool is_normal_line(std::string_view text) {
    const Normalised made = normal_line(text);
    return !made.unfit && made.text == text;
}

bool is_normal_passage(std::string_view text) {
    if (text.empty() || text.front() == '\n' || text.back() == '\n') return false;
    if (text.find("\n\n\n") != std::string_view::npos) return false;
    for (const std::string_view blank :
         {std::string_view(" \n"), std::string_view("\t\n"), std::string_view("\xC2\xA0\n")}) {
        if (text.find(blank) != std::string_view::npos) return false;
    }
    const Normalised made = cleaned(text);
    return !made.unfit && made.text == text;
}

} // namespace emenda::text
