// SPDX-License-Identifier: EUPL-1.2
#include "cli/files.hpp"

#include "emenda/store/folder.hpp"

#include <set>

namespace emenda::cli {

namespace fs = std::filesystem;

namespace {

/// A reference does as well as a path.
bool may_be_reference(const Session& session, const std::string& word) {
    std::error_code error;
    return !fs::exists(word, error) && word.find('/') == std::string::npos &&
           !store::ends_as_document(word) && !session.settings_fault() &&
           session.workspace_if_any();
}

} // namespace

void add_files(std::vector<std::string>& files, const std::string& path) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
        files.push_back(path);
        return;
    }
    for (const fs::path& file : store::documents_below(path))
        files.push_back(file.string());
}

std::vector<std::string> files_named(const Session& session,
                                     const std::vector<std::string>& words) {
    std::vector<std::string> files;
    for (const std::string& word : words) {
        if (may_be_reference(session, word))
            files.push_back(session.locate(word).shown);
        else
            add_files(files, word);
    }
    std::set<fs::path> seen;
    std::erase_if(files, [&](const std::string& file) {
        std::error_code unknown;
        return !seen.insert(fs::absolute(file, unknown).lexically_normal()).second;
    });
    return files;
}

} // namespace emenda::cli
