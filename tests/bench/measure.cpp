// SPDX-License-Identifier: EUPL-1.2
// Measures commands against each other, in turns, so that a busy machine is busy for all of them:
//
//   measure [-n TIMES] [--differ | --any] [--before COMMAND] COMMAND…
//
// Each COMMAND is split at spaces and run without a shell, its output thrown away; --before is a
// shell line that runs, unmeasured, before every run. With --differ an exit code of 1, a diff's
// word for "they differ", is no failure; with --any no exit code is. A line a command: the median
// and the least of its milliseconds, its peak memory in kB, and the median of its processor's
// milliseconds, which a busy machine changes least.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sstream>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

struct Measured {
    std::vector<std::string> words;
    std::vector<double> milliseconds;
    std::vector<double> processor; ///< milliseconds, of user and system
    long kilobytes = 0;
};

[[noreturn]] void become(const std::vector<std::string>& words) {
    const int nowhere = open("/dev/null", O_RDWR);
    dup2(nowhere, STDIN_FILENO);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    std::vector<char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    execvp(arguments[0], arguments.data());
    _exit(127);
}

bool run(Measured& measured, int highest_code) {
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) become(measured.words);
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    const auto took = std::chrono::steady_clock::now() - begin;
    measured.milliseconds.push_back(std::chrono::duration<double, std::milli>(took).count());
    const auto milliseconds = [](const timeval& time) {
        return 1e3 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e3;
    };
    measured.processor.push_back(milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime));
    measured.kilobytes = std::max(measured.kilobytes, usage.ru_maxrss);
    return WIFEXITED(status) && WEXITSTATUS(status) <= highest_code;
}

} // namespace

int main(int count, char** words) {
    int times = 20;
    int highest_code = 0;
    std::string before;
    std::vector<Measured> all;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (word == "-n" && i + 1 < count) {
            times = std::atoi(words[++i]);
        } else if (word == "--differ") {
            highest_code = 1;
        } else if (word == "--any") {
            highest_code = 255;
        } else if (word == "--before" && i + 1 < count) {
            before = words[++i];
        } else {
            std::istringstream stream(word);
            Measured measured;
            for (std::string part; stream >> part;)
                measured.words.push_back(part);
            all.push_back(std::move(measured));
        }
    }
    for (int i = 0; i < times; ++i) {
        for (Measured& measured : all) {
            if (!before.empty() && std::system(before.c_str()) != 0) return 1;
            if (!run(measured, highest_code)) {
                std::fprintf(stderr, "%s failed.\n", measured.words.front().c_str());
                return 1;
            }
        }
    }
    for (Measured& measured : all) {
        std::sort(measured.milliseconds.begin(), measured.milliseconds.end());
        std::sort(measured.processor.begin(), measured.processor.end());
        std::printf("%.3f %.3f %ld %.3f\n", measured.milliseconds[measured.milliseconds.size() / 2],
                    measured.milliseconds.front(), measured.kilobytes,
                    measured.processor[measured.processor.size() / 2]);
    }
}
