// SPDX-License-Identifier: EUPL-1.2
// Four texts, cut at NUL bytes: a base and what three people made of it.
#include "emenda/text/merge.hpp"
#include "emenda/text/normal_form.hpp"
#include "emenda/text/redline.hpp"
#include "target.hpp"

#include <array>
#include <string>
#include <vector>

using namespace emenda;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::array<std::string, 4> texts;
    std::size_t at = 0;
    for (std::size_t i = 0; i < size; ++i) {
        if (data[i] == 0 && at + 1 < texts.size())
            ++at;
        else
            texts[at] += static_cast<char>(data[i]);
    }
    for (std::string& one : texts) {
        auto normal = text::normal_body(one);
        if (normal.unfit) return 0;
        must(text::normal_body(normal.text).text == normal.text, "normal form is reached at once");
        one = std::move(normal.text);
    }
    const auto& [base, left, right, third] = texts;
    const auto rows = text::redline(base, left);
    must(text::reassemble_from(rows) == base, "the old side of a redline is the old text");
    must(text::reassemble_to(rows) == left, "the new side of a redline is the new text");
    must(text::merge(base, {left, base}).text == left, "merge(b, x, b) == x");
    must(text::merge(base, {left, left}).text == left, "merge(b, x, x) == x");
    const auto one = text::merge(base, {left, right});
    const auto other = text::merge(base, {right, left});
    must(one.clean() == other.clean(), "a merge knows no order");
    must(!one.clean() || one.text == other.text, "a merge gives one text in any order");
    const auto set = text::merge(base, {left, right, third});
    const auto turned = text::merge(base, {third, left, right});
    must(set.clean() == turned.clean(), "a set knows no order");
    must(set.conflicts.size() == turned.conflicts.size(), "a set collides alike in any order");
    must(!set.clean() || set.text == turned.text, "a set gives one text in any order");
    must(one.conflicts.empty() || !set.conflicts.empty(), "who collides does so in a larger set");
    const std::vector<text::Edits> edits{text::edits_between(base, left),
                                         text::edits_between(base, right),
                                         text::edits_between(base, third)};
    must(text::carried_out(base, edits[2]) == third, "edits lead to the text");
    must(text::colliding_pairs(base, edits).empty() || !set.conflicts.empty(), "pairs collide");
    if (set.clean())
        must(text::merge_by_steps(base, edits).back() == set.text, "the last step is the merge");
    return 0;
}
