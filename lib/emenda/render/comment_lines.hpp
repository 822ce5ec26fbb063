// SPDX-License-Identifier: EUPL-1.2
// Comments as a thread: each answer below what it answers, set in.
#pragma once

#include "emenda/model/proposal.hpp"
#include "emenda/render/show.hpp"
#include "emenda/render/styled.hpp"

#include <cstddef>
#include <vector>

namespace emenda::render {

/// A comment and how deep it stands: 0 for one that answers none.
struct ThreadEntry {
    const model::Comment* comment = nullptr;
    std::size_t depth = 0;
};

/// All comments, each once: in their order, answers right behind what they answer. An answer to
/// a comment that is not there stands on its own.
std::vector<ThreadEntry> thread_of(const std::vector<model::Comment>& comments);

/// How many are not hidden.
std::size_t count_shown(const std::vector<model::Comment>& comments);

/// Of a hidden comment only its number and the reason why it is hidden.
Lines comment_lines(const model::Proposal& proposal, const std::vector<model::Comment>& comments,
                    const ShowOptions& options);

/// Those about one amendment, with all that answers them.
std::vector<model::Comment> comments_about(const model::Proposal& proposal,
                                           const model::Amendment& amendment);

} // namespace emenda::render
