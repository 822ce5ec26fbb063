// SPDX-License-Identifier: EUPL-1.2
// What `forget` did, or would do.
#pragma once

#include "emenda/base/finding.hpp"
#include "emenda/history/put_together.hpp"
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
/// and what it leads to would stay. Or a folder that could not be looked through, and is no file to
/// be removed.
struct LeftFile {
    std::string file;                   ///< a folder's ends in a slash
    std::optional<std::string> account; ///< none: it is a link
    std::string cause = {};             ///< in words, where it was tried

    bool is_folder() const { return file.ends_with('/'); }
};

/// A rebuilt text in which changes put the name together, and no line of the file spells it.
struct RebuiltPlace {
    std::string reference;
    std::string file;
    history::PutTogether place;
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
    std::vector<std::string> mentioned_oftener = {}; ///< files that hold more than is told of them
    std::vector<RebuiltPlace> rebuilt = {};
    std::vector<std::string> unwritten = {};         ///< of `unreached`: read, and not written
    std::vector<std::string> named_paths = {};       ///< files and folders whose names hold it
    std::vector<std::string> workspaces_beside = {}; ///< nobody looked into them
    std::size_t named_since = 0; ///< people of the name who came after the run began
    bool left_overs_erased = false;
    bool in_left_overs_alone = false; ///< nothing else named the person
};

/// "roc-PROP-2023-11-216, version 3, paragraph 2", or "…, amendment 1 on version 3, paragraph 2"
std::string rebuilt_words(const RebuiltPlace& place);

/// emenda/forgotten/1: `pseudonym`, `proposals` (each with `reference`, `file`, and how often the
/// person was named as what), `mentions` (`file`, `line`, `column`), `unreached`, `hard-links`,
/// `undo-erased`, `left` (`file`, `reason`: "account", with that `account`, or "link"; its `cause`
/// in words), `more-mentions` (files), `rebuilt` (`reference`, `file`, `version`, `amendment` if it
/// is one's, `paragraph`), `unwritten`, `named-paths`, `workspaces-beside`, `named-since`,
/// `left-overs-erased`; `dry-run` if nothing was written. The name itself is not in it but where a
/// path holds it, for such output is kept.
std::string forgotten_json(const ForgottenReport& report);

} // namespace emenda::render
