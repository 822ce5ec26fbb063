// SPDX-License-Identifier: EUPL-1.2
// Accepting amendments: a three-way merge of base, amended text and today's text.
//
// Several are merged as one set: each is carried over to today's text, then all are merged there
// without any order, so that the same set gives the same text or the same collisions however it is
// given. Each leaves a version of its own, by number.
#pragma once

#include "emenda/acts/stamp.hpp"
#include "emenda/model/proposal.hpp"
#include "emenda/text/paragraphs.hpp"
#include "emenda/text/repeated_labels.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace emenda::acts {

/// A paragraph of the text that the sides start from, and behind which other one of it a side puts
/// it; 0: before the first.
struct PutElsewhere {
    std::size_t paragraph = 0;
    std::size_t behind = 0;
    std::string text; ///< as it reads before anybody changes it

    friend bool operator==(const PutElsewhere&, const PutElsewhere&) = default;
};

/// Where words of a passage go that a side deletes there: among those of a paragraph of the text
/// that the sides start from, or behind it; 0: before the first.
struct SentTo {
    std::size_t paragraph = 0;
    bool into = false;

    friend bool operator==(const SentTo&, const SentTo&) = default;
};

/// What one side wants a passage to become.
struct Wish {
    std::optional<std::size_t> amendment; ///< its index; empty: today's text
    std::string text;                     ///< empty: the passage goes, or is moved
    bool moved = false;                   ///< the passage would stand elsewhere
    /// Where: behind this paragraph of the text that the sides start from; 0: before the first;
    /// empty: among other words, or at several places.
    std::optional<std::size_t> behind = {};
    bool gone = false; ///< words that others change are not there any more, nor carried elsewhere
    std::optional<std::size_t> into = {}; ///< moved among the words of this paragraph
    std::optional<std::size_t> part = {}; ///< this paragraph alone is moved: `text` is what is
                                          ///< left of the others
    /// Of a passage of several paragraphs, or between two, or of one in the place of which others
    /// come: those that the side moves out of it, within it, or there from elsewhere; in order of
    /// where they go.
    std::vector<PutElsewhere> moves = {};
    std::optional<SentTo> sent = {}; ///< of one that is not moved

    friend bool operator==(const Wish&, const Wish&) = default;
};

/// A passage that sides want to become different things.
struct Collision {
    bool title = false;
    std::size_t paragraph = 0; ///< of the text that the sides start from; 0: before the first
    std::string passage;       ///< empty where different insertions meet
    std::vector<Wish> wishes;
    bool between = false;      ///< about the place behind that paragraph, no word in it
    model::Number version = 0; ///< that text's, where today's paragraphs have other numbers; else 0
    std::string before = {}; ///< of a passage that says little by itself, what stands before it in
    std::string behind = {}; ///< its line, and behind it; cut short with "…"
    std::string label = {};  ///< of the item or article that its line is, unless it is to be seen

    friend bool operator==(const Collision&, const Collision&) = default;
};

/// The last version's text with amendments merged in, or why that cannot be.
struct MergedSet {
    std::vector<model::Text> steps; ///< the text after the first, the first two, …; by number
    std::vector<Collision> collisions;
    /// Words that the text would have too many or too few of: the merge is not to be believed
    /// (text/accounting.hpp).
    std::vector<std::string> unaccounted;
    /// The text of a single amendment all the same, which a person has to look through.
    std::optional<model::Text> unbelieved = {};

    bool clean() const { return collisions.empty() && unaccounted.empty(); }
};

/// What is to stand where an amendment and today's text want the same words to be different.
enum class Preference {
    none,      ///< it is a collision
    amendment, ///< what the amendment wants
    current,   ///< what today's text says; what else the amendment wants is taken in
    both,      ///< both, where they only touch or stand at one point; of several amendments, too
};

/// The undecided changes of each amendment, or those chosen, on the last version. `amendments` are
/// indices. Changes of an amendment that were accepted before are no obstacle to its others.
MergedSet merge_amendments(const model::Proposal& proposal,
                           const std::vector<std::size_t>& amendments,
                           const std::vector<model::Number>& chosen = {},
                           Preference prefer = Preference::none);

/// Whether so much collides in so long a text that a preference is tried only where it was asked
/// for: passages may be settled in their turns, each of them by weighing the whole anew.
bool takes_long_to_settle(const model::Proposal& proposal, std::size_t passages);

/// A place of today's text where, with Preference::both, words of several are put side by side, or
/// of one and of today's text.
struct Beside {
    text::Range words;         ///< in its body, where words touch
    bool between = false;      ///< or else between two paragraphs:
    std::size_t paragraph = 0; ///< behind this one; 0: before the first
};
std::vector<Beside> put_side_by_side(const model::Proposal& proposal,
                                     const std::vector<std::size_t>& amendments,
                                     const std::vector<model::Number>& chosen = {});

/// Today's text with one amendment in it, and who has the word where they collide.
struct BothWays {
    model::Text current;        ///< today's text has
    model::Text wanted;         ///< the amendment has; equal to `current` where nothing collides
    bool current_merged = true; ///< else it is today's text as it is
    bool wanted_merged = true;  ///< else it is the amendment's own, without anything since
    /// Numbers of headings and items that `wanted` has too many or too few of.
    std::vector<std::string> numbers = {};
};
/// Not merged where a way would lose other words than such numbers, or double them: what moved
/// collides, or words that no way can account for. Error(refused) if only some changes were chosen
/// and it is `wanted`.
BothWays both_ways(const model::Proposal& proposal, std::size_t amendment,
                   const std::vector<model::Number>& chosen = {});

/// BothWays::wanted; empty where that is not merged, or takes long.
std::optional<model::Text> preferred_text(const model::Proposal& proposal, std::size_t amendment,
                                          const std::vector<model::Number>& chosen = {});

/// The largest set of these amendments that merges without a collision; of several as large the
/// one with the lowest numbers. Exact up to sixteen amendments, else a good one.
std::vector<std::size_t> compatible_set(const model::Proposal& proposal,
                                        const std::vector<std::size_t>& amendments,
                                        const std::vector<model::Number>& chosen = {});

/// The amendments in order of their numbers, each once.
std::vector<std::size_t> by_number(const model::Proposal& proposal,
                                   std::vector<std::size_t> amendments);

/// How a pending amendment stands to today's text.
struct Pending {
    enum class Way {
        fits,     ///< it can be merged
        absorbed, ///< the text says it already
        collides, ///< the text has made something else of its words
        lost,     ///< the text does not have its passage any more
    };
    std::size_t amendment = 0; ///< its index
    Way way = Way::fits;
    std::vector<Collision> collisions; ///< with the text

    friend bool operator==(const Pending&, const Pending&) = default;
};

/// All pending amendments against each other and against today's text.
struct Survey {
    std::vector<Pending> pending;                           ///< by number
    std::vector<Collision> collisions;                      ///< of those that fit, with each other
    std::vector<std::pair<std::size_t, std::size_t>> pairs; ///< indices of those that collide
    std::vector<std::size_t> compatible;     ///< indices of the largest set that goes together
    std::vector<text::RepeatedLabel> labels; ///< that would stand twice in what this set gives
    std::vector<std::vector<std::size_t>> as_large =
        {}; ///< some others of that size, three at most
};
Survey survey(const model::Proposal& proposal, const std::vector<std::size_t>& amendments);

struct Acceptance {
    std::vector<std::size_t> amendments; ///< indices
    std::vector<model::Number> changes;  ///< only these of a single amendment; empty: all pending
    std::optional<model::Text> agreed;   ///< the agreed text, instead of a merge, for a single one
    std::string reason;
    bool compatible = false; ///< accept the largest set that goes together, leave the others
    Preference prefer = Preference::none;
};

/// An amendment that a compatible set leaves out, and why.
struct LeftOut {
    std::size_t amendment = 0; ///< its index
    bool collides_with_the_text = false;
    /// Those of the set that it collides with, by number; all of it where no two collide; none
    /// where it collides with the text.
    std::vector<std::size_t> with;

    friend bool operator==(const LeftOut&, const LeftOut&) = default;
};

struct Accepted {
    model::Proposal proposal;
    std::vector<model::Number> versions;     ///< those made
    std::vector<std::size_t> amendments;     ///< indices, by number, of those decided
    std::vector<text::RepeatedLabel> labels; ///< that stand twice now, and did not before
    std::vector<LeftOut> left_out;           ///< by number; stay pending
    std::size_t settled = 0; ///< passages at which they collide with today's text, and one of the
                             ///< two was preferred
};

/// Nothing was accepted.
struct Collided {
    std::vector<Collision> collisions;
    std::vector<std::string> unaccounted; ///< words; see MergedSet
    std::vector<std::size_t> compatible;  ///< indices
    // Preferences with which something of them is accepted, where nothing was preferred.
    bool both_go = false;
    bool amendment_goes = false; ///< of a single one, as is the next
    bool current_goes = false;
};

/// What a command about an amendment, or about some of its changes, is told: A2, A2 --only 1,3.
std::string words_for(model::Number amendment, const std::vector<model::Number>& changes);

/// Error(refused) while there are hand edits, where the proposal is closed, for an amendment
/// with nothing left to decide, or where an agreed text, or what is preferred, takes nothing in.
std::variant<Accepted, Collided> accept(const model::Proposal& proposal,
                                        const Acceptance& acceptance, const Stamp& stamp);

} // namespace emenda::acts
