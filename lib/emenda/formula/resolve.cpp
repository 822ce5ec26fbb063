// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/asked.hpp"
#include "emenda/formula/counted.hpp"
#include "emenda/formula/faults.hpp"
#include "emenda/history/order.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace emenda::formula {

namespace {

/// Puts changes, and the sentences that they came from, in the order that a list must have.
void sort(Asked& asked, const model::Text& base) {
    std::vector<model::Change> changes;
    std::vector<const Sentence*> sentences;
    for (const std::size_t i : history::reading_order(base.body, asked.changes)) {
        changes.push_back(std::move(asked.changes[i]));
        sentences.push_back(asked.sentences[i]);
    }
    asked.changes = std::move(changes);
    asked.sentences = std::move(sentences);
}

/// Whether somebody who counts the sentences comes to other numbers than the list has. A sentence
/// that says which numbers it has, "3-5.", is believed.
bool is_renumbered(const Parsed& parsed, const Asked& asked) {
    std::vector<const Sentence*> counted(asked.sentences.size(), nullptr);
    for (const Sentence& sentence : parsed.sentences) {
        for (const NumberRange& range : sentence.label) {
            for (std::size_t number = range.first; number <= range.last; ++number) {
                const bool is_free = number > 0 && number <= counted.size() && !counted[number - 1];
                if (!is_free) return true;
                counted[number - 1] = &sentence;
            }
        }
    }
    std::size_t next = 0;
    for (const Sentence& sentence : parsed.sentences) {
        if (&sentence == asked.title_sentence || !sentence.label.empty()) continue;
        while (next < counted.size() && counted[next])
            ++next;
        if (next == counted.size()) return true;
        counted[next] = &sentence;
    }
    return counted != asked.sentences;
}

} // namespace

Resolved resolve(const Parsed& named, const model::Text& base) {
    CountedSentences all = counted(named, base);
    const Parsed& parsed = all.parsed;
    Asked asked = asked_by(parsed, base);
    Resolved made;
    made.findings = std::move(all.findings);
    made.findings.insert(made.findings.end(), std::move_iterator(asked.findings.begin()),
                         std::move_iterator(asked.findings.end()));
    if (made.findings.size() >= most_findings) return made;
    sort(asked, base);
    made.renumbered =
        named.sentences.size() > 1 &&
        (parsed.sentences.size() > named.sentences.size() || is_renumbered(parsed, asked));
    made.changes.title = std::move(asked.title);
    made.changes.body = std::move(asked.changes);
    const Sentence* told = nullptr;
    for (const auto& fault : history::apply(base, made.changes).faults) {
        if (made.findings.size() >= most_findings) break; // each looks through source and base
        const Sentence& sentence =
            fault.number == 0 ? *asked.title_sentence : *asked.sentences[fault.number - 1];
        if (&sentence == told) continue; // the same of each paragraph that it names
        told = &sentence;
        made.findings.push_back(unfit(parsed, sentence, fault, base));
    }
    std::sort(made.findings.begin(), made.findings.end(),
              [](const Finding& a, const Finding& b) { return a.place < b.place; });
    if (!made.findings.empty()) made.changes = {};
    return made;
}

} // namespace emenda::formula
