// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/suggest.hpp"

#include "emenda/base/letters.hpp"
#include "emenda/base/utf8.hpp"

#include <algorithm>
#include <utility>

namespace emenda {

namespace {

using Letters = std::u32string;

Letters folded(std::string_view text) {
    Letters letters;
    for (std::size_t at = 0; at < text.size();) {
        letters += lower_case(next_code_point(text, at));
    }
    return letters;
}

std::size_t distance(const Letters& a, const Letters& b) {
    std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, substituted});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        before_last = std::exchange(last, row);
    }
    return last[b.size()];
}

/// Those of options are in each, and make none alike: -n is not nearly -C.
std::string_view without_dashes(std::string_view name) {
    name.remove_prefix(std::min(name.find_first_not_of('-'), name.size()));
    return name;
}

} // namespace

std::optional<std::string> nearest(std::string_view unknown,
                                   const std::vector<std::string>& known) {
    constexpr std::size_t longest = 200; // nobody mistypes a name longer than this
    if (without_dashes(unknown).empty() || unknown.size() > longest || invalid_utf8(unknown))
        return std::nullopt;
    const Letters wanted = folded(without_dashes(unknown));
    std::optional<std::string> best;
    std::size_t best_distance = wanted.size() / 3 + 1; // of one letter or two, none is a slip
    for (const std::string& name : known) {
        if (name.size() > longest) continue;
        const Letters letters = folded(without_dashes(name));
        const auto [shorter, longer] = std::minmax({wanted.size(), letters.size()});
        if (longer - shorter >= best_distance) continue; // as far apart at least
        const std::size_t here = distance(wanted, letters);
        if (here < best_distance) {
            best = name;
            best_distance = here;
        }
    }
    return best;
}

bool same_word(std::string_view a, std::string_view b) {
    if (invalid_utf8(a) || invalid_utf8(b)) return a == b;
    return folded(a) == folded(b);
}

namespace {

std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find(' ', at), name.size());
        if (end > at) words.emplace_back(name.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

} // namespace

std::optional<std::string> nearest_person(std::string_view unknown,
                                          const std::vector<std::string>& known) {
    const auto typed = words_of(unknown);
    std::vector<std::string> alike;
    for (const std::string& name : known) {
        const auto words = words_of(name);
        // A word more or less is a slip of another kind.
        const bool each = words.size() != typed.size() ||
                          std::equal(words.begin(), words.end(), typed.begin(),
                                     [](const std::string& one, const std::string& other) {
                                         return nearest(other, {one}).has_value();
                                     });
        if (each) alike.push_back(name);
    }
    return nearest(unknown, alike);
}

} // namespace emenda
