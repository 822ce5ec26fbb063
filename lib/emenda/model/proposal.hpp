// SPDX-License-Identifier: EUPL-1.2
// A proposal: the document with its whole history, as plain values.
//
// The keys, their order and their meaning are those of docs/format.md. A value of these types may
// be inconsistent (a version that is missing, a digest that does not fit): check/ finds that.
#pragma once

#include "emenda/base/date.hpp"
#include "emenda/base/digest.hpp"
#include "emenda/model/change.hpp"
#include "emenda/model/person.hpp"
#include "emenda/model/reference.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::model {

using Number = std::size_t; ///< of a version, amendment or comment; from 1
inline constexpr Number largest_number = 1'000'000'000; ///< that a file may hold

/// Title and body at one point, in normal form.
struct Text {
    std::string title;
    std::string body; ///< ends in one LF unless empty

    friend bool operator==(const Text&, const Text&) = default;
};

enum class State { draft, published, evaluating, accepted, rejected, withdrawn };

/// What a decision on a proposal does to it.
enum class ProposalAct { published, evaluating, accepted, rejected, withdrawn, reopened };

struct ProposalDecision {
    ProposalAct state = ProposalAct::published;
    Date date;
    Person by;
    std::string text; ///< the official answer; may be empty
    Extras extras;

    friend bool operator==(const ProposalDecision&, const ProposalDecision&) = default;
};

enum class AmendmentAct { accepted, rejected, withdrawn, absorbed };

struct AmendmentDecision {
    AmendmentAct state = AmendmentAct::accepted;
    Date date;
    Person by;
    std::string reason;          ///< may be empty
    std::vector<Number> changes; ///< which of them (0: the title); empty: all
    bool reworded = false;       ///< what was recorded is an agreed text, not the amendment's own
    Extras extras;

    friend bool operator==(const AmendmentDecision&, const AmendmentDecision&) = default;
};

struct Amendment {
    std::string id; ///< 8 hex digits
    Number number = 0;
    std::vector<Person> proposers;
    Date proposed;
    Number base = 0; ///< the version it was written against
    std::string reason;
    Changes changes;
    Digest digest;
    std::vector<AmendmentDecision> decisions;
    std::string revises; ///< id of the amendment that it rewords; may be empty
    Extras extras;

    friend bool operator==(const Amendment&, const Amendment&) = default;
};

enum class Stance { none, in_favour, against, neutral };

struct Comment {
    std::string id;
    Number number = 0;
    Person author;
    Date posted;
    Number version = 0; ///< the last one when it was written
    std::string text;
    std::string about;    ///< an amendment's id; may be empty
    std::string reply_to; ///< a comment's id; may be empty
    Stance stance = Stance::none;
    std::string hidden; ///< the reason why it is not shown; empty: it is shown
    Extras extras;

    friend bool operator==(const Comment&, const Comment&) = default;
};

struct Supporter {
    Person person;
    Date since;
    Number version = 0; ///< the last one when support was given
    std::string note;   ///< tells two people of one name apart; may be empty
    Extras extras;

    friend bool operator==(const Supporter&, const Supporter&) = default;
};

struct Version {
    Number number = 0;
    Date date;
    Person author;
    std::string message;      ///< may be empty
    std::string amendment;    ///< id of the one that it came from; may be empty
    Number restores = 0;      ///< the version whose text it brings back; 0: none
    std::optional<Text> text; ///< version 1: stored whole
    Changes changes;          ///< every later one: from the version before
    Digest digest;
    Extras extras;

    friend bool operator==(const Version&, const Version&) = default;
};

enum class LinkKind { related, merged_from, split_from, supersedes };

struct Link {
    LinkKind kind = LinkKind::related;
    std::string to; ///< a reference or an http(s) URL
    Extras extras;

    friend bool operator==(const Link&, const Link&) = default;
};

struct Proposal {
    Reference reference;
    State state = State::draft;
    Text text;            ///< the working text: the last version's, unless edited by hand
    std::string language; ///< "it", "en", … (BCP 47)
    Date created;
    std::vector<Person> authors;
    std::string category; ///< may be empty
    std::vector<std::string> tags;
    std::string template_name; ///< YAML key template; may be empty
    std::vector<Link> links;
    std::vector<ProposalDecision> decisions;
    std::vector<Amendment> amendments;
    std::vector<Comment> comments;
    std::vector<Supporter> supporters;
    std::vector<Version> versions; ///< never empty in a valid file
    Extras extras;

    friend bool operator==(const Proposal&, const Proposal&) = default;
};

/// The words that stand for the values in YAML, JSON and on the command line.
std::string_view to_word(State);
std::string_view to_word(ProposalAct);
std::string_view to_word(AmendmentAct);
std::string_view to_word(Stance); ///< none: empty
std::string_view to_word(LinkKind);
std::optional<State> state_from(std::string_view word);
std::optional<ProposalAct> proposal_act_from(std::string_view word);
std::optional<AmendmentAct> amendment_act_from(std::string_view word);
std::optional<Stance> stance_from(std::string_view word);
std::optional<LinkKind> link_kind_from(std::string_view word);

/// Whether a proposal in this state may be decided on so.
bool can_follow(State state, ProposalAct act);

/// The state that a decision leads to: reopened leads to evaluating, or to draft where the proposal
/// was never published; every other to its name.
State state_after(ProposalAct act, bool was_published = true);

/// The state that the decisions amount to; draft without any.
State state_from(const std::vector<ProposalDecision>& decisions);

} // namespace emenda::model
