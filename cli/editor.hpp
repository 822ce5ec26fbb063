// SPDX-License-Identifier: EUPL-1.2
// Writing in the user's editor, on a small file with instructions below a line.
//
// What was typed is never lost: if anything fails afterwards, the file stays and is named.
#pragma once

#include "cli/session.hpp"
#include "emenda/model/proposal.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace emenda::cli {

/// The file in the editor. It is removed at the end, unless an error is on its way: then it stays
/// and a sentence names it.
class EditorFile {
public:
    EditorFile(Session& session, const std::string& content);
    ~EditorFile();
    EditorFile(const EditorFile&) = delete;
    EditorFile& operator=(const EditorFile&) = delete;

    /// The option that takes the kept file, for the sentence that names it.
    void taken_by(std::string option) { m_option = std::move(option); }

    /// Opens the editor, waits, and gives what the file holds then.
    std::string edited();

private:
    bool was_edited() const;

    Session& m_session;
    std::string m_content; ///< at first
    std::filesystem::path m_path;
    std::string m_option;
    int m_errors_before;
};

/// The text of a file that was kept by edit_proposal and is given again; empty for any other.
std::optional<model::Text> kept_text(const std::string& content);

struct EditedText {
    std::string text; ///< in normal form
    std::unique_ptr<EditorFile> file;
};

/// What the person wrote above the line. Error(refused) if it is empty or unchanged: cancelled;
/// Error(usage) naming `flag` if there is nobody to ask.
EditedText edit_text(Session& session, const std::string& initial, const std::string& instructions,
                     const std::string& flag);

struct EditedProposal {
    model::Text text;
    std::unique_ptr<EditorFile> file;
};

/// Title on the first line, then the body. An unchanged text cancels unless `may_stay`.
EditedProposal edit_proposal(Session& session, const model::Text& initial,
                             const std::string& instructions, const std::string& flag,
                             bool may_stay = false);

} // namespace emenda::cli
