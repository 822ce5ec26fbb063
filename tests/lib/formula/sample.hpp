// SPDX-License-Identifier: EUPL-1.2
// Changes written as formulas and read back, for the tests of this room.
#pragma once

#include "emenda/formula/formula.hpp"
#include "emenda/history/apply.hpp"

#include <doctest/doctest.h>

#include <string>

namespace emenda::tests {

inline const model::Text& sample() {
    static const model::Text base{
        "Orti di quartiere",
        "Obiettivo. Aprire orti, orti veri, in ogni quartiere.\n\n"
        "Tempi: entro il 2025.\n\n"
        "Azioni. Il Comune prepara il terreno; l'ente gestore consegna le chiavi.\n\n"
        "- acqua\n- compost\n"};
    return base;
}

/// The sentences alone, without a heading.
inline std::string written(const model::Text& base, const model::Changes& changes,
                           formula::Language language = formula::Language::italian,
                           std::size_t width = 0) {
    const formula::Heading heading{"par-PROP-2024-03-1", 0, {1, ""}, {2, ""}};
    const std::string text = formula::write(heading, base, changes, language, width);
    const auto first = text.find(":\n\n");
    return first == std::string::npos ? "" : text.substr(first + 3);
}

/// The changes, or the findings, a line each: "2:4: message / hint".
struct ReadBack {
    model::Changes changes;
    std::string findings;
};

inline ReadBack read_back(const model::Text& base, const std::string& source) {
    const auto parsed = formula::parse(source, "formule.txt");
    auto findings = parsed.findings;
    ReadBack read;
    if (findings.empty()) {
        auto resolved = formula::resolve(parsed, base);
        findings = resolved.findings;
        read.changes = resolved.changes;
    }
    for (const Finding& finding : findings) {
        read.findings += std::to_string(finding.place.line) + ":" +
                         std::to_string(finding.place.column) + ": " + finding.message;
        if (!finding.hint.empty()) read.findings += " / " + finding.hint;
        read.findings += "\n";
    }
    return read;
}

/// The text after these sentences, or the findings.
inline std::string after(const std::string& body, const std::string& source) {
    const model::Text base{"T", body + "\n"};
    const auto read = read_back(base, source);
    if (!read.findings.empty()) return read.findings;
    const auto applied = history::apply(base, read.changes);
    REQUIRE(applied.faults.empty());
    return applied.text.body;
}

/// Of the first paragraph.
inline std::string without(const std::string& body, const std::string& words) {
    return after(body, "Al paragrafo 1, sopprimere le parole: «" + words + "».");
}

} // namespace emenda::tests
