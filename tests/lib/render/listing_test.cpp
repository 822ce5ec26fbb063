// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/listing.hpp"

#include "emenda/render/log.hpp"
#include "page_sample.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::render;

namespace {

/// One as it is, one edited by hand and in conflict.
std::vector<Summary> summaries() {
    std::vector<Summary> both(2, summarise(tests::sample_proposal(), "f.yaml"));
    both[1].hand_edited = true;
    both[1].state = model::State::draft;
    both[1].pending[0].in_conflict = true;
    return both;
}

ListingOptions shape(std::size_t width) { return {width, "Europe/Rome"}; }

std::string log_of(const model::Proposal& proposal, std::size_t width) {
    LogOptions options;
    options.width = width;
    options.zone = "Europe/Rome";
    options.hand_edited = true;
    return to_plain(log_lines(proposal, options));
}

} // namespace

TEST_CASE("A summary counts what is there") {
    const Summary summary = summarise(tests::sample_proposal(), "f.yaml");
    CHECK(summary.file == "f.yaml");
    CHECK(summary.version == 7);
    CHECK(summary.amendments == 5);
    REQUIRE(summary.pending.size() == 1);
    CHECK(summary.pending[0].number == 5);
    CHECK(summary.supporters == 3);
    CHECK(summary.comments == 3); // the hidden one left out
    CHECK_FALSE(summary.hand_edited);
}

TEST_CASE("A list keeps titles readable: other columns go first, then the table") {
    CHECK(
        to_plain(list_lines(summaries(), shape(120))) ==
        R"(Reference              State            Version  Title                                    Pending  Supporters  Comments
par-PROP-2022-05-3343  Being evaluated        7  5.2 Creare gruppi di lavoro tra settori        1           3         3
par-PROP-2022-05-3343  Draft                 7+  5.2 Creare gruppi di lavoro tra settori        1           3         3

+ Edited by hand, not recorded yet
)");
    CHECK(to_plain(list_lines(summaries(), shape(80))) ==
          R"(Reference              State            Version  Title                   Pending
par-PROP-2022-05-3343  Being evaluated        7  5.2 Creare gruppi di…         1
par-PROP-2022-05-3343  Draft                 7+  5.2 Creare gruppi di…         1

+ Edited by hand, not recorded yet
)");
    CHECK(to_plain(list_lines(summaries(), shape(40))) ==
          R"(par-PROP-2022-05-3343  Being evaluated,
    version 7, 1 pending amendment
  5.2 Creare gruppi di lavoro tra
  settori
par-PROP-2022-05-3343  Draft, version 7,
    edited by hand, 1 pending amendment
  5.2 Creare gruppi di lavoro tra
  settori
)");
}

TEST_CASE("A list of nothing is a sentence") {
    CHECK(to_plain(list_lines({})) == "There are no proposals yet.\n");
    CHECK(to_plain(status_lines(std::vector<Summary>{}, {})) == "There are no proposals yet.\n");
}

TEST_CASE("The status of a workspace is what waits") {
    const std::vector<Unreadable> faulty{{"a.yaml", "Not good.", 3}};
    CHECK(to_plain(status_lines(summaries(), faulty, shape(80))) ==
          R"(1 file that is not a valid proposal ('emenda validate' tells more):
  a.yaml: Not good. (2 more)

Edited by hand, not recorded yet ('emenda commit' records, 'emenda discard'
undoes):
  par-PROP-2022-05-3343  5.2 Creare gruppi di lavoro tra settori

Amendments that await a decision ('emenda accept' or 'emenda reject'):
  par-PROP-2022-05-3343  5.2 Creare gruppi di lavoro tra settori
    A5  Ugo Valli, 20/07/2022, against version 7
  par-PROP-2022-05-3343  5.2 Creare gruppi di lavoro tra settori
    A5  Ugo Valli, 20/07/2022, against version 7; in conflict

Drafts ('emenda publish' makes them public):
  par-PROP-2022-05-3343  5.2 Creare gruppi di lavoro tra settori
)");
    CHECK(to_plain(status_lines(summaries(), faulty, shape(40))) ==
          R"(1 file that is not a valid proposal
('emenda validate' tells more):
  a.yaml: Not good. (2 more)

Edited by hand, not recorded yet
('emenda commit' records,
'emenda discard' undoes):
  par-PROP-2022-05-3343  5.2 Creare
    gruppi di lavoro tra settori

Amendments that await a decision
('emenda accept' or 'emenda reject'):
  par-PROP-2022-05-3343  5.2 Creare
    gruppi di lavoro tra settori
    A5  Ugo Valli, 20/07/2022, against
        version 7
  par-PROP-2022-05-3343  5.2 Creare
    gruppi di lavoro tra settori
    A5  Ugo Valli, 20/07/2022, against
        version 7; in conflict

Drafts ('emenda publish' makes them
public):
  par-PROP-2022-05-3343  5.2 Creare
    gruppi di lavoro tra settori
)");
}

TEST_CASE("Where nothing waits the status says so") {
    Summary summary = summaries()[0];
    summary.pending.clear();
    CHECK(to_plain(status_lines(std::vector<Summary>{summary}, {})) ==
          "1 proposal; nothing awaits you.\n");
    CHECK(to_plain(status_lines(summary, shape(80))) ==
          "par-PROP-2022-05-3343  5.2 Creare gruppi di lavoro tra settori\n"
          "  State    Being evaluated\n"
          "  Version  7, 11/07/2022\n"
          "\n"
          "Nothing awaits you.\n");
}

TEST_CASE("The status of a proposal names the command that goes on") {
    CHECK(to_plain(status_lines(summaries()[1], shape(80))) ==
          R"(par-PROP-2022-05-3343  5.2 Creare gruppi di lavoro tra settori
  State    Draft
  Version  7, 11/07/2022

The text was edited by hand since then, and is not recorded.
To record it: emenda commit par-PROP-2022-05-3343
To throw it away: emenda discard par-PROP-2022-05-3343

1 amendment awaits a decision:
  A5  Ugo Valli, 20/07/2022, against version 7; in conflict
To accept it: emenda accept par-PROP-2022-05-3343 A5
To turn it down: emenda reject par-PROP-2022-05-3343 A5

It is a draft.
To make it public: emenda publish par-PROP-2022-05-3343
)");
    CHECK(to_plain(status_lines(summaries()[1], shape(40))) ==
          R"(par-PROP-2022-05-3343  5.2 Creare gruppi
  di lavoro tra settori
  State    Draft
  Version  7, 11/07/2022

The text was edited by hand since then,
and is not recorded.
To record it:
  emenda commit par-PROP-2022-05-3343
To throw it away:
  emenda discard par-PROP-2022-05-3343

1 amendment awaits a decision:
  A5  Ugo Valli, 20/07/2022, against
      version 7; in conflict
To accept it:
  emenda accept par-PROP-2022-05-3343 A5
To turn it down:
  emenda reject par-PROP-2022-05-3343 A5

It is a draft.
To make it public:
  emenda publish par-PROP-2022-05-3343
)");
}

TEST_CASE("A log is the versions, newest first") {
    CHECK(log_of(tests::sample_proposal(), 80) ==
          R"(Edited by hand, not recorded yet

Version 7, 11/07/2022 11:00, by Ivo Neri  593664e47e
  From amendment 3, proposed by Ivo Neri and Bruna Sarti

Version 6, 05/07/2022 11:00, by Ufficio Partecipazione  ecd4b9bc7a

Version 5, 04/07/2022 11:00, by Bruna Sarti  eeb91a45f1
  From amendment 2, proposed by Bruna Sarti

Version 4, 01/07/2022 11:00, by Carlo Denti (Comune di Esempio)  a779c7ea5c
  From amendment 1, proposed by Carlo Denti (Comune di Esempio)

Version 3, 10/06/2022 10:00, by Ufficio Partecipazione  cd580667a2

Version 2, 02/06/2022 10:00, by Ufficio Partecipazione  51f5bcd249
  Toglie una ripetizione.

Version 1, 30/05/2022 11:12, by Ufficio Partecipazione  a30a76ae5c
)");
    CHECK(log_of(tests::sample_proposal(), 40) ==
          R"(Edited by hand, not recorded yet

Version 7, 11/07/2022 11:00, by Ivo Neri
  593664e47e
  From amendment 3, proposed by Ivo Neri
    and Bruna Sarti

Version 6, 05/07/2022 11:00, by Ufficio
  Partecipazione  ecd4b9bc7a

Version 5, 04/07/2022 11:00, by Bruna
  Sarti  eeb91a45f1
  From amendment 2, proposed by Bruna
    Sarti

Version 4, 01/07/2022 11:00, by Carlo
  Denti (Comune di Esempio)  a779c7ea5c
  From amendment 1, proposed by Carlo
    Denti (Comune di Esempio)

Version 3, 10/06/2022 10:00, by Ufficio
  Partecipazione  cd580667a2

Version 2, 02/06/2022 10:00, by Ufficio
  Partecipazione  51f5bcd249
  Toglie una ripetizione.

Version 1, 30/05/2022 11:12, by Ufficio
  Partecipazione  a30a76ae5c
)");
}

TEST_CASE("A version that brings back another one says so") {
    model::Proposal proposal = tests::sample_proposal();
    proposal.versions.erase(proposal.versions.begin() + 1, proposal.versions.end());
    proposal.versions[0].restores = 3;
    proposal.versions[0].digest = {};
    LogOptions options;
    options.zone = "Europe/Rome";
    CHECK(log_lines(proposal, options) ==
          Lines{{{Label::name, "Version 1"},
                 {Label::plain, ", 30/05/2022 11:12, by Ufficio Partecipazione"}},
                {{Label::plain, "  Brings back version 3"}}});
}
