// SPDX-License-Identifier: EUPL-1.2
// `list` and `status`: many proposals at a glance, or one.
//
// Both are made from summaries, so that a large workspace need not be held in memory whole.
#pragma once

#include "emenda/model/proposal.hpp"
#include "emenda/render/styled.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace emenda::render {

struct PendingAmendment {
    std::string id;
    model::Number number = 0;
    std::vector<model::Person> proposers;
    Date proposed;
    model::Number base = 0;
    bool in_conflict = false; ///< with the text or another pending one; the caller says so
    std::vector<model::Number> rest = {}; ///< its undecided changes, where others are decided

    friend bool operator==(const PendingAmendment&, const PendingAmendment&) = default;
};

struct Summary {
    std::string file; ///< as messages name it
    model::Reference reference;
    model::State state = model::State::draft;
    std::string title;
    std::string category;
    std::string language;
    Date created;
    model::Number version = 0; ///< the last one's number
    Date changed;              ///< the last one's date
    std::size_t amendments = 0;
    std::vector<PendingAmendment> pending; ///< empty where the proposal takes no more decisions
    std::size_t never_decided = 0;         ///< those that would be pending, were it not closed
    std::size_t supporters = 0;
    std::size_t comments = 0; ///< hidden ones left out
    bool hand_edited = false;

    friend bool operator==(const Summary&, const Summary&) = default;
};

Summary summarise(const model::Proposal& proposal, const std::string& file);

struct ListingOptions {
    std::size_t width = 80;
    std::string zone;
};

/// The table; on a narrow terminal without comments and supporters, on a very narrow one two lines
/// or so a proposal instead. A sentence where there is none.
Lines list_lines(const std::vector<Summary>& summaries, const ListingOptions& options = {});

/// A file of the workspace that could not be read as a proposal.
struct Unreadable {
    std::string file;
    std::string message;
    std::size_t findings = 0;

    friend bool operator==(const Unreadable&, const Unreadable&) = default;
};

/// " (2 more)", faults that is; empty if there is one.
std::string and_more(const Unreadable& file);

/// The workspace: what is faulty, hand-edited, pending, in draft; a sentence where nothing is.
Lines status_lines(const std::vector<Summary>& summaries, const std::vector<Unreadable>& unreadable,
                   const ListingOptions& options = {});

/// One proposal: where it stands and what waits, with the command that goes on from there.
Lines status_lines(const Summary& summary, const ListingOptions& options = {});

} // namespace emenda::render
