// SPDX-License-Identifier: EUPL-1.2
// The sentences of a page, the same in each of its forms; not yet escaped.
//
// On a page an amendment is called as its readers call it, in English a "proposed change": the
// words for its decisions stand apart ("page|Accepted"), for a language may need another gender
// there.
#pragma once

#include "emenda/model/proposal.hpp"
#include "emenda/render/amendment_redline.hpp"
#include "emenda/render/standing_words.hpp"
#include "emenda/text/redline.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace emenda::render {

/// Drops the context of "page|Accepted", which tells a translator whose word it is.
std::string without_context(std::string_view translated);

std::string page_display(Standing standing);

/// "Accepted on 01/07/2022, by Office; only changes 1 and 3; what was recorded is an agreed text"
std::string page_display(const model::AmendmentDecision& decision, const std::string& zone);
std::string page_display(const model::ProposalDecision& decision, const std::string& zone);

/// Over what a proposed change, or a share of it, changes.
std::string page_heading(Share share);

/// "Version 7 (of 7)"
std::string version_of(model::Number version, model::Number last);

/// Where the text of a version came from: "From proposed change 2", or empty.
std::string origin_of(const model::Version& version, const model::Proposal& proposal);

/// "Since 21/06/2022, having seen version 1"
std::string support_of(const model::Supporter& supporter, const std::string& zone);

/// Where the first change of a body is and what happens there, and the words it puts in, with
/// some before them, up to the end of their line (those that go, where none come), or the new
/// title; of the words about a hundred characters, without Markdown's marks.
std::string excerpt_of(const text::Pieces& title, const std::vector<text::Row>& rows);

} // namespace emenda::render
