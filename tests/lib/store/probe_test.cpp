// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/probe.hpp"

#include "emenda/store/lock.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <sys/stat.h>

using namespace emenda;
using namespace emenda::tests;
using store::FileSystem;
using store::LockTrial;

TEST_CASE("file systems are known by their numbers, network drives among them") {
    using Kind = FileSystem::Kind;
    const auto is = [](std::uint64_t magic, const char* name, Kind kind) {
        const FileSystem found = store::file_system_from(magic);
        return found.name == name && found.kind == kind;
    };
    CHECK(is(0xEF53, "ext4", Kind::proven));
    CHECK(is(0x58465342, "xfs", Kind::proven));
    CHECK(is(0x9123683E, "btrfs", Kind::proven));
    CHECK(is(0x6969, "nfs", Kind::network));
    CHECK(is(0xFF534D42, "cifs", Kind::network));
    CHECK(is(0xFE534D42, "smb2", Kind::network));
    CHECK(is(0x65735546, "fuse", Kind::program));
    CHECK(is(0x01021994, "tmpfs", Kind::memory));
    CHECK(is(0x12345, "0x12345", Kind::unknown));
    CHECK(store::file_system_of("/proc")->name == "0x9fa0");
    CHECK_FALSE(store::file_system_of("/nowhere"));
}

TEST_CASE("what a disk can do is tried out, and leaves nothing behind") {
    const Folder folder;
    CHECK(store::try_writing(folder.path()) == 0);
    CHECK(store::try_renaming(folder.path()) == 0);
    CHECK(store::try_exchanging(folder.path()) == 0);
    CHECK(store::try_syncing(folder.path()) == 0);
    CHECK(store::try_locking(folder.path()).result == LockTrial::Result::works);
    CHECK(store::ignores_case(folder.path()) == false);
    CHECK(std::abs(*store::clock_ahead(folder.path(), ::time(nullptr))) < 5);
    CHECK(*store::clock_ahead(folder.path(), ::time(nullptr) - 600) > 590);
    CHECK(*store::room_left(folder.path()) > 0);
    CHECK(folder.names().empty());
}

TEST_CASE("what a folder does not allow is said as the system has it") {
    const Folder folder;
    fs::permissions(folder.path(), static_cast<fs::perms>(0555));
    const auto tried = [&](auto trial) { return as_nobody([&] { return trial(folder.path()); }); };
    static_assert(EACCES == 13);
    const auto cause = [&](auto trial) {
        return tried([&](const fs::path& path) { return std::to_string(trial(path)); });
    };
    CHECK(cause(store::try_writing) == "13");
    CHECK(cause(store::try_renaming) == "13");
    CHECK(cause(store::try_exchanging) == "13");
    CHECK(cause(store::try_syncing) == "13");
    CHECK(cause([](const fs::path& path) { return store::try_locking(path).cause; }) == "13");
    CHECK(tried([](const fs::path& path) {
              return std::string(store::ignores_case(path) ? "tried" : "not tried");
          }) == "not tried");
    CHECK(store::try_writing("/nowhere") == ENOENT);
    CHECK_FALSE(store::clock_ahead("/nowhere", 0));
    CHECK_FALSE(store::room_left("/nowhere"));
}

TEST_CASE("what killed runs left is found, and what others hold") {
    const Folder folder;
    fs::create_directories(folder / "proposals/2024");
    fs::create_directories(folder / ".emenda");
    // Of a process that is gone; of one that lives; of another machine's, whose number is nobody's
    // here.
    put(folder / "proposals/2024/.emenda-tmp.999999999.0", "");
    put(folder / ("proposals/.emenda-tmp." + std::to_string(::getppid()) + ".0"), "");
    put(folder / "proposals/.emenda-tmp.999999998.0", "");
    const store::Lock written(folder / "proposals/.emenda-tmp.999999998.0");
    put(folder / ".emenda/edit-a1B2c3.md", "");
    put(folder / ".emenda/.edit-a1B2c3.md.swp", "");
    put(folder / ".emenda/edit-d4E5f6.md~", ""); // an editor's copy of what was there before
    put(folder / ".emenda/free.lock", "");
    const store::Lock held(folder / ".emenda/held.lock");
    const auto left = store::left_overs(folder.path());
    using Paths = std::vector<fs::path>;
    CHECK(left.temporaries == Paths{folder / "proposals/2024/.emenda-tmp.999999999.0"});
    CHECK(left.texts ==
          Paths{folder / ".emenda/.edit-a1B2c3.md.swp", folder / ".emenda/edit-a1B2c3.md"});
    CHECK(left.held_locks == Paths{folder / ".emenda/held.lock"});
    const Folder none;
    CHECK(store::left_overs(none.path()).texts.empty());
}

TEST_CASE("files with other names are found") {
    const Folder folder;
    put(folder / "one.yaml", "");
    put(folder / "two.yaml", "");
    put(folder / "three.md", "");
    fs::create_hard_link(folder / "one.yaml", folder / "kept");
    fs::create_hard_link(folder / "three.md", folder / "four.md");
    CHECK(store::with_other_names(folder.path()) == std::vector<fs::path>{folder / "one.yaml"});
}
