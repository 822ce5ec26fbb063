// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/side_by_side.hpp"

#include "emenda/render/facing_rows.hpp"
#include "redline_sides.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::render;
using text::Op;

namespace {

SideBySideOptions shape(std::size_t width) {
    SideBySideOptions options;
    options.width = width;
    options.from = "Version 1";
    options.to = "Version 2";
    return options;
}

std::string shown(const std::string& from, const std::string& to, std::size_t width = 60) {
    return to_plain(side_by_side({{Op::keep, "Orti"}}, text::redline(from, to), shape(width)));
}

/// The body that the cells of a column hold.
std::string body_of(const std::vector<FacingRow>& rows, FacingCell FacingRow::*side, Op left_out) {
    std::string body;
    for (const FacingRow& row : rows) {
        const FacingCell& cell = row.*side;
        if (cell.says != CellSays::text && cell.says != CellSays::identical) continue;
        body += body.empty() ? "" : "\n";
        for (const text::Piece& piece : row.words)
            if (piece.op != left_out) body += piece.text;
        body += "\n";
    }
    return body;
}

} // namespace

TEST_CASE("Every kind of row has its two cells, each column in its own order") {
    const std::string from =
        "Uno resta com'è.\n\nDue va via del tutto.\n\nTre si sposta più su di prima.\n\n"
        "Quattro cambia una parola.\n";
    const std::string to =
        "Tre si sposta più su di prima.\n\nUno resta com'è.\n\nQuattro cambia una frase.\n"
        "\nCinque viene a stare qui.\n";
    CHECK(shown(from, to) == R"([-removed-] {+added+}

Version 1                    │ Version 2
─────────────────────────────┼──────────────────────────────
Title                        │ Title
Orti                         │ Identical
                             │
Paragraph 1                  │ Moved: now paragraph 2
Uno resta com'è.             │
                             │
Paragraph 2                  │ Deleted
[-Due va via del tutto.-]    │
                             │
Paragraph 3                  │ Paragraph 1
Tre si sposta più su di      │ Identical
prima.                       │
                             │
Moved: was paragraph 1       │ Paragraph 2
                             │ Uno resta com'è.
                             │
Paragraph 4                  │ Paragraph 3
Quattro cambia una           │ Quattro cambia una {+frase+}.
[-parola-].                  │
                             │
                             │ Paragraph 4: new
                             │ {+Cinque viene a stare qui.+}
)");
}

TEST_CASE("A paragraph that is split or joined stands beside both parts") {
    const std::string whole = "Il comune apre orti nei parchi. I residenti li curano a turno.\n";
    const std::string parts = "Il comune apre orti nei parchi.\n\nI residenti li curano a turno.\n";
    CHECK(shown(whole, parts, 80) == R"([-removed-] {+added+}   ␣ a space   ¶ the end of a paragraph

Version 1                              │ Version 2
───────────────────────────────────────┼────────────────────────────────────────
Title                                  │ Title
Orti                                   │ Identical
                                       │
Paragraph 1                            │ Paragraphs 1 and 2: split
Il comune apre orti nei parchi.[-␣-]I  │ Il comune apre orti nei parchi.{+¶+}
residenti li curano a turno.           │
                                       │ I residenti li curano a turno.
)");
    CHECK(shown(parts, whole, 80) == R"([-removed-] {+added+}   ␣ a space   ¶ the end of a paragraph

Version 1                              │ Version 2
───────────────────────────────────────┼────────────────────────────────────────
Title                                  │ Title
Orti                                   │ Identical
                                       │
Paragraphs 1 and 2                     │ Paragraph 1: joined
Il comune apre orti nei parchi.[-¶-]   │ Il comune apre orti nei parchi.{+␣+}I
                                       │ residenti li curano a turno.
I residenti li curano a turno.         │
)");
}

TEST_CASE("Wide letters, accents and long addresses stay in their column") {
    const std::string from = "漢字漢字漢字漢字漢字漢字漢字漢字漢字 e\u0302\u0323e\u0302\u0323 "
                             "https://esempio.example/una/via/assai/lunga/da/scrivere/per/intero\n";
    CHECK(shown(from, from) == R"([-removed-] {+added+}

Version 1                    │ Version 2
─────────────────────────────┼──────────────────────────────
Title                        │ Title
Orti                         │ Identical
                             │
Paragraph 1                  │ Paragraph 1
漢字漢字漢字漢字漢字漢字漢字 │ Identical
漢字漢字 )"
                               "e\u0302\u0323e\u0302\u0323"
                               R"(                  │
https://esempio.example/una/ │
via/assai/lunga/da/scrivere/ │
per/intero                   │
)");
}

TEST_CASE("The two sides re-assemble from the cells, and no line is wider than the terminal" *
          doctest::test_suite("promises")) {
    tests::RandomText random(tests::seed());
    const std::size_t cases = tests::cases();
    for (std::size_t i = 0; i < cases; ++i) {
        CAPTURE(tests::seed());
        CAPTURE(i);
        const std::string from = tests::nasty_body(random);
        const std::string to = random.below(8) == 0 ? tests::nasty_body(random)
                                                    : text::normal_body(random.edited(from)).text;
        CAPTURE(from);
        CAPTURE(to);
        const std::vector<text::Row> rows = text::redline(from, to);
        const std::vector<FacingRow> facing = facing_rows(rows);
        CHECK(body_of(facing, &FacingRow::left, Op::ins) == from);
        CHECK(body_of(facing, &FacingRow::right, Op::del) == to);

        const text::Pieces title = text::redline_words("Orti 漢字", "Orti e serre");
        SideBySideOptions options = shape(60 + random.below(60));
        options.whole = random.below(2) == 0;
        for (const Line& line : side_by_side(title, rows, options)) {
            CAPTURE(to_plain(line));
            CHECK(width_of(line) <= options.width);
            CHECK(to_plain(line).find('\n') == std::string::npos);
        }
    }
}

namespace {

/// What a column shows of a row, marks and blanks left out.
std::string words_shown(const Lines& lines, bool left) {
    std::string text;
    for (const Line& line : lines) {
        bool behind_rule = false;
        for (const Span& span : line) {
            if (span.label == Label::mark && span.text == "│") {
                behind_rule = true;
                continue;
            }
            if (span.label == Label::heading || span.label == Label::faint || behind_rule == left)
                continue;
            text += span.text;
        }
    }
    for (const char* mark : {"[-", "-]", "{+", "+}", "\\"})
        tests::replace_all(text, mark, "");
    return tests::without_blanks(text);
}

std::string words_of(const text::Pieces& pieces, Op left_out) {
    std::string text;
    for (const text::Piece& piece : pieces)
        if (piece.op != left_out) text += piece.text;
    for (const char* mark : {"[-", "-]", "{+", "+}", "\\"})
        tests::replace_all(text, mark, "");
    return tests::without_blanks(text);
}

} // namespace

TEST_CASE("Each column shows all words of its side, none of the other") {
    tests::RandomText random(tests::seed());
    const std::size_t cases = tests::cases();
    for (std::size_t i = 0; i < cases; ++i) {
        CAPTURE(tests::seed());
        CAPTURE(i);
        const std::string from = text::normal_body(random.body()).text;
        const std::string to = text::normal_body(random.edited(from)).text;
        CAPTURE(from);
        CAPTURE(to);
        for (const text::Row& row : text::redline(from, to)) {
            if (row.from.empty() || row.to.empty() || row.kind == text::RowKind::same) continue;
            if (row.kind == text::RowKind::moved) continue; // two rows, half of each a sentence
            SideBySideOptions options = shape(70);
            options.whole = true;
            Lines lines = side_by_side({}, {row}, options);
            lines.erase(lines.begin(), lines.begin() + 5); // legend, headings, the empty title
            CHECK(words_shown(lines, true) == words_of(row.words, Op::ins));
            CHECK(words_shown(lines, false) == words_of(row.words, Op::del));
        }
    }
}
