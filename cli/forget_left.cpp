// SPDX-License-Identifier: EUPL-1.2
#include "cli/forget_left.hpp"

#include "cli/accounts.hpp"
#include "emenda/base/translate.hpp"

namespace emenda::cli {

namespace fs = std::filesystem;

std::vector<render::LeftFile> with_accounts(const Session& session,
                                            const std::vector<fs::path>& files) {
    std::vector<render::LeftFile> left;
    for (const fs::path& file : files)
        left.push_back({session.shown(file), account_of(file)});
    return left;
}

std::string listed_with_accounts(const std::vector<render::LeftFile>& left) {
    std::string text;
    for (std::size_t i = 0; i < left.size(); ++i) {
        text += left[i].file;
        const bool is_last = i + 1 == left.size();
        const bool goes_on = !is_last && left[i + 1].account == left[i].account;
        if (!goes_on) text += " (" + say(tr("account {}"), left[i].account) + ")";
        if (!is_last) text += goes_on ? ", " : "; ";
    }
    return text;
}

} // namespace emenda::cli
