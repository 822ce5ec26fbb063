// SPDX-License-Identifier: EUPL-1.2
// What `forget` did, or would do.
#pragma once

#include "emenda/base/finding.hpp"
#include "emenda/model/mentioned.hpp"

#include <optional>
#include <string>
#include <vector>

namespace emenda::render {

/// "supporter, author of 2 versions"
std::string mentioned_words(const model::Mentioned& mentioned);

struct ForgottenFile {
    std::string reference;
    std::string file;
    model::Mentioned mentioned;
};

/// A file that may hold the name. Why it is left: only its account may remove it; or it is a link,
/// and what it leads to would stay.
struct LeftFile {
    std::string file;
    std::optional<std::string> account; ///< none: it is a link
    std::string cause = {};             ///< in words, where it was tried
};

struct ForgottenReport {
    std::string pseudonym; ///< empty: no proposal named the person, but notes of undo did
    std::vector<ForgottenFile> proposals; ///< that named the person
    Findings mentions;                    ///< where the name stands in texts
    std::vector<std::string> unreached;   ///< files of which nobody knows whether it does
    std::vector<std::string> hard_links;  ///< files whose other names keep the name
    bool dry_run = false;
    bool undo_erased = false;
    std::vector<LeftFile> left;
    bool mentioned_oftener = false; ///< than `mentions` tell of one file
};

/// emenda/forgotten/1: `pseudonym`, `proposals` (each with `reference`, `file`, and how often the
/// person was named as what), `mentions` (`file`, `line`, `column`), `unreached`, `hard-links`,
/// `undo-erased`, `left` (`file`, `reason`: "account", with that `account`, or "link"; its `cause`
/// in words); `dry-run` if nothing was written. The name itself is not in it, for such output is
/// kept.
std::string forgotten_json(const ForgottenReport& report);

} // namespace emenda::render
