// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/file.hpp"
#include "emenda/store/proposals.hpp"
#include "emenda/store/workspace.hpp"
#include "emenda/yaml/write.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <optional>
#include <thread>

using namespace emenda;
using namespace emenda::tests;
using namespace std::chrono_literals;
using store::Writing;

namespace {

const std::string name = "par-PROP-2022-05-0001.yaml";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

model::Settings settings() {
    model::Settings made;
    made.reference = "par-PROP-{year}-{month}-{number}";
    return made;
}

/// Whether a second writer, started while the first one works, waits for it.
bool waits(const std::function<std::unique_ptr<Writing>()>& first,
           const std::function<std::unique_ptr<Writing>()>& second) {
    auto mine = first();
    std::atomic<bool> inside = false;
    std::thread other([&] {
        const auto theirs = second();
        inside = true;
    });
    std::this_thread::sleep_for(60ms);
    const bool waited = !inside;
    mine.reset();
    other.join();
    return waited;
}

std::unique_ptr<Writing> writing(const fs::path& path) {
    return std::make_unique<Writing>(path, "shown.yaml");
}

} // namespace

TEST_CASE("a proposal is created, opened, changed and saved") {
    const Folder folder;
    store::create(folder / name, garden());
    CHECK(store::open(folder / name, "x").proposal == garden());
    {
        Writing writing(folder / name, "x");
        CHECK(writing.proposal() == garden());
        CHECK(writing.document().tree->file == "x");
        writing.save(supported(writing.proposal(), "Anna Bassi"));
    }
    CHECK(store::open(folder / name, "x").proposal == supported(garden(), "Anna Bassi"));
    CHECK(folder.names() == Names{name});
}

TEST_CASE("a new proposal never takes the place of a file, and makes the folder that it needs") {
    const Folder folder;
    store::create(folder / ("proposals/2022/" + name), garden());
    CHECK(store::open(folder / ("proposals/2022/" + name), "x").proposal == garden());
    const fs::path taken = folder / name;
    put(taken, "uno");
    CHECK(refusal([&] { store::create(taken, garden()); }) ==
          "refused: There is a file " + taken.string() + " already.");
    CHECK(bytes_of(taken) == "uno");
    put(folder / "file", "");
    CHECK(refusal([&] {
              store::create(folder / ("file/" + name), garden());
          }).starts_with("io: Could not make the folder " + (folder / "file").string()));
}

TEST_CASE("a save leaves all other bytes as they are") {
    const Folder folder;
    const std::string before = "# scritto a mano\r\n" + [] {
        std::string text =
            replaced(yaml::write_proposal(garden()), "language: it", "language: it   # italiano");
        for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2)
            text.insert(at, "\r");
        return text;
    }();
    put(folder / name, before);
    Writing(folder / name, "x").save(supported(garden(), "Anna Bassi"));
    const std::string after = bytes_of(folder / name);
    const auto at = after.find("supporters:");
    REQUIRE(at != std::string::npos);
    const auto end = after.find("versions:");
    CHECK(after.substr(0, at) + after.substr(end) == before);
}

TEST_CASE("a file that is not valid is refused with its first fault and the number of the others") {
    const Folder folder;
    const std::string good = yaml::write_proposal(garden());
    put(folder / name, replaced(good, "language: it", "lingua: it"));
    const std::string told = refusal([&] { store::open(folder / name, "x/y.yaml"); });
    CHECK(told ==
          "invalid: There is no key lingua here.\n-> The keys here are: emenda, reference, state, "
          "title, body, language, created, authors, category, tags, template, links, "
          "decisions, amendments, comments, supporters, versions. Keys of your own begin "
          "with x-.\nThere is one more fault. To see all: emenda validate x/y.yaml");
    put(folder / name,
        replaced(replaced(good, "language: it", "lingua: it"), "state: draft", "stato: draft"));
    const std::string more = refusal([&] { store::open(folder / name, "x/y.yaml"); });
    CHECK(more == "invalid: There is no key stato here.\n-> Did you mean state?\n"
                  "There are 3 more faults. To see all: emenda validate x/y.yaml");
    const std::string spaced = refusal([&] { store::open(folder / name, "una bozza.yaml"); });
    CHECK(spaced == "invalid: There is no key stato here.\n-> Did you mean state?\n"
                    "There are 3 more faults. To see all: emenda validate 'una bozza.yaml'");
    try {
        store::open(folder / name, "x/y.yaml");
        FAIL("it was opened");
    } catch (const Error& error) {
        REQUIRE(error.place.has_value());
        CHECK(*error.place == Place{"x/y.yaml", 3, 1});
        CHECK(error.source_line == "stato: draft");
    }
    put(folder / name, replaced(good, "state: draft", "state: published"));
    CHECK(refusal([&] { store::open(folder / name, "x"); }) ==
          "invalid: The state is published, but the decisions lead to draft.\n"
          "-> The last decision is what counts.");
    put(folder / name, good.substr(0, good.size() / 2));
    CHECK(refusal([&] { store::open(folder / name, "x"); }) ==
          "invalid: The end of the document is missing: the file may have been cut short.\n"
          "-> If it is whole, add a last line with three dots: ...\n"
          "There are 7 more faults. To see all: emenda validate x");
    put(folder / name, "");
    CHECK(refusal([&] { store::open(folder / name, "x"); }) ==
          "invalid: The end of the document is missing: the file may have been cut short.\n"
          "-> If it is whole, add a last line with three dots: ...\n"
          "There is one more fault. To see all: emenda validate x");
}

TEST_CASE("whatever cannot be opened leaves no lock behind") {
    const Folder folder;
    const auto told = [&](const std::string& file) {
        return refusal([&] { const Writing writing(folder / file, "x"); });
    };
    const std::string at = folder.path().string();
    CHECK(told("none.yaml") == "io: There is no file " + at + "/none.yaml.");
    fs::create_directory(folder / "folder.yaml");
    CHECK(told("folder.yaml") == "io: " + at + "/folder.yaml is a folder, not a file.");
    REQUIRE(::mkfifo((folder / "pipe.yaml").c_str(), 0666) == 0);
    CHECK(told("pipe.yaml") == "io: " + at + "/pipe.yaml is a pipe, not a file.");
    put(folder / "bad.yaml", "emenda: 2\n...\n");
    CHECK(told("bad.yaml").starts_with("invalid: "));
    fs::create_symlink("nowhere", folder / "lost.yaml");
    CHECK(told("lost.yaml") == "io: There is no file " + at + "/lost.yaml.");
    CHECK(folder.names() == Names{"bad.yaml", "folder.yaml", "lost.yaml", "pipe.yaml"});
}

TEST_CASE("a file that changed underneath is noticed, and what was written there stays") {
    const Folder folder;
    store::create(folder / name, garden());
    Writing writing(folder / name, "shown.yaml");
    const std::string edited =
        replaced(bytes_of(folder / name), "Aprire orti", "Aprire molti orti");
    put(folder / name, edited);
    CHECK(refusal([&] { writing.save(supported(garden(), "Anna Bassi")); }) ==
          "io: " + (folder / name).string() +
              " was changed by another program meanwhile.\n"
              "-> Nothing was written. Try again.");
    CHECK(bytes_of(folder / name) == edited);
    fs::remove(folder / name);
    CHECK(refusal([&] { writing.save(supported(garden(), "Anna Bassi")); }) ==
          "io: There is no file " + (folder / name).string() + ".");
    CHECK_FALSE(fs::exists(folder / name));
}

TEST_CASE("one writing may save several times") {
    const Folder folder;
    store::create(folder / name, garden());
    const auto one = supported(garden(), "Anna Bassi");
    const auto two = supported(one, "Ugo Neri");
    Writing writing(folder / name, "x");
    writing.save(one);
    CHECK(writing.proposal() == one);
    writing.save(two);
    CHECK(store::open(folder / name, "x").proposal == two);
}

TEST_CASE("what would not read as it was meant is not written") {
    const Folder folder;
    store::create(folder / name, garden());
    const std::string before = bytes_of(folder / name);
    auto bad = garden();
    bad.text.title = "";
    Writing writing(folder / name, "shown.yaml");
    const std::string told = refusal([&] { writing.save(bad); });
    const std::string our_fault =
        "\n-> The file is as it was. This is a fault of emenda: please report it.";
    CHECK(told == "io: shown.yaml was not saved: title says nothing." + our_fault);
    CHECK(bytes_of(folder / name) == before);
    bad = garden();
    bad.text.title = "due\nrighe";
    CHECK(refusal([&] { store::create(folder / "b.yaml", bad); }) ==
          "io: " + (folder / "b.yaml").string() +
              " was not saved: title is not in normal form: it is more than one line." + our_fault);
    CHECK_FALSE(fs::exists(folder / "b.yaml"));
}

TEST_CASE("what would be too large to be read again is not written") {
    const Folder folder;
    store::create(folder / name, garden());
    const std::string before = bytes_of(folder / name);
    auto large = garden();
    large.text.body = std::string(65U << 20, 'x') + "\n";
    Writing writing(folder / name, "shown.yaml");
    CHECK(refusal([&] { writing.save(large); }) ==
          "refused: shown.yaml was not saved: The file is larger than 64 MiB.\n"
          "-> To allow more, if you trust where it comes from: export EMENDA_MAX_FILE=128");
    CHECK(bytes_of(folder / name) == before);
}

TEST_CASE("a folder that may not be written to leaves the proposal as it was") {
    const Folder folder;
    const auto workspace = store::Workspace::create(folder / "w", settings());
    const fs::path inside = workspace.proposals() / name;
    const fs::path lone = folder / name;
    const auto save = [&](const fs::path& path) {
        return as_nobody([&] {
            return refusal([&] { writing(path)->save(supported(garden(), "Anna Bassi")); });
        });
    };
    const auto both = {inside, lone};
    for (const fs::path& path : both) {
        store::create(path, garden());
        ::chmod(path.c_str(), 0666);
        ::chmod(path.parent_path().c_str(), 0555);
    }
    const std::string before = bytes_of(lone);
    { const store::Lock lock(*store::lock_of(inside)); }
    ::chmod(store::lock_of(inside)->c_str(), 0666);
    CHECK(save(inside) == "io: Could not write " + inside.string() + not_allowed);
    CHECK(save(lone) == "io: Could not open the lock " +
                            (folder / ("." + name + ".lock")).string() + not_allowed);
    for (const fs::path& path : both) {
        ::chmod(path.parent_path().c_str(), 0777);
        CHECK(bytes_of(path) == before);
    }
    CHECK(folder.names() == Names{name, "w"});
}

TEST_CASE("two names of one file have one lock") {
    const Folder folder;
    fs::create_directory(folder / "real");
    store::create(folder / ("real/" + name), garden());
    fs::create_symlink("real/" + name, folder / "link.yaml");
    fs::create_directory_symlink("real", folder / "other");
    const auto real = [&] { return writing(folder / ("real/" + name)); };
    CHECK(waits(real, real));
    CHECK(waits(real, [&] { return writing(folder / "link.yaml"); }));
    CHECK(waits([&] { return writing(folder / "link.yaml"); },
                [&] { return writing(folder / ("other/" + name)); }));
    CHECK(folder.names() == Names{"link.yaml", "other", "real"});
}

TEST_CASE("a file of a workspace has no lock beside it, from wherever it is named") {
    const Folder folder;
    const auto workspace = store::Workspace::create(folder / "w", settings());
    const fs::path path = workspace.proposals() / name;
    store::create(path, garden());
    fs::create_directory_symlink(folder / "w", folder / "other");
    const auto inside = [&] { return writing(path); };
    const auto outside = [&] { return writing(folder / ("other/proposals/" + name)); };
    CHECK(waits(inside, outside));
    CHECK(waits(outside, inside));
    CHECK(std::distance(fs::directory_iterator(workspace.proposals()), fs::directory_iterator()) ==
          1);
}

namespace {

/// Two processes add a hundred supporters each; how many there are then.
std::size_t added_by_two(const fs::path& path,
                         const std::function<std::unique_ptr<Writing>(int)>& begin) {
    const auto add = [&](int who) {
        return [&begin, who]() -> std::string {
            for (int i = 0; i < 100; ++i) {
                const auto writing = begin(who);
                writing->save(
                    supported(writing->proposal(), "Persona " + std::to_string(who * 1000 + i)));
            }
            return "done";
        };
    };
    Process first(add(1));
    Process second(add(2));
    CHECK(first.finish() == "done");
    CHECK(second.finish() == "done");
    return store::open(path, "x").proposal.supporters.size();
}

} // namespace

TEST_CASE("two processes that add supporters at once lose none") {
    const Folder folder;
    const auto workspace = store::Workspace::create(folder / "w", settings());
    const fs::path path = workspace.proposals() / name;
    store::create(path, garden());
    CHECK(added_by_two(path, [&](int) { return writing(path); }) == 200);
}

TEST_CASE("two processes that add supporters to a lone file lose none, by whatever name") {
    const Folder folder;
    const fs::path path = folder / name;
    store::create(path, garden());
    fs::create_symlink(name, folder / "link.yaml");
    CHECK(added_by_two(path, [&](int who) {
              return writing(who == 1 ? path : folder / "link.yaml");
          }) == 200);
    CHECK(folder.names() == Names{"link.yaml", name});
}

TEST_CASE("a proposal gets another name, and the old file goes") {
    const Folder folder;
    store::create(folder / name, garden());
    const auto document = store::open(folder / name, "x");
    const auto other = garden("par-PROP-2022-05-0002");
    const fs::path to = folder / "par-PROP-2022-05-0002.yaml";
    store::move(document, other, folder / name, to);
    CHECK(store::open(to, "x").proposal == other);
    CHECK(folder.names() == Names{"par-PROP-2022-05-0002.yaml"});
}

TEST_CASE("a move that was killed half way is ended by the next, and is no other proposal") {
    const Folder folder;
    store::create(folder / name, garden());
    const auto document = store::open(folder / name, "x");
    const auto other = garden("par-PROP-2022-05-0002");
    const fs::path to = folder / "par-PROP-2022-05-0002.yaml";
    CHECK_FALSE(store::has_moved(document, other, to));
    put(to, yaml::splice(document, other));
    CHECK(store::has_moved(document, other, to));
    store::move(document, other, folder / name, to);
    CHECK(store::open(to, "x").proposal == other);
    CHECK(folder.names() == Names{"par-PROP-2022-05-0002.yaml"});
    CHECK_FALSE(store::has_moved(document, supported(other, "Ada Rossi"), to));
}

TEST_CASE("the lock of a proposal that was removed goes with it, and so does one of none") {
    const Folder folder;
    const auto workspace = store::Workspace::create(folder / "w", settings());
    const fs::path path = workspace.proposals() / name;
    store::create(path, garden());
    {
        const Writing writing(path, "x");
        CHECK(fs::exists(*store::lock_of(path)));
        store::remove_file(path);
    }
    CHECK_FALSE(fs::exists(*store::lock_of(path)));
    CHECK(refusal([&] { const Writing writing(path, "x"); }) ==
          "io: There is no file " + path.string() + ".");
    CHECK_FALSE(fs::exists(*store::lock_of(path)));
}

TEST_CASE("a proposal that has other names is known as such") {
    const Folder folder;
    store::create(folder / name, garden());
    CHECK_FALSE(writing(folder / name)->has_other_names());
    fs::create_hard_link(folder / name, folder / "second");
    CHECK(writing(folder / name)->has_other_names());
}

TEST_CASE("a link that leads out of the workspace is not written through") {
    const Folder folder;
    const auto workspace = store::Workspace::create(folder / "w", settings());
    store::create(folder / name, garden());
    fs::create_symlink(folder / name, workspace.proposals() / name);
    CHECK(refusal([&] {
              const Writing writing(workspace.proposals() / name, "x");
          }).starts_with("refused: "));
    CHECK(folder.names() == Names{name, "w"});
    fs::create_directory_symlink(folder.path(), workspace.proposals() / "sub");
    const std::string other = "par-PROP-2022-05-0002.yaml";
    CHECK(refusal([&] {
              store::create(workspace.proposals() / "sub" / other, garden());
          }).starts_with("refused: "));
    CHECK_FALSE(fs::exists(folder / other));
}

TEST_CASE("a proposal moves to no name that is taken, nor from a file that changed meanwhile") {
    const Folder folder;
    store::create(folder / name, garden());
    const auto document = store::open(folder / name, "x");
    const auto other = garden("par-PROP-2022-05-0002");
    put(folder / "taken.yaml", "uno");
    CHECK(refusal([&] { store::move(document, other, folder / name, folder / "taken.yaml"); }) ==
          "refused: There is a file " + (folder / "taken.yaml").string() + " already.");
    CHECK(bytes_of(folder / "taken.yaml") == "uno");
    const std::string edited = bytes_of(folder / name) + "# a mano\n";
    put(folder / name, edited);
    CHECK(refusal([&] { store::move(document, other, folder / name, folder / "free.yaml"); }) ==
          "io: " + (folder / name).string() +
              " was changed by another program meanwhile.\n"
              "-> Nothing was written. Try again.");
    CHECK(bytes_of(folder / name) == edited);
    CHECK(folder.names() == Names{name, "taken.yaml"});
}
