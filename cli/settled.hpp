// SPDX-License-Identifier: EUPL-1.2
// `accept --edit`: where an amendment and today's text collide, a person settles it in the editor.
#pragma once

#include "cli/editor.hpp"
#include "cli/session.hpp"
#include "emenda/render/marked_text.hpp"

#include <string>
#include <vector>

namespace emenda::cli {

/// Error(refused) if a line of the text still begins with the signs of a mark; of a kept file, with
/// those that it says.
void require_settled(const render::MarkedText& marked, const model::Text& text);
void require_settled(const std::vector<std::string>& signs, const model::Text& text);

/// What a person made of the text, and the text that they saw then.
struct Settled {
    model::Text before;
    Against begun;         ///< the proposal as it began
    std::string amendment; ///< name_of() it
    EditedProposal written;
};

/// Opens the editor on the text with its conflicts marked. `amendments` as they were named, of
/// which there may be one; `changes` are those of --only, all if empty; with `dry_run` the file
/// stays. Error(refused) if a mark is left.
Settled settle(Session& session, const std::string& ref, const std::vector<std::string>& amendments,
               const std::vector<model::Number>& changes, bool dry_run);

} // namespace emenda::cli
