// SPDX-License-Identifier: EUPL-1.2
// A file that was opened, and whose it is: of a name alone nobody knows whose file the next call
// would find there. For this room's .cpp files only.
#pragma once

#include "emenda/store/descriptor.hpp"

#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace emenda::store {

struct Opened {
    Descriptor file;
    struct stat status {};

    bool is_open() const { return file.is_open(); }
    bool is_own() const { return status.st_uid == ::geteuid(); }
};

/// To be read, and not through a link. Not open where that fails: errno says why.
inline Opened opened(const std::filesystem::path& path) {
    Opened read;
    int file = 0;
    do
        file = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW);
    while (file < 0 && errno == EINTR);
    read.file = Descriptor(file);
    if (read.is_open() && ::fstat(file, &read.status) != 0) {
        const int cause = errno;
        read.file = Descriptor();
        errno = cause;
    }
    return read;
}

/// `most` bytes from where it stands, or all. Error(io) that names `path`; also where it is no
/// regular file.
std::string read_opened(const Opened& opened, const std::filesystem::path& path, std::size_t most);

} // namespace emenda::store
