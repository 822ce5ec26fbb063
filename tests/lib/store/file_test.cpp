// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/file.hpp"
#include "emenda/store/half_made.hpp"
#include "emenda/store/reading.hpp"
#include "emenda/store/temporary.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <csignal>
#include <cstddef>
#include <cstring>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <thread>

using namespace emenda;
using namespace emenda::tests;
using store::create_file;
using store::read_file;
using store::save_file;

namespace {

std::string told_reading(const fs::path& path) {
    return refusal([&] { read_file(path); });
}

std::string told_saving(const fs::path& path, const std::string& bytes) {
    return refusal([&] { save_file(path, bytes); });
}

/// A file's name as the room makes it for what it writes before the rename.
std::string temporary_of(pid_t process, int number = 0) {
    return ".emenda-tmp." + std::to_string(process) + "." + std::to_string(number);
}

constexpr uid_t nobody = 65534;

/// False, and said, for who cannot make a file somebody else's.
bool can_give_away() {
    const bool can = ::geteuid() == 0;
    if (!can) MESSAGE("skipped: this account cannot give a file to another one");
    return can;
}

/// The number of a process that is gone.
pid_t gone() {
    Process process([] { return std::string(); });
    process.finish();
    return process.id();
}

} // namespace

TEST_CASE("a file is read whole, whatever its bytes") {
    const Folder folder;
    const std::string bytes("a\0b\r\n\xFF", 6);
    put(folder / "a", bytes);
    CHECK(read_file(folder / "a") == bytes);
    put(folder / "empty", "");
    CHECK(read_file(folder / "empty").empty());
    fs::create_symlink("a", folder / "link");
    CHECK(read_file(folder / "link") == bytes);
}

TEST_CASE("what is no file is refused at once, by name") {
    const Folder folder;
    const std::string at = folder.path().string();
    CHECK(told_reading(folder / "none") == "io: There is no file " + at + "/none.");
    CHECK(told_reading(folder.path()) == "io: " + at + " is a folder, not a file.");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0666) == 0);
    CHECK(told_reading(folder / "pipe") == "io: " + at + "/pipe is a pipe, not a file.");
    CHECK(told_reading("/dev/null") == "io: /dev/null is a device or a socket, not a file.");
    put(folder / "a", "a");
    CHECK(told_reading(folder / "a/b") == "io: Could not read " + at + "/a/b: Not a directory.");
    fs::create_symlink("loop", folder / "loop");
    CHECK(told_reading(folder / "loop") ==
          "io: Could not read " + at + "/loop: Too many levels of symbolic links.");
}

TEST_CASE("a file is read up to its limit, 64 MiB unless told") {
    const Folder folder;
    put(folder / "a", std::string(1U << 20, 'x'));
    CHECK(read_file(folder / "a", 1U << 20).size() == 1U << 20);
    put(folder / "a", std::string((1U << 20) + 1, 'x'));
    const std::string hint = "\n-> To allow more, if you trust where it comes from: "
                             "export EMENDA_MAX_FILE=128";
    CHECK(refusal([&] { read_file(folder / "a", 1U << 20); }) ==
          "io: " + (folder / "a").string() + " is larger than 1 MiB." + hint);
    fs::resize_file(folder / "a", (64U << 20) + 1);
    CHECK(told_reading(folder / "a") ==
          "io: " + (folder / "a").string() + " is larger than 64 MiB." + hint);
}

TEST_CASE("a file is read to its end, though the system gives it no size") {
    const std::string status = read_file("/proc/self/status");
    CHECK(status.starts_with("Name:\t"));
    CHECK(status.ends_with('\n'));
    const Folder folder;
    put(folder / "a", "uno due");
    CHECK(store::read_beginning(folder / "a", 3) == "uno");
    CHECK(store::read_beginning(folder / "a", 7) == "uno due");
    CHECK(store::read_beginning(folder / "a", 8) == "uno due");
    for (const std::size_t size : {4095U, 4096U, 4097U, 100'000U}) {
        put(folder / "a", std::string(size, 'x'));
        CHECK(read_file(folder / "a") == std::string(size, 'x'));
    }
}

TEST_CASE("a file that may not be read says so") {
    const Folder folder;
    put(folder / "a", "a");
    fs::permissions(folder / "a", fs::perms::none);
    CHECK(as_nobody([&] { return told_reading(folder / "a"); }) ==
          "io: Could not read " + (folder / "a").string() + not_allowed);
}

TEST_CASE("a file is made or replaced, and nothing is left beside it") {
    const Folder folder;
    const fs::path path = folder / "a.yaml";
    save_file(path, "uno\n");
    CHECK(bytes_of(path) == "uno\n");
    save_file(path, "due e tre\n");
    CHECK(bytes_of(path) == "due e tre\n");
    save_file(path, "");
    CHECK(bytes_of(path).empty());
    CHECK(folder.names() == Names{"a.yaml"});
}

TEST_CASE("a new file is as open as the umask lets it") {
    const Folder folder;
    const mode_t before = ::umask(027);
    save_file(folder / "a", "a");
    create_file(folder / "b", "b");
    ::umask(before);
    CHECK(mode_of(folder / "a") == 0640);
    CHECK(mode_of(folder / "b") == 0640);
}

TEST_CASE("a file that is replaced keeps its mode, owner and group") {
    const Folder folder;
    for (const unsigned mode : {0600U, 0640U, 0664U, 0444U, 0755U}) {
        put(folder / "a", "uno");
        ::chmod((folder / "a").c_str(), mode);
        if (::geteuid() != 0 && (mode & 0200U) == 0) continue;
        save_file(folder / "a", "due" + std::to_string(mode));
        CHECK(mode_of(folder / "a") == mode);
        ::chmod((folder / "a").c_str(), 0600);
    }
    if (!can_give_away()) return;
    REQUIRE(::chown((folder / "a").c_str(), 1234, 4321) == 0);
    save_file(folder / "a", "tre");
    struct stat status {};
    REQUIRE(::stat((folder / "a").c_str(), &status) == 0);
    CHECK(status.st_uid == 1234);
    CHECK(status.st_gid == 4321);
}

TEST_CASE("where the group cannot be kept another one gets no more than everybody") {
    if (!can_give_away()) return;
    const Folder folder;
    put(folder / "a", "uno");
    REQUIRE(::chown((folder / "a").c_str(), 1234, 4321) == 0);
    ::chmod((folder / "a").c_str(), 0676);
    CHECK(as_nobody([&] { return told_saving(folder / "a", "due"); }) == "done");
    CHECK(bytes_of(folder / "a") == "due");
    CHECK(mode_of(folder / "a") == 0666);
}

TEST_CASE("where the group cannot be kept whom it shut out is not let in as one of the others") {
    if (!can_give_away()) return;
    const Folder folder;
    const std::pair<unsigned, unsigned> modes[] = {{0604, 0600}, {0646, 0644}, {0664, 0644}};
    for (const auto& [before, after] : modes) {
        const fs::path path = folder / std::to_string(before);
        put(path, "uno");
        REQUIRE(::chown(path.c_str(), nobody, 4321) == 0);
        ::chmod(path.c_str(), before);
        CHECK(as_nobody([&] { return told_saving(path, "due"); }) == "done");
        CHECK(bytes_of(path) == "due");
        CHECK(mode_of(path) == after);
    }
}

namespace {

/// From now on no file's group can be changed without its owner: the disk fails.
bool break_groups(int cause) {
    constexpr unsigned as_it_is = ~0U;
    sock_filter program[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_fchown, 0, 3),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args[1])),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, as_it_is, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | static_cast<unsigned>(cause)),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog filter{static_cast<unsigned short>(std::size(program)), program};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

} // namespace

TEST_CASE("a disk that fails to give a file its group is no account that may not") {
    if (!can_give_away()) return;
    const Folder folder;
    put(folder / "a", "uno");
    REQUIRE(::chown((folder / "a").c_str(), nobody, 4321) == 0);
    const auto told = [&](int cause) {
        return as_nobody([&] {
            return break_groups(cause) ? told_saving(folder / "a", "due")
                                       : std::string("no filter");
        });
    };
    if (told(EIO) == "no filter") {
        MESSAGE("skipped: no system call can be made to fail here");
        return;
    }
    const std::string begin = "io: Could not write " + (folder / "a").string() + ": ";
    CHECK(told(EIO) == begin + "Input/output error.\n"
                               "-> The disk does not work as it should. Copy what matters to "
                               "another one, and tell whoever administers this machine.");
    CHECK(told(EACCES) == begin + "Permission denied.\n-> Ask whoever keeps the folder, or "
                                  "administers this machine, to let your account read and "
                                  "write there.");
    CHECK(bytes_of(folder / "a") == "uno");
}

namespace {

/// A list of who may do what, as the kernel keeps it: the owner, account 12, the group, at most
/// all that (the mask), others.
std::string access_list(unsigned account, unsigned group, unsigned mask, unsigned others = 0) {
    struct Entry {
        std::uint16_t tag;
        std::uint16_t may;
        std::uint32_t id;
    };
    const auto all = [](unsigned may) { return static_cast<std::uint16_t>(may); };
    constexpr std::uint32_t no_id = ~0U;
    const Entry entries[] = {{0x01, 6, no_id},
                             {0x02, all(account), 12},
                             {0x04, all(group), no_id},
                             {0x10, all(mask), no_id},
                             {0x20, all(others), no_id}};
    const std::uint32_t version = 2;
    std::string list(sizeof version + sizeof entries, '\0');
    std::memcpy(list.data(), &version, sizeof version);
    std::memcpy(list.data() + sizeof version, entries, sizeof entries);
    return list;
}

/// False, and said, where the file system knows no such attribute.
bool set_attribute(const fs::path& path, const char* name, const std::string& value) {
    const bool set = ::setxattr(path.c_str(), name, value.data(), value.size(), 0) == 0;
    if (!set) MESSAGE("skipped: the file system knows no attribute " << name);
    return set;
}

std::string attribute(const fs::path& path, const char* name) {
    char value[256];
    const ssize_t size = ::getxattr(path.c_str(), name, value, sizeof value);
    return size < 0 ? "none" : std::string(value, static_cast<std::size_t>(size));
}

} // namespace

TEST_CASE("a file that is replaced keeps its access control list") {
    const Folder folder;
    save_file(folder / "a", "uno");
    // The group may nothing, though the mode says that somebody may read and write.
    const std::string list = access_list(6, 0, 6);
    if (!set_attribute(folder / "a", "system.posix_acl_access", list)) return;
    save_file(folder / "a", "due");
    CHECK(attribute(folder / "a", "system.posix_acl_access") == list);
    CHECK(mode_of(folder / "a") == 0660);
}

TEST_CASE("whom a list shuts out is not let in where the list cannot be kept") {
    if (!can_give_away()) return;
    const Folder folder;
    struct Case {
        unsigned account, group, mask, others; ///< of the list
        unsigned mode;                         ///< afterwards
    };
    for (const Case& one : {Case{0, 6, 6, 4, 0600},
                            {6, 0, 6, 6, 0600},
                            {6, 6, 4, 6, 0644},
                            {6, 6, 6, 4, 0644},
                            {6, 6, 6, 6, 0666}}) {
        fs::remove(folder / "a");
        put(folder / "a", "uno");
        const std::string list = access_list(one.account, one.group, one.mask, one.others);
        if (!set_attribute(folder / "a", "system.posix_acl_access", list)) return;
        REQUIRE(::chown((folder / "a").c_str(), nobody, 4321) == 0);
        CHECK(as_nobody([&] { return told_saving(folder / "a", "due"); }) == "done");
        CHECK(attribute(folder / "a", "system.posix_acl_access") == "none");
        CHECK(mode_of(folder / "a") == one.mode);
    }
}

TEST_CASE("a file without an access control list gets none from its folder when it is replaced") {
    const Folder folder;
    save_file(folder / "a", "uno");
    ::chmod((folder / "a").c_str(), 0640);
    if (!set_attribute(folder / ".", "system.posix_acl_default", access_list(6, 6, 6))) return;
    save_file(folder / "a", "due");
    CHECK(attribute(folder / "a", "system.posix_acl_access") == "none");
    CHECK(mode_of(folder / "a") == 0640);
    save_file(folder / "b", "uno");
    CHECK(attribute(folder / "b", "system.posix_acl_access") != "none");
}

TEST_CASE("a file that is replaced keeps attributes that somebody gave it") {
    const Folder folder;
    save_file(folder / "a", "uno");
    if (!set_attribute(folder / "a", "user.protocollo", "1204/2024")) return;
    save_file(folder / "a", "due");
    CHECK(attribute(folder / "a", "user.protocollo") == "1204/2024");
}

TEST_CASE("a file that will stand for another is as open as that one, and never more") {
    const Folder folder;
    put(folder / "a", "uno");
    for (const unsigned mode : {0600U, 0640U, 0664U}) {
        ::chmod((folder / "a").c_str(), mode);
        const fs::path made = folder / std::to_string(mode);
        create_file(made, "due", folder / "a");
        CHECK(mode_of(made) == mode);
        CHECK(read_file(made) == "due");
    }
}

TEST_CASE("a file that only its owner may read is never open to others, not for a moment") {
    const Folder folder;
    put(folder / "a", "uno");
    ::chmod((folder / "a").c_str(), 0600);
    const mode_t before = ::umask(0);
    std::atomic<bool> stop = false;
    std::atomic<std::size_t> open = 0;
    std::thread watcher([&] {
        while (!stop) {
            std::error_code gone;
            for (auto it = fs::directory_iterator(folder.path(), gone);
                 !gone && it != fs::directory_iterator(); it.increment(gone)) {
                struct stat status {};
                if (::stat(it->path().c_str(), &status) == 0 && (status.st_mode & 077U) != 0)
                    ++open;
            }
        }
    });
    const std::string much(1U << 20, 'x');
    for (int i = 0; i < 20; ++i)
        save_file(folder / "a", much + std::to_string(i));
    stop = true;
    watcher.join();
    ::umask(before);
    CHECK(open == 0);
}

TEST_CASE("bytes that are there already are not written again") {
    const Folder folder;
    put(folder / "a", "uno");
    struct stat before {};
    struct stat after {};
    REQUIRE(::stat((folder / "a").c_str(), &before) == 0);
    save_file(folder / "a", "uno");
    REQUIRE(::stat((folder / "a").c_str(), &after) == 0);
    CHECK(before.st_ino == after.st_ino);
    save_file(folder / "a", "due");
    REQUIRE(::stat((folder / "a").c_str(), &after) == 0);
    CHECK(before.st_ino != after.st_ino);
}

TEST_CASE("a link stays a link: what it leads to is replaced, and its folder holds what is made") {
    const Folder folder;
    fs::create_directories(folder / "real");
    put(folder / "real/a", "uno");
    fs::create_symlink("real/a", folder / "link");
    fs::create_symlink("link", folder / "second");
    save_file(folder / "second", "due");
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(fs::is_symlink(folder / "second"));
    CHECK(bytes_of(folder / "real/a") == "due");
    CHECK(folder.names() == Names{"link", "real", "second"});
    fs::create_symlink("nowhere", folder / "lost");
    CHECK(told_saving(folder / "lost", "tre") == "io: Could not follow the link " +
                                                     (folder / "lost").string() +
                                                     ": No such file or directory.");
}

TEST_CASE("nothing is written over a folder, a pipe or a device") {
    const Folder folder;
    const std::string at = folder.path().string();
    CHECK(told_saving(folder.path(), "a") == "io: " + at + " is a folder, not a file.");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0666) == 0);
    CHECK(told_saving(folder / "pipe", "a") == "io: " + at + "/pipe is a pipe, not a file.");
    CHECK(told_saving("/dev/null", "a") == "io: /dev/null is a device or a socket, not a file.");
    CHECK(told_saving(folder / "none/a", "a") ==
          "io: Could not write " + at + "/none/a: No such file or directory.");
    CHECK(folder.names() == Names{"pipe"});
}

TEST_CASE("a folder that may not be written to leaves all as it was") {
    const Folder folder;
    put(folder / "a", "uno");
    fs::permissions(folder / "a", fs::perms::all);
    ::chmod(folder.path().c_str(), 0555);
    const std::string at = folder.path().string();
    CHECK(as_nobody([&] { return told_saving(folder / "a", "due"); }) ==
          "io: Could not write " + at + "/a" + not_allowed);
    CHECK(as_nobody([&] { return refusal([&] { create_file(folder / "b", "due"); }); }) ==
          "io: Could not write " + at + "/b" + not_allowed);
    CHECK(as_nobody([&] { return refusal([&] { store::remove_file(folder / "a"); }); }) ==
          "io: Could not remove " + at + "/a" + not_allowed);
    ::chmod(folder.path().c_str(), 0777);
    CHECK(bytes_of(folder / "a") == "uno");
    CHECK(folder.names() == Names{"a"});
}

TEST_CASE("a file that may not be written to is not replaced behind its owner's back") {
    const Folder folder;
    put(folder / "a", "uno");
    ::chmod((folder / "a").c_str(), 0444);
    CHECK(as_nobody([&] { return told_saving(folder / "a", "due"); }) ==
          "io: Could not write " + (folder / "a").string() + not_allowed);
    CHECK(bytes_of(folder / "a") == "uno");
    CHECK(folder.names() == Names{"a"});
}

TEST_CASE("where there is no room the old file stays, and nothing beside it") {
    const Folder folder;
    put(folder / "a", "uno");
    const auto without_room = [](const std::function<std::string()>& act) {
        return Process([&] {
                   ::signal(SIGXFSZ, SIG_IGN);
                   const rlimit limit{1U << 16, 1U << 16};
                   ::setrlimit(RLIMIT_FSIZE, &limit);
                   return act();
               })
            .finish();
    };
    const std::string much(1U << 20, 'x');
    const std::string at = folder.path().string();
    CHECK(without_room([&] { return told_saving(folder / "a", much); }) ==
          "io: Could not write " + at + "/a: File too large.");
    CHECK(without_room([&] { return refusal([&] { create_file(folder / "b", much); }); }) ==
          "io: Could not write " + at + "/b: File too large.");
    CHECK(bytes_of(folder / "a") == "uno");
    CHECK(folder.names() == Names{"a"});
}

TEST_CASE("who reads meanwhile sees the old file or the new one, whole") {
    const Folder folder;
    const fs::path path = folder / "a";
    save_file(path, std::string(300'000, 'a'));
    std::atomic<bool> stop = false;
    std::atomic<std::size_t> reads = 0;
    std::atomic<std::size_t> torn = 0;
    std::thread reader([&] {
        while (!stop) {
            const std::string bytes = read_file(path);
            const bool whole =
                (bytes.size() == 300'000 && bytes.find_first_not_of('a') == std::string::npos) ||
                (bytes.size() == 200'000 && bytes.find_first_not_of('b') == std::string::npos);
            ++reads;
            if (!whole) ++torn;
        }
    });
    for (int i = 0; i < 50 || reads < 50; ++i)
        save_file(path, i % 2 == 0 ? std::string(200'000, 'b') : std::string(300'000, 'a'));
    stop = true;
    reader.join();
    CHECK(torn == 0);
}

TEST_CASE("a file is replaced only if it still holds what was read") {
    const Folder folder;
    put(folder / "a", "uno");
    store::replace_file(folder / "a", "due", "uno");
    CHECK(bytes_of(folder / "a") == "due");
    const std::string at = (folder / "a").string();
    CHECK(refusal([&] { store::replace_file(folder / "a", "tre", "uno"); }) ==
          "io: " + at +
              " was changed by another program meanwhile.\n"
              "-> Nothing was written. Try again.");
    CHECK(bytes_of(folder / "a") == "due");
    fs::remove(folder / "a");
    CHECK(refusal([&] { store::replace_file(folder / "a", "tre", "due"); }) ==
          "io: There is no file " + at + ".");
    CHECK(folder.names() == Names{});
}

TEST_CASE("a file is removed only if it still holds what was read") {
    const Folder folder;
    put(folder / "a", "due");
    CHECK(refusal([&] { store::remove_file(folder / "a", "uno"); }) ==
          "io: " + (folder / "a").string() +
              " was changed by another program meanwhile.\n"
              "-> Nothing was written. Try again.");
    CHECK(bytes_of(folder / "a") == "due");
    CHECK(folder.names() == Names{"a"});
    store::remove_file(folder / "a", "due");
    CHECK(folder.names() == Names{});
}

TEST_CASE("a new file never takes the place of anything") {
    const Folder folder;
    const auto told = [&](const std::string& name) {
        return refusal([&] { create_file(folder / name, "due"); });
    };
    CHECK(told("new") == "done");
    CHECK(bytes_of(folder / "new") == "due");
    put(folder / "a", "uno");
    fs::create_symlink("nowhere", folder / "lost");
    fs::create_directory(folder / "folder");
    for (const char* name : {"a", "lost", "folder", "new"}) {
        CHECK(told(name) == "refused: There is a file " + (folder / name).string() + " already.");
    }
    CHECK(bytes_of(folder / "a") == "uno");
    CHECK(folder.names() == Names{"a", "folder", "lost", "new"});
}

TEST_CASE("of two who make a file at once one does, and knows it") {
    const Folder folder;
    for (int i = 0; i < 20; ++i) {
        const fs::path path = folder / std::to_string(i);
        const auto make = [&](const std::string& bytes) {
            return [&path, bytes] { return refusal([&] { create_file(path, bytes); }); };
        };
        Process first(make("uno"));
        Process second(make("due"));
        const std::string told_first = first.finish();
        const std::string told_second = second.finish();
        const std::string taken = "refused: There is a file " + path.string() + " already.";
        const bool one = (told_first == "done" && told_second == taken) ||
                         (told_first == taken && told_second == "done");
        CHECK(one);
        CHECK(bytes_of(path) == (told_first == "done" ? "uno" : "due"));
    }
    CHECK(folder.names().size() == 20);
}

TEST_CASE("what a killed process left is removed; what another one is writing is not") {
    const Folder folder;
    const pid_t process = gone();
    const fs::path left = folder / temporary_of(process);
    const fs::path elsewhere = folder / temporary_of(process, 1);
    const fs::path alive = folder / temporary_of(::getppid());
    for (const fs::path& path : {left, elsewhere, alive, folder / ".emenda-tmp.x"})
        put(path, "metà");
    // A process of another machine, on a shared drive: its number is nobody's here.
    const int held = ::open(elsewhere.c_str(), O_RDWR);
    REQUIRE(::flock(held, LOCK_EX) == 0);
    save_file(folder / "a.yaml", "uno");
    ::close(held);
    CHECK_FALSE(fs::exists(left));
    CHECK(fs::exists(elsewhere));
    CHECK(fs::exists(alive));
    CHECK(fs::exists(folder / ".emenda-tmp.x"));
    CHECK(bytes_of(folder / "a.yaml") == "uno");
}

TEST_CASE("what an earlier process of the same number left is in nobody's way") {
    const Folder folder;
    put(folder / temporary_of(::getpid()), "metà");
    fs::create_symlink("a.yaml", folder / temporary_of(::getpid(), 1));
    save_file(folder / "a.yaml", "uno");
    CHECK(bytes_of(folder / "a.yaml") == "uno");
    CHECK(folder.names() == Names{temporary_of(::getpid(), 1), "a.yaml"});
}

TEST_CASE("a file with the longest name there can be is saved") {
    const Folder folder;
    const std::string name(255, 'x');
    save_file(folder / name, "uno");
    save_file(folder / name, "due");
    CHECK(bytes_of(folder / name) == "due");
    CHECK(folder.names() == Names{name});
}

TEST_CASE("a folder that may be written to, and not read, holds what is saved") {
    const Folder folder;
    put(folder / "a", "uno");
    fs::permissions(folder / "a", fs::perms::all);
    ::chmod(folder.path().c_str(), 0333);
    CHECK(as_nobody([&] { return told_saving(folder / "a", "due"); }) == "done");
    ::chmod(folder.path().c_str(), 0777);
    CHECK(bytes_of(folder / "a") == "due");
}

TEST_CASE("what can be read neither itself nor through its folder is not removed, and says why") {
    const Folder folder;
    put(folder / "a", "uno");
    fs::permissions(folder / "a", fs::perms::none);
    ::chmod(folder.path().c_str(), 0333);
    CHECK(as_nobody([&] { return refusal([&] { store::remove_file(folder / "a"); }); }) ==
          "io: Could not remove " + (folder / "a").string() + not_allowed);
    ::chmod(folder.path().c_str(), 0777);
    CHECK(folder.names() == Names{"a"});
}

TEST_CASE("a program without locks that saves all the time loses nothing to us") {
    const Folder folder;
    const fs::path path = folder / "a";
    put(path, "0");
    std::atomic<bool> stop = false;
    // Each of theirs is made from what stands there, as an editor does, and put there at once.
    std::thread other([&] {
        for (int i = 1; !stop; ++i) {
            put(folder / "b", "loro " + std::to_string(i));
            fs::rename(folder / "b", path);
        }
    });
    std::size_t refused = 0;
    std::size_t lost = 0;
    for (int i = 0; i < 300; ++i) {
        const std::string before = bytes_of(path);
        const std::string told =
            refusal([&] { store::replace_file(path, "nostro " + std::to_string(i), before); });
        if (told == "done") continue;
        ++refused;
        if (bytes_of(path).starts_with("nostro")) ++lost;
    }
    stop = true;
    other.join();
    CHECK(refused > 0);
    CHECK(lost == 0);
}

TEST_CASE("a file that changes places is no left-over, though no process has its number") {
    const Folder folder;
    const fs::path path = folder / "a";
    put(path, "0");
    // Another container's processes have numbers of their own.
    Process cleaner([&]() -> std::string {
        if (::unshare(CLONE_NEWPID) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWPID) != 0)
            return "not allowed";
        return Process([&] {
                   while (!fs::exists(folder / "stop")) // each thread looks once
                       std::thread([&] { store::remove_left_overs(folder.path()); }).join();
                   return std::string("done");
               })
            .finish();
    });
    Process other([&] {
        for (int i = 1; !fs::exists(folder / "stop"); ++i) {
            put(folder / "b", "loro " + std::to_string(i));
            fs::rename(folder / "b", path);
        }
        return std::string("done");
    });
    std::size_t lost = 0;
    for (int i = 0; i < 300; ++i) {
        const std::string before = bytes_of(path);
        const std::string told =
            refusal([&] { store::replace_file(path, "nostro " + std::to_string(i), before); });
        if (told != "done" && bytes_of(path).starts_with("nostro")) ++lost;
    }
    put(folder / "stop", "");
    if (cleaner.finish() != "done") MESSAGE("no other container can be made here");
    CHECK(other.finish() == "done");
    CHECK(lost == 0);
}

TEST_CASE("who replaces a file holds the old one, too, for as long as it can come back") {
    const Folder folder;
    const fs::path path = folder / "a";
    put(folder / "kept", "0"); // another name of the old one
    std::atomic<bool> stop = false;
    std::size_t seen_held = 0;
    std::thread other([&] {
        const int file = ::open((folder / "kept").c_str(), O_RDONLY);
        while (!stop) {
            if (::flock(file, LOCK_SH | LOCK_NB) != 0) ++seen_held;
            ::flock(file, LOCK_UN);
        }
        ::close(file);
    });
    for (int i = 0; i < 300; ++i) {
        fs::rename(folder / "kept", path);
        fs::create_hard_link(path, folder / "kept");
        store::replace_file(path, "1", "0");
    }
    stop = true;
    other.join();
    CHECK(seen_held > 0);
}

TEST_CASE("a report may be longer than any document, and be saved again") {
    const Folder folder;
    std::string report((64U << 20) + 1, 'x');
    save_file(folder / "report.html", report);
    CHECK(told_saving(folder / "report.html", report) == "done");
    report.front() = 'y';
    CHECK(told_saving(folder / "report.html", report) == "done");
    CHECK(store::read_beginning(folder / "report.html", 2) == "yx");
    CHECK(fs::file_size(folder / "report.html") == report.size());
}

TEST_CASE("a signal's handler takes away what is half made, and a child of ours does not") {
    const Folder folder;
    put(folder / "half", "metà");
    put(folder / "whole", "uno");
    Process process([&] {
        const store::HalfMade half(folder / "half");
        { const store::HalfMade made(folder / "whole"); }
        Process([] {
            store::remove_half_made();
            return std::string();
        }).finish();
        const bool left = fs::exists(folder / "half");
        store::remove_half_made();
        return std::string(left ? "left" : "gone");
    });
    CHECK(process.finish() == "left");
    CHECK(folder.names() == Names{"whole"});
}

TEST_CASE("a file is removed") {
    const Folder folder;
    put(folder / "a", "uno");
    store::remove_file(folder / "a");
    CHECK(folder.names() == Names{});
    CHECK(refusal([&] { store::remove_file(folder / "a"); }) ==
          "io: Could not remove " + (folder / "a").string() + ": No such file or directory.");
}
