// SPDX-License-Identifier: EUPL-1.2
// Blame: which version brought each word of a text.
//
//   for (const Passage& passage : passages(blame(proposal, 3).body, Grain::passages)) …
//
// Words keep their version when their paragraph moves, is split, joined, or quoted again in a
// change. A version that `restores` an old one gives each word back the version that it had there.
// Words that went and were written again later are of the later version. The title is changed as
// a whole in a file, and traced by words like the body.
// Method: the recorded changes of each version are carried out on a sequence of versions instead of
// words (carry.hpp); what a history costs grows with its length and with what changed, and no two
// whole texts are compared.
#pragma once

#include "emenda/model/proposal.hpp"
#include "emenda/text/paragraphs.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace emenda::history {

/// Bytes up to `end` that a version brought; 0: no version yet (hand edits, or an amendment).
struct Run {
    std::size_t end = 0;
    model::Number version = 0;

    friend bool operator==(const Run&, const Run&) = default;
};

/// The runs cover the text without a gap, neighbours differ in their version.
struct Traced {
    std::string text;
    std::vector<Run> runs;

    friend bool operator==(const Traced&, const Traced&) = default;
};

struct Blame {
    Traced title;
    Traced body;

    friend bool operator==(const Blame&, const Blame&) = default;
};

/// Of the text of a version. Throws as text_at does.
Blame blame(const model::Proposal& proposal, model::Number version);

/// The same for another text made from it: what that has more is of version 0.
Blame blame_onwards(const Blame& blame, const model::Text& to);

enum class Grain {
    passages, ///< runs of words of one version; a light word or a mark between goes along
    words,    ///< each word with its marks, exactly
};

/// Words of one version in one paragraph, with the blank behind them.
struct Passage {
    std::size_t paragraph = 0; ///< from 1
    text::Range range;         ///< of the text
    model::Number version = 0;

    friend bool operator==(const Passage&, const Passage&) = default;
};

/// All of the text but the breaks between paragraphs, in order. A word whose parts came at several
/// times is of the last. In passages an older word of at most three letters that stands alone
/// between words of one version counts as theirs, and so do older marks beside a word.
std::vector<Passage> passages(const Traced& traced, Grain grain);

} // namespace emenda::history
