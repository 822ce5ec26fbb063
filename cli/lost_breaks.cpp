// SPDX-License-Identifier: EUPL-1.2
#include "cli/lost_breaks.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/text/paragraphs.hpp"
#include "emenda/text/word_count.hpp"

#include <cstddef>

namespace emenda::cli {

void tell_lost_breaks(std::vector<std::string>& sentences, const std::string& before,
                      const std::string& after) {
    constexpr std::size_t fewest = 4;
    const std::size_t were = text::paragraphs(before).size();
    const std::size_t are = text::paragraphs(after).size();
    if (were < fewest || are == 0 || 2 * are > were) return;
    if (10 * text::count_words(after) < 8 * text::count_words(before)) return;
    sentences.push_back(
        say(trn("Of {} paragraphs it makes one: did the text lose its blank lines?",
                "Of {} paragraphs it makes {}: did the text lose its blank lines?", are),
            were, are));
}

} // namespace emenda::cli
