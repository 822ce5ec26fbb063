// SPDX-License-Identifier: EUPL-1.2
#include "snapshot.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace emenda::fault {

namespace {

bool is_left_over(const std::string& name) {
    return name.starts_with(".emenda-tmp.") || (name.starts_with('.') && name.ends_with(".lock"));
}

std::string bytes_of(const fs::path& path) {
    std::string bytes;
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    char buffer[65536];
    for (ssize_t got; (got = ::read(file, buffer, sizeof buffer)) > 0;)
        bytes.append(buffer, static_cast<std::size_t>(got));
    ::close(file);
    return bytes;
}

template <class Visit>
void walk(const fs::path& folder, const Visit& visit) {
    for (auto it = fs::recursive_directory_iterator(folder);
         it != fs::recursive_directory_iterator(); ++it) {
        if (it->path().filename() == ".emenda") {
            it.disable_recursion_pending();
            continue;
        }
        if (!it->is_symlink() && it->is_directory()) continue;
        visit(it->path());
    }
}

bool has(int file, const Kept& kept) {
    struct stat made {};
    if (::fstat(file, &made) != 0) return false;
    if (made.st_uid == kept.owner && made.st_gid == kept.group) return true;
    return ::fchown(file, kept.owner, kept.group) == 0;
}

void write(const fs::path& path, const Kept& kept) {
    fs::create_directories(path.parent_path());
    fs::remove(path);
    if (S_ISLNK(kept.mode)) {
        fs::create_symlink(kept.bytes, path);
        return;
    }
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const auto size = static_cast<ssize_t>(kept.bytes.size());
    const bool good = file >= 0 && ::write(file, kept.bytes.data(), kept.bytes.size()) == size &&
                      has(file, kept) && ::fchmod(file, kept.mode & 07777U) == 0;
    ::close(file);
    if (good) return;
    std::fprintf(stderr, "could not restore %s\n", path.c_str());
    std::exit(2);
}

} // namespace

Snapshot snapshot_of(const fs::path& folder) {
    Snapshot snapshot;
    walk(folder, [&](const fs::path& path) {
        if (is_left_over(path.filename())) return;
        struct stat status {};
        ::lstat(path.c_str(), &status);
        snapshot[path.lexically_relative(folder)] = {
            status.st_mode, status.st_uid, status.st_gid,
            S_ISLNK(status.st_mode) ? fs::read_symlink(path).string() : bytes_of(path)};
    });
    return snapshot;
}

void restore(const fs::path& folder, const Snapshot& snapshot) {
    fs::remove_all(folder / ".emenda");
    for (const std::string& name : left_over(folder))
        fs::remove(folder / name);
    const Snapshot now = snapshot_of(folder);
    for (const auto& [name, kept] : now) {
        if (!snapshot.contains(name)) fs::remove(folder / name);
    }
    for (const auto& [name, kept] : snapshot) {
        const auto there = now.find(name);
        if (there == now.end() || there->second != kept) write(folder / name, kept);
    }
}

void add(const fs::path& folder, const Snapshot& snapshot) {
    for (const auto& [name, kept] : snapshot)
        write(folder / name, kept);
}

std::vector<std::string> left_over(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder / ".emenda", none)) {
        const std::string name = entry.path().filename();
        std::string locked = name.substr(0, name.size() - std::min<std::size_t>(name.size(), 5));
        std::replace(locked.begin(), locked.end(), '!', '/');
        const bool is_lock =
            name.ends_with(".lock") && !name.starts_with('.') && name != "forget.lock";
        if (is_left_over(name) || (is_lock && !fs::exists(folder / locked)))
            names.push_back(".emenda/" + name);
    }
    walk(folder, [&](const fs::path& path) {
        if (is_left_over(path.filename())) names.push_back(path.lexically_relative(folder));
    });
    return names;
}

std::string difference(const Snapshot& a, const Snapshot& b) {
    std::string names;
    const auto add = [&](const std::string& name) {
        if (names.find(name) == std::string::npos) names += (names.empty() ? "" : ", ") + name;
    };
    for (const auto& [name, kept] : a) {
        const auto other = b.find(name);
        if (other == b.end() || other->second != kept) add(name);
    }
    for (const auto& [name, kept] : b) {
        if (!a.contains(name)) add(name);
    }
    return names;
}

} // namespace emenda::fault
