// SPDX-License-Identifier: EUPL-1.2
// What a page says, gathered once for all of its forms; not yet escaped. For this room's .cpp
// files.
#pragma once

#include "emenda/base/keyed_hash.hpp"
#include "emenda/model/proposal.hpp"
#include "emenda/render/amendment_redline.hpp"
#include "emenda/render/page.hpp"

#include <string>
#include <vector>

namespace emenda::render {

/// A name with what stands beside it: a person, a date, another amendment.
struct PageFact {
    std::string name;
    std::vector<std::string> values;
    std::string target;    ///< id of the place in the page that it speaks of; may be empty
    bool reads_on = false; ///< "Created on 20/06/2022": no colon between the two
};

struct PageContent {
    const model::Proposal& proposal;
    const PageOptions& options;
    model::Number version = 0; ///< the one printed
    model::Number last = 0;
    std::vector<model::Text> texts; ///< of all versions; version N is element N - 1

    const model::Text& text() const { return texts[version - 1]; }

    /// The amendment, or comment, with the id; null if there is none.
    const model::Amendment* amendment_with(const std::string& id) const;
    const model::Comment* comment_with(const std::string& id) const;

    /// Found once, for there may be thousands of each.
    struct ById {
        ByText<const model::Amendment*> amendments;
        ByText<const model::Comment*> comments;
        ByText<std::vector<const model::Amendment*>> rewordings; ///< of the amendment
        ByText<std::vector<model::Number>> versions;             ///< that came from it
    } by_id = {};
};

/// Refers to the proposal and the options. Throws as page_html() does.
PageContent content_of(const model::Proposal& proposal, const PageOptions& options);

/// Creation, number of comments, who amended, reference: the facts of the page, in its order. The
/// version, which is one of them, has a form of its own.
std::vector<PageFact> facts_of(const PageContent& content);

/// Who proposed it, when, against what, what it rewords and what came of it.
std::vector<PageFact> facts_of(const PageContent& content, const model::Amendment& amendment);

/// What version N changed in the one before; N is 2 or more.
AmendmentRedline redline_of_version(const PageContent& content, model::Number version);

/// "Version 3 is shown here; the last one is version 7." Empty where the last is shown.
std::string notice_of(const PageContent& content);

/// Where a link of the proposal leads: a URL, or the page of a reference; empty if nowhere.
std::string address_of(const model::Link& link, const PageOptions& options);

} // namespace emenda::render
