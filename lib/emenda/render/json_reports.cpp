// SPDX-License-Identifier: EUPL-1.2
// JSON of what commands say about proposals rather than of proposals themselves.
#include "emenda/render/json.hpp"
#include "emenda/render/json_value.hpp"

namespace emenda::render {

namespace {

Json summary_json(const Summary& summary) {
    Json json;
    json["reference"] = summary.reference.text;
    json["file"] = summary.file;
    json["state"] = model::to_word(summary.state);
    json["title"] = summary.title;
    add_text(json, "category", summary.category);
    json["language"] = summary.language;
    json["created"] = to_stored(summary.created);
    json["version"] = summary.version;
    json["changed"] = to_stored(summary.changed);
    json["hand-edited"] = summary.hand_edited;
    json["amendments"] = summary.amendments;
    Json& pending = json["pending"] = Json::array();
    for (const PendingAmendment& amendment : summary.pending) {
        Json entry;
        entry["id"] = amendment.id;
        entry["number"] = amendment.number;
        entry["proposers"] = to_json(amendment.proposers);
        entry["proposed"] = to_stored(amendment.proposed);
        entry["base"] = amendment.base;
        if (amendment.in_conflict) entry["in-conflict"] = true;
        pending.push_back(std::move(entry));
    }
    json["supporters"] = summary.supporters;
    json["comments"] = summary.comments;
    return json;
}

Json summaries_json(const char* thing, const std::vector<Summary>& summaries) {
    Json json = with_schema(thing);
    Json& list = json["proposals"] = Json::array();
    for (const Summary& summary : summaries)
        list.push_back(summary_json(summary));
    return json;
}

Json entry_json(const Made::Entry& entry) {
    Json json;
    json["id"] = entry.id;
    json["number"] = entry.number;
    add_text(json, "standing", entry.standing);
    return json;
}

Json wish_json(const ShownWish& wish) {
    Json json;
    if (wish.amendment > 0) {
        json["amendment"]["id"] = wish.id;
        json["amendment"]["number"] = wish.amendment;
    }
    if (!wish.proposers.empty()) json["by"] = to_json(wish.proposers);
    json["text"] = wish.text;
    if (wish.moved) json["moved"] = true;
    if (wish.part) json["moved-paragraph"] = *wish.part;
    if (wish.behind) json["after-paragraph"] = *wish.behind;
    if (wish.into) json["into-paragraph"] = *wish.into;
    return json;
}

Json conflict_json(const ShownConflict& conflict) {
    Json json;
    if (conflict.title)
        json["title"] = true;
    else
        json["paragraph"] = conflict.paragraph;
    if (conflict.version > 0) json["version"] = conflict.version;
    json["passage"] = conflict.passage;
    Json& wishes = json["wishes"] = Json::array();
    for (const ShownWish& wish : conflict.wishes)
        wishes.push_back(wish_json(wish));
    return json;
}

Json conflicts_of(const model::Reference& reference, const std::vector<ShownConflict>& conflicts) {
    Json json = with_schema("conflicts");
    json["reference"] = reference.text;
    Json& list = json["conflicts"] = Json::array();
    for (const ShownConflict& conflict : conflicts)
        list.push_back(conflict_json(conflict));
    return json;
}

} // namespace

std::string list_json(const std::vector<Summary>& summaries) {
    return written(summaries_json("list", summaries));
}

std::string status_json(const std::vector<Summary>& summaries,
                        const std::vector<Unreadable>& unreadable) {
    Json json = summaries_json("status", summaries);
    Json& list = json["unreadable"] = Json::array();
    for (const Unreadable& file : unreadable) {
        Json entry;
        entry["file"] = file.file;
        entry["message"] = file.message;
        entry["findings"] = file.findings;
        list.push_back(std::move(entry));
    }
    return written(json);
}

std::string findings_json(const Findings& findings, std::size_t files,
                          const std::vector<std::string>& incomplete) {
    Json json = with_schema("findings");
    json["files"] = files;
    json["findings"] = to_json(findings);
    json["incomplete"] = incomplete;
    return written(json);
}

namespace {

Json labels_json(const std::vector<text::RepeatedLabel>& labels) {
    Json list = Json::array();
    for (const text::RepeatedLabel& one : labels) {
        Json json;
        json["label"] = one.label;
        json["paragraphs"] = {one.paragraph, one.again};
        list.push_back(std::move(json));
    }
    return list;
}

Json undone_json(const Made::Undone& undone) {
    Json json;
    json["command"] = undone.command;
    if (!undone.by.empty()) json["by"] = undone.by;
    json["date"] = to_stored(undone.date);
    return json;
}

} // namespace

std::string made_json(const Made& made) {
    Json json = with_schema("made");
    json["reference"] = made.reference;
    json["file"] = made.file;
    if (made.state) json["state"] = model::to_word(*made.state);
    if (made.versions.size() == 1)
        json["version"] = made.versions.front();
    else if (!made.versions.empty())
        json["versions"] = made.versions;
    if (made.amendments.size() == 1) {
        json["amendment"] = entry_json(made.amendments.front());
    } else if (!made.amendments.empty()) {
        Json& list = json["amendments"] = Json::array();
        for (const Made::Entry& entry : made.amendments)
            list.push_back(entry_json(entry));
    }
    if (made.comment) json["comment"] = entry_json(*made.comment);
    if (made.supporter) json["supporter"] = to_json(*made.supporter);
    if (made.undone) json["undone"] = undone_json(*made.undone);
    if (made.redone) json["redone"] = undone_json(*made.redone);
    if (!made.labels.empty()) json["repeated-labels"] = labels_json(made.labels);
    if (made.dry_run) json["dry-run"] = true;
    return written(json);
}

std::string conflicts_json(const model::Reference& reference,
                           const std::vector<ShownConflict>& conflicts,
                           const std::vector<model::Number>& compatible,
                           const std::vector<std::string>& unaccounted) {
    Json json = conflicts_of(reference, conflicts);
    if (!compatible.empty()) json["compatible"] = compatible;
    if (!unaccounted.empty()) json["unaccounted"] = unaccounted;
    return written(json);
}

std::string survey_json(const ShownSurvey& survey) {
    Json json = conflicts_of(survey.reference, survey.conflicts);
    json["compatible"] = survey.compatible;
    Json& list = json["pending"] = Json::array();
    for (const ShownPending& pending : survey.pending) {
        Json entry;
        entry["id"] = pending.id;
        entry["number"] = pending.number;
        entry["proposers"] = to_json(pending.proposers);
        entry["fit"] = to_word(pending.fit);
        entry["collides-with"] = pending.with;
        list.push_back(std::move(entry));
    }
    if (!survey.labels.empty()) json["repeated-labels"] = labels_json(survey.labels);
    return written(json);
}

} // namespace emenda::render
