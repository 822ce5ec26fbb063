// SPDX-License-Identifier: EUPL-1.2
#include "cli/forget_left.hpp"

#include "cli/accounts.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/undo.hpp"

namespace emenda::cli {

namespace fs = std::filesystem;

std::vector<render::LeftFile> with_reasons(const Session& session,
                                           const std::vector<fs::path>& files) {
    const auto& root = session.workspace().root();
    std::vector<render::LeftFile> left;
    for (const fs::path& file : files) {
        const bool is_link = file == store::undo_folder(root) && store::is_undo_folder_a_link(root);
        left.push_back(
            {session.shown(file), is_link ? std::nullopt : std::optional(account_of(file))});
    }
    return left;
}

std::string listed_with_accounts(const std::vector<render::LeftFile>& left) {
    std::string text;
    std::string account; // of those before
    const auto close = [&] { return " (" + say(tr("account {}"), account) + ")"; };
    for (const render::LeftFile& one : left) {
        if (!one.account) continue;
        if (!text.empty()) text += *one.account == account ? ", " : close() + "; ";
        text += one.file;
        account = *one.account;
    }
    return text.empty() ? text : text + close();
}

std::optional<std::string> link_among(const std::vector<render::LeftFile>& left) {
    for (const render::LeftFile& one : left) {
        if (!one.account) return one.file;
    }
    return std::nullopt;
}

} // namespace emenda::cli
