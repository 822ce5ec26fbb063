// SPDX-License-Identifier: EUPL-1.2
#include "cli/forget_left.hpp"

#include "emenda/base/io_error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/store/account.hpp"

#include <fmt/ranges.h>

namespace emenda::cli {

namespace fs = std::filesystem;

std::vector<render::LeftFile> with_reasons(const Session& session,
                                           const std::vector<store::Unremoved>& files) {
    std::vector<render::LeftFile> left;
    for (const auto& [file, cause] : files) {
        std::error_code unknown;
        const bool is_link = cause == 0 && fs::is_symlink(file, unknown);
        const bool is_folder = !is_link && fs::is_directory(file, unknown);
        left.push_back({session.shown(file) + (is_folder ? "/" : ""),
                        is_link ? std::nullopt : std::optional(store::account_of(file)),
                        cause == 0 ? std::string() : in_words(cause)});
    }
    return left;
}

namespace {

std::string with_accounts(const std::vector<render::LeftFile>& left, bool folders) {
    std::string text;
    std::string reason; // of those before
    for (const render::LeftFile& one : left) {
        if (!one.account || one.is_folder() != folders) continue;
        const std::string own = " (" + say(tr("account {}"), *one.account) +
                                (one.cause.empty() ? "" : ": " + one.cause) + ")";
        if (!text.empty()) text += own == reason ? ", " : reason + "; ";
        text += one.file;
        reason = own;
    }
    return text + reason;
}

} // namespace

std::string listed_with_accounts(const std::vector<render::LeftFile>& left) {
    return with_accounts(left, false);
}

std::string not_looked_through(const std::vector<render::LeftFile>& left) {
    const std::string folders = with_accounts(left, true);
    if (folders.empty()) return {};
    return say(tr("These folders could not be looked through for what killed runs left, which may "
                  "hold the name: {}. Give the same command again with an account that may read "
                  "there."),
               folders);
}

std::string named_so(const std::vector<std::string>& paths) {
    return say(tr("These are named so themselves, and stay: {}. Rename a folder, and its lock goes "
                  "when somebody makes a proposal."),
               fmt::format("{}", fmt::join(paths, ", ")));
}

std::vector<std::string> links_among(const std::vector<render::LeftFile>& left) {
    std::vector<std::string> links;
    for (const render::LeftFile& one : left) {
        if (!one.account) links.push_back(one.file);
    }
    return links;
}

} // namespace emenda::cli
