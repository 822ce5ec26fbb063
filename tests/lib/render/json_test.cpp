// SPDX-License-Identifier: EUPL-1.2
// What programs read: these keys are a promise, only ever added to.
#include "emenda/render/json.hpp"

#include "page_sample.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::render;
using Json = nlohmann::ordered_json;

namespace {

std::vector<std::string> keys(const Json& map) {
    std::vector<std::string> names;
    for (const auto& [key, value] : map.items())
        names.push_back(key);
    return names;
}

using Keys = std::vector<std::string>;

model::Reference reference() { return model::parse_reference("par-PROP-2024-03-1").value(); }

Json shown(const model::Proposal& proposal) {
    Shown what;
    what.text = proposal.text;
    what.version = 7;
    return Json::parse(show_json(proposal, what));
}

} // namespace

TEST_CASE("A proposal in JSON has the very keys of its YAML") {
    const Json json = shown(tests::sample_proposal());
    CHECK(keys(json) == Keys{"schema", "emenda", "reference", "state", "version", "title", "body",
                             "language", "created", "authors", "category", "tags", "links",
                             "decisions", "amendments", "comments", "supporters", "versions"});
    CHECK(json["schema"] == "emenda/proposal/1");
    CHECK(json["emenda"] == 1);
    CHECK(json["state"] == "evaluating");
    CHECK(json["version"] == 7);
    CHECK(json["body"] == tests::sample_last_body);
    CHECK(json["created"] == "2022-05-30T09:12:00Z");
    CHECK(json["authors"] == Json{"Ufficio Partecipazione"});
    CHECK(json["links"][1].dump() ==
          R"({"kind":"merged-from","to":"https://esempio.example/proposte/17"})");
    CHECK(json["decisions"][1]["by"].dump() == R"({"name":"Ada Righi","organisation":"Giunta"})");
    CHECK(json["decisions"][1]["date"] == "2022-07-25");
    CHECK(keys(json["amendments"][0]) == Keys{"id", "number", "standing", "proposers", "proposed",
                                              "base", "reason", "title", "changes", "digest",
                                              "decisions"});
    CHECK(json["amendments"][0]["standing"] == "accepted");
    CHECK(keys(json["comments"][1]) ==
          Keys{"id", "number", "author", "posted", "version", "text", "about", "stance"});
    CHECK(json["comments"][1]["stance"] == "against");
    CHECK(keys(json["comments"][3]) ==
          Keys{"id", "number", "author", "posted", "version", "text", "reply-to"});
    CHECK(json["supporters"][2].dump() ==
          R"({"name":"Luca Ferri","organisation":"Ente Parco","since":"2022-07-12T10:00:00Z",)"
          R"("version":7,"note":"Sede di monte"})");
    CHECK(keys(json["versions"][0]) == Keys{"number", "date", "author", "title", "body", "digest"});
    CHECK(keys(json["versions"][3]) ==
          Keys{"number", "date", "author", "amendment", "title", "changes", "digest"});
    CHECK(json["versions"][1]["message"] == "Toglie una ripetizione.\n");
}

TEST_CASE("A point that is no version is named; hand edits are told") {
    Shown what;
    what.text = {"Titolo", ""};
    what.point = "work";
    what.hand_edited = true;
    const Json json = Json::parse(show_json(tests::sample_proposal(), what));
    CHECK(json["point"] == "work");
    CHECK(json["hand-edited"] == true);
    CHECK(json["title"] == "Titolo");
    CHECK(json["body"] == "");
    CHECK_FALSE(json.contains("version"));
}

TEST_CASE("Every kind of change has its own keys") {
    model::Proposal proposal = tests::sample_proposal();
    proposal.amendments[0].changes.body = {
        {model::Replace{{2, "Tempi:", 0}, "Tempi."}, {}},
        {model::Delete{{2, "orti", 3}}, {}},
        {model::InsertWords{{1, "Comuni", 0}, " e Unioni"}, {}},
        {model::InsertParagraphs{0, "Premessa."}, {}},
        {model::Move{4, 1}, {}},
    };
    CHECK(shown(proposal)["amendments"][0]["changes"].dump() ==
          R"([{"paragraph":2,"replace":"Tempi:","with":"Tempi."},)"
          R"({"paragraph":2,"delete":"orti","occurrence":3},)"
          R"({"paragraph":1,"after":"Comuni","insert":" e Unioni"},)"
          R"({"after-paragraph":0,"insert":"Premessa."},)"
          R"({"move":4,"after-paragraph":1}])");
}

TEST_CASE("a person with keys of one's own is a map") {
    model::Proposal proposal = tests::sample_proposal();
    const model::ExtraValue nine{model::ExtraScalar{"9", true}};
    proposal.authors = {{"Ada Righi", {}, {{"x-office", nine}}},
                        {"Ivo Sarti", "Giunta", {{"x-office", nine}}}};
    CHECK(shown(proposal)["authors"].dump() ==
          R"([{"name":"Ada Righi","x-office":9},)"
          R"({"name":"Ivo Sarti","organisation":"Giunta","x-office":9}])");
}

TEST_CASE("x- keys come last and keep what YAML says of plain and quoted") {
    model::Proposal proposal = tests::sample_proposal();
    const auto plain = [](const char* text) {
        return model::ExtraValue{model::ExtraScalar{text, true}};
    };
    proposal.extras = {{"x-number", plain("12")},
                       {"x-zeros", plain("0012")},
                       {"x-real", plain("1.5")},
                       {"x-price", plain("1.50")},
                       {"x-yes", plain("true")},
                       {"x-none", plain("null")},
                       {"x-text", {model::ExtraScalar{"12", false}}},
                       {"x-huge", plain("123456789012345678901234567890")}};
    const Json json = shown(proposal);
    CHECK(keys(json).back() == "x-huge");
    CHECK(json["x-number"] == 12);
    CHECK(json["x-zeros"] == "0012");
    CHECK(json["x-real"] == 1.5);
    CHECK(json["x-price"] == "1.50");
    CHECK(json["x-yes"] == true);
    CHECK(json["x-none"] == nullptr);
    CHECK(json["x-text"] == "12");
    CHECK(json["x-huge"] == "123456789012345678901234567890");
}

TEST_CASE("A comparison in JSON has rows of words, and sums") {
    const std::string json =
        diff_json(reference(), {"1", 1}, {"A2", std::nullopt}, text::redline_words("Orti", "Orti"),
                  text::redline("Uno.\n\nEntro il 2024\n", "Uno.\n\nEntro il 2025\n"));
    CHECK(json == R"({
  "schema": "emenda/diff/1",
  "reference": "par-PROP-2024-03-1",
  "from": {
    "point": "1",
    "version": 1
  },
  "to": {
    "point": "A2"
  },
  "title": {
    "from": "Orti",
    "to": "Orti",
    "words": [
      {
        "op": "keep",
        "text": "Orti",
        "from-range": [
          0,
          4
        ],
        "to-range": [
          0,
          4
        ]
      }
    ]
  },
  "paragraphs": [
    {
      "from": [
        1
      ],
      "to": [
        1
      ],
      "kind": "same",
      "words": [
        {
          "op": "keep",
          "text": "Uno.",
          "from-range": [
            0,
            4
          ],
          "to-range": [
            0,
            4
          ]
        }
      ]
    },
    {
      "from": [
        2
      ],
      "to": [
        2
      ],
      "kind": "changed",
      "words": [
        {
          "op": "keep",
          "text": "Entro il ",
          "from-range": [
            6,
            15
          ],
          "to-range": [
            6,
            15
          ]
        },
        {
          "op": "del",
          "text": "2024",
          "from-range": [
            15,
            19
          ]
        },
        {
          "op": "ins",
          "text": "2025",
          "to-range": [
            15,
            19
          ]
        }
      ]
    }
  ],
  "stat": {
    "title": false,
    "changed": 1,
    "new": 0,
    "deleted": 0,
    "moved": 0,
    "same": 1,
    "words-added": 1,
    "words-removed": 1
  }
}
)");
}

TEST_CASE("The numbers of a comparison can be had alone") {
    const Json json = Json::parse(stat_json(reference(), {"1", 1}, {"2", 2}, {},
                                            text::redline("Uno.\n", "Uno.\n\nDue parole.\n")));
    CHECK(keys(json) == Keys{"schema", "reference", "from", "to", "stat"});
    CHECK(json["schema"] == "emenda/stat/1");
    CHECK(json["stat"]["new"] == 1);
    CHECK(json["stat"]["words-added"] == 2);
}

TEST_CASE("Lists, the status and the log each have their schema and their list") {
    const model::Proposal proposal = tests::sample_proposal();
    const Summary summary = summarise(proposal, "proposals/f.yaml");
    const Json list = Json::parse(list_json({summary}));
    CHECK(list["schema"] == "emenda/list/1");
    CHECK(keys(list["proposals"][0]) ==
          Keys{"reference", "file", "state", "title", "category", "language", "created", "version",
               "changed", "hand-edited", "amendments", "pending", "supporters", "comments"});
    CHECK(list["proposals"][0]["pending"][0].dump() ==
          R"({"id":"b3051627","number":5,"proposers":["Ugo Valli"],)"
          R"("proposed":"2022-07-20T08:30:00Z","base":7})");

    const Json status = Json::parse(status_json({}, {{"a.yaml", "Not good.", 3}}));
    CHECK(status.dump() ==
          R"({"schema":"emenda/status/1","proposals":[],)"
          R"("unreadable":[{"file":"a.yaml","message":"Not good.","findings":3}]})");

    const Json log = Json::parse(log_json(proposal, {}));
    CHECK(keys(log) == Keys{"schema", "reference", "hand-edited", "versions"});
    CHECK(log["schema"] == "emenda/log/1");
    CHECK(log["versions"].size() == 7);
    CHECK(log["versions"][0]["number"] == 7); // newest first
    LogOptions some;
    some.most = 2;
    some.oldest_first = true;
    some.step = [](model::Number version) -> std::optional<history::Step> {
        if (version != 7) return std::nullopt;
        return history::Step{7, {}, text::redline("Uno.\n", "Due.\n")};
    };
    const Json patches = Json::parse(log_json(proposal, some));
    REQUIRE(patches["versions"].size() == 2);
    CHECK_FALSE(patches["versions"][0].contains("diff"));
    CHECK(keys(patches["versions"][1]["diff"]) == Keys{"title", "paragraphs", "stat"});
    some.paragraph = 1;
    const Json life = Json::parse(log_json(proposal, some));
    REQUIRE(life["versions"].size() == 1);
    CHECK(life["paragraph"] == 1);
    CHECK(life["versions"][0]["paragraphs"][0]["words"][0].dump() ==
          R"({"op":"del","text":"Uno"})");
}

TEST_CASE("An amendment in JSON is its keys and what it does to its base") {
    const model::Proposal proposal = tests::sample_proposal();
    const Json json = Json::parse(amendment_json(proposal, proposal.amendments[4]));
    CHECK(keys(json) == Keys{"schema", "reference", "amendment", "title", "paragraphs", "stat"});
    CHECK(json["amendment"]["id"] == "b3051627");
    CHECK(json["amendment"]["standing"] == "pending");
    CHECK(json["paragraphs"][6].dump() ==
          R"({"from":[],"to":[7],"kind":"new","words":[{"op":"ins",)"
          R"("text":"Verifica. I risultati sono pubblicati ogni anno.","to-range":[656,704]}]})");
    const model::Text today{"Orti", "Uno.\n"};
    const Json collides =
        Json::parse(amendment_json(proposal, proposal.amendments[4], OnToday{today, {}, {}}));
    CHECK(collides["today"].dump() == R"({"version":7,"collides":true})");
    const Json merged = Json::parse(amendment_json(
        proposal, proposal.amendments[4], OnToday{today, model::Text{"Orti", "Due.\n"}, {}}));
    CHECK(keys(merged["today"]) == Keys{"version", "collides", "title", "paragraphs", "stat"});
    CHECK(merged["today"]["paragraphs"][0]["to"] == Json{1});
}

TEST_CASE("What a command made is told by reference, file and number") {
    Made made;
    made.reference = "par-PROP-2024-03-1";
    made.file = "proposals/f.yaml";
    made.versions = {4};
    made.amendments = {{"7c1f09a2", 1, "accepted"}};
    CHECK(Json::parse(made_json(made)).dump() ==
          R"({"schema":"emenda/made/1","reference":"par-PROP-2024-03-1","file":"proposals/f.yaml",)"
          R"("version":4,"amendment":{"id":"7c1f09a2","number":1,"standing":"accepted"}})");
    made.versions = {4, 5};
    made.amendments.push_back({"8d20b1c3", 2, ""});
    made.comment = Made::Entry{"51d0aa3e", 1, ""};
    made.supporter = tests::person("Anna Bassi");
    made.dry_run = true;
    CHECK(Json::parse(made_json(made)).dump() ==
          R"({"schema":"emenda/made/1","reference":"par-PROP-2024-03-1","file":"proposals/f.yaml",)"
          R"("versions":[4,5],"amendments":[{"id":"7c1f09a2","number":1,"standing":"accepted"},)"
          R"({"id":"8d20b1c3","number":2}],"comment":{"id":"51d0aa3e","number":1},)"
          R"("supporter":"Anna Bassi","dry-run":true})");
}

TEST_CASE("Conflicts and findings in JSON") {
    const std::vector<ShownConflict> conflicts{
        {false,
         3,
         "il 2024",
         {{1, "7c1f09a2", {tests::person("Marta Lodi")}, "il 2025"},
          {0, "", {tests::person("Ada Righi")}, ""}}},
        {true, 0, "Orti", {}}};
    CHECK(Json::parse(conflicts_json(reference(), conflicts, {1, 2})).dump() ==
          R"({"schema":"emenda/conflicts/1","reference":"par-PROP-2024-03-1","conflicts":[)"
          R"({"paragraph":3,"passage":"il 2024","wishes":[)"
          R"({"amendment":{"id":"7c1f09a2","number":1},"by":["Marta Lodi"],"text":"il 2025"},)"
          R"({"by":["Ada Righi"],"text":""}]},)"
          R"({"title":true,"passage":"Orti","wishes":[]}],"compatible":[1,2]})");
    CHECK(Json::parse(
              findings_json({{"unknown-key", {"f.yaml", 4, 1}, "No.", "Why?", "titel: x"}}, 2))
              .dump() == R"({"schema":"emenda/findings/1","files":2,"findings":[{"rule":)"
                         R"("unknown-key","file":"f.yaml","line":4,"column":1,"message":"No.",)"
                         R"("hint":"Why?"}],"incomplete":[]})");
    CHECK(Json::parse(findings_json({}, 2, {"f.yaml"})).dump() ==
          R"({"schema":"emenda/findings/1","files":2,"findings":[],"incomplete":["f.yaml"]})");
}

TEST_CASE("What could fool a terminal is escaped, and stays what it is") {
    Summary summary;
    summary.title = "a\x1B[31m \u202E \u200D \x7F \U000E0041 è 漢 \"q\"\n";
    const std::string json = list_json({summary});
    CHECK(json.find(R"("title": "a\u001b[31m \u202e \u200d \u007f \udb40\udc41 è 漢 \"q\"\n")") !=
          std::string::npos);
    CHECK(Json::parse(json)["proposals"][0]["title"] == summary.title);
    summary.title = "a\xFF"; // no UTF-8: cannot come from a file, but must not break the JSON
    CHECK(Json::parse(list_json({summary}))["proposals"][0]["title"] == "a\uFFFD");
}
