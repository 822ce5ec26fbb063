// SPDX-License-Identifier: EUPL-1.2
// Strings that writers and readers of YAML stumble over, in normal form, and a proposal that holds
// four of them: a name, a title, a body and a quote.
#pragma once

#include "emenda/base/digest.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/model/proposal.hpp"
#include "emenda/text/normal_form.hpp"

#include <cstdint>
#include <iterator>
#include <random>
#include <string>

namespace emenda::tests {

class AwkwardText {
public:
    explicit AwkwardText(std::uint64_t seed) : m_engine(seed) {}

    /// One line, never empty.
    std::string line() {
        for (;;) {
            const auto made = text::normal_line(raw(false));
            if (!made.unfit && !made.text.empty()) return made.text;
        }
    }

    /// Of several lines; may be empty.
    std::string body() {
        for (;;) {
            const auto made = text::normal_body(raw(true));
            if (!made.unfit) return made.text;
        }
    }

    /// As a quote holds it: blanks at its ends stay.
    std::string passage() {
        for (;;) {
            std::string made = body();
            if (made.empty()) continue;
            made.pop_back();
            if (below(4) == 0) made.insert(0, " ");
            if (below(4) == 0) made += "  ";
            if (text::is_normal_passage(made)) return made;
        }
    }

    model::Proposal proposal() {
        const Date day{1'600'000'000 / 86'400 * 86'400, true};
        model::Proposal made;
        made.reference.text = "par-PROP-2024-01-1";
        made.text = {line(), body()};
        made.language = "it";
        made.created = day;
        made.authors = {{line(), below(2) == 0 ? line() : "", {}}};
        model::Version first;
        first.number = 1;
        first.date = day;
        first.author = made.authors.front();
        first.text = made.text;
        first.digest = sha256("1");
        model::Version second = first;
        second.number = 2;
        second.text.reset();
        second.changes.body = {{model::Replace{{1, passage(), 0}, passage()}, {}}};
        second.digest = sha256("2");
        made.versions = {first, second};
        return made;
    }

private:
    std::size_t below(std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(m_engine);
    }

    char32_t any_code_point() {
        for (;;) {
            static constexpr char32_t last[] = {0x7F, 0x2FF, 0x3FFF, 0xFFFF, 0x10FFFF};
            const auto c = static_cast<char32_t>(below(last[below(std::size(last))] + 1));
            if (c >= 0xD800 && c < 0xE000) continue;
            return c;
        }
    }

    std::string raw(bool lines) {
        static const char* const pieces[] = {" ",
                                             "  ",
                                             ": ",
                                             " #",
                                             "#",
                                             "- ",
                                             "-",
                                             "---",
                                             "...",
                                             "? ",
                                             "| ",
                                             "|2-",
                                             "> ",
                                             "&a ",
                                             "*a",
                                             "!!str ",
                                             "!",
                                             "%YAML",
                                             "@",
                                             "`",
                                             "\"",
                                             "\\",
                                             "\\n",
                                             "\\\"",
                                             "'",
                                             "''",
                                             "{",
                                             "}",
                                             "[",
                                             "]",
                                             ",",
                                             "null",
                                             "~",
                                             "true",
                                             "no",
                                             "0x1F",
                                             "1e3",
                                             "012",
                                             "<<",
                                             "=",
                                             "\u0085",
                                             "\u2028",
                                             "\u2029",
                                             "\uFEFF",
                                             "\u00A0",
                                             "\u200B",
                                             "\u202E",
                                             "e\u0301",
                                             "é",
                                             "\U0001F469\u200D\U0001F4BB",
                                             "<<<<<<< HEAD",
                                             "=======",
                                             ">>>>>>> b",
                                             "emenda: 1",
                                             "\t",
                                             "x",
                                             "sì",
                                             "a b",
                                             "2024-01-01",
                                             "::",
                                             "a:b",
                                             "-1",
                                             "\u3000",
                                             "\u00AD"};
        static const char* const ends[] = {"\n",   "\n\n", "\n ",  "\n  ",
                                           "\n\t", " \n",  "\r\n", "\n\n\n"};
        std::string text;
        for (std::size_t count = 1 + below(10); count > 0; --count) {
            if (lines && below(4) == 0)
                text += ends[below(std::size(ends))];
            else if (below(3) == 0)
                append_utf8(text, any_code_point());
            else
                text += pieces[below(std::size(pieces))];
        }
        return text;
    }

    std::mt19937_64 m_engine;
};

} // namespace emenda::tests
