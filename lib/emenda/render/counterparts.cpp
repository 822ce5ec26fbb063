// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/counterparts.hpp"

#include "emenda/text/paragraphs.hpp"
#include "emenda/text/words.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace emenda::render {

namespace {

std::set<std::string_view> words_of(std::string_view text) {
    std::set<std::string_view> words;
    for (const text::Token& token : text::tokens(text))
        if (token.kind == text::TokenKind::word) words.insert(token.range.of(text));
    return words;
}

/// Of paragraphs, or lines, the number of that which has the most words of this one, if any has
/// one.
std::optional<std::size_t> most_alike(const std::string& one, const Texts& texts) {
    const auto words = words_of(one);
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto others = words_of(texts[i]);
        const auto alike = static_cast<std::size_t>(
            std::count_if(words.begin(), words.end(),
                          [&](std::string_view word) { return others.contains(word); }));
        if (alike <= most) continue;
        most = alike;
        best = i;
    }
    return best;
}

} // namespace

Texts texts_of(std::string_view body) {
    Texts texts;
    for (const text::Range& range : text::paragraphs(body))
        texts.emplace_back(range.of(body));
    return texts;
}

Texts lines_of(std::string_view paragraph) {
    Texts lines;
    for (std::size_t at = 0; at <= paragraph.size();) {
        const std::size_t end = std::min(paragraph.find('\n', at), paragraph.size());
        lines.emplace_back(paragraph.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

Like in_common(const Texts& a, const Texts& b) {
    constexpr std::size_t most = 4'000'000;
    Like like(a.size());
    std::size_t begin = 0;
    while (begin < a.size() && begin < b.size() && a[begin] == b[begin]) {
        like[begin] = begin;
        ++begin;
    }
    std::size_t rows = a.size() - begin;
    std::size_t columns = b.size() - begin;
    while (rows > 0 && columns > 0 && a[begin + rows - 1] == b[begin + columns - 1]) {
        like[begin + rows - 1] = begin + columns - 1;
        --rows;
        --columns;
    }
    if (rows * columns > most) return like;
    std::vector<std::vector<std::size_t>> best(rows + 1, std::vector<std::size_t>(columns + 1, 0));
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t k = columns; k-- > 0;) {
            best[i][k] = a[begin + i] == b[begin + k] ? best[i + 1][k + 1] + 1
                                                      : std::max(best[i + 1][k], best[i][k + 1]);
        }
    }
    for (std::size_t i = 0, k = 0; i < rows && k < columns;) {
        if (a[begin + i] == b[begin + k])
            like[begin + i++] = begin + k++;
        else if (best[i + 1][k] >= best[i][k + 1])
            ++i;
        else
            ++k;
    }
    return like;
}

Texts part(const Texts& texts, std::size_t begin, std::size_t end) {
    return {texts.begin() + static_cast<std::ptrdiff_t>(begin),
            texts.begin() + static_cast<std::ptrdiff_t>(end)};
}

Texts base_of(const Texts& current, const Texts& base, const Like& like, std::size_t begin,
              std::size_t end) {
    constexpr std::size_t most = 20; // nobody reads more to settle a conflict
    std::size_t first = begin;
    std::size_t last = end;
    while (first > 0 && !like[first - 1])
        --first;
    while (last < current.size() && !like[last])
        ++last;
    const std::size_t from = first == 0 ? 0 : *like[first - 1] + 1;
    const std::size_t to = last == current.size() ? base.size() : *like[last];
    if (to - from == last - first) return part(base, from + begin - first, from + end - first);
    Texts region = part(base, from, to);
    if ((first == begin && last == end) || to - from > most || last - first > most) return region;
    const Texts changed = part(current, first, last);
    std::erase_if(region, [&](const std::string& one) {
        const auto at = most_alike(one, changed);
        return !at || first + *at < begin || first + *at >= end;
    });
    return region;
}

} // namespace emenda::render
