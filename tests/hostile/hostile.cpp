// SPDX-License-Identifier: EUPL-1.2
// hostile EMENDA WORKSPACE SOUND PAGES [--update] [--judge] [--small]: puts each hostile file among
// the sound ones of a copy of the workspace, runs the commands that a person would run, and holds
// what they say against the page of the file (README.md). --judge: a command may take 0.2 s of the
// processor and 256 MB; for a file above 1 MiB, time in proportion.
// --small: none above 64 KiB, for a build whose sanitizers take their time.
#include "emenda/base/utf8.hpp"
#include "files.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;

constexpr const char* file_name = "proposals/fon-PROP-2023-03-0012.yaml";
constexpr const char* reference = "fon-PROP-2023-03-0012";
constexpr double most_seconds = 0.2;
constexpr double usual_size = 1 << 20;
constexpr double most_megabytes = 256;

std::string contents(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void put(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

struct Seen {
    std::string said;
    int status = 0;
    double seconds = 0;
    double megabytes = 0;
};

[[noreturn]] void become(const std::string& program, std::vector<std::string> words, int out) {
    dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    dup2(out, STDERR_FILENO);
    close(out);
    constexpr unsigned patience = 60; // seconds; a hang is no answer
    alarm(patience);
    std::array<std::string, 7> settings{
        "LANG=C.UTF-8",
        "TZ=UTC",
        "COLUMNS=80",
        "EMENDA_AUTHOR=Anna Bassi",
        "PATH=/usr/bin:/bin",
        "EMENDA_DATE=2024-05-06T07:08:09Z",
        "ASAN_OPTIONS="s + (std::getenv("ASAN_OPTIONS") ? std::getenv("ASAN_OPTIONS") : "")};
    std::vector<char*> environment;
    for (std::string& setting : settings)
        environment.push_back(setting.data());
    environment.push_back(nullptr);
    words.insert(words.begin(), program);
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    execve(program.c_str(), arguments.data(), environment.data());
    _exit(127);
}

Seen run(const std::string& program, const std::vector<std::string>& words) {
    int ends[2];
    if (pipe(ends) != 0) std::abort();
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        become(program, words, ends[1]);
    }
    close(ends[1]);
    Seen seen;
    std::array<char, 65536> buffer{};
    for (ssize_t got = 0; (got = read(ends[0], buffer.data(), buffer.size())) > 0;)
        seen.said.append(buffer.data(), static_cast<std::size_t>(got));
    close(ends[0]);
    // The folder of this run has another name each time.
    const std::string scratch = fs::current_path().parent_path().string();
    for (std::size_t at = 0; (at = seen.said.find(scratch, at)) != std::string::npos;)
        seen.said.replace(at, scratch.size(), "<DIR>");
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    // The processor's time: that of the wall says how busy the machine is.
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    seen.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    seen.seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    seen.megabytes = static_cast<double>(usage.ru_maxrss) / 1024;
    return seen;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

/// A page is to be read: the first lines, and of a long one its beginning.
std::string for_page(const std::vector<std::string>& lines) {
    constexpr std::size_t most_lines = 8;
    constexpr std::size_t longest_line = 200;
    std::string text;
    for (std::size_t i = 0; i < lines.size() && i < most_lines; ++i) {
        std::size_t cut = std::min(lines[i].size(), longest_line);
        while (cut < lines[i].size() && (static_cast<unsigned char>(lines[i][cut]) & 0xC0) == 0x80)
            --cut;
        text += lines[i].substr(0, cut);
        if (cut < lines[i].size()) text += fmt::format(" [{} bytes]", lines[i].size());
        text += "\n";
    }
    if (lines.size() > most_lines) text += fmt::format("[{} lines]\n", lines.size());
    return text;
}

class Trial {
public:
    Trial(std::string program, bool judges) : m_program(std::move(program)), m_judges(judges) {
        m_clean_list = lines_of(run(m_program, {"list"}).said);
        m_clean_status = lines_of(run(m_program, {"status"}).said);
    }

    /// What is seen of the file that stands there now.
    std::string page_of(const std::string& name) {
        m_name = name;
        const bool is_file = fs::is_regular_file(fs::symlink_status(file_name));
        m_size = is_file ? static_cast<double>(fs::file_size(file_name)) : 0;
        std::string page;
        const Seen checked = command(page, {"validate", file_name});
        const Seen shown = command(page, {"show", reference});
        beside_others(page, "list", m_clean_list, shown.status != 0);
        beside_others(page, "status", m_clean_status, shown.status != 0);
        if (shown.status != 0) {
            const std::string before = is_file ? contents(file_name) : "";
            Seen support = looked_at(run(m_program, {"support", reference, "Marta Lodi"}));
            must(support.status != 0, "a file that cannot be shown is not written to");
            must(!is_file || contents(file_name) == before, "its bytes are as they were");
            must(checked.status != 0 || support.status != 3, "what is refused is found");
        }
        return page;
    }

    bool failed() const { return m_failed; }
    const Seen& slowest() const { return m_slowest; }
    const Seen& largest() const { return m_largest; }

private:
    Seen command(std::string& page, const std::vector<std::string>& words) {
        Seen seen = looked_at(run(m_program, words));
        page += "$ emenda " + words.front() + "\n" + for_page(lines_of(seen.said));
        page += fmt::format("status {}\n", seen.status);
        return seen;
    }

    /// Of a list, what the others' lines leave: beside a refused file they must all be there, in
    /// order.
    void beside_others(std::string& page, const char* word, const std::vector<std::string>& clean,
                       bool refused) {
        const Seen seen = looked_at(run(m_program, {word}));
        std::vector<std::string> rest;
        std::size_t found = 0;
        for (const std::string& line : lines_of(seen.said)) {
            if (found < clean.size() && line == clean[found])
                ++found;
            else
                rest.push_back(line);
        }
        must(found == clean.size() || !refused, "the others are listed as without it");
        page += fmt::format("$ emenda {} (but for the others)\n", word) + for_page(rest);
        page += fmt::format("status {}\n", seen.status);
    }

    Seen looked_at(Seen seen) {
        must(emenda::visible(seen.said, true) == seen.said, "nothing unseen is said");
        must(seen.status <= 4, "a command ends with an answer");
        if (m_judges) {
            const double most = most_seconds * std::max(1.0, m_size / usual_size);
            must(seen.seconds <= most, fmt::format("{:.2f} s; took {:.2f}", most, seen.seconds));
            must(seen.megabytes <= most_megabytes, fmt::format("256 MB; {:.0f}", seen.megabytes));
        }
        if (seen.seconds > m_slowest.seconds) m_slowest = {m_name, 0, seen.seconds, 0};
        if (seen.megabytes > m_largest.megabytes) m_largest = {m_name, 0, 0, seen.megabytes};
        return seen;
    }

    void must(bool holds, const std::string& what) {
        if (holds) return;
        fmt::print("FAILED {}: {}\n", m_name, what);
        m_failed = true;
    }

    std::string m_program;
    bool m_judges = false;
    bool m_failed = false;
    std::string m_name;
    double m_size = 0; ///< bytes
    std::vector<std::string> m_clean_list;
    std::vector<std::string> m_clean_status;
    Seen m_slowest;
    Seen m_largest;
};

/// What stands where a file should, and is none.
struct Other {
    const char* name;
    std::function<void()> make;
};

std::vector<Other> others() {
    const auto link = [](const char* target) {
        return [target] {
            if (symlink(target, file_name) != 0) std::abort();
        };
    };
    return {
        {"a-folder", [] { fs::create_directory(file_name); }},
        {"a-link-to-a-device", link("/dev/zero")},
        {"a-link-upwards", link("../../outside.yaml")},
        {"a-link-to-nothing", link("nothing.yaml")},
        {"a-link-to-itself", link("fon-PROP-2023-03-0012.yaml")},
        {"larger-than-allowed",
         [] {
             put(file_name, "");
             fs::resize_file(file_name, (64u << 20) + 1);
         }},
    };
}

} // namespace

int main(int count, char** words) {
    if (count < 5) return 2;
    const fs::path program = fs::absolute(words[1]);
    const fs::path workspace = fs::absolute(words[2]);
    const std::string sound = contents(words[3]);
    const fs::path pages = fs::absolute(words[4]);
    bool update = false;
    bool judges = false;
    std::size_t largest = std::string::npos;
    std::size_t every = 1;
    std::size_t seen = 0;
    for (int i = 5; i < count; ++i) {
        update = update || words[i] == "--update"s;
        judges = judges || words[i] == "--judge"s;
        if (words[i] == "--small"s) largest = 64 << 10;
        if (words[i] == "--third"s) every = 3;
    }
    std::string scratch = (fs::temp_directory_path() / "hostile-XXXXXX").string();
    if (!mkdtemp(scratch.data())) return 4;
    fs::copy(workspace, fs::path(scratch) / "town", fs::copy_options::recursive);
    put(fs::path(scratch) / "outside.yaml", sound);
    fs::current_path(fs::path(scratch) / "town");

    Trial trial(program.string(), judges);
    std::size_t differing = 0;
    std::size_t number = 0;
    const auto judge = [&](const std::string& name) {
        ++number;
        const std::string page = trial.page_of(name);
        fs::remove_all(file_name);
        const fs::path expected = pages / (name + ".txt");
        if (update) return put(expected, page);
        if (contents(expected) == page) return;
        fmt::print("DIFFERS {}\n{}expected:\n{}\n", name, page, contents(expected));
        ++differing;
    };
    for (const auto& file : emenda::tests::hostile_files(sound)) {
        if (file.bytes.size() > largest || seen++ % every != 0) continue;
        put(file_name, file.bytes);
        judge(file.name);
    }
    for (const Other& other : others()) {
        other.make();
        judge(other.name);
    }
    fs::current_path("/");
    fs::remove_all(scratch);
    fmt::print("{} hostile files; {} say something else than their pages\n", number, differing);
    fmt::print("the slowest command: {:.3f} s ({}); the largest: {:.0f} MB ({})\n",
               trial.slowest().seconds, trial.slowest().said, trial.largest().megabytes,
               trial.largest().said);
    return differing == 0 && !trial.failed() ? 0 : 1;
}
