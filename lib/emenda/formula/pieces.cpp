// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/pieces.hpp"

#include "emenda/formula/moving.hpp"

namespace emenda::formula {

namespace {

/// How many numbers of changes a sentence tells.
std::size_t numbers_told(const Sentence& sentence) {
    std::size_t told = 0;
    for (const NumberRange& label : sentence.label)
        told += label.last < label.first ? 0 : label.last - label.first + 1;
    return told;
}

} // namespace

std::vector<NumberRange> pieces_of(const Sentence& sentence) {
    const auto& named = sentence.paragraphs;
    const NumberRange range{named.front(), named.back()};
    const bool deletes = sentence.kind == Kind::delete_paragraphs;
    const std::size_t count =
        sentence.as_range ? range.last - range.first + 1 : named.size(); // backwards: no number
    const bool one_each = deletes && numbers_told(sentence) == count;
    if (sentence.as_range && (!one_each || range.first > range.last)) return {range};
    std::vector<NumberRange> pieces;
    for (const std::size_t number : moved_paragraphs(sentence)) {
        if (!one_each && !pieces.empty() && pieces.back().last + 1 == number)
            pieces.back().last = number;
        else
            pieces.push_back({number, number});
    }
    return pieces;
}

} // namespace emenda::formula
