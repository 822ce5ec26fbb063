// SPDX-License-Identifier: EUPL-1.2
// Random articles, and what people do to them: put a comma in, move one, take one away.
#pragma once

#include "random_text.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace emenda::tests {

/// Articles, each with its heading and some commas; every paragraph is like no other.
class RandomArticles {
public:
    explicit RandomArticles(RandomText& random) : m_random(random) {
        const std::size_t count = 3 + random.below(3);
        for (std::size_t i = 0; i < count; ++i) {
            m_articles.push_back({"## Art. " + std::to_string(i + 1) + " – " + name("Materia")});
            const std::size_t commas = random.below(3);
            for (std::size_t comma = 0; comma <= commas; ++comma)
                m_articles.back().push_back(name("Comma"));
        }
    }

    /// One article moved, or gone, or a comma put in, or gone, up to three times.
    void edit(const std::string& by) {
        const std::size_t steps = 1 + m_random.below(3);
        for (std::size_t i = 0; i < steps && m_articles.size() > 1; ++i) {
            const auto at =
                m_articles.begin() + static_cast<std::ptrdiff_t>(m_random.below(m_articles.size()));
            const std::size_t what = m_random.below(7);
            if (what < 3) {
                const std::size_t place = 1 + m_random.below(at->size());
                at->insert(at->begin() + static_cast<std::ptrdiff_t>(place), name(by));
            } else if (what < 5) {
                std::vector<std::string> article = std::move(*at);
                m_articles.erase(at);
                const std::size_t place = m_random.below(m_articles.size() + 1);
                m_articles.insert(m_articles.begin() + static_cast<std::ptrdiff_t>(place),
                                  std::move(article));
            } else if (what == 5 && at->size() > 1) {
                at->pop_back();
            } else if (m_random.below(2) == 0) {
                m_articles.erase(at);
            }
        }
    }

    std::string text() const {
        std::string text;
        for (const std::vector<std::string>& article : m_articles) {
            for (const std::string& paragraph : article)
                text += (text.empty() ? "" : "\n") + paragraph + "\n";
        }
        return text;
    }

private:
    std::string name(const std::string& stem) {
        std::string words;
        for (std::size_t word = 0; word < 5; ++word)
            words += (word > 0 ? " " : "") + stem + std::to_string(m_number) + "parola" +
                     std::to_string(word);
        ++m_number;
        return words + ".";
    }

    RandomText& m_random;
    std::vector<std::vector<std::string>> m_articles;
    std::size_t m_number = 0;
};

} // namespace emenda::tests
