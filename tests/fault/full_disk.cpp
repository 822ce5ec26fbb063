// SPDX-License-Identifier: EUPL-1.2
// A disk that is full, at many levels: from not a byte to a little more than is needed.
#include "disks.hpp"
#include "trials.hpp"

#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace emenda::fault {

namespace {

constexpr std::size_t page = 4096; ///< what tmpfs takes at a time
constexpr std::size_t room = 2U << 20;
constexpr std::size_t levels = 40;

/// A file that leaves so many pages free.
void fill(const fs::path& ballast, std::size_t pages) {
    const int file = ::open(ballast.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const std::string block(page, 'x');
    off_t size = 0;
    while (::write(file, block.data(), block.size()) == static_cast<ssize_t>(block.size()))
        size += page;
    const off_t left = size - static_cast<off_t>(pages * page);
    if (::ftruncate(file, left) != 0) std::exit(2);
    ::close(file);
}

} // namespace

Tally full_disk(const Setting& setting, Faults& faults) {
    Tally tally;
    tally.skipped = why_no_mounts();
    if (!tally.skipped.empty()) return tally;
    const Ground ground;
    tally.skipped = why_no_memory_disk(ground.folder(), room);
    if (!tally.skipped.empty()) return tally;
    std::size_t refused = 0;
    for (const Command& command : setting.chosen()) {
        // So long that a few levels and no more are enough.
        const Scene scene(setting.program, ground.folder() / "scene", command, 12 * page);
        const fs::path ballast = ground.folder() / "ballast";
        for (std::size_t level = setting.brief ? setting.seed % 9 : 0; level < levels;
             level += setting.brief ? 9 : 1) {
            scene.set();
            fill(ballast, level);
            const Ended ended = run(scene.launch());
            const auto left = left_over(scene.folder());
            fs::remove(ballast);
            const std::string where =
                std::string(command.name) + ", " + std::to_string(level) + " pages free";
            for (const std::string& name : left)
                faults.add(where, "left " + name);
            const bool told = ended.err.find(std::strerror(ENOSPC)) != std::string::npos &&
                              ended.err.find('/') != std::string::npos;
            if (!ended.succeeded() && !told)
                faults.add(where, "does not name path and cause: " + ended.err);
            scene.judge(ended, where, faults);
            refused += ended.succeeded() ? 0 : 1;
            ++tally.runs;
        }
        fs::remove_all(scene.folder());
    }
    tally.points = tally.runs;
    tally.figures = std::to_string(refused) + " found no room";
    return tally;
}

} // namespace emenda::fault
