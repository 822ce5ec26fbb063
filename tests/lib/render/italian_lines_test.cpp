// SPDX-License-Identifier: EUPL-1.2
// What the terminal says in Italian: whole, and within its width.
#include "emenda/base/translate.hpp"
#include "emenda/render/conflicts.hpp"
#include "emenda/render/listing.hpp"
#include "emenda/render/show.hpp"
#include "page_sample.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

using namespace emenda;
using namespace emenda::render;

namespace {

/// The catalogue as it is built, beside the programs.
std::filesystem::path catalogues() {
    return std::filesystem::read_symlink("/proc/self/exe").parent_path().parent_path() / "share" /
           "locale";
}

} // namespace

TEST_CASE("In Italian the terminal has the words of the field") {
    if (!std::filesystem::exists(catalogues() / "it" / "LC_MESSAGES" / "emenda.mo")) {
        MESSAGE("skipped: the catalogues are not built (target emenda_catalogues)");
        return;
    }
    use_catalogues(catalogues().string());
    const LanguageScope italian("it");
    const model::Proposal proposal = tests::sample_proposal();
    CHECK(to_plain(amendment_lines(proposal, proposal.amendments[3], {80, "Europe/Rome"})) ==
          R"(Emendamento 4 alla proposta par-PROP-2022-05-3343

  Stato           Respinto
  Proponente      Lea Morandi
  Proposto il     12/07/2022
  Rispetto alla   versione 7
  Identificativo  a2f4d5e6

  Respinto il 14/07/2022, da Ufficio Partecipazione
      Lo scambio è già finanziato dal bilancio dell'anno.

Che cosa cambia nella versione 7, sulla quale è stato scritto:

[-eliminato-] {+aggiunto+}

1 paragrafo invariato

Paragrafo 2
  **Modalità di attuazione.** Laboratori in presenza e sviluppo in rete della
  comunità di pratiche. [-Scambio di buone pratiche tra enti.-]

4 paragrafi invariati

Commenti (1)
  2  Pietro Galli, 13/07/2022 00:30, sulla versione 7, sull'emendamento 4:
     Contro
     Senza lo scambio il progetto perde senso.
)");
    Summary summary = summarise(proposal, "f.yaml");
    summary.hand_edited = true;
    CHECK(to_plain(list_lines({summary}, {40, "Europe/Rome"})) ==
          "par-PROP-2022-05-3343  In valutazione,\n"
          "    versione 7, modificata a mano, 1\n"
          "    emendamento in attesa\n"
          "  5.2 Creare gruppi di lavoro tra\n"
          "  settori\n");
    for (const std::size_t width : {20, 40, 80}) {
        Shown what;
        what.text = proposal.text;
        what.version = 7;
        Lines lines = show_lines(proposal, what, {width, "Europe/Rome"});
        append(lines, status_lines({summary}, {{"a.yaml", "Illeggibile.", 2}}, {width, ""}));
        append(lines, status_lines(summary, {width, ""}));
        append(lines, conflict_lines({{false, 0, "", {}}, {true, 0, "Orti", {{}}}}, width));
        for (const Line& line : lines) {
            const std::string text = to_plain(line);
            CAPTURE(text);
            const bool whole = text.find("://") != text.npos || text.starts_with("  emenda ");
            CHECK((width_of(line) <= width || whole)); // addresses and commands are to be copied
        }
    }
}
