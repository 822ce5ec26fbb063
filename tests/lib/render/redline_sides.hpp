// SPDX-License-Identifier: EUPL-1.2
// A redline read back from what is shown, and random texts that try to fool it.
#pragma once

#include "emenda/render/styled.hpp"
#include "emenda/text/normal_form.hpp"
#include "random_text.hpp"

#include <string>
#include <string_view>

namespace emenda::tests {

inline void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

inline std::string without_blanks(std::string text) {
    for (const char* blank :
         {" ", "\n", "\t", "\u00A0", "\u2003", "<U+00A0>", "<U+2003>", "<U+0009>", "␣", "↵", "¶"})
        replace_all(text, blank, "");
    return text;
}

/// The text that a span of a redline stands for, blanks and signs for blanks left out.
inline std::string meant_by(const render::Span& span) {
    std::string_view text = span.text;
    if (span.label == render::Label::added || span.label == render::Label::removed)
        text = text.substr(2, text.size() - 4);
    std::string meant;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at + 1);
        const bool set_off =
            text[at] == '\\' &&
            (rest.starts_with("[-") || rest.starts_with("-]") || rest.starts_with("{+") ||
             rest.starts_with("+}") || rest.starts_with("[…]"));
        if (!set_off) meant += text[at];
    }
    return without_blanks(meant);
}

struct Sides {
    std::string from;
    std::string to;
};

/// Both sides of the shown lines (unwrapped, uncut, without a legend); headings left out.
inline Sides sides_of(const render::Lines& lines) {
    Sides sides;
    for (const render::Line& line : lines) {
        for (const render::Span& span : line) {
            if (span.label == render::Label::heading || span.label == render::Label::faint)
                continue;
            const std::string meant = meant_by(span);
            if (span.label != render::Label::added) sides.from += meant;
            if (span.label != render::Label::removed) sides.to += meant;
        }
    }
    return sides;
}

/// Words that look like marks, that terminals take for orders, that are wide or long.
inline std::string nasty_word(RandomText& random) {
    static const std::string words[] = {"[-",
                                        "-]",
                                        "{+x",
                                        "y+}",
                                        "[…]",
                                        "\u202Ealla rovescia",
                                        "\u200B",
                                        "漢字漢字漢字",
                                        "e\u0301\u0302\u0303\u0304",
                                        "👩\u200D🚀",
                                        "a\u00A0b",
                                        "c\u2003d",
                                        std::string(150, 'w'),
                                        std::string(40, '-'),
                                        "\\"};
    return words[random.below(std::size(words))];
}

/// A body in normal form, with a nasty word here and there.
inline std::string nasty_body(RandomText& random) {
    std::string body = random.body();
    for (std::size_t count = random.below(4); count > 0; --count) {
        std::size_t at = random.below(body.size() + 1);
        while (at < body.size() && body[at] != ' ')
            ++at;
        body.insert(at, " " + nasty_word(random) + (random.below(2) == 0 ? " " : ""));
    }
    return text::normal_body(body).text;
}

} // namespace emenda::tests
