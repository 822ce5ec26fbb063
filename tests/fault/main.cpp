// SPDX-License-Identifier: EUPL-1.2
// emenda_fault TRIAL [--short] [--seed N] [--only COMMAND] PROGRAM: puts emenda to a trial, says
// what was tried and what was found. Ends with 0, 1 where there were faults, 77 where it cannot be
// tried here.
#include "trials.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>

using namespace emenda::fault;

namespace {

struct Trial {
    Tally (*run)(const Setting&, Faults&);
    bool traces = true;
};

const std::map<std::string, Trial>& trials() {
    static const std::map<std::string, Trial> all{
        {"kills", {kills}},        {"pairs", {pairs_of_kills}}, {"errors", {errors}},
        {"signals", {signals}},    {"crowd", {crowd, false}},   {"full-disk", {full_disk, false}},
        {"power-cut", {power_cut}}};
    return all;
}

int usage() {
    std::string names;
    for (const auto& [name, trial] : trials())
        names += " " + name;
    std::fprintf(stderr,
                 "Usage: emenda_fault TRIAL [--short] [--seed N] [--only COMMAND] PROGRAM\n"
                 "Trials:%s\n",
                 names.c_str());
    return 2;
}

constexpr int skipped = 77; // as CMakeLists.txt has it

int skip(const std::string& name, const std::string& why) {
    std::printf("%s: SKIPPED: %s\n", name.c_str(), why.c_str());
    return skipped;
}

} // namespace

std::vector<Command> Setting::chosen() const {
    std::vector<Command> some;
    const std::vector<Command>& all = commands();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool is_asked_for =
            only.empty() ? !brief || (i + seed) % 3 == 0 : only == all[i].name;
        if (is_asked_for) some.push_back(all[i]);
    }
    return some;
}

int main(int count, char** words) {
    Setting setting;
    setting.seed = static_cast<std::uint64_t>(std::time(nullptr)) / 60;
    const Trial* trial = nullptr;
    std::string name;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        const auto found = trials().find(word);
        if (word == "--short")
            setting.brief = true;
        else if (word == "--seed" && i + 1 < count)
            setting.seed = std::strtoull(words[++i], nullptr, 10);
        else if (word == "--only" && i + 1 < count)
            setting.only = words[++i];
        else if (!trial && found != trials().end()) {
            trial = &found->second;
            name = word;
        } else if (setting.program.empty())
            setting.program = fs::absolute(word);
        else
            return usage();
    }
    if (!trial || setting.program.empty()) return usage();
    const std::string no_tracing = trial->traces ? why_no_tracing(setting.program) : "";
    if (!no_tracing.empty()) return skip(name, no_tracing);

    const auto begin = std::chrono::steady_clock::now();
    Faults faults;
    const Tally tally = trial->run(setting, faults);
    if (!tally.skipped.empty()) return skip(name, tally.skipped);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    std::printf("%s: %zu runs, %zu faults, %.0f s, seed %llu%s%s\n", name.c_str(), tally.runs,
                faults.count(), took.count(), static_cast<unsigned long long>(setting.seed),
                tally.figures.empty() ? "" : "; ", tally.figures.c_str());
    return faults.count() == 0 ? 0 : 1;
}
