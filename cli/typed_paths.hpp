// SPDX-License-Identifier: EUPL-1.2
// Paths that were typed where a reference could have been. A command that is told about the
// proposal of such a file names the path: no workspace may know the reference.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::cli {

class TypedPaths {
public:
    TypedPaths();

    /// `word` as it was typed, for the file at `path`, which is read when a command is first told.
    void add(const std::filesystem::path& path, const std::string& word) const;

    /// For a reference the word of its file, ready for a shell, if there is one; else what is
    /// asked. Knows what is added later, and may outlive this.
    std::function<std::string(std::string_view)> words() const;

private:
    struct Typed;
    std::shared_ptr<std::vector<Typed>> m_all;
};

} // namespace emenda::cli
