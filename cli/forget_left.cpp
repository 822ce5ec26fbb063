// SPDX-License-Identifier: EUPL-1.2
#include "cli/forget_left.hpp"

#include "cli/accounts.hpp"
#include "emenda/base/io_error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/undo.hpp"

namespace emenda::cli {

namespace fs = std::filesystem;

std::vector<render::LeftFile> with_reasons(const Session& session,
                                           const std::vector<store::Unremoved>& files) {
    const auto& root = session.workspace().root();
    std::vector<render::LeftFile> left;
    for (const auto& [file, cause] : files) {
        const bool is_link = file == store::undo_folder(root) && store::is_undo_folder_a_link(root);
        left.push_back({session.shown(file),
                        is_link ? std::nullopt : std::optional(account_of(file)),
                        cause == 0 ? std::string() : in_words(cause)});
    }
    return left;
}

std::string listed_with_accounts(const std::vector<render::LeftFile>& left) {
    std::string text;
    std::string reason; // of those before
    for (const render::LeftFile& one : left) {
        if (!one.account) continue;
        const std::string own = " (" + say(tr("account {}"), *one.account) +
                                (one.cause.empty() ? "" : ": " + one.cause) + ")";
        if (!text.empty()) text += own == reason ? ", " : reason + "; ";
        text += one.file;
        reason = own;
    }
    return text + reason;
}

std::optional<std::string> link_among(const std::vector<render::LeftFile>& left) {
    for (const render::LeftFile& one : left) {
        if (!one.account) return one.file;
    }
    return std::nullopt;
}

} // namespace emenda::cli
