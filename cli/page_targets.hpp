// SPDX-License-Identifier: EUPL-1.2
// Where pages go: never in the place of what is no page of the same proposal, for that is
// somebody's text, or another page. A list of pages takes the place of another one that names a
// proposal of the same.
#pragma once

#include "emenda/model/reference.hpp"

#include <filesystem>
#include <set>
#include <vector>

namespace emenda::cli {

/// Files to which pages are to be written. All are asked before the first is written.
class PageTargets {
public:
    /// The proposal's page. Error(io) where what is there cannot be read.
    void add_page(const std::filesystem::path& path, const model::Reference& reference);
    /// The list of these proposals' pages. Error(io) likewise.
    void add_index(const std::filesystem::path& path,
                   const std::vector<model::Reference>& references);

    /// Error(refused) that names every file that is no such page.
    void require_free() const;

private:
    template <typename IsOurs>
    void add(const std::filesystem::path& path, IsOurs is_ours);

    std::set<std::filesystem::path> m_asked;
    std::vector<std::filesystem::path> m_foreign;
};

} // namespace emenda::cli
