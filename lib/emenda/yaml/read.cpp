// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/read.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/model/link.hpp"
#include "emenda/yaml/map_reader.hpp"
#include "emenda/yaml/read_changes.hpp"
#include "emenda/yaml/read_document.hpp"
#include "emenda/yaml/rules.hpp"

namespace emenda::yaml {

namespace {

model::Person read_person(Reader& reader, const Node& node) {
    model::Person person;
    if (node.kind == NodeKind::map) {
        MapReader map(reader, node, {"name", "organisation"});
        person.name = map.line("name", Need::required);
        person.organisation = map.line("organisation", Need::optional);
        person.extras = map.extras();
        return person;
    }
    return {single_line(reader, node, "name"), {}, {}};
}

std::vector<model::Person> read_people(Reader& reader, MapReader& map, const char* key) {
    std::vector<model::Person> people;
    for (const Node& node : map.list(key, Need::required)) {
        people.push_back(read_person(reader, node));
    }
    return people;
}

model::Person read_one(Reader& reader, MapReader& map, const char* key) {
    const Node* node = map.get(key, Need::required);
    return node ? read_person(reader, *node) : model::Person{};
}

model::Link read_link(Reader& reader, const Node& node) {
    MapReader map(reader, node, {"kind", "to"});
    model::Link link;
    link.kind = map.word<model::LinkKind>("kind", Need::required, model::link_kind_from,
                                          {"related", "merged-from", "split-from", "supersedes"});
    link.to = map.line("to", Need::required);
    if (!link.to.empty() && !model::is_link_target(link.to)) {
        map.find(rules::link, *map.node().find("to"),
                 say(tr("A link cannot lead to this: {}"), link.to),
                 tr("Give a reference, or an address that begins with https://."));
    }
    link.extras = map.extras();
    return link;
}

model::ProposalDecision read_decision(Reader& reader, const Node& node) {
    MapReader map(reader, node, {"state", "date", "by", "text"});
    model::ProposalDecision decision;
    decision.state = map.word<model::ProposalAct>(
        "state", Need::required, model::proposal_act_from,
        {"published", "evaluating", "accepted", "rejected", "withdrawn", "reopened"});
    decision.date = map.date("date");
    decision.by = read_one(reader, map, "by");
    decision.text = map.body("text", Need::optional);
    decision.extras = map.extras();
    return decision;
}

std::vector<model::Number> read_numbers(Reader& reader, MapReader& map, const char* key) {
    std::vector<model::Number> numbers;
    if (!map.has(key)) return numbers;
    for (const Node& node : map.list(key, Need::optional)) {
        if (node.null || node.refused) continue; // found already
        if (const auto number = plain_number(node)) {
            numbers.push_back(*number);
        } else {
            reader.find(rules::number, node.begin, tr("The number of a change is wanted here."),
                        tr("Changes are numbered from 1; 0 is the title."));
        }
    }
    return numbers;
}

bool read_true(MapReader& map, const char* key) {
    const Node* node = map.get(key, Need::optional);
    if (!node) return false;
    if (node->kind == NodeKind::scalar && node->scalar == "true" && node->style == Style::plain) {
        return true;
    }
    map.find(rules::word, *node, say(tr("{} can only be true."), key),
             tr("Leave the key out instead."));
    return false;
}

model::AmendmentDecision read_amendment_decision(Reader& reader, const Node& node) {
    MapReader map(reader, node, {"state", "date", "by", "reason", "changes", "reworded"});
    model::AmendmentDecision decision;
    decision.state =
        map.word<model::AmendmentAct>("state", Need::required, model::amendment_act_from,
                                      {"accepted", "rejected", "withdrawn", "absorbed"});
    decision.date = map.date("date");
    decision.by = read_one(reader, map, "by");
    decision.reason = map.body("reason", Need::optional);
    decision.changes = read_numbers(reader, map, "changes");
    decision.reworded = read_true(map, "reworded");
    decision.extras = map.extras();
    return decision;
}

model::Amendment read_amendment(Reader& reader, const Node& node) {
    MapReader map(reader, node,
                  {"id", "number", "proposers", "proposed", "base", "reason", "title", "changes",
                   "digest", "decisions", "revises"});
    model::Amendment amendment;
    amendment.id = map.id("id", Need::required);
    amendment.number = map.number("number", Need::required);
    amendment.proposers = read_people(reader, map, "proposers");
    amendment.proposed = map.date("proposed");
    amendment.base = map.number("base", Need::required);
    amendment.reason = map.body("reason", Need::optional);
    amendment.changes = read_title_and_changes(reader, map);
    amendment.digest = map.digest("digest");
    if (map.has("decisions")) {
        for (const Node& item : map.list("decisions", Need::optional)) {
            amendment.decisions.push_back(read_amendment_decision(reader, item));
        }
    }
    amendment.revises = map.id("revises", Need::optional);
    amendment.extras = map.extras();
    return amendment;
}

model::Comment read_comment(Reader& reader, const Node& node) {
    MapReader map(reader, node,
                  {"id", "number", "author", "posted", "version", "text", "about", "reply-to",
                   "stance", "hidden"});
    model::Comment comment;
    comment.id = map.id("id", Need::required);
    comment.number = map.number("number", Need::required);
    comment.author = read_one(reader, map, "author");
    comment.posted = map.date("posted");
    comment.version = map.number("version", Need::required);
    comment.text = map.body("text", Need::required);
    comment.about = map.id("about", Need::optional);
    comment.reply_to = map.id("reply-to", Need::optional);
    comment.stance = map.word<model::Stance>("stance", Need::optional, model::stance_from,
                                             {"for", "against", "neutral"});
    comment.hidden = map.line("hidden", Need::optional);
    comment.extras = map.extras();
    return comment;
}

model::Supporter read_supporter(Reader& reader, const Node& node) {
    MapReader map(reader, node, {"name", "organisation", "since", "version", "note"});
    model::Supporter supporter;
    supporter.person.name = map.line("name", Need::required);
    supporter.person.organisation = map.line("organisation", Need::optional);
    supporter.since = map.date("since");
    supporter.version = map.number("version", Need::required);
    supporter.note = map.line("note", Need::optional);
    supporter.extras = map.extras();
    return supporter;
}

model::Version read_version(Reader& reader, const Node& node, bool first) {
    MapReader map(reader, node,
                  {"number", "date", "author", "message", "amendment", "restores", "title", "body",
                   "changes", "digest"});
    model::Version version;
    version.number = map.number("number", Need::required);
    version.date = map.date("date");
    version.author = read_one(reader, map, "author");
    version.message = map.body("message", Need::optional);
    version.amendment = map.id("amendment", Need::optional);
    version.restores = map.number("restores", Need::optional);
    if (first) {
        version.text = model::Text{map.line("title", Need::required), {}};
        map.check_body("body", Need::required, true);
        if (const Node* changes = map.get("changes", Need::optional)) {
            map.find(rules::change_shape, *changes,
                     tr("The first version is stored whole: it has "
                        "no changes."));
        }
    } else {
        version.changes = read_title_and_changes(reader, map);
        if (const Node* body = map.get("body", Need::optional)) {
            map.find(rules::change_shape, *body,
                     tr("Only the first version is stored whole: this one has changes."));
        }
    }
    version.digest = map.digest("digest");
    version.extras = map.extras();
    return version;
}

model::Proposal read_map(Reader& reader, MapReader& map) {
    model::Proposal proposal;
    proposal.reference = map.reference("reference");
    proposal.state = map.word<model::State>(
        "state", Need::required, [](std::string_view word) { return model::state_from(word); },
        {"draft", "published", "evaluating", "accepted", "rejected", "withdrawn"});
    proposal.text.title = map.line("title", Need::required);
    map.check_body("body", Need::required, true);
    proposal.language = read_language(map, Need::required);
    proposal.created = map.date("created");
    proposal.authors = read_people(reader, map, "authors");
    proposal.category = map.line("category", Need::optional);
    proposal.tags = read_list<std::string>(reader, map, "tags", [](Reader& r, const Node& node) {
        return single_line(r, node, "tags");
    });
    proposal.template_name = map.line("template", Need::optional);
    proposal.links = read_list<model::Link>(reader, map, "links", read_link);
    proposal.decisions =
        read_list<model::ProposalDecision>(reader, map, "decisions", read_decision);
    proposal.amendments = read_list<model::Amendment>(reader, map, "amendments", read_amendment);
    proposal.comments = read_list<model::Comment>(reader, map, "comments", read_comment);
    proposal.supporters = read_list<model::Supporter>(reader, map, "supporters", read_supporter);
    for (const Node& node : map.list("versions", Need::required)) {
        proposal.versions.push_back(read_version(reader, node, proposal.versions.empty()));
    }
    proposal.extras = map.extras();
    return proposal;
}

/// Moved out of the tree where its source has the same words: of a literal block.
std::string handed_over(Tree& tree, Node& body) {
    const bool is_literal = body.style == Style::literal && tree.source[body.begin] == '|';
    return is_literal ? std::exchange(body.scalar, {}) : body.scalar;
}

/// The texts that are stored whole are most of a file: they would be held, and copied, twice.
void hand_over_texts(Tree& tree, model::Proposal& proposal) {
    proposal.text.body = handed_over(tree, *tree.root.find("body"));
    Node& first = tree.root.find("versions")->items.front();
    proposal.versions.front().text->body = handed_over(tree, *first.find("body"));
}

} // namespace

ReadProposal read_proposal(std::string source, const std::string& file, const Limits& limits) {
    ParsedTree parsed = parse(std::move(source), file, limits);
    ReadProposal read;
    read.findings = std::move(parsed.findings);
    if (!parsed.tree) return read;
    Reader reader(*parsed.tree, read.findings);
    const Node& root = parsed.tree->root;
    if (root.kind != NodeKind::map || is_of_this_format(reader, root)) {
        MapReader map(reader, root,
                      {"emenda", "reference", "state", "title", "body", "language", "created",
                       "authors", "category", "tags", "template", "links", "decisions",
                       "amendments", "comments", "supporters", "versions"});
        model::Proposal proposal;
        if (root.kind == NodeKind::map) proposal = read_map(reader, map);
        if (read.findings.empty()) {
            hand_over_texts(*parsed.tree, proposal);
            read.document = Document{std::move(proposal), parsed.tree};
        }
    }
    in_order(read.findings);
    return read;
}

} // namespace emenda::yaml
