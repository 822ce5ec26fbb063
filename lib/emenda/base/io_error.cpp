// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/io_error.hpp"

#include "emenda/base/advise.hpp"
#include "emenda/base/translate.hpp"

#include <cerrno>
#include <cstring>

namespace emenda {

Error io_error(const char* sentence, const std::string& name, int cause) {
    return {ErrorKind::io, say(sentence, name, std::strerror(cause)), remedy(cause)};
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
