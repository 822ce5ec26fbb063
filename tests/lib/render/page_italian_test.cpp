// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/translate.hpp"
#include "emenda/render/page.hpp"
#include "page_sample.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

using namespace emenda;

namespace {

/// The catalogue as it is built, beside the programs.
std::filesystem::path catalogues() {
    return std::filesystem::read_symlink("/proc/self/exe").parent_path().parent_path() / "share" /
           "locale";
}

} // namespace

TEST_CASE("In Italian a page has the words of the participation site") {
    if (!std::filesystem::exists(catalogues() / "it" / "LC_MESSAGES" / "emenda.mo")) {
        MESSAGE("skipped: the catalogues are not built (target emenda_catalogues)");
        return;
    }
    use_catalogues(catalogues().string());
    const LanguageScope italian("it");
    render::PageOptions options;
    options.zone = "Europe/Rome";
    const std::string html = render::page_html(tests::sample_proposal(), options);
    for (const char* words :
         {"<html lang=\"it\">", "In valutazione", "Elenco dei sostenitori (3)", "Emendamenti (5)",
          "Emendamento 1", "Accolto</span>", "Respinto</span>", "In attesa</span>",
          "<dt>Creata il</dt>\n<dd>20/06/2022</dd>", "Prima stesura", "Conteggio dei commenti",
          "Modificato da", "Riferimento", "Versione 7 (di 7)", "vedi altre versioni"}) {
        CAPTURE(words);
        CHECK(html.find(words) != std::string::npos);
    }
    const std::string markdown = render::page_markdown(tests::sample_proposal(), options);
    for (const char* words :
         {"## Elenco dei sostenitori (3)\n", "## Emendamenti (5)\n", "### Emendamento 1\n",
          "**Accolto** ", "- Creata il 20/06/2022\n", "- Conteggio dei commenti: 3\n",
          "- Modificato da Carlo Denti (Comune di Esempio), Bruna Sarti, Ivo Neri\n",
          "- Riferimento: par-PROP-2022-05-3343\n", "- Versione 7 (di 7)\n"}) {
        CAPTURE(words);
        CHECK(markdown.find(words) != std::string::npos);
    }
}
