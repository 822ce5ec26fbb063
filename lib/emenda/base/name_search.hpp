// SPDX-License-Identifier: EUPL-1.2
// Where a name stands in a text, however it is set there.
//
//   const NameSearch search("Anna Bassi");
//   search.places("Grazie ad ANNA\n**Bassi**.")   // one: from A to i
#pragma once

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
/// (a line break, say, with the sign of a remark or quotation behind it, or a hard one), where an
/// accent stands apart from its letter, with the other apostrophe, and with marks of emphasis (* _
/// ~) between or within the words. Not found: words in another order, initials, slips of the pen.
/// Time grows with the text, and at worst with the name.
class NameSearch {
public:
    explicit NameSearch(std::string_view name);

    /// Whether there is no letter to look for.
    bool is_empty() const { return m_letters.empty(); }

    /// All places, in order. The text is valid UTF-8.
    std::vector<NamePlace> places(std::string_view text) const;

    /// Where the name ends that begins at this byte; none if it does not.
    std::optional<std::size_t> end_of_name_at(std::string_view text, std::size_t at) const;

private:
    std::optional<std::size_t> end_of_letters(std::string_view text, std::size_t at) const;

    /// Letters with their accents, taken apart and in lower case; " ": the blanks between words.
    std::vector<std::u32string> m_letters;
};

/// The name of a file or folder as words, for a name that is looked for in it: "_", "-", "." and
/// the like become spaces, in both.
std::string words_of_path(std::string path);

} // namespace emenda
