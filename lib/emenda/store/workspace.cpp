// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/workspace.hpp"

#include "emenda/base/digest.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/io_error.hpp"
#include "emenda/base/suggest.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/file.hpp"
#include "emenda/store/folder.hpp"
#include "emenda/store/lock.hpp"
#include "emenda/store/path.hpp"
#include "emenda/store/reading.hpp"
#include "emenda/yaml/read.hpp"
#include "emenda/yaml/write.hpp"

#include <algorithm>
#include <utility>

namespace emenda::store {

namespace fs = std::filesystem;

namespace {

constexpr const char* settings_name = "emenda.yaml";

/// Letters by byte, runs of digits as numbers: 2 before 10.
bool comes_before(const std::string& a, const std::string& b) {
    std::size_t i = 0;
    std::size_t k = 0;
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto number_end = [&](const std::string& text, std::size_t at) {
        while (at < text.size() && digit(text[at]))
            ++at;
        return at;
    };
    while (i < a.size() && k < b.size()) {
        if (!digit(a[i]) || !digit(b[k])) {
            if (a[i] != b[k]) return a[i] < b[k];
            ++i;
            ++k;
            continue;
        }
        while (i < a.size() && a[i] == '0')
            ++i;
        while (k < b.size() && b[k] == '0')
            ++k;
        const std::size_t end_i = number_end(a, i);
        const std::size_t end_k = number_end(b, k);
        if (end_i - i != end_k - k) return end_i - i < end_k - k;
        const int order = a.compare(i, end_i - i, b, k, end_k - k);
        if (order != 0) return order < 0;
        i = end_i;
        k = end_k;
    }
    if (i == a.size() && k == b.size()) return a < b; // 05 and 5
    return i == a.size();
}

/// A link that leads nowhere, or where this user may not look.
bool is_answer(const std::error_code& error) {
    for (const std::errc answer :
         {std::errc::no_such_file_or_directory, std::errc::not_a_directory,
          std::errc::too_many_symbolic_link_levels, std::errc::permission_denied}) {
        if (error == answer) return true;
    }
    return false;
}

/// Why a file is none of the proposals; empty if it is one.
std::optional<Why> why_left_out(const fs::path& path, const fs::path& root) {
    if (!model::parse_reference(path.stem().string())) return Why::no_reference;
    if (path.extension() != ".yaml") return Why::other_ending;
    const auto link = status_of_link(path);
    if (!link || !S_ISLNK(link->st_mode)) return std::nullopt;
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    if (is_answer(error)) return Why::leads_nowhere;
    if (error) {
        throw io_error(tr("Could not read {}: {}."), path.string(), error.value());
    }
    if (!is_within(real, real_path(root))) return Why::leads_outside;
    return std::nullopt;
}

/// The nearest folder from this one upwards that holds emenda.yaml.
std::optional<fs::path> root_above(fs::path folder) { // absolute
    for (;; folder = folder.parent_path()) {
        const auto settings = status_of(folder / settings_name);
        if (settings && S_ISREG(settings->st_mode)) return folder;
        if (folder == folder.parent_path()) return std::nullopt;
    }
}

constexpr const char* lock_ending = ".lock";

fs::path lock_in(const fs::path& root, const fs::path& file) {
    // The path within the workspace, in a form that names no folder; a digest where it is long.
    std::string name = real_path(file).lexically_relative(real_path(root)).string();
    std::replace(name.begin(), name.end(), '/', '!');
    constexpr std::size_t longest = 150;
    if (name.size() > longest) name = sha256_hex(name);
    return root / ".emenda" / (name + lock_ending);
}

} // namespace

std::optional<Workspace> Workspace::find(const fs::path& start) {
    const auto root = root_above(real_path(start));
    if (!root) return std::nullopt;
    Workspace workspace;
    workspace.m_root = *root;
    const fs::path file = *root / settings_name;
    auto read = yaml::read_settings(read_beginning(file), file.string());
    if (!read.settings) throw yaml::refusal(read.findings);
    workspace.m_settings = std::move(*read.settings);
    return workspace;
}

Workspace Workspace::create(const fs::path& folder, const model::Settings& settings) {
    std::error_code error;
    if (fs::exists(folder / settings_name, error)) {
        throw Error(ErrorKind::refused,
                    say(tr("There is a workspace already: {}"), (folder / settings_name).string()),
                    tr("Its settings are in that file, and can be changed there."));
    }
    Workspace workspace;
    workspace.m_root = folder;
    workspace.m_settings = settings;
    make_folder(folder);
    make_folder(workspace.proposals());
    create_file(folder / settings_name, yaml::write_settings(settings));
    return workspace;
}

Contents Workspace::contents() const {
    Contents found;
    for (const fs::path& path : documents_below(proposals())) {
        if (const auto why = why_left_out(path, m_root))
            found.left_out.push_back({path, *why});
        else
            found.listed.push_back({*model::parse_reference(path.stem().string()), path});
    }
    std::sort(found.listed.begin(), found.listed.end(), [](const Listed& a, const Listed& b) {
        if (a.reference.text != b.reference.text) {
            return comes_before(a.reference.text, b.reference.text);
        }
        return a.path < b.path;
    });
    return found;
}

std::vector<Listed> Workspace::list() const { return contents().listed; }

void Workspace::remove_unused_locks() const {
    const fs::path folder = m_root / ".emenda";
    std::error_code error;
    for (auto it = fs::directory_iterator(folder, error); !error && it != fs::directory_iterator();
         it.increment(error)) {
        std::string name = it->path().filename().string();
        if (!name.ends_with(lock_ending)) continue;
        // As lock_in makes it. A name that was made otherwise names nothing, and a lock that nobody
        // holds is needed by nobody.
        name.resize(name.size() - std::string_view(lock_ending).size());
        std::replace(name.begin(), name.end(), '!', '/');
        if (!status_of(m_root / name)) remove_unused_lock(it->path());
    }
}

std::optional<fs::path> root_of(const fs::path& file) {
    const fs::path real = real_path(file);
    auto root = root_above(real.parent_path());
    if (root && !is_within(real, real_path(*root / "proposals"))) root.reset();
    return root;
}

std::optional<fs::path> lock_of(const fs::path& file) {
    const auto root = root_of(file);
    return root ? std::optional(lock_in(*root, file)) : std::nullopt;
}

fs::path lock_of_numbers(const fs::path& root) { return lock_in(root, root / "proposals"); }

void require_inside_its_workspace(const fs::path& file) {
    // As it is named: links on the way are what is looked for.
    const auto root = root_above(fs::absolute(file).lexically_normal().parent_path());
    if (!root) return;
    const fs::path real = real_path(file);
    if (is_within(real, real_path(*root))) return;
    throw Error(ErrorKind::refused,
                say(tr("{} leads out of the workspace, to {}."), file.string(), real.string()),
                tr("No link is followed out of a workspace."));
}

Resolved resolve(const std::vector<Listed>& listed, const std::string& ref) {
    const auto those = [&](auto matches) {
        std::vector<Listed> found;
        for (const Listed& one : listed) {
            if (matches(one.reference.text)) found.push_back(one);
        }
        return found;
    };
    Resolved resolved;
    if (ref.empty()) return resolved;
    resolved.candidates = those([&](const std::string& name) { return name == ref; });
    if (resolved.candidates.empty()) {
        resolved.candidates =
            those([&](const std::string& name) { return name.ends_with("-" + ref); });
    }
    if (resolved.candidates.empty()) {
        // 6 is an end of 0006, and none of 126: another proposal would be meant without a word.
        const auto cuts_number = [&](const std::string& name) {
            const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
            std::size_t at = name.size() - ref.size();
            if (!is_digit(ref.front())) return false;
            while (at > 0 && name[at - 1] == '0')
                --at;
            return at > 0 && is_digit(name[at - 1]);
        };
        resolved.candidates = those(
            [&](const std::string& name) { return name.ends_with(ref) && !cuts_number(name); });
    }
    if (!resolved.candidates.empty()) return resolved;
    std::vector<std::string> names;
    for (const Listed& one : listed)
        names.push_back(one.reference.text);
    resolved.suggestion = nearest(ref, names);
    if (!resolved.suggestion) { // the end of a reference, mistyped
        std::vector<std::string> ends;
        for (const std::string& name : names)
            ends.push_back(name.substr(name.rfind('-') + 1));
        resolved.suggestion = nearest(ref, ends);
    }
    return resolved;
}

} // namespace emenda::store
