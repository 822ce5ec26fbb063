// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/lock.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <csignal>
#include <memory>
#include <optional>
#include <thread>

using namespace emenda;
using namespace emenda::tests;
using namespace std::chrono_literals;
using store::Lock;

TEST_CASE("a lock keeps others out until it goes, and stays as an empty file") {
    const Folder folder;
    std::optional<Lock> mine(folder / "a.lock");
    std::atomic<bool> inside = false;
    std::thread other([&] {
        const Lock lock(folder / "a.lock");
        inside = true;
    });
    std::this_thread::sleep_for(50ms);
    CHECK_FALSE(inside);
    const Lock free(folder / "b.lock");
    mine.reset();
    other.join();
    CHECK(inside);
    CHECK(folder.names() == Names{"a.lock", "b.lock"});
    CHECK(bytes_of(folder / "a.lock").empty());
}

TEST_CASE("patience has an end, and says who is waited for") {
    const Folder folder;
    const Lock mine(folder / "a.lock");
    const std::string at = (folder / "a.lock").string();
    CHECK(refusal([&] { const Lock lock(folder / "a.lock", 1000ms); }) ==
          "io: Someone else has been writing for 1 second, and holds the lock " + at +
              ".\n-> Nothing was written. Try again.");
}

TEST_CASE("a killed process holds no lock") {
    const Folder folder;
    Process process([&] {
        const auto lock = std::make_unique<Lock>(folder / "a.lock");
        put(folder / "ready", "");
        ::pause();
        return std::string("never");
    });
    while (!fs::exists(folder / "ready"))
        std::this_thread::sleep_for(1ms);
    CHECK(refusal([&] { const Lock lock(folder / "a.lock", 10ms); }) != "done");
    ::kill(process.id(), SIGKILL);
    process.finish();
    CHECK(refusal([&] { const Lock lock(folder / "a.lock", 10ms); }) == "done");
}

TEST_CASE("who takes a workspace's lock removes what a killed process left in its own folder") {
    const Folder folder;
    fs::create_directory(folder / ".emenda");
    put(folder / ".emenda/.gitignore", "*");
    put(folder / ".emenda/.emenda-tmp.999999999.0", "an unfinished note");
    const Lock lock(folder / ".emenda/proposals.lock");
    CHECK_FALSE(fs::exists(folder / ".emenda/.emenda-tmp.999999999.0"));
}

TEST_CASE("who waited for a lock file that was removed takes the new one") {
    const Folder folder;
    std::optional<Lock> mine(folder / "a.lock");
    std::atomic<bool> inside = false;
    std::thread other([&] {
        const Lock lock(folder / "a.lock");
        inside = true;
        std::this_thread::sleep_for(50ms);
        CHECK(refusal([&] { const Lock second(folder / "a.lock", 10ms); }) != "done");
    });
    std::this_thread::sleep_for(20ms);
    fs::remove(folder / "a.lock");
    CHECK_FALSE(inside);
    mine.reset();
    other.join();
    CHECK(inside);
}

TEST_CASE("the lock that a colleague left is taken, though only they may write to it") {
    const Folder folder;
    put(folder / "a.lock", "");
    ::chmod((folder / "a.lock").c_str(), 0444);
    const auto take = [&] { return refusal([&] { const Lock lock(folder / "a.lock", 10ms); }); };
    CHECK(as_nobody(take) == "done");
    const Lock mine(folder / "a.lock");
    CHECK(as_nobody(take) ==
          "io: Someone else has been writing for 0 seconds, and holds the lock " +
              (folder / "a.lock").string() + ".\n-> Nothing was written. Try again.");
}

TEST_CASE("whoever waits for a lock gets it in turn, however often another takes it") {
    const Folder folder;
    std::atomic<bool> stop = false;
    std::atomic<int> turns = 0;
    std::thread busy([&] {
        while (!stop) {
            const Lock lock(folder / "a.lock");
            ++turns;
            std::this_thread::sleep_for(2ms);
        }
    });
    while (turns == 0)
        std::this_thread::sleep_for(1ms);
    for (int i = 0; i < 20; ++i) {
        CHECK(refusal([&] { const Lock lock(folder / "a.lock", 5000ms); }) == "done");
    }
    stop = true;
    busy.join();
}

TEST_CASE("patience is with one holder: where many take turns, all come to theirs") {
    const Folder folder;
    std::vector<std::thread> all;
    std::atomic<int> done = 0;
    for (int i = 0; i < 12; ++i) {
        all.emplace_back([&] {
            const std::string told = refusal([&] {
                const Lock lock(folder / "a.lock", 200ms);
                std::this_thread::sleep_for(40ms);
            });
            if (told == "done") ++done;
        });
    }
    for (std::thread& one : all)
        one.join();
    CHECK(done == 12);
}

TEST_CASE("who gave up waiting holds nothing when the lock is free at last") {
    const Folder folder;
    std::optional<Lock> mine(folder / "a.lock");
    CHECK(refusal([&] { const Lock lock(folder / "a.lock", 10ms); }) != "done");
    mine.reset();
    CHECK(refusal([&] { const Lock lock(folder / "a.lock", 1000ms); }) == "done");
}

TEST_CASE("a lock file is removed by its holder, or by anybody when nobody holds it") {
    const Folder folder;
    {
        Lock mine(folder / "a.lock");
        store::remove_unused_lock(folder / "a.lock");
        CHECK(folder.names() == Names{"a.lock"});
        mine.remove_file();
        CHECK(folder.names() == Names{});
        const Lock anew(folder / "a.lock");
    }
    store::remove_unused_lock(folder / "a.lock");
    CHECK(folder.names() == Names{});
}

TEST_CASE("a lock that nobody can tell the name of is refused, and not waited for without end") {
    const Folder folder;
    fs::create_directory(folder / "inner");
    std::optional<Lock> mine(folder / "inner/a.lock");
    std::string told;
    std::thread other(
        [&] { told = refusal([&] { const Lock lock(folder / "inner/a.lock", 5000ms); }); });
    std::this_thread::sleep_for(50ms);
    fs::rename(folder / "inner", folder / "away");
    mine.reset();
    other.join();
    CHECK(told == "io: Could not open the lock " + (folder / "inner/a.lock").string() +
                      ": No such file or directory.");
}

TEST_CASE("the workspace's own folder is none that a link leads to") {
    const Folder folder;
    fs::create_directory(folder / "elsewhere");
    fs::create_directory_symlink("elsewhere", folder / ".emenda");
    CHECK(refusal([&] { const Lock lock(folder / ".emenda/a.lock"); }) ==
          "refused: " + (folder / ".emenda").string() +
              " is a link. It must be a folder of this machine.\n"
              "-> Remove the link: the folder is made when it is needed.");
    CHECK(fs::is_empty(folder / "elsewhere"));
}

TEST_CASE("a lock that cannot be is refused") {
    const Folder folder;
    const std::string at = folder.path().string();
    CHECK(refusal([&] { const Lock lock(folder / "none/a.lock"); }) ==
          "io: Could not open the lock " + at + "/none/a.lock: No such file or directory.");
    put(folder / "precious", "uno");
    fs::create_symlink("precious", folder / "a.lock");
    CHECK(refusal([&] { const Lock lock(folder / "a.lock"); }) ==
          "io: Could not open the lock " + at + "/a.lock: Too many levels of symbolic links.");
    ::chmod(folder.path().c_str(), 0555);
    CHECK(as_nobody([&] { return refusal([&] { const Lock lock(folder / "b.lock"); }); }) ==
          "io: Could not open the lock " + at + "/b.lock" + not_allowed);
    ::chmod(folder.path().c_str(), 0777);
}
