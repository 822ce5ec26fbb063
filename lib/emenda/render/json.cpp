// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/json.hpp"

#include "emenda/render/amendment_redline.hpp"
#include "emenda/render/json_value.hpp"
#include "emenda/render/stat.hpp"

namespace emenda::render {

namespace {

template <typename Entries>
void add_list(Json& json, const char* key, const Entries& entries) {
    if (entries.empty()) return;
    Json& list = json[key] = Json::array();
    for (const auto& entry : entries)
        list.push_back(to_json(entry));
}

Json side_json(const DiffSide& side) {
    Json json;
    json["point"] = side.point;
    if (side.version) json["version"] = *side.version;
    return json;
}

Json numbers_json(const Stat& stat) {
    Json json;
    json["title"] = stat.title;
    json["changed"] = stat.changed;
    json["new"] = stat.created;
    json["deleted"] = stat.deleted;
    json["moved"] = stat.moved;
    json["same"] = stat.same;
    json["words-added"] = stat.words_added;
    json["words-removed"] = stat.words_removed;
    return json;
}

std::string side_of(const text::Pieces& pieces, text::Op left_out) {
    std::string text;
    for (const text::Piece& piece : pieces)
        if (piece.op != left_out) text += piece.text;
    return text;
}

Json title_json(const text::Pieces& title) {
    Json json;
    json["from"] = side_of(title, text::Op::ins);
    json["to"] = side_of(title, text::Op::del);
    json["words"] = to_json(title);
    return json;
}

Json comparison(const char* thing, const model::Reference& reference, const DiffSide& from,
                const DiffSide& to) {
    Json json = with_schema(thing);
    json["reference"] = reference.text;
    json["from"] = side_json(from);
    json["to"] = side_json(to);
    return json;
}

} // namespace

std::string show_json(const model::Proposal& proposal, const Shown& shown) {
    Json json = with_schema("proposal");
    json["emenda"] = 1;
    json["reference"] = proposal.reference.text;
    json["state"] = model::to_word(proposal.state);
    if (shown.version)
        json["version"] = *shown.version;
    else
        json["point"] = shown.point;
    if (shown.hand_edited) json["hand-edited"] = true;
    json["title"] = shown.text.title;
    json["body"] = shown.text.body;
    json["language"] = proposal.language;
    json["created"] = to_stored(proposal.created);
    json["authors"] = to_json(proposal.authors);
    add_text(json, "category", proposal.category);
    if (!proposal.tags.empty()) json["tags"] = proposal.tags;
    add_text(json, "template", proposal.template_name);
    add_list(json, "links", proposal.links);
    add_list(json, "decisions", proposal.decisions);
    add_list(json, "amendments", proposal.amendments);
    add_list(json, "comments", proposal.comments);
    add_list(json, "supporters", proposal.supporters);
    add_list(json, "versions", proposal.versions);
    add_extras(json, proposal.extras);
    return written(json);
}

std::string amendment_json(const model::Proposal& proposal, const model::Amendment& amendment) {
    const AmendmentRedline redline = redline_of(proposal, amendment);
    Json json = with_schema("amendment");
    json["reference"] = proposal.reference.text;
    json["amendment"] = to_json(amendment);
    json["title"] = title_json(redline.title);
    json["paragraphs"] = to_json(redline.rows);
    json["stat"] = numbers_json(stat(redline.title, redline.rows));
    return written(json);
}

std::string log_json(const model::Proposal& proposal, bool hand_edited) {
    Json json = with_schema("log");
    json["reference"] = proposal.reference.text;
    json["hand-edited"] = hand_edited;
    Json& list = json["versions"] = Json::array();
    for (auto version = proposal.versions.rbegin(); version != proposal.versions.rend(); ++version)
        list.push_back(to_json(*version));
    return written(json);
}

std::string diff_json(const model::Reference& reference, const DiffSide& from, const DiffSide& to,
                      const text::Pieces& title, const std::vector<text::Row>& rows) {
    Json json = comparison("diff", reference, from, to);
    json["title"] = title_json(title);
    json["paragraphs"] = to_json(rows);
    json["stat"] = numbers_json(stat(title, rows));
    return written(json);
}

std::string stat_json(const model::Reference& reference, const DiffSide& from, const DiffSide& to,
                      const text::Pieces& title, const std::vector<text::Row>& rows) {
    Json json = comparison("stat", reference, from, to);
    json["stat"] = numbers_json(stat(title, rows));
    return written(json);
}

} // namespace emenda::render
