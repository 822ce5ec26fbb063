// SPDX-License-Identifier: EUPL-1.2
// A whole text from a file that is older than the last version: recorded as it is, it would take
// out what a colleague has written meanwhile, and nobody would have wanted that.
//
// Whoever writes on from today's text leaves most of a colleague's last words where they are, or
// puts others in their place. So a text is taken for an older one only where whole passages that
// the last version of somebody else changed stand in it as before, with the words beside them, and
// these are more than two thirds of what that version changed and the text says anything about.
#pragma once

#include "emenda/model/proposal.hpp"

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace emenda::acts {

/// A passage that a version changed, and that would read as before.
struct Again {
    std::string theirs; ///< empty: they had taken it out
    std::string before; ///< empty: they had put it in

    friend bool operator==(const Again&, const Again&) = default;
};

struct TakenBack {
    model::Number version = 0;   ///< the last one of which words are taken back
    std::vector<Again> passages; ///< of it; a few
    /// The last one from which the text may have been written; empty: farther back than is looked.
    std::optional<model::Number> before;
};

inline constexpr model::Number any_version = std::numeric_limits<model::Number>::max();

/// What a text would take back of versions that others than `by`, told by name and organisation,
/// are the authors of, if it took the place of version `last`. Their last one is looked at, and
/// those before it while nothing is to be seen of one, or it is taken back, too, as far as a few
/// megabytes of texts go; those that stand one behind the other also as one.
/// Those behind version `behind` are all looked at: of a text that settles what an amendment to
/// that version wants, whatever it takes over. Without a title only the body counts. Throws
/// Error(invalid) where the versions cannot be rebuilt. The versions are numbered from 1 without a
/// gap.
std::optional<TakenBack> taken_back(const model::Proposal& proposal, model::Number last,
                                    const std::optional<std::string>& title,
                                    const std::string& body, const model::Person& by,
                                    model::Number behind = any_version);

enum class As { version, amendment };

/// Error(refused) if it takes back any; names the two ways out for what it is to be recorded as.
void require_nothing_taken_back(const model::Proposal& proposal, model::Number last,
                                const std::optional<std::string>& title, const std::string& body,
                                const model::Person& by, model::Number behind = any_version,
                                As as = As::version);

} // namespace emenda::acts
