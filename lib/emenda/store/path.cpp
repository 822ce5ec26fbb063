// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/path.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/io_error.hpp"
#include "emenda/base/translate.hpp"

#include <cerrno>

namespace emenda::store {

namespace fs = std::filesystem;

namespace {

std::optional<struct stat> answer(int result, const struct stat& status, const fs::path& path) {
    if (result == 0) return status;
    if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
    throw io_error(tr("Could not read {}: {}."), path.string(), errno);
}

} // namespace

std::optional<struct stat> status_of(const fs::path& path) {
    struct stat status {};
    return answer(::stat(path.c_str(), &status), status, path);
}

std::optional<struct stat> status_of_link(const fs::path& path) {
    struct stat status {};
    return answer(::lstat(path.c_str(), &status), status, path);
}

fs::path real_path(const fs::path& path) {
    std::error_code error;
    fs::path real = fs::absolute(path, error);
    if (!error) real = fs::weakly_canonical(real, error);
    if (!error) return real;
    throw io_error(tr("Could not read {}: {}."), path.string(), error.value());
}

bool is_within(const fs::path& path, const fs::path& folder) {
    const fs::path inside = path.lexically_relative(folder);
    return !inside.empty() && *inside.begin() != "..";
}

fs::path folder_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

void require_regular(mode_t mode, const fs::path& path) {
    if (S_ISREG(mode)) return;
    const auto refuse = [&](const char* sentence) {
        throw Error(ErrorKind::io, say(sentence, path.string()));
    };
    if (S_ISDIR(mode)) refuse(tr("{} is a folder, not a file."));
    if (S_ISFIFO(mode)) refuse(tr("{} is a pipe, not a file."));
    refuse(tr("{} is a device or a socket, not a file."));
}

} // namespace emenda::store
