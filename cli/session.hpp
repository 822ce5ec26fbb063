// SPDX-License-Identifier: EUPL-1.2
// One run of a command: where it runs, who runs it, when, and what it talks to.
#pragma once

#include "cli/terminal.hpp"
#include "cli/typed_paths.hpp"
#include "emenda/acts/stamp.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/error.hpp"
#include "emenda/store/undo_step.hpp"
#include "emenda/store/workspace.hpp"
#include "emenda/yaml/read.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace emenda::cli {

/// What can be said before or behind every command.
struct Globals {
    std::optional<std::string> folder;   ///< -C
    std::optional<std::string> language; ///< --lang
    std::string colour = "auto";
    bool no_pager = false;
    bool no_input = false;
    bool help = false;
    std::vector<std::string> words; ///< the command and its words, without these
    std::string typed;              ///< the same as a line for a shell
};

/// A proposal's file, found.
struct Located {
    std::filesystem::path path;
    std::string shown; ///< as messages name it, relative to where the user is
};

class Session {
public:
    explicit Session(Globals globals);

    const Globals& globals() const { return m_globals; }
    Terminal& terminal() { return m_terminal; }
    std::size_t width() const { return m_terminal.width(); }
    std::size_t row_width() const { return m_terminal.row_width(); }
    std::size_t line_width() const { return m_terminal.line_width(); }

    /// The workspace that holds the current folder.
    const std::optional<store::Workspace>& workspace_if_any() const;
    /// Why its settings cannot be used; all but validate and help refuse then.
    const std::optional<Error>& settings_fault() const { return m_settings_fault; }
    /// Error(usage) naming `emenda init` where there is none.
    const store::Workspace& workspace() const;

    /// Whether a REF is the path of a file.
    static bool is_path(const std::string& ref);
    /// A reference, its unique ending, or a path. Error(usage) for an unknown one, with the nearest
    /// name, or an ambiguous one, with the candidates.
    Located locate(const std::string& ref) const;
    /// The same among those listed.
    Located locate(const std::string& ref, const std::vector<store::Listed>& listed) const;
    /// A file of the workspace, as list() names it.
    Located located(const std::filesystem::path& path) const;

    /// Whether a file stands below the proposals/ of the workspace that holds the current folder.
    bool is_in_workspace(const std::string& file) const;

    /// Locates and reads.
    yaml::Document read(const std::string& ref) const;

    /// The workspace's time zone; empty: the machine's.
    std::string zone() const;

    /// The date given, EMENDA_DATE, or now.
    Date date(const std::optional<std::string>& given) const;
    /// The author given, EMENDA_AUTHOR, or git's user.name; Error(usage) that says so otherwise.
    model::Person author(const std::optional<std::string>& given) const;

    /// This command, for who takes it back: by the author given, EMENDA_AUTHOR, or the account's
    /// name.
    store::Command command(const std::optional<std::string>& author) const;

    /// Whether someone can be asked. --no-input says no.
    bool can_ask() const { return !m_globals.no_input && m_terminal.can_ask(); }

    /// A path as the user would name it from where they are; with -C, from that folder.
    std::string shown(const std::filesystem::path& path) const;
    /// The same from where they called us, whatever -C says.
    std::string shown_from_start(const std::filesystem::path& path) const;
    /// A command as the user would type it: "emenda", -C if it was given, and these words.
    std::string command_line(std::vector<std::string> words) const;

private:
    /// Whoever is told a command about the proposal of this file is told the word typed for it.
    void remember(const std::filesystem::path& path, const std::string& word) const;

    Globals m_globals;
    Terminal m_terminal;
    std::filesystem::path m_start; ///< where they called us
    std::optional<store::Workspace> m_workspace;
    std::optional<Error> m_settings_fault;
    TypedPaths m_typed;
};

/// Makes it the current folder. Error(io).
void go_to(const std::filesystem::path& folder);

/// The machine's folder for temporary files. Error(io) where there is none.
std::filesystem::path temporary_folder();

} // namespace emenda::cli
