// SPDX-License-Identifier: EUPL-1.2
// The pseudonym of a run that was interrupted, and the notes of undo.
#include "emenda/store/forgetting.hpp"

#include "emenda/base/io_error.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <unistd.h>
#include <vector>

using namespace emenda;
using namespace emenda::tests;

namespace {

model::Pseudonym lucia(const std::string& as = {}) { return {"Lucia Serra", {}, {}, as}; }

model::Pseudonym lucia_of(const std::string& organisation) {
    return {"Lucia Serra", organisation, {}, {}};
}

} // namespace

TEST_CASE("a pseudonym outlives the run that began with it, and goes when it is finished") {
    const Folder folder;
    const fs::path file = folder / ".emenda/forget.yaml";
    {
        store::Forgetting first(folder.path());
        CHECK(!first.begun(lucia()));
        first.begin(lucia("Person 1"));
        CHECK(bytes_of(file) == "emenda: 1\npeople:\n"
                                "  - {name: \"Lucia Serra\", as: \"Person 1\"}\n...\n");
    }
    CHECK(store::forgetting_begun(folder.path(), lucia())->as == "Person 1");
    store::Forgetting second(folder.path());
    CHECK(second.begun(lucia()) == "Person 1");
    second.begin(lucia("Person 2")); // the first one counts
    CHECK(second.begun(lucia()) == "Person 1");
    second.finish(lucia());
    CHECK(!fs::exists(file));
    CHECK(!second.begun(lucia()));
}

TEST_CASE("who was there when a run began is written down with the pseudonym") {
    const Folder folder;
    model::Pseudonym person = lucia("Person 1");
    person.of = {{{"", ""}, {"Circolo", "via Po"}}};
    store::Forgetting(folder.path()).begin(person);
    CHECK(store::forgetting_begun(folder.path(), lucia()) == person);
    CHECK(store::begun_otherwise(folder.path(), lucia_of("")) == person);
}

TEST_CASE("people who are told apart have a pseudonym each") {
    const Folder folder;
    store::Forgetting forgetting(folder.path());
    forgetting.begin(lucia("Person 1"));
    CHECK(!forgetting.begun(lucia_of("")));
    auto other = lucia_of("");
    other.as = "Person 2";
    forgetting.begin(other);
    forgetting.finish(lucia());
    CHECK(!forgetting.begun(lucia()));
    CHECK(store::forgetting_begun(folder.path(), lucia_of(""))->as == "Person 2");
}

TEST_CASE("two runs do not go on at once, and one that tries things out makes nothing") {
    const Folder folder;
    CHECK(!store::forgetting_begun(folder.path(), lucia()));
    CHECK(folder.names() == Names{});
    const store::Forgetting forgetting(folder.path());
    CHECK(fs::exists(folder / ".emenda/.gitignore"));
    Process other([&] {
        store::Lock lock(folder / ".emenda/forget.lock", std::chrono::milliseconds(1));
        return std::string("locked");
    });
    CHECK(other.finish() != "locked");
}

TEST_CASE("a journal that somebody damaged is refused, with what it is for") {
    const Folder folder;
    fs::create_directory(folder / ".emenda");
    put(folder / ".emenda/forget.yaml", "emenda: 1\npeople: 3\n...\n");
    const std::string said = refusal([&] { store::Forgetting forgetting(folder.path()); });
    CHECK(said ==
          "invalid: people is a list.\n-> This file says which pseudonyms an interrupted run "
          "has begun to put. Without it the name gets another one from here on.");
}

TEST_CASE("what killed runs left is erased in every folder, not what a living one writes") {
    const Folder folder;
    const auto put = [&](const std::string& name) {
        fs::create_directories((folder / name).parent_path());
        std::ofstream(folder / name) << "Lucia Serra\n";
        return folder / name;
    };
    const std::string gone = ".emenda-tmp.99999999.0";
    put("data/one.yaml");
    fs::create_directories(folder / "proposals");
    fs::create_symlink("../data/one.yaml", folder / "proposals/one.yaml");
    std::vector<fs::path> left;
    for (const char* where : {"proposals/", "proposals/a/.b/", ".emenda/", "data/", ""})
        left.push_back(put(where + gone));
    left.push_back(put("proposals/.emenda-tmp.1.0")); // somebody always has that number
    put("data/below/" + gone);                        // no save of ours writes there
    const auto alive = put("proposals/a/.emenda-tmp.1.0");
    const int held = ::open(alive.c_str(), O_RDWR | O_CLOEXEC);
    REQUIRE(::flock(held, LOCK_EX) == 0);
    CHECK(store::look_into_left_overs(folder.path(), "lucia serra").is_named);
    CHECK(!store::look_into_left_overs(folder.path(), "Lucia Serri").is_named);
    const auto erased = store::erase_left_overs(folder.path());
    CHECK(erased.any);
    CHECK(erased.left.empty());
    for (const fs::path& file : left)
        CHECK(!fs::exists(file));
    CHECK(fs::exists(alive));
    CHECK(fs::exists(folder / "data/below" / gone));
    ::close(held);
    CHECK(store::erase_left_overs(folder.path()).any);
    CHECK(!fs::exists(alive));
    CHECK(!store::erase_left_overs(folder.path()).any);
}

TEST_CASE("what a killed run left closed to this account is named, and so is a closed folder") {
    const Folder folder;
    fs::create_directories(folder / "proposals/.closed");
    put(folder / "proposals/.emenda-tmp.1.0", "Lucia Serra\n");
    for (const char* name : {"proposals/.closed", "proposals/.emenda-tmp.1.0"})
        fs::permissions(folder / name, fs::perms::none);
    fs::permissions(folder / "proposals", fs::perms::all);
    CHECK(as_nobody([&] {
              std::string names;
              for (const auto& [file, cause] : store::look_for_left_overs(folder.path()).closed)
                  names += file.filename().string() + ": " + in_words(cause) + "\n";
              return names;
          }) == ".closed: Permission denied\n.emenda-tmp.1.0: Permission denied\n");
    fs::permissions(folder / "proposals/.closed", fs::perms::all);
}

TEST_CASE("names that are being forgotten are readable by their owner alone") {
    const Folder folder;
    const fs::path file = folder / ".emenda/forget.yaml";
    const auto mode = [&] { return fs::status(file).permissions(); };
    const auto of_owner = fs::perms::owner_read | fs::perms::owner_write;
    store::Forgetting forgetting(folder.path());
    forgetting.begin(lucia("Person 1"));
    CHECK(mode() == of_owner);
    fs::permissions(file, fs::perms::owner_all | fs::perms::group_all | fs::perms::others_read);
    forgetting.begin({"Paolo Righi", {}, {}, "Person 2"});
    CHECK(mode() == of_owner);
    fs::permissions(file, fs::perms::none);
    CHECK(as_nobody([&] { return refusal([&] { store::people_begun(folder.path()); }); }) ==
          "io: Could not read " + file.string() +
              ": Permission denied.\n-> It says whom an interrupted run has begun to forget. "
              "Whoever works with the account that it belongs to can end that run.\nAsk "
              "whoever keeps the folder, or administers this machine, to let your account "
              "read and write there.");
}

TEST_CASE("with what another account has begun nobody else goes on") {
    if (::geteuid() != 0) return; // only root can write a file for somebody else
    const Folder folder;
    const fs::path file = folder / ".emenda/forget.yaml";
    store::Forgetting(folder.path()).begin(lucia("Person 1"));
    REQUIRE(::chown(file.c_str(), 65534, 65534) == 0);
    const std::string refused =
        "io: " + file.string() +
        " belongs to another account (nobody), and only that account goes on with it.\n-> It says "
        "whom an interrupted run has begun to forget. Whoever works with the account that it "
        "belongs to can end that run.\nIf nobody there has begun to forget anybody, look into the "
        "file, and remove it: a name that is being forgotten gets another pseudonym then.";
    CHECK(refusal([&] { store::forgetting_begun(folder.path(), lucia()); }) == refused);
    CHECK(refusal([&] { store::Forgetting forgetting(folder.path()); }) == refused);
    CHECK(refusal([&] { store::people_begun(folder.path()); }) == refused);
}

TEST_CASE("what a killed run left where nothing may be removed is named, with the cause") {
    const Folder folder;
    const std::string gone = ".emenda-tmp.99999999.0";
    fs::create_directories(folder / "proposals/a");
    fs::create_directories(folder / ".emenda");
    for (const char* name : {"proposals/a/", ".emenda/"}) {
        put(folder / name / gone, "Lucia Serra\n");
        fs::permissions(folder / name / gone, fs::perms::all);
    }
    fs::permissions(folder / ".emenda", fs::perms::all);
    const auto read_only = fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read |
                           fs::perms::others_exec;
    fs::permissions(folder / "proposals/a", read_only);
    CHECK(as_nobody([&] {
              std::string names;
              for (const auto& [file, cause] : store::erase_left_overs(folder.path()).left)
                  names += file.lexically_relative(folder.path()).string() + ": " +
                           in_words(cause) + "\n";
              return names;
          }) == "proposals/a/" + gone + ": Permission denied\n");
    fs::permissions(folder / "proposals/a", fs::perms::all);
    CHECK(fs::exists(folder / "proposals/a" / gone));
    CHECK(!fs::exists(folder / ".emenda" / gone));
}

TEST_CASE("who was begun with other words may be the same person") {
    const Folder folder;
    store::Forgetting forgetting(folder.path());
    forgetting.begin(lucia("Person 1"));
    CHECK(!store::begun_otherwise(folder.path(), lucia()));
    CHECK(!store::begun_otherwise(folder.path(), {"Paolo Righi", {}, {}, {}}));
    CHECK(store::begun_otherwise(folder.path(), lucia_of("Circolo")) == lucia("Person 1"));
    CHECK(store::begun_otherwise(folder.path(), lucia_of("")) == lucia("Person 1"));
    forgetting.finish(lucia());
    forgetting.begin({"Lucia Serra", "Circolo", {}, "Person 2"});
    CHECK(store::begun_otherwise(folder.path(), lucia())->as == "Person 2");
    CHECK(!store::begun_otherwise(folder.path(), lucia_of("Biblioteca"))); // somebody else
    CHECK(store::begun_otherwise(folder.path(), {"Lucia Serra", {}, "via Po", {}})->as ==
          "Person 2");
}

TEST_CASE("a run of the same name is found whatever it was told of the person") {
    const Folder folder;
    CHECK(!store::begun_for_name(folder.path(), lucia()));
    store::Forgetting forgetting(folder.path());
    forgetting.begin({"Lucia Serra", "Circolo", {}, "Person 2"});
    for (const model::Pseudonym& person : {lucia(), lucia_of("Circolo")})
        CHECK(store::begun_for_name(folder.path(), person)->as == "Person 2");
    CHECK(!store::begun_for_name(folder.path(), lucia_of("Biblioteca")));
    CHECK(!store::begun_for_name(folder.path(), {"Paolo Righi", {}, {}, {}}));
}

TEST_CASE("a link in the place of the journal is not followed") {
    const Folder folder;
    const fs::path file = folder / ".emenda/forget.yaml";
    fs::create_directory(folder / ".emenda");
    put(folder / "other.yaml", "emenda: 1\npeople:\n  - {name: \"Ugo\", as: \"Person 1\"}\n...\n");
    for (const char* target : {"../other.yaml", "../nowhere.yaml"}) {
        fs::remove(file);
        fs::create_symlink(target, file);
        CHECK(refusal([&] { store::Forgetting forgetting(folder.path()); }) ==
              "io: " + file.string() +
                  " is a link. It must be a file of this folder.\n-> No run of emenda makes that. "
                  "Look where it leads, and remove it.");
    }
}

TEST_CASE("a left-over that is too large to be read is named, and the others are looked into") {
    const Folder folder;
    fs::create_directory(folder / "proposals");
    const fs::path large = folder / "proposals/.emenda-tmp.99999999.0";
    put(large, "Lucia Serra\n");
    put(folder / "proposals/.emenda-tmp.99999999.1", "Paolo Righi\n");
    fs::resize_file(large, std::uintmax_t{20} << 30U);
    const auto looked = store::look_into_left_overs(folder.path(), "Paolo Righi");
    CHECK(looked.is_named);
    CHECK(looked.unread == std::vector<fs::path>{large});
    CHECK(!store::look_into_left_overs(folder.path(), "Lucia Serra").is_named);
}

TEST_CASE("how many people an interrupted run was forgetting") {
    const Folder folder;
    CHECK(store::people_begun(folder.path()) == 0);
    store::Forgetting forgetting(folder.path());
    forgetting.begin(lucia("Person 1"));
    auto other = lucia_of("");
    other.as = "Person 2";
    forgetting.begin(other);
    CHECK(store::people_begun(folder.path()) == 2);
    forgetting.finish(lucia());
    CHECK(store::people_begun(folder.path()) == 1);
    forgetting.finish(other);
    CHECK(store::people_begun(folder.path()) == 0);
}

TEST_CASE("two people never have one pseudonym") {
    const Folder folder;
    {
        store::Forgetting forgetting(folder.path());
        forgetting.begin(lucia("Person 1"));
        CHECK(refusal([&] {
                  forgetting.begin({"Paolo Righi", {}, {}, "Person 1"});
              }) ==
              "refused: Somebody else is being given the pseudonym Person 1.\n-> Choose another "
              "one with --as, or leave --as out.");
        CHECK(!forgetting.begun({"Paolo Righi", {}, {}, {}}));
        // Nor do they have two that look like one.
        CHECK(refusal([&] {
                  forgetting.begin({"Paolo Righi", {}, {}, "PERSON\u00A01"});
              }) == "refused: Somebody else is being given the pseudonym PERSON\u00A01.\n-> Choose "
                    "another one with --as, or leave --as out.");
    }
    const fs::path file = folder / ".emenda/forget.yaml";
    put(file, "emenda: 1\npeople:\n  - {name: \"Lucia Serra\", as: \"Person 1\"}\n"
              "  - {name: \"Paolo Righi\", as: \"Person 1\"}\n...\n");
    CHECK(refusal([&] { store::forgetting_begun(folder.path(), lucia()); }) ==
          "invalid: Two people have the pseudonym Person 1 in " + file.string() +
              ".\n-> No run of emenda writes that. Look where the file comes from, and remove it: "
              "without it a name that is being forgotten gets another pseudonym.");
}
