// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/show.hpp"

#include "emenda/base/error.hpp"
#include "emenda/render/comment_lines.hpp"
#include "page_sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace emenda;
using namespace emenda::render;

namespace {

ShowOptions shape(std::size_t width) { return {width, "Europe/Rome"}; }

std::string shown(const model::Proposal& proposal, std::size_t width) {
    Shown what;
    what.text = proposal.text;
    what.version = 7;
    return to_plain(show_lines(proposal, what, shape(width)));
}

} // namespace

TEST_CASE("A proposal is shown with all that hangs on it") {
    CHECK(shown(tests::sample_proposal(), 80) == R"(5.2 Creare gruppi di lavoro tra settori

  Reference    par-PROP-2022-05-3343
  State        Being evaluated
  Version      7 (of 7), 11/07/2022, by Ivo Neri
  Created on   30/05/2022
  Author       Ufficio Partecipazione
  Category     Formazione
  Tags         enti locali, reti
  Language     it
  Related to   par-PROP-2022-05-3350
  Merged from  https://esempio.example/proposte/17

**Obiettivo.** Rafforzare le competenze di chi avvia gruppi di lavoro tra
settori diversi, a partire dalla propria amministrazione, e dare i primi
elementi per condurre riunioni facilitate nei piccoli Comuni e nelle Unioni, che
spesso non hanno ancora esperienza di percorsi partecipativi.

**Modalità di attuazione.** Laboratori in presenza e sviluppo in rete della
comunità di pratiche. Scambio di buone pratiche tra enti.

## Calendario

| Mese | Attività |
|---|---|
| marzo | primo laboratorio |
| maggio | scambio di pratiche |

Destinatari. Personale degli enti locali; vedi [il
bando](https://esempio.example/bando).

Tempi di realizzazione: 2024

Decisions
  Published on 20/06/2022, by Ufficio Partecipazione
  Being evaluated on 25/07/2022, by Ada Righi (Giunta)
      La proposta passa all'esame dei settori.

      Risponderemo entro settembre.

Amendments (5)
  A1  Accepted, proposed on 25/06/2022 by Carlo Denti (Comune di Esempio)
      Uniforma la forma dei capitoli.
  A2  Accepted, proposed on 26/06/2022 by Bruna Sarti
  A3  Accepted, proposed on 06/07/2022 by Ivo Neri and Bruna Sarti
  A4  Rejected, proposed on 12/07/2022 by Lea Morandi
  A5  Pending, proposed on 20/07/2022 by Ugo Valli

Comments (3)
  1  Elena Fabbri, 12/07/2022 17:00, on version 7: For
     Si potrebbe partire dai gruppi che già esistono.

     Ne conosco due: quello sull'energia e quello sulla scuola.
      4  Ufficio Partecipazione, 14/07/2022 09:00, on version 7, in answer to 1
         Grazie: li inviteremo al primo laboratorio.
  2  Pietro Galli, 13/07/2022 00:30, on version 7, about amendment 4: Against
     Senza lo scambio il progetto perde senso.
  3  Hidden: pubblicità

Supporters (3)
  Anna Bassi, since 21/06/2022 (version 3)
  Rete dei Comuni, since 22/06/2022 (version 3)
  Luca Ferri (Ente Parco), Sede di monte, since 12/07/2022 (version 7)
)");
}

TEST_CASE("A proposal is shown on a narrow terminal") {
    CHECK(shown(tests::sample_proposal(), 40) == R"(5.2 Creare gruppi di lavoro tra settori

  Reference  par-PROP-2022-05-3343
  State  Being evaluated
  Version  7 (of 7), 11/07/2022, by Ivo
    Neri
  Created on  30/05/2022
  Author  Ufficio Partecipazione
  Category  Formazione
  Tags  enti locali, reti
  Language  it
  Related to  par-PROP-2022-05-3350
  Merged from
    https://esempio.example/proposte/17

**Obiettivo.** Rafforzare le competenze
di chi avvia gruppi di lavoro tra
settori diversi, a partire dalla propria
amministrazione, e dare i primi elementi
per condurre riunioni facilitate nei
piccoli Comuni e nelle Unioni, che
spesso non hanno ancora esperienza di
percorsi partecipativi.

**Modalità di attuazione.** Laboratori
in presenza e sviluppo in rete della
comunità di pratiche. Scambio di buone
pratiche tra enti.

## Calendario

| Mese | Attività |
|---|---|
| marzo | primo laboratorio |
| maggio | scambio di pratiche |

Destinatari. Personale degli enti
locali; vedi [il
bando](https://esempio.example/bando).

Tempi di realizzazione: 2024

Decisions
  Published on 20/06/2022, by Ufficio
    Partecipazione
  Being evaluated on 25/07/2022, by Ada
    Righi (Giunta)
      La proposta passa all'esame dei
      settori.

      Risponderemo entro settembre.

Amendments (5)
  A1  Accepted, proposed on 25/06/2022
      by Carlo Denti (Comune di Esempio)
      Uniforma la forma dei capitoli.
  A2  Accepted, proposed on 26/06/2022
      by Bruna Sarti
  A3  Accepted, proposed on 06/07/2022
      by Ivo Neri and Bruna Sarti
  A4  Rejected, proposed on 12/07/2022
      by Lea Morandi
  A5  Pending, proposed on 20/07/2022 by
      Ugo Valli

Comments (3)
  1  Elena Fabbri, 12/07/2022 17:00, on
     version 7: For
     Si potrebbe partire dai gruppi che
     già esistono.

     Ne conosco due: quello sull'energia
     e quello sulla scuola.
      4  Ufficio Partecipazione,
         14/07/2022 09:00, on version 7,
         in answer to 1
         Grazie: li inviteremo al primo
         laboratorio.
  2  Pietro Galli, 13/07/2022 00:30, on
     version 7, about amendment 4:
     Against
     Senza lo scambio il progetto perde
     senso.
  3  Hidden: pubblicità

Supporters (3)
  Anna Bassi, since 21/06/2022 (version
    3)
  Rete dei Comuni, since 22/06/2022
    (version 3)
  Luca Ferri (Ente Parco), Sede di
    monte, since 12/07/2022 (version 7)
)");
}

TEST_CASE("An amendment is shown with its decisions and what it changes") {
    const model::Proposal proposal = tests::sample_proposal();
    const model::Amendment& rejected = proposal.amendments[3];
    CHECK(to_plain(amendment_lines(proposal, rejected, shape(80))) ==
          R"(Amendment 4 to par-PROP-2022-05-3343

  State            Rejected
  Proposer         Lea Morandi
  Proposed on      12/07/2022
  Written against  version 7
  Identifier       a2f4d5e6

  Rejected on 14/07/2022, by Ufficio Partecipazione
      Lo scambio è già finanziato dal bilancio dell'anno.

What it changes in version 7, its base:

[-removed-] {+added+}

1 paragraph unchanged

Paragraph 2
  **Modalità di attuazione.** Laboratori in presenza e sviluppo in rete della
  comunità di pratiche. [-Scambio di buone pratiche tra enti.-]

4 paragraphs unchanged

Comments (1)
  2  Pietro Galli, 13/07/2022 00:30, on version 7, about amendment 4: Against
     Senza lo scambio il progetto perde senso.
)");
    CHECK(to_plain(amendment_lines(proposal, rejected, shape(40))) ==
          R"(Amendment 4 to par-PROP-2022-05-3343

  State            Rejected
  Proposer         Lea Morandi
  Proposed on      12/07/2022
  Written against  version 7
  Identifier       a2f4d5e6

  Rejected on 14/07/2022, by Ufficio
    Partecipazione
      Lo scambio è già finanziato dal
      bilancio dell'anno.

What it changes in version 7, its base:

[-removed-] {+added+}

1 paragraph unchanged

Paragraph 2
  **Modalità di attuazione.** Laboratori
  in presenza e sviluppo in rete della
  comunità di pratiche. [-Scambio di
  buone pratiche tra enti.-]

4 paragraphs unchanged

Comments (1)
  2  Pietro Galli, 13/07/2022 00:30, on
     version 7, about amendment 4:
     Against
     Senza lo scambio il progetto perde
     senso.
)");
}

TEST_CASE("A decision on some changes names them; the title is one") {
    model::Proposal proposal = tests::sample_proposal();
    proposal.amendments[0].decisions[0].changes = {0, 1};
    proposal.amendments[0].decisions[0].reworded = true;
    const std::string text = to_plain(amendment_lines(proposal, proposal.amendments[0], shape(0)));
    CHECK(
        text.find("  Accepted on 01/07/2022, by Ufficio Partecipazione; only changes title and 1; "
                  "the text recorded is another than the amendment's\n") != std::string::npos);
}

namespace {

/// The lines from the sentence on that says what is compared.
std::string comparison_of(const std::optional<OnToday>& on_today) {
    const model::Proposal proposal = tests::sample_proposal();
    const std::string text =
        to_plain(amendment_lines(proposal, proposal.amendments[4], shape(80), on_today));
    for (const char* begin : {"It collides", "Today's text,", "What it"})
        if (const auto at = text.find(begin); at != std::string::npos) return text.substr(at);
    return text;
}

} // namespace

TEST_CASE("A pending amendment is compared with today's text, where that goes") {
    const model::Text today{"Titolo", "Verifica ogni anno.\n"};
    CHECK(comparison_of(OnToday{today, model::Text{"Titolo", "Verifica ogni mese.\n"}, {}}) ==
          R"(What it changes in today's text, version 7:

[-removed-] {+added+}

Paragraph 1
  Verifica ogni [-anno-]{+mese+}.
)");
}

TEST_CASE("Where a pending amendment collides it says so, and is compared with its base") {
    const model::Text today{"Titolo", "Verifica ogni anno.\n"};
    const std::vector<ShownConflict> conflicts{
        {false, 1, "anno", {{0, "", {}, "mese", false}, {5, "b3051627", {}, "giorno", false}}}};
    const std::string base = comparison_of(std::nullopt);
    CHECK(base.starts_with("What it changes in version 7, its base:\n\n"));
    CHECK(comparison_of(OnToday{today, std::nullopt, conflicts}) ==
          R"(It collides with today's text, version 7:

In paragraph 1:
  The passage
      anno
  Today's text:
      mese
  Amendment 5 ():
      giorno

)" + base);
    CHECK(comparison_of(OnToday{today, today, {}}) ==
          "Today's text, version 7, says all that it asks for already.\n\n" + base);
}

TEST_CASE("An amendment whose changes do not fit its base is an error, with its number") {
    model::Proposal proposal = tests::sample_proposal();
    proposal.amendments[4].changes = tests::changes({tests::deletion(1, "mai scritto")});
    try {
        amendment_lines(proposal, proposal.amendments[4]);
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.kind == ErrorKind::invalid);
        CHECK(std::string(error.what()) ==
              "Amendment 5 does not fit version 7, which it was written against.");
    }
}

TEST_CASE("States have the colour of what they mean") {
    const model::Proposal proposal = tests::sample_proposal();
    Shown what;
    what.text = proposal.text;
    what.hand_edited = true;
    const Lines lines = show_lines(proposal, what, shape(0));
    const auto holds = [&](const Span& span) {
        return std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
            return std::find(line.begin(), line.end(), span) != line.end();
        });
    };
    CHECK(holds({Label::heading, "5.2 Creare gruppi di lavoro tra settori"}));
    CHECK(holds({Label::name, "par-PROP-2022-05-3343"}));
    CHECK(holds({Label::warning, "edited by hand after version 7, not recorded yet"}));
    CHECK(holds({Label::good, "Accepted"}));
    CHECK(holds({Label::bad, "Rejected"}));
    CHECK(holds({Label::warning, "Pending"}));
}

TEST_CASE("A text that is no version says what point it is; an empty one says so") {
    const model::Proposal proposal = tests::sample_proposal();
    Shown what;
    what.text = {"Titolo", ""};
    what.point = "A5";
    const std::string text = to_plain(show_lines(proposal, what, shape(80)));
    CHECK(text.find("  Version      A5, which is not a version (the last one is 7)\n") !=
          std::string::npos);
    CHECK(text.find("\nThe text is empty.\n") != std::string::npos);
}

TEST_CASE("Comments stand below what they answer, each once, rings and orphans too") {
    std::vector<model::Comment> comments;
    const auto add = [&](const char* id, const char* reply_to) {
        comments.emplace_back();
        comments.back().id = id;
        comments.back().reply_to = reply_to;
    };
    add("a", "");
    add("b", "gone");
    add("c", "a");
    add("d", "c");
    add("e", "a");
    add("f", "g");
    add("g", "f");
    std::vector<std::pair<std::string, std::size_t>> thread;
    for (const ThreadEntry& entry : thread_of(comments))
        thread.emplace_back(entry.comment->id, entry.depth);
    CHECK(thread == std::vector<std::pair<std::string, std::size_t>>{
                        {"a", 0}, {"c", 1}, {"d", 2}, {"e", 1}, {"b", 0}, {"f", 0}, {"g", 1}});
}

TEST_CASE("A long quarrel does not run out of the screen") {
    model::Proposal proposal = tests::sample_proposal();
    proposal.comments.clear();
    for (std::size_t i = 1; i <= 30; ++i) {
        proposal.comments.push_back(tests::comment(
            i, std::to_string(i), "Elena Fabbri", "2022-07-12T15:00:00Z", "Non sono d'accordo.\n"));
        if (i > 1) proposal.comments.back().reply_to = std::to_string(i - 1);
    }
    for (const std::size_t width : {20, 40, 80})
        for (const Line& line : comment_lines(proposal, proposal.comments, shape(width)))
            CHECK(width_of(line) <= width);
}
