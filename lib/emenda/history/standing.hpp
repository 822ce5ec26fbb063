// SPDX-License-Identifier: EUPL-1.2
// What has become of an amendment, read from its decisions, which are only ever added to.
#pragma once

#include "emenda/model/proposal.hpp"

#include <string_view>
#include <vector>

namespace emenda::history {

enum class Standing {
    pending,        ///< nothing is decided
    partly_pending, ///< some changes are decided, others not
    accepted,
    partly_accepted, ///< all is decided, some changes accepted or absorbed, others not
    rejected,
    withdrawn,
    absorbed,
};

Standing standing_of(const model::Amendment& amendment);

/// "pending", "partly-pending", "accepted", "partly-accepted", …: for JSON, never translated.
std::string_view to_word(Standing standing);

/// The numbers of all its changes: 0 for a title, then from 1; ascending.
std::vector<model::Number> change_numbers(const model::Amendment& amendment);

/// The numbers of those that no decision names, ascending.
std::vector<model::Number> undecided_changes(const model::Amendment& amendment);

/// The numbers of those that were accepted or absorbed, ascending.
std::vector<model::Number> accepted_changes(const model::Amendment& amendment);

/// Which of them a version recorded that came from it, where not all at once; empty: all, or the
/// decisions do not tell.
std::vector<model::Number> changes_recorded(const model::Proposal& proposal,
                                            const model::Amendment& amendment,
                                            const model::Version& version);

/// Whether a change of it is undecided.
bool is_pending(const model::Amendment& amendment);

/// The amendment that rewords this one and took its place; none: nullptr.
const model::Amendment* rewording_of(const model::Proposal& proposal,
                                     const model::Amendment& amendment);

} // namespace emenda::history
