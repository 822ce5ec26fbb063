// SPDX-License-Identifier: EUPL-1.2
// The page of a proposal, as participation sites print it: text, supporters, amendments with what
// they change, facts, comments, and every version.
//
//   LanguageScope italian("it");
//   std::string html = page_html(proposal, {.zone = "Europe/Rome"});
//
// Printed is a recorded version, the last one unless another is asked for: what a page shows can be
// cited by its number. Hand edits are not on it (`has_hand_edits` of history/texts.hpp tells, so
// that a command can say so). The same proposal and options give the same bytes, whatever the time.
#pragma once

#include "emenda/model/proposal.hpp"

#include <map>
#include <optional>
#include <string>

namespace emenda::render {

struct PageOptions {
    std::string zone;                         ///< for dates; empty: the machine's
    std::string organisation;                 ///< stands on top; may be empty
    std::optional<model::Number> version;     ///< the one printed; empty: the last
    std::map<std::string, std::string> pages; ///< address of the page of each other reference
    std::string index;                        ///< address of the list of all pages; may be empty
};

/// One HTML file, whole in itself: no script, nothing loaded. Its own words are in the language of
/// base/translate.hpp. Throws Error(usage) if there is no such version, Error(invalid) where a
/// version or an amendment cannot be rebuilt.
std::string page_html(const model::Proposal& proposal, const PageOptions& options = {});

/// The same in Markdown (CommonMark). The body stays Markdown, its headings below the page's; where
/// it would break out of its place it stands in a fence, as it was typed. All else is escaped.
std::string page_markdown(const model::Proposal& proposal, const PageOptions& options = {});

} // namespace emenda::render
