// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_absorbed.hpp"

#include "emenda/text/accounting.hpp"
#include "emenda/text/merge.hpp"

#include <algorithm>
#include <string>

namespace emenda::text {

namespace {

/// Paragraphs that two sides touch, and one at either side: a merge of a long text that is about
/// one word costs three paragraphs.
struct Window {
    Window(const EditBase& base, const Edits& one, const Edits& other)
        : first(base.paragraphs()), last(1) {
        for (const Edits* side : {&one, &other}) {
            for (const Rewrite& rewrite : side->words) {
                cover(base.paragraph_at(rewrite.range.begin));
                cover(base.paragraph_at(rewrite.range.end));
            }
            for (const Gap& gap : side->gaps) {
                cover(gap.behind);
                for (const Placed& placed : gap.placed) {
                    if (placed.paragraph > 0) cover(placed.paragraph);
                }
            }
        }
        first = std::max<std::size_t>(first, 2) - 1;
        last = std::min(last + 1, base.paragraphs());
    }

    std::size_t first = 0; ///< paragraph numbers
    std::size_t last = 0;

private:
    void cover(std::size_t number) {
        first = std::min(first, number);
        last = std::max(last, number);
    }
};

/// Edits of a body as edits of its paragraphs from `first` on.
Edits within(Edits edits, std::size_t bytes, std::size_t paragraphs) {
    return shifted(std::move(edits), std::size_t{0} - bytes, std::size_t{0} - paragraphs);
}

} // namespace

bool deletes_paragraphs(const EditBase& base, const Edits& side) {
    return side.gaps.empty() &&
           std::all_of(side.words.begin(), side.words.end(), [&](const Rewrite& one) {
               return one.with.empty() && base.starts_paragraph(one.range.begin) &&
                      base.starts_paragraph(one.range.end);
           });
}

bool holds(const EditBase& base, const Edits& large, const Edits& small) {
    if (small.empty()) return true;
    if (base.paragraphs() == 0) return false;
    const Window window(base, large, small);
    const std::size_t begin = base.starts[window.first - 1];
    const std::size_t end = base.starts[window.last] - 1; // a body ends without the break
    const std::string part = base.text.substr(begin, end - begin);
    const std::string with_large = carried_out(part, within(large, begin, window.first - 1));
    const std::string with_small = carried_out(part, within(small, begin, window.first - 1));
    if (with_large == with_small) return true;
    const auto plainly = [](const std::string& from, const std::string& one,
                            const std::string& other) {
        return merge_plainly(from, {edits_between(from, one), edits_between(from, other)});
    };
    const auto rest = plainly(with_small, with_large, part);
    if (!rest || *rest == with_large) return false;
    const auto again = plainly(part, with_small, *rest);
    if (!again || *again != with_large) return false;
    const std::vector<Tally> tallies{tally(part, with_large), tally(part, with_small)};
    return unaccounted(part, tallies, with_large, true).empty();
}

} // namespace emenda::text
