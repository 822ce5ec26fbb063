// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/quotation.hpp"

#include "emenda/formula/forms.hpp"

#include <algorithm>
#include <array>

namespace emenda::formula {

namespace {

struct Marks {
    std::string_view open;
    std::string_view close;
    std::string_view other_close = {};

    /// Whether one pair may stand inside another, and several open a block.
    bool nests() const { return open != close && other_close.empty(); }
};

constexpr std::array<Marks, 6> all_marks{{
    {"«", "»"},
    {"“", "”"},
    {"\"", "\""},
    {"„", "“", "”"},
    {"”", "”"},
    {"<<", ">>"},
}};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::size_t behind_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && is_blank(text[at]))
        ++at;
    return at;
}

std::size_t run_of(std::string_view text, std::size_t at, std::string_view mark) {
    std::size_t count = 0;
    while (text.substr(at).starts_with(mark)) {
        at += mark.size();
        ++count;
    }
    return count;
}

std::string repeated(std::string_view mark, std::size_t count) {
    std::string made;
    for (; count > 0; --count)
        made += mark;
    return made;
}

/// Where the mark is closed that was opened just before `at`; npos if it is not.
std::size_t closing(std::string_view text, std::size_t at, const Marks& marks) {
    for (std::size_t depth = 1; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with(marks.close) ||
            (!marks.other_close.empty() && rest.starts_with(marks.other_close))) {
            if (--depth == 0) return at;
            at += marks.close.size();
        } else if (marks.nests() && rest.starts_with(marks.open)) {
            ++depth;
            at += marks.open.size();
        } else {
            ++at;
        }
    }
    return std::string_view::npos;
}

bool pairs_up(std::string_view text, const Marks& marks) {
    const std::string closed = std::string(text) + std::string(marks.close);
    return closing(closed, 0, marks) == text.size();
}

/// The most marks that stand in a row at the beginning of a line.
std::size_t longest_run(std::string_view text, std::string_view mark) {
    std::size_t longest = 0;
    for (std::size_t at = 0;;) {
        longest = std::max(longest, run_of(text, behind_blanks(text, at), mark));
        at = text.find('\n', at);
        if (at == std::string_view::npos) return longest;
        ++at;
    }
}

const Marks* marks_at(std::string_view source, std::size_t at) {
    const auto found = std::find_if(all_marks.begin(), all_marks.end(), [&](const Marks& marks) {
        return source.substr(at).starts_with(marks.open);
    });
    return found == all_marks.end() ? nullptr : &*found;
}

/// Lines as they stand, without the indentation of the closing line.
std::string block(std::string_view lines, std::size_t indentation) {
    std::string text;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = lines.find('\n', at);
        const std::size_t begin = std::min(behind_blanks(lines, at), at + indentation);
        if (at > 0) text += '\n';
        text += lines.substr(begin, end - begin);
        at = end + 1;
    }
    return text;
}

/// A line break of a quotation in running text is where the line was too long: a space. A blank
/// line parts paragraphs, and a backslash keeps its line break.
std::string unwrapped(std::string_view raw) {
    std::string text;
    bool first = true;
    std::size_t blank_lines = 0;
    for (std::size_t at = 0; at <= raw.size();) {
        const std::size_t end = std::min(raw.find('\n', at), raw.size());
        std::string_view line = raw.substr(at, end - at);
        at = end + 1;
        const bool last = at > raw.size();
        if (!first) line.remove_prefix(behind_blanks(line, 0));
        while (!last && !line.empty() && is_blank(line.back()))
            line.remove_suffix(1);
        if (line.empty() && (!first || !last)) {
            ++blank_lines;
            first = false;
            continue;
        }
        if (!text.empty()) {
            text += blank_lines > 0 ? "\n\n" : text.back() == '\\' ? "\n" : " ";
        }
        text += line;
        blank_lines = 0;
        first = false;
    }
    return text;
}

/// A first line of nothing but opening marks would look like the beginning of a block.
bool looks_like_block(std::string_view text) {
    std::size_t at = 0;
    for (const char* mark : {"«", "“"}) {
        while (text.substr(at).starts_with(mark))
            at += std::string_view(mark).size();
    }
    return behind_blanks(text, at) == text.find('\n');
}

/// A line break that is none between paragraphs counts, and so do blanks behind one.
Quotation::Form form_of(std::string_view text) {
    auto form = Quotation::Form::running;
    if (looks_like_block(text)) return Quotation::Form::block;
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 2)) {
        if (!text.substr(at).starts_with("\n\n") || behind_blanks(text, at + 2) > at + 2) {
            return Quotation::Form::block;
        }
        form = Quotation::Form::paragraphs;
    }
    return form;
}

/// A block that several marks open: any lines up to one that begins with as many.
QuotationRead read_fence(std::string_view source, std::size_t at, const Marks& marks,
                         std::size_t count) {
    QuotationRead read;
    read.close = repeated(marks.close, count);
    const std::size_t begin = source.find('\n', at) + 1;
    for (std::size_t line = begin; line < source.size();) {
        const std::size_t stop = behind_blanks(source, line);
        if (source.substr(stop).starts_with(read.close)) {
            read.text = block(source.substr(begin, line - begin), stop - line);
            read.end = stop + read.close.size();
            return read;
        }
        const std::size_t next = source.find('\n', line);
        if (next == std::string_view::npos) break;
        line = next + 1;
    }
    read.closed = false;
    read.end = source.size();
    return read;
}

} // namespace

Quotation quoted(std::string_view text, Language language) {
    const Words& words = words_of(language);
    const Marks first{words.open, words.close};
    const Marks second = language == Language::italian ? all_marks[1] : all_marks[0];
    Quotation made{"", std::string(text), "", form_of(text)};
    const auto with = [&](std::string_view open, std::string_view close, std::size_t count) {
        made.open = repeated(open, count);
        made.close = repeated(close, count);
        return made;
    };
    if (pairs_up(text, first)) return with(first.open, first.close, 1);
    if (pairs_up(text, second)) return with(second.open, second.close, 1);
    if (text.find_first_of("\"\n") == std::string_view::npos) return with("\"", "\"", 1);
    made.form = Quotation::Form::block;
    return with(first.open, first.close,
                std::max<std::size_t>(2, longest_run(text, first.close) + 1));
}

bool begins_quotation(std::string_view source, std::size_t at) {
    return marks_at(source, at) != nullptr;
}

QuotationRead read_quotation(std::string_view source, std::size_t at) {
    const Marks& marks = *marks_at(source, at);
    const std::size_t count = marks.nests() ? run_of(source, at, marks.open) : 1;
    const std::size_t behind = at + count * marks.open.size();
    const std::size_t next = behind_blanks(source, behind);
    const bool alone = next < source.size() && source[next] == '\n';
    if (count > 1 && alone) return read_fence(source, behind, marks, count);

    QuotationRead read;
    read.close = marks.close;
    const std::size_t begin = at + marks.open.size();
    const std::size_t end = closing(source, begin, marks);
    if (end == std::string_view::npos) {
        read.closed = false;
        read.end = source.size();
        return read;
    }
    read.end = end + marks.close.size();
    const std::string_view raw = source.substr(begin, end - begin);
    const std::size_t last_line = raw.rfind('\n');
    const bool on_its_own_line =
        last_line != std::string_view::npos && behind_blanks(raw, last_line + 1) == raw.size();
    if (alone && on_its_own_line && count == 1) {
        const std::size_t first_line = raw.find('\n') + 1;
        read.text =
            block(raw.substr(first_line, last_line + 1 - first_line), raw.size() - last_line - 1);
    } else if (last_line == std::string_view::npos) {
        read.text = raw;
    } else {
        read.text = unwrapped(raw);
    }
    return read;
}

} // namespace emenda::formula
