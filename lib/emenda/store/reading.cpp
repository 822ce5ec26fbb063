// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/reading.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/io_error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/descriptor.hpp"
#include "emenda/store/opened.hpp"
#include "emenda/store/path.hpp"

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace emenda::store {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const fs::path& path, int cause) {
    throw io_error(tr("Could not read {}: {}."), path.string(), cause);
}

[[noreturn]] void refuse(const char* sentence, const fs::path& path) {
    throw Error(ErrorKind::io, say(sentence, path.string()));
}

} // namespace

std::string read_beginning(const fs::path& path, std::size_t most) {
    Opened read;
    read.file = opened_to_read(path);
    if (!read.is_open()) {
        if (errno == ENOENT) refuse(tr("There is no file {}."), path);
        if (errno == ENXIO) refuse(tr("{} is a device or a socket, not a file."), path);
        fail(path, errno);
    }
    if (::fstat(read.file.number(), &read.status) != 0) fail(path, errno);
    return read_opened(read, path, most);
}

std::string read_opened(const Opened& opened, const fs::path& path, std::size_t most) {
    require_regular(opened.status.st_mode, path);
    // The size is a guess: files of /proc have none, and one may grow meanwhile. With a byte to
    // spare, one that is as large as it says is read in one go.
    constexpr std::size_t least = 4096;
    const auto guess = static_cast<std::size_t>(opened.status.st_size) + 1;
    std::string bytes(std::min(std::max(guess, least), most), '\0');
    std::size_t filled = 0;
    while (filled < most) {
        if (filled == bytes.size()) bytes.resize(std::min(2 * filled, most));
        const ssize_t got =
            ::read(opened.file.number(), bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail(path, errno);
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    bytes.resize(filled);
    return bytes;
}

std::string read_file(const fs::path& path, std::size_t limit) {
    std::string bytes = read_beginning(path, limit + 1);
    if (bytes.size() <= limit) return bytes;
    throw Error(ErrorKind::io,
                say(tr("{} is larger than {} MiB."), path.string(), limit / mebibyte),
                how_to_allow_more(&Limits::bytes, limits_in_use()));
}

} // namespace emenda::store
