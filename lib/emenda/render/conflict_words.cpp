// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/conflict_words.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/passage_rows.hpp"
#include "emenda/render/standing_words.hpp"

namespace emenda::render {

std::string where(const ShownConflict& conflict) {
    const model::Number version = conflict.version;
    const std::size_t first = conflict.paragraph;
    if (conflict.title) return tr("In the title:");
    if (first == 0) return tr("Before the first paragraph:");
    if (conflict.between) {
        return version == 0 ? say(tr("After paragraph {}:"), first)
                            : say(tr("After paragraph {} of version {}:"), first, version);
    }
    const std::size_t count = count_paragraphs(conflict.passage);
    if (count == 1 && !conflict.label.empty()) {
        return version == 0
                   ? say(tr("In paragraph {}, {}:"), first, conflict.label)
                   : say(tr("In paragraph {} of version {}, {}:"), first, version, conflict.label);
    }
    if (count == 1) {
        return version == 0 ? say(tr("In paragraph {}:"), first)
                            : say(tr("In paragraph {} of version {}:"), first, version);
    }
    const std::size_t last = first + count - 1;
    if (count == 2) {
        return version == 0
                   ? say(tr("In paragraphs {} and {}:"), first, last)
                   : say(tr("In paragraphs {} and {} of version {}:"), first, last, version);
    }
    return version == 0 ? say(tr("In paragraphs {} to {}:"), first, last)
                        : say(tr("In paragraphs {} to {} of version {}:"), first, last, version);
}

std::string who(const ShownWish& wish) {
    if (wish.amendment == 0) {
        if (wish.proposers.empty()) return tr("Today's text:");
        return say(tr("Today's text ({}):"), display(wish.proposers));
    }
    return say(tr("Amendment {} ({}):"), wish.amendment, display(wish.proposers));
}

std::string moved(const ShownWish& wish) {
    if (wish.into) return say(tr("(moved into paragraph {})"), *wish.into);
    if (!wish.behind) return tr("(moved elsewhere)");
    if (*wish.behind == 0) return tr("(moved to the front)");
    return say(tr("(moved behind paragraph {})"), *wish.behind);
}

std::string part_moved(const ShownWish& wish) {
    if (wish.behind.value_or(0) == 0)
        return say(tr("(paragraph {} moved to the front)"), *wish.part);
    return say(tr("(paragraph {} moved behind paragraph {})"), *wish.part, *wish.behind);
}

std::string words_sent(const ShownSentTo& sent) {
    if (sent.into) return say(tr("(the words taken out go into paragraph {})"), sent.paragraph);
    if (sent.paragraph == 0) return tr("(the words taken out go to the front)");
    return say(tr("(the words taken out go behind paragraph {})"), sent.paragraph);
}

} // namespace emenda::render
