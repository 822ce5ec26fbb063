// SPDX-License-Identifier: EUPL-1.2
// Drafting formulas: any bytes, read and carried out. What is understood is written again, in both
// languages, and read back as the same.
#include "emenda/formula/formula.hpp"
#include "emenda/history/apply.hpp"
#include "emenda/text/normal_form.hpp"
#include "target.hpp"

#include <string>

using namespace emenda;

namespace {

void must_read_back(const model::Text& base, const model::Changes& changes) {
    for (const auto language : {formula::Language::italian, formula::Language::english}) {
        const std::string text =
            formula::write({"par-1", 0, {1, ""}, {2, ""}}, base, changes, language, 60);
        const auto parsed = formula::parse(text, "again");
        must(parsed.findings.empty(), "what is written is a formula");
        const auto resolved = formula::resolve(parsed, base);
        must(resolved.findings.empty(), "what is written can be carried out");
        must(resolved.changes == changes, "what is written is read back as the same");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const model::Text base{"X", "X. Aprire orti, orti veri.\n\nX «di» tutti.\n\n"
                                       "Tempi: 2024.\\\nE oltre.\n\n- acqua\n- X\n\nX\n"};
    const auto parsed =
        formula::parse(std::string(reinterpret_cast<const char*>(data), size), "formulas");
    for (const auto& finding : parsed.findings)
        must(!finding.message.empty() && finding.place.line > 0, "a finding has words and a place");
    if (!parsed.findings.empty()) return 0;
    must(!parsed.sentences.empty(), "sentences or findings");
    const auto resolved = formula::resolve(parsed, base);
    if (!resolved.findings.empty()) return 0;
    const auto applied = history::apply(base, resolved.changes);
    must(applied.faults.empty(), "what is resolved can be carried out");
    must(text::is_normal_body(applied.text.body), "the result is in normal form");
    must_read_back(base, resolved.changes);
    return 0;
}
