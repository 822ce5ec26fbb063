// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/folder.hpp"

#include "emenda/base/io_error.hpp"
#include "emenda/base/translate.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace emenda::store {

namespace fs = std::filesystem;

namespace {

void add_documents(const fs::path& folder, std::vector<fs::path>& files) {
    std::error_code error;
    fs::directory_iterator it(folder, error);
    if (error == std::errc::no_such_file_or_directory) return;
    for (; !error && it != fs::directory_iterator(); it.increment(error)) {
        std::error_code gone;
        const fs::path& path = it->path();
        if (path.filename().string().starts_with(".")) continue;
        if (it->is_directory(gone)) {
            if (!it->is_symlink(gone)) add_documents(path, files);
            continue;
        }
        if (ends_as_document(path.native())) files.push_back(path);
    }
    if (error) {
        throw io_error(tr("Could not read the folder {}: {}."), folder.string(), error.value());
    }
}

} // namespace

bool ends_as_document(std::string_view name) {
    const auto alike = [](char given, char small) {
        return given == small || (given >= 'A' && given <= 'Z' && given + ('a' - 'A') == small);
    };
    for (const std::string_view ending : {".yaml", ".yml"}) {
        const std::size_t size = std::min(ending.size(), name.size());
        const std::string_view end = name.substr(name.size() - size);
        if (std::equal(end.begin(), end.end(), ending.begin(), ending.end(), alike)) return true;
    }
    return false;
}

std::vector<fs::path> documents_below(const fs::path& folder) {
    std::vector<fs::path> files;
    add_documents(folder, files);
    std::sort(files.begin(), files.end(),
              [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
    return files;
}

} // namespace emenda::store
