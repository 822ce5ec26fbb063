// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/landmarks.hpp"

#include "emenda/text/chain.hpp"
#include "emenda/text/doubts.hpp"
#include "emenda/text/fingerprint.hpp"
#include "emenda/text/rough_reader.hpp"
#include "emenda/text/seeds.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace emenda::text {

namespace {

/// Whether little but the pairs can be the same: the heaviest chain is as good as the best then,
/// for what a search could gain by tearing moved paragraphs into words is nothing to read or merge.
bool is_all_seen(const Excerpt& a, const Excerpt& b, const std::vector<Pair>& all) {
    std::uint64_t seen = 0;
    for (const Pair& pair : all)
        seen += pair.size;
    return 10 * seen >= 9 * std::min(a.range.size(), b.range.size());
}

std::vector<Match> matches_of(const Excerpt& a, const Excerpt& b, const std::vector<Pair>& chain,
                              const std::vector<Pair>& all, bool sure) {
    const auto end =
        static_cast<std::int64_t>(b.range.size()) - static_cast<std::int64_t>(a.range.size());
    const auto doubts = sure ? std::vector<bool>(chain.size(), false) : doubtful(chain, all, end);
    std::vector<Match> matches;
    for (std::size_t i = 0; i < chain.size(); ++i) {
        const std::size_t begin_a = a.range.begin + chain[i].a;
        const std::size_t begin_b = b.range.begin + chain[i].b;
        if (!matches.empty() && (begin_a < matches.back().a.end || begin_b < matches.back().b.end))
            continue;
        matches.push_back(
            {{begin_a, begin_a + chain[i].size}, {begin_b, begin_b + chain[i].size}, doubts[i]});
    }
    return matches;
}

/// Lines with the breaks behind them. A short one is no landmark: "a)" may stand once on either
/// side and mean another item. A paragraph is more than its length.
Seeds lines_of(const Excerpt& passage) {
    constexpr std::size_t shortest_line = 32;
    constexpr std::size_t shortest_paragraph = 8;
    Seeds lines;
    const std::string_view piece = passage.piece();
    bool begins_paragraph = true;
    for (std::size_t begin = 0; begin < piece.size();) {
        std::size_t end = piece.find('\n', begin);
        if (end == std::string_view::npos) break;
        const std::size_t words_end = end;
        while (end < piece.size() && piece[end] == '\n')
            ++end;
        const bool ends_paragraph = end - words_end > 1 || end == piece.size();
        const bool whole = begins_paragraph && ends_paragraph;
        if (end - begin >= (whole ? shortest_paragraph : shortest_line)) {
            lines.push_back({fingerprint(piece.substr(begin, end - begin)),
                             static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        }
        begin = end;
        begins_paragraph = ends_paragraph;
    }
    return lines;
}

/// What the first words of a passage tell of all of it.
struct Beginning {
    static constexpr std::size_t most = 512;
    std::array<std::uint16_t, 1'024> counts{};
    std::size_t words = 0;
    std::size_t bytes = 0;

    explicit Beginning(const Excerpt& passage) {
        RoughReader reader(passage.text, passage.range);
        for (Range word; words < most && reader.next(word); bytes += word.size()) {
            ++counts[fingerprint(word.of(passage.text)) % counts.size()];
            ++words;
        }
        bytes = std::max<std::size_t>(bytes, 1);
    }

    double words_of(const Excerpt& passage) const {
        const double share = static_cast<double>(words) / static_cast<double>(bytes);
        return std::max(1.0, share * static_cast<double>(passage.range.size()));
    }
};

double sameness_of(const Beginning& a, const Beginning& b) {
    double same = 0;
    for (std::size_t i = 0; i < a.counts.size(); ++i)
        same += static_cast<double>(a.counts[i]) * b.counts[i];
    const double all = static_cast<double>(a.words) * static_cast<double>(b.words);
    return std::max(same / all, 1.0 / Beginning::most);
}

constexpr std::size_t longest_run = 64;

/// What a passage is made of: runs of some words, and single words.
struct Runs {
    Seeds runs;
    Seeds words;
};

struct RunForm {
    std::size_t length;   ///< words
    std::uint64_t one_in; ///< of many one is kept, the same ones on either side; a power of two
    double sure_size;     ///< bytes of a run that chance does not make
};

Runs runs_of(const Excerpt& passage, const RunForm& form, std::uint64_t& work) {
    constexpr std::uint64_t base = 0x9E3779B97F4A7C15U; // of a rolling hash (Karp and Rabin)
    std::uint64_t leaving = 1;
    for (std::size_t i = 0; i < form.length; ++i)
        leaving *= base;
    const auto is_kept = [&](std::uint64_t print) {
        return (print >> 20U & (form.one_in - 1)) == 0;
    };
    std::array<std::uint64_t, longest_run> prints{};
    std::array<std::uint32_t, longest_run> begins{};
    Runs found;
    std::uint64_t rolling = 0;
    std::size_t slot = 0; // of the word read, in turn
    bool full = false;
    RoughReader reader(passage.text, passage.range);
    for (Range word; reader.next(word);) {
        ++work;
        const std::uint64_t print = fingerprint(word.of(passage.text));
        const auto begin = static_cast<std::uint32_t>(word.begin - passage.range.begin);
        const auto end = static_cast<std::uint32_t>(word.end - passage.range.begin);
        if (is_kept(print)) found.words.push_back({print, begin, end});
        rolling = rolling * base + print - prints[slot] * leaving;
        prints[slot] = print;
        begins[slot] = begin;
        if (++slot == form.length) {
            slot = 0;
            full = true;
        }
        const std::uint64_t run = mixed(rolling);
        if (full && is_kept(run)) found.runs.push_back({run, begins[slot], end});
    }
    return found;
}

/// Of what is shared, what is not by chance: pieces too long for that, or more in one order than
/// the 2 sqrt(n) that n pairs in random order have (A. Vershik and S. Kerov, 1977).
std::vector<Pair> without_chance(std::vector<Pair> chain, std::size_t pairs, double sure_size) {
    if (chain.size() * chain.size() >= 9 * pairs && chain.size() >= 3) return chain;
    chain.erase(std::remove_if(chain.begin(), chain.end(),
                               [&](const Pair& pair) { return pair.size < sure_size; }),
                chain.end());
    return chain;
}

std::vector<Match> shared_seeds_in_order(const Excerpt& a, const Seeds& in_a, const Excerpt& b,
                                         const Seeds& in_b, double sure_size) {
    const auto all = shared_seeds(a.piece(), in_a, b.piece(), in_b, 0);
    const auto chain = without_chance(heaviest_chain(all), all.size(), sure_size);
    return matches_of(a, b, chain, all, false);
}

} // namespace

std::vector<Match> shared_lines(const Excerpt& a, const Excerpt& b, std::uint64_t& work) {
    const Seeds in_a = lines_of(a);
    const Seeds in_b = lines_of(b);
    work += in_a.size() + in_b.size();
    if (in_a.empty() || in_b.empty()) return {};
    // Who moves a long paragraph to the end has moved one, not the two short ones behind it.
    constexpr std::uint32_t worth = 128;
    const auto all = shared_seeds(a.piece(), in_a, b.piece(), in_b, worth);
    return matches_of(a, b, heaviest_chain(all), all, is_all_seen(a, b, all));
}

SharedWords shared_words(const Excerpt& a, const Excerpt& b, std::uint64_t& work) {
    constexpr double most_seeds = 16'384;
    const Beginning in_a(a);
    const Beginning in_b(b);
    work += in_a.words + in_b.words;
    SharedWords shared;
    // Marks alone, or a script without spaces: nothing is known.
    constexpr std::size_t long_word = 64;
    if (std::max(in_a.bytes / in_a.words, in_b.bytes / in_b.words) > long_word) return shared;
    shared.sameness = sameness_of(in_a, in_b);
    const double words_a = in_a.words_of(a);
    const double words_b = in_b.words_of(b);
    std::uint64_t one_in = 1;
    while (std::max(words_a, words_b) / static_cast<double>(one_in) > most_seeds)
        one_in *= 2;
    // A run of this length is shared by chance once; a somewhat shorter one, a few times,
    // which the chain sorts out.
    const double rare = std::log(words_a * words_b) / -std::log(std::min(shared.sameness, 0.99));
    const auto longest = static_cast<std::size_t>(std::ceil(0.8 * std::min(rare, 1'000.0)));
    if (longest > longest_run) return shared;
    const RunForm form{std::max<std::size_t>(longest, 1), one_in,
                       1.2 * rare * static_cast<double>(a.range.size()) / words_a};
    const Runs runs_a = runs_of(a, form, work);
    const Runs runs_b = runs_of(b, form, work);
    shared.matches = shared_seeds_in_order(a, runs_a.runs, b, runs_b.runs, form.sure_size);
    if (shared.matches.empty())
        shared.matches = shared_seeds_in_order(a, runs_a.words, b, runs_b.words, form.sure_size);
    return shared;
}

} // namespace emenda::text
