// SPDX-License-Identifier: EUPL-1.2
// Amendments carried over to today's text, each once, and what is asked of them then.
// For this room's .cpp files only.
#pragma once

#include "emenda/acts/accept.hpp"
#include "emenda/acts/wanted.hpp"
#include "emenda/text/accounting.hpp"
#include "emenda/text/merge.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace emenda::acts {

/// The amendments that were accepted since a version, where today's text is just what they give as
/// one set: who then merges others with them in one set gives the same text whatever came first.
struct AcceptedSince {
    model::Number version = 0;
    model::Text text; ///< that version's
    std::vector<Wanted> all;
};

/// The body of a version, and the words that came and went until today.
struct BaseUntilToday {
    std::string body;
    text::Tally since;
};

/// An amendment as edits of today's text.
struct Carried {
    std::size_t amendment = 0; ///< its index
    std::string title;         ///< today's, unless it changes it
    text::Edits body;
    text::Tally words;                          ///< what it adds to today's text, and takes from it
    std::vector<Collision> collisions;          ///< with today's text: then it does nothing
    std::vector<std::string> unaccounted;       ///< likewise
    std::optional<model::Text> unbelieved = {}; ///< MergedSet has it
    bool settled = false;     ///< a collision with today's text was settled, as was preferred
    std::size_t passages = 0; ///< at how many, the title one of them
    model::Number since = 0;  ///< it was merged with all that was accepted since this version; or 0
    Wanted wanted_then = {};  ///< what it does to that version's text
    model::Number base = 0;   ///< where something is preferred: the version that it was written
                              ///< against; or 0, where some of it was accepted before
    Wanted wanted = {};       ///< what it does to that one's text
    bool fits() const { return collisions.empty() && unaccounted.empty(); }
};

/// Positions of a set that goes together, and the text that it gives, as the only step.
struct Compatible {
    std::vector<std::size_t> positions;
    MergedSet merged;
};

class OneSet;

class CarriedOver {
public:
    /// Amendments by their indices; only these changes of a single one, all pending if none.
    CarriedOver(const model::Proposal& proposal, const std::vector<std::size_t>& amendments,
                const std::vector<model::Number>& chosen, Preference prefer = Preference::none);

    const std::vector<Carried>& all() const { return m_all; }
    const model::Text& today() const { return m_today; }

    /// The texts that a set is asked for: after each amendment, or after all of them alone.
    enum class Steps { all, last };

    /// Those of all() at these positions, which fit, as one set.
    MergedSet merged(const std::vector<std::size_t>& positions, Steps wanted = Steps::all) const;

    /// The text after all of them, or the collisions; and pairs() of them, found together.
    struct MergedAndPairs {
        MergedSet merged;
        text::Pairs pairs;
    };
    MergedAndPairs merged_and_pairs(const std::vector<std::size_t>& positions) const;

    /// Positions of those that fit.
    std::vector<std::size_t> fitting() const;

    /// Where the bodies of these meet, whether or not it is settled, in today's text; only where
    /// something is preferred.
    std::vector<text::Conflict> meeting(const std::vector<std::size_t>& positions) const;

    /// Which of these collide with which, and are not settled as is preferred.
    text::Pairs pairs(const std::vector<std::size_t>& positions) const;

    /// The largest set that goes together, of which these collide; what all that fit give need not
    /// be found again where it is known.
    Compatible compatible(const std::vector<std::pair<std::size_t, std::size_t>>& colliding,
                          const MergedSet* all_fitting = nullptr) const;

    /// Some others that go together and are as many as these, which are a largest set: three at
    /// most.
    std::vector<std::vector<std::size_t>>
    as_large(const std::vector<std::pair<std::size_t, std::size_t>>& colliding,
             const std::vector<std::size_t>& largest) const;

private:
    OneSet set_of(const std::vector<std::size_t>& positions) const;
    MergedSet merged(const std::vector<std::size_t>& positions, Steps wanted, const OneSet& set,
                     text::Merged body) const;
    /// Pairs of these whose bodies collide, by their positions, and of those whose titles do.
    text::Pairs with_titles(const std::vector<std::size_t>& positions, text::Pairs bodies) const;

    /// What was accepted since a version, if all of these were merged with just that.
    const AcceptedSince* accepted_before(const std::vector<std::size_t>& positions) const;

    /// Where some of several were settled, each with today's text alone: the words of a merged text
    /// by which a wish of one of them is not met that was not to give way; and those that it has
    /// too often, for several have brought them back, or lacks.
    std::vector<std::string> unmet(const std::vector<std::size_t>& positions,
                                   const std::string& merged) const;
    void add_unmet_wish(const Carried& one, const std::string& merged,
                        std::set<std::string>& words) const;
    void add_brought_back_twice(const std::vector<std::size_t>& positions,
                                const std::string& merged, std::set<std::string>& words) const;

    model::Text m_today;
    std::vector<Carried> m_all;
    std::map<model::Number, AcceptedSince> m_accepted;
    std::map<model::Number, BaseUntilToday> m_bases; ///< if some of several were settled
    Preference m_prefer;
};

/// All of them as one set, or all collisions with today's text.
MergedSet merge_carried(const CarriedOver& carried);

} // namespace emenda::acts
