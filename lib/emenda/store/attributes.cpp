// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/attributes.hpp"

#include "emenda/base/io_error.hpp"
#include "emenda/base/translate.hpp"

#include <algorithm>
#include <cerrno>
#include <optional>
#include <string>
#include <string_view>
#include <sys/xattr.h>
#include <unistd.h>
#include <vector>

namespace emenda::store {

namespace fs = std::filesystem;

namespace {

/// A list of who may do what (acl(5)) is an attribute of this name.
constexpr std::string_view access_list = "system.posix_acl_access";

/// Whether the disk did what it could: this account may not, or the file system does not know it.
bool is_answer(int cause) {
    return cause == EPERM || cause == EACCES || cause == EINVAL || cause == ENOSYS ||
           cause == EOPNOTSUPP || cause == ENODATA;
}

template <typename Call>
ssize_t retried(Call call) {
    ssize_t result = 0;
    do
        result = call();
    while (result < 0 && errno == EINTR);
    return result;
}

/// What `call` gives when it has room enough; nothing, and errno, where it gives nothing.
template <typename Call>
std::optional<std::string> value_of(Call call) {
    constexpr int tries = 8; // somebody may be adding to it
    for (int i = 0; i < tries; ++i) {
        const ssize_t size = retried([&] { return call(nullptr, 0); });
        if (size < 0) return std::nullopt;
        std::string value(static_cast<std::size_t>(size), '\0');
        const ssize_t got = retried([&] { return call(value.data(), value.size()); });
        if (got >= 0 && static_cast<std::size_t>(got) <= value.size()) {
            value.resize(static_cast<std::size_t>(got));
            return value;
        }
        if (got < 0 && errno != ERANGE) return std::nullopt;
    }
    return std::nullopt;
}

class Attributes {
public:
    Attributes(const Descriptor& file, const fs::path& target, const fs::path& path)
        : m_file(file), m_target(target), m_path(path), m_names(names()) {}

    /// Owner and group. False where the group cannot be kept.
    bool keep_owners(const struct stat& old, bool& owner_kept) const {
        owner_kept = ::fchown(m_file.number(), old.st_uid, old.st_gid) == 0;
        if (owner_kept) return true;
        if (!is_answer(errno)) fail(errno); // who may not, or where files have no owners
        return ::fchown(m_file.number(), static_cast<uid_t>(-1), old.st_gid) == 0;
    }

    /// The list of who may do what. False where there is one, and it cannot be kept.
    bool keep_access_list() const {
        if (std::find(m_names.begin(), m_names.end(), access_list) != m_names.end())
            return keep(access_list.data());
        // The folder may have given the new file one.
        const auto remove = [&] { return ::fremovexattr(m_file.number(), access_list.data()); };
        if (retried(remove) != 0 && !is_answer(errno)) fail(errno);
        return true;
    }

    void keep_others() const {
        for (const std::string& name : m_names) {
            const std::string_view kind = std::string_view(name).substr(0, name.find('.') + 1);
            if (name != access_list && kind != "security." && kind != "trusted.")
                keep(name.c_str());
        }
    }

private:
    [[noreturn]] void fail(int cause) const {
        throw io_error(tr("Could not write {}: {}."), m_path.string(), cause);
    }

    std::vector<std::string> names() const {
        const auto list = value_of(
            [&](char* at, std::size_t size) { return ::listxattr(m_target.c_str(), at, size); });
        if (!list && !is_answer(errno)) fail(errno);
        std::vector<std::string> names;
        if (!list) return names;
        for (std::size_t at = 0; at < list->size(); at += names.back().size() + 1)
            names.emplace_back(list->c_str() + at);
        return names;
    }

    bool keep(const char* name) const {
        const auto value = value_of([&](char* at, std::size_t size) {
            return ::getxattr(m_target.c_str(), name, at, size);
        });
        const auto set = [&] {
            return ::fsetxattr(m_file.number(), name, value->data(), value->size(), 0);
        };
        if (value && retried(set) == 0) return true;
        if (!is_answer(errno)) fail(errno);
        return false;
    }

    const Descriptor& m_file;
    const fs::path& m_target;
    const fs::path& m_path;
    std::vector<std::string> m_names;
};

} // namespace

void keep_attributes(const Descriptor& file, const fs::path& target, const struct stat& old,
                     const fs::path& path) {
    const Attributes attributes(file, target, path);
    mode_t mode = old.st_mode & 07777U;
    bool owner_kept = false;
    const bool group_kept = attributes.keep_owners(old, owner_kept);
    if (!owner_kept) mode &= 0777U;
    attributes.keep_others();
    // With a list the group's part of the mode says what the list allows at most. A list without
    // its group would let in another one.
    if (!group_kept || !attributes.keep_access_list()) mode &= ~070U | (mode & 07U) << 3U;
    if (::fchmod(file.number(), mode) == 0) return;
    const int cause = errno;
    // Where all files have one mode (FAT) nothing is lost; else it would be closed to colleagues.
    struct stat made {};
    const bool kept =
        ::fstat(file.number(), &made) == 0 && (made.st_mode & 0777U) == (mode & 0777U);
    if (!kept) throw io_error(tr("Could not write {}: {}."), path.string(), cause);
}

} // namespace emenda::store
