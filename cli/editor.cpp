// SPDX-License-Identifier: EUPL-1.2
#include "cli/editor.hpp"

#include "cli/programs.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/file.hpp"
#include "emenda/store/lock.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <unistd.h>

namespace emenda::cli {

namespace fs = std::filesystem;

namespace {

constexpr const char* scissors = "------------------------ >8 ------------------------";

/// In the workspace's own folder, so that a text that must be kept is found again.
fs::path folder_for(const Session& session) {
    const auto& workspace = session.workspace_if_any();
    if (!workspace) return temporary_folder();
    const fs::path folder = workspace->root() / ".emenda";
    store::make_local_folder(folder);
    return folder;
}

fs::path new_file(const fs::path& folder) {
    std::string name = (folder / "edit-XXXXXX.md").string();
    const int descriptor = mkstemps(name.data(), 3);
    if (descriptor < 0) {
        throw Error(ErrorKind::io, say(tr("Could not make a file to edit in {}: {}."),
                                       folder.string(), std::strerror(errno)));
    }
    close(descriptor);
    return name;
}

/// The last such line is ours: the text may hold one of its own.
std::string above_the_line(const std::string& content) {
    const auto at = content.rfind(std::string("\n") + scissors);
    if (at != std::string::npos) return content.substr(0, at + 1);
    return content.starts_with(scissors) ? std::string() : content;
}

std::string first_instruction() {
    return tr("Leave the line above as it is: all that stands below it is ignored.");
}

std::string with_instructions(const std::string& text, const std::string& instructions) {
    return text + "\n" + scissors + "\n" + first_instruction() + "\n" + instructions + "\n" +
           tr("To cancel, leave the text as it was, or empty, and close the editor.") + "\n";
}

model::Text split_title(const std::string& written) {
    const auto end = std::min(written.find('\n'), written.size());
    return {acts::typed_line(written.substr(0, end), tr("the title")),
            acts::typed_body(std::string_view(written).substr(end), {tr("the text"), false})};
}

[[noreturn]] void cancel(const char* why) {
    throw Error(ErrorKind::refused, std::string(why) + " " + tr("Cancelled: nothing was written."));
}

} // namespace

std::optional<model::Text> kept_text(const std::string& content) {
    const std::string ours = std::string("\n") + scissors + "\n" + first_instruction() + "\n";
    if (content.find(ours) == std::string::npos) return std::nullopt;
    return split_title(acts::typed_body(above_the_line(content), {tr("the text"), false}));
}

EditorFile::EditorFile(Session& session, const std::string& content)
    : m_session(session), m_content(content), m_path(new_file(folder_for(session))),
      m_errors_before(std::uncaught_exceptions()) {
    store::save_file(m_path, content);
}

EditorFile::~EditorFile() {
    if (std::uncaught_exceptions() > m_errors_before && was_edited()) {
        const std::string shown = m_session.shown(m_path);
        std::string sentence = say(tr("What you wrote is kept in {}."), shown);
        if (!m_option.empty()) {
            sentence += "\n";
            sentence += say(tr("To use it, give the same command {} {}"), m_option, shown);
        }
        m_session.terminal().talk(sentence);
        return;
    }
    std::error_code gone;
    fs::remove(m_path, gone);
}

bool EditorFile::was_edited() const {
    try {
        return store::read_file(m_path) != m_content;
    } catch (const Error&) { // too large to be read, say: it is not what we put there
        std::error_code unknown;
        return fs::exists(m_path, unknown);
    }
}

std::string EditorFile::edited() {
    m_session.terminal().talk(tr("Waiting for the editor to close…"));
    run_editor(m_path);
    return store::read_file(m_path);
}

EditedText edit_text(Session& session, const std::string& initial, const std::string& instructions,
                     const std::string& flag) {
    if (!session.can_ask()) {
        throw Error(ErrorKind::usage, tr("There is no text, and nobody to ask for it."),
                    say(tr("Give it with {}."), flag));
    }
    auto file = std::make_unique<EditorFile>(session, with_instructions(initial, instructions));
    const std::string raw = above_the_line(file->edited());
    EditedText edited{acts::typed_body(raw, {tr("the text"), false}), std::move(file)};
    const bool empty = edited.text.empty();
    const bool unchanged = edited.text == acts::typed_body(initial, {tr("the text"), false});
    if (empty || unchanged) {
        edited.file.reset();
        cancel(empty ? tr("The text is empty.") : tr("The text was not changed."));
    }
    return edited;
}

EditedProposal edit_proposal(Session& session, const model::Text& initial,
                             const std::string& instructions, const std::string& flag,
                             bool may_stay) {
    const bool nothing = initial.title.empty() && initial.body.empty();
    const std::string before = nothing ? "" : initial.title + "\n\n" + initial.body;
    if (!session.can_ask()) {
        throw Error(ErrorKind::usage, tr("There is no text, and nobody to ask for it."),
                    say(tr("Give it with {}."), flag));
    }
    auto file = std::make_unique<EditorFile>(
        session, with_instructions(before, std::string(tr("The first line is the title; the text "
                                                          "follows after a blank line.")) +
                                               "\n" + instructions));
    file->taken_by("--body");
    const std::string written =
        acts::typed_body(above_the_line(file->edited()), {tr("the text"), false});
    const bool unchanged = !may_stay && written == acts::typed_body(before, {"", false});
    if (written.empty() || unchanged) {
        file.reset();
        cancel(written.empty() ? tr("The text is empty.") : tr("The text was not changed."));
    }
    return {split_title(written), std::move(file)};
}

} // namespace emenda::cli
