// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/conflicts.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/standing_words.hpp"

namespace emenda::render {

namespace {

std::string where(const ShownConflict& conflict) {
    if (conflict.title) return tr("In the title:");
    if (conflict.paragraph == 0) return tr("Before the first paragraph:");
    return say(tr("In paragraph {}:"), conflict.paragraph);
}

std::string who(const ShownWish& wish) {
    if (wish.amendment == 0) {
        if (wish.proposers.empty()) return tr("Today's text:");
        return say(tr("Today's text ({}):"), display(wish.proposers));
    }
    return say(tr("Amendment {} ({}):"), wish.amendment, display(wish.proposers));
}

std::string moved(const ShownWish& wish) {
    if (!wish.behind) return tr("(moved elsewhere)");
    if (*wish.behind == 0) return tr("(moved to the front)");
    return say(tr("(moved behind paragraph {})"), *wish.behind);
}

} // namespace

Lines conflict_lines(const std::vector<ShownConflict>& conflicts, std::size_t width) {
    Lines lines;
    for (const ShownConflict& conflict : conflicts) {
        if (!lines.empty()) lines.emplace_back();
        append(lines, wrapped({{Label::heading, where(conflict)}}, width));
        if (!conflict.passage.empty()) {
            lines.push_back({{Label::plain, "  "}, {Label::faint, tr("The passage")}});
            append(lines, prose(conflict.passage, width, 6));
        }
        for (const ShownWish& wish : conflict.wishes) {
            append(lines, wrapped({{Label::plain, "  "}, {Label::name, who(wish)}}, width, 4));
            if (wish.moved) {
                append(lines,
                       wrapped({{Label::plain, "      "}, {Label::mark, moved(wish)}}, width, 6));
                if (!wish.text.empty()) append(lines, prose(wish.text, width, 6, Label::added));
            } else if (wish.text.empty())
                lines.push_back({{Label::plain, "      "},
                                 {Label::removed,
                                  conflict.passage.empty() ? tr("(nothing)") : tr("(deleted)")}});
            else
                append(lines, prose(wish.text, width, 6, Label::added));
        }
    }
    return lines;
}

} // namespace emenda::render
