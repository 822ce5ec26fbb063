// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/sketch.hpp"

#include "emenda/text/labels.hpp"
#include "emenda/text/rough_reader.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace emenda::text {

namespace {

constexpr std::array<bool, 256> signs_of_words() {
    std::array<bool, 256> of_words{};
    for (std::size_t c = 0; c < of_words.size(); ++c) {
        const std::size_t letter = c | 0x20U;
        of_words[c] = (letter >= 'a' && letter <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
    }
    return of_words;
}

constexpr std::array<bool, 256> of_words = signs_of_words();

bool is_of_word(char c) { return of_words[static_cast<unsigned char>(c)]; }

/// A number for each word, its blanks and marks left out.
template <typename Take>
void each_word(std::string_view paragraph, Range part, Take take) {
    RoughReader reader(paragraph, part);
    for (Range range; reader.next(range);) {
        while (!range.empty() && !is_of_word(paragraph[range.end - 1]))
            --range.end;
        while (!range.empty() && !is_of_word(paragraph[range.begin]))
            ++range.begin;
        if (!range.empty()) take(fingerprint_at(paragraph, range.begin, range.size()));
    }
}

/// What stands for two words, one behind the other.
std::uint64_t shingle(std::uint64_t before, std::uint64_t word) {
    return mixed(before * 0x9E3779B97F4A7C15U ^ word);
}

/// With one sort of apostrophe: an editor that drops blank lines may well set the other, too.
std::string with_plain_apostrophes(std::string_view paragraph) {
    constexpr std::string_view curly = "\xE2\x80\x99";
    std::string plain;
    plain.reserve(paragraph.size());
    for (std::size_t at = 0; at < paragraph.size();) {
        const std::size_t next = std::min(paragraph.find(curly, at), paragraph.size());
        plain += paragraph.substr(at, next - at);
        if (next < paragraph.size()) plain += '\'';
        at = next + curly.size();
    }
    return plain;
}

void sort_out(std::vector<std::uint64_t>& shingles) {
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
}

Sketch sketch_of(std::string_view paragraph, Range range) {
    Sketch sketch;
    each_word(paragraph, range, [&](std::uint64_t word) {
        std::uint8_t& count = sketch.counts[(word >> 20U) % sketch.counts.size()];
        if (count == 255) return;
        ++count;
        ++sketch.words;
    });
    return sketch;
}

constexpr std::size_t enough = 128; // bytes of either end of a paragraph

} // namespace

Sketch sketch_of_begin(std::string_view paragraph) {
    const Range said{label_of(paragraph).size, paragraph.size()};
    if (said.size() <= 2 * enough) return sketch_of(paragraph, said);
    const std::size_t blank = paragraph.find(' ', said.begin + enough);
    return sketch_of(paragraph, {said.begin, std::min(blank, said.end)});
}

std::optional<Sketch> sketch_of_end(std::string_view paragraph) {
    const Range said{label_of(paragraph).size, paragraph.size()};
    if (said.size() <= 2 * enough) return std::nullopt;
    const std::size_t blank = paragraph.find(' ', said.end - enough);
    return sketch_of(paragraph, {std::min(blank, said.end), said.end});
}

double likeness(const Sketch& a, const Sketch& b) {
    if (a.words + b.words == 0) return 0;
    std::uint32_t shared = 0;
    for (std::size_t i = 0; i < a.counts.size(); ++i)
        shared += std::min(a.counts[i], b.counts[i]);
    return 2.0 * shared / (a.words + b.words);
}

std::vector<std::uint64_t> shingles_of(std::string_view paragraph) {
    constexpr std::size_t every_one = 16; // of a short paragraph each pair of words counts
    std::vector<std::uint64_t> shingles;
    shingles.reserve(every_one + paragraph.size() / 24); // every fourth of words of six bytes
    std::uint64_t before = 0;
    std::size_t words = 0;
    each_word(paragraph, {label_of(paragraph).size, paragraph.size()}, [&](std::uint64_t word) {
        const std::uint64_t pair = shingle(before, word);
        if (++words <= every_one || pair % 4 == 0) shingles.push_back(pair);
        before = word;
    });
    sort_out(shingles);
    return shingles;
}

std::vector<std::uint64_t> all_shingles_of(std::string_view typed) {
    const std::string paragraph = with_plain_apostrophes(typed);
    std::vector<std::uint64_t> shingles;
    std::uint64_t before = 0;
    bool is_first = true;
    each_word(paragraph, {0, paragraph.size()}, [&](std::uint64_t word) {
        if (!std::exchange(is_first, false)) shingles.push_back(shingle(before, word));
        before = word;
    });
    sort_out(shingles);
    return shingles;
}

} // namespace emenda::text
