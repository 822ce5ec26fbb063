// SPDX-License-Identifier: EUPL-1.2
// A command and the workspace that it is run in, again and again: as it was before, and as it is
// when all went well. What comes out of a run that was disturbed is judged here.
#pragma once

#include "commands.hpp"
#include "process.hpp"
#include "snapshot.hpp"

#include <string>

namespace emenda::fault {

/// Faults that were found: said at once, counted.
class Faults {
public:
    void add(const std::string& where, const std::string& what);
    std::size_t count() const { return m_count; }

private:
    std::size_t m_count = 0;
};

enum class State { before, between, after, damaged };

class Scene {
public:
    /// Makes the workspace in this folder, runs the command once, and looks what it makes over.
    /// `more` bytes of text make its files longer.
    Scene(std::string program, const fs::path& folder, const Command& command,
          std::size_t more = 0);

    const Command& command() const { return m_command; }
    const fs::path& folder() const { return m_folder; }
    const Snapshot& before() const { return m_before; }
    const Snapshot& after() const { return m_after; }
    Launch launch(const Words& words) const { return {m_program, words, m_folder}; }
    Launch launch() const { return launch(m_command.words); }

    /// As it was before, with what there was to undo.
    void set() const;

    State state() const;

    /// What no disturbance may cause: a file that is neither as before nor as after, a success
    /// that is none, something left of it that keeps the next command out or that this does not
    /// clean up. `where` says what was done to the run.
    /// Without `next` no next command is run, but where something is left that it must clean up.
    void judge(const Ended& ended, const std::string& where, Faults& faults,
               bool next = true) const;

private:
    void require(const Words& words) const;

    std::string m_program;
    fs::path m_folder;
    const Command& m_command;
    Snapshot m_before;
    Snapshot m_after;
    Snapshot m_notes;   ///< of undo, in .emenda
    std::string m_said; ///< when all went well
};

/// Where scenes are made: in memory, if there is such a place; it goes at the end.
class Ground {
public:
    explicit Ground(const fs::path& within = {});
    ~Ground();
    Ground(const Ground&) = delete;
    Ground& operator=(const Ground&) = delete;
    const fs::path& folder() const { return m_folder; }

private:
    fs::path m_folder;
};

} // namespace emenda::fault
