// SPDX-License-Identifier: EUPL-1.2
// Blame as JSON.
#include "emenda/base/utf8.hpp"
#include "emenda/render/json.hpp"
#include "emenda/render/json_value.hpp"

#include <string_view>

namespace emenda::render {

namespace {

using history::Passage;
using history::Traced;

Json named(const model::Amendment& amendment) {
    Json json;
    json["id"] = amendment.id;
    json["number"] = amendment.number;
    json["proposers"] = to_json(amendment.proposers);
    return json;
}

/// `version`, `date`, `author`, `amendment`; what no version has yet is `recorded: false`.
void add_origin(Json& json, const model::Proposal& proposal, model::Number number,
                const BlameOptions& options) {
    if (number == 0) {
        json["recorded"] = false;
        if (options.amendment) json["amendment"] = named(proposal.amendments[*options.amendment]);
        return;
    }
    const model::Version& version = proposal.versions[number - 1];
    json["version"] = version.number;
    json["date"] = to_stored(version.date);
    json["author"] = to_json(version.author);
    for (const model::Amendment& amendment : proposal.amendments)
        if (!version.amendment.empty() && amendment.id == version.amendment)
            json["amendment"] = named(amendment);
}

/// Counts code points from passage to passage, not from the beginning each time.
class Counter {
public:
    explicit Counter(std::string_view text) : m_text(text) {}

    std::size_t operator()(std::size_t offset) {
        m_count += count_code_points(m_text.substr(m_at, offset - m_at));
        m_at = offset;
        return m_count;
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_count = 0;
};

Json passage_json(const model::Proposal& proposal, const Traced& traced, const Passage& passage,
                  Counter& count, const BlameOptions& options) {
    Json json;
    json["text"] = passage.range.of(traced.text);
    const std::size_t begin = count(passage.range.begin);
    json["range"] = {begin, count(passage.range.end)};
    add_origin(json, proposal, passage.version, options);
    return json;
}

} // namespace

std::string blame_json(const model::Proposal& proposal, const history::Blame& blame,
                       const BlameOptions& options) {
    Json json = with_schema("blame");
    json["reference"] = proposal.reference.text;
    json["point"] = options.point;
    if (options.version) json["version"] = *options.version;
    if (!options.paragraph) {
        Json& title = json["title"];
        title["text"] = blame.title.text;
        Json& list = title["passages"] = Json::array();
        Counter count(blame.title.text);
        for (const Passage& passage : history::passages(blame.title, options.grain))
            list.push_back(passage_json(proposal, blame.title, passage, count, options));
    }
    Json& paragraphs = json["paragraphs"] = Json::array();
    Counter count(blame.body.text);
    std::size_t last = 0;
    for (const Passage& passage : history::passages(blame.body, options.grain)) {
        if (options.paragraph && *options.paragraph != passage.paragraph) continue;
        if (passage.paragraph != last) {
            last = passage.paragraph;
            Json& paragraph = paragraphs.emplace_back(Json::object());
            paragraph["number"] = passage.paragraph;
            paragraph["text"] = "";
            paragraph["passages"] = Json::array();
        }
        Json& paragraph = paragraphs.back();
        Json entry = passage_json(proposal, blame.body, passage, count, options);
        paragraph["text"].get_ref<std::string&>() += entry["text"].get_ref<const std::string&>();
        paragraph["passages"].push_back(std::move(entry));
    }
    return written(json);
}

} // namespace emenda::render
