// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/record.hpp"

#include "emenda/acts/guard.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/make.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/text/merge.hpp"

#include <utility>

namespace emenda::acts {

model::Proposal create(const Draft& draft, const Stamp& stamp) {
    model::Proposal proposal;
    proposal.reference = draft.reference;
    proposal.text = draft.text;
    proposal.language = draft.language;
    proposal.created = stamp.date;
    proposal.authors = draft.authors;
    if (proposal.authors.empty()) proposal.authors.push_back(stamp.by);
    proposal.category = draft.category;
    proposal.tags = draft.tags;
    proposal.template_name = draft.template_name;

    model::Version first;
    first.number = 1;
    first.date = stamp.date;
    first.author = stamp.by;
    first.text = draft.text;
    first.digest = history::version_digest(draft.reference, {}, first, draft.text);
    proposal.versions.push_back(std::move(first));
    return proposal;
}

void add_version(model::Proposal& proposal, const model::Text& before, const model::Text& after,
                 model::Version version) {
    history::ParagraphDigests known;
    add_version(proposal, before, after, std::move(version), known);
}

void add_version(model::Proposal& proposal, const model::Text& before, const model::Text& after,
                 model::Version version, history::ParagraphDigests& known) {
    const model::Version& last = proposal.versions.back();
    if (runs_backwards(last.date, version.date)) {
        throw Error(ErrorKind::refused,
                    say(tr("Version {} of {} is of {}: the next one cannot be of {}."), last.number,
                        proposal.reference.text, in_message(last.date), in_message(version.date)),
                    tr("Versions are recorded in the order in which they came about."));
    }
    version.number = last.number + 1;
    version.changes = history::make(before, after);
    version.digest = history::version_digest(proposal.reference, proposal.versions.back().digest,
                                             version, after, known);
    proposal.versions.push_back(std::move(version));
    proposal.text = after;
}

namespace {

model::Version version_by(const Stamp& stamp, const std::string& message) {
    model::Version version;
    version.date = stamp.date;
    version.author = stamp.by;
    version.message = message;
    return version;
}

} // namespace

model::Proposal edit(model::Proposal proposal, const model::Text& text, const std::string& message,
                     const Stamp& stamp) {
    require_open(proposal);
    const model::Text before = history::last_text(proposal);
    if (text == before) {
        throw Error(ErrorKind::refused,
                    say(tr("The text is that of version {} already: nothing to record."),
                        proposal.versions.back().number));
    }
    add_version(proposal, before, text, version_by(stamp, message));
    return proposal;
}

model::Proposal edit(model::Proposal proposal, const model::Text& begun, const model::Text& text,
                     const std::string& message, const Stamp& stamp) {
    const auto merged = brought_forward(begun, text, proposal.text);
    if (!merged) refuse_same_words(proposal, "FILE");
    return edit(std::move(proposal), *merged, message, stamp);
}

void refuse_same_words(const model::Proposal& proposal, const std::string& file) {
    throw Error(ErrorKind::refused,
                say(tr("While you were editing, {} changed the same words in {}."),
                    proposal.versions.back().author.name, proposal.reference.text),
                advise(tr("To see what changed: emenda diff {0}\nTo propose what you wrote, as an "
                          "amendment: emenda propose-change {0} --body {1}"),
                       proposal.reference.text, file));
}

std::optional<model::Text> brought_forward(const model::Text& begun, const model::Text& written,
                                           const model::Text& now) {
    if (now == begun) return written;
    const auto title = text::merge_line(begun.title, {written.title, now.title});
    const auto body = text::merge(begun.body, {written.body, now.body});
    if (!title.clean() || !body.clean()) return std::nullopt;
    return model::Text{title.text, body.text};
}

model::Proposal commit(model::Proposal proposal, const std::string& message, const Stamp& stamp) {
    require_open(proposal);
    require_no_conflict_marker(proposal.text.body, {tr("the text"), false});
    const model::Text before = history::last_text(proposal);
    if (proposal.text == before) {
        throw Error(ErrorKind::refused,
                    say(tr("The text of {} was not edited by hand: it is that "
                           "of version {}."),
                        proposal.reference.text, proposal.versions.back().number));
    }
    const model::Text after = proposal.text;
    add_version(proposal, before, after, version_by(stamp, message));
    return proposal;
}

model::Proposal discard(model::Proposal proposal) {
    const model::Text last = history::last_text(proposal);
    if (proposal.text == last) {
        throw Error(ErrorKind::refused,
                    say(tr("The text of {} was not edited by hand: it is that "
                           "of version {}."),
                        proposal.reference.text, proposal.versions.back().number));
    }
    proposal.text = last;
    return proposal;
}

model::Proposal restore(model::Proposal proposal, model::Number number, const std::string& message,
                        const Stamp& stamp) {
    require_open(proposal);
    require_no_hand_edits(proposal);
    const model::Text before = history::last_text(proposal);
    const model::Text after = history::text_at(proposal, number);
    if (before == after) {
        throw Error(ErrorKind::refused, say(tr("The text is that of version {} already: nothing "
                                               "to restore."),
                                            number));
    }
    model::Version version = version_by(stamp, message);
    version.restores = number;
    add_version(proposal, before, after, std::move(version));
    return proposal;
}

} // namespace emenda::acts
