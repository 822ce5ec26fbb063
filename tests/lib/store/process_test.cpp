// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/process.hpp"
#include "sample.hpp"

#include <ctime>
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace emenda;
using namespace emenda::tests;

namespace {

/// A process that does nothing until it is no longer needed.
struct Sleeper {
    Sleeper() : process(::fork()) {
        if (process == 0) {
            ::alarm(60);
            ::pause();
            ::_exit(0);
        }
    }
    ~Sleeper() { end(); }
    void end() {
        if (process > 0) ::kill(process, SIGKILL);
        if (process > 0) ::waitpid(process, nullptr, 0);
        process = 0;
    }
    pid_t process;
};

} // namespace

TEST_CASE("a process lived at a time if it has lived since") {
    const auto now = std::time(nullptr);
    CHECK(store::lived_at(::getpid(), now));
    CHECK(store::lived_at(1, now)); // of somebody else
    Sleeper sleeper;
    const pid_t number = sleeper.process;
    CHECK(store::lived_at(number, now));
    CHECK(!store::lived_at(number, now - 60)); // another one had the number then, if any
    CHECK(!store::lived_at(::getpid(), 1'000'000'000));
    sleeper.end();
    CHECK(!store::lived_at(number, now));
}
