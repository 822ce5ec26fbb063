// SPDX-License-Identifier: EUPL-1.2
// An invented proposal with everything that a page can show.
#pragma once

#include "emenda/history/chain.hpp"
#include "emenda/model/proposal.hpp"

#include <optional>
#include <string>

namespace emenda::tests {

using namespace emenda::model;

inline Date at(const std::string& stored) { return parse_stored_date(stored).value(); }

inline Person person(const std::string& name, const std::string& organisation = {}) {
    Person person;
    person.name = name;
    person.organisation = organisation;
    return person;
}

inline Change replacement(std::size_t paragraph, const std::string& quote,
                          const std::string& with) {
    return {Replace{{paragraph, quote, 0}, with}, {}};
}

inline Change deletion(std::size_t paragraph, const std::string& quote) {
    return {Delete{{paragraph, quote, 0}}, {}};
}

inline Change insertion(std::size_t after_paragraph, const std::string& text) {
    return {InsertParagraphs{after_paragraph, text}, {}};
}

inline Changes changes(std::vector<Change> body) { return {std::nullopt, std::move(body)}; }

inline Version version(Number number, const std::string& date, Person author, Changes what) {
    Version version;
    version.number = number;
    version.date = at(date);
    version.author = std::move(author);
    version.changes = std::move(what);
    return version;
}

inline const std::string sample_first_body =
    "**Obiettivo.** Rafforzare le competenze di chi avvia gruppi di lavoro tra settori diversi, a "
    "partire dalla propria amministrazione, e dare i primi elementi per condurre riunioni "
    "facilitate nei piccoli Comuni, che spesso non hanno ancora esperienza di percorsi "
    "partecipativi.\n"
    "\n"
    "**Modalità di attuazione.** Laboratori in presenza e una comunità in rete. Scambio di buone "
    "pratiche tra enti.\n"
    "\n"
    "## Calendario\n"
    "\n"
    "| Mese | Attività |\n"
    "|---|---|\n"
    "| marzo | primo laboratorio |\n"
    "| maggio | scambio di pratiche |\n"
    "\n"
    "Destinatari: personale degli enti locali; vedi [il bando](https://esempio.example/bando).\n"
    "\n"
    "Tempi: 2024\n";

inline const std::string sample_last_body =
    "**Obiettivo.** Rafforzare le competenze di chi avvia gruppi di lavoro tra settori diversi, a "
    "partire dalla propria amministrazione, e dare i primi elementi per condurre riunioni "
    "facilitate nei piccoli Comuni e nelle Unioni, che spesso non hanno ancora esperienza di "
    "percorsi partecipativi.\n"
    "\n"
    "**Modalità di attuazione.** Laboratori in presenza e sviluppo in rete della comunità di "
    "pratiche. Scambio di buone pratiche tra enti.\n"
    "\n"
    "## Calendario\n"
    "\n"
    "| Mese | Attività |\n"
    "|---|---|\n"
    "| marzo | primo laboratorio |\n"
    "| maggio | scambio di pratiche |\n"
    "\n"
    "Destinatari. Personale degli enti locali; vedi [il bando](https://esempio.example/bando).\n"
    "\n"
    "Tempi di realizzazione: 2024\n";

inline void add_sample_versions(Proposal& proposal) {
    const Person office = person("Ufficio Partecipazione");
    Version first = version(1, "2022-05-30T09:12:00Z", office, {});
    first.text = Text{"5.2 Gruppi di lavoro tra settori", sample_first_body};
    proposal.versions.push_back(first);
    proposal.versions.push_back(version(
        2, "2022-06-02T08:00:00Z", office,
        changes({replacement(2, "una comunità in rete", "sviluppo in rete della comunità")})));
    proposal.versions.back().message = "Toglie una ripetizione.\n";
    proposal.versions.push_back(
        version(3, "2022-06-10T08:00:00Z", office,
                changes({insertion(5, "Costi. A carico del bilancio ordinario.")})));
    Changes retitled =
        changes({replacement(5, "Destinatari: personale", "Destinatari. Personale")});
    retitled.title = TitleChange{
        "5.2 Gruppi di lavoro tra settori", "5.2 Creare gruppi di lavoro tra settori", {}};
    proposal.versions.push_back(
        version(4, "2022-07-01T09:00:00Z", person("Carlo Denti", "Comune di Esempio"), retitled));
    proposal.versions.back().amendment = "7c1f09a2";
    proposal.versions.push_back(
        version(5, "2022-07-04T09:00:00Z", person("Bruna Sarti"),
                changes({replacement(7, "Tempi", "Tempi di realizzazione")})));
    proposal.versions.back().amendment = "8d20b1c3";
    proposal.versions.push_back(
        version(6, "2022-07-05T09:00:00Z", office,
                changes({deletion(6, "Costi. A carico del bilancio ordinario.")})));
    proposal.versions.push_back(
        version(7, "2022-07-11T09:00:00Z", person("Ivo Neri"),
                changes({replacement(1, "piccoli Comuni,", "piccoli Comuni e nelle Unioni,"),
                         replacement(2, "comunità.", "comunità di pratiche.")})));
    proposal.versions.back().amendment = "91e3c4d5";
}

inline Amendment amendment(Number number, const std::string& id, Person proposer,
                           const std::string& proposed, Number base, Changes what) {
    Amendment amendment;
    amendment.number = number;
    amendment.id = id;
    amendment.proposers = {std::move(proposer)};
    amendment.proposed = at(proposed);
    amendment.base = base;
    amendment.changes = std::move(what);
    return amendment;
}

inline AmendmentDecision decision(AmendmentAct act, const std::string& date,
                                  const std::string& reason = {}) {
    AmendmentDecision decision;
    decision.state = act;
    decision.date = at(date);
    decision.by = person("Ufficio Partecipazione");
    decision.reason = reason;
    return decision;
}

inline void add_sample_amendments(Proposal& proposal) {
    const auto& versions = proposal.versions;
    proposal.amendments = {
        amendment(1, "7c1f09a2", person("Carlo Denti", "Comune di Esempio"), "2022-06-25T08:30:00Z",
                  3, versions[3].changes),
        amendment(2, "8d20b1c3", person("Bruna Sarti"), "2022-06-26T08:30:00Z", 3,
                  changes({replacement(7, "Tempi", "Tempi di realizzazione")})),
        amendment(3, "91e3c4d5", person("Ivo Neri"), "2022-07-06T08:30:00Z", 6,
                  versions[6].changes),
        amendment(4, "a2f4d5e6", person("Lea Morandi"), "2022-07-12T08:30:00Z", 7,
                  changes({deletion(2, "Scambio di buone pratiche tra enti.")})),
        amendment(5, "b3051627", person("Ugo Valli"), "2022-07-20T08:30:00Z", 7,
                  changes({insertion(6, "Verifica. I risultati sono pubblicati ogni anno.")})),
    };
    proposal.amendments[0].reason = "Uniforma la forma dei capitoli.\n";
    proposal.amendments[0].decisions = {decision(AmendmentAct::accepted, "2022-07-01T09:00:00Z")};
    proposal.amendments[1].decisions = {decision(AmendmentAct::accepted, "2022-07-04T09:00:00Z")};
    proposal.amendments[2].proposers.push_back(person("Bruna Sarti"));
    proposal.amendments[2].decisions = {decision(AmendmentAct::accepted, "2022-07-11T09:00:00Z")};
    proposal.amendments[3].decisions = {
        decision(AmendmentAct::rejected, "2022-07-14T09:00:00Z",
                 "Lo scambio è già finanziato dal bilancio dell'anno.\n")};
}

inline Comment comment(Number number, const std::string& id, const std::string& author,
                       const std::string& posted, const std::string& text) {
    Comment comment;
    comment.number = number;
    comment.id = id;
    comment.author = person(author);
    comment.posted = at(posted);
    comment.version = 7;
    comment.text = text;
    return comment;
}

inline void add_sample_comments(Proposal& proposal) {
    proposal.comments = {
        comment(1, "51d0aa3e", "Elena Fabbri", "2022-07-12T15:00:00Z",
                "Si potrebbe partire dai gruppi che già esistono.\n\nNe conosco due: quello "
                "sull'energia e quello sulla scuola.\n"),
        comment(2, "62e1bb4f", "Pietro Galli", "2022-07-12T22:30:00Z",
                "Senza lo scambio il progetto perde senso.\n"),
        comment(3, "73f2cc50", "Nome Tolto", "2022-07-13T07:00:00Z", "Testo tolto.\n"),
        comment(4, "8403dd61", "Ufficio Partecipazione", "2022-07-14T07:00:00Z",
                "Grazie: li inviteremo al primo laboratorio.\n"),
    };
    proposal.comments[0].stance = Stance::in_favour;
    proposal.comments[1].about = "a2f4d5e6";
    proposal.comments[1].stance = Stance::against;
    proposal.comments[2].hidden = "pubblicità";
    proposal.comments[3].reply_to = "51d0aa3e";
}

inline Proposal sample_proposal() {
    Proposal proposal;
    proposal.reference = parse_reference("par-PROP-2022-05-3343").value();
    proposal.state = State::evaluating;
    proposal.text = {"5.2 Creare gruppi di lavoro tra settori", sample_last_body};
    proposal.language = "it";
    proposal.created = at("2022-05-30T09:12:00Z");
    proposal.authors = {person("Ufficio Partecipazione")};
    proposal.category = "Formazione";
    proposal.tags = {"enti locali", "reti"};
    proposal.links = {{LinkKind::related, "par-PROP-2022-05-3350", {}},
                      {LinkKind::merged_from, "https://esempio.example/proposte/17", {}}};
    proposal.decisions = {
        {ProposalAct::published,
         at("2022-06-19T22:30:00Z"),
         person("Ufficio Partecipazione"),
         "",
         {}},
        {ProposalAct::evaluating,
         at("2022-07-25"),
         person("Ada Righi", "Giunta"),
         "La proposta passa all'esame dei settori.\n\nRisponderemo entro settembre.\n",
         {}}};
    proposal.supporters = {
        {person("Anna Bassi"), at("2022-06-21T10:00:00Z"), 3, "", {}},
        {person("Rete dei Comuni"), at("2022-06-22"), 3, "", {}},
        {person("Luca Ferri", "Ente Parco"), at("2022-07-12T10:00:00Z"), 7, "Sede di monte", {}}};
    add_sample_versions(proposal);
    add_sample_amendments(proposal);
    add_sample_comments(proposal);
    history::remake_chain(proposal);
    return proposal;
}

} // namespace emenda::tests
