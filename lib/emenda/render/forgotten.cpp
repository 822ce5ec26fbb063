// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/forgotten.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/json_value.hpp"
#include "emenda/render/listed.hpp"

namespace emenda::render {

std::string mentioned_words(const model::Mentioned& mentioned) {
    std::vector<std::string> words;
    const auto add = [&](std::size_t count, const char* text) {
        if (count > 0) words.push_back(say(text, count));
    };
    add(mentioned.author, tr("author of the proposal"));
    add(mentioned.versions,
        trn("author of one version", "author of {} versions", mentioned.versions));
    add(mentioned.amendments,
        trn("proposer of one amendment", "proposer of {} amendments", mentioned.amendments));
    add(mentioned.decisions, trn("one decision", "{} decisions", mentioned.decisions));
    add(mentioned.comments, trn("one comment", "{} comments", mentioned.comments));
    add(mentioned.supporters, trn("supporter", "supporter {} times", mentioned.supporters));
    return listed(words);
}

std::string rebuilt_words(const RebuiltPlace& place) {
    const auto& [version, amendment, paragraph] = place.place;
    if (amendment == 0)
        return say(tr("{}, version {}, paragraph {}"), place.reference, version, paragraph);
    return say(tr("{}, amendment {} on version {}, paragraph {}"), place.reference, amendment,
               version, paragraph);
}

std::string forgotten_json(const ForgottenReport& report) {
    Json json = with_schema("forgotten");
    json["pseudonym"] = report.pseudonym.empty() ? Json() : Json(report.pseudonym);
    Json& proposals = json["proposals"] = Json::array();
    for (const ForgottenFile& one : report.proposals) {
        Json entry;
        entry["reference"] = one.reference;
        entry["file"] = one.file;
        entry["authors"] = one.mentioned.author;
        entry["versions"] = one.mentioned.versions;
        entry["amendments"] = one.mentioned.amendments;
        entry["decisions"] = one.mentioned.decisions;
        entry["comments"] = one.mentioned.comments;
        entry["supporters"] = one.mentioned.supporters;
        proposals.push_back(std::move(entry));
    }
    Json& mentions = json["mentions"] = Json::array();
    for (const Finding& finding : report.mentions) {
        Json entry;
        entry["file"] = finding.place.file;
        entry["line"] = finding.place.line;
        entry["column"] = finding.place.column;
        mentions.push_back(std::move(entry));
    }
    json["unreached"] = report.unreached;
    json["hard-links"] = report.hard_links;
    json["undo-erased"] = report.undo_erased;
    Json& left = json["left"] = Json::array();
    for (const LeftFile& one : report.left) {
        Json entry;
        entry["file"] = one.file;
        entry["reason"] = one.account ? "account" : "link";
        if (one.account) entry["account"] = *one.account;
        if (!one.cause.empty()) entry["cause"] = one.cause;
        left.push_back(std::move(entry));
    }
    json["more-mentions"] = report.mentioned_oftener;
    Json& rebuilt = json["rebuilt"] = Json::array();
    for (const RebuiltPlace& one : report.rebuilt) {
        Json entry;
        entry["reference"] = one.reference;
        entry["file"] = one.file;
        entry["version"] = one.place.version;
        if (one.place.amendment > 0) entry["amendment"] = one.place.amendment;
        entry["paragraph"] = one.place.paragraph;
        rebuilt.push_back(std::move(entry));
    }
    json["unwritten"] = report.unwritten;
    json["named-paths"] = report.named_paths;
    json["workspaces-beside"] = report.workspaces_beside;
    json["named-since"] = report.named_since;
    json["left-overs-erased"] = report.left_overs_erased;
    if (report.dry_run) json["dry-run"] = true;
    return written(json);
}

} // namespace emenda::render
