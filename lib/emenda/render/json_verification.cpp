// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/json_value.hpp"
#include "emenda/render/verification.hpp"

namespace emenda::render {

namespace {

Json standing_json(const check::Standing& standing) {
    Json json;
    if (standing.noted.version > 0) json["noted-version"] = standing.noted.version;
    json["digest"] = standing.noted.digest.text;
    switch (standing.stands) {
    case check::Stands::last:
        json["stands"] = "last";
        break;
    case check::Stands::earlier:
        json["stands"] = "earlier";
        break;
    case check::Stands::nowhere:
        json["stands"] = "nowhere";
        break;
    }
    if (standing.version > 0) json["version"] = standing.version;
    return json;
}

Json verified_json(const check::Verified& verified) {
    Json json;
    json["reference"] = verified.reference.text;
    json["file"] = verified.file;
    json["intact"] = verified.intact();
    json["readable"] = verified.readable;
    if (verified.readable) {
        json["versions"] = verified.chain.size();
        json["digest"] = verified.chain.back().text;
        json["hand-edited"] = verified.hand_edited;
    }
    Json& noted = json["noted"] = Json::array();
    for (const check::Standing& standing : verified.noted)
        noted.push_back(standing_json(standing));
    json["findings"] = to_json(verified.findings);
    return json;
}

} // namespace

std::string verification_json(const std::vector<check::Verified>& verified,
                              const Findings& missing) {
    Json json = with_schema("verification");
    Json& list = json["proposals"] = Json::array();
    for (const check::Verified& one : verified)
        list.push_back(verified_json(one));
    json["missing"] = to_json(missing);
    return written(json);
}

} // namespace emenda::render
