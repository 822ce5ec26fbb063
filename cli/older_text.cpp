// SPDX-License-Identifier: EUPL-1.2
#include "cli/older_text.hpp"

#include "emenda/acts/guard.hpp"
#include "emenda/acts/record.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"

#include <optional>
#include <utility>

namespace emenda::cli {

model::Text merged_from(const model::Proposal& today, const acts::Point& base,
                        const model::Text& written, const std::string& options) {
    auto text = acts::brought_forward(base.text, written, today.text);
    if (text) return *std::move(text);
    throw Error(
        ErrorKind::refused,
        say(tr("That text was written against version {}, and the same words have been changed "
               "since."),
            *base.version),
        advise(tr("To see what changed: emenda diff {0} {1}\nTo propose what you wrote, as an "
                  "amendment: emenda propose-change {0} {2} --base {1}"),
               today.reference.text, *base.version, options));
}

model::Text merged_from(const model::Proposal& today, const acts::Point& base,
                        const GivenText& given, const model::Person& author) {
    const auto noted = given.against(today);
    if (noted && *noted != *base.version) {
        throw Error(
            ErrorKind::usage,
            say(tr("That text was written from version {}, as its last line says."), *noted),
            say(tr("Leave out {}."), "--base"));
    }
    const auto written = given.on(base.text, today.reference.text);
    if (*base.version < today.versions.size())
        require_nothing_taken_back(today, *base.version, given, *written, author);
    return merged_from(today, base, *written, given.as_typed());
}

void require_nothing_taken_back(const model::Proposal& today, model::Number last,
                                const GivenText& given, const model::Text& said,
                                const model::Person& author, model::Number behind, acts::As as) {
    if (!given.has_body()) return;
    acts::require_nothing_taken_back(
        today, last, given.has_title_of_its_own() ? std::optional(said.title) : std::nullopt,
        said.body, author, behind, as);
}

} // namespace emenda::cli
