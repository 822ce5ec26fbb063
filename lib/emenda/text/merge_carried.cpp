// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_carried.hpp"

#include "emenda/text/words.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace emenda::text {

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (const Token& token : tokens(text)) {
        if (token.kind == TokenKind::word) words.push_back(token.range.of(text));
    }
    return words;
}

bool puts(const Edits& side, std::string_view word) {
    const auto has = [&](std::string_view text) {
        if (text.find(word) == std::string_view::npos) return false;
        const auto words = words_of(text);
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    if (std::any_of(side.words.begin(), side.words.end(),
                    [&](const Rewrite& one) { return has(one.with); })) {
        return true;
    }
    return std::any_of(side.gaps.begin(), side.gaps.end(), [&](const Gap& gap) {
        return std::any_of(gap.placed.begin(), gap.placed.end(),
                           [&](const Placed& placed) { return has(placed.text); });
    });
}

std::vector<std::string_view> taken_by(const EditBase& base, const Rewrite& one) {
    auto words = words_of(one.range.of(base.text));
    std::erase_if(words,
                  [&](std::string_view word) { return one.with.find(word) != std::string::npos; });
    return words;
}

bool puts_any_of(const Edits& side, const std::vector<std::string_view>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return puts(side, word); });
}

bool puts_most_of(const Edits& side, const std::vector<std::string_view>& words) {
    const auto count = std::count_if(words.begin(), words.end(),
                                     [&](std::string_view word) { return puts(side, word); });
    return 2 * static_cast<std::size_t>(count) >= words.size();
}

namespace {

/// Whether a side puts a whole paragraph somewhere that the rewrite takes away whole.
bool puts_paragraph_of(const EditBase& base, const Edits& side, const Rewrite& one) {
    if (side.gaps.empty() || one.range.empty()) return false;
    for (std::size_t number = base.paragraph_at(one.range.begin);
         number <= base.paragraphs() && base.paragraph(number).end <= one.range.end; ++number) {
        if (base.paragraph(number).begin < one.range.begin) continue;
        const Placed sought{std::string(base.words_of(number)), 0};
        for (const Gap& gap : side.gaps) {
            if (std::find(gap.placed.begin(), gap.placed.end(), sought) != gap.placed.end())
                return true;
        }
    }
    return false;
}

} // namespace

Sides carriers_of(const EditBase& base, const std::vector<const Edits*>& sides,
                  const WordClaim& claim) {
    constexpr std::size_t fewest = 2;
    const auto taken = taken_by(base, claim.rewrite);
    // Only words that stand nowhere else tell that they were carried.
    const auto stands_once = [&](std::string_view word) {
        const std::string_view text = base.text;
        return text.find(word, text.find(word) + 1) == std::string_view::npos;
    };
    Sides carriers;
    for (const std::size_t side : claim.sides) {
        std::size_t once = 0;
        std::size_t carried = 0;
        if (puts_paragraph_of(base, *sides[side], claim.rewrite)) {
            carriers.push_back(side);
            continue;
        }
        if (taken.size() < fewest || !puts_any_of(*sides[side], taken)) continue;
        for (const std::string_view word : taken) {
            if (!stands_once(word)) continue;
            ++once;
            if (puts(*sides[side], word)) ++carried;
        }
        if (once >= fewest && 2 * carried >= once) carriers.push_back(side);
    }
    return carriers;
}

PutTexts::PutTexts(const EditBase& base, const Edits& side) {
    for (const Gap& gap : side.gaps) {
        for (const Placed& placed : gap.placed) {
            if (placed.paragraph == 0) add({placed.text, gap.behind});
        }
    }
    for (const Rewrite& one : side.words) {
        const std::size_t last = std::max<std::size_t>(base.text.size(), 1) - 1;
        add({one.with, {}, base.paragraph_at(std::min(one.range.begin, last))});
    }
}

void PutTexts::add(One one) {
    const auto number = static_cast<std::uint32_t>(m_all.size());
    m_all.push_back(one);
    m_sizes.push_back(0);
    for (const std::string_view word : words_of(one.text)) {
        auto& with = m_with[word];
        if (!with.empty() && with.back() == number) continue;
        with.push_back(number);
        ++m_sizes.back();
    }
}

std::optional<PutTexts::One> PutTexts::made_of(const std::vector<std::string_view>& words) {
    constexpr std::uint64_t most_steps = 10'000'000;
    constexpr std::size_t fewest = 3;
    const std::set<std::string_view> different(words.begin(), words.end());
    std::map<std::uint32_t, std::size_t> held;
    for (const std::string_view word : different) {
        const auto found = m_with.find(word);
        if (found == m_with.end()) continue;
        m_steps += found->second.size();
        if (m_steps > most_steps) return std::nullopt;
        for (const std::uint32_t number : found->second)
            ++held[number];
    }
    const auto most = std::max_element(
        held.begin(), held.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == held.end()) return std::nullopt;
    const auto& [number, count] = *most;
    if (count < fewest || 2 * count < different.size() || 4 * count < m_sizes[number])
        return std::nullopt;
    return m_all[number];
}

} // namespace emenda::text
