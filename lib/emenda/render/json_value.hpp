// SPDX-License-Identifier: EUPL-1.2
// The values of the model as JSON. For this room's .cpp files only: it names a third-party type.
#pragma once

#include "emenda/base/finding.hpp"
#include "emenda/model/proposal.hpp"
#include "emenda/render/stat.hpp"
#include "emenda/text/redline.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace emenda::render {

using Json = nlohmann::ordered_json;

/// Keys and order are those of docs/format.md; optional keys with nothing to say are left out.
Json to_json(const model::Person& person);
Json to_json(const std::vector<model::Person>& people);
Json to_json(const model::ProposalDecision& decision);
Json to_json(const model::Amendment& amendment); ///< with its standing
Json to_json(const model::Comment& comment);
Json to_json(const model::Supporter& supporter);
Json to_json(const model::Version& version);
Json to_json(const model::Link& link);

/// Rule, place, message and hint of each.
Json to_json(const Findings& findings);

/// Where words stand in title and body; only rows of all paragraphs tell.
enum class WordRanges { given, left_out };

/// What a difference is in JSON: title {from, to, words}, paragraphs, stat (docs/commands/diff.md).
void add_difference(Json& json, const text::Pieces& title, const std::vector<text::Row>& rows);
Json to_json(const std::vector<text::Row>& rows, WordRanges ranges);
Json to_json(const Stat& stat);

/// Puts the x- keys behind the others.
void add_extras(Json& map, const model::Extras& extras);

/// Puts a key if the text says something.
void add_text(Json& map, const char* key, const std::string& text);

/// `schema` first.
Json with_schema(const char* thing);

/// Indented by two, closed by a line feed; what is not UTF-8 becomes U+FFFD; what is unsafe to show
/// is escaped (\u202e), so that it is the same on a terminal and in a file.
std::string written(const Json& json);

} // namespace emenda::render
