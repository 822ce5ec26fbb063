// SPDX-License-Identifier: EUPL-1.2
// on_terminal EMENDA [--each]: every dangerous code point in every field of a proposal, in the
// names of files and folders, and in the arguments, through every command on a pseudo-terminal:
// none may reach it (README.md). All of them at once; --each takes one after the other, which a
// person starts.
#include "awkward.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/yaml/write.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <pty.h>
#include <string>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <vector>

namespace {

namespace fs = std::filesystem;
using namespace emenda;
using Words = std::vector<std::string>;

constexpr const char* reference = "par-PROP-2024-01-1";
constexpr const char* edited_reference = "par-PROP-2024-01-2";

void put(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

struct Seen {
    std::string bytes;
    int status = 0;
};

/// Runs it with a terminal of 80 columns and 24 rows as all its standard streams; to each question
/// it gets a no.
Seen on_terminal(const std::string& program, const Words& words) {
    termios settings{};
    settings.c_oflag = OPOST | ONLCR;
    settings.c_lflag = ICANON; // no echo: what is seen is what was written
    settings.c_cflag = CS8 | CREAD;
    settings.c_cc[VEOF] = 4;
    winsize size{24, 80, 0, 0};
    int terminal = -1;
    const pid_t child = forkpty(&terminal, nullptr, &settings, &size);
    if (child < 0) std::abort();
    if (child == 0) {
        setenv("TERM", "xterm", 1);
        setenv("EMENDA_EDITOR", "true", 1);
        setenv("EMENDA_PAGER", "cat -", 1); // as a pager that hides nothing
        constexpr unsigned patience = 60;
        alarm(patience);
        std::vector<char*> arguments{const_cast<char*>(program.c_str())};
        for (const std::string& word : words)
            arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        execv(program.c_str(), arguments.data());
        _exit(127);
    }
    const std::string answers = "no\nno\n\x04";
    if (write(terminal, answers.data(), answers.size()) < 0) std::abort();
    Seen seen;
    std::array<char, 65536> buffer{};
    for (ssize_t got = 0; (got = read(terminal, buffer.data(), buffer.size())) > 0;)
        seen.bytes.append(buffer.data(), static_cast<std::size_t>(got));
    close(terminal);
    int status = 0;
    waitpid(child, &status, 0);
    seen.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return seen;
}

/// Behind the colour (ESC [ digits m) that begins at `at`; `at` where none does.
std::size_t behind_colour(const std::string& bytes, std::size_t at) {
    if (bytes.compare(at, 2, "\033[") != 0) return at;
    const std::size_t end = bytes.find_first_not_of("0123456789;", at + 2);
    return end != std::string::npos && bytes[end] == 'm' ? end + 1 : at;
}

/// What must not have reached the terminal; empty if nothing did.
std::string danger_in(const std::string& bytes) {
    static const std::u32string dangerous =
        tests::dangerous_in_files() + tests::dangerous_controls();
    if (const auto at = invalid_utf8(bytes))
        return fmt::format("<{:02X}>", static_cast<unsigned char>(bytes[*at]));
    for (std::size_t at = 0; at < bytes.size();) {
        if (const std::size_t behind = behind_colour(bytes, at); behind != at) {
            at = behind;
            continue;
        }
        const char32_t c = next_code_point(bytes, at);
        const bool line_end = c == '\n' || (c == '\r' && at < bytes.size() && bytes[at] == '\n');
        if (!line_end && c != '\t' && dangerous.find(c) != std::u32string::npos)
            return fmt::format("<U+{:04X}>", static_cast<unsigned>(c));
    }
    return {};
}

std::string utf8(const std::u32string& code_points) {
    std::string text;
    for (const char32_t c : code_points)
        append_utf8(text, c);
    return text;
}

/// With letters between them, so that no two join into something else.
std::string apart(const std::u32string& code_points) {
    std::string text = "a";
    for (const char32_t c : code_points) {
        append_utf8(text, c);
        text += 'b';
    }
    return text;
}

/// The commands that only read, those that write, of which each gets the files anew, and those of
/// them that undo takes back.
struct Commands {
    std::vector<Words> reading;
    std::vector<Words> writing;
    std::vector<Words> taken_back;
};

Commands commands(const std::string& bad, const std::string& file) {
    const std::string ref = reference;
    const std::string edited = edited_reference;
    Commands all;
    all.reading = {{"list"},
                   {"list", "--format", "json"},
                   {"list", "--category", bad},
                   {"status"},
                   {"status", ref},
                   {"status", "--format", "json"},
                   {"validate"},
                   {"validate", "--format", "json"},
                   {"validate", file},
                   {"verify"},
                   {"verify", ref},
                   {"verify", file},
                   {"verify", bad},
                   {"verify", "--format", "json"},
                   {"verify", "--digests", file},
                   {"verify", "--digests", bad},
                   {"verify", "--expect", bad},
                   {"verify", "--expect", bad + "=sha256:" + std::string(64, '0')},
                   {"verify", ref, "--expect", ref + "=sha256:" + std::string(64, '0')},
                   {"doctor"},
                   {"doctor", "--format", "json"},
                   {"doctor", bad},
                   {"help", bad},
                   {bad},
                   {"--" + bad},
                   {"-C", bad, "list"},
                   {"--lang", bad, "list"},
                   {"list", bad},
                   {"conflicts", ref},
                   {"conflicts", ref, "--matrix"},
                   {"conflicts", ref, "--format", "json"},
                   {"report", ref},
                   {"report", ref, bad},
                   {"report", ref, "--format", "html"},
                   {"report", ref, "--lang", bad}};
    for (const char* what : {"", "1", "2", "A1", "A1@base", "A2", "A3", "A4"}) {
        for (const char* how : {"", "--format", "--text", "--formula"}) {
            Words words{"show", ref};
            if (*what) words.emplace_back(what);
            if (*how) words.emplace_back(how);
            if (words.back() == "--format") words.emplace_back("json");
            all.reading.push_back(words);
        }
    }
    for (const char* command : {"show", "diff", "log", "blame", "status", "report", "conflicts"}) {
        all.reading.push_back({command, bad});
        all.reading.push_back({command, file});
        all.reading.push_back({command, ref, bad});
        all.reading.push_back({command, ref, "--" + bad});
        all.reading.push_back({command, ref, "--format", bad});
    }
    for (const Words& what : {Words{}, {"1", "2"}, {"1", "3"}, {"A1"}, {"A4"}, {bad, "1"}}) {
        for (const char* how :
             {"", "--stat", "--unified", "--side-by-side", "--whole", "--formula"}) {
            Words words{"diff", what.empty() ? edited : ref};
            words.insert(words.end(), what.begin(), what.end());
            if (*how) words.emplace_back(how);
            all.reading.push_back(words);
        }
        Words words{"diff", what.empty() ? edited : ref, "--format", "json"};
        words.insert(words.end(), what.begin(), what.end());
        all.reading.push_back(words);
    }
    for (const char* how : {"-p", "--reverse", "--paragraph=1", "--paragraph=2", "--format=json"})
        all.reading.push_back({"log", ref, how});
    all.reading.push_back({"log", ref});
    for (const char* how : {"--words", "--paragraph=2", "--format=json"})
        all.reading.push_back({"blame", ref, how});
    all.reading.push_back({"blame", ref});
    all.reading.push_back({"blame", ref, "A1"});
    all.writing = {{"support", ref, "Carlo Denti"},
                   {"support", ref, bad},
                   {"support", ref, "X", "--note", bad},
                   {"support", file, "Anna"},
                   {"unsupport", ref, bad},
                   {"unsupport", ref, "Carlo"},
                   {"comment", ref, bad},
                   {"comment", ref, bad, "--about", bad},
                   {"comment", ref, "--hide", bad},
                   {"comment", ref, "--hide", "1", "--reason", bad},
                   {"comment", ref, "--unhide", "2"},
                   {"comment", ref, "x", "--author", bad},
                   {"comment", ref, "x", "--date", bad},
                   {"comment", ref, "x", "--file", bad},
                   {"comment", ref},
                   {"set", ref, "category=" + bad},
                   {"set", ref, bad},
                   {"set", ref, "tags+=" + bad},
                   {"set", ref, "related=" + bad},
                   {"set", ref, "related=https://" + bad},
                   {"set", ref, "authors+=" + bad},
                   {"set", ref, "language=" + bad},
                   {"set", ref, "category=Blu"},
                   {"edit", ref},
                   {"edit", ref, "--title", bad},
                   {"edit", ref, "--title", "Altro titolo"},
                   {"edit", ref, "--body", file},
                   {"edit", ref, "--body", bad},
                   {"edit", edited, "--title", "x"},
                   {"commit", edited, "-m", bad},
                   {"commit", ref},
                   {"discard", edited},
                   {"discard", edited, "--yes"},
                   {"discard", ref},
                   {"restore", ref, "1"},
                   {"restore", ref, bad},
                   {"restore", edited, "1"},
                   {"publish", ref, "--text", bad},
                   {"answer", ref, "evaluating", "--text", bad},
                   {"answer", ref, bad},
                   {"answer", ref, "accepted", "--text", "Sì"},
                   {"withdraw", ref, "--text", bad},
                   {"reopen", ref},
                   {"rename", ref, bad},
                   {"rename", ref, "par-PROP-9"},
                   {"delete", ref},
                   {"delete", ref, "--yes"},
                   {"create", bad, "--body", "/dev/null"},
                   {"create", "x", "--body", bad},
                   {"create", "x", "--body", "/dev/null", "--category", bad},
                   {"create", "x", "--template", bad},
                   {"create", "x", "--body", "/dev/null", "--tag", bad},
                   {"create", "x", "--body", file},
                   {"create", "x", "--body", "/dev/null", "--reference", bad},
                   {"create"},
                   {"propose-change", ref, "--changes", file},
                   {"propose-change", ref, "--formula", file},
                   {"propose-change", ref, "--body", file},
                   {"propose-change", ref, "--title", bad},
                   {"propose-change", ref, "--title", "Altro", "--reason", bad},
                   {"propose-change", ref, "--title", "Altro", "--proposer", bad},
                   {"propose-change", ref},
                   {"revise", ref, "A1"},
                   {"revise", ref, "A3"},
                   {"revise", ref, "A1", "--title", bad},
                   {"accept", ref, "A1"},
                   {"accept", ref, "A2", "--dry-run"},
                   {"accept", ref, "A1", "A2"},
                   {"accept", ref, "A1", "A2", "--compatible"},
                   {"accept", ref, "A1", "A2", "--edit"},
                   {"accept", ref, "A1", "--edit"},
                   {"accept", ref, "A3"},
                   {"accept", ref, bad},
                   {"accept", ref, "A1", "--only", bad},
                   {"accept", ref, "A1", "--prefer", bad},
                   {"accept", ref, "A1", "--format", "json"},
                   {"accept", edited, "A1"},
                   {"accept", ref, "A1", "--body", bad},
                   {"accept", ref, "A1", "--body", file},
                   {"forget", bad},
                   {"forget", bad, "--yes"},
                   {"forget", bad, "--all", "--yes"},
                   {"forget", bad, "--organisation", bad},
                   {"forget", bad, "--note", bad, "--dry-run"},
                   {"forget", "Carlo Denti", "--as", bad, "--yes"},
                   {"forget", "Carlo Denti", "--format", "json", "--yes"},
                   {"undo"},
                   {"undo", "--redo"},
                   {"undo", ref},
                   {"undo", bad},
                   {"undo", file},
                   {"verify", "--write-digests", bad},
                   {"reject", ref, "A1", "--reason", bad},
                   {"reject", ref, "A1", "--reason", "No"},
                   {"reject", ref, "A4"},
                   {"retract", ref, "A1"},
                   {"retract", ref, bad},
                   {"init", bad, "--prefix", bad},
                   {"init", "altro", "--organisation", bad},
                   {"init", "terzo", "--prefix", bad},
                   {"demo", bad},
                   {"report", "--all", "--out", bad},
                   {"report", ref, "--out", bad + "/x"}};
    all.taken_back = {{"support", ref, "X", "--note", bad},
                      {"set", ref, "category=" + bad, "--author", bad},
                      {"support", ref, "X", "--author", "Nuno"}};
    return all;
}

class Trial {
public:
    Trial(std::string program, fs::path scratch)
        : m_program(std::move(program)), m_scratch(std::move(scratch)) {}

    /// `stored` in all fields, `anywhere` (whatever a file cannot hold, too) in names and
    /// arguments.
    void with(const std::string& stored, const std::string& anywhere) {
        m_name = stored.size() < 12 ? visible(stored + " " + anywhere) : "all of them";
        constexpr std::size_t longest_name = 120;
        std::string name = anywhere.substr(0, anywhere.find('/'));
        if (name.size() > longest_name) {
            std::size_t cut = longest_name;
            while ((static_cast<unsigned char>(name[cut]) & 0xC0) == 0x80)
                --cut;
            name.resize(cut);
        }
        const fs::path folder = m_scratch / ("x" + name);
        m_stored = stored;
        lay(folder, anywhere, name);
        const Commands all = commands(anywhere, "./" + name + ".yaml");
        for (const Words& words : all.reading)
            look(words);
        for (const Words& words : all.writing) {
            look(words);
            lay(folder, anywhere, name);
        }
        for (const Words& words : all.taken_back) {
            look(words);
            look({"undo", "--dry-run"});
            look({"undo"});
            look({"undo", "--redo"});
            look({"undo", reference, "--format", "json"});
        }
        fs::current_path(m_scratch);
        fs::remove_all(folder);
    }

    std::size_t failures() const { return m_failures; }
    std::size_t count() const { return m_count; }

private:
    void lay(const fs::path& folder, const std::string& anywhere, const std::string& name) {
        fs::current_path(m_scratch);
        fs::remove_all(folder);
        fs::create_directories(folder / "proposals");
        fs::current_path(folder);
        put("emenda.yaml", "emenda: 1\norganisation: \"Comune " + m_stored +
                               " x\"\nlanguage: it\ntimezone: Europe/Rome\nreference: "
                               "\"par-PROP-{year}-{month}-{number}\"\n");
        const auto write = [&](const std::string& one, bool edited) {
            put("proposals/" + one + ".yaml",
                "# " + m_stored + "\n" +
                    yaml::write_proposal(tests::awkward_proposal(one, m_stored, edited)));
        };
        write(reference, false);
        write(edited_reference, true);
        // Refused ones, whose lines are quoted.
        put("proposals/par-PROP-2024-01-3.yaml", "emenda: 1\ntitle: \"" + anywhere + "\"\n...\n");
        put("proposals/par-PROP-2024-01-4.yaml",
            "emenda: 1\n" + m_stored + ": " + m_stored + "\nx-" + m_stored + ": &a" + m_stored +
                " [*a" + m_stored + "]\nstate: " + m_stored + "\n...\n");
        put("proposals/par-PROP-2024-01-5.yaml", "emenda: 1\nx-a: " + anywhere + ": [\n...\n");
        put("proposals/" + name + ".yaml", anywhere);
        put(name + ".yaml", anywhere + "\n- {paragraph: 1, delete: \"" + m_stored + "\"}\n");
    }

    void look(const Words& words) {
        for (const bool coloured : {true, false}) {
            Words all = words;
            if (!coloured)
                all.insert(all.end(), {"--lang", "it", "--color", "never", "--no-pager"});
            const Seen seen = on_terminal(m_program, all);
            ++m_count;
            const std::string danger = danger_in(seen.bytes);
            const bool answered = seen.status <= 4;
            if (danger.empty() && answered) continue;
            ++m_failures;
            std::string line;
            for (const std::string& word : all)
                line += " " + visible(word.size() > 40 ? word.substr(0, 40) + "…" : word);
            fmt::print("FAILED with {}: emenda{}\n  status {}, {} reached the terminal\n", m_name,
                       line, seen.status, danger.empty() ? "nothing" : danger);
        }
    }

    std::string m_program;
    fs::path m_scratch;
    std::string m_stored;
    std::string m_name;
    std::size_t m_failures = 0;
    std::size_t m_count = 0;
};

} // namespace

int main(int count, char** words) {
    if (count < 2) return 2;
    const std::string program = fs::absolute(words[1]).string();
    std::string scratch = (fs::temp_directory_path() / "terminal-XXXXXX").string();
    if (!mkdtemp(scratch.data())) return 4;
    setenv("HOME", scratch.c_str(), 1);
    setenv("LANG", "C.UTF-8", 1);
    setenv("EMENDA_AUTHOR", "Anna Bassi", 1);
    setenv("EMENDA_DATE", "2024-05-06T07:08:09Z", 1);
    for (const char* variable : {"LC_ALL", "LANGUAGE", "COLUMNS", "NO_COLOR", "LC_MESSAGES"})
        unsetenv(variable);
    Trial trial(program, scratch);
    const std::u32string stored = tests::dangerous_in_files();
    const std::u32string controls = tests::dangerous_controls();
    if (count > 2 && std::string(words[2]) == "--each") {
        for (const char32_t c : stored)
            trial.with(utf8({c}), utf8({c}));
        for (const char32_t c : controls)
            trial.with("x", utf8({c}));
    } else {
        trial.with(apart(stored), apart(controls + stored));
    }
    fs::current_path("/");
    fs::remove_all(scratch);
    fmt::print("{} commands on a terminal, {} that let something through\n", trial.count(),
               trial.failures());
    return trial.failures() == 0 && trial.count() > 0 ? 0 : 1;
}
