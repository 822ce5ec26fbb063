// SPDX-License-Identifier: EUPL-1.2
// Where a name stands in a text, however it is set there.
//
//   const NameSearch search("Anna Bassi");
//   search.places("Grazie ad ANNA\n**Bassi**.")   // one: from A to i
#pragma once

#include "emenda/base/name_letters.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emenda {

/// Bytes [begin, end) of a text.
struct NamePlace {
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator==(const NamePlace&, const NamePlace&) = default;
};

/// Finds a name as whole words, case set aside, also where its words are apart by more than a space
/// (whatever blank, a line break, say, with the sign of a remark or quotation behind it, or a hard
/// one), where an accent stands apart from its letter, with another apostrophe or hyphen, with
/// characters that nobody sees (a soft hyphen), and with marks of emphasis (* _ ~) between or
/// within the words, if the name holds none. Where a script sets no blanks between words, none are
/// asked for. Not found: words in another order, initials, slips of the pen. Time grows with the
/// text, not with the name (Knuth, Morris and Pratt, Fast pattern matching in strings, 1977).
class NameSearch {
public:
    explicit NameSearch(std::string_view name);

    /// Whether there is no letter to look for.
    bool is_empty() const { return m_letters.empty(); }

    /// All places, in order; none overlaps another. The text is valid UTF-8.
    std::vector<NamePlace> places(std::string_view text) const;

    /// Where the name ends that begins at this byte; none if it does not.
    std::optional<std::size_t> end_of_name_at(std::string_view text, std::size_t at) const;

    /// Whether two names are the same to whoever looks for them.
    friend bool operator==(const NameSearch&, const NameSearch&) = default;

private:
    Emphasis m_emphasis;
    std::vector<std::u32string> m_letters;
    /// Of as many letters, how many of the last ones the name begins with, without all.
    std::vector<std::size_t> m_begun;
};

/// Whether what is written here would be taken for the same name.
bool same_name(std::string_view a, std::string_view b);

/// Whether there is a letter or digit that can be seen in it.
bool has_letter_or_digit(std::string_view name);

/// The name of a file or folder as words, for a name that is looked for in it: "_", "-", "." and
/// the like become spaces, in both. Bytes that are not UTF-8 are taken for Latin-1.
std::string words_of_path(const std::string& path);

} // namespace emenda
