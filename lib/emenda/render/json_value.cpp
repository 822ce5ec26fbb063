// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/json_value.hpp"

#include "emenda/base/utf8.hpp"
#include "emenda/render/standing_words.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

#include <fmt/format.h>

namespace emenda::render {

namespace {

/// A plain scalar as YAML's core schema reads it, if JSON writes the very same characters for
/// it; else its text. So nothing is lost of 00123456, 1.10 or a number too long.
Json plain_scalar(const std::string& text) {
    if (text == "true" || text == "false") return text == "true";
    if (text == "null" || text == "~") return nullptr;
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    const bool number = text.size() > first && text[first] >= '0' && text[first] <= '9' &&
                        text.find_first_not_of("0123456789.", first) == std::string::npos;
    if (!number) return text;
    std::int64_t whole = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, whole);
    if (read.ec == std::errc() && read.ptr == end && std::to_string(whole) == text) return whole;
    double real = 0;
    const auto read_real = std::from_chars(text.data(), end, real);
    if (read_real.ec == std::errc() && read_real.ptr == end && Json(real).dump() == text)
        return real;
    return text;
}

Json to_json(const model::ExtraValue& value);

Json to_json(const model::ExtraMap& map) {
    Json json = Json::object();
    add_extras(json, map);
    return json;
}

Json to_json(const model::ExtraList& list) {
    Json json = Json::array();
    for (const model::ExtraValue& value : list)
        json.push_back(to_json(value));
    return json;
}

Json to_json(const model::ExtraScalar& scalar) {
    return scalar.plain ? plain_scalar(scalar.text) : Json(scalar.text);
}

Json to_json(const model::ExtraValue& value) {
    return std::visit([](const auto& held) { return to_json(held); }, value.value);
}

void add_quote(Json& json, const model::Quote& quote, const char* key) {
    json["paragraph"] = quote.paragraph;
    json[key] = quote.text;
}

void add_occurrence(Json& json, const model::Quote& quote) {
    if (quote.occurrence > 0) json["occurrence"] = quote.occurrence;
}

struct ChangeToJson {
    Json& json;

    void operator()(const model::Replace& change) const {
        add_quote(json, change.quote, "replace");
        json["with"] = change.with;
        add_occurrence(json, change.quote);
    }
    void operator()(const model::Delete& change) const {
        add_quote(json, change.quote, "delete");
        add_occurrence(json, change.quote);
    }
    void operator()(const model::InsertWords& change) const {
        add_quote(json, change.after, "after");
        json["insert"] = change.insert;
        add_occurrence(json, change.after);
    }
    void operator()(const model::InsertParagraphs& change) const {
        json["after-paragraph"] = change.after_paragraph;
        json["insert"] = change.insert;
    }
    void operator()(const model::Move& change) const {
        json["move"] = change.paragraph;
        json["after-paragraph"] = change.after_paragraph;
    }
};

void add_changes(Json& json, const model::Changes& changes) {
    if (changes.title) {
        Json& title = json["title"];
        title["replace"] = changes.title->replace;
        title["with"] = changes.title->with;
        add_extras(title, changes.title->extras);
    }
    if (changes.body.empty()) return;
    Json& list = json["changes"] = Json::array();
    for (const model::Change& change : changes.body) {
        Json entry = Json::object();
        std::visit(ChangeToJson{entry}, change.what);
        add_extras(entry, change.extras);
        list.push_back(std::move(entry));
    }
}

Json to_json(const model::AmendmentDecision& decision) {
    Json json;
    json["state"] = model::to_word(decision.state);
    json["date"] = to_stored(decision.date);
    json["by"] = render::to_json(decision.by);
    add_text(json, "reason", decision.reason);
    if (!decision.changes.empty()) json["changes"] = decision.changes;
    if (decision.reworded) json["reworded"] = true;
    add_extras(json, decision.extras);
    return json;
}

/// What could fool a terminal, as JSON's own escape: the value stays what it is.
std::string escaped(char32_t code_point) {
    const auto unit = [](char32_t value) {
        return fmt::format("\\u{:04x}", static_cast<std::uint32_t>(value));
    };
    if (code_point < 0x10000) return unit(code_point);
    const char32_t rest = code_point - 0x10000;
    return unit(0xD800 + (rest >> 10)) + unit(0xDC00 + (rest & 0x3FF));
}

} // namespace

Json to_json(const model::Person& person) {
    if (person.organisation.empty() && person.extras.empty()) return person.name;
    Json json;
    json["name"] = person.name;
    add_text(json, "organisation", person.organisation);
    add_extras(json, person.extras);
    return json;
}

Json to_json(const std::vector<model::Person>& people) {
    Json json = Json::array();
    for (const model::Person& person : people)
        json.push_back(to_json(person));
    return json;
}

Json to_json(const model::ProposalDecision& decision) {
    Json json;
    json["state"] = model::to_word(decision.state);
    json["date"] = to_stored(decision.date);
    json["by"] = to_json(decision.by);
    add_text(json, "text", decision.text);
    add_extras(json, decision.extras);
    return json;
}

Json to_json(const model::Amendment& amendment) {
    Json json;
    json["id"] = amendment.id;
    json["number"] = amendment.number;
    json["standing"] = to_word(history::standing_of(amendment));
    json["proposers"] = to_json(amendment.proposers);
    json["proposed"] = to_stored(amendment.proposed);
    json["base"] = amendment.base;
    add_text(json, "reason", amendment.reason);
    add_changes(json, amendment.changes);
    json["digest"] = amendment.digest.text;
    if (!amendment.decisions.empty()) {
        Json& list = json["decisions"] = Json::array();
        for (const auto& decision : amendment.decisions)
            list.push_back(to_json(decision));
    }
    add_text(json, "revises", amendment.revises);
    add_extras(json, amendment.extras);
    return json;
}

Json to_json(const model::Comment& comment) {
    Json json;
    json["id"] = comment.id;
    json["number"] = comment.number;
    json["author"] = to_json(comment.author);
    json["posted"] = to_stored(comment.posted);
    json["version"] = comment.version;
    json["text"] = comment.text;
    add_text(json, "about", comment.about);
    add_text(json, "reply-to", comment.reply_to);
    add_text(json, "stance", std::string(model::to_word(comment.stance)));
    add_text(json, "hidden", comment.hidden);
    add_extras(json, comment.extras);
    return json;
}

Json to_json(const model::Supporter& supporter) {
    Json json;
    json["name"] = supporter.person.name;
    add_text(json, "organisation", supporter.person.organisation);
    json["since"] = to_stored(supporter.since);
    json["version"] = supporter.version;
    add_text(json, "note", supporter.note);
    add_extras(json, supporter.extras);
    return json;
}

Json to_json(const model::Version& version) {
    Json json;
    json["number"] = version.number;
    json["date"] = to_stored(version.date);
    json["author"] = to_json(version.author);
    add_text(json, "message", version.message);
    add_text(json, "amendment", version.amendment);
    if (version.restores > 0) json["restores"] = version.restores;
    if (version.text) {
        json["title"] = version.text->title;
        json["body"] = version.text->body;
    } else {
        add_changes(json, version.changes);
    }
    json["digest"] = version.digest.text;
    add_extras(json, version.extras);
    return json;
}

Json to_json(const Findings& findings) {
    Json list = Json::array();
    for (const Finding& finding : findings) {
        Json entry;
        entry["rule"] = finding.rule;
        entry["file"] = finding.place.file;
        entry["line"] = finding.place.line;
        entry["column"] = finding.place.column;
        entry["message"] = finding.message;
        entry["hint"] = finding.hint;
        list.push_back(std::move(entry));
    }
    return list;
}

Json to_json(const model::Link& link) {
    Json json;
    json["kind"] = model::to_word(link.kind);
    json["to"] = link.to;
    add_extras(json, link.extras);
    return json;
}

void add_extras(Json& map, const model::Extras& extras) {
    if (extras.empty()) return;
    // No two keys of a map are the same, and looking for each would cost the square of thousands.
    auto& entries = map.get_ref<Json::object_t&>();
    for (const auto& [key, value] : extras)
        entries.emplace_back(key, to_json(value));
}

void add_text(Json& map, const char* key, const std::string& text) {
    if (!text.empty()) map[key] = text;
}

Json with_schema(const char* thing) {
    Json json;
    json["schema"] = fmt::format("emenda/{}/1", thing);
    return json;
}

std::string written(const Json& json) {
    const std::string plain = json.dump(2, ' ', false, Json::error_handler_t::replace);
    std::string text;
    text.reserve(plain.size() + 1);
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t begin = at;
        const char32_t code_point = next_code_point(plain, at);
        if (code_point != '\n' && is_unsafe_to_show(code_point))
            text += escaped(code_point);
        else
            text.append(plain, begin, at - begin);
    }
    return text + "\n";
}

} // namespace emenda::render
