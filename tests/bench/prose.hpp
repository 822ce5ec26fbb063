// SPDX-License-Identifier: EUPL-1.2
// Prose that looks real to a diff: Italian in its small words and its word endings, word
// frequencies as Zipf's law has them, sentences, elisions, numbers. A seed makes one text, the
// same on every machine.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace emenda::bench {

class Prose {
public:
    explicit Prose(std::uint64_t seed) : m_engine(seed) { make_vocabulary(); }

    std::size_t below(std::size_t limit) { return m_engine() % limit; }

    /// A word, by its frequency.
    const std::string& word() {
        const double at = m_reach.back() * static_cast<double>(below(1U << 30U)) / (1U << 30U);
        const auto found = std::upper_bound(m_reach.begin(), m_reach.end(), at);
        return m_words[static_cast<std::size_t>(found - m_reach.begin())];
    }

    /// Words with their punctuation, of two to six sentences.
    std::vector<std::string> paragraph() {
        std::vector<std::string> words;
        for (std::size_t sentences = 2 + below(5); sentences > 0; --sentences)
            sentence(words);
        return words;
    }

private:
    void sentence(std::vector<std::string>& words) {
        const std::size_t begin = words.size();
        for (std::size_t length = 8 + below(24); length > 0; --length) {
            if (below(60) == 0)
                words.push_back("art. " + std::to_string(1 + below(90)));
            else if (below(80) == 0)
                words.push_back(std::to_string(1 + below(28)) + "/06/" +
                                std::to_string(2010 + below(15)));
            else if (below(25) == 0)
                words.push_back("dell'" + word());
            else
                words.push_back(word());
            if (below(11) == 0 && length > 1) words.back() += below(6) == 0 ? ";" : ",";
        }
        char& first = words[begin][0];
        if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
        words.back() += ".";
    }

    void make_vocabulary() {
        m_words = {"di",   "e",     "il",    "la",     "in",    "per",      "a",     "che",
                   "dei",  "con",   "le",    "del",    "i",     "della",    "delle", "un",
                   "è",    "si",    "al",    "da",     "una",   "nel",      "alla",  "non",
                   "gli",  "degli", "su",    "sono",   "o",     "come",     "più",   "ai",
                   "dal",  "ogni",  "anche", "tra",    "nella", "comune",   "entro", "città",
                   "anno", "può",   "loro",  "questo", "enti",  "servizio", "ne",    "attività"};
        static const char* const heads[] = {"par",  "ter", "con",  "am",  "or",   "ris", "pro",
                                            "reg",  "pub", "for",  "col", "sv",   "int", "qu",
                                            "amb",  "fin", "serv", "gr",  "comp", "ist", "pian",
                                            "cons", "el",  "tr",   "pre", "cit",  "b",   "scu"};
        static const char* const middles[] = {"tec", "rit", "ol", "end", "iv",    "ent", "al",
                                              "ic",  "at",  "os", "izz", "ament", "or",  "ett",
                                              "ab",  "ul",  "in", "est", "ar",    "un"};
        static const char* const tails[] = {"o",    "a",    "i",     "e",    "ione", "ità",
                                            "are",  "ato",  "mente", "ivo",  "enza", "anti",
                                            "ioni", "iamo", "erà",   "abile"};
        std::set<std::string> known(m_words.begin(), m_words.end());
        while (m_words.size() < 6'000) {
            std::string word = heads[below(std::size(heads))];
            for (std::size_t i = below(3); i > 0; --i)
                word += middles[below(std::size(middles))];
            word += tails[below(std::size(tails))];
            if (known.insert(word).second) m_words.push_back(word);
        }
        double reach = 0;
        for (std::size_t rank = 0; rank < m_words.size(); ++rank)
            m_reach.push_back(reach += 1.0 / (static_cast<double>(rank) + 2.7));
    }

    std::mt19937_64 m_engine;
    std::vector<std::string> m_words;
    std::vector<double> m_reach;
};

} // namespace emenda::bench
