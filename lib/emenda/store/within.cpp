// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/within.hpp"

#include "emenda/base/io_error.hpp"
#include "emenda/base/letters.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"

#include <algorithm>
#include <string>

namespace emenda::store {

namespace fs = std::filesystem;

namespace {

enum class Closed { is_error, is_passed_over };

/// see(entry) for each of a folder. Error(io) where it cannot be read, unless that is passed over.
template <typename See>
void each_entry(const fs::path& folder, Closed closed, See see) {
    std::error_code error;
    auto it = fs::directory_iterator(folder, error);
    for (; !error && it != fs::directory_iterator(); it.increment(error))
        see(*it);
    const bool is_none =
        error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
    if (error && !is_none && closed == Closed::is_error)
        throw io_error(tr("Could not read the folder {}: {}."), folder.string(), error.value());
}

/// The same for all below; where see() says so, a folder is looked into.
template <typename See>
void walk(const fs::path& folder, Closed closed, See see) {
    each_entry(folder, closed, [&](const fs::directory_entry& entry) {
        if (entry.path().filename().string().starts_with(".")) return;
        std::error_code gone;
        const bool is_folder = entry.symlink_status(gone).type() == fs::file_type::directory;
        if (see(entry) && is_folder) walk(entry.path(), closed, see);
    });
}

bool is_workspace(const fs::directory_entry& entry) {
    std::error_code unknown;
    return entry.path().filename() == "emenda.yaml" && entry.is_regular_file(unknown);
}

/// A number is no name: it stands in every reference.
bool has_letter(const std::string& name) {
    for (std::size_t at = 0; at < name.size();)
        if (is_letter(next_code_point(name, at))) return true;
    return false;
}

void look_at_locks(const fs::path& root, const NameSearch& name, Within& found) {
    each_entry(root / ".emenda", Closed::is_error, [&](const fs::directory_entry& entry) {
        const std::string file = entry.path().filename().string();
        if (file.ends_with(".lock") && !name.places(words_of_path(file)).empty())
            found.named.push_back(entry.path());
    });
}

} // namespace

Within look_within(const fs::path& root, const std::string& name) {
    Within found;
    const NameSearch search(has_letter(name) ? words_of_path(name) : std::string());
    walk(root / "proposals", Closed::is_error, [&](const fs::directory_entry& entry) {
        const fs::path& path = entry.path();
        std::error_code unknown;
        if (is_workspace(entry)) found.workspaces.push_back(path.parent_path());
        const bool is_folder = entry.is_directory(unknown);
        if (is_folder && entry.is_symlink(unknown)) found.linked_folders.push_back(path);
        if (!search.places(words_of_path(path.filename().string())).empty())
            found.named.push_back(path);
        return true;
    });
    walk(root, Closed::is_passed_over, [&](const fs::directory_entry& entry) {
        std::error_code unknown;
        if (fs::equivalent(entry.path(), root / "proposals", unknown)) return false;
        if (is_workspace(entry) && entry.path().parent_path() != root)
            found.workspaces_beside.push_back(entry.path().parent_path());
        return true;
    });
    look_at_locks(root, search, found);
    for (const fs::path& workspace : found.workspaces)
        look_at_locks(workspace, search, found);
    for (auto* paths :
         {&found.workspaces, &found.workspaces_beside, &found.linked_folders, &found.named})
        std::sort(paths->begin(), paths->end());
    return found;
}

std::vector<fs::path> roots_of_proposals(const fs::path& root) {
    std::vector<fs::path> roots;
    walk(root / "proposals", Closed::is_error, [&](const fs::directory_entry& entry) {
        if (is_workspace(entry)) roots.push_back(entry.path().parent_path());
        return true;
    });
    std::sort(roots.begin(), roots.end());
    roots.insert(roots.begin(), root);
    return roots;
}

} // namespace emenda::store
