// SPDX-License-Identifier: EUPL-1.2
// Random prose for property tests, small and nasty: few words, so that repeats are frequent.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>

namespace emenda::tests {

/// The seed of this run: EMENDA_SEED, or a fixed one. Every property test prints it on failure.
inline std::uint64_t seed() {
    const char* given = std::getenv("EMENDA_SEED");
    return given ? std::strtoull(given, nullptr, 10) : 20220620u;
}

/// How many cases a property test runs: EMENDA_CASES, or `usual`.
inline std::size_t cases(std::size_t usual = 10'000) {
    const char* given = std::getenv("EMENDA_CASES");
    return given ? std::strtoull(given, nullptr, 10) : usual;
}

class RandomText {
public:
    explicit RandomText(std::uint64_t seed) : m_engine(seed) {}

    std::size_t below(std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(m_engine);
    }

    std::string word() {
        static const char* const words[] = {
            "a",      "b",        "il",   "la", "gruppo",   "gruppi", "rete", "l'ente", "città",
            "n. 5",   "1.234,50", "e",    "😀",  "e\u0300x", "della",  "2024", "tempi:", "tempi.",
            "(anche", "anche)",   "«sì»", "-",  "*",        "\\",     "#",    "x\ty"};
        return words[below(std::size(words))];
    }

    /// A raw body, mostly close to normal form, sometimes with double blanks and hard breaks.
    std::string body(std::size_t most_paragraphs = 5, std::size_t most_words = 8) {
        std::string text;
        const std::size_t count = below(most_paragraphs + 1);
        for (std::size_t paragraph = 0; paragraph < count; ++paragraph) {
            if (paragraph > 0) text += "\n\n";
            const std::size_t length = 1 + below(most_words);
            for (std::size_t i = 0; i < length; ++i) {
                if (i > 0) text += below(12) == 0 ? "\n" : below(15) == 0 ? "  " : " ";
                text += word();
            }
        }
        if (!text.empty()) text += "\n";
        return text;
    }

    /// A few random edits of a raw body: words added, dropped, replaced, paragraphs moved.
    std::string edited(const std::string& body);

private:
    std::mt19937_64 m_engine;
};

inline std::string RandomText::edited(const std::string& body) {
    std::string text = body;
    const std::size_t edits = 1 + below(4);
    for (std::size_t i = 0; i < edits; ++i) {
        std::size_t at = text.empty() ? 0 : below(text.size() + 1);
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
            ++at;
        std::size_t end = at;
        for (std::size_t steps = below(12); steps > 0 && end < text.size(); --steps) {
            ++end;
            while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
                ++end;
        }
        switch (below(4)) {
        case 0:
            text.erase(at, end - at);
            break;
        case 1:
            text.insert(at, " " + word() + " ");
            break;
        case 2:
            text.replace(at, end - at, word());
            break;
        default:
            text.insert(at, below(2) == 0 ? "\n\n" : "\n\n" + word() + "\n\n");
            break;
        }
    }
    return text;
}

/// A text of few letters repeats itself at all lengths.
inline std::string repetitive(RandomText& random, std::size_t size) {
    std::string text;
    while (text.size() < size) {
        if (text.size() > 4 && random.below(3) == 0) {
            const std::size_t at = random.below(text.size());
            text += text.substr(at, 1 + random.below(text.size() - at));
        } else {
            text += static_cast<char>('a' + random.below(3));
        }
    }
    return text.substr(0, size);
}

} // namespace emenda::tests
