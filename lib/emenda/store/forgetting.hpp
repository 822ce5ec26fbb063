// SPDX-License-Identifier: EUPL-1.2
// What of a person who is being forgotten stands in .emenda/: the pseudonym, until no file holds
// the name any more, so that a run that was interrupted goes on with it.
//
//   store::Forgetting forgetting(workspace.root());          // locked: one at a time
//   const auto begun = forgetting.begun(person);             // of an earlier run
//   forgetting.begin({person, as});
//   …                                                        // one save a proposal
//   forgetting.finish(person);
#pragma once

#include "emenda/model/pseudonym.hpp"
#include "emenda/store/left_overs.hpp"
#include "emenda/store/lock.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace emenda::store {

class Forgetting {
public:
    /// Reads .emenda/forget.yaml, if it is there. Error(invalid) where it is faulty, or gives two
    /// people one pseudonym; Error(io) where it is a link, or another account's: what that wrote
    /// would be put in place of the name, for good.
    explicit Forgetting(const std::filesystem::path& root);

    /// The pseudonym that an earlier run chose, which was not finished; `as` is not compared.
    std::optional<std::string> begun(const model::Pseudonym& person) const;

    /// Written to the disk before the first proposal is, and readable by this account alone.
    /// Error(refused) for a pseudonym that is another person's there, or looks like it; Error(io).
    void begin(const model::Pseudonym& person);

    /// The name is in no entry any more: it goes from here, too.
    void finish(const model::Pseudonym& person);

private:
    void save() const;

    std::filesystem::path m_file;
    Lock m_lock;
    std::vector<model::Pseudonym> m_people;
};

/// What was written down of it, read alone, for a run that tries things out.
std::optional<model::Pseudonym> forgetting_begun(const std::filesystem::path& root,
                                                 const model::Pseudonym& person);

/// An interrupted run that may be of the same person, whatever it was told of them. Error(invalid),
/// Error(io).
std::optional<model::Pseudonym> begun_for_name(const std::filesystem::path& root,
                                               const model::Pseudonym& person);

/// An interrupted run that was told other things of a person who may be the same one: with a body
/// where there is none now, say. Error(invalid), Error(io).
std::optional<model::Pseudonym> begun_otherwise(const std::filesystem::path& root,
                                                const model::Pseudonym& person);

/// Where a save of a workspace puts temporary files: beside the proposals, beside what the links
/// among them lead to, in .emenda/ and beside emenda.yaml. Error(io).
LeftOverFolders left_over_folders(const std::filesystem::path& root);

/// Removes the temporary files in which runs that were killed left old bytes, in all these folders:
/// a save looks into its own alone. Error(io).
ErasedLeftOvers erase_left_overs(const std::filesystem::path& root);

/// What it would remove, and what it could not look into. Error(io).
FoundLeftOvers look_for_left_overs(const std::filesystem::path& root);

/// Whether the name stands in such a file, and which of them could not be read: one may be larger
/// than whatever emenda reads. Error(io) where a folder cannot be read.
struct InLeftOvers {
    bool is_named = false;
    std::vector<std::filesystem::path> unread;
};
InLeftOvers look_into_left_overs(const std::filesystem::path& root, const std::string& name);

/// How many people an interrupted run has begun to forget. Error(invalid) where the file that says
/// so is faulty, Error(io).
std::size_t people_begun(const std::filesystem::path& root);

} // namespace emenda::store
