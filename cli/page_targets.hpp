// SPDX-License-Identifier: EUPL-1.2
// Where pages go: never in the place of what is no page of the same proposal, for that is
// somebody's text, or another page.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace emenda::cli {

/// Files to which pages are to be written. All are asked before the first is written.
class PageTargets {
public:
    /// A page about these proposals, one of which it names.
    void add(const std::filesystem::path& path, const std::vector<std::string>& references);

    /// Error(refused) that names every file that is no such page.
    void require_free() const;

private:
    std::set<std::filesystem::path> m_asked;
    std::vector<std::filesystem::path> m_foreign;
};

} // namespace emenda::cli
