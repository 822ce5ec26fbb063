// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/title_change.hpp"

#include "emenda/formula/apostrophes.hpp"
#include "emenda/text/normal_form.hpp"

#include <string>

namespace emenda::formula {

model::TitleChange title_change(const Sentence& sentence, const model::Text& base) {
    const auto line = [](const std::string& text) {
        auto made = text::normal_line(text);
        return made.unfit ? text : made.text;
    };
    model::TitleChange change{line(sentence.quote.text), line(sentence.with.text), {}};
    if (sentence.kind == Kind::new_title) change.replace = base.title;
    const bool looks_alike =
        with_straight_apostrophes(change.replace) == with_straight_apostrophes(base.title);
    if (looks_alike && change.replace != base.title) {
        change.replace = base.title;
        change.with = with_apostrophes_of(base.title, change.with);
    }
    return change;
}

} // namespace emenda::formula
