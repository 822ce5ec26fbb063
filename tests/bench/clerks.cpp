// SPDX-License-Identifier: EUPL-1.2
// Scores our redlines against redlines made by hand:
//
//   clerks ROWS [--vary | --show]
//
// ROWS has a JSON object a line, a paragraph each, in the order of the documents:
//   doc          which document
//   left, right  the paragraph in the old and the new text; "" where there is none
//   right_marks  [[begin, end], …]: what was marked in the new one, in code points
//   kind         "changed" where words changed
//
// A line for all documents and for each alone. --vary: the same with each parameter of the reading
// a little lower and higher, to see whether the scores hang on it. --show: the redlines themselves.
#include "clerks_score.hpp"
#include "emenda/text/phrases.hpp"

#include <cstdio>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

namespace {

using namespace emenda;
using namespace emenda::bench;

std::vector<MarkedRow> read_rows(const char* path) {
    std::vector<MarkedRow> rows;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const auto read = nlohmann::json::parse(line);
        MarkedRow row{read.at("doc"), read.at("left"), read.at("right"), {}, false};
        row.changed = read.at("kind") == "changed";
        for (const auto& mark : read.at("right_marks"))
            row.right_marks.emplace_back(mark.at(0), mark.at(1));
        rows.push_back(std::move(row));
    }
    return rows;
}

Agreement of_rows(const std::vector<MarkedRow>& rows, const text::Reading& reading) {
    Agreement all;
    for (const MarkedRow& row : rows) {
        if (!row.changed) continue;
        text::Session session;
        std::vector<text::PieceView> pieces;
        text::phrases(row.left, row.right, session, pieces, reading);
        all.add(agreement(row, pieces));
    }
    return all;
}

void print(const std::string& name, const Agreement& found, const Counts& pairs) {
    std::printf("%-24s words %.3f   spans %.3f   runs %.2f   pairing %.3f\n", name.c_str(),
                found.words.f1(), found.spans.f1(), found.runs / found.official_runs, pairs.f1());
}

void vary(const std::vector<MarkedRow>& rows, const Counts& pairs) {
    const std::pair<const char*, int text::Reading::*> parameters[] = {
        {"opening", &text::Reading::opening},
        {"capital", &text::Reading::capital},
        {"joining", &text::Reading::joining},
        {"longest_join", &text::Reading::longest_join},
        {"rewritten", &text::Reading::rewritten}};
    for (const auto& [name, parameter] : parameters) {
        for (const int percent : {60, 70, 80, 90, 110, 120, 130, 150}) {
            text::Reading reading;
            reading.*parameter = reading.*parameter * percent / 100;
            print(std::string(name) + " " + std::to_string(reading.*parameter),
                  of_rows(rows, reading), pairs);
        }
    }
}

void show(const MarkedRow& row) {
    text::Session session;
    std::vector<text::PieceView> pieces;
    text::phrases(row.left, row.right, session, pieces);
    std::string line;
    for (const text::PieceView& piece : pieces) {
        const std::string words(piece.text);
        if (piece.op == text::Op::keep) line += words;
        if (piece.op == text::Op::del) line += "[-" + words + "-]";
        if (piece.op == text::Op::ins) line += "{+" + words + "+}";
    }
    const Agreement found = agreement(row, pieces);
    std::printf("words %.3f spans %.3f\n%s\n\n", found.words.f1(), found.spans.f1(), line.c_str());
}

} // namespace

int main(int count, char** words) {
    if (count < 2) {
        std::fputs("usage: clerks ROWS [--vary | --show]\n", stderr);
        return 2;
    }
    const auto rows = read_rows(words[1]);
    const std::string option = count > 2 ? words[2] : "";
    std::map<std::string, std::vector<MarkedRow>> documents;
    for (const MarkedRow& row : rows) {
        documents[row.document].push_back(row);
        if (option == "--show" && row.changed) show(row);
    }
    Counts pairs;
    for (const auto& document : documents)
        pairs.add(pairing(document.second));
    print("all", of_rows(rows, {}), pairs);
    for (const auto& [name, own] : documents)
        print(name, of_rows(own, {}), pairing(own));
    if (option == "--vary") vary(rows, pairs);
}
