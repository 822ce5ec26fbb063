// SPDX-License-Identifier: EUPL-1.2
#include "cli/page_targets.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/render/printed.hpp"
#include "emenda/store/reading.hpp"

#include <optional>
#include <string>

namespace emenda::cli {

namespace fs = std::filesystem;

namespace {

/// What is there: nothing where no page takes the place of anything, and none of a folder.
std::optional<std::string> text_at(const fs::path& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) return std::nullopt;
    if (!fs::is_regular_file(path, error)) return std::string();
    return store::read_beginning(path); // a page may be longer than any document
}

} // namespace

template <typename IsOurs>
void PageTargets::add(const fs::path& path, IsOurs is_ours) {
    if (!m_asked.insert(path).second) return;
    const auto there = text_at(path);
    if (!there || (!there->empty() && !is_ours(*there))) m_foreign.push_back(path);
}

void PageTargets::add_page(const fs::path& path, const model::Reference& reference) {
    add(path, [&](const std::string& there) { return render::is_page_of(there, reference); });
}

void PageTargets::add_index(const fs::path& path, const std::vector<model::Reference>& references) {
    add(path,
        [&](const std::string& there) { return render::is_site_index_of(there, references); });
}

void PageTargets::require_free() const {
    if (m_foreign.empty()) return;
    const std::string hint =
        m_asked.size() == 1
            ? tr("Give another name, or remove that file first.")
            : tr("Nothing was written. Name another folder, or move away what is there.");
    if (m_foreign.size() == 1) {
        throw Error(ErrorKind::refused,
                    say(tr("{} is there already, and is no page of this proposal."),
                        m_foreign.front().string()),
                    hint);
    }
    std::string message = say(
        tr("{} files are there already, and are no pages of these proposals:"), m_foreign.size());
    for (const fs::path& path : m_foreign)
        message += "\n  " + on_one_line(path.string());
    throw Error(ErrorKind::refused, message, hint);
}

} // namespace emenda::cli
