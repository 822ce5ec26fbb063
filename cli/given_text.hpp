// SPDX-License-Identifier: EUPL-1.2
// A text that comes with the command, in the place of the editor: --title, --body and --text.
#pragma once

#include "cli/arguments.hpp"
#include "cli/kept_file.hpp"

#include <optional>
#include <string>

namespace emenda::cli {

struct TextOptions {
    std::optional<std::string> title;
    std::optional<std::string> body;
    std::optional<std::string> whole; ///< --text: title and body, as `show --text` prints them

    bool any() const { return title || body || whole; }
};

/// The three options, with what the first two are in this command.
void declare_text(Arguments& arguments, TextOptions& options, const std::string& title,
                  const std::string& body);

/// --base: the version that a text was written from.
void declare_base(Arguments& arguments, std::optional<std::string>& base, const std::string& help);

/// The options, read at once: whoever types into a pipe holds no lock.
class GivenText {
public:
    explicit GivenText(const TextOptions& options);

    /// What the options make of this text of a proposal; empty if none was given. Error(usage)
    /// where --body begins with the title, which would stand there twice.
    std::optional<model::Text> on(const model::Text& before, const std::string& reference) const;

    /// The version that a kept file was written against, or the last one before hand edits that
    /// nobody has recorded; none if no such file was given. Errors of require_same().
    std::optional<model::Number> against(const model::Proposal& proposal) const;

    /// The text that a kept file was begun on; none if no such file was given. Error(refused) where
    /// it was edited by hand, and is neither recorded nor there any more; errors of require_same().
    std::optional<model::Text> begun(const model::Proposal& proposal) const;

    /// Whether a kept file was begun on the working text with these very hand edits.
    bool knows_hand_edits(const model::Proposal& proposal) const;

    /// Error(refused) if a kept file is a wording of another amendment.
    void require_for(const model::Proposal& proposal, const model::Amendment& amendment) const;

    /// The file with the text, as it is named in a command.
    const std::string& file() const { return m_file; }

    /// The options as they can be typed again: --text FILE.
    const std::string& as_typed() const { return m_typed; }

    bool has_body() const { return m_body.has_value(); }
    /// Whether the body came with a title of its own, in one file.
    bool has_title_of_its_own() const { return m_has_title; }

private:
    void read_whole(const std::string& file);
    void require_no_title(const model::Text& before) const;

    std::string m_file = "FILE"; ///< a pipe has no name
    std::string m_typed;
    std::optional<Against> m_against;
    std::optional<std::string> m_title;
    std::optional<std::string> m_body;
    bool m_has_title = false; ///< the body came with a title of its own
};

/// What to do with the text in `file` where the amendment has become another one, `now`.
std::string ways_for_another(const model::Proposal& proposal, const model::Amendment& now,
                             const std::string& file);

} // namespace emenda::cli
