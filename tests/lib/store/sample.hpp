// SPDX-License-Identifier: EUPL-1.2
// Folders that vanish, a proposal to keep in them, and other processes.
#pragma once

#include "emenda/history/chain.hpp"
#include "emenda/model/proposal.hpp"
#include "emenda/store/workspace.hpp"
#include "refusal.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace emenda::tests {

namespace fs = std::filesystem;

/// A new folder, open to everybody, that goes with all that is in it.
class Folder {
public:
    Folder() {
        std::string name = (fs::canonical(fs::temp_directory_path()) / "emenda-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        m_path = name;
        fs::permissions(m_path, fs::perms::all);
    }
    ~Folder() {
        std::error_code left;
        fs::remove_all(m_path, left);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const fs::path& path() const { return m_path; }
    fs::path operator/(const std::string& name) const { return m_path / name; }

    /// The names of all that is in it, hidden files too, in order.
    std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(m_path))
            names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }

private:
    fs::path m_path;
};

using Names = std::vector<std::string>;

/// Proposals of a workspace, by their references.
inline std::vector<store::Listed> list_of(const Names& references) {
    std::vector<store::Listed> list;
    for (const std::string& reference : references)
        list.push_back({*model::parse_reference(reference), reference + ".yaml"});
    return list;
}

inline void put(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

inline std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline unsigned mode_of(const fs::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777U;
}

/// What the act says in a process of its own. finish() waits for it.
class Process {
public:
    explicit Process(const std::function<std::string()>& act, bool as_nobody = false) {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        m_id = ::fork();
        REQUIRE(m_id >= 0);
        if (m_id == 0) {
            constexpr unsigned nobody = 65534;
            std::string said = "could not become nobody";
            if (!as_nobody || (::setgid(nobody) == 0 && ::setuid(nobody) == 0)) said = said_by(act);
            const ssize_t written = ::write(ends[1], said.data(), said.size());
            ::_exit(written == static_cast<ssize_t>(said.size()) ? 0 : 1);
        }
        ::close(ends[1]);
        m_end = ends[0];
    }
    ~Process() { finish(); }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    pid_t id() const { return m_id; }

    std::string finish() {
        if (m_end < 0) return m_said;
        char buffer[4096];
        for (ssize_t got; (got = ::read(m_end, buffer, sizeof buffer)) > 0;)
            m_said.append(buffer, static_cast<std::size_t>(got));
        ::close(m_end);
        m_end = -1;
        ::waitpid(m_id, nullptr, 0);
        return m_said;
    }

private:
    static std::string said_by(const std::function<std::string()>& act) {
        try {
            return act();
        } catch (const std::exception& error) {
            return error.what();
        }
    }

    pid_t m_id = -1;
    int m_end = -1;
    std::string m_said;
};

/// What somebody is told who may not do everything: permissions hold nothing from root.
inline std::string as_nobody(const std::function<std::string()>& act) {
    return Process(act, ::geteuid() == 0).finish();
}

inline model::Proposal garden(const std::string& reference = "par-PROP-2022-05-0001") {
    model::Proposal proposal;
    proposal.reference = *model::parse_reference(reference);
    proposal.text = {"Orti di quartiere", "Obiettivo. Aprire orti.\n\nTempi: entro il 2024.\n"};
    proposal.language = "it";
    proposal.created = *parse_stored_date("2022-05-30T09:12:00Z");
    proposal.authors = {{"Ufficio Verde", {}, {}}};
    model::Version first;
    first.number = 1;
    first.date = proposal.created;
    first.author = proposal.authors.front();
    first.text = proposal.text;
    first.digest = history::version_digest(proposal.reference, {}, first, proposal.text);
    proposal.versions.push_back(first);
    return proposal;
}

inline model::Proposal supported(model::Proposal proposal, const std::string& name) {
    proposal.supporters.push_back({{name, {}, {}}, *parse_stored_date("2022-06-21"), 1, {}, {}});
    return proposal;
}

} // namespace emenda::tests
