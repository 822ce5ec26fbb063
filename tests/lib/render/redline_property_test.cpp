// SPDX-License-Identifier: EUPL-1.2
// What must hold of every redline, whatever the texts.
#include "emenda/base/utf8.hpp"
#include "emenda/render/json.hpp"
#include "emenda/render/redline_lines.hpp"
#include "emenda/render/stat.hpp"
#include "emenda/render/told_blanks.hpp"
#include "emenda/text/paragraphs.hpp"
#include "emenda/text/words.hpp"
#include "redline_sides.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::render;
using nlohmann::json;
using text::Op;
using text::Row;

namespace {

/// Calls `check` with pairs of bodies, the second one mostly an edit of the first.
template <typename Check>
void for_random_pairs(Check check) {
    tests::RandomText random(tests::seed());
    const std::size_t cases = tests::cases(2'000);
    for (std::size_t i = 0; i < cases; ++i) {
        const std::string from = tests::nasty_body(random);
        const std::string to = random.below(8) == 0 ? tests::nasty_body(random)
                                                    : text::normal_body(random.edited(from)).text;
        CAPTURE(tests::seed());
        CAPTURE(i);
        CAPTURE(from);
        CAPTURE(to);
        check(from, to);
    }
}

std::string side_of(const text::Pieces& pieces, Op left_out) {
    std::string text;
    for (const text::Piece& piece : pieces)
        if (piece.op != left_out) text += piece.text;
    return text;
}

/// The paragraphs of one side of the JSON, in their order, as a body.
std::string body_of(const json& paragraphs, const char* side, const std::string& left_out) {
    std::vector<std::string> texts;
    for (const json& row : paragraphs) {
        const auto& numbers = row.at(side);
        if (numbers.empty()) continue;
        std::string text;
        for (const json& word : row.at("words"))
            if (word.at("op") != left_out) text += word.at("text").get<std::string>();
        const std::size_t last = numbers.back().get<std::size_t>();
        if (texts.size() < last) texts.resize(last);
        texts[numbers.front().get<std::size_t>() - 1] = text;
    }
    std::string body;
    for (const std::string& text : texts)
        if (!text.empty()) body += (body.empty() ? "" : "\n") + text + "\n";
    return body;
}

std::size_t words_in(const std::string& body) {
    const auto tokens = text::tokens(body);
    return static_cast<std::size_t>(
        std::count_if(tokens.begin(), tokens.end(), [](const text::Token& token) {
            return token.kind == text::TokenKind::word;
        }));
}

/// An edit has torn a letter from its accent: what counts as a word hangs on what stands before.
bool has_stray_accent(const std::string& body) {
    for (std::size_t at = 1; at < body.size(); ++at) {
        const bool behind_blank = body[at - 1] == ' ' || body[at - 1] == '\n';
        if (behind_blank && (body[at] == '\xCC' || body.compare(at, 3, "\u200D") == 0)) return true;
    }
    return false;
}

model::Reference reference() { return model::parse_reference("par-PROP-2024-03-1").value(); }

} // namespace

TEST_CASE("Both sides of a redline can be read back from the screen") {
    for_random_pairs([](const std::string& from, const std::string& to) {
        RedlineOptions options;
        options.width = 0;
        options.whole = true;
        options.legend = false;
        for (const Row& row : text::redline(from, to)) {
            if (row.kind == text::RowKind::same) continue;
            const tests::Sides sides = tests::sides_of(redline_lines({}, {row}, options));
            CHECK(sides.from == tests::without_blanks(side_of(row.words, Op::ins)));
            CHECK(sides.to == tests::without_blanks(side_of(row.words, Op::del)));
        }
    });
}

TEST_CASE("A redline never is wider than the terminal, and sends it no control character") {
    for_random_pairs([](const std::string& from, const std::string& to) {
        const std::vector<Row> rows = text::redline(from, to);
        for (const std::size_t width : {20, 40, 80}) {
            RedlineOptions options;
            options.width = width;
            options.indent = width / 20;
            for (const Line& line : redline_lines({}, rows, options)) {
                CAPTURE(to_plain(line));
                CHECK(width_of(line) <= width);
                CHECK(to_plain(line).find('\n') == std::string::npos);
            }
        }
    });
}

TEST_CASE("A change that is there is seen, with its marks, without colour") {
    for_random_pairs([](const std::string& from, const std::string& to) {
        const std::vector<Row> rows = text::redline(from, to);
        RedlineOptions options;
        options.width = 0;
        options.legend = false;
        const std::string shown = to_plain(redline_lines({}, rows, options));
        CHECK(shown.empty() == (from == to));
        for (const Row& row : rows)
            for (std::size_t i = 0; i < row.words.size(); ++i) {
                if (is_told_by_break(row.words, i)) continue;
                const Op op = row.words[i].op;
                if (op == Op::del) CHECK(shown.find("[-") != std::string::npos);
                if (op == Op::ins) CHECK(shown.find("{+") != std::string::npos);
            }
    });
}

TEST_CASE("JSON holds both texts to the letter, and is plain to a terminal") {
    for_random_pairs([](const std::string& from, const std::string& to) {
        const std::string written = diff_json(reference(), {"1", 1}, {"work", std::nullopt},
                                              {{Op::keep, "Titolo"}}, text::redline(from, to));
        CHECK(visible(written, true) == written);
        const json read = json::parse(written);
        CHECK(body_of(read.at("paragraphs"), "from", "ins") == from);
        CHECK(body_of(read.at("paragraphs"), "to", "del") == to);
    });
}

TEST_CASE("JSON says where each word stands in both bodies, in code points") {
    for_random_pairs([](const std::string& from, const std::string& to) {
        const json read =
            json::parse(diff_json(reference(), {"1", 1}, {"2", 2}, {}, text::redline(from, to)));
        const auto at = [](const std::string& body, const json& range) {
            std::string text;
            std::size_t offset = 0;
            for (std::size_t i = 0; i < range.at(1).get<std::size_t>(); ++i) {
                const std::size_t begin = offset;
                next_code_point(body, offset);
                if (i >= range.at(0).get<std::size_t>()) text += body.substr(begin, offset - begin);
            }
            return text;
        };
        for (const json& row : read.at("paragraphs"))
            for (const json& word : row.at("words")) {
                const auto text = word.at("text").get<std::string>();
                CHECK(word.contains("from-range") == (word.at("op") != "ins"));
                CHECK(word.contains("to-range") == (word.at("op") != "del"));
                if (word.contains("from-range")) CHECK(at(from, word["from-range"]) == text);
                if (word.contains("to-range")) CHECK(at(to, word["to-range"]) == text);
            }
    });
}

TEST_CASE("The numbers of a comparison add up") {
    for_random_pairs([](const std::string& from, const std::string& to) {
        const std::vector<Row> rows = text::redline(from, to);
        const Stat numbers = stat({}, rows);
        CHECK(numbers.same + numbers.changed + numbers.created + numbers.moved ==
              text::paragraphs(to).size());
        std::size_t from_paragraphs = 0;
        std::size_t deleted = 0;
        for (const Row& row : rows) {
            from_paragraphs += row.from.size();
            if (row.kind == text::RowKind::deleted) deleted += row.from.size();
        }
        CHECK(numbers.deleted == deleted);
        CHECK(from_paragraphs == text::paragraphs(from).size());
        CHECK((numbers == Stat{false, 0, 0, 0, 0, numbers.same, 0, 0}) == (from == to));
        if (has_stray_accent(from) || has_stray_accent(to)) return;
        CHECK(words_in(from) + numbers.words_added == words_in(to) + numbers.words_removed);
    });
}
