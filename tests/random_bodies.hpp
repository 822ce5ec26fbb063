// SPDX-License-Identifier: EUPL-1.2
// Random bodies for merges: a few paragraphs of a few words, so that repeats are frequent, and
// what people do to them: words changed, paragraphs put, taken, moved, parted, joined, doubled.
#pragma once

#include "random_text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace emenda::tests {

using Paragraph = std::vector<std::string>;
using Body = std::vector<Paragraph>;

inline std::string text_of(const Body& body) {
    std::string text;
    for (const Paragraph& paragraph : body) {
        if (paragraph.empty()) continue;
        if (!text.empty()) text += "\n";
        for (std::size_t i = 0; i < paragraph.size(); ++i)
            text += (i ? " " : "") + paragraph[i];
        text += "\n";
    }
    return text;
}

class RandomBodies {
public:
    explicit RandomBodies(std::uint64_t seed) : m_random(seed) {}

    std::size_t below(std::size_t limit) { return m_random.below(limit); }

    /// Words that repeat; with a name, words that nobody else has.
    std::string word(const std::string& name = {}) {
        if (!name.empty()) return name + std::to_string(++m_count);
        static const char* const words[] = {"gli", "orti", "e", "le", "reti", "nuove", "2024"};
        return words[below(std::size(words))];
    }

    Body body(std::size_t most_paragraphs, std::size_t most_words, const std::string& name = {}) {
        Body made;
        for (std::size_t n = 1 + below(most_paragraphs); n > 0; --n)
            made.push_back(paragraph(most_words, name));
        return made;
    }

    Paragraph paragraph(std::size_t most_words, const std::string& name) {
        Paragraph made;
        for (std::size_t n = 1 + below(most_words); n > 0; --n)
            made.push_back(word(name));
        return made;
    }

    /// Up to `most` edits of the kinds that are asked for.
    Body edited(Body body, std::size_t most, const std::string& name = {}) {
        for (std::size_t n = below(most + 1); n > 0; --n)
            edit(body, name);
        std::erase_if(body, [](const Paragraph& paragraph) { return paragraph.empty(); });
        return body;
    }

private:
    using Difference = std::ptrdiff_t;

    void edit(Body& body, const std::string& name) {
        if (body.empty()) {
            body.push_back(paragraph(4, name));
            return;
        }
        const std::size_t at = below(body.size());
        const auto place = body.begin() + static_cast<Difference>(at);
        Paragraph& here = body[at];
        if (here.empty()) return;
        const auto word_at = here.begin() + static_cast<Difference>(below(here.size()));
        switch (below(11)) {
        case 0:
        case 1:
            *word_at = word(name);
            break;
        case 2:
            here.erase(word_at);
            break;
        case 3:
            here.insert(word_at, word(name));
            break;
        case 4:
            body.insert(place, paragraph(4, name));
            break;
        case 5:
            body.erase(place);
            break;
        case 6:
        case 7:
        case 8: { // moved, now and then with a word changed
            Paragraph moved = here;
            if (below(3) == 0) moved[below(moved.size())] = word(name);
            body.erase(place);
            body.insert(body.begin() + static_cast<Difference>(below(body.size() + 1)), moved);
            break;
        }
        case 9: { // parted
            const Paragraph rest(word_at, here.end());
            here.erase(word_at, here.end());
            body.insert(place + 1, rest);
            break;
        }
        default: // joined, or doubled where words repeat
            if (at + 1 < body.size()) {
                here.insert(here.end(), body[at + 1].begin(), body[at + 1].end());
                body.erase(place + 1);
            } else if (name.empty()) {
                body.push_back(Paragraph(here));
            }
        }
    }

    RandomText m_random;
    std::size_t m_count = 0;
};

} // namespace emenda::tests
