// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/heading.hpp"

#include "emenda/model/reference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace emenda::formula {

namespace {

struct HeadingWords {
    std::string_view changes;   ///< {0}: the reference, {1}: the base
    std::string_view amendment; ///< {2}: its number
    std::string_view to_version;
    std::string_view to_other;
    std::string_view version;
    std::string_view work;
    std::string_view to_work;
    std::string_view nothing;
    std::string_view to_nothing;
};

const HeadingWords& heading_words(Language language) {
    static constexpr HeadingWords italian{
        "Modifiche alla proposta {0}, {1}",
        "Emendamento {2} alla proposta {0}, {1}",
        ", che portano alla versione {}",
        ", che portano a {}",
        "versione {}",
        "testo in lavorazione",
        ", che portano al testo in lavorazione",
        "testo vuoto",
        ", che portano a un testo vuoto",
    };
    static constexpr HeadingWords english{
        "Changes to proposal {0}, {1}",
        "Amendment {2} to proposal {0}, {1}",
        ", that lead to version {}",
        ", that lead to {}",
        "version {}",
        "the working text",
        ", that lead to the working text",
        "an empty text",
        ", that lead to an empty text",
    };
    return language == Language::italian ? italian : english;
}

std::string filled(std::string_view pattern, const std::string& text) {
    return fmt::format(fmt::runtime(pattern), text);
}

/// Words between blanks, with the commas and the colon behind them off.
std::vector<std::string> words_in(std::string_view line) {
    std::vector<std::string> words{""};
    for (const char c : line) {
        if (c != ' ' && c != '\t' && c != '\n' && c != ',' && c != ':')
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    return words;
}

std::optional<model::Number> number_in(const std::string& word) {
    if (word.empty() || word.size() > 9) return std::nullopt;
    if (word.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    return static_cast<model::Number>(std::stoul(word));
}

} // namespace

std::string heading_line(const Heading& heading, Language language) {
    const HeadingWords& words = heading_words(language);
    const auto base = [&]() -> std::string {
        if (heading.base.version > 0) {
            return filled(words.version, std::to_string(heading.base.version));
        }
        if (heading.base.name.empty()) return std::string(words.nothing);
        return heading.base.name == "work" ? std::string(words.work) : heading.base.name;
    };
    std::string line =
        fmt::format(fmt::runtime(heading.amendment > 0 ? words.amendment : words.changes),
                    heading.reference, base(), heading.amendment);
    if (heading.amendment == 0) {
        if (heading.to.version > 0)
            line += filled(words.to_version, std::to_string(heading.to.version));
        else if (heading.to.name.empty())
            line += words.to_nothing;
        else if (heading.to.name == "work")
            line += words.to_work;
        else
            line += filled(words.to_other, heading.to.name);
    }
    return line + ":";
}

HeadingRead read_heading(std::string_view source) {
    constexpr std::size_t longest = 1000;
    constexpr std::array<std::string_view, 5> first{"modifiche", "emendamento", "changes",
                                                    "amendment", "proposta"};
    constexpr std::string_view blanks = " \t\n";
    const std::size_t begin = source.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    std::size_t end = source.substr(0, begin + longest).find(":\n", begin);
    if (end == std::string_view::npos) return {};
    const std::string_view line = source.substr(begin, end - begin);
    // "… con le seguenti:" ends no heading, whatever stands above it.
    constexpr std::array<std::string_view, 4> others{"\n\n", "«", "“", "\""};
    if (std::any_of(others.begin(), others.end(), [&](std::string_view other) {
            return line.find(other) != std::string_view::npos;
        }))
        return {};
    const auto words = words_in(line);
    std::string lower = words.front();
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    if (std::find(first.begin(), first.end(), lower) == first.end()) return {};
    HeadingRead read;
    read.end = end + 1;
    for (std::size_t i = 1; i < words.size() && !read.reference; ++i) {
        const auto reference = model::parse_reference(words[i]);
        if (!reference || words[i].find_first_of("0123456789") == std::string::npos) continue;
        read.reference = reference->text;
        // Only right behind the reference: "lead to version 4" names no base.
        if (i + 2 < words.size() && (words[i + 1] == "versione" || words[i + 1] == "version")) {
            read.version = number_in(words[i + 2]);
        }
    }
    return read;
}

} // namespace emenda::formula
