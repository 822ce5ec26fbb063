// SPDX-License-Identifier: EUPL-1.2
// A cause in the system's words says nothing to who is no programmer: a hint does.
#include "emenda/base/io_error.hpp"
#include "refusal.hpp"

#include <cerrno>
#include <cstring>
#include <doctest/doctest.h>

using namespace emenda;
using namespace emenda::tests;

TEST_CASE("an error of the disk says what to do about its cause") {
    const auto said = [](int cause) {
        return refusal([&] { throw io_error("Could not write {}: {}.", "a.yaml", cause); });
    };
    CHECK(said(EACCES) ==
          "io: Could not write a.yaml: Permission denied.\n-> Ask whoever keeps the "
          "folder, or administers this machine, to let your account read and write "
          "there.");
    CHECK(said(ENOSPC) == "io: Could not write a.yaml: No space left on device.\n-> The disk is "
                          "full. Make room on it, and try again.");
    CHECK(
        said(EROFS) ==
        "io: Could not write a.yaml: Read-only file system.\n-> This disk can only be read. If it "
        "used to be otherwise, it may be failing: tell whoever administers this machine.");
    CHECK(said(EFBIG) == "io: Could not write a.yaml: File too large.");
}

TEST_CASE("causes that a person would act on alike have the same hint, others another") {
    CHECK(remedy(EPERM) == remedy(EACCES));
    CHECK(remedy(ENFILE) == remedy(EMFILE));
    CHECK(remedy(ESTALE) == remedy(ENOLCK));
    for (const int cause : {EDQUOT, EROFS, EIO, EMFILE, ESTALE}) {
        CHECK(!remedy(cause).empty());
        CHECK(remedy(cause) != remedy(ENOSPC));
    }
}

TEST_CASE("a cause that people meet has words of our own, any other those of the system") {
    CHECK(in_words(ENOENT) == "No such file or directory");
    CHECK(in_words(EXDEV) == std::strerror(EXDEV));
}
