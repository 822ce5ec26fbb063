// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/mentions.hpp"

#include "emenda/base/letters.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace emenda::yaml {

namespace {

bool is_blank(char32_t c) {
    constexpr char32_t no_break = 0xA0;
    constexpr char32_t narrow_no_break = 0x202F;
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == no_break || c == narrow_no_break;
}

/// Case set aside, and which of the two apostrophes it is.
char32_t folded(char32_t c) { return c == U'\u2019' ? U'\'' : lower_case(c); }

/// Where the blanks between two words end that begin at `at`, with what a line of a remark or of a
/// quotation begins with, and the sign of a hard line break; `at` itself if there are none.
std::size_t end_of_blanks(std::string_view text, std::size_t at) {
    bool at_line = false;
    while (at < text.size()) {
        std::size_t next = at;
        const char32_t c = next_code_point(text, next);
        const bool breaks_line = c == U'\\' && text.substr(next).starts_with('\n');
        const bool begins_line = at_line && (c == U'#' || c == U'>');
        if (!is_blank(c) && !breaks_line && !begins_line) break;
        at_line = c == U'\n' || (at_line && is_blank(c));
        at = next;
    }
    return at;
}

/// The name as lower-case letters, with one space for each run of blanks.
std::u32string letters_of(const std::string& name) {
    std::u32string letters;
    for (std::size_t at = 0; at < name.size();) {
        const char32_t c = next_code_point(name, at);
        if (!is_blank(c))
            letters += folded(c);
        else if (!letters.empty() && letters.back() != U' ')
            letters += U' ';
    }
    return letters;
}

/// Where the name ends that begins at `at`; none if another text stands there.
std::optional<std::size_t> end_of_name(std::string_view text, std::size_t at,
                                       const std::u32string& name) {
    for (const char32_t letter : name) {
        if (at >= text.size()) return std::nullopt;
        if (letter == U' ') {
            const std::size_t behind = end_of_blanks(text, at);
            if (behind == at) return std::nullopt;
            at = behind;
        } else if (folded(next_code_point(text, at)) != letter) {
            return std::nullopt;
        }
    }
    return at;
}

std::vector<std::size_t> places_in(std::string_view text, const std::u32string& name) {
    std::vector<std::size_t> places;
    bool in_word = false; // the character before is of a word
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        if (!in_word && folded(c) == name.front()) {
            const auto end = end_of_name(text, begin, name);
            std::size_t behind = end.value_or(0);
            if (end && (*end == text.size() || !is_of_word(next_code_point(text, behind)))) {
                places.push_back(begin);
            }
        }
        in_word = is_of_word(c);
    }
    return places;
}

class Search {
public:
    Search(const Tree& tree, const std::u32string& name)
        : m_name(name), m_written(places_in(tree.source, name)), m_all(m_written) {
        look_at(tree.root);
        std::sort(m_all.begin(), m_all.end());
    }

    const std::vector<std::size_t>& places() const { return m_all; }

private:
    /// What was written with escapes stands nowhere in the source.
    void look_at(const Node& node) {
        if (node.kind == NodeKind::scalar) {
            const auto next = std::lower_bound(m_written.begin(), m_written.end(), node.begin);
            const bool written = next != m_written.end() && *next < node.end;
            if (!written && !places_in(node.scalar, m_name).empty()) m_all.push_back(node.begin);
        }
        for (const Node& item : node.items)
            look_at(item);
        for (const NodeEntry& entry : node.entries) {
            look_at(entry.key);
            look_at(entry.value);
        }
    }

    const std::u32string& m_name;
    std::vector<std::size_t> m_written;
    std::vector<std::size_t> m_all;
};

} // namespace

Findings mentions(const Tree& tree, const std::string& name) {
    Findings findings;
    const std::u32string letters = letters_of(name);
    if (letters.empty()) return findings;
    const Search search(tree, letters);
    for (const std::size_t at : search.places()) {
        if (is_full(findings)) break;
        findings.push_back(tree.finding("", at, tr("The name stands here."), {}));
    }
    return findings;
}

} // namespace emenda::yaml
