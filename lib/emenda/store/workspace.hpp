// SPDX-License-Identifier: EUPL-1.2
// A workspace: the folder with emenda.yaml, found by walking up, and the proposals in it.
#pragma once

#include "emenda/model/settings.hpp"
#include "emenda/yaml/read.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace emenda::store {

/// A proposal's file by name alone, unread: inside a workspace the file is named for its reference.
struct Listed {
    model::Reference reference;
    std::filesystem::path path;
};

/// Why a document below proposals/ is none of the proposals.
enum class Why {
    no_reference,  ///< its name is none
    other_ending,  ///< .yml, .YAML
    leads_nowhere, ///< a link
    leads_outside, ///< of the workspace, a link
};

struct LeftOut {
    std::filesystem::path path;
    Why why = Why::no_reference;
};

/// What stands below proposals/ (documents_below, store/folder.hpp).
struct Contents {
    std::vector<Listed> listed;    ///< by reference; letters by byte, numbers as numbers
    std::vector<LeftOut> left_out; ///< a proposal that was saved so must not go unnoticed
};

class Workspace {
public:
    /// The nearest folder upwards of `start` that holds emenda.yaml; empty if none does. Throws
    /// Error(invalid) where its emenda.yaml is not valid.
    static std::optional<Workspace> find(const std::filesystem::path& start);

    /// Makes a new one in `folder` (created if need be). Error(refused) if there is one already.
    static Workspace create(const std::filesystem::path& folder, const model::Settings& settings);

    const std::filesystem::path& root() const { return m_root; }
    const model::Settings& settings() const { return m_settings; }
    std::filesystem::path proposals() const { return m_root / "proposals"; }

    /// Every document below proposals/, unread. Error(io) for a folder that cannot be read.
    Contents contents() const;

    /// The proposals among them.
    std::vector<Listed> list() const;

    /// Removes the locks of proposals that are not there any more.
    void remove_unused_locks() const;

private:
    std::filesystem::path m_root;
    model::Settings m_settings;
};

/// The workspace of a file, whatever its settings: the nearest one above it, links followed, if the
/// file stands below its proposals/; empty for a lone file. Where the user is does not count: a
/// workspace may stand within another, and everybody locks and notes in one place.
std::optional<std::filesystem::path> root_of(const std::filesystem::path& file);

/// The lock of a file in that workspace (in .emenda/, which Lock makes); empty for a lone file.
std::optional<std::filesystem::path> lock_of(const std::filesystem::path& file);

/// The lock of a workspace's references: whoever makes a proposal, or renames one, holds it.
std::filesystem::path lock_of_numbers(const std::filesystem::path& root);

/// Error(refused) for a path that stands in a workspace, and leads out of it by a link.
void require_inside_its_workspace(const std::filesystem::path& file);

/// What a REF amounts to among those listed: the whole reference, else what ends in "-REF", else
/// what ends in REF. Several are ambiguous; none gives the nearest name as a suggestion.
struct Resolved {
    std::vector<Listed> candidates; ///< one: found
    std::optional<std::string> suggestion;
};
Resolved resolve(const std::vector<Listed>& listed, const std::string& ref);

} // namespace emenda::store
