// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/repeated_labels.hpp"

#include "emenda/text/label_names.hpp"
#include "emenda/text/labels.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace emenda::text {

namespace {

/// What a label is made of: "12." and "3." are numbered in one way, "c)" in another. Empty for a
/// bullet.
std::string manner_of(std::string_view name) {
    std::string manner;
    for (const char c : name) {
        const char kind = c >= '0' && c <= '9'   ? '0'
                          : c >= 'a' && c <= 'z' ? 'a'
                          : c >= 'A' && c <= 'Z' ? 'A'
                                                 : c;
        if (manner.empty() || manner.back() != kind) manner += kind;
    }
    // 3-bis) is one of the same list as 3).
    for (const char* const inner : {"0-a", "a-a", "A-a"}) {
        const auto at = manner.find(inner);
        if (at != std::string::npos) manner.erase(at + 1, 2);
    }
    const bool counts = manner.find_first_of("0aA") != std::string::npos;
    return counts ? manner : std::string();
}

using Places = std::map<std::string, std::size_t>;

/// The letters that a label is made of, small ones; empty if there are others beside.
std::string letters_of(std::string_view name) {
    std::string letters;
    for (const char c : name) {
        const char letter = static_cast<char>(c | 0x20);
        if (letter >= 'a' && letter <= 'z')
            letters += letter;
        else if (c >= '0' && c <= '9')
            return {};
    }
    return letters;
}

bool is_roman(std::string_view letters) {
    return !letters.empty() && letters.find_first_not_of("ivxlcdm") == std::string_view::npos;
}

/// Articles are; titles, chapters and sections begin anew in each greater part.
bool is_numbered_throughout(std::string_view name) {
    const std::string letters = letters_of(name.substr(0, name.find_first_of(" .0123456789")));
    return letters == "art" || letters == "articolo" || letters == "article";
}

struct List {
    std::string manner;
    Places places;
    std::string last; ///< the letters of its last label
};

class Search {
public:
    std::vector<RepeatedLabel> found;

    void paragraph(std::string_view text, std::size_t number) {
        const Label label = label_of(text);
        if (label.of == ParagraphClass::numbered_heading) {
            std::string name = label_name(text, label);
            if (is_numbered_throughout(name)) note(m_headings, std::move(name), number);
            m_lists.clear();
            return;
        }
        bool any = false;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            any = item(text.substr(at, end - at), number) || any;
            at = end + 1;
        }
        if (!any) m_lists.clear();
    }

private:
    bool item(std::string_view line, std::size_t number) {
        const Label label = label_of(line);
        if (label.size == 0 || label.of != ParagraphClass::plain) return false;
        const std::string name = label_name(line, label);
        std::string manner = manner_of(name);
        if (manner.empty()) return true;
        const std::string letters = letters_of(name);
        if (is_roman_here(name, letters)) manner += " roman";
        const auto list = std::find_if(m_lists.begin(), m_lists.end(),
                                       [&](const List& one) { return one.manner == manner; });
        // Whoever goes on with an outer list has ended those inside it.
        if (list == m_lists.end())
            m_lists.push_back({std::move(manner), {}, {}});
        else
            m_lists.erase(list + 1, m_lists.end());
        m_lists.back().last = letters;
        note(m_lists.back().places, name, number);
        return true;
    }

    /// "i)" is the letter behind "h)", and elsewhere the first of a list of its own.
    bool is_roman_here(const std::string& name, std::string_view letters) const {
        if (!is_roman(letters)) return false;
        if (!m_lists.empty() && m_lists.back().manner.ends_with("roman")) return true;
        if (letters.size() > 1 || m_lists.empty()) return letters.size() > 1 || letters == "i";
        const List& open = m_lists.back();
        return letters == "i" && open.last != "h" && open.places.count(name) == 0;
    }

    void note(Places& places, std::string name, std::size_t number) {
        const auto [place, is_new] = places.emplace(name, number);
        if (!is_new) found.push_back({std::move(name), place->second, number});
    }

    Places m_headings;
    std::vector<List> m_lists; ///< of different manners, the outermost first
};

} // namespace

std::vector<RepeatedLabel> repeated_labels(std::string_view body) {
    Search search;
    const auto all = paragraphs(body);
    for (std::size_t i = 0; i < all.size(); ++i)
        search.paragraph(all[i].of(body), i + 1);
    return std::move(search.found);
}

std::vector<RepeatedLabel> newly_repeated_labels(std::string_view from, std::string_view to) {
    std::map<std::string, std::size_t> known;
    for (const RepeatedLabel& one : repeated_labels(from))
        ++known[one.label];
    std::vector<RepeatedLabel> fresh;
    for (RepeatedLabel& one : repeated_labels(to)) {
        std::size_t& left = known[one.label];
        if (left > 0)
            --left;
        else
            fresh.push_back(std::move(one));
    }
    return fresh;
}

} // namespace emenda::text
