// SPDX-License-Identifier: EUPL-1.2
// The sections of the HTML page, each a string; empty where a proposal has nothing for it. For
// this room's .cpp files.
#pragma once

#include "emenda/render/page_content.hpp"
#include "emenda/render/styled.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace emenda::render {

/// <section id=…> with its heading; the heading is not yet escaped, the content is HTML.
std::string section_html(std::string_view id, const std::string& heading,
                         const std::string& content);

/// A <dl> of the facts; those with a target as links.
std::string facts_html(const std::vector<PageFact>& facts);

/// The word of a state or a standing, set off; its label gives the colour.
std::string badge_html(Label label, const std::string& word);

/// A <time> around the day.
std::string day_html(Date date, const std::string& zone);

/// " lang=…" where the proposal's language is not the page's.
std::string language_attribute(const model::Proposal& proposal);

std::string decisions_section(const PageContent& content);
std::string supporters_section(const PageContent& content);
std::string changes_section(const PageContent& content);
std::string comments_section(const PageContent& content);
std::string versions_section(const PageContent& content);
std::string links_section(const PageContent& content);

} // namespace emenda::render
