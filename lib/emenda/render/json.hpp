// SPDX-License-Identifier: EUPL-1.2
// `--format json`: for programs. One object with a "schema", keys only ever added, never
// translated.
//
// A proposal has the very keys of its YAML (docs/format.md), x- keys included; dates are as stored.
// All of it is valid UTF-8, indented by two spaces, and closed by a line feed; bytes that are not
// UTF-8 become U+FFFD. Characters that are unsafe to show (base/utf8.hpp) are escaped as \u202e.
#pragma once

#include "emenda/base/finding.hpp"
#include "emenda/model/proposal.hpp"
#include "emenda/render/blame.hpp"
#include "emenda/render/conflicts.hpp"
#include "emenda/render/listing.hpp"
#include "emenda/render/log.hpp"
#include "emenda/render/show.hpp"
#include "emenda/render/survey.hpp"
#include "emenda/text/redline.hpp"
#include "emenda/text/repeated_labels.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace emenda::render {

/// emenda/proposal/1: `title` and `body` at the point, `version` where it is one, else `point`;
/// then the rest of the document. An amendment has its `standing` besides its keys.
std::string show_json(const model::Proposal& proposal, const Shown& shown);

/// emenda/amendment/1: `reference`, `amendment` with its keys and `standing`, and what it does to
/// its base: `title`, `paragraphs` and `stat` as diff_json gives them; where it is pending,
/// `today`: the same for the last version, `version`, and whether it `collides` with that.
std::string amendment_json(const model::Proposal& proposal, const model::Amendment& amendment,
                           const std::optional<OnToday>& on_today = std::nullopt);

/// emenda/list/1: `proposals`.
std::string list_json(const std::vector<Summary>& summaries);

/// emenda/status/1: `proposals`, each with `pending` and `hand-edited`, and `unreadable`.
std::string status_json(const std::vector<Summary>& summaries,
                        const std::vector<Unreadable>& unreadable);

/// emenda/log/1: `reference`, `hand-edited`, `versions` (newest first unless asked otherwise, with
/// the keys of the file). With steps each version has its `diff`, and `hand-edits` theirs; of one
/// `paragraph` only the `paragraphs` that it is in.
std::string log_json(const model::Proposal& proposal, const LogOptions& options);

/// emenda/blame/1: `reference`, `point`, `version` where it is one; `title` and `paragraphs`, each
/// with its `text` and the `passages` that it is made of.
std::string blame_json(const model::Proposal& proposal, const history::Blame& blame,
                       const BlameOptions& options);

/// One side of a comparison: the point as typed, and its version where it is one.
struct DiffSide {
    std::string point;
    std::optional<model::Number> version;
};

/// emenda/diff/1: `from`, `to`, `title`, `paragraphs`, `stat`.
std::string diff_json(const model::Reference& reference, const DiffSide& from, const DiffSide& to,
                      const text::Pieces& title, const std::vector<text::Row>& rows);

/// emenda/stat/1: the numbers alone.
std::string stat_json(const model::Reference& reference, const DiffSide& from, const DiffSide& to,
                      const text::Pieces& title, const std::vector<text::Row>& rows);

/// emenda/findings/1. `incomplete` are the files that may hold more findings than these.
std::string findings_json(const Findings& findings, std::size_t files,
                          const std::vector<std::string>& incomplete = {});

/// What a writing command made.
struct Made {
    struct Entry {
        std::string id;
        model::Number number = 0;
        std::string standing; ///< "accepted", "absorbed", …; empty: left out
    };
    std::string reference;
    std::string file;
    std::optional<model::State> state;   ///< the proposal's, where the command is about it
    std::vector<model::Number> versions; ///< one: `version`; several: `versions`
    std::vector<Entry> amendments;       ///< one: `amendment`; several: `amendments`
    std::optional<Entry> comment;
    std::optional<model::Person> supporter;
    struct Undone {
        std::string command, by;
        Date date;
    };
    std::optional<Undone> undone;            ///< a command that was taken back
    std::optional<Undone> redone;            ///< one that was done again
    std::vector<text::RepeatedLabel> labels; ///< that stand twice now; left out if empty
    bool dry_run = false;                    ///< nothing was written; left out if false
};

/// emenda/made/1.
std::string made_json(const Made& made);

/// emenda/conflicts/1: `reference`, `conflicts`, and `compatible`, the numbers of the largest set
/// that goes together (left out if empty); `unaccounted`, words that a merged text would have too
/// many or too few of (likewise).
std::string conflicts_json(const model::Reference& reference,
                           const std::vector<ShownConflict>& conflicts,
                           const std::vector<model::Number>& compatible = {},
                           const std::vector<std::string>& unaccounted = {});

/// emenda/conflicts/1 again, with `pending`: each amendment with its `fit` to today's text ("fits",
/// "absorbed", "collides", "lost") and `collides-with`, numbers of others; and `repeated-labels`
/// that the compatible set would give (left out if empty).
std::string survey_json(const ShownSurvey& survey);

} // namespace emenda::render
