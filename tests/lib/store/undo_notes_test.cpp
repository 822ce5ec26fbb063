// SPDX-License-Identifier: EUPL-1.2
// Notes of undo that no run of this account has left so, and notes that go while one is used.
#include "emenda/store/undo.hpp"

#include "emenda/store/proposals.hpp"
#include "emenda/yaml/write.hpp"
#include "sample.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

using namespace emenda;
using namespace emenda::tests;

namespace {

const store::Command command{"emenda support 1 'Zoe Lanzi'", "Anna Bassi",
                             *parse_stored_date("2024-05-06T07:08:09Z")};

/// A workspace with a proposal that Zoe Lanzi has supported, and that is noted.
struct Noted {
    Folder folder;
    fs::path root = fs::canonical(folder.path());
    fs::path proposal = root / "proposals/par-PROP-2022-05-0001.yaml";

    Noted() {
        put(root / "emenda.yaml",
            "emenda: 1\norganisation: \"Comune\"\nlanguage: it\ntimezone: Europe/Rome\n"
            "reference: \"par-PROP-{year}-{month}-{number}\"\n");
        fs::create_directory(root / "proposals");
        store::create(proposal, garden());
        support("Zoe Lanzi");
    }
    void support(const std::string& name) const {
        store::Writing writing(proposal, "x");
        writing.save(supported(writing.proposal(), name), command);
    }
    fs::path note(unsigned long number) const {
        return root / fmt::format(".emenda/undo/{:08}.step", number);
    }
    std::optional<store::NotedStep> last() const { return store::last_step(root, false, {}); }
    /// A note of the proposal's present bytes, as if it had been another before.
    std::string forged(const std::string& before) const {
        return store::to_bytes(
            {command,
             "par-PROP-2022-05-0001",
             0,
             {{"proposals/par-PROP-2022-05-0001.yaml", before, sha256(bytes_of(proposal)), 0644}}});
    }
};

const char* const erased_meanwhile =
    "refused: What was noted of par-PROP-2022-05-0001 has been erased meanwhile.\n-> Nothing was "
    "written. A run of emenda forget erases all notes of undo, for a name may stand in them that "
    "must not come back.";

} // namespace

TEST_CASE("what is noted no more is not put back, nor done again") {
    const Noted noted;
    auto step = noted.last();
    REQUIRE(step);
    SUBCASE("an undo") {}
    SUBCASE("a redo") {
        store::take_back(noted.root, *step, command);
        step = store::last_step(noted.root, true, {});
        REQUIRE(step);
    }
    const std::string before = bytes_of(noted.proposal);
    CHECK(store::erase_undo(noted.root).any);
    SUBCASE("no note at all") {}
    SUBCASE("another note of that number") { noted.support("Anna Bassi"); }
    const std::string now = bytes_of(noted.proposal);
    if (now != before) put(noted.proposal, before);
    CHECK(refusal([&] { store::take_back(noted.root, *step, command); }) == erased_meanwhile);
    CHECK(bytes_of(noted.proposal) == before);
}

TEST_CASE("notes are erased when nobody puts anything back by them any more") {
    using namespace std::chrono_literals;
    const Noted noted;
    const int held = ::open(noted.note(1).c_str(), O_RDONLY | O_CLOEXEC);
    REQUIRE(::flock(held, LOCK_SH) == 0);
    std::thread undo([&] {
        std::this_thread::sleep_for(300ms);
        put(noted.root / "put-back", "done");
        ::close(held);
    });
    const auto erased = store::erase_undo(noted.root);
    const bool was_done = fs::exists(noted.root / "put-back");
    undo.join();
    CHECK(was_done);
    CHECK(erased.any);
    CHECK(erased.left.empty());
    CHECK_FALSE(fs::exists(noted.root / ".emenda/undo"));
}

TEST_CASE("a note that another account wrote is none") {
    if (::geteuid() != 0) return; // only root can write one for somebody else
    const Noted noted;
    const std::string before = bytes_of(noted.proposal);
    put(noted.note(2), noted.forged(""));
    REQUIRE(::chown(noted.note(2).c_str(), 65534, 65534) == 0);
    CHECK(noted.last()->entry == noted.note(1));
    CHECK_FALSE(store::read_step(noted.note(2)));
    CHECK(store::read_step(noted.note(2), store::Whose::anybody));
    CHECK(store::passed_over(noted.root).of_others == std::vector{noted.note(2)});
    CHECK(store::passed_over(noted.root).faulty.empty());
    CHECK(store::noted_steps(noted.root, store::Whose::anybody).size() == 2);
}

TEST_CASE("a note puts back no other proposal than that of its file") {
    const Noted noted;
    const std::string other = yaml::write_proposal(garden("par-PROP-2022-05-0002"));
    put(noted.note(2), noted.forged(other));
    const auto step = noted.last();
    REQUIRE(step);
    CHECK(step->entry == noted.note(2));
    CHECK(refusal([&] { store::require_proposals(noted.root, step->step); }) ==
          "refused: What was noted of proposals/par-PROP-2022-05-0001.yaml is another proposal, "
          "par-PROP-2022-05-0002, and cannot be put back there.\n-> The notes are in " +
              (noted.root / ".emenda/undo").string() + ". They may be removed.");
    // A file that somebody has given another name holds what it held.
    const fs::path renamed = noted.root / "proposals/par-PROP-2022-05-0003.yaml";
    fs::rename(noted.proposal, renamed);
    const store::Step of_renamed{command,
                                 "par-PROP-2022-05-0001",
                                 0,
                                 {{"proposals/par-PROP-2022-05-0003.yaml",
                                   yaml::write_proposal(garden()), std::nullopt, 0644}}};
    CHECK_NOTHROW(store::require_proposals(noted.root, of_renamed));
}

TEST_CASE("more notes, or larger ones, than a run leaves are not read") {
    const Noted noted;
    SUBCASE("not as long as it says") {
        for (unsigned long number = 2; number <= 60; ++number) {
            put(noted.note(number), noted.forged("x"));
            fs::resize_file(noted.note(number), std::uintmax_t(100) << 20U);
        }
        CHECK(noted.last()->entry == noted.note(1));
        CHECK(store::passed_over(noted.root).faulty.size() == 59);
    }
    SUBCASE("too large") {
        put(noted.note(2), noted.forged("x"));
        fs::resize_file(noted.note(2), std::uintmax_t(1) << 40U);
        CHECK(noted.last()->entry == noted.note(1));
        CHECK(store::passed_over(noted.root).faulty == std::vector{noted.note(2)});
    }
    SUBCASE("too large together") {
        const std::string large = noted.forged(std::string(std::size_t(30) << 20U, 'x'));
        for (unsigned long number = 2; number <= 5; ++number)
            put(noted.note(number), large);
        CHECK(store::noted_steps(noted.root) == std::vector{noted.note(5), noted.note(4)});
        CHECK(store::passed_over(noted.root).faulty ==
              std::vector{noted.note(3), noted.note(2), noted.note(1)});
    }
    SUBCASE("too many") {
        for (unsigned long number = 2; number <= 130; ++number)
            put(noted.note(number), noted.forged("x"));
        CHECK(store::noted_steps(noted.root).size() == 100);
        CHECK(store::passed_over(noted.root).faulty.size() == 30);
    }
}

TEST_CASE("a number that no run gives is none, and keeps nobody from noting") {
    const Noted noted;
    const std::string bytes = bytes_of(noted.note(1));
    const std::string folder = (noted.root / ".emenda/undo/").string();
    for (const char* name :
         {"18446744073709551615.step", "18446744073709551616.step", "1000000000.step", "2.step"})
        put(folder + name, bytes);
    put(folder + "999999999.step", "");
    CHECK(store::noted_steps(noted.root) == std::vector{noted.note(1)});
    noted.support("Anna Bassi");
    CHECK(noted.last()->entry == noted.note(2));
    CHECK_FALSE(fs::exists(folder + "999999999.step"));
    noted.support("Teo Marchetti");
    CHECK(noted.last()->entry == noted.note(3));
}

TEST_CASE("whoever removes a proposal is told whether that can be taken back") {
    const Noted noted;
    const auto remove = [&] {
        return store::remove(store::open(noted.proposal, "x"), noted.proposal, command);
    };
    SUBCASE("it can") { CHECK(remove()); }
    SUBCASE("it cannot be noted") {
        fs::remove_all(noted.root / ".emenda/undo");
        put(noted.root / ".emenda/undo", "in the way");
        CHECK_FALSE(remove());
    }
    CHECK_FALSE(fs::exists(noted.proposal));
}
