// SPDX-License-Identifier: EUPL-1.2
// A text as the letters that a name is looked for by: however it is set, two ways to write one name
// give the same letters. For this room's .cpp files only.
//
//   NameLetters letters("Anna **Wei\u00DF**", 0, Emphasis::looked_past);
//   while (const NameLetter* letter = letters.next()) …   // a n n a " " w e i s s
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda {

struct NameLetter {
    std::u32string letter; ///< with its accents, taken apart, and folded; " ": blanks
    std::size_t begin = 0; ///< bytes of the text
    std::size_t end = 0;
    bool begins_character = true; ///< not so of the second s of a sharp s
    bool ends_character = true;
};

enum class Emphasis { looked_past, is_letter };

/// Reads a text, which is valid UTF-8, from a byte on. Case is set aside in full (Unicode case
/// folding, and the two Turkish letters i), and so is which apostrophe, hyphen or blank it is; what
/// nobody sees is looked past. Blanks between two words are one, with what a line of a remark or
/// quotation begins with, and the sign of a hard line break. A star with a blank behind it that
/// begins a line is an item's, and a letter. Time grows with the text.
class NameLetters {
public:
    NameLetters(std::string_view text, std::size_t at, Emphasis emphasis)
        : m_text(text), m_at(at), m_emphasis(emphasis) {}

    /// The next one, which is there until the next call; null at the end.
    const NameLetter* next();

private:
    bool read_blanks();
    void read_character();

    std::string_view m_text;
    std::size_t m_at;
    Emphasis m_emphasis;
    bool m_is_item = false;            ///< a star that begins an item comes next
    std::vector<NameLetter> m_letters; ///< of the character read last
    std::size_t m_given = 0;           ///< of these
};

/// Whether the character is looked past.
bool is_unseen_in_name(char32_t c);

/// Whether two characters that stand side by side are of one word: in scripts that set no blanks
/// between words nobody can tell, and they are taken for two.
bool is_one_word(char32_t before, char32_t behind);

} // namespace emenda
