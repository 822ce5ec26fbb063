// SPDX-License-Identifier: EUPL-1.2
// Finding the entries of a proposal by what people type, and naming new ones.
#pragma once

#include "emenda/model/proposal.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace emenda::acts {

/// 8 hex digits of the content's SHA-256, counted up while an entry of the proposal has them.
std::string fresh_id(const model::Proposal& proposal, std::string_view content);

/// Whether the command takes several amendments: then it is told how to write them.
enum class Taking { one, several };

/// A whole id; else "2" and "A2" are its number; else at least four characters are the beginning of
/// its id. Gives its index. Error(usage), with what there is.
std::size_t find_amendment(const model::Proposal& proposal, std::string_view name,
                           Taking taking = Taking::one);

/// The same for a comment: "3" and "C3" are its number.
std::size_t find_comment(const model::Proposal& proposal, std::string_view name);

model::Number next_amendment_number(const model::Proposal& proposal);
model::Number next_comment_number(const model::Proposal& proposal);

} // namespace emenda::acts
