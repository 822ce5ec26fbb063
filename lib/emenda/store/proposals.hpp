// SPDX-License-Identifier: EUPL-1.2
// Opening and saving proposals.
//
//   store::Writing writing(path, shown);       // locks, then reads
//   auto after = acts::support(writing.proposal(), …);
//   writing.save(after);                       // splices, reads back, replaces the file
#pragma once

#include "emenda/store/half_made.hpp"
#include "emenda/store/lock.hpp"
#include "emenda/store/undo_step.hpp"
#include "emenda/yaml/read.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace emenda::store {

/// Reads a proposal and looks it over as everyday commands do: the document, or what is wrong with
/// it. Error(io) where it cannot be read. `shown` is the path as messages name it.
yaml::ReadProposal look(const std::filesystem::path& path, const std::string& shown);

/// The same for one that must be sound: throws Error(invalid) with the most telling finding
/// (yaml/read.hpp), its place and source line, and how many more there are; Error(io).
yaml::Document open(const std::filesystem::path& path, const std::string& shown);

/// A proposal held for writing: locked, then read.
class Writing {
public:
    /// Takes the lock of the file (lock_of, store/workspace.hpp), or of a lone one makes it beside
    /// the file, and removes it afterwards. A link has the lock of what it leads to; Error(refused)
    /// where that is outside the workspace in which the link stands. The lock of a proposal that is
    /// not there at the end is removed.
    Writing(std::filesystem::path path, std::string shown);
    ~Writing();
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;

    /// Hard links: they keep the text as it was when this name gets a new one.
    bool has_other_names() const { return m_has_other_names; }

    const yaml::Document& document() const { return m_document; }
    const model::Proposal& proposal() const { return m_document.proposal; }

    /// Splices, reads the result back with the strict reader, compares it with `after`, and only
    /// then replaces the file. A failed read-back throws Error(io) and leaves the file as it was;
    /// so does a file that a program without our locks changed meanwhile, an editor say. The
    /// document is then the one saved. With a command, `undo` can take it back (store/undo.hpp);
    /// so for the functions below.
    void save(const model::Proposal& after, const std::optional<Command>& command = std::nullopt);

private:
    void remove_unneeded_lock();

    std::filesystem::path m_path;
    std::string m_shown;
    bool m_is_lone = false; ///< its lock stands beside it
    bool m_has_other_names = false;
    std::optional<HalfMade> m_half_made;
    std::optional<Lock> m_lock;
    yaml::Document m_document;
};

/// Writes a new proposal file, read back before it counts, and makes its folder if need be (git
/// keeps no empty ones). Error(refused) if the file exists.
void create(const std::filesystem::path& path, const model::Proposal& proposal,
            const std::optional<Command>& command = std::nullopt);

/// Saves a proposal under another name, and removes the old file. Error(refused) if `to` exists,
/// unless it is what a run that was killed between the two had made; Error(io) if `from` was
/// changed since it was read.
void move(const yaml::Document& document, const model::Proposal& after,
          const std::filesystem::path& from, const std::filesystem::path& to,
          const std::optional<Command>& command = std::nullopt);

/// Removes a proposal. Gives whether that can be taken back: without a command, or where it could
/// not be noted, it cannot. Error(io) if the file was changed since it was read.
bool remove(const yaml::Document& document, const std::filesystem::path& path,
            const std::optional<Command>& command = std::nullopt);

/// Whether `to` holds just that: a move that was begun, and not ended.
bool has_moved(const yaml::Document& document, const model::Proposal& after,
               const std::filesystem::path& to);

} // namespace emenda::store
