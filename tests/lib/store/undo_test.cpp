// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/undo.hpp"

#include "emenda/base/io_error.hpp"
#include "emenda/store/file.hpp"
#include "emenda/store/proposals.hpp"
#include "emenda/store/workspace.hpp"
#include "random_text.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace emenda;
using namespace emenda::tests;
using store::last_step;
using store::note_change;
using store::Step;

namespace {

store::Command command(const std::string& words) {
    return {words, "Anna Bassi", *parse_stored_date("2024-05-06T07:08:09Z")};
}

/// A workspace with files of a few bytes, changed as commands change them.
struct Journal {
    Folder folder;
    fs::path root = fs::canonical(folder.path());

    Journal() {
        put(root / "emenda.yaml",
            "emenda: 1\norganisation: \"Comune\"\nlanguage: it\ntimezone: Europe/Rome\n"
            "reference: \"x-{number}\"\n");
        fs::create_directory(root / "proposals");
    }
    static std::string name(const std::string& letter) { return "proposals/x-" + letter + ".yaml"; }
    fs::path file(const std::string& letter) const { return root / name(letter); }

    std::optional<std::string> bytes(const std::string& letter) const {
        if (!fs::exists(file(letter))) return std::nullopt;
        return bytes_of(file(letter));
    }
    void become(const std::string& letter, const std::optional<std::string>& bytes) const {
        if (bytes)
            put(file(letter), *bytes);
        else
            fs::remove(file(letter));
    }
    void change(const std::string& letter, const std::optional<std::string>& after,
                const std::string& words = "emenda edit") const {
        auto note = note_change(file(letter), command(words), "x-" + letter, bytes(letter), after);
        CHECK(note.is_written());
        become(letter, after);
        note.done();
    }
    /// What is taken back; "overtaken: …" if it must not be.
    std::string undo(bool redo = false, const std::optional<std::string>& path = {}) const {
        const auto noted = last_step(root, redo, path);
        if (!noted) return "nothing";
        if (noted->overtaken) return "overtaken: " + noted->step.command.words;
        store::take_back(root, *noted, command(noted->step.command.words));
        return noted->step.command.words;
    }
    std::size_t count() const { return store::noted_steps(root).size(); }
};

} // namespace

TEST_CASE("a step is read as it was written, and not at all if a byte of it is cut off") {
    const Step step{command("emenda rename a b"),
                    "x-a",
                    17,
                    {{"proposals/x-a.yaml", "one\ntwo\n", std::nullopt, 0640},
                     {"proposals/a folder/x-b.yaml", std::nullopt, sha256("one\n"), 0666},
                     {"proposals/two\nlines\\n/x-c.yaml", "three\n", sha256("one\n"), 0666},
                     {"proposals/x-c.yaml", "", sha256("x"), 0600}}};
    const std::string bytes = store::to_bytes(step);
    CHECK(store::step_from(bytes) == step);
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(store::step_from(std::string_view(bytes).substr(0, size)));
    CHECK_FALSE(store::step_from(bytes + "x"));
}

TEST_CASE("words of a step are one line, and not a long one") {
    Step step{command("emenda comment 1 'a\nundoes: 3\x1b'"), "x-a", 0, {}};
    step.files = {{"proposals/x-a.yaml", "", sha256("x"), 0600}};
    CHECK(store::step_from(store::to_bytes(step))->command.words ==
          "emenda comment 1 'a undoes: 3 '");
}

TEST_CASE("of a long command only whole words are noted: no part of a name, nor of a character") {
    Step step{command(""), "x-a", 0, {{"proposals/x-a.yaml", "", sha256("x"), 0600}}};
    const auto noted = [&](const std::string& words) {
        step.command.words = words;
        return store::step_from(store::to_bytes(step))->command.words;
    };
    const std::string fill = "emenda support 1 --note 'a quiet garden' ";
    for (std::size_t size = 200; size < 310; ++size) {
        CAPTURE(size);
        const std::string before = fill + std::string(size - fill.size(), 'b') + " ";
        for (const std::string name : {"'Ninò D'\\''Èlia'", "--author='Ninò D'\\''Èlia'"}) {
            const std::string words = before + name;
            const std::string seen = noted(words);
            CHECK((seen == words || seen == before + "…" || seen == fill + "…"));
            CHECK((seen == words) == (words.size() <= 300));
        }
    }
    CHECK(noted("emenda create '" + std::string(200, 'a') + std::string(200, ' ') + "è'") ==
          "emenda create …");
    CHECK(noted(std::string(400, 'a')) == "…");
    step.command.by = std::string(300, 'a');
    CHECK(store::step_from(store::to_bytes(step))->command.by == step.command.by);
    step.command.by += "è";
    CHECK(store::step_from(store::to_bytes(step))->command.by.empty());
}

TEST_CASE("a step names no path outside") {
    for (const char* path :
         {"/etc/x.yaml", "../x.yaml", "proposals/../../x.yaml", "a//b", "", "."}) {
        CAPTURE(path);
        const Step step{command("c"), "x", 0, {{path, "a", sha256("b"), 0600}}};
        CHECK_FALSE(store::step_from(store::to_bytes(step)));
    }
}

TEST_CASE("of a folder whose name holds a line feed, commands can be taken back, too") {
    const Journal journal;
    const std::string name = "proposals/two\nlines\\n";
    const fs::path file = journal.root / name / "x-a.yaml";
    fs::create_directories(file.parent_path());
    put(file, "due");
    CHECK(note_change(file, command("emenda edit"), "x-a", "uno", "due").is_written());
    const auto noted = store::last_step(journal.root, false, name + "/x-a.yaml");
    REQUIRE(noted);
    CHECK(store::take_back(journal.root, *noted, command("emenda undo")));
    CHECK(bytes_of(file) == "uno");
}

TEST_CASE("undo after undo goes further back, and redo forward again") {
    const Journal journal;
    journal.change("a", "1", "create");
    journal.change("a", "2", "edit");
    journal.change("b", "9", "other");
    journal.change("a", "1", "edit back");
    CHECK(journal.undo() == "edit back");
    CHECK(journal.bytes("a") == "2");
    CHECK(journal.undo() == "other");
    CHECK(journal.bytes("b") == std::nullopt);
    CHECK(journal.undo() == "edit");
    CHECK(journal.undo() == "create");
    CHECK(journal.bytes("a") == std::nullopt);
    CHECK(journal.undo() == "nothing");
    CHECK(journal.undo(true) == "create");
    CHECK(journal.undo(true) == "edit");
    CHECK(journal.undo(true) == "other");
    CHECK(journal.undo(true) == "edit back");
    CHECK(journal.undo(true) == "nothing");
    CHECK(journal.bytes("a") == "1");
    CHECK(journal.undo() == "edit back");
}

TEST_CASE("of one proposal, what happened to others does not count") {
    const Journal journal;
    journal.change("a", "1", "a");
    journal.change("b", "1", "b");
    CHECK(journal.undo(false, Journal::name("a")) == "a");
    CHECK(journal.undo(false, Journal::name("a")) == "nothing");
    CHECK(journal.undo(true, Journal::name("b")) == "nothing");
    CHECK(journal.undo() == "b");
}

TEST_CASE("what has changed since is left alone") {
    const Journal journal;
    journal.change("a", "1", "create");
    journal.change("a", "2", "edit");
    journal.become("a", "by hand");
    CHECK(journal.undo() == "overtaken: edit");
    CHECK(journal.bytes("a") == "by hand");
    journal.become("a", std::nullopt);
    CHECK(journal.undo() == "overtaken: edit");
    journal.become("a", "2");
    CHECK(journal.undo() == "edit");
    journal.become("a", "by hand");
    CHECK(journal.undo(true) == "overtaken: edit");
}

TEST_CASE("what changed between the question and the answer is left alone") {
    const Journal journal;
    journal.change("a", "1");
    journal.change("a", "2");
    const auto noted = last_step(journal.root, false, {});
    journal.become("a", "3");
    CHECK(refusal([&] { store::take_back(journal.root, *noted, command("undo")); }) ==
          "refused: x-a was changed by another program meanwhile.\n-> Nothing was written. Try "
          "again.");
    CHECK(journal.bytes("a") == "3");
}

TEST_CASE("a command that was killed before it saved is passed over, and one killed after is not") {
    const Journal journal;
    journal.change("a", "1", "create");
    note_change(journal.file("a"), command("killed"), "x-a", "1", "2").done();
    CHECK(journal.undo() == "create");
    CHECK(journal.undo(true) == "create");
    journal.become("a", "2"); // it was only the report that was missing
    CHECK(journal.undo() == "killed");
    CHECK(journal.bytes("a") == "1");
}

TEST_CASE("a step that was cut short is passed over") {
    const Journal journal;
    journal.change("a", "1", "create");
    put(journal.root / ".emenda/undo/00000002.step", "emenda undo 1\nundoes: 0\ncomma");
    put(journal.root / ".emenda/undo/notes", "");
    CHECK(journal.undo() == "create");
}

TEST_CASE("a failed command leaves no step that would stand in the way") {
    const Journal journal;
    journal.change("a", "1", "create");
    { const auto note = note_change(journal.file("a"), command("failed"), "x-a", "0", "2"); }
    CHECK(journal.undo() == "create");
    journal.change("a", "1", "create");
    { const auto note = note_change(journal.file("a"), command("done"), "x-a", "0", "1"); }
    CHECK(journal.undo() == "done"); // the file is what it was to be: only the end went wrong
}

TEST_CASE("a name that was given can be taken back, half done as well") {
    const Journal journal;
    journal.change("a", "1", "create");
    const auto rename = [&] {
        return store::note_move(journal.file("a"), journal.file("b"), command("rename"), "x-b", "1",
                                "2");
    };
    rename().done();
    journal.become("b", "2");
    SUBCASE("whole") { journal.become("a", std::nullopt); }
    SUBCASE("killed between the two") {}
    CHECK(journal.undo() == "rename");
    CHECK(journal.bytes("a") == "1");
    CHECK(journal.bytes("b") == std::nullopt);
    CHECK(journal.undo(true) == "rename");
    CHECK(journal.bytes("b") == "2");
}

TEST_CASE("a name that is taken back leaves the proposal as open as it was") {
    const Journal journal;
    journal.change("a", "1", "create");
    fs::permissions(journal.file("a"), static_cast<fs::perms>(0600));
    store::note_move(journal.file("a"), journal.file("b"), command("rename"), "x-b", "1", "2")
        .done();
    fs::rename(journal.file("a"), journal.file("b"));
    put(journal.file("b"), "2");
    fs::permissions(journal.file("b"), static_cast<fs::perms>(0660));
    CHECK(journal.undo() == "rename");
    CHECK(mode_of(journal.file("a")) == 0660); // as whoever has it now wants it
}

TEST_CASE("a proposal comes back with its permissions, and not beside a namesake") {
    const Journal journal;
    journal.change("a", "1", "create");
    fs::permissions(journal.file("a"), static_cast<fs::perms>(0640));
    journal.change("a", std::nullopt, "delete");
    fs::create_directory(journal.root / "proposals/2024");
    const fs::path namesake = journal.root / "proposals/2024/x-a.yaml";
    put(namesake, "2");
    CHECK(refusal([&] { journal.undo(); }) ==
          "refused: There is a proposal x-a already: " + namesake.string());
    fs::remove(namesake);
    CHECK(journal.undo() == "delete");
    CHECK(journal.bytes("a") == "1");
    CHECK(mode_of(journal.file("a")) == 0640);
}

TEST_CASE("the journal is for its owner's eyes, short, and can be deleted") {
    const Journal journal;
    for (int i = 0; i < 60; ++i)
        journal.change("a", std::to_string(i));
    CHECK(journal.count() == 50);
    const fs::path last = store::noted_steps(journal.root).front();
    CHECK(last == journal.root / ".emenda/undo/00000060.step");
    CHECK(mode_of(last) == 0600);
    for (int i = 0; i < 50; ++i)
        CHECK(journal.undo() == "emenda edit");
    CHECK(journal.undo() == "nothing");
    CHECK(journal.bytes("a") == "9");
    fs::remove_all(journal.root / ".emenda");
    CHECK(journal.undo() == "nothing");
}

TEST_CASE("what undo notes pushes no command out of reach") {
    const Journal journal;
    for (int i = 0; i < 30; ++i)
        journal.change("a", std::to_string(i));
    for (int i = 0; i < 20; ++i) {
        journal.change("b", "x");
        CHECK(journal.undo() == "emenda edit");
    }
    CHECK(journal.count() == 70);
    for (int i = 0; i < 30; ++i)
        CHECK(journal.undo() == "emenda edit");
    CHECK(journal.undo() == "nothing");
    CHECK(journal.bytes("a") == std::nullopt);
    for (int i = 0; i < 80; ++i) {
        journal.change("b", "x");
        CHECK(journal.undo() == "emenda edit");
    }
    CHECK(journal.count() == 100);
}

TEST_CASE("large steps leave little room for older ones, and the last one is always kept") {
    const Journal journal;
    const std::string large(40U << 20U, 'x');
    journal.change("a", large);
    journal.change("a", "1");
    CHECK(journal.count() == 2);
    journal.change("a", large);
    journal.change("a", "2");
    CHECK(journal.count() == 2);
    CHECK(journal.undo() == "emenda edit");
    CHECK(journal.bytes("a") == large);
}

TEST_CASE("what cannot be noted is done all the same") {
    const Journal journal;
    fs::create_directory(journal.root / ".emenda");
    put(journal.root / ".emenda/undo", "in the way");
    const auto path = journal.root / "proposals/par-PROP-2022-05-0001.yaml";
    store::create(path, garden(), command("create"));
    CHECK(fs::exists(path));
    CHECK(journal.undo() == "nothing");
    store::remove(store::open(path, "x"), path, command("delete"));
    CHECK_FALSE(fs::exists(path));
}

TEST_CASE("saving, moving and removing note what they do, and a file alone has no journal") {
    const Journal journal;
    const auto path = journal.root / "proposals/par-PROP-2022-05-0001.yaml";
    const auto to = journal.root / "proposals/par-PROP-2022-05-0002.yaml";
    store::create(path, garden(), command("create"));
    const std::string created = bytes_of(path);
    CHECK(refusal([&] {
              store::create(path, supported(garden(), "Anna Bassi"), command("again"));
          }) == "refused: There is a file " + path.string() + " already.");
    {
        store::Writing writing(path, "x");
        writing.save(supported(garden(), "Anna Bassi"), command("support"));
        writing.save(supported(garden(), "Anna Bassi"), command("nothing new"));
    }
    const auto document = store::open(path, "x");
    store::move(document, garden("par-PROP-2022-05-0002"), path, to, command("rename"));
    store::remove(store::open(to, "x"), to, command("delete"));
    CHECK(journal.undo() == "delete");
    CHECK(journal.undo() == "rename");
    CHECK(journal.undo() == "support");
    CHECK(bytes_of(path) == created);
    CHECK(journal.undo() == "create");
    const Folder alone;
    store::create(alone / "x-1.yaml", garden(), command("create"));
    CHECK(alone.names() == Names{"x-1.yaml"});
}

TEST_CASE("what was done again must not undo what was done since") {
    const Journal journal;
    journal.change("a", "1", "first");
    CHECK(journal.undo() == "first");
    journal.change("a", "2", "second");
    CHECK(journal.undo(true) == "nothing");
    journal.change("a", std::nullopt, "third"); // as it was when first was taken back
    CHECK(journal.undo(true) == "nothing");
    CHECK(journal.undo() == "third");
}

TEST_CASE("any number of changes, taken back and done again, leads through the same states") {
    RandomText random(seed());
    for (std::size_t round = 0; round < cases() / 500 + 1; ++round) {
        CAPTURE(seed());
        CAPTURE(round);
        const Journal journal;
        struct Change {
            std::string letter;
            std::optional<std::string> before, after;
            bool in_effect = true;
        };
        std::vector<Change> changes;
        std::vector<std::size_t> taken_back;
        std::map<std::string, std::optional<std::string>> now;
        for (int act = 0; act < 40; ++act) {
            std::string expected = "nothing";
            if (const auto kind = random.below(5); kind < 2) {
                const std::string letter(1, "abc"[random.below(3)]);
                std::optional<std::string> after = std::to_string(random.below(3));
                if (random.below(4) == 0) after.reset();
                if (after == now[letter]) continue;
                journal.change(letter, after, std::to_string(changes.size()));
                changes.push_back({letter, now[letter], after});
                now[letter] = after;
                std::erase_if(taken_back, [&](auto i) { return changes[i].letter == letter; });
            } else if (kind < 4) {
                const auto last = std::find_if(changes.rbegin(), changes.rend(),
                                               [](const Change& one) { return one.in_effect; });
                if (last != changes.rend()) {
                    last->in_effect = false;
                    now[last->letter] = last->before;
                    taken_back.push_back(changes.rend() - last - 1);
                    expected = std::to_string(taken_back.back());
                }
                CHECK(journal.undo() == expected);
            } else {
                if (!taken_back.empty()) {
                    Change& again = changes[taken_back.back()];
                    again.in_effect = true;
                    now[again.letter] = again.after;
                    expected = std::to_string(taken_back.back());
                    taken_back.pop_back();
                }
                CHECK(journal.undo(true) == expected);
            }
            for (const auto& [letter, bytes] : now)
                CHECK(journal.bytes(letter) == bytes);
        }
    }
}

TEST_CASE("the journal of undo is erased whole, and nothing that a link leads to") {
    const Folder folder;
    CHECK(!store::erase_undo(folder.path()).any);
    fs::create_directories(folder / ".emenda/undo/more");
    put(folder / ".emenda/undo/00000001.step", "Lucia Serra");
    put(folder / ".emenda/undo/more/x", "Lucia Serra");
    put(folder / "kept", "bytes");
    fs::create_symlink("../../kept", folder / ".emenda/undo/link");
    const auto erased = store::erase_undo(folder.path());
    CHECK(erased.any);
    CHECK(erased.left.empty());
    CHECK(!fs::exists(folder / ".emenda/undo"));
    CHECK(bytes_of(folder / "kept") == "bytes");
    CHECK(fs::exists(folder / ".emenda"));
}

TEST_CASE("through a link in the journal's place nothing is noted, taken back or erased") {
    const Journal journal;
    const fs::path elsewhere = journal.folder / "elsewhere";
    fs::create_directory(journal.root / ".emenda");
    fs::create_directory(elsewhere);
    put(elsewhere / "00000001.step", "Lucia Serra");
    fs::create_directory_symlink(elsewhere, store::undo_folder(journal.root));
    CHECK_FALSE(
        note_change(journal.file("a"), command("emenda edit"), "x-a", "uno", "due").is_written());
    CHECK(journal.count() == 0);
    CHECK(journal.undo() == "nothing");
    const auto erased = store::erase_undo(journal.root);
    CHECK(!erased.any);
    REQUIRE(erased.left.size() == 1);
    CHECK(erased.left.front().file == store::undo_folder(journal.root));
    CHECK(erased.left.front().cause == 0);
    CHECK(store::closed_notes(journal.root) == std::vector{store::undo_folder(journal.root)});
    CHECK(fs::is_symlink(store::undo_folder(journal.root)));
    CHECK(bytes_of(elsewhere / "00000001.step") == "Lucia Serra");
    CHECK(std::distance(fs::directory_iterator(elsewhere), fs::directory_iterator()) == 1);
}

TEST_CASE("notes of undo that only a colleague may remove are left, and named; the others go") {
    const Folder folder;
    const fs::path undo = folder / ".emenda/undo";
    CHECK(store::closed_notes(folder.path()).empty());
    fs::create_directories(undo / "00000003.step");
    fs::permissions(undo, fs::perms::all);
    put(undo / "00000001.step", "Lucia Serra");
    put(undo / "00000002.step", "Lucia Serra");
    put(undo / "00000003.step/kept", "Lucia Serra");
    fs::permissions(undo / "00000001.step", fs::perms::none);
    fs::permissions(undo / "00000003.step", fs::perms::owner_read | fs::perms::owner_exec);
    const auto listed = [&](const std::vector<fs::path>& paths) {
        std::string names;
        for (const fs::path& path : paths)
            names += path.lexically_relative(folder.path()).string() + " ";
        return names;
    };
    const auto causes = [&](const std::vector<store::Unremoved>& left) {
        std::string names;
        for (const auto& [path, cause] : left)
            names += path.lexically_relative(folder.path()).string() + ": " + in_words(cause) + " ";
        return names;
    };
    CHECK(as_nobody([&] { return listed(store::closed_notes(folder.path())); }) ==
          ".emenda/undo/00000001.step " +
              std::string(::geteuid() == 0 ? ".emenda/undo/00000003.step " : ""));
    CHECK(as_nobody([&] {
              const auto erased = store::erase_undo(folder.path());
              return (erased.any ? "some; " : "none; ") + causes(erased.left);
          }) == "some; .emenda/undo/00000003.step: Permission denied ");
    fs::permissions(undo, fs::perms::owner_write);
    CHECK(as_nobody([&] {
              return listed(store::closed_notes(folder.path())) +
                     causes(store::erase_undo(folder.path()).left);
          }) == ".emenda/undo .emenda/undo: Permission denied ");
    fs::permissions(undo, fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read |
                              fs::perms::others_exec);
    CHECK(as_nobody([&] {
              const auto erased = store::erase_undo(folder.path());
              return (erased.any ? "some; " : "none; ") + causes(erased.left);
          }) == "none; .emenda/undo/00000003.step: Permission denied ");
    fs::permissions(undo, fs::perms::all);
    fs::permissions(undo / "00000003.step", fs::perms::all);
}
