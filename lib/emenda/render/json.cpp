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

std::string amendment_json(const model::Proposal& proposal, const model::Amendment& amendment,
                           const std::optional<OnToday>& on_today) {
    const AmendmentRedline redline = redline_of(proposal, amendment);
    Json json = with_schema("amendment");
    json["reference"] = proposal.reference.text;
    json["amendment"] = to_json(amendment);
    add_difference(json, redline.title, redline.rows);
    if (!on_today) return written(json);
    Json& today = json["today"];
    today["version"] = proposal.versions.back().number;
    today["collides"] = !on_today->merged;
    if (on_today->merged) {
        const AmendmentRedline merged = redline_of(*on_today);
        add_difference(today, merged.title, merged.rows);
    }
    return written(json);
}

std::string log_json(const model::Proposal& proposal, const LogOptions& options) {
    Json json = with_schema("log");
    json["reference"] = proposal.reference.text;
    json["hand-edited"] = options.hand_edited;
    const auto add_step = [&](Json& entry, const std::optional<history::Step>& step) {
        if (!step) return;
        if (options.paragraph)
            entry["paragraphs"] = to_json(step->rows, WordRanges::left_out);
        else
            add_difference(entry["diff"], step->title, step->rows);
    };
    if (options.paragraph) json["paragraph"] = *options.paragraph;
    if (const auto step = step_of(options, 0)) add_step(json["hand-edits"], step);
    Json& list = json["versions"] = Json::array();
    for (const model::Version* version : logged(proposal, options)) {
        Json entry = to_json(*version);
        add_step(entry, step_of(options, version->number));
        list.push_back(std::move(entry));
    }
    return written(json);
}

std::string diff_json(const model::Reference& reference, const DiffSide& from, const DiffSide& to,
                      const text::Pieces& title, const std::vector<text::Row>& rows) {
    Json json = comparison("diff", reference, from, to);
    add_difference(json, title, rows);
    return written(json);
}

std::string stat_json(const model::Reference& reference, const DiffSide& from, const DiffSide& to,
                      const text::Pieces& title, const std::vector<text::Row>& rows) {
    Json json = comparison("stat", reference, from, to);
    json["stat"] = to_json(stat(title, rows));
    return written(json);
}

} // namespace emenda::render
