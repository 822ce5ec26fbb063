// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/set.hpp"

#include "emenda/acts/typed.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/suggest.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/model/language.hpp"
#include "emenda/model/link.hpp"
#include "emenda/model/settings.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace emenda::acts {

namespace {

enum class How { assign, add, take_away };

struct Assignment {
    std::string key;
    How how = How::assign;
    std::string value;
};

const std::vector<std::string>& known_keys() {
    static const std::vector<std::string> keys{"category",    "language",   "template",
                                               "authors",     "tags",       "related",
                                               "merged-from", "split-from", "supersedes"};
    return keys;
}

Assignment parse(const std::string& typed) {
    const auto equals = typed.find('=');
    if (equals == std::string::npos || equals == 0) {
        throw Error(ErrorKind::usage, say(tr("This is no assignment: {}"), typed),
                    tr("Write it as KEY=VALUE, for instance category=Bilancio."));
    }
    Assignment made{typed.substr(0, equals), How::assign, typed.substr(equals + 1)};
    if (made.key.ends_with('+')) made.how = How::add;
    if (made.key.ends_with('-')) made.how = How::take_away;
    if (made.how != How::assign) made.key.pop_back();
    const auto& keys = known_keys();
    if (std::find(keys.begin(), keys.end(), made.key) == keys.end()) {
        const auto meant = nearest(made.key, keys);
        std::string all;
        for (const std::string& key : keys)
            all += (all.empty() ? "" : ", ") + key;
        throw Error(ErrorKind::usage, say(tr("There is no key {} to set."), made.key),
                    meant ? say(tr("Did you mean {}?"), *meant)
                          : say(tr("These can be set: {}."), all));
    }
    return made;
}

void set_single(std::string& target, const Assignment& assignment) {
    if (assignment.how != How::assign) {
        throw Error(ErrorKind::usage, say(tr("The key {} has one value: use {}=VALUE."),
                                          assignment.key, assignment.key));
    }
    target = assignment.value.empty() ? "" : typed_line(assignment.value, assignment.key);
    require_seen(target, assignment.key);
}

std::string shown(const std::string& tag) { return tag; }

std::string shown(const model::Person& person) {
    return person.organisation.empty() ? person.name
                                       : person.name + " (" + person.organisation + ")";
}

void require_seen(const model::Person& person, const std::string&) { acts::require_seen(person); }
using acts::require_seen;

bool names_the_same(const std::string& tag, const std::string& other) { return tag == other; }

/// A person typed has no x- keys.
bool names_the_same(const model::Person& person, const model::Person& other) {
    return person.name == other.name && person.organisation == other.organisation;
}

template <typename Value>
void set_many(std::vector<Value>& list, const Assignment& assignment, bool first,
              const std::vector<Value>& values) {
    if (assignment.how == How::assign && first) list.clear();
    for (const Value& value : values) {
        const auto found = std::find_if(list.begin(), list.end(), [&](const Value& other) {
            return names_the_same(value, other);
        });
        if (assignment.how != How::take_away) {
            require_seen(value, assignment.key);
            if (found == list.end()) list.push_back(value);
        } else if (found == list.end()) {
            throw Error(ErrorKind::usage,
                        say(tr("{} is not among the values of {}."), shown(value), assignment.key));
        } else {
            list.erase(found);
        }
    }
}

void set_links(model::Proposal& proposal, model::LinkKind kind, const Assignment& assignment,
               bool first) {
    auto& links = proposal.links;
    if (assignment.how == How::assign && first) {
        std::erase_if(links, [&](const model::Link& link) { return link.kind == kind; });
    }
    if (assignment.value.empty()) return;
    const std::string to = typed_line(assignment.value, assignment.key);
    if (assignment.how != How::take_away) require_seen(to, assignment.key);
    const auto same = [&](const model::Link& link) { return link.kind == kind && link.to == to; };
    const auto found = std::find_if(links.begin(), links.end(), same);
    if (assignment.how == How::take_away) {
        if (found == links.end()) {
            throw Error(ErrorKind::usage,
                        say(tr("{} is not among the values of {}."), to, assignment.key));
        }
        links.erase(found);
        return;
    }
    if (!model::is_link_target(to)) {
        throw Error(ErrorKind::usage, say(tr("A link cannot lead to this: {}"), to),
                    tr("Give a reference, or an address that begins with https://."));
    }
    if (found == links.end()) links.push_back({kind, to, {}});
}

void set_one(model::Proposal& proposal, const Assignment& assignment, bool first) {
    const std::string& key = assignment.key;
    if (key == "category") return set_single(proposal.category, assignment);
    if (key == "template") return set_single(proposal.template_name, assignment);
    if (key == "language") {
        set_single(proposal.language, assignment);
        require_language(proposal.language);
        return;
    }
    if (key == "tags")
        return set_many(proposal.tags, assignment, first, typed_tags(assignment.value, "tags"));
    if (key == "authors") {
        std::vector<model::Person> people;
        if (!assignment.value.empty()) people.push_back(typed_person(assignment.value));
        return set_many(proposal.authors, assignment, first, people);
    }
    set_links(proposal, *model::link_kind_from(key), assignment, first);
}

} // namespace

void require_language(const std::string& tag) {
    if (model::is_language_tag(tag)) return;
    throw Error(ErrorKind::usage, say(tr("This is no language tag: {}"), tag),
                tr("Write it as it, en or de-AT."));
}

model::Proposal set(model::Proposal proposal, const std::vector<std::string>& assignments) {
    std::set<std::string> seen;
    for (const std::string& typed : assignments) {
        const Assignment assignment = parse(typed);
        set_one(proposal, assignment, seen.insert(assignment.key).second);
    }
    if (proposal.authors.empty()) {
        throw Error(ErrorKind::usage, tr("A proposal has at least one author."));
    }
    return proposal;
}

} // namespace emenda::acts
