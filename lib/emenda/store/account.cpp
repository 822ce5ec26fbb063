// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/account.hpp"

#include <pwd.h>
#include <sys/stat.h>

namespace emenda::store {

std::string account_of(const std::filesystem::path& file) {
    struct stat status {};
    if (::lstat(file.c_str(), &status) != 0) return "?";
    const struct passwd* account = ::getpwuid(status.st_uid);
    return account ? account->pw_name : std::to_string(status.st_uid);
}

} // namespace emenda::store
