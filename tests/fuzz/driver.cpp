// SPDX-License-Identifier: EUPL-1.2
// driver FILE…: calls the target with each file, then with mutations of them: a short, repeatable
// pass for CI, without coverage. EMENDA_SEED and EMENDA_CASES as in the property tests; with
// EMENDA_FUZZ_SECONDS, as many as that time allows. An input that fails is left in fuzz-failed.bin
// (the bytes of the last call).
#include "../random_text.hpp"
#include "target.hpp"

#include <chrono>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace {

using emenda::tests::cases;
using emenda::tests::seed;

void call(const std::string& input) {
    std::ofstream("fuzz-failed.bin", std::ios::binary) << input;
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

class Mutator {
public:
    explicit Mutator(std::vector<std::string> corpus)
        : m_corpus(std::move(corpus)), m_engine(seed()) {}

    std::string next() {
        std::string input = m_corpus[below(m_corpus.size())];
        for (std::size_t rounds = 1 + below(4); rounds > 0; --rounds)
            mutate(input);
        return input;
    }

private:
    std::size_t below(std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(m_engine);
    }

    void mutate(std::string& input) {
        static const char* const tokens[] = {"\n",       ": ",
                                             "- ",       "\"",
                                             "'",        "|\n",
                                             "{",        "}",
                                             "[",        "]",
                                             "#",        "&a",
                                             "*a",       "!!",
                                             "<<: ",     "---\n",
                                             "...",      "\t",
                                             "\r\n",     "\xEF\xBB\xBF",
                                             "\xC3",     "\xE2\x80\xA8",
                                             "null",     "1",
                                             "-1",       "99999999",
                                             "x-",       "\\N",
                                             "0x1",      "title",
                                             "body",     "changes",
                                             "e\xCC\x81"};
        const std::size_t at = below(input.size() + 1);
        const std::size_t length = std::min(below(40), input.size() - at);
        switch (below(6)) {
        case 0:
            input.erase(at, length);
            break;
        case 1:
            input.insert(at, tokens[below(std::size(tokens))]);
            break;
        case 2:
            if (at < input.size()) input[at] = static_cast<char>(below(256));
            break;
        case 3:
            input.insert(below(input.size() + 1), input.substr(at, length));
            break;
        case 4:
            input.resize(at);
            break;
        default: {
            const std::string& other = m_corpus[below(m_corpus.size())];
            const std::size_t from = below(other.size() + 1);
            input.insert(at, other.substr(from, below(200)));
        }
        }
    }

    std::vector<std::string> m_corpus;
    std::mt19937_64 m_engine;
};

} // namespace

int main(int count, char** names) {
    std::vector<std::string> corpus{""};
    for (int i = 1; i < count; ++i) {
        std::ifstream file(names[i], std::ios::binary);
        corpus.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    std::printf("EMENDA_SEED=%llu\n", static_cast<unsigned long long>(seed()));
    std::fflush(stdout);
    for (const std::string& input : corpus)
        call(input);
    Mutator mutator(std::move(corpus));
    const char* seconds = std::getenv("EMENDA_FUZZ_SECONDS");
    const auto end = std::chrono::steady_clock::now() +
                     std::chrono::seconds(seconds ? std::strtol(seconds, nullptr, 10) : 0);
    std::size_t called = 0;
    while (seconds ? std::chrono::steady_clock::now() < end : called < cases(2'000)) {
        call(mutator.next());
        ++called;
    }
    std::remove("fuzz-failed.bin");
    std::printf("nothing found in %zu inputs\n", called);
}
