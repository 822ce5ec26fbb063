// SPDX-License-Identifier: EUPL-1.2
// A power cut before each system call, and behind the last: on ext4 and XFS, with and without what
// stood in the journal's memory, and on btrfs.
#include "disks.hpp"
#include "trials.hpp"

#include <cstring>

namespace emenda::fault {

namespace {

struct Cut {
    std::string kind;
    bool log_flushed = false;
};

void try_cuts(const Setting& setting, const Cut& cut, const Command& command, LoopDisk& disk,
              Tally& tally, Faults& faults) {
    const Scene scene(setting.program, disk.folder() / "scene", command);
    bool ended = false;
    // Mounting takes its time: a brief run does it a few times.
    const std::size_t step = setting.brief ? 4 * setting.step() : 1;
    for (std::size_t index = setting.start(); !ended; index += step) {
        scene.set();
        disk.sync();
        ended = true;
        const Ended run = run_watched(scene.launch(), [&](const Call& call, At at) {
            if (call.index != index || at != At::entry) return Deed{};
            ended = false;
            return Deed{Deed::Kind::stop, 0, [&] { disk.cut_power(cut.log_flushed); }};
        });
        if (ended) disk.cut_power(cut.log_flushed); // acknowledged, and then
        const std::string where = std::string(command.name) + " on " + cut.kind +
                                  (cut.log_flushed ? ", -f" : "") + ", power cut before call " +
                                  std::to_string(index);
        ++tally.runs;
        if (!disk.mount_again()) {
            faults.add(where, std::string("cannot be mounted any more: ") + std::strerror(errno));
            return;
        }
        scene.judge(run, where, faults);
    }
}

} // namespace

Tally power_cut(const Setting& setting, Faults& faults) {
    Tally tally;
    tally.skipped = why_no_mounts();
    if (!tally.skipped.empty()) return tally;
    std::string not_there;
    for (const std::string kind : {"ext4", "xfs", "btrfs"}) {
        const Ground ground;
        LoopDisk disk(ground.folder(), kind);
        if (!disk.why_not().empty()) {
            not_there += (not_there.empty() ? "" : "; ") + disk.why_not();
            continue;
        }
        for (const Command& command : commands()) {
            const std::string name = command.name;
            if (name != "accept" && name != "support") continue;
            try_cuts(setting, {kind, false}, command, disk, tally, faults);
            if (kind != "btrfs") try_cuts(setting, {kind, true}, command, disk, tally, faults);
        }
    }
    tally.points = tally.runs;
    if (tally.runs == 0)
        tally.skipped = not_there;
    else if (!not_there.empty())
        tally.figures = "left out: " + not_there;
    return tally;
}

} // namespace emenda::fault
