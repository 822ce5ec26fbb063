// SPDX-License-Identifier: EUPL-1.2
// Random proposals, valid for the reader and otherwise senseless, with awkward texts in every
// field.
#pragma once

#include "emenda/base/digest.hpp"
#include "emenda/model/proposal.hpp"
#include "emenda/text/normal_form.hpp"
#include "random_text.hpp"

#include <fmt/format.h>

#include <iterator>
#include <string>

namespace emenda::tests {

class RandomProposal {
public:
    explicit RandomProposal(std::uint64_t seed) : m_text(seed) {}

    std::size_t below(std::size_t limit) { return m_text.below(limit); }
    bool maybe() { return below(2) == 0; }

    /// One line in normal form, never empty: what YAML readers stumble over is among it.
    std::string line() {
        static const char* const awkward[] = {
            "5.2",     "no",      "~",          "null",    "00123456",  "- voce",
            "a: b",    "# c",     "\"citato\"", "'apice'", "{a}",       "[b]",
            "&anc",    "*ali",    "!tag",       "%p",      "@x",        "`y`",
            "<<",      "---",     "...",        "a\\nb",   "\\",        "è così",
            "😀",       "x #y",    "x: ",        "? q",     "|",         ">",
            "1e3",     "0x1F",    "2022-01-01", "true",    "=",         "a\u2028b",
            "\u00A0x", "\u200Bz", "\u202Eab",   "end\\",   "tab\there", "\uFEFFbom"};
        std::string made = awkward[below(std::size(awkward))];
        if (maybe()) made += " " + m_text.word();
        made = text::normal_line(made).text;
        return made.empty() ? "x" : made;
    }

    std::string body() {
        std::string raw = m_text.body(4, 6);
        if (below(3) == 0) raw = line() + "\n" + raw;
        if (below(5) == 0) raw = "  " + raw;
        if (below(9) == 0) raw = "\tx\n" + raw;
        const std::string made = text::normal_body(raw).text;
        return made.empty() ? "x\n" : made;
    }

    std::string passage() {
        std::string made = body();
        made.pop_back();
        if (below(3) == 0) made = " " + made;
        if (below(3) == 0) made += " ";
        return made;
    }

    Date date() {
        return {static_cast<std::int64_t>(below(4'000'000'000)) / 86'400 * 86'400, maybe()};
    }
    model::Person person() { return {line(), maybe() ? line() : "", extras()}; }
    std::string id() { return sha256_hex(std::to_string(below(1'000'000'000))).substr(0, 8); }
    Digest digest() { return sha256(std::to_string(below(1'000'000'000))); }

    model::Extras extras() {
        model::Extras made;
        if (below(6) != 0) return made;
        made.emplace_back("x-nota", model::ExtraValue{model::ExtraScalar{line(), false}});
        if (maybe()) {
            model::ExtraMap map{{"chiave", {model::ExtraScalar{"5", true}}},
                                {"altra", {model::ExtraScalar{body(), false}}}};
            made.emplace_back("x-mappa", model::ExtraValue{map});
            model::ExtraList list{{model::ExtraScalar{line(), false}}, {map}};
            made.emplace_back("x-lista", model::ExtraValue{list});
        }
        return made;
    }

    model::Change change() {
        const model::Quote quote{1 + below(9), passage(), below(3)};
        switch (below(5)) {
        case 0:
            return {model::Replace{quote, passage()}, extras()};
        case 1:
            return {model::Delete{quote}, extras()};
        case 2:
            return {model::InsertWords{quote, passage()}, extras()};
        case 3:
            return {model::InsertParagraphs{below(9), passage()}, extras()};
        default:
            return {model::Move{1 + below(9), below(9)}, extras()};
        }
    }

    model::Changes changes() {
        model::Changes made;
        if (maybe()) made.title = model::TitleChange{line(), line(), extras()};
        for (std::size_t n = below(3) + (made.title ? 0 : 1); n > 0; --n) {
            made.body.push_back(change());
        }
        return made;
    }

    model::Amendment amendment() {
        model::Amendment made;
        made.id = id();
        made.number = 1 + below(99);
        made.proposers = {person()};
        if (maybe()) made.proposers.push_back(person());
        made.proposed = date();
        made.base = 1 + below(9);
        if (maybe()) made.reason = body();
        made.changes = changes();
        made.digest = digest();
        if (maybe()) {
            made.decisions.push_back(
                {model::AmendmentAct::rejected, date(), person(), maybe() ? body() : "",
                 maybe() ? std::vector<model::Number>{0, 2} : std::vector<model::Number>{}, maybe(),
                 extras()});
        }
        if (maybe()) made.revises = id();
        made.extras = extras();
        return made;
    }

    model::Version version(std::size_t number) {
        model::Version made;
        made.number = number;
        made.date = date();
        made.author = person();
        if (maybe()) made.message = body();
        if (maybe()) made.amendment = id();
        if (maybe()) made.restores = 1 + below(9);
        if (number == 1)
            made.text = model::Text{line(), maybe() ? body() : ""};
        else
            made.changes = changes();
        made.digest = digest();
        made.extras = extras();
        return made;
    }

    model::Comment comment() {
        model::Comment made;
        made.id = id();
        made.number = 1 + below(99);
        made.author = person();
        made.posted = date();
        made.version = 1 + below(9);
        made.text = body();
        if (maybe()) made.about = id();
        if (maybe()) made.reply_to = id();
        made.stance = static_cast<model::Stance>(below(4));
        if (maybe()) made.hidden = line();
        made.extras = extras();
        return made;
    }

    model::Proposal proposal() {
        model::Proposal made;
        made.reference = *model::parse_reference(fmt::format("par-PROP-2022-05-{}", below(9999)));
        made.state = static_cast<model::State>(below(6));
        made.text = {line(), maybe() ? body() : ""};
        made.language = maybe() ? "it" : "de-AT";
        made.created = date();
        made.authors = {person()};
        if (maybe()) made.category = line();
        if (maybe()) made.tags = {line(), line()};
        if (maybe()) made.template_name = line();
        if (maybe())
            made.links = {{model::LinkKind::related, "https://esempio.it/?a=1#b", extras()}};
        if (maybe()) {
            made.decisions.push_back(
                {model::ProposalAct::published, date(), person(), maybe() ? body() : "", extras()});
        }
        for (std::size_t n = below(3); n > 0; --n)
            made.amendments.push_back(amendment());
        for (std::size_t n = below(3); n > 0; --n)
            made.comments.push_back(comment());
        for (std::size_t n = below(3); n > 0; --n) {
            made.supporters.push_back({person(), date(), 1 + below(9), maybe() ? line() : "", {}});
            made.supporters.back().extras = made.supporters.back().person.extras;
            made.supporters.back().person.extras.clear();
        }
        for (std::size_t n = 1, all = 1 + below(3); n <= all; ++n)
            made.versions.push_back(version(n));
        made.extras = extras();
        return made;
    }

    /// The proposal with a few fields and entries changed, as commands change them.
    model::Proposal changed(model::Proposal made) {
        for (std::size_t n = 1 + below(3); n > 0; --n) {
            switch (below(12)) {
            case 0:
                made.text = {line(), maybe() ? body() : ""};
                break;
            case 1:
                made.versions.push_back(version(made.versions.size() + 1));
                break;
            case 2:
                made.amendments.push_back(amendment());
                break;
            case 3:
                made.supporters.push_back({{line(), "", {}}, date(), 1, "", {}});
                break;
            case 4:
                if (!made.supporters.empty()) {
                    made.supporters.erase(
                        made.supporters.begin() +
                        static_cast<std::ptrdiff_t>(below(made.supporters.size())));
                }
                break;
            case 5:
                made.comments.push_back(comment());
                break;
            case 6:
                if (!made.comments.empty()) made.comments.back().hidden = line();
                break;
            case 7:
                if (!made.amendments.empty()) {
                    made.amendments.front().decisions.push_back(
                        {model::AmendmentAct::accepted, date(), person(), body(), {}, false, {}});
                }
                break;
            case 8:
                made.category = maybe() ? line() : "";
                break;
            case 9:
                made.tags = maybe() ? std::vector{line()} : std::vector<std::string>{};
                break;
            case 10:
                made.authors = {person(), person()};
                break;
            default:
                made.decisions.push_back({model::ProposalAct::withdrawn, date(), person(), "", {}});
            }
        }
        return made;
    }

private:
    RandomText m_text;
};

} // namespace emenda::tests
