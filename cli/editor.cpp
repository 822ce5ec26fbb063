// SPDX-License-Identifier: EUPL-1.2
#include "cli/editor.hpp"

#include "cli/programs.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/io_error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/render/styled.hpp"
#include "emenda/store/file.hpp"
#include "emenda/store/lock.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <exception>
#include <set>
#include <unistd.h>

namespace emenda::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view against_mark = "= ";

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
        throw io_error(tr("Could not make a file to edit in {}: {}."), folder.string(), errno);
    }
    close(descriptor);
    return name;
}

std::string first_instruction() {
    return tr("Leave the line above as it is: all that stands below it is ignored.");
}

std::string the_line() {
    std::string line = "\n";
    return line.append(scissors).append("\n");
}

/// The last such line is ours: the text may hold one of its own. Where somebody deleted it with
/// the rest, what stands below it is known by its first words.
std::string above_the_line(const std::string& content) {
    const auto at = content.rfind("\n" + std::string(scissors));
    if (at != std::string::npos) return content.substr(0, at + 1);
    if (content.starts_with(scissors)) return {};
    const auto instruction = content.rfind("\n" + first_instruction() + "\n");
    return instruction == std::string::npos ? content : content.substr(0, instruction + 1);
}

/// Whether somebody wrote below the line: words that are not ours.
bool has_words_below(std::string_view content, std::string_view ours) {
    const auto below = [](std::string_view text) {
        const auto at = text.rfind(scissors);
        return at == std::string_view::npos ? std::string_view() : text.substr(at);
    };
    std::set<std::string_view> known;
    const auto each_line = [](std::string_view text, auto take) {
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find('\n', at), text.size());
            take(text.substr(at, end - at));
            at = end + 1;
        }
    };
    each_line(below(ours), [&](std::string_view line) { known.insert(line); });
    bool more = false;
    each_line(below(content), [&](std::string_view line) {
        const bool says = line.find_first_not_of(" \t\r") != line.npos;
        more = more || (says && !known.contains(line) && !line.starts_with(against_mark));
    });
    return more;
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

/// "= par-PROP-2022-05-1 3", the last line of all.
std::string line_of(const Against& against) {
    return std::string(against_mark) + against.reference + " " + std::to_string(against.version);
}

std::optional<Against> against_in(std::string_view content) {
    while (content.ends_with('\n'))
        content.remove_suffix(1);
    const std::size_t begin = content.rfind('\n');
    if (begin == std::string_view::npos) return std::nullopt;
    std::string_view line = content.substr(begin + 1);
    const std::size_t blank = line.rfind(' ');
    if (!line.starts_with(against_mark) || blank <= against_mark.size()) return std::nullopt;
    Against against{std::string(line.substr(against_mark.size(), blank - against_mark.size())), 0};
    const char* end = line.data() + line.size();
    const auto read = std::from_chars(line.data() + blank + 1, end, against.version);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return against;
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

std::optional<KeptText> kept_text(const std::string& content) {
    const std::string line = the_line();
    auto against = against_in(content);
    // Without its last line, a file is known by its instructions; with it, whatever language they
    // were written in.
    const std::string ours = against ? line : line + first_instruction() + "\n";
    if (content.find(ours) == std::string::npos) return std::nullopt;
    return KeptText{split_title(acts::typed_body(above_the_line(content), {tr("the text"), false})),
                    std::move(against)};
}

std::optional<std::string> kept_words(const std::string& content) {
    if (content.find(the_line() + first_instruction() + "\n") == std::string::npos)
        return std::nullopt;
    return above_the_line(content);
}

EditorFile::EditorFile(Session& session, const std::string& content)
    : m_session(session), m_content(content), m_path(new_file(folder_for(session))),
      m_errors_before(std::uncaught_exceptions()), m_at_stake(visible(where_it_is(), true) + "\n") {
    try {
        store::save_file(m_path, content);
    } catch (...) { // nobody has written anything there
        std::error_code gone;
        fs::remove(m_path, gone);
        throw;
    }
}

EditorFile::~EditorFile() {
    const bool fails = std::uncaught_exceptions() > m_errors_before;
    const auto left = left_by_the_editor();
    const bool stays = m_is_open || m_has_words_below || (fails && was_edited());
    if (m_has_words_below && !fails) {
        m_session.terminal().talk(
            say(tr("What you wrote below the line was not taken; it is kept in {}."),
                m_session.shown(m_path)));
    } else if (stays) {
        std::string sentence = where_it_is();
        const std::string shown = m_session.shown(m_path);
        if (!m_option.empty()) {
            sentence += "\n";
            sentence +=
                m_instead_of.empty()
                    ? say(tr("To use it, give the same command with {} {}"), m_option, shown)
                    : say(tr("To use it, give the same command with {} {} in the place of {}"),
                          m_option, shown, m_instead_of);
        }
        m_session.terminal().talk(sentence);
    }
    for (const fs::path& file : left) {
        if (!fails) break;
        m_session.terminal().talk(say(tr("The editor has left {}: what was not saved yet may be in "
                                         "there."),
                                      m_session.shown(file)));
    }
    std::error_code gone;
    if (!stays) fs::remove(m_path, gone);
    if (!fails) fs::remove(m_path.string() + "~", gone); // an editor's copy of before
}

std::string EditorFile::where_it_is() const {
    return say(tr("What you wrote is kept in {}."), m_session.shown(m_path));
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
    } catch (const Error&) { // too large to be read, say: it is not what we put there
        std::error_code unknown;
        return fs::exists(m_path, unknown);
    }
}

std::string EditorFile::edited() {
    m_session.terminal().talk(tr("Waiting for the editor to close…"));
    m_is_open = !run_editor(m_path, m_at_stake);
    if (m_is_open) {
        throw Error(ErrorKind::interrupted,
                    tr("Interrupted; the editor is still open, and nothing it saves is recorded."));
    }
    std::string content = store::read_file(m_path);
    m_has_words_below = has_words_below(content, m_content);
    return content;
}

EditedText edit_text(Session& session, const std::string& initial, const std::string& instructions,
                     const std::string& flag, const std::string& option) {
    if (!session.can_ask()) {
        throw Error(ErrorKind::usage, tr("There is no text, and nobody to ask for it."),
                    say(tr("Give it with {}."), flag));
    }
    auto file = std::make_unique<EditorFile>(session, with_instructions(initial, instructions));
    file->taken_by(option);
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

EditedProposal edit_proposal(Session& session, const model::Text& initial, const Editing& editing) {
    const bool nothing = initial.title.empty() && initial.body.empty();
    const std::string before = nothing ? "" : initial.title + "\n\n" + initial.body;
    if (!session.can_ask()) {
        throw Error(ErrorKind::usage, tr("There is no text, and nobody to ask for it."),
                    say(tr("Give it with {}."), editing.flag));
    }
    std::string content = with_instructions(
        before, std::string(tr("The first line is the title; the text follows after a blank "
                               "line.")) +
                    "\n" + editing.instructions);
    if (editing.against) content += "\n" + line_of(*editing.against) + "\n";
    auto file = std::make_unique<EditorFile>(session, content);
    file->taken_by("--body", editing.instead_of);
    const std::string written =
        acts::typed_body(above_the_line(file->edited()), {tr("the text"), false});
    const bool unchanged = !editing.may_stay && written == acts::typed_body(before, {"", false});
    if (written.empty() || unchanged) {
        file.reset();
        cancel(written.empty() ? tr("The text is empty.") : tr("The text was not changed."));
    }
    const model::Text text = split_title(written);
    if (text.body.empty() && !initial.body.empty()) {
        throw Error(ErrorKind::refused, tr("Only the title is left: the text is empty."),
                    tr("To take a text out of sight: emenda withdraw"));
    }
    return {text, std::move(file)};
}

} // namespace emenda::cli
