// SPDX-License-Identifier: EUPL-1.2
// Three texts, cut at NUL bytes: a base and what two people made of it.
#include "emenda/text/merge.hpp"
#include "emenda/text/normal_form.hpp"
#include "emenda/text/redline.hpp"
#include "target.hpp"

#include <array>
#include <string>

using namespace emenda;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::array<std::string, 3> texts;
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
    const auto& [base, left, right] = texts;
    const auto rows = text::redline(base, left);
    must(text::reassemble_from(rows) == base, "the old side of a redline is the old text");
    must(text::reassemble_to(rows) == left, "the new side of a redline is the new text");
    must(text::merge(base, {left, base}).text == left, "merge(b, x, b) == x");
    must(text::merge(base, {left, left}).text == left, "merge(b, x, x) == x");
    const auto one = text::merge(base, {left, right});
    const auto other = text::merge(base, {right, left});
    must(one.clean() == other.clean(), "a merge knows no order");
    must(!one.clean() || one.text == other.text, "a merge gives one text in any order");
    return 0;
}
