// SPDX-License-Identifier: EUPL-1.2
// Many processes at once: nothing that was acknowledged is missing, and who reads sees no error.
#include "trials.hpp"

#include <atomic>
#include <cstdio>
#include <fstream>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace emenda::fault {

namespace {

struct Crowd {
    std::size_t processes = 50;
    std::size_t rounds = 20;
    std::size_t proposals = 1;
};

/// What all processes of a crowd see.
struct Shared {
    std::atomic<bool> over = false;
    std::atomic<std::size_t> acknowledged = 0;
    std::atomic<std::size_t> reads = 0;
    std::atomic<std::size_t> faults = 0;
    std::atomic<long> longest = 0; ///< that a support took, in milliseconds
};

Launch launch(const Setting& setting, const fs::path& folder, const Words& words) {
    return {setting.program, words, folder};
}

std::string name_of(std::size_t process, std::size_t round) {
    return "Persona " + std::to_string(process) + "-" + std::to_string(round) + " del Coro";
}

void say(Shared& shared, const std::string& what) {
    ++shared.faults;
    std::printf("FAULT crowd: %s\n", what.c_str());
    std::fflush(stdout);
}

template <class Act>
pid_t in_process(const Act& act) {
    std::fflush(stdout);
    const pid_t child = ::fork();
    if (child != 0) return child;
    act();
    ::_exit(0);
}

void write_all(const Setting& setting, const fs::path& folder, const Crowd& crowd, std::size_t own,
               Shared& shared) {
    for (std::size_t round = 0; round < crowd.rounds; ++round) {
        const std::size_t number = (own + round) % crowd.proposals + 1;
        const auto begin = std::chrono::steady_clock::now();
        const Words words{"support", std::to_string(number), name_of(own, round)};
        const Ended ended = run(launch(setting, folder, words), std::chrono::seconds(90));
        const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now() - begin);
        for (long most = shared.longest; took.count() > most;) {
            if (shared.longest.compare_exchange_weak(most, took.count())) break;
        }
        if (ended.succeeded())
            ++shared.acknowledged;
        else
            say(shared, "support failed: " + ended.err);
    }
}

void read_all(const Setting& setting, const fs::path& folder, Shared& shared) {
    for (bool list = false; !shared.over; list = !list) {
        const Ended ended =
            run(launch(setting, folder, list ? Words{"list"} : Words{"validate", "proposals"}));
        if (!ended.succeeded())
            say(shared, "a reader was told: exit " + std::to_string(ended.code) + " " + ended.out +
                            ended.err);
        ++shared.reads;
    }
}

std::size_t times(const std::string& text, const std::string& word) {
    std::size_t count = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
        ++count;
    return count;
}

void try_crowd(const Setting& setting, const Crowd& crowd, Tally& tally, Faults& faults) {
    const Ground ground;
    const fs::path& folder = ground.folder();
    std::ofstream(folder / "text.md") << "Obiettivo. Aprire orti.\n";
    run(launch(setting, folder, {"init", "--prefix", "par", "--organisation", "Comune"}));
    for (std::size_t i = 0; i < crowd.proposals; ++i)
        run(launch(setting, folder, {"create", "Orti condivisi in centro", "--body", "text.md"}));
    void* memory =
        ::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    Shared& shared = *new (memory) Shared;
    std::vector<pid_t> writers;
    std::vector<pid_t> readers;
    for (std::size_t i = 0; i < 2; ++i)
        readers.push_back(in_process([&] { read_all(setting, folder, shared); }));
    for (std::size_t i = 0; i < crowd.processes; ++i)
        writers.push_back(in_process([&] { write_all(setting, folder, crowd, i, shared); }));
    for (const pid_t writer : writers)
        ::waitpid(writer, nullptr, 0);
    shared.over = true;
    for (const pid_t reader : readers)
        ::waitpid(reader, nullptr, 0);

    std::string all;
    for (const auto& [name, kept] : snapshot_of(folder / "proposals"))
        all += kept.bytes;
    std::size_t there = 0;
    for (std::size_t i = 0; i < crowd.processes; ++i) {
        for (std::size_t round = 0; round < crowd.rounds; ++round)
            there += times(all, "\"" + name_of(i, round) + "\"") == 1 ? 1 : 0;
    }
    const std::size_t meant = crowd.processes * crowd.rounds;
    const std::string where = "crowd on " + std::to_string(crowd.proposals);
    if (shared.acknowledged != meant || there != meant) {
        faults.add(where, std::to_string(meant) + " asked for, " +
                              std::to_string(shared.acknowledged) + " acknowledged, " +
                              std::to_string(there) + " there");
    }
    if (shared.faults > 0) faults.add(where, "see above");
    if (!run(launch(setting, folder, {"validate", "proposals"})).succeeded())
        faults.add(where, "not valid afterwards");
    for (const std::string& name : left_over(folder))
        faults.add(where, "left " + name);
    tally.runs += meant + shared.reads;
    tally.points += there;
    tally.figures += (tally.figures.empty() ? "" : "; ") + std::to_string(there) + " of " +
                     std::to_string(meant) + " on " + std::to_string(crowd.proposals) + ", " +
                     std::to_string(shared.reads) + " readings, a support took " +
                     std::to_string(shared.longest) + " ms at most";
    ::munmap(memory, sizeof(Shared));
}

} // namespace

Tally crowd(const Setting& setting, Faults& faults) {
    Tally tally;
    Crowd one;
    if (setting.brief) one.rounds = 2;
    try_crowd(setting, one, tally, faults);
    Crowd many = one;
    many.proposals = 50;
    try_crowd(setting, many, tally, faults);
    return tally;
}

} // namespace emenda::fault
