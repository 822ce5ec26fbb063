// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/process.hpp"
#include "sample.hpp"

#include <csignal>
#include <cstdint>
#include <ctime>
#include <doctest/doctest.h>
#include <limits>
#include <sys/wait.h>
#include <thread>
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

TEST_CASE("a process that ends while it is asked about is no fault") {
    for (int i = 0; i < 400; ++i) {
        Sleeper sleeper;
        const pid_t number = sleeper.process;
        std::thread other([&] { sleeper.end(); });
        while (store::lived_at(number, std::numeric_limits<std::int64_t>::max() / 2)) {
        }
        other.join();
        CHECK(!store::lived_at(number, std::numeric_limits<std::int64_t>::max() / 2));
    }
}

TEST_CASE("when a process began is read off the system's words, and not guessed") {
    const std::string system = "cpu 1 2 3\nintr 4\nbtime 1700000000\nprocesses 9\n";
    const auto process = [](const std::string& name, const std::string& start) {
        return "77 (" + name + ") S 1 77 77 0 -1 4 1 0 0 0 2 1 0 0 20 0 1 0 " + start + " 99 7\n";
    };
    using store::beginning_in;
    CHECK(beginning_in(process("emenda", "250"), system, 100) == 1'700'000'002);
    CHECK(beginning_in(process("a) S 1 (b 5", "250"), system, 100) == 1'700'000'002);
    CHECK(!beginning_in(process("emenda", "99999999999999999999"), system, 100));
    CHECK(!beginning_in(process("emenda", "9223372036854775807"), system, 1));
    for (const char* odd : {"", "-", "x", "12x", "-250"})
        CHECK(!beginning_in(process("emenda", odd), system, 100));
    for (const char* cut : {"", "77", "77 (emenda", "77 (emenda)", "77 (emenda) S 1 77"})
        CHECK(!beginning_in(cut, system, 100));
    for (const char* odd : {"", "cpu 1\n", "cpu 1\nbtime", "cpu 1\nbtime \n", "cpu 1\nbtime x\n",
                            "cpu 1\nbtime 99999999999999999999\n"})
        CHECK(!beginning_in(process("emenda", "250"), odd, 100));
    CHECK(!beginning_in(process("emenda", "250"), system, 0));
}
