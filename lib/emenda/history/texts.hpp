// SPDX-License-Identifier: EUPL-1.2
// The text of each version, rebuilt from version 1 and the changes.
#pragma once

#include "emenda/model/proposal.hpp"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace emenda::history {

/// A text that stands in a proposal, which must outlive it and stay as it is; or one that was made.
class StandingText {
public:
    StandingText() = default;
    StandingText(const model::Text* standing) : m_standing(standing) {}
    StandingText(model::Text made) : m_made(std::move(made)) {}

    const model::Text& operator*() const { return m_standing ? *m_standing : m_made; }
    const model::Text* operator->() const { return &**this; }
    /// A copy of what stands; what was made, as it is.
    model::Text own() && { return m_standing ? *m_standing : std::move(m_made); }

private:
    const model::Text* m_standing = nullptr;
    model::Text m_made;
};

/// What text_at gives, with its errors, and without a copy of what stands in the file: the text of
/// the first version, and that of the last one where the working text is its.
StandingText standing_text_at(const model::Proposal& proposal, model::Number version);

/// The text at a version. Throws Error(invalid) if a version on the way cannot be rebuilt, and
/// Error(usage) if there is no such version. The last one costs nothing where the working text
/// is its.
model::Text text_at(const model::Proposal& proposal, model::Number version);

/// The same, rebuilt even where the working text is that of the last version.
model::Text rebuilt_text(const model::Proposal& proposal, model::Number version);

/// The texts of all versions, asked for from the newest on. A long history is never held whole, but
/// rebuilt in blocks: about twice as many texts are held as the root of their number.
class TextsBackwards {
public:
    /// Throws Error(invalid) if any version cannot be rebuilt, or the last one is not what was
    /// recorded. The proposal must outlive it, and stay as it is.
    explicit TextsBackwards(const model::Proposal& proposal);

    /// Of a version that there is; the cheaper the nearer to the one asked for before.
    const model::Text& at(model::Number version);

private:
    const model::Proposal& m_proposal;
    std::size_t m_stride;
    std::vector<model::Text> m_kept;  ///< of every so many versions the first, from 1 on
    std::vector<model::Text> m_block; ///< all from one of these to before the next
    std::size_t m_begin = 0;          ///< the version that the block begins with; 0: none yet
};

/// All of them, version 1 first; as far as they can be rebuilt.
std::vector<model::Text> all_texts(const model::Proposal& proposal);

/// The text of the last version. Throws Error(invalid) as text_at does.
model::Text last_text(const model::Proposal& proposal);

/// Whether title or body were edited by hand since the last version.
bool has_hand_edits(const model::Proposal& proposal);

/// The version whose date is the last one not after `date` (a day counts to its end, in UTC);
/// empty if the first is younger. acts/point.hpp has days of another time zone.
std::optional<model::Number> version_at(const model::Proposal& proposal, Date date);

/// The base of the amendment with all its changes, decided or not. Throws Error(invalid) where they
/// cannot be carried out.
model::Text amended_text(const model::Proposal& proposal, const model::Amendment& amendment);

} // namespace emenda::history
