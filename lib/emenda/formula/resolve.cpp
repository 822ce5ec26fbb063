// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/asked.hpp"
#include "emenda/formula/faults.hpp"
#include "emenda/history/order.hpp"

#include <algorithm>
#include <utility>

namespace emenda::formula {

namespace {

using Why = history::ChangeFault::Why;

void forget_occurrence(model::Replace& c) { c.quote.occurrence = 0; }
void forget_occurrence(model::Delete& c) { c.quote.occurrence = 0; }
void forget_occurrence(model::InsertWords& c) { c.after.occurrence = 0; }
void forget_occurrence(model::InsertParagraphs&) {}
void forget_occurrence(model::Move&) {}

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

/// Whether somebody who counts the sentences comes to other numbers than the list has.
bool is_renumbered(const Parsed& parsed, const Asked& asked) {
    std::vector<const Sentence*> counted;
    for (const Sentence& sentence : parsed.sentences) {
        if (&sentence != asked.title_sentence) counted.push_back(&sentence);
    }
    return counted != asked.sentences;
}

/// What of the changes cannot be carried out. "The first time it occurs" is no fault where it
/// occurs once.
std::vector<history::ChangeFault> faults_of(model::Changes& changes, const model::Text& base) {
    auto faults = history::apply(base, changes).faults;
    bool eased = false;
    for (const auto& fault : faults) {
        if (fault.why != Why::needless_occurrence) continue;
        eased = true;
        std::visit([](auto& change) { forget_occurrence(change); },
                   changes.body[fault.number - 1].what);
    }
    return eased ? history::apply(base, changes).faults : faults;
}

} // namespace

Resolved resolve(const Parsed& parsed, const model::Text& base) {
    Asked asked = asked_by(parsed, base);
    Resolved made;
    made.findings = std::move(asked.findings);
    if (made.findings.size() >= most_findings) return made;
    sort(asked, base);
    made.renumbered = is_renumbered(parsed, asked);
    made.changes.title = std::move(asked.title);
    made.changes.body = std::move(asked.changes);
    for (const auto& fault : faults_of(made.changes, base)) {
        if (made.findings.size() >= most_findings) break; // each looks through source and base
        const Sentence& sentence =
            fault.number == 0 ? *asked.title_sentence : *asked.sentences[fault.number - 1];
        made.findings.push_back(unfit(parsed, sentence, fault, base));
    }
    std::sort(made.findings.begin(), made.findings.end(),
              [](const Finding& a, const Finding& b) { return a.place < b.place; });
    if (!made.findings.empty()) made.changes = {};
    return made;
}

} // namespace emenda::formula
