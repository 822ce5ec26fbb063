// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_carried.hpp"

#include "emenda/text/words.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>

namespace emenda::text {

namespace {

/// Words that stand nowhere else in the base tell that words were carried: so many of them do.
constexpr std::size_t fewest_telling = 2;

std::size_t half_of(std::size_t count) { return (count + 1) / 2; }

constexpr std::uint64_t most_steps = 10'000'000; ///< of what one side puts, in all

} // namespace

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (const Token& token : tokens(text)) {
        if (token.kind == TokenKind::word) words.push_back(token.range.of(text));
    }
    return words;
}

std::vector<std::string_view> taken_by(const EditBase& base, const Rewrite& one) {
    auto words = words_of(one.range.of(base.text));
    auto put = words_of(one.with);
    std::sort(put.begin(), put.end());
    std::erase_if(words, [&](std::string_view word) {
        return std::binary_search(put.begin(), put.end(), word);
    });
    return words;
}

/// Whether a side puts a whole paragraph somewhere that the rewrite takes away whole.
bool CarriedWords::puts_paragraph_of(const Edits& side, const Rewrite& one) {
    if (side.gaps.empty() || one.range.empty()) return false;
    const auto& put = puts_of(side).paragraphs;
    for (std::size_t number = m_base.paragraph_at(one.range.begin);
         !put.empty() && number <= m_base.paragraphs() &&
         m_base.paragraph(number).end <= one.range.end;
         ++number) {
        if (m_base.paragraph(number).begin < one.range.begin) continue;
        if (put.count(m_base.words_of(number)) > 0) return true;
    }
    return false;
}

CarriedWords::Puts& CarriedWords::puts_of(const Edits& side) {
    const auto [found, is_new] = m_puts.try_emplace(&side);
    Puts& puts = found->second;
    if (!is_new) return puts;
    for (const Gap& gap : side.gaps) {
        for (const Placed& placed : gap.placed) {
            if (placed.paragraph > 0) continue;
            add(puts, {placed.text, gap.behind, gap.behind});
            puts.paragraphs.insert(placed.text);
        }
    }
    const std::size_t last = std::max<std::size_t>(m_base.text.size(), 1) - 1;
    for (const Rewrite& one : side.words) {
        const std::size_t paragraph = m_base.paragraph_at(std::min(one.range.begin, last));
        add(puts, {one.with, one.range.end, {}, paragraph});
    }
    return puts;
}

void CarriedWords::add(Puts& puts, Put one) {
    const auto number = static_cast<std::uint32_t>(puts.all.size());
    const Words words = words_of(one.text);
    std::size_t different = 0;
    for (const std::string_view word : words) {
        auto& having = puts.having[word];
        if (!having.empty() && having.back() == number) continue;
        having.push_back(number);
        ++different;
    }
    puts.all.push_back(one);
    puts.sizes.push_back(words.size());
    puts.different.push_back(different);
}

const CarriedWords::Changed& CarriedWords::changed_by(const Edits& side) {
    const auto [found, is_new] = m_changed.try_emplace(&side);
    Changed& all = found->second;
    if (!is_new) return all;
    const auto add_to = [](WordSet& words, std::string_view text) {
        const Words more = words_of(text);
        words.insert(more.begin(), more.end());
    };
    for (const Rewrite& one : side.words) {
        add_to(all.put, one.with);
        add_to(all.taken, one.range.of(m_base.text));
    }
    for (const Gap& gap : side.gaps) {
        for (const Placed& placed : gap.placed) {
            if (placed.paragraph == 0) {
                add_to(all.put, placed.text);
                continue;
            }
            add_to(all.put, m_base.words_of(placed.paragraph));
            add_to(all.taken, m_base.words_of(placed.paragraph));
            all.moved.push_back(placed.paragraph);
        }
    }
    std::sort(all.moved.begin(), all.moved.end());
    return all;
}

bool CarriedWords::stands_once(std::string_view word) {
    if (m_times.empty()) {
        for (const std::string_view one : words_of(m_base.text))
            ++m_times[one];
    }
    const auto found = m_times.find(word);
    return found != m_times.end() && found->second == 1;
}

bool CarriedWords::puts(const Edits& side, std::string_view word) {
    return puts_of(side).having.count(word) > 0;
}

bool CarriedWords::puts_any_of(const Edits& side, const Words& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return puts(side, word); });
}

bool CarriedWords::puts_most_of(const Edits& side, const Words& words) {
    const auto count = std::count_if(words.begin(), words.end(),
                                     [&](std::string_view word) { return puts(side, word); });
    return 2 * static_cast<std::size_t>(count) >= words.size();
}

Sides CarriedWords::carriers_of(const std::vector<const Edits*>& sides, const WordClaim& claim) {
    const auto taken = taken_by(m_base, claim.rewrite);
    Sides carriers;
    for (const std::size_t side : claim.sides) {
        std::size_t once = 0;
        std::size_t carried = 0;
        if (puts_paragraph_of(*sides[side], claim.rewrite)) {
            carriers.push_back(side);
            continue;
        }
        if (taken.size() < fewest_telling || !puts_any_of(*sides[side], taken)) continue;
        for (const std::string_view word : taken) {
            if (!stands_once(word)) continue;
            ++once;
            if (puts(*sides[side], word)) ++carried;
        }
        if (once >= fewest_telling && 2 * carried >= once) carriers.push_back(side);
    }
    return carriers;
}

bool CarriedWords::put_alike(const Edits& one, const Edits& other, const Words& words) {
    const Puts& first = puts_of(one);
    const Puts& second = puts_of(other);
    // Whoever puts the same puts the same with each word: the rarest tells soonest.
    Words rarest = words;
    std::sort(rarest.begin(), rarest.end(), [&](std::string_view a, std::string_view b) {
        return first.holding(a).size() < first.holding(b).size();
    });
    return std::all_of(rarest.begin(), rarest.end(), [&](std::string_view word) {
        const auto a = first.holding(word);
        const auto b = second.holding(word);
        return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                          [&](std::uint32_t in_one, std::uint32_t in_other) {
                              return first.all[in_one] == second.all[in_other];
                          });
    });
}

std::span<const std::uint32_t> CarriedWords::Puts::holding(std::string_view word) const {
    const auto found = having.find(word);
    return found == having.end() ? std::span<const std::uint32_t>() : found->second;
}

std::map<std::uint32_t, std::size_t> CarriedWords::held_by(Puts& puts, const Words& words,
                                                           std::size_t enough) {
    std::vector<std::span<const std::uint32_t>> holding; // each word, the rarest first
    for (const std::string_view word : words)
        holding.push_back(puts.holding(word));
    std::sort(holding.begin(), holding.end(),
              [](const auto& a, const auto& b) { return a.size() < b.size(); });
    // Whoever holds enough of them holds one of all but so many less one.
    const std::size_t rarer = words.size() + 1 - std::min(enough, words.size() + 1);
    std::map<std::uint32_t, std::size_t> held;
    for (std::size_t i = 0; i < words.size(); ++i) {
        puts.steps += i < rarer ? holding[i].size() : held.size();
        if (puts.steps > most_steps) return {};
        if (i < rarer) {
            for (const std::uint32_t number : holding[i])
                ++held[number];
            continue;
        }
        for (auto& [number, count] : held)
            count += std::binary_search(holding[i].begin(), holding[i].end(), number) ? 1 : 0;
    }
    return held;
}

std::size_t CarriedWords::count_held(Puts& puts, std::uint32_t number, const Words& words) {
    puts.steps += words.size();
    return static_cast<std::size_t>(
        std::count_if(words.begin(), words.end(), [&](std::string_view word) {
            const auto holding = puts.holding(word);
            return std::binary_search(holding.begin(), holding.end(), number);
        }));
}

std::size_t CarriedWords::telling_in(Puts& puts, std::uint32_t number) {
    if (puts.telling.empty()) puts.telling.resize(puts.all.size());
    std::optional<std::size_t>& known = puts.telling[number];
    if (!known) {
        const Words words = words_of(puts.all[number].text);
        const std::set<std::string_view> different(words.begin(), words.end());
        known = static_cast<std::size_t>(
            std::count_if(different.begin(), different.end(),
                          [&](std::string_view word) { return stands_once(word); }));
    }
    return *known;
}

std::vector<CarriedWords::Put> CarriedWords::made_of(const Edits& side, const Words& words) {
    Puts& puts = puts_of(side);
    Words telling;
    std::copy_if(words.begin(), words.end(), std::back_inserter(telling),
                 [&](std::string_view word) { return stands_once(word); });
    const bool can_tell = telling.size() >= fewest_telling;
    std::vector<Put> made;
    for (const auto& [number, told] :
         held_by(puts, can_tell ? telling : words, can_tell ? 1 : half_of(words.size()))) {
        const bool holds_half = 2 * told >= (can_tell ? telling : words).size();
        const bool is_part = can_tell && told >= fewest_telling && told == telling_in(puts, number);
        if (!holds_half && !is_part) continue;
        if (puts.steps > most_steps) return {};
        const std::size_t held = count_held(puts, number, words);
        const std::size_t size = puts.sizes[number];
        if ((holds_half && 2 * held >= words.size() && 4 * held >= size) ||
            (is_part && 2 * held >= size))
            made.push_back(puts.all[number]);
    }
    return made;
}

std::optional<CarriedWords::Put> CarriedWords::mostly_made_of(const Edits& side,
                                                              const Words& words) {
    constexpr std::size_t fewest = 3;
    Puts& puts = puts_of(side);
    const std::set<std::string_view> different(words.begin(), words.end());
    const auto held =
        held_by(puts, {different.begin(), different.end()}, half_of(different.size()));
    const auto most = std::max_element(
        held.begin(), held.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == held.end()) return std::nullopt;
    const auto& [number, count] = *most;
    if (count < fewest || 2 * count < different.size() || 4 * count < puts.different[number])
        return std::nullopt;
    return puts.all[number];
}

} // namespace emenda::text
