// SPDX-License-Identifier: EUPL-1.2
#include "scene.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace emenda::fault {

namespace {

const char* text_of_orti = "Obiettivo. Aprire orti condivisi nei terreni comunali.\n\n"
                           "Tempi: entro il 2024.\n\nSpesa: duemila euro.\n";

std::string replaced(std::string text, const std::string& from, const std::string& with) {
    const auto at = text.find(from);
    return at == std::string::npos ? text : text.replace(at, from.size(), with);
}

void put(const fs::path& path, const std::string& text) { std::ofstream(path) << text; }

std::string text_of(const fs::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

void Faults::add(const std::string& where, const std::string& what) {
    ++m_count;
    std::printf("FAULT %s: %s\n", where.c_str(), what.c_str());
    std::fflush(stdout);
}

Scene::Scene(std::string program, const fs::path& folder, const Command& command, std::size_t more)
    : m_program(std::move(program)), m_folder(folder), m_command(command) {
    fs::remove_all(folder);
    fs::create_directories(folder);
    std::string text = text_of_orti;
    for (std::size_t line = 1; text.size() < more; ++line)
        text += "\nArticolo " + std::to_string(line) + ". Il Comune cura gli orti.\n";
    put(folder / "orti.md", text);
    put(folder / "vivaio.md", replaced(text, "orti condivisi", "orti e un vivaio"));
    put(folder / "giugno.md", replaced(text, "il 2024", "giugno 2025"));
    put(folder / "tre.md", replaced(text, "duemila", "tremila"));
    for (const Words& words : beginnings())
        require(words);
    for (const Words& words : command.before)
        require(words);
    const fs::path proposals = folder / "proposals";
    const fs::path first = proposals / "par-PROP-2024-05-1.yaml";
    if (command.hand_edit) put(first, replaced(text_of(first), "il 2024", "l'anno"));
    put(folder / "lone.yaml", text_of(proposals / "par-PROP-2024-05-2.yaml"));
    fs::create_directories(folder / "archive");
    put(folder / "archive/three.yaml",
        replaced(text_of(folder / "lone.yaml"), "2024-05-2", "2024-05-2"));
    fs::create_symlink("../archive/three.yaml", proposals / "par-PROP-2024-05-3.yaml");
    ::chmod(first.c_str(), 0640);
    const int changed = ::chown(first.c_str(), 1234, 4321); // where that may be done
    static_cast<void>(changed);

    m_before = snapshot_of(folder);
    m_notes = snapshot_of(folder / ".emenda");
    std::erase_if(m_notes, [](const auto& file) { return !file.first.starts_with("undo/"); });
    set();
    const Ended ended = run(launch());
    m_after = snapshot_of(folder);
    m_said = ended.out + ended.err;
    if (!ended.succeeded() || m_after == m_before || !left_over(folder).empty()) {
        std::fprintf(stderr, "%s does not even work undisturbed: %s\n", command.name,
                     ended.err.c_str());
        std::exit(2);
    }
}

void Scene::require(const Words& words) const {
    const Ended ended = run(launch(words));
    if (ended.succeeded()) return;
    std::fprintf(stderr, "cannot prepare a workspace: %s\n", ended.err.c_str());
    std::exit(2);
}

void Scene::set() const {
    restore(m_folder, m_before);
    add(m_folder / ".emenda", m_notes);
}

State Scene::state() const {
    const Snapshot now = snapshot_of(m_folder);
    if (now == m_before) return State::before;
    if (now == m_after) return State::after;
    Snapshot both = m_before;
    both.insert(m_after.begin(), m_after.end());
    return m_command.by_two_steps && now == both ? State::between : State::damaged;
}

void Scene::judge(const Ended& ended, const std::string& where, Faults& faults, bool next) const {
    const State state = this->state();
    if (ended.hung) faults.add(where, "did not end");
    if (state == State::damaged) {
        const Snapshot now = snapshot_of(m_folder);
        faults.add(where, "neither as before nor as after: " + difference(now, m_before) + " and " +
                              difference(now, m_after));
        return;
    }
    const bool told = (ended.out + ended.err).find(m_said) != std::string::npos;
    if ((ended.succeeded() || told) && state != State::after)
        faults.add(where, "said that it was done, and it was not");
    if (ended.code > 0 && state == State::after && !m_command.by_files && !ended.err.empty() &&
        ended.err.find("is done all the same") == std::string::npos &&
        ended.err.find("after a power cut") == std::string::npos) {
        faults.add(where, "said that it failed, and it was done: " + ended.err);
    }
    if (!next && left_over(m_folder).empty()) return;
    const Ended after = run(launch(state == State::after ? m_command.next : m_command.words));
    if (!after.succeeded())
        faults.add(where, "the next command is kept from its work: " + after.err);
    else if (state != State::after && this->state() != State::after)
        faults.add(where, "the same command does not do the same any more");
    for (const std::string& name : left_over(m_folder))
        faults.add(where, "the next command leaves " + name);
}

Ground::Ground(const fs::path& within) {
    const bool memory = ::access("/dev/shm", W_OK) == 0;
    const fs::path place = !within.empty() ? within
                           : memory        ? fs::path("/dev/shm")
                                           : fs::temp_directory_path();
    std::string name = place / "emenda-fault-XXXXXX";
    if (!::mkdtemp(name.data())) {
        std::perror(name.c_str());
        std::exit(2);
    }
    m_folder = name;
}

Ground::~Ground() {
    std::error_code left;
    fs::remove_all(m_folder, left);
}

} // namespace emenda::fault
