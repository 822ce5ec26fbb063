// SPDX-License-Identifier: EUPL-1.2
#include "cli/page_targets.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/reading.hpp"

#include <algorithm>

namespace emenda::cli {

namespace fs = std::filesystem;

namespace {

bool is_foreign(const fs::path& path, const std::vector<std::string>& references) {
    std::error_code error;
    if (fs::is_directory(path, error)) return true;
    if (!fs::is_regular_file(path, error) || fs::is_empty(path, error)) return false;
    const std::string there = store::read_beginning(path); // a page may be longer than any document
    return std::none_of(references.begin(), references.end(),
                        [&](const std::string& one) { return there.find(one) != there.npos; });
}

} // namespace

void PageTargets::add(const fs::path& path, const std::vector<std::string>& references) {
    if (m_asked.insert(path).second && is_foreign(path, references)) m_foreign.push_back(path);
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
