// SPDX-License-Identifier: EUPL-1.2
// kill -9 before and after system calls, of one command and of two.
#include "trials.hpp"

#include <csignal>
#include <map>
#include <random>
#include <tuple>

namespace emenda::fault {

namespace {

Ended kill_at(const Launch& launch, std::size_t index, At at) {
    return run_watched(launch, [&](const Call& call, At now) {
        const bool here = call.index == index && now == at;
        return here ? Deed{Deed::Kind::kill} : Deed{};
    });
}

std::string named(const Command& command, std::size_t index, At at) {
    return std::string(command.name) + ", killed " + (at == At::entry ? "before" : "after") +
           " call " + std::to_string(index);
}

} // namespace

Tally kills(const Setting& setting, Faults& faults) {
    Tally tally;
    const Ground ground;
    for (const Command& command : setting.chosen()) {
        const Scene scene(setting.program, ground.folder() / "scene", command);
        std::size_t index = setting.start();
        for (bool ended = false; !ended; index += setting.step()) {
            for (const At at : {At::entry, At::exit}) {
                scene.set();
                const Ended run = kill_at(scene.launch(), index, at);
                ended = run.signal != SIGKILL;
                scene.judge(run, named(command, index, at), faults);
                ++tally.runs;
                if (!ended) ++tally.points;
            }
        }
    }
    return tally;
}

Tally pairs_of_kills(const Setting& setting, Faults& faults) {
    Tally tally;
    const Ground ground;
    std::mt19937_64 random(setting.seed);
    const auto below = [&](std::size_t end) {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
    };
    // All on one proposal, in the state that the first of them needs.
    std::vector<const Command*> able;
    for (const Command& command : commands()) {
        if (command.before.empty() && !command.hand_edit) able.push_back(&command);
    }
    const Scene scene(setting.program, ground.folder() / "scene", *able.front());
    const auto clean = [&](const Words& words, const Snapshot& from) {
        restore(scene.folder(), from);
        Ended ended = run(scene.launch(words));
        return std::make_tuple(snapshot_of(scene.folder()), std::move(ended.code));
    };
    std::map<const Command*, Snapshot> alone;
    std::map<const Command*, std::size_t> lengths;
    for (const Command* command : able) {
        alone[command] = std::get<0>(clean(command->words, scene.before()));
        scene.set();
        lengths[command] =
            run_watched(scene.launch(command->words), [](const Call&, At) { return Deed{}; }).calls;
    }
    for (std::size_t round = 0; round < setting.pairs(); ++round) {
        const Command& one = *able[below(able.size())];
        const Command& other = *able[below(able.size())];
        const std::size_t first = below(lengths[&one]);
        const std::size_t second = below(lengths[&other]);
        const std::string where = named(one, first, At::entry) + "; " +
                                  named(other, second, At::exit) + " (round " +
                                  std::to_string(round) + ")";
        scene.set();
        kill_at(scene.launch(one.words), first, At::entry);
        const Snapshot between = snapshot_of(scene.folder());
        Snapshot both = scene.before();
        both.insert(alone[&one].begin(), alone[&one].end());
        if (between != scene.before() && between != alone[&one] &&
            !(one.by_two_steps && between == both)) {
            faults.add(where, "damaged by the first: " + difference(between, scene.before()));
        }
        const Ended killed = kill_at(scene.launch(other.words), second, At::exit);
        const Snapshot end = snapshot_of(scene.folder());
        // From here the workspace serves to find out what it might have become.
        for (const char* ref : {"2", "3", "./lone.yaml"}) {
            const Ended next = run(scene.launch({"support", ref, "Dopo Tutti"}));
            if (!next.succeeded()) faults.add(where, "the next command is kept out: " + next.err);
        }
        const Ended next = run(scene.launch({"create", "Un vivaio al parco", "--body", "orti.md"}));
        if (!next.succeeded()) faults.add(where, "the next command is kept out: " + next.err);
        for (const std::string& name : left_over(scene.folder()))
            faults.add(where, "the next command leaves " + name);
        const auto [meant, code] = clean(other.words, between);
        Snapshot half = between;
        half.insert(meant.begin(), meant.end());
        if (end != between && end != meant && !(other.by_two_steps && end == half))
            faults.add(where, "damaged by the second: " + difference(end, between));
        if (killed.succeeded() && end != meant)
            faults.add(where, "said that it was done, and it was not");
        ++tally.runs;
    }
    tally.points = tally.runs;
    return tally;
}

} // namespace emenda::fault
