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
    return cause == EPERM || cause == EINVAL || cause == ENOSYS || cause == EOPNOTSUPP;
}

/// The same of attributes, which a policy of the system may forbid, and which may not be there.
bool is_answer_of_attribute(int cause) {
    return is_answer(cause) || cause == EACCES || cause == ENODATA;
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

/// What every entry of a list allows; nothing where it cannot be read. The kernel hands a list out
/// as its version, of four bytes, and an entry of eight for each account or group: what it is for
/// and what it may do, of two bytes each, the lower first, and a number (linux/posix_acl_xattr.h).
mode_t allowed_by_each(const std::optional<std::string>& list) {
    constexpr std::size_t head = 4;
    constexpr std::size_t entry = 8;
    constexpr std::size_t may = 2;
    if (!list || list->size() < head || list->front() != 2 || (list->size() - head) % entry != 0)
        return 0;
    mode_t allowed = 07U;
    for (std::size_t at = head; at < list->size(); at += entry)
        allowed &= static_cast<unsigned char>((*list)[at + may]);
    return allowed;
}

/// What is still the old file's.
struct Kept {
    bool owner = false;
    bool group = false;
};

/// Where all files have one mode (FAT) nothing is lost if it cannot be changed; else the file would
/// be closed to colleagues.
void change_mode(const Descriptor& file, mode_t mode, const fs::path& path) {
    if (::fchmod(file.number(), mode) == 0) return;
    const int cause = errno;
    struct stat made {};
    const bool same =
        ::fstat(file.number(), &made) == 0 && (made.st_mode & 0777U) == (mode & 0777U);
    if (!same) throw io_error(tr("Could not write {}: {}."), path.string(), cause);
}

class Attributes {
public:
    Attributes(const Descriptor& file, const fs::path& target, const fs::path& path)
        : m_file(file), m_target(target), m_path(path), m_names(names()) {}

    Kept keep_owners(const struct stat& old) const {
        constexpr auto as_it_is = static_cast<uid_t>(-1);
        if (change_owners(old.st_uid, old.st_gid)) return {true, true};
        return {false, change_owners(as_it_is, old.st_gid)};
    }

    /// The list of who may do what. False where there is one, and it cannot be kept.
    bool keep_access_list() const {
        if (has_access_list()) return keep(access_list.data());
        // The folder may have given the new file one.
        const auto remove = [&] { return ::fremovexattr(m_file.number(), access_list.data()); };
        if (retried(remove) != 0 && !is_answer_of_attribute(errno)) fail(errno);
        return true;
    }

    /// What everybody but the owner might do with the old file: who was shut out by the list, or as
    /// one of the group, is one of the others now, or of the new group.
    mode_t allowed_to_all(const struct stat& old) const {
        const mode_t by_mode = old.st_mode & old.st_mode >> 3U & 07U;
        return has_access_list() ? by_mode & allowed_by_each(value(access_list.data())) : by_mode;
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

    /// False for who may not, or where files have no owners.
    bool change_owners(uid_t owner, gid_t group) const {
        if (::fchown(m_file.number(), owner, group) == 0) return true;
        if (!is_answer(errno)) fail(errno);
        return false;
    }

    bool has_access_list() const {
        return std::find(m_names.begin(), m_names.end(), access_list) != m_names.end();
    }

    std::vector<std::string> names() const {
        const auto list = value_of(
            [&](char* at, std::size_t size) { return ::listxattr(m_target.c_str(), at, size); });
        if (!list && !is_answer_of_attribute(errno)) fail(errno);
        std::vector<std::string> names;
        if (!list) return names;
        for (std::size_t at = 0; at < list->size(); at += names.back().size() + 1)
            names.emplace_back(list->c_str() + at);
        return names;
    }

    std::optional<std::string> value(const char* name) const {
        return value_of([&](char* at, std::size_t size) {
            return ::getxattr(m_target.c_str(), name, at, size);
        });
    }

    bool keep(const char* name) const {
        const auto bytes = value(name);
        const auto set = [&] {
            return ::fsetxattr(m_file.number(), name, bytes->data(), bytes->size(), 0);
        };
        if (bytes && retried(set) == 0) return true;
        if (!is_answer_of_attribute(errno)) fail(errno);
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
    const Kept kept = attributes.keep_owners(old);
    if (!kept.owner) mode &= 0777U;
    attributes.keep_others();
    // A list without its group would let in another one.
    if (!kept.group || !attributes.keep_access_list()) {
        const mode_t allowed = attributes.allowed_to_all(old);
        mode = (mode & ~077U) | allowed << 3U | allowed;
    }
    change_mode(file, mode, path);
}

void set_mode(const Descriptor& file, mode_t mode, const fs::path& path) {
    const int removed = ::fremovexattr(file.number(), access_list.data());
    if (removed != 0 && !is_answer_of_attribute(errno))
        throw io_error(tr("Could not write {}: {}."), path.string(), errno);
    change_mode(file, mode, path);
}

mode_t mode_without_list(const fs::path& file, const struct stat& status) {
    const mode_t mode = status.st_mode & 07777U;
    const auto list = value_of([&](char* at, std::size_t size) {
        return ::getxattr(file.c_str(), access_list.data(), at, size);
    });
    if (!list) return mode;
    const mode_t allowed = mode & mode >> 3U & 07U & allowed_by_each(list);
    return (mode & ~077U) | allowed << 3U | allowed;
}

} // namespace emenda::store
