// SPDX-License-Identifier: EUPL-1.2
#include "emenda/check/check.hpp"

#include "emenda/base/limits.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/check/checker.hpp"
#include "emenda/check/rules.hpp"
#include "emenda/check/sections.hpp"
#include "emenda/history/chain.hpp"
#include "emenda/history/effort.hpp"
#include "emenda/yaml/rules.hpp"

#include <utility>

namespace emenda::check {

namespace {

void check_title_length(Checker& checker, const model::EditorialRules::Length& length) {
    const std::size_t size = count_code_points(checker.proposal().text.title);
    if (size < length.min) {
        checker.find(
            rules::title_length, {"title"},
            say(tr("The title has {} characters; at least {} are wanted."), size, length.min));
    }
    if (length.max > 0 && size > length.max) {
        checker.find(
            rules::title_length, {"title"},
            say(tr("The title has {} characters; at most {} are wanted."), size, length.max));
    }
}

void check_editorial(Checker& checker, const model::EditorialRules& rules_of_workspace) {
    if (rules_of_workspace.title_length) {
        check_title_length(checker, *rules_of_workspace.title_length);
    }
    const auto& sections = rules_of_workspace.sections;
    for (const std::size_t i : missing_sections(checker.proposal().text.body, sections)) {
        if (is_full(checker.findings)) break;
        checker.find(rules::section, {"body"},
                     say(tr("The text has no section {}: no paragraph begins with that word."),
                         sections[i]));
    }
}

bool add_too_much_history(Checker& checker) {
    auto finding = too_much_history(checker.document);
    if (!finding) return false;
    checker.findings.push_back(std::move(*finding));
    return true;
}

} // namespace

Findings check_briefly(const yaml::Document& document) {
    Checker checker{document, {}};
    check_entries(checker);
    check_decisions(checker);
    add_too_much_history(checker);
    // Hand edits, or a history that was tampered with? Only the whole of it tells.
    const model::Proposal& proposal = document.proposal;
    if (checker.findings.empty() && !history::is_last_version(proposal, proposal.text)) {
        check_history(checker);
    }
    in_order(checker.findings);
    return std::move(checker.findings);
}

Findings check_document(const yaml::Document& document, const model::Settings* settings) {
    Checker checker{document, {}};
    check_entries(checker);
    check_decisions(checker);
    if (!add_too_much_history(checker)) check_history(checker);
    check_names(checker);
    if (settings) check_editorial(checker, settings->rules);
    in_order(checker.findings);
    return std::move(checker.findings);
}

std::optional<Finding> too_much_history(const yaml::Document& document) {
    const Limits& limits = limits_in_use();
    const auto excess = history::excess_over(document.proposal, limits.history);
    if (!excess) return std::nullopt;
    using Of = history::Excess::Of;
    const std::size_t at = excess->index;
    const std::size_t most = limits.history / mebibyte;
    const auto amendment = [&] { return document.proposal.amendments[at].number; };
    const auto words = [&] {
        switch (excess->of) {
        case Of::versions:
            return say(tr("The texts of the versions up to {} have more than {} MiB together."),
                       at + 1, most);
        case Of::amendments:
            return say(tr("The texts of the versions, and of the bases of the amendments up to "
                          "A{}, have more than {} MiB together."),
                       amendment(), most);
        case Of::quotes:
            return say(tr("To find the words that the versions up to {} quote, more than {} MiB "
                          "would have to be read."),
                       at + 1, most);
        case Of::amendment_quotes:
            return say(tr("To find the words that the versions and the amendments up to A{} "
                          "quote, more than {} MiB would have to be read."),
                       amendment(), most);
        }
        return std::string();
    };
    const bool is_version = excess->of == Of::versions || excess->of == Of::quotes;
    Checker checker{document, {}};
    checker.find(yaml::rules::too_much_history, {is_version ? "versions" : "amendments", at},
                 words(), how_to_allow_more(&Limits::history, limits, excess->needed));
    return checker.findings.front();
}

std::optional<Finding> check_file_name(const yaml::Document& document) {
    const std::string& file = document.tree->file;
    const auto slash = file.rfind('/');
    const std::string name = slash == std::string::npos ? file : file.substr(slash + 1);
    const std::string wanted = document.proposal.reference.text + ".yaml";
    if (name == wanted) return std::nullopt;
    Checker checker{document, {}};
    checker.find(rules::file_name, {"reference"},
                 say(tr("The file of this proposal should be named {}."), wanted),
                 tr("In a workspace a file is named for its reference."));
    return checker.findings.front();
}

Finding duplicate_reference(const yaml::Document& document, const std::string& other) {
    Checker checker{document, {}};
    checker.find(rules::duplicate_reference, {"reference"},
                 say(tr("{} is the reference of another file, too: {}"),
                     document.proposal.reference.text, other),
                 tr("A reference names one proposal."));
    return checker.findings.front();
}

namespace {

Finding reference_alike(const yaml::Document& document, const std::string& other,
                        const std::string& file) {
    Checker checker{document, {}};
    checker.find(rules::duplicate_reference, {"reference"},
                 say(tr("{} differs by capital letters alone from {}, the reference of another "
                        "file: {}"),
                     document.proposal.reference.text, other, file),
                 tr("On macOS, Windows and many shared drives both would be one file."));
    return checker.findings.front();
}

} // namespace

void add_workspace_findings(const yaml::Document& document, Files& files, Findings& findings) {
    const std::string& file = document.tree->file;
    if (const auto finding = check_file_name(document)) findings.push_back(*finding);
    const model::Reference& reference = document.proposal.reference;
    const auto [first, is_new] = files.by_reference.emplace(reference.text, file);
    const auto [alike, is_only] =
        files.by_small_letters.try_emplace(in_small_letters(reference), reference.text);
    if (!is_new && first->second != file)
        findings.push_back(duplicate_reference(document, first->second));
    else if (is_new && !is_only)
        findings.push_back(
            reference_alike(document, alike->second, files.by_reference.at(alike->second)));
    in_order(findings);
}

Findings check_source(std::string source, const std::string& file, const model::Settings* settings,
                      Files* files) {
    auto read = yaml::read_proposal(std::move(source), file);
    if (!read.document) return std::move(read.findings);
    Findings findings = check_document(*read.document, settings);
    if (files) add_workspace_findings(*read.document, *files, findings);
    return findings;
}

} // namespace emenda::check
