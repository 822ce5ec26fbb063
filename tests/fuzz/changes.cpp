// SPDX-License-Identifier: EUPL-1.2
// A list of changes: any bytes, carried out on a text. What comes out is a text in normal form.
#include "emenda/history/apply.hpp"
#include "emenda/text/normal_form.hpp"
#include "emenda/yaml/read.hpp"
#include "target.hpp"

#include <string>

using namespace emenda;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const model::Text base{"Orti di quartiere",
                                  "Obiettivo. Aprire orti, orti veri.\n\nDestinatari: tutti.\n\n"
                                  "Tempi: 2024.\\\nE oltre.\n"};
    const auto read =
        yaml::read_changes({reinterpret_cast<const char*>(data), size}, "changes.yaml");
    must(read.changes.has_value() == read.findings.empty(), "changes or findings");
    if (!read.changes) return 0;
    const auto applied = history::apply(base, *read.changes);
    for (const auto& fault : applied.faults)
        must(!history::describe(fault).empty(), "every fault has words");
    if (applied.faults.empty()) {
        must(text::is_normal_body(applied.text.body), "the result is in normal form");
    }
    return 0;
}
