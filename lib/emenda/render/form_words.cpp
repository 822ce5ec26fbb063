// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/form_words.hpp"

#include "emenda/base/shortened.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/text/bare_headings.hpp"
#include "emenda/text/uneven_rows.hpp"

#include <algorithm>
#include <cstddef>

namespace emenda::render {

namespace {

std::string sentence(const text::UnevenRow& row) {
    const std::string line = shortened(row.row);
    if (row.is_dashes) {
        return say(tr("In paragraph {} the line below the table's head has {} cells, and the head "
                      "{}: a printed page shows no table there."),
                   row.paragraph, row.cells, row.of_head);
    }
    if (row.cells < row.of_head) {
        return say(
            tr("In paragraph {} the row {} has fewer cells ({}) than its table's head ({})."),
            row.paragraph, line, row.cells, row.of_head);
    }
    return say(tr("In paragraph {} the row {} has more cells ({}) than its table's head ({}): a "
                  "printed page leaves out what is too much."),
               row.paragraph, line, row.cells, row.of_head);
}

std::string sentence(const text::BareHeading& heading) {
    return say(tr("The heading “{}” (paragraph {}) has no text behind it now."),
               shortened(heading.heading), heading.paragraph);
}

template <typename Fault>
void add(std::vector<std::string>& sentences, const std::vector<Fault>& faults) {
    constexpr std::size_t most = 3;
    for (std::size_t i = 0; i < std::min(faults.size(), most); ++i)
        sentences.push_back(sentence(faults[i]));
    if (faults.size() > most) {
        const std::size_t more = faults.size() - most;
        sentences.push_back(
            say(trn("(and at one other place)", "(and at {} other places)", more), more));
    }
}

} // namespace

std::vector<std::string> form_sentences(std::string_view before, std::string_view now) {
    std::vector<std::string> sentences;
    add(sentences, text::newly_uneven_rows(before, now));
    add(sentences, text::newly_bare_headings(before, now));
    return sentences;
}

} // namespace emenda::render
