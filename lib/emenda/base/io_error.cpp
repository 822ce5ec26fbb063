// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/io_error.hpp"

#include "emenda/base/advise.hpp"
#include "emenda/base/translate.hpp"

#include <cerrno>
#include <cstring>
#include <vector>

namespace emenda {

namespace {

struct Worded {
    int cause;
    const char* words;
};

std::vector<Worded> known_words() {
    return {{EACCES, tr("Permission denied")},
            {EPERM, tr("Operation not permitted")},
            {ENOSPC, tr("No space left on device")},
            {EDQUOT, tr("Disk quota exceeded")},
            {EROFS, tr("Read-only file system")},
            {EIO, tr("Input/output error")},
            {ENOENT, tr("No such file or directory")},
            {EMFILE, tr("Too many open files")},
            {ENFILE, tr("Too many open files in system")},
            {EISDIR, tr("Is a directory")},
            {ENOTDIR, tr("Not a directory")},
            {EEXIST, tr("File exists")},
            {ENAMETOOLONG, tr("File name too long")},
            {ESTALE, tr("Stale file handle")},
            {ENOLCK, tr("No locks available")},
            {ETIMEDOUT, tr("Connection timed out")},
            {EHOSTDOWN, tr("Host is down")},
            {ELOOP, tr("Too many levels of symbolic links")},
            {EBUSY, tr("Device or resource busy")},
            {EAGAIN, tr("Resource temporarily unavailable")},
            {ENOMEM, tr("Cannot allocate memory")},
            {EFBIG, tr("File too large")},
            {EBADF, tr("Bad file descriptor")},
            {ENOTEMPTY, tr("Directory not empty")},
            {ETXTBSY, tr("Text file busy")},
            {ENXIO, tr("No such device or address")},
            {EPIPE, tr("Broken pipe")},
            {EINVAL, tr("Invalid argument")}};
}

} // namespace

std::string in_words(int cause) {
    for (const Worded& one : known_words())
        if (one.cause == cause) return one.words;
    return std::strerror(cause);
}

Error io_error(const char* sentence, const std::string& name, int cause) {
    return {ErrorKind::io, say(sentence, name, in_words(cause)), remedy(cause)};
}

std::string remedy(int cause) {
    switch (cause) {
    case EACCES:
    case EPERM:
        return tr("Ask whoever keeps the folder, or administers this machine, to let your account "
                  "read and write there.");
    case ENOSPC:
        return tr("The disk is full. Make room on it, and try again.");
    case EDQUOT:
        return tr("Your account has used up its share of the disk. Delete what is not needed, or "
                  "ask whoever administers this machine for more, and try again.");
    case EROFS:
        return tr("This disk can only be read. If it used to be otherwise, it may be failing: tell "
                  "whoever administers this machine.");
    case EIO:
        return tr("The disk does not work as it should. Copy what matters to another one, and tell "
                  "whoever administers this machine.");
    case EMFILE:
    case ENFILE:
        return tr("Too many files are open at once. Close other programs, and try again.");
    case ESTALE:
    case ENOLCK:
    case ETIMEDOUT:
    case EHOSTDOWN:
        return advise(
            tr("The network drive does not answer as it should. Try again; to see what it can "
               "do: emenda doctor"));
    default:
        return {};
    }
}

} // namespace emenda
