// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/amendment_redline.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/apply.hpp"
#include "emenda/history/texts.hpp"

namespace emenda::render {

AmendmentRedline redline_of(const model::Proposal& proposal, const model::Amendment& amendment) {
    const model::Text base = history::text_at(proposal, amendment.base);
    const history::Applied applied = history::apply(base, amendment.changes);
    if (!applied.faults.empty())
        throw Error(ErrorKind::invalid,
                    say(tr("Amendment {} does not fit version {}, which it was written against."),
                        amendment.number, amendment.base),
                    history::describe(applied.faults.front()));
    return {text::redline_words(base.title, applied.text.title),
            text::redline(base.body, applied.text.body)};
}

AmendmentRedline redline_of(const OnToday& on_today) {
    return {text::redline_words(on_today.today.title, on_today.merged->title),
            text::redline(on_today.today.body, on_today.merged->body)};
}

} // namespace emenda::render
