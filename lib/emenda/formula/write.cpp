// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/utf8.hpp"
#include "emenda/formula/forms.hpp"
#include "emenda/formula/heading.hpp"
#include "emenda/formula/layout.hpp"
#include "emenda/formula/telling.hpp"
#include "emenda/text/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace emenda::formula {

namespace {

std::string filled(std::string_view pattern, const std::string& text) {
    return fmt::format(fmt::runtime(pattern), text);
}

/// What kind of noun a text takes: words, marks alone, or characters to the letter.
struct Noun {
    enum Of { words, signs, characters };
    Of of = words;
    bool many = true;
};

Noun noun_of(std::string_view text, bool as_characters = false) {
    if (as_characters) return {Noun::characters, count_code_points(text) > 1};
    std::size_t words = 0;
    std::size_t marks = 0;
    for (const text::Token& token : text::tokens(text)) {
        if (token.kind == text::TokenKind::word) ++words;
        if (token.kind == text::TokenKind::punctuation) ++marks;
    }
    return words > 0 ? Noun{Noun::words, words > 1} : Noun{Noun::signs, marks > 1};
}

/// Writes one sentence by its pattern.
class Writer {
public:
    Writer(Language language, Layout& layout)
        : m_language(language), m_words(words_of(language)), m_layout(layout) {}

    void write(const Slots& slots) {
        std::string_view rest =
            written_pattern(slots.kind, m_language, slots.last > slots.paragraph);
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            element(rest.substr(0, end), slots);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        m_layout.add(m_words.stop);
    }

private:
    void element(std::string_view part, const Slots& slots) {
        if (part.front() == '[') return;
        if (part.front() == '<') return of_old_place(part.substr(1, part.size() - 2), slots);
        if (part == "," || part == ":") {
            m_layout.add(part);
            m_comma = false;
        } else if (part.front() == '{') {
            slot(part[1], slots);
        } else {
            if (part.front() == '(') part = part.substr(1, part.size() - 2);
            words(std::string(part.substr(0, part.find('|'))));
        }
    }

    void of_old_place(std::string_view word, const Slots& slots) {
        if (!slots.at_old_place) return;
        if (word.front() == ',') {
            m_layout.add(",");
            word.remove_prefix(1);
        }
        words(std::string(word));
    }

    /// Words of the sentence, a space before them.
    void words(std::string text) {
        if (text.empty()) return;
        if (m_first && text.front() >= 'a' && text.front() <= 'z') {
            text.front() = static_cast<char>(text.front() - 'a' + 'A');
        }
        if (m_comma) m_layout.add(",");
        if (!m_first) m_layout.add(" ");
        m_first = m_comma = false;
        m_layout.add(text);
    }

    void quotation(std::string_view text) {
        m_layout.add(" ");
        m_layout.add(quoted(text, m_language));
    }

    std::string noun(const Noun& noun) const {
        const Number& nouns = noun.of == Noun::words   ? m_words.words
                              : noun.of == Noun::signs ? m_words.signs
                                                       : m_words.characters;
        return std::string(nouns[noun.many ? 1 : 0]);
    }

    void slot(char name, const Slots& slots) {
        switch (name) {
        case 'p':
            return words(filled(m_words.paragraph, std::to_string(slots.paragraph)));
        case 'm':
            return words(filled(m_words.paragraph, std::to_string(slots.other)));
        case 'r':
            return several(slots);
        case 'q':
            return quote(slots);
        case 'w':
            return new_words(slots);
        case 'a':
            return quotation(slots.old_title);
        case 'B':
            return quotation(slots.with);
        default:
            return new_text(name, slots.with);
        }
    }

    /// "paragrafi da 2 a 4", or "paragrafi 2, 4 e 5" where they do not stand in a row; two are
    /// "paragrafi 2 e 3".
    void several(const Slots& slots) {
        auto listed = slots.listed;
        if (listed.empty() && slots.last == slots.paragraph + 1)
            listed = {slots.paragraph, slots.last};
        const bool in_a_row = slots.last - slots.paragraph + 1 == listed.size();
        if (listed.empty() || (in_a_row && listed.size() > 2))
            return words(fmt::format(fmt::runtime(m_words.range), slots.paragraph, slots.last));
        words(std::string(m_words.paragraphs));
        for (std::size_t i = 0; i < listed.size(); ++i) {
            const bool last = i + 1 == listed.size();
            m_comma = i > 0 && !last;
            if (last) words(std::string(m_words.last_joint));
            words(std::to_string(listed[i]));
        }
    }

    void quote(const Slots& slots) {
        const Noun kind = noun_of(slots.words, slots.as_characters);
        words(noun(kind) + (m_words.colon ? ":" : ""));
        quotation(slots.words);
        if (slots.occurrence == 0) return;
        m_comma = true;
        words(filled(m_words.occurs[kind.many ? 1 : 0], time(slots.occurrence)));
        m_comma = true;
    }

    std::string time(std::size_t occurrence) const {
        if (occurrence <= m_words.times.size()) return std::string(m_words.times[occurrence - 1]);
        if (m_language == Language::italian) {
            return filled(m_words.later_time, std::to_string(occurrence));
        }
        const std::size_t last = occurrence % 10;
        const bool teen = occurrence % 100 / 10 == 1;
        const char* const tails[] = {"th", "st", "nd", "rd"};
        return std::to_string(occurrence) + tails[teen || last > 3 ? 0 : last];
    }

    /// "con la seguente" where the noun is that of the quote, else "con il segno".
    void new_words(const Slots& slots) {
        const Noun kind = noun_of(slots.with, slots.as_characters);
        if (m_words.colon) {
            const bool same = noun_of(slots.words, slots.as_characters).of == kind.of;
            const Number& following =
                kind.of == Noun::words ? m_words.following_words : m_words.following_signs;
            words((same ? std::string(following[kind.many ? 1 : 0]) : noun(kind)) + ":");
        }
        quotation(slots.with);
    }

    void new_text(char name, std::string_view text) {
        const bool many = name == 't' && text.find("\n\n") != std::string_view::npos;
        const bool follows = name == 't' || m_words.colon;
        const std::string following(m_words.following_paragraphs[many ? 1 : 0]);
        if (follows) words(following + (m_words.colon ? ":" : ""));
        quotation(text);
    }

    Language m_language;
    const Words& m_words;
    Layout& m_layout;
    bool m_first = true;
    bool m_comma = false; ///< owed to the words that come next
};

/// Of the changes that a sentence tells: "3. ", "3-5. ", "3, 5-7. ".
std::string number_of(const std::vector<std::size_t>& numbers) {
    std::string text;
    for (std::size_t first = 0; first < numbers.size();) {
        std::size_t last = first;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1)
            ++last;
        if (first > 0) text += ", ";
        text += std::to_string(numbers[first]);
        if (last > first) text += '-' + std::to_string(numbers[last]);
        first = last + 1;
    }
    return text + ". ";
}

} // namespace

std::optional<Language> language_of(std::string_view tag) {
    const std::string_view first = tag.substr(0, tag.find('-'));
    if (first == "it") return Language::italian;
    if (first == "en") return Language::english;
    return std::nullopt;
}

std::string write(const Heading& heading, const model::Text& base, const model::Changes& changes,
                  Language language, std::size_t width) {
    Layout line(width, 0);
    line.add(heading_line(heading, language));
    std::string text = line.finish();
    const auto sentence = [&](const std::string& number, const Slots& slots) {
        constexpr std::size_t deepest = 8;
        Layout layout(width, std::min(number.size(), deepest));
        layout.add(number);
        Writer(language, layout).write(slots);
        text += '\n';
        text += layout.finish();
    };
    if (changes.title) sentence("", of_title(*changes.title));
    const bool numbered = changes.body.size() + (changes.title ? 1 : 0) > 1;
    for (const Slots& slots : told(base, changes))
        sentence(numbered ? number_of(slots.numbers) : "", slots);
    return text;
}

} // namespace emenda::formula
