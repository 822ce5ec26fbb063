// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/moving.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/formula/faults.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace emenda::formula {

bool is_of_moves(Kind kind) { return kind == Kind::move_after || kind == Kind::move_before; }

Taken moved_by(const Parsed& parsed) {
    Taken moved;
    for (const Sentence& sentence : parsed.sentences) {
        if (!is_of_moves(sentence.kind)) continue;
        const auto& named = sentence.paragraphs;
        if (sentence.as_range) {
            if (named.front() <= named.back()) moved.take(named.front(), named.back());
            continue;
        }
        for (const std::size_t number : named)
            moved.take(number, number);
    }
    return moved;
}

std::vector<std::size_t> moved_paragraphs(const Sentence& sentence) {
    const auto& named = sentence.paragraphs;
    if (!sentence.as_range || named.front() > named.back()) return named;
    std::vector<std::size_t> all(named.back() - named.front() + 1);
    std::iota(all.begin(), all.end(), named.front());
    return all;
}

std::size_t moved_behind(const Sentence& sentence) {
    return sentence.kind == Kind::move_before ? sentence.destination - 1 : sentence.destination;
}

std::optional<Finding> not_movable(const Parsed& parsed, const Sentence& sentence,
                                   const model::Text& base) {
    const auto all = moved_paragraphs(sentence);
    if (all.size() < 2) return std::nullopt;
    const auto at = [&](std::size_t offset, std::string message, std::string hint) {
        return finding_at(parsed, offset, std::move(message), std::move(hint));
    };
    const std::size_t begin = sentence.names.front().offset;
    if (std::adjacent_find(all.begin(), all.end(), std::greater_equal<>()) != all.end()) {
        return at(begin, tr("Paragraphs that move together keep the order that they have."),
                  tr("Name them in the order of the text, each once."));
    }
    const auto moves = [&](std::size_t number) {
        return std::binary_search(all.begin(), all.end(), number);
    };
    if (moves(sentence.destination)) {
        return at(sentence.destination_name.offset,
                  say(tr("Paragraph {} is one of those that move."), sentence.destination),
                  tr("Name one that stays where it is."));
    }
    const std::size_t behind = moved_behind(sentence);
    if (!moves(behind) && !moves(behind + 1)) return std::nullopt;
    if (all.back() - all.front() + 1 == all.size())
        return unfit(parsed, sentence, {0, history::ChangeFault::Why::changes_nothing}, base);
    return at(begin,
              say(tr("Paragraph {} stands there already."), moves(behind) ? behind : behind + 1),
              tr("Leave it out: the others can be put before it or behind it."));
}

} // namespace emenda::formula
