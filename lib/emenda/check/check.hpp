// SPDX-License-Identifier: EUPL-1.2
// All that is wrong with a proposal: what its reader finds, and what its history says.
//
// Rule ids are listed with an example each in docs/rules.md.
#pragma once

#include "emenda/base/finding.hpp"
#include "emenda/model/settings.hpp"
#include "emenda/yaml/read.hpp"

#include <map>
#include <optional>
#include <string>

namespace emenda::check {

/// The files of a workspace that are checked one after the other, by the reference of each.
struct Files {
    std::map<std::string, std::string> by_reference;
    std::map<std::string, std::string> by_small_letters; ///< the reference that came first
};

/// Every fault of the file, at once, in order of place: what `validate` reports. The settings,
/// where given, add their editorial rules; `files`, for a file inside a workspace, that its name is
/// its reference, and no earlier file's.
Findings check_source(std::string source, const std::string& file,
                      const model::Settings* settings = nullptr, Files* files = nullptr);

/// The faults of a document that its reader accepted: numbers, dates, points that lead nowhere,
/// changes that cannot be carried out, digests that do not fit, a state that is not its decisions'.
Findings check_document(const yaml::Document& document, const model::Settings* settings = nullptr);

/// What everyday commands look at before they trust a document: numbers in sequence, pointers that
/// lead somewhere, decisions that fit. Cheap: rebuilds texts only where the working text is not the
/// last version's, for then hand edits must be told from a damaged history.
Findings check_briefly(const yaml::Document& document);

/// That its history would take more to rebuild than base/limits.hpp allows, told before anything is
/// rebuilt; empty if not. The two above say so first, and then rebuild nothing.
std::optional<Finding> too_much_history(const yaml::Document& document);

/// What a file's name and the files before it add: check_file_name, duplicate_reference, and that
/// a reference differs from one before it by capital letters alone.
void add_workspace_findings(const yaml::Document& document, Files& files, Findings& findings);

/// Inside a workspace a file is named for its reference: the fault, if it is not.
std::optional<Finding> check_file_name(const yaml::Document& document);

/// The fault of a second file with one reference; `other` is the first.
Finding duplicate_reference(const yaml::Document& document, const std::string& other);

} // namespace emenda::check
