// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/folder.hpp"
#include "emenda/store/lock.hpp"
#include "emenda/store/workspace.hpp"
#include "emenda/yaml/write.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace emenda;
using namespace emenda::tests;
using store::Workspace;

namespace {

model::Settings settings() {
    model::Settings made;
    made.organisation = "Comune di Esempio";
    made.reference = "par-PROP-{year}-{month}-{number}";
    return made;
}

Names listed(const Workspace& workspace) {
    Names names;
    for (const auto& one : workspace.list())
        names.push_back(one.path.lexically_relative(workspace.proposals()).string());
    return names;
}

Names left_out(const Workspace& workspace) {
    const char* const words[] = {"no reference", "other ending", "leads nowhere", "leads outside"};
    Names names;
    for (const auto& one : workspace.contents().left_out)
        names.push_back(one.path.filename().string() + ": " +
                        words[static_cast<std::size_t>(one.why)]);
    return names;
}

} // namespace

TEST_CASE("a workspace is made, and found from any folder in it") {
    const Folder folder;
    const fs::path root = folder / "a/b";
    const auto made = Workspace::create(root, settings());
    CHECK(made.settings() == settings());
    CHECK(fs::is_directory(root / "proposals"));
    fs::create_directories(root / "proposals/2022/05");
    for (const fs::path& start :
         {root, root / "proposals", root / "proposals/2022/05", root / "proposals/.."}) {
        const auto found = Workspace::find(start);
        REQUIRE(found.has_value());
        CHECK(found->root() == root);
        CHECK(found->settings() == settings());
    }
    CHECK_FALSE(Workspace::find(folder / "a").has_value());
}

TEST_CASE("the nearest workspace counts, and one beside the way does not") {
    const Folder folder;
    Workspace::create(folder / "a", settings());
    Workspace::create(folder / "a/b", settings());
    fs::create_directories(folder / "c/d");
    Workspace::create(folder / "c/d", settings());
    CHECK(Workspace::find(folder / "a/b/proposals")->root() == folder / "a/b");
    CHECK(Workspace::find(folder / "a/proposals")->root() == folder / "a");
    CHECK_FALSE(Workspace::find(folder / "c/d/..").has_value());
}

TEST_CASE("a folder named emenda.yaml is no workspace") {
    const Folder folder;
    Workspace::create(folder / "a", settings());
    fs::create_directories(folder / "a/b/emenda.yaml");
    CHECK(Workspace::find(folder / "a/b")->root() == folder / "a");
}

TEST_CASE("there is one workspace a folder, and none where a file is") {
    const Folder folder;
    Workspace::create(folder.path(), settings());
    put(folder / "emenda.yaml", "mio");
    CHECK(refusal([&] { Workspace::create(folder.path(), settings()); }) ==
          "refused: There is a workspace already: " + (folder / "emenda.yaml").string() +
              "\n-> Its settings are in that file, and can be changed there.");
    CHECK(bytes_of(folder / "emenda.yaml") == "mio");
    put(folder / "file", "");
    CHECK(refusal([&] { Workspace::create(folder / "file", settings()); }) ==
          "io: Could not make the folder " + (folder / "file").string() + ": Not a directory.");
}

TEST_CASE("bad settings are refused with their place") {
    const Folder folder;
    put(folder / "emenda.yaml", "organizzazione: Comune\n" + yaml::write_settings(settings()));
    try {
        Workspace::find(folder.path());
        FAIL("an unknown key passed");
    } catch (const Error& error) {
        CHECK(error.kind == ErrorKind::invalid);
        REQUIRE(error.place.has_value());
        CHECK(error.place->file == (folder / "emenda.yaml").string());
        CHECK(error.place->line == 1);
        CHECK(error.source_line == "organizzazione: Comune");
    }
    fs::permissions(folder / "emenda.yaml", fs::perms::none);
    CHECK(as_nobody([&] { return refusal([&] { Workspace::find(folder.path()); }); }) ==
          "io: Could not read " + (folder / "emenda.yaml").string() + not_allowed);
}

TEST_CASE("proposals are listed by reference, numbers as numbers, wherever they stand") {
    const Folder folder;
    const auto workspace = Workspace::create(folder.path(), settings());
    CHECK(workspace.list().empty());
    fs::create_directories(folder / "proposals/2022/05");
    for (const char* name :
         {"par-10.yaml", "par-9.yaml", "2022/par-2.yaml", "2022/05/par-1.yaml", "abc-3.yaml",
          "par-PROP-2022-05-0010.yaml", "par-PROP-2022-05-9.yaml", "par-x.yaml"}) {
        put(folder / ("proposals/" + std::string(name)), "non letto");
    }
    CHECK(listed(workspace) == Names{"abc-3.yaml", "2022/05/par-1.yaml", "2022/par-2.yaml",
                                     "par-9.yaml", "par-10.yaml", "par-PROP-2022-05-9.yaml",
                                     "par-PROP-2022-05-0010.yaml", "par-x.yaml"});
}

TEST_CASE("of one reference in two folders both are listed") {
    const Folder folder;
    const auto workspace = Workspace::create(folder.path(), settings());
    fs::create_directories(folder / "proposals/vecchie");
    put(folder / "proposals/par-1.yaml", "");
    put(folder / "proposals/vecchie/par-1.yaml", "");
    CHECK(listed(workspace) == Names{"par-1.yaml", "vecchie/par-1.yaml"});
    CHECK(store::resolve(workspace.list(), "par-1").candidates.size() == 2);
}

TEST_CASE("what is no proposal by its name is left out, and told if it is a document") {
    const Folder folder;
    const auto workspace = Workspace::create(folder.path(), settings());
    fs::create_directories(folder / "proposals/par-8.yaml");
    for (const char* name :
         {"note.txt", "README.yaml", "5-x.yaml", "par-2.yaml~", "par-3.yml", ".par-4.yaml.lock",
          ".par-4.yaml", "par-5-.yaml", "par 6.yml", "par-7.yaml"}) {
        put(folder / ("proposals/" + std::string(name)), "");
    }
    CHECK(listed(workspace) == Names{"par-7.yaml"});
    CHECK(left_out(workspace) == Names{"5-x.yaml: no reference", "README.yaml: no reference",
                                       "par 6.yml: no reference", "par-3.yml: other ending",
                                       "par-5-.yaml: no reference"});
}

TEST_CASE("a link within the workspace is listed, one that leads outside or nowhere is not") {
    const Folder folder;
    const auto workspace = Workspace::create(folder / "w", settings());
    put(folder / "outside.yaml", "");
    put(folder / "w/inside.yaml", "");
    fs::create_symlink("../../outside.yaml", folder / "w/proposals/par-1.yaml");
    fs::create_symlink("../inside.yaml", folder / "w/proposals/par-2.yaml");
    fs::create_symlink("nowhere", folder / "w/proposals/par-3.yaml");
    fs::create_directory_symlink("..", folder / "w/proposals/round");
    CHECK(listed(workspace) == Names{"par-2.yaml"});
    CHECK(left_out(workspace) == Names{"par-1.yaml: leads outside", "par-3.yaml: leads nowhere"});
}

TEST_CASE("a document's name ends in .yaml or .yml, in capitals or not") {
    for (const char* name : {"a.yaml", "a.yml", "a.YAML", "a.Yml", "a/b.yAmL", "é.yml", ".yml"})
        CHECK(store::ends_as_document(name));
    for (const char* name :
         {"", "yaml", "a.yam", "a.yaml~", "a.yaml/b", "a.y@ml", "a.yA\xADL", "yml"})
        CHECK(!store::ends_as_document(name));
}

TEST_CASE("documents below a folder end in .yaml or .yml; nothing hidden, nothing behind a link") {
    const Folder folder;
    fs::create_directories(folder / "d/b.yaml/c");
    fs::create_directories(folder / "d/.git");
    fs::create_directories(folder / "other");
    for (const char* name :
         {"d/z.yaml", "d/a.yml", "d/b.yaml/c/1.yaml", "d/.git/x.yaml", "d/.y.yaml", "d/note.md",
          "d/c.YAML", "d/.z.YML", "d/b-1.yaml", "other/o.yaml"}) {
        put(folder / name, "");
    }
    fs::create_directory_symlink("../other", folder / "d/linked");
    fs::create_symlink("../other/o.yaml", folder / "d/link.yaml");
    fs::create_symlink("nowhere", folder / "d/broken.yaml");
    Names names;
    for (const fs::path& path : store::documents_below(folder / "d"))
        names.push_back(path.lexically_relative(folder / "d").string());
    CHECK(names == Names{"a.yml", "b-1.yaml", "b.yaml/c/1.yaml", "broken.yaml", "c.YAML",
                         "link.yaml", "z.yaml"});
    CHECK(store::documents_below(folder / "none").empty());
    CHECK(refusal([&] { store::documents_below(folder / "d/z.yaml"); }) ==
          "io: Could not read the folder " + (folder / "d/z.yaml").string() + ": Not a directory.");
}

TEST_CASE("a folder that cannot be read is said, not passed over") {
    const Folder folder;
    const auto workspace = Workspace::create(folder.path(), settings());
    fs::create_directories(folder / "proposals/2022");
    put(folder / "proposals/par-1.yaml", "");
    ::chmod((folder / "proposals/2022").c_str(), 0);
    CHECK(as_nobody([&] { return refusal([&] { (void)workspace.list(); }); }) ==
          "io: Could not read the folder " + (folder / "proposals/2022").string() + not_allowed);
    ::chmod((folder / "proposals/2022").c_str(), 0777);
    fs::remove_all(folder / "proposals");
    CHECK(workspace.list().empty());
}

TEST_CASE("a file's lock is in .emenda, which git does not see") {
    const Folder folder;
    const auto workspace = Workspace::create(folder / "w", settings());
    fs::create_directories(folder / "w/proposals/2022");
    put(folder / "w/proposals/2022/par-1.yaml", "");
    const auto lock = store::lock_of(folder / "w/proposals/2022/par-1.yaml");
    REQUIRE(lock == folder / "w/.emenda/proposals!2022!par-1.yaml.lock");
    CHECK_FALSE(fs::exists(folder / "w/.emenda")); // a reader leaves no trace
    { const store::Lock held(*lock); }
    CHECK(bytes_of(folder / "w/.emenda/.gitignore") == "# Local to this machine.\n*\n");
    CHECK(store::lock_of(folder / "w/proposals/../proposals/2022/par-1.yaml") == lock);
    fs::create_symlink("2022/par-1.yaml", folder / "w/proposals/par-2.yaml");
    CHECK(store::lock_of(folder / "w/proposals/par-2.yaml") == lock);
    fs::create_directory_symlink(folder / "w", folder / "other");
    CHECK(store::lock_of(folder / "other/proposals/2022/par-1.yaml") == lock);
    const auto deep = store::lock_of(folder / ("w/proposals/" + std::string(120, 'a') + "/" +
                                               std::string(120, 'b') + "/par-1.yaml"));
    CHECK(deep->filename().string().size() == 64 + 5);
    const store::Lock held(*deep);
    CHECK(store::lock_of_numbers(workspace.root()) == folder / "w/.emenda/proposals.lock");
    CHECK_FALSE(store::lock_of(folder / "w/notes.yaml"));
    CHECK_FALSE(store::lock_of(folder / "lone.yaml"));
}

TEST_CASE("a workspace within another one's proposals/ is the one whose files are locked there") {
    const Folder folder;
    Workspace::create(folder / "w", settings());
    Workspace::create(folder / "w/proposals/inner", settings());
    const fs::path outer = folder / "w/proposals/par-1.yaml";
    const fs::path inner = folder / "w/proposals/inner/proposals/par-1.yaml";
    CHECK(store::root_of(outer) == folder / "w");
    CHECK(store::root_of(inner) == folder / "w/proposals/inner");
    CHECK(store::lock_of(inner) == folder / "w/proposals/inner/.emenda/proposals!par-1.yaml.lock");
    CHECK_FALSE(store::root_of(folder / "w/proposals/inner/par-1.yaml"));
}

TEST_CASE("locks of proposals that are gone are removed, those that are held are not") {
    const Folder folder;
    const auto workspace = Workspace::create(folder / "w", settings());
    put(folder / "w/proposals/par-1.yaml", "");
    const auto lock_of = [&](const std::string& name) {
        return *store::lock_of(workspace.proposals() / name);
    };
    for (const char* name : {"par-1.yaml", "par-2.yaml"}) {
        const store::Lock used(lock_of(name));
    }
    { const store::Lock all(store::lock_of_numbers(workspace.root())); }
    const store::Lock held(lock_of("par-3.yaml"));
    workspace.remove_unused_locks();
    CHECK(fs::exists(lock_of("par-1.yaml")));
    CHECK_FALSE(fs::exists(lock_of("par-2.yaml")));
    CHECK(fs::exists(lock_of("par-3.yaml")));
    CHECK(fs::exists(store::lock_of_numbers(workspace.root())));
}

TEST_CASE("a path that leads out of its workspace by a link is refused, by whichever link") {
    const Folder folder;
    Workspace::create(folder / "w", settings());
    fs::create_directories(folder / "out");
    fs::create_directories(folder / "w/archive");
    for (const char* name : {"out/a.yaml", "w/archive/a.yaml", "w/proposals/a.yaml"})
        put(folder / name, "");
    fs::create_symlink(folder / "out/a.yaml", folder / "w/proposals/link.yaml");
    fs::create_symlink("../archive/a.yaml", folder / "w/proposals/inside.yaml");
    fs::create_directory_symlink(folder / "out", folder / "w/proposals/sub");
    fs::create_directory_symlink(folder / "w", folder / "other");
    const auto told = [&](const std::string& name) {
        return refusal([&] { store::require_inside_its_workspace(folder / name); });
    };
    for (const char* name : {"out/a.yaml", "w/proposals/a.yaml", "w/proposals/new.yaml",
                             "w/proposals/inside.yaml", "other/proposals/a.yaml"}) {
        CHECK_MESSAGE(told(name) == "done", name);
    }
    const std::vector<std::pair<std::string, std::string>> leading_out = {
        {"w/proposals/link.yaml", "out/a.yaml"},
        {"w/proposals/sub/a.yaml", "out/a.yaml"},
        {"w/proposals/sub/new.yaml", "out/new.yaml"},
        {"other/proposals/link.yaml", "out/a.yaml"}};
    for (const auto& [name, target] : leading_out) {
        CHECK(told(name) == "refused: " + (folder / name).string() +
                                " leads out of the workspace, to " + (folder / target).string() +
                                ".\n-> No link is followed out of a workspace.");
    }
}

TEST_CASE("a reference is found whole, by its last part, by its ending") {
    const auto list = list_of({"par-PROP-2022-05-3343", "par-PROP-2022-05-33",
                               "par-PROP-2022-05-343", "abc-3343-x", "abc-x"});
    const auto found = [&](const std::string& ref) {
        Names names;
        for (const auto& one : store::resolve(list, ref).candidates)
            names.push_back(one.reference.text);
        return names;
    };
    CHECK(found("par-PROP-2022-05-33") == Names{"par-PROP-2022-05-33"});
    CHECK(found("3343") == Names{"par-PROP-2022-05-3343"});
    CHECK(found("343") == Names{"par-PROP-2022-05-343"});
    CHECK(found("05-33") == Names{"par-PROP-2022-05-33"});
    CHECK(found("P-2022-05-343") == Names{"par-PROP-2022-05-343"});
    CHECK(found("x") == Names{"abc-3343-x", "abc-x"});
    CHECK(found("").empty());
    CHECK(found("4711").empty());
}

TEST_CASE("a number is found whole, but for the zeros before it") {
    const auto list = list_of({"par-PROP-2022-05-126", "par-PROP-2022-05-0006", "par-10-x"});
    CHECK(store::resolve(list, "6").candidates.size() == 1);
    CHECK(store::resolve(list, "6").candidates.front().reference.text == "par-PROP-2022-05-0006");
    CHECK(store::resolve(list, "26").candidates.empty());
    CHECK(store::resolve(list, "0-x").candidates.empty());
}

TEST_CASE("a reference that is not there gives the nearest that is") {
    const auto list = list_of({"par-PROP-2022-05-3343", "abc-PROP-2023-01-0007"});
    CHECK(store::resolve(list, "par-PROP-2022-05-3342").suggestion == "par-PROP-2022-05-3343");
    CHECK(store::resolve(list, "PAR-PROP-2022-05-3343").suggestion == "par-PROP-2022-05-3343");
    CHECK(store::resolve(list, "3334").suggestion == "3343");
    CHECK_FALSE(store::resolve(list, "zucchine").suggestion.has_value());
    CHECK_FALSE(store::resolve({}, "3343").suggestion.has_value());
    CHECK_FALSE(store::resolve(list, "3343").suggestion.has_value());
}
