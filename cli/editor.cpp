// SPDX-License-Identifier: EUPL-1.2
#include "cli/editor.hpp"

#include "cli/kept_file.hpp"
#include "cli/our_lines.hpp"
#include "cli/programs.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/io_error.hpp"
#include "emenda/base/shell_word.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/render/styled.hpp"
#include "emenda/store/file.hpp"
#include "emenda/store/lock.hpp"
#include "emenda/store/reading.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <exception>
#include <unistd.h>
#include <utility>

namespace emenda::cli {

namespace fs = std::filesystem;

namespace {

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
        throw io_error(tr("Could not make a file to edit in {}: {}."), folder.string(), errno);
    }
    close(descriptor);
    return name;
}

/// nano cuts what is longer than the terminal.
std::string in_short_lines(const std::string& sentences) {
    constexpr std::size_t width = 78;
    std::string text;
    for (std::size_t at = 0; at < sentences.size();) {
        const auto end = std::min(sentences.find('\n', at), sentences.size());
        for (const render::Line& line :
             render::wrapped({{render::Label::plain, sentences.substr(at, end - at)}}, width))
            text += visible(render::to_plain(line)) + "\n"; // an editor is a terminal, too
        at = end + 1;
    }
    return text;
}

std::string with_instructions(const std::string& text, const std::string& instructions) {
    return text + "\n" + scissors + "\n" + first_instruction() + "\n" +
           in_short_lines(instructions) +
           in_short_lines(
               tr("To cancel, leave the text as it was, or empty, and close the editor."));
}

/// A word of the command may hold line feeds, which say() would show as something else.
std::string with_command(const char* sentence, const std::string& command) {
    return fmt::format(fmt::runtime(sentence), command);
}

/// Error(usage) where no editor can be opened, which an option may have asked for; `flag` names
/// what else gives the text.
void require_somebody(const Session& session, const std::string& option, const std::string& flag) {
    if (session.can_ask()) return;
    if (option.empty()) {
        throw Error(ErrorKind::usage, tr("There is no text, and nobody to ask for it."),
                    say(tr("Give it with {}."), flag));
    }
    throw Error(ErrorKind::usage,
                session.globals().no_input
                    ? say(tr("{} opens an editor, and {} forbids that."), option, "--no-input")
                    : say(tr("{} opens an editor, and that needs a terminal."), option),
                say(tr("Give the text with {} instead."), flag));
}

[[noreturn]] void cancel(const char* why) {
    throw Error(ErrorKind::refused, std::string(why) + " " + tr("Cancelled: nothing was written."));
}

} // namespace

EditorFile::EditorFile(Session& session, const std::string& content, GivenAgain given_again)
    : m_session(session), m_path(new_file(folder_for(session))),
      m_given_again(std::move(given_again)), m_errors_before(std::uncaught_exceptions()),
      m_at_stake(visible(where_it_is(true), true) + "\n",
                 visible(where_it_is(false), true) + "\n") {
    m_content = content + with_command(tr("Should this file be left over: {}"), command_again()) +
                "\n\n" + mark_of(m_given_again.against);
    try {
        store::save_file(m_path, m_content);
    } catch (...) { // nobody has written anything there
        std::error_code gone;
        fs::remove(m_path, gone);
        throw;
    }
}

EditorFile::~EditorFile() {
    const bool fails = std::uncaught_exceptions() > m_errors_before;
    if (m_is_open) m_is_taken = false; // nobody puts back what is deleted from here on
    if (fails && !m_is_open) {
        if (!was_edited()) take_what_was_saved_beside();
        try {
            put_back_our_lines(store::read_file(m_path));
        } catch (const std::exception&) { // too large to be read, say: it is not taken for another
        }
    }
    const bool stays = m_is_open || m_has_words_below ||
                       ((fails || (m_given_again.dry_run && !m_is_cancelled)) && was_edited());
    try {
        tell_what_stays(stays, fails);
    } catch (const std::exception&) { // no memory for the words: the file is there all the same
    }
    std::error_code gone;
    if (!stays) fs::remove(m_path, gone);
    if (!fails) fs::remove(m_path.string() + "~", gone); // an editor's copy of before
}

void EditorFile::tell_what_stays(bool stays, bool fails) const {
    Terminal& terminal = m_session.terminal();
    if (m_has_words_below && !fails) {
        terminal.talk(say(tr("What you wrote below the line was not taken; it is kept in {}."),
                          m_session.shown_from_start(m_path)));
    } else if (stays) {
        terminal.talk(where_it_is(m_is_taken));
    }
    if (!fails && !m_is_cancelled) return;
    for (const fs::path& file : left_by_the_editor()) {
        terminal.talk(say(tr("The editor has left {}: what was not saved yet may be in there."),
                          m_session.shown_from_start(file)));
    }
}

std::string EditorFile::where_it_is(bool is_taken) const {
    std::string where =
        say(tr("What you wrote is kept in {}."), m_session.shown_from_start(m_path));
    if (is_taken) where += "\n" + with_command(tr("To use it: {}"), command_again());
    return where;
}

std::string EditorFile::name() const { return as_shell_word(m_session.shown(m_path)); }

std::string EditorFile::command_again() const {
    std::vector<std::string> words = m_session.globals().words;
    const auto place_of = [&](const std::string& word, std::size_t end) {
        return static_cast<std::size_t>(std::find(words.begin(), words.begin() + end, word) -
                                        words.begin());
    };
    const std::size_t end = place_of("--", words.size());
    words.insert(words.begin() + end, {m_given_again.option, m_session.shown(m_path)});
    for (const std::string& left_out : {m_given_again.instead_of, std::string("--dry-run")}) {
        const std::size_t options_end = place_of("--", words.size());
        const std::size_t at = place_of(left_out, options_end);
        if (!left_out.empty() && at < options_end) words.erase(words.begin() + at);
    }
    return visible(m_session.command_line(words), true);
}

/// nano's edit-X.md.save, vi's .edit-X.md.swp.
std::vector<fs::path> EditorFile::left_by_the_editor() const {
    std::vector<fs::path> left;
    const std::string name = m_path.filename().string();
    std::error_code error;
    for (auto it = fs::directory_iterator(m_path.parent_path(), error);
         !error && it != fs::directory_iterator(); it.increment(error)) {
        const std::string other = it->path().filename().string();
        if (other != name && other.find(name) != std::string::npos && !other.ends_with("~"))
            left.push_back(it->path());
    }
    std::sort(left.begin(), left.end());
    return left;
}

bool EditorFile::was_edited() const {
    try {
        return store::read_file(m_path) != m_content;
    } catch (const std::exception&) { // too large to be read, say: it is not what we put there
        std::error_code unknown;
        return fs::exists(m_path, unknown);
    }
}

/// nano, whose terminal is closed, leaves the file as it is and writes FILE.save: that is the text
/// then, under the name that it says itself.
void EditorFile::take_what_was_saved_beside() const {
    const fs::path beside = saved_beside(m_path);
    try {
        std::error_code unknown;
        if (fs::is_symlink(beside, unknown)) return;
        if (!kept_words(store::read_file(beside), {beside.string(), true, true})) return;
        fs::rename(beside, m_path, unknown);
    } catch (const std::exception&) { // there is none, or no text of ours: it stays where it is
        return;
    }
}

/// The kept file is known by them; what it holds then. Error(io).
std::string EditorFile::put_back_our_lines(const std::string& content) {
    // What it was begun on is gone, or the words would be left out.
    if (is_cut_short(content, m_content) || has_words_below(content, m_content)) m_is_taken = false;
    std::string whole = with_our_lines(content, m_content);
    if (whole == content) return whole;
    const bool was_taken = std::exchange(m_is_taken, false);
    store::replace_file(m_path, whole, content);
    m_is_taken = was_taken;
    return whole;
}

std::string EditorFile::edited() {
    m_session.terminal().talk(tr("Waiting for the editor to close…"));
    run_editor(m_path, m_at_stake, m_is_open);
    const std::string content = store::read_file(m_path);
    std::string whole = put_back_our_lines(content);
    if (line_of_ours_above(content, m_content)) require_line_again();
    if (is_cut_short(content, m_content)) {
        throw Error(ErrorKind::refused,
                    tr("The file ends in the middle of what stood there: it was cut short, by the "
                       "editor or a full disk."),
                    tr("Nothing was written. Give the command again; what the file holds can be "
                       "copied from there."));
    }
    m_has_words_below = has_words_below(content, m_content);
    return whole;
}

void EditorFile::require_line_again() {
    m_is_taken = false;
    throw Error(ErrorKind::refused,
                tr("The line with >8 is gone, and words of emenda's stand in the text."),
                say(put_line_again(), scissors) + "\n" +
                    with_command(tr("Then: {}"), command_again()));
}

EditedText edit_text(Session& session, const std::string& initial, const std::string& instructions,
                     const std::string& flag, GivenAgain given_again) {
    require_somebody(session, {}, flag);
    auto file = std::make_unique<EditorFile>(session, with_instructions(initial, instructions),
                                             std::move(given_again));
    const std::string raw = above_the_line(file->edited());
    EditedText edited{acts::typed_body(raw, file->origin()), std::move(file)};
    const bool empty = edited.text.empty();
    const bool unchanged = edited.text == acts::typed_body(initial, {tr("the text"), false});
    if (empty || unchanged) {
        edited.file->nothing_to_keep();
        edited.file.reset();
        cancel(empty ? tr("The text is empty.") : tr("The text was not changed."));
    }
    return edited;
}

EditedProposal edit_proposal(Session& session, const model::Text& initial, const Editing& editing) {
    const bool nothing = initial.title.empty() && initial.body.empty();
    const std::string before = nothing ? "" : initial.title + "\n\n" + initial.body;
    require_somebody(session, editing.instead_of, editing.flag);
    const std::string content = with_instructions(
        before, std::string(tr("The first line is the title; the text follows after a blank "
                               "line.")) +
                    "\n" + editing.instructions);
    auto file = std::make_unique<EditorFile>(
        session, content,
        GivenAgain{"--body", editing.instead_of, editing.against, editing.dry_run});
    const std::string written = acts::typed_body(above_the_line(file->edited()), file->origin());
    const bool unchanged = !editing.may_stay && written == acts::typed_body(before, {"", false});
    if (written.empty() || unchanged) {
        file->nothing_to_keep();
        file.reset();
        cancel(written.empty() ? tr("The text is empty.") : tr("The text was not changed."));
    }
    const model::Text text = split_title(written);
    if (text.body.empty() && !initial.body.empty()) {
        throw Error(
            ErrorKind::refused, tr("Only the title is left: the text is empty."),
            advise(tr("To take a text out of sight: emenda withdraw {}"), editing.reference));
    }
    return {text, std::move(file)};
}

} // namespace emenda::cli
