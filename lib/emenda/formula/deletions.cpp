// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/deletions.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/formula/blanks.hpp"
#include "emenda/formula/faults.hpp"
#include "emenda/formula/lines.hpp"

#include <string>
#include <variant>

namespace emenda::formula {

Findings Deletions::take_along(std::vector<model::Change>& changes) {
    Findings findings;
    for (const Deleted& deleted : m_deleted) {
        if (take_line_break_along(deleted, changes[deleted.change], findings)) continue;
        const text::Range all = with_its_blank(
            m_base.body, deleted.words, [&](std::size_t blank) { return !m_words.holds(blank); });
        if (all == deleted.words) continue;
        m_words.take(all);
        auto& change = std::get<model::Delete>(changes[deleted.change].what);
        change.quote = m_quoting.quote(change.quote.paragraph, all);
    }
    return findings;
}

/// Whole lines take their line break along, for an empty line would part the paragraph.
bool Deletions::take_line_break_along(const Deleted& deleted, model::Change& change,
                                      Findings& findings) {
    const std::size_t number = std::get<model::Delete>(change.what).quote.paragraph;
    const text::Range paragraph = m_paragraphs[number - 1];
    const std::string_view body = m_base.body;
    if (!are_whole_lines(body, paragraph, deleted.words)) return false;
    for (const auto without : {without_lines_before_next, without_lines_behind_previous}) {
        const auto shorter = without(body, paragraph, deleted.words);
        if (!shorter || m_words.meet(shorter->kept)) continue;
        m_words.take(shorter->kept);
        change.what = model::Replace{m_quoting.quote(number, shorter->passage),
                                     std::string(shorter->kept.of(body))};
        return true;
    }
    if (findings.size() < most_findings) {
        findings.push_back(finding_at(
            m_parsed, deleted.sentence->offset,
            tr("These are whole lines, and other formulas are about the lines on both sides."),
            tr("Put them into one formula.")));
    }
    return true;
}

} // namespace emenda::formula
