// SPDX-License-Identifier: EUPL-1.2
#include "cli/given_text.hpp"

#include "cli/files.hpp"
#include "cli/input.hpp"
#include "cli/same_subject.hpp"
#include "cli/settled.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/shell_word.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/texts.hpp"

namespace emenda::cli {

void declare_text(Arguments& arguments, TextOptions& options, const std::string& title,
                  const std::string& body) {
    arguments.value(options.title, "--title", tr("TEXT"), title);
    arguments.value(options.body, "--body", tr("FILE|-"), body);
    arguments.value(options.whole, "--text", tr("FILE|-"),
                    tr("title, blank line and text in one, as show --text prints them"));
    arguments.exclude("--text", "--title");
    arguments.exclude("--text", "--body");
}

void declare_base(Arguments& arguments, std::optional<std::string>& base, const std::string& help) {
    arguments.value(base, "--base", tr("VERSION"), help);
}

GivenText::GivenText(const TextOptions& options) {
    const auto& file = options.whole ? options.whole : options.body;
    if (file && *file != "-") m_file = as_shell_word(*file);
    if (options.whole) {
        m_typed = "--text " + m_file;
        read_whole(*options.whole);
        return;
    }
    if (options.title) m_typed = "--title " + as_shell_word(*options.title);
    if (options.body) m_typed += (m_typed.empty() ? "--body " : " --body ") + m_file;
    if (options.title) m_title = acts::typed_line(*options.title, tr("the title"));
    if (!options.body) return;
    const Input input = input_from(*options.body);
    if (const auto kept = kept_text(input.text, input.origin())) {
        if (kept->against) require_settled(kept->against->signs, kept->text);
        m_has_title = true;
        if (!m_title) m_title = kept->text.title;
        m_body = kept->text.body;
        m_against = kept->against;
        return;
    }
    m_body = acts::typed_body(input.text, input.origin());
}

namespace {

model::Text title_and_body(const Input& input) {
    // As a whole first, so that faults are told with their lines.
    const std::string whole = acts::typed_body(input.text, input.origin());
    const auto end = whole.find('\n');
    if (end + 1 < whole.size() && whole.compare(end, 2, "\n\n") != 0) {
        throw Error(ErrorKind::usage,
                    say(tr("No blank line stands behind the title in {}."), input.name),
                    tr("The first line is the title; the text follows after a blank line. A text "
                       "without its title: --body"));
    }
    return split_title(whole);
}

} // namespace

void GivenText::read_whole(const std::string& file) {
    const Input input = input_from(file);
    m_has_title = true;
    const auto kept = kept_text(input.text, input.origin());
    if (kept) m_against = kept->against;
    if (m_against) require_settled(m_against->signs, kept->text);
    const model::Text text = kept ? kept->text : title_and_body(input);
    m_title = text.title;
    m_body = text.body;
}

std::optional<model::Number> GivenText::against(const model::Proposal& proposal) const {
    if (!m_against) return std::nullopt;
    return version_edited(*m_against, proposal).value_or(m_against->version);
}

bool GivenText::knows_hand_edits(const model::Proposal& proposal) const {
    return m_against && m_against->text == digest_of(proposal.text);
}

std::optional<model::Text> GivenText::begun(const model::Proposal& proposal) const {
    if (!m_against) return std::nullopt;
    if (const auto version = version_edited(*m_against, proposal))
        return history::text_at(proposal, *version);
    if (knows_hand_edits(proposal)) return proposal.text;
    throw Error(ErrorKind::refused,
                say(tr("That text was begun on hand edits to {} that are not there any more, and "
                       "were not recorded as they were."),
                    proposal.reference.text),
                advise(tr("To propose it, as an amendment: emenda propose-change {} --body {}\n"
                          "What you wrote can also be copied from the file into the text as it is "
                          "now."),
                       proposal.reference.text, m_file));
}

void GivenText::require_for(const model::Proposal& proposal,
                            const model::Amendment& amendment) const {
    if (!m_against || m_against->amendment.empty()) return;
    require_same_amendment(m_against->amendment, proposal, amendment,
                           ways_for_another(proposal, amendment, m_file));
}

std::string ways_for_another(const model::Proposal& proposal, const model::Amendment& now,
                             const std::string& file) {
    return advise(tr("To see it: emenda show {0} A{1}\nTo propose what you wrote, as an "
                     "amendment: emenda propose-change {0} --body {2}"),
                  proposal.reference.text, now.number, file);
}

void GivenText::require_no_title(const model::Text& before) const {
    const std::string heading = before.title + "\n";
    if (m_has_title || before.body.empty() || !m_body->starts_with(heading)) return;
    if (before.body.starts_with(heading)) return;
    throw Error(
        ErrorKind::usage,
        say(tr("The text begins with the title, which would stand there twice: {}"), before.title),
        tr("For a file with title, blank line and text: --text in the place of --body."));
}

std::optional<model::Text> GivenText::on(const model::Text& before,
                                         const std::string& reference) const {
    if (!m_title && !m_body) return std::nullopt;
    if (m_body && m_body->empty() && !before.body.empty()) {
        throw Error(
            ErrorKind::usage, tr("The new text is empty."),
            advise(tr("Was something to come out of another program? To take the whole proposal "
                      "back: emenda withdraw {}"),
                   reference));
    }
    if (m_body) require_no_title(before);
    return model::Text{m_title.value_or(before.title), m_body.value_or(before.body)};
}

} // namespace emenda::cli
