// SPDX-License-Identifier: EUPL-1.2
// Makes pairs and triples of texts that look like the prose of a public body, for the benches; the
// same arguments make the same texts everywhere:
//
//   make_prose scattered BYTES EDITS OUT…     one text in each OUT but the first with its own
//                                             EDITS small edits, the first without
//   make_prose words BYTES PERMILLE OUT OUT   so many words in a thousand changed
//   make_prose unrelated BYTES BYTES OUT OUT  two texts of the same vocabulary
//   make_prose moved BYTES OUT OUT            blocks of paragraphs moved
//   make_prose hostile KIND BYTES OUT OUT     see hostile()
//   make_prose pairs COUNT SEED FOLDER        COUNT/{base,a,b}: small texts, edited by lines
//
// A paragraph is a line, as emenda writes it; with --wrapped first, lines of some 80 bytes.
#include "prose.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

using emenda::bench::Prose;
using Paragraphs = std::vector<std::vector<std::string>>;

bool wrapped = false;

void write(const std::string& file, const std::string& text) {
    std::ofstream out(file, std::ios::binary);
    out << text;
    if (!out.flush()) {
        std::fprintf(stderr, "%s cannot be written.\n", file.c_str());
        std::exit(1);
    }
}

void write(const std::string& file, const Paragraphs& paragraphs) {
    std::string text;
    for (const auto& paragraph : paragraphs) {
        if (!text.empty()) text += '\n';
        std::size_t column = 0;
        for (const std::string& word : paragraph) {
            if (column > 0) {
                const bool full = wrapped && column + word.size() > 79;
                text += full ? '\n' : ' ';
                column = full ? 0 : column + 1;
            }
            text += word;
            column += word.size();
        }
        text += '\n';
    }
    write(file, text);
}

Paragraphs prose(Prose& made, std::size_t bytes) {
    Paragraphs paragraphs;
    for (std::size_t size = 0; size < bytes;) {
        paragraphs.push_back(made.paragraph());
        for (const std::string& word : paragraphs.back())
            size += word.size() + 1;
    }
    return paragraphs;
}

/// A word replaced, dropped, or put in.
void edit(Prose& made, std::vector<std::string>& paragraph, std::size_t at) {
    const auto place = paragraph.begin() + static_cast<std::ptrdiff_t>(at);
    switch (made.below(4)) {
    case 0:
        if (paragraph.size() > 1) paragraph.erase(place);
        break;
    case 1:
        paragraph.insert(place, made.word());
        break;
    default:
        *place = made.word();
    }
}

Paragraphs scattered(Prose& made, Paragraphs paragraphs, std::size_t edits) {
    for (std::size_t i = 0; i < edits; ++i) {
        auto& paragraph = paragraphs[made.below(paragraphs.size())];
        edit(made, paragraph, made.below(paragraph.size()));
    }
    return paragraphs;
}

Paragraphs words_changed(Prose& made, Paragraphs paragraphs, std::size_t permille) {
    for (auto& paragraph : paragraphs) {
        for (std::size_t at = 0; at < paragraph.size(); ++at) {
            if (made.below(1'000) < permille) edit(made, paragraph, at);
        }
    }
    return paragraphs;
}

Paragraphs moved(Prose& made, Paragraphs paragraphs) {
    for (int i = 0; i < 8; ++i) {
        const auto begin = paragraphs.begin();
        std::size_t cuts[3] = {made.below(paragraphs.size()), made.below(paragraphs.size()), 0};
        cuts[2] = std::min(cuts[0] + 5 + made.below(20), paragraphs.size());
        if (cuts[1] < cuts[0])
            std::rotate(begin + cuts[1], begin + cuts[0], begin + cuts[2]);
        else if (cuts[1] > cuts[2])
            std::rotate(begin + cuts[0], begin + cuts[2], begin + cuts[1]);
    }
    return paragraphs;
}

std::string repeated(std::size_t bytes, const std::string& piece) {
    std::string text;
    while (text.size() + piece.size() <= bytes)
        text += piece;
    return text;
}

std::string picked(Prose& made, std::size_t bytes, const std::vector<std::string>& pieces) {
    std::string text;
    while (text.size() < bytes)
        text += pieces[made.below(pieces.size())];
    return text;
}

/// before0behind before1behind …
std::string numbered(std::size_t bytes, const std::string& before, const std::string& behind) {
    std::string text;
    for (std::size_t i = 0; text.size() < bytes; ++i)
        text += before + std::to_string(i) + behind;
    return text;
}

/// Pairs that a diff of the plain kind would be lost in.
std::pair<std::string, std::string> hostile(const std::string& kind, std::size_t bytes) {
    Prose made(7);
    if (kind == "one-word") return {repeated(bytes, "la "), repeated(bytes - bytes / 3, "la ")};
    if (kind == "two-words") return {repeated(bytes, "a b "), repeated(bytes, "b b a ")};
    if (kind == "two-letters")
        return {picked(made, bytes, {"a ", "b "}), picked(made, bytes, {"a ", "b "})};
    if (kind == "four-letters") {
        const std::vector<std::string> pieces{"a ", "b ", "c ", "d "};
        return {picked(made, bytes, pieces), picked(made, bytes, pieces)};
    }
    if (kind == "marks") {
        const std::vector<std::string> pieces{".", ",", " ", ";", "(", ")", "-"};
        return {picked(made, bytes, pieces), picked(made, bytes, pieces)};
    }
    if (kind == "each-word") return {numbered(bytes, "x", " e "), numbered(bytes, "y", " e ")};
    if (kind == "each-item") {
        return {numbered(bytes, "- voce ", " con cura\n"), numbered(bytes, "- voce ", " senza\n")};
    }
    if (kind == "split-lines") {
        return {numbered(bytes, "due parole e il numero ", "\n"),
                numbered(bytes, "due parole e il numero ", "\n\n")};
    }
    if (kind == "joined-lines") {
        return {numbered(bytes, "due parole e il numero ", "\n\n"),
                numbered(bytes, "due parole e il numero ", "\n")};
    }
    if (kind == "blanks") return {repeated(bytes, " ") + "\n", repeated(bytes, "\t \n")};
    if (kind == "breaks") return {repeated(bytes, "\n"), repeated(bytes - 7, "\n") + "a\n"};
    std::vector<std::string> pieces;
    const bool words = kind == "permuted-words";
    const bool lines = kind == "permuted-lines" || kind == "one-word-paragraphs";
    if (words || lines) {
        std::size_t size = 0;
        for (std::size_t i = 0; size < bytes; ++i) {
            pieces.push_back("w" + std::to_string(i) + (words ? " " : "\n\n"));
            size += pieces.back().size();
        }
    } else if (kind == "reversed") {
        for (const auto& paragraph : prose(made, bytes)) {
            std::string text;
            for (const auto& word : paragraph)
                text += word + " ";
            pieces.push_back(text + "\n\n");
        }
    } else {
        std::fprintf(stderr, "No hostile texts are called \"%s\".\n", kind.c_str());
        std::exit(2);
    }
    std::vector<std::string> other = pieces;
    if (kind == "reversed") {
        std::reverse(other.begin(), other.end());
    } else if (kind == "one-word-paragraphs") {
        for (std::size_t i = 0; i + 1 < other.size(); i += 2)
            std::swap(other[i], other[i + 1]);
    } else {
        for (std::size_t i = other.size(); i > 1; --i)
            std::swap(other[i - 1], other[made.below(i)]);
    }
    const auto joined = [](const std::vector<std::string>& all) {
        std::string text;
        for (const auto& piece : all)
            text += piece;
        return text;
    };
    return {joined(pieces), joined(other)};
}

/// A person's edits of whole lines: changed in a word or two, dropped, put in.
Paragraphs edited_by_lines(Prose& made, Paragraphs lines) {
    for (std::size_t edits = 1 + made.below(4); edits > 0; --edits) {
        const std::size_t at = made.below(lines.size());
        switch (made.below(6)) {
        case 0:
            if (lines.size() > 1) lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
            break;
        case 1:
            lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), made.paragraph());
            break;
        default:
            edit(made, lines[at], made.below(lines[at].size()));
        }
    }
    return lines;
}

void pairs(std::size_t count, std::uint64_t seed, const std::string& folder) {
    Prose made(seed);
    for (std::size_t i = 0; i < count; ++i) {
        Paragraphs base;
        for (std::size_t lines = 3 + made.below(10); lines > 0; --lines)
            base.push_back(made.paragraph());
        const std::string place = folder + "/" + std::to_string(i);
        std::filesystem::create_directories(place);
        write(place + "/base", base);
        write(place + "/a", edited_by_lines(made, base));
        write(place + "/b", edited_by_lines(made, base));
    }
}

int usage() {
    std::fputs("usage: make_prose [--wrapped] KIND …: see tests/bench/make_prose.cpp\n", stderr);
    return 2;
}

} // namespace

int main(int count, char** words) {
    std::vector<std::string> given(words + 1, words + count);
    if (!given.empty() && given[0] == "--wrapped") {
        wrapped = true;
        given.erase(given.begin());
    }
    if (given.size() < 4) return usage();
    const std::string& kind = given[0];
    const auto number = [&](std::size_t i) { return std::strtoull(given[i].c_str(), nullptr, 10); };
    Prose made(20220620);
    if (kind == "pairs") {
        pairs(number(1), number(2), given[3]);
    } else if (kind == "moved") {
        const Paragraphs base = prose(made, number(1));
        write(given[2], base);
        write(given[3], moved(made, base));
    } else if (given.size() < 5) {
        return usage();
    } else if (kind == "scattered") {
        const Paragraphs base = prose(made, number(1));
        write(given[3], base);
        for (std::size_t i = 4; i < given.size(); ++i)
            write(given[i], scattered(made, base, number(2)));
    } else if (kind == "words") {
        const Paragraphs base = prose(made, number(1));
        write(given[3], base);
        write(given[4], words_changed(made, base, number(2)));
    } else if (kind == "unrelated") {
        write(given[3], prose(made, number(1)));
        write(given[4], prose(made, number(2)));
    } else if (kind == "hostile") {
        const auto [from, to] = hostile(given[1], number(2));
        write(given[3], from);
        write(given[4], to);
    } else {
        return usage();
    }
}
