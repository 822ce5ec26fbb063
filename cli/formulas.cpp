// SPDX-License-Identifier: EUPL-1.2
#include "cli/formulas.hpp"

#include "cli/complaint.hpp"
#include "cli/input.hpp"
#include "emenda/acts/entries.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/texts.hpp"

namespace emenda::cli {

namespace {

formula::Language language_for(const Session& session, const model::Proposal& proposal) {
    const auto& asked = session.globals().language;
    const auto own = formula::language_of(asked ? *asked : proposal.language);
    if (own) return *own;
    return formula::language_of(language_in_use()).value_or(formula::Language::english);
}

} // namespace

std::string formulas(const Session& session, const model::Proposal& proposal,
                     const formula::Heading& heading, const model::Text& base,
                     const model::Changes& changes) {
    return formula::write(heading, base, changes, language_for(session, proposal), session.width());
}

formula::Parsed formulas_from(const std::string& file) {
    const Input input = input_from(file);
    auto parsed = formula::parse(input.text, input.name);
    if (!parsed.findings.empty())
        refuse(parsed.findings, parsed.findings.front(), ErrorKind::usage);
    return parsed;
}

model::Changes changes_of(Session& session, const formula::Parsed& formulas,
                          const model::Proposal& proposal, bool asked, model::Number& base) {
    if (formulas.reference && *formulas.reference != proposal.reference.text) {
        throw Error(ErrorKind::usage,
                    say(tr("The formulas are about {}, not about {}."), *formulas.reference,
                        proposal.reference.text),
                    tr("Where they are meant for this one, take the heading out."));
    }
    if (!asked && formulas.version) base = *formulas.version;
    auto resolved = formula::resolve(formulas, history::text_at(proposal, base));
    if (!resolved.findings.empty()) {
        refuse(resolved.findings, resolved.findings.front(), ErrorKind::usage);
    }
    if (resolved.renumbered) {
        session.terminal().talk(
            tr("The changes are numbered in the order of the text, not as the sentences here."));
        session.terminal().talk(
            advise(tr("To read them by number, once they are proposed: emenda show {} A{} "
                      "--formula"),
                   proposal.reference.text, acts::next_amendment_number(proposal)));
    }
    return resolved.changes;
}

} // namespace emenda::cli
