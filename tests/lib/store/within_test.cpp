// SPDX-License-Identifier: EUPL-1.2
// What stands in a workspace's folder and is none of its proposals.
#include "emenda/store/within.hpp"

#include "sample.hpp"

#include <doctest/doctest.h>

using namespace emenda;
using namespace emenda::tests;

namespace {

void make(const Folder& folder, const std::string& name) {
    fs::create_directories((folder / name).parent_path());
    put(folder / name, "x\n");
}

Names shown(const Folder& folder, const std::vector<fs::path>& paths) {
    Names names;
    for (const fs::path& path : paths)
        names.push_back(path.lexically_relative(folder.path()).string());
    return names;
}

} // namespace

TEST_CASE("workspaces below proposals/ share them, others stand beside") {
    const Folder folder;
    for (const char* name : {"emenda.yaml", "proposals/b/emenda.yaml", "proposals/a/c/emenda.yaml",
                             "other/emenda.yaml", ".hidden/emenda.yaml", "proposals/d/emenda.yml"})
        make(folder, name);
    const auto within = store::look_within(folder.path(), "Anna Bassi");
    CHECK(shown(folder, within.workspaces) == Names{"proposals/a/c", "proposals/b"});
    CHECK(shown(folder, within.workspaces_beside) == Names{"other"});
    CHECK(shown(folder, store::roots_of_proposals(folder.path())) ==
          Names{".", "proposals/a/c", "proposals/b"});
}

TEST_CASE("a link to a folder is not followed") {
    const Folder folder;
    make(folder, "elsewhere/emenda.yaml");
    make(folder, "proposals/one.yaml");
    fs::create_directory_symlink("../elsewhere", folder / "proposals/linked");
    const auto within = store::look_within(folder.path(), "Anna Bassi");
    CHECK(shown(folder, within.linked_folders) == Names{"proposals/linked"});
    CHECK(within.workspaces.empty());
}

TEST_CASE("proposals/ may be a link: what it leads to is looked at once") {
    const Folder folder;
    make(folder, "data/a/emenda.yaml");
    fs::create_directory_symlink("data", folder / "proposals");
    const auto within = store::look_within(folder.path(), "Anna Bassi");
    CHECK(shown(folder, within.workspaces) == Names{"proposals/a"});
    CHECK(within.workspaces_beside.empty());
}

TEST_CASE("files, folders and locks are found whose own name holds a person's") {
    const Folder folder;
    for (const char* name : {"proposals/anna-bassi/one.yaml", "proposals/b/ANNA_BASSI.txt",
                             "proposals/bassi-anna/two.yaml", "templates/Anna Bassi.md",
                             ".emenda/proposals!Anna Bassi!one.yaml.lock", ".emenda/Anna Bassi"})
        make(folder, name);
    CHECK(shown(folder, store::look_within(folder.path(), "Anna Bassi").named) ==
          Names{".emenda/proposals!Anna Bassi!one.yaml.lock", "proposals/anna-bassi",
                "proposals/b/ANNA_BASSI.txt"});
    make(folder, "proposals/par-PROP-2022-05-3343.yaml");
    for (const char* none : {" ", "3343"})
        CHECK(store::look_within(folder.path(), none).named.empty());
}

TEST_CASE("a file whose own name holds the person's in Latin-1 is told") {
    const Folder folder;
    make(folder, "proposals/Nicol\xF2_Bassi.txt");
    CHECK(shown(folder, store::look_within(folder.path(), "Nicol\u00F2 Bassi").named) ==
          Names{"proposals/Nicol\xF2_Bassi.txt"});
}
