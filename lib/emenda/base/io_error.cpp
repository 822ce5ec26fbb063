// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/io_error.hpp"

#include "emenda/base/advise.hpp"
#include "emenda/base/translate.hpp"

#include <cerrno>
#include <cstring>

namespace emenda {

std::string in_words(int cause) {
    switch (cause) {
    case EACCES:
        return tr("Permission denied");
    case EPERM:
        return tr("Operation not permitted");
    case ENOSPC:
        return tr("No space left on device");
    case EDQUOT:
        return tr("Disk quota exceeded");
    case EROFS:
        return tr("Read-only file system");
    case EIO:
        return tr("Input/output error");
    case ENOENT:
        return tr("No such file or directory");
    case EMFILE:
        return tr("Too many open files");
    case ENFILE:
        return tr("Too many open files in system");
    case EISDIR:
        return tr("Is a directory");
    case ENOTDIR:
        return tr("Not a directory");
    case EEXIST:
        return tr("File exists");
    case ENAMETOOLONG:
        return tr("File name too long");
    case ESTALE:
        return tr("Stale file handle");
    case ENOLCK:
        return tr("No locks available");
    case ETIMEDOUT:
        return tr("Connection timed out");
    case EHOSTDOWN:
        return tr("Host is down");
    case ELOOP:
        return tr("Too many levels of symbolic links");
    case EBUSY:
        return tr("Device or resource busy");
    case EAGAIN:
        return tr("Resource temporarily unavailable");
    case ENOMEM:
        return tr("Cannot allocate memory");
    case EFBIG:
        return tr("File too large");
    case EBADF:
        return tr("Bad file descriptor");
    case ENOTEMPTY:
        return tr("Directory not empty");
    case ETXTBSY:
        return tr("Text file busy");
    case ENXIO:
        return tr("No such device or address");
    case EPIPE:
        return tr("Broken pipe");
    case EINVAL:
        return tr("Invalid argument");
    default:
        return std::strerror(cause);
    }
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
