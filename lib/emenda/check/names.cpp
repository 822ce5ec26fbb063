// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/check/checker.hpp"
#include "emenda/check/rules.hpp"

#include <utility>

namespace emenda::check {

namespace {

using yaml::Step;
using Way = std::vector<Step>;

class Names {
public:
    explicit Names(Checker& checker) : m_checker(checker) {}

    void check() {
        const model::Proposal& proposal = m_checker.proposal();
        people({"authors"}, proposal.authors);
        line({"category"}, proposal.category);
        for (std::size_t i = 0; i < proposal.tags.size(); ++i)
            line({"tags", i}, proposal.tags[i]);
        line({"template"}, proposal.template_name);
        for (std::size_t i = 0; i < proposal.links.size(); ++i)
            line({"links", i, "to"}, proposal.links[i].to);
        for (std::size_t i = 0; i < proposal.decisions.size(); ++i)
            person({"decisions", i, "by"}, proposal.decisions[i].by);
        check_amendments();
        for (std::size_t i = 0; i < proposal.comments.size(); ++i)
            person({"comments", i, "author"}, proposal.comments[i].author);
        for (std::size_t i = 0; i < proposal.supporters.size(); ++i) {
            person({"supporters", i}, proposal.supporters[i].person);
            line({"supporters", i, "note"}, proposal.supporters[i].note);
        }
        for (std::size_t i = 0; i < proposal.versions.size(); ++i)
            person({"versions", i, "author"}, proposal.versions[i].author);
    }

private:
    void check_amendments() {
        const auto& amendments = m_checker.proposal().amendments;
        for (std::size_t i = 0; i < amendments.size(); ++i) {
            people({"amendments", i, "proposers"}, amendments[i].proposers);
            const auto& decisions = amendments[i].decisions;
            for (std::size_t k = 0; k < decisions.size(); ++k)
                person({"amendments", i, "decisions", k, "by"}, decisions[k].by);
        }
    }

    void people(const Way& way, const std::vector<model::Person>& people) {
        for (std::size_t i = 0; i < people.size(); ++i) {
            Way one = way;
            one.emplace_back(i);
            person(one, people[i]);
        }
    }

    /// Where the person is a text and no map, the place is that of the text.
    void person(Way way, const model::Person& person) {
        way.emplace_back("name");
        line(way, person.name);
        way.back() = Step("organisation");
        line(way, person.organisation);
    }

    void line(const Way& way, const std::string& text) {
        const auto unseen = first_unseen(text);
        if (!unseen) return;
        m_checker.find(rules::unseen, way,
                       say(tr("There is a character here that nobody sees: U+{:04X}."),
                           static_cast<unsigned>(*unseen)),
                       tr("Take it out: what looks like one name would be two."));
    }

    Checker& m_checker;
};

} // namespace

void check_names(Checker& checker) { Names(checker).check(); }

} // namespace emenda::check
