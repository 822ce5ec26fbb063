// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/label_words.hpp"

#include "emenda/base/advise.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/text/label_names.hpp"

#include <algorithm>
#include <cstddef>

namespace emenda::render {

namespace {

std::string sentence(const text::RepeatedLabel& one, Labelling labelling) {
    const bool done = labelling == Labelling::done;
    if (one.paragraph == one.again) {
        return say(done ? tr("“{}” stands twice now: in paragraph {}.")
                        : tr("Together they would have “{}” twice: in paragraph {}."),
                   one.label, one.again);
    }
    return say(done ? tr("“{}” stands twice now: in paragraphs {} and {}.")
                    : tr("Together they would have “{}” twice: in paragraphs {} and {}."),
               one.label, one.paragraph, one.again);
}

} // namespace

std::vector<std::string> label_sentences(const std::vector<text::RepeatedLabel>& labels,
                                         const std::string& reference, Labelling labelling) {
    constexpr std::size_t most = 3;
    std::vector<std::string> sentences;
    for (std::size_t i = 0; i < std::min(labels.size(), most); ++i)
        sentences.push_back(sentence(labels[i], labelling));
    if (labels.size() > most) {
        const std::size_t more = labels.size() - most;
        sentences.push_back(
            say(trn("So does one more label.", "So do {} more labels.", more), more));
    }
    if (!labels.empty() && labelling == Labelling::done) {
        sentences.push_back(advise(
            tr("What each of them wrote is kept; to number it anew: emenda edit {}"), reference));
    }
    return sentences;
}

std::string number_words(const std::vector<std::string>& numbers, std::string_view body) {
    constexpr std::size_t most = 3;
    std::string words;
    for (std::size_t i = 0; i < std::min(numbers.size(), most); ++i) {
        words += (i ? ", " : "") + numbers[i];
        const auto labels = text::labels_with(numbers[i], body);
        for (std::size_t k = 0; k < std::min(labels.size(), most); ++k) {
            words += k ? ", " : " (";
            words += say(tr("“{}” in paragraph {}"), labels[k].label, labels[k].paragraph);
        }
        if (labels.size() > most) words += ", …";
        if (!labels.empty()) words += ")";
    }
    return numbers.size() > most ? words + ", …" : words;
}

} // namespace emenda::render
