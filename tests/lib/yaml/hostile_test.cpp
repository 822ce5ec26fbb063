// SPDX-License-Identifier: EUPL-1.2
// What strangers' files may hold: each is refused with a whole message and its place, none is
// guessed at, none brings the reader down. Plainer faults: tests/faults.
#include "emenda/yaml/read.hpp"
#include "emenda/yaml/write.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <string>

using namespace emenda;
using namespace emenda::yaml;

namespace {

const std::string sound = R"(emenda: 1
reference: fon-PROP-2023-03-0012
state: draft
title: "Orti di quartiere"
body: |
  Obiettivo. Aprire orti.
language: it
created: 2023-03-01
authors:
  - "Ufficio Verde"
category: "Verde"
versions:
  - number: 1
    date: 2023-03-01
    author: "Ufficio Verde"
    title: "Orti di quartiere"
    body: |
      Obiettivo. Aprire orti.
    digest: sha256:fb0e0a0a6b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6
...
)";

std::string replaced(std::string text, const std::string& old, const std::string& by) {
    const auto at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), by);
}

/// The sound file with another line 11.
std::string with(const std::string& line) {
    return replaced(sound, "category: \"Verde\"\n", line + "\n");
}

std::string said(const Findings& findings) {
    std::string text;
    for (const Finding& finding : findings) {
        text += fmt::format("{}:{} {}: {}", finding.place.line, finding.place.column, finding.rule,
                            finding.message);
        if (!finding.hint.empty()) text += " - " + finding.hint;
        text += "\n";
    }
    return text;
}

std::string faults_of(const std::string& source, const Limits& limits = {}) {
    const auto read = read_proposal(source, "x.yaml", limits);
    CHECK(read.document.has_value() == read.findings.empty());
    return said(read.findings);
}

model::Proposal read_soundly(const std::string& source) {
    const auto read = read_proposal(source, "x.yaml");
    REQUIRE(said(read.findings) == "");
    return read.document->proposal;
}

std::string history() {
    std::ifstream stream(EMENDA_SOURCE_DIR "/tests/faults/sound-history.yaml", std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

const std::string of_no_use = " - See docs/format.md for how a file is written.\n";

} // namespace

TEST_CASE("the sound file is sound") { CHECK(faults_of(sound) == ""); }

TEST_CASE("anchors, aliases, tags and merge keys are refused where they stand") {
    CHECK(faults_of(with("category: &verde \"Verde\"")) ==
          "11:11 anchor: There is an anchor (&) here. - Take it out.\n");
    CHECK(faults_of(with("category: *verde")) ==
          "11:11 alias: There is an alias (*) here. - Write the value itself.\n");
    CHECK(faults_of(with("x-a: &a \"Verde\"\ncategory: *a")) ==
          "11:6 anchor: There is an anchor (&) here. - Take it out.\n"
          "12:11 alias: There is an alias (*) here. - Write the value itself.\n");
    for (const char* tag : {"!!str", "!", "!verde", "!<tag:yaml.org,2002:str>", "!!binary"}) {
        CHECK(faults_of(with(fmt::format("category: {} \"Verde\"", tag))) ==
              "11:11 tag: There is a tag (!) here. - Take it out.\n");
    }
    CHECK(faults_of(with("tags: !!seq [\"orti\"]")) ==
          "11:7 tag: There is a tag (!) here. - Take it out.\n");
    CHECK(faults_of(with("<<: {category: \"Verde\"}")) ==
          "11:1 merge-key: There is a merge key (<<) here. - Write the values themselves.\n");
}

TEST_CASE("a value that holds itself, and values that hold ten others each, are refused at once") {
    CHECK(faults_of(with("tags: &a [*a]")) ==
          "11:7 anchor: There is an anchor (&) here. - Take it out.\n"
          "11:11 alias: There is an alias (*) here. - Write the value itself.\n");
    std::string bomb = "x-0: &a0 [\"x\"]\n";
    for (int i = 1; i < 30; ++i) {
        bomb += fmt::format("x-{0}: &a{0} [*a{1},*a{1},*a{1},*a{1},*a{1},*a{1},*a{1}]\n", i, i - 1);
    }
    const auto read = read_proposal(with(bomb), "x.yaml");
    CHECK(!read.document);
    CHECK(read.findings.size() == 30 + 29 * 7);
}

TEST_CASE("keys") {
    CHECK(faults_of(with("category: \"Verde\"\ncategory: \"Blu\"")) ==
          "12:1 duplicate-key: The key category stands here a second time. - Keep one of the "
          "two.\n");
    CHECK(faults_of(with("\"cat\\x65gory\": \"Verde\"\ncategory: \"Blu\"")) ==
          "12:1 duplicate-key: The key category stands here a second time. - Keep one of the "
          "two.\n");
    CHECK(faults_of(with("? [a]\n: \"Verde\"")) ==
          "11:3 odd-key: This cannot be a key. - A key is a word, followed by a colon.\n");
    CHECK(faults_of(with("catgeory: \"Verde\"")) ==
          "11:1 unknown-key: There is no key catgeory here. - Did you mean category?\n");
    CHECK(faults_of(with("links:\n  - {kind: related, to: \"https://example.org\", quando: 1}")) ==
          "12:48 unknown-key: There is no key quando here. - The keys here are: kind, to. Keys of "
          "your own begin with x-.\n");
    CHECK(faults_of(with("category:")) ==
          "11:1 empty-value: There is no value here. - Give a value, or take the key out; an empty "
          "text is written \"\".\n");
    CHECK(faults_of(with("category: ~")) ==
          "11:1 empty-value: There is no value here. - Give a value, or take the key out; an empty "
          "text is written \"\".\n");
    CHECK(
        faults_of(with("tags: [\"a\",,\"b\"]")) ==
        "11:12 empty-value: There is no value here. - Give a value, or take the key out; an empty "
        "text is written \"\".\n");
    CHECK(faults_of(with("tags:\n  -   # niente\n\n  # altro - qui\n  - \"b\"")) ==
          "12:3 empty-value: There is no value here. - Give a value, or take the key out; an empty "
          "text is written \"\".\n");
}

TEST_CASE("a number stands plain, the format too") {
    CHECK(faults_of(replaced(sound, "emenda: 1", "emenda: \"1\"")) ==
          "1:9 format: This is no format: \"1\" - Such a file begins with the line \"emenda: "
          "1\".\n");
    CHECK(faults_of(replaced(sound, "emenda: 1", "emenda: 01")) ==
          "1:9 format: This is no format: 01 - Such a file begins with the line \"emenda: 1\".\n");
    CHECK(faults_of(replaced(sound, "number: 1", "number: 01")) ==
          "13:13 number: number is not a number: 01 - Write a whole number from 1, without "
          "quotes.\n");
    CHECK(faults_of(replaced(sound, "number: 1", "number: 1000000001")) ==
          "13:13 number: number cannot be 1000000001. - Write a whole number from 1, without "
          "quotes.\n");
    CHECK(faults_of(replaced(sound, "number: 1", "number: '1'")) ==
          "13:13 number: number is not a number: \"1\" - Write a whole number from 1, without "
          "quotes.\n");
}

TEST_CASE("one document, closed by its end marker") {
    CHECK(faults_of(sound + "---\n" + sound) ==
          "21:1 second-document: Something stands behind the end of the document. - A file holds "
          "one document, closed by the line \"...\"; take out what follows.\n");
    CHECK(faults_of(with("---")) ==
          "11:1 second-document: A second document begins here. - A file holds one document.\n");
    CHECK(faults_of(replaced(sound, "...\n", "")) ==
          "19:1 end-marker: The end of the document is missing: the file may have been cut short. "
          "- If it is whole, add a last line with three dots: ...\n");
    CHECK(faults_of(sound + "# fine\n\n") == "");
    CHECK(faults_of("---\n" + sound) == "");
    CHECK(faults_of(replaced(sound, "...\n", "...")) == "");
    // Dots that are words of a text close nothing.
    CHECK(faults_of(replaced(sound, "  Obiettivo. Aprire orti.\n", "  Obiettivo.\n  ...\n")) == "");
    for (const char* nothing : {"", "\n\n", "# niente\n", "...\n", "---\n...\n"}) {
        CAPTURE(nothing);
        CHECK(faults_of(nothing).ends_with("empty-value: There is nothing in this file.\n"));
    }
    CHECK(faults_of("") ==
          "1:1 end-marker: The end of the document is missing: the file may have been cut short. - "
          "If it is whole, add a last line with three dots: ...\n"
          "1:1 empty-value: There is nothing in this file.\n");
    CHECK(faults_of("{emenda: 1}\nstate: draft\n...\n") ==
          "2:1 yaml-syntax: A part of the file does not belong to the document. - Look for a line "
          "whose indentation does not fit.\n");
}

TEST_CASE("a file that was cut short, at whatever byte, is refused") {
    const std::string whole = history();
    REQUIRE(faults_of(whole) == "");
    // Of the last line break alone nothing hangs.
    REQUIRE(faults_of(whole.substr(0, whole.size() - 1)) == "");
    for (std::size_t size = 0; size + 1 < whole.size(); ++size) {
        const auto read = read_proposal(whole.substr(0, size), "x.yaml");
        CAPTURE(size);
        REQUIRE(!read.document.has_value());
        REQUIRE(!read.findings.empty());
    }
}

TEST_CASE("bytes") {
    CHECK(faults_of("\xEF\xBB\xBF" + sound) ==
          "1:1 byte-order-mark: The file begins with a byte-order mark. - Save the file as UTF-8 "
          "without it.\n");
    for (const char* bytes : {"\xE0", "\xC3(", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80"}) {
        CHECK(faults_of(with(fmt::format("category: \"Città {}\"", bytes))) ==
              "11:18 encoding: There are bytes here that are not UTF-8. - Save the file as "
              "UTF-8.\n");
    }
    CHECK(faults_of(std::string("\xFF\xFE"
                                "e\0m\0",
                                6)) ==
          "1:1 encoding: There are bytes here that are not UTF-8. - Save the file as UTF-8.\n");
    CHECK(faults_of(with(std::string("category: \"Ver\0de\"", 18))) ==
          "11:15 control-character: There is a control character here: U+0000. - Take it out.\n");
    CHECK(faults_of(with("category: \"Ver\rde\"")) ==
          "11:15 control-character: There is a control character here: U+000D. - Take it out.\n");
    CHECK(faults_of(with("# \u0085")) ==
          "11:3 control-character: There is a control character here: U+0085. - Take it out.\n");
}

TEST_CASE("escapes cannot hold what the file may not, and the finding points at the escape") {
    const auto control = [](const char* escape, unsigned code_point) {
        CAPTURE(escape);
        CHECK(faults_of(with(fmt::format("category: \"Città \\\\ \\\"{}\"", escape))) ==
              fmt::format("11:23 control-character: There is a control character here: U+{:04X}. - "
                          "Take it out.\n",
                          code_point));
    };
    control("\\0", 0x00);
    control("\\a", 0x07);
    control("\\r", 0x0D);
    control("\\e", 0x1B);
    control("\\x1b", 0x1B);
    control("\\N", 0x85);
    control("\\u0085", 0x85);
    control("\\U0000009F", 0x9F);
    CHECK(read_soundly(with("category: \"Verde\\_blu\"")).category == "Verde\u00A0blu");
    CHECK(read_soundly(with("category: \"Citt\\xe0\"")).category == "Città");
    CHECK(faults_of(with("category: \"Verde\\Lblu\"")) ==
          "11:11 text-form: category is not in normal form: it is more than one line.\n");
    CHECK(faults_of(with("category: \"\\ud83c\\udf3f\"")) ==
          "11:12 yaml-syntax: The escape here stands for no character." + of_no_use);
    CHECK(faults_of(with("category: \"C:\\quartiere\"")) ==
          "11:14 yaml-syntax: There is a backslash that means nothing in a quoted text." +
              of_no_use);
    CHECK(faults_of(with("category: \"\\xzz\"")) ==
          "11:12 yaml-syntax: There is a backslash that means nothing in a quoted text." +
              of_no_use);
}

TEST_CASE("what costs too much is refused before it costs") {
    const std::string open(100'000, '[');
    CHECK(faults_of(with("tags: " + open)) != "");
    CHECK(faults_of(with("tags: " + open + std::string(open.size(), ']'))) ==
          "11:38 too-deep: Values are nested here more than 32 deep. - To allow more, if you "
          "trust where it comes from: export EMENDA_MAX_DEPTH=64\n");
    std::string set_in = "x-a:\n";
    for (int depth = 1; depth < 100; ++depth)
        set_in += std::string(static_cast<std::size_t>(depth), ' ') + "x-a:\n";
    CHECK(faults_of(with(set_in)) ==
          "43:33 too-deep: Values are nested here more than 32 deep. - To allow more, if you trust "
          "where it comes from: export EMENDA_MAX_DEPTH=64\n");
    std::string dashes;
    for (int i = 0; i < 50'000; ++i)
        dashes += "- ";
    CHECK(faults_of(dashes) ==
          "1:1 end-marker: The end of the document is missing: the file may have been cut short. - "
          "If "
          "it is whole, add a last line with three dots: ...\n"
          "1:65 too-deep: Values are nested here more than 32 deep. - To allow more, if you trust "
          "where it comes from: export EMENDA_MAX_DEPTH=64\n");
    CHECK(faults_of(sound, {.nodes = 20}) ==
          "12:1 too-many-values: The file holds more than 20 values. - To allow more, if you trust "
          "where it comes from: export EMENDA_MAX_VALUES=40\n");
    CHECK(faults_of(std::string((1u << 20) + 1, '#'), {.bytes = 1u << 20}) ==
          "0:0 too-large: The file is larger than 1 MiB. - To allow more, if you trust where it "
          "comes from: export EMENDA_MAX_FILE=2\n");
    CHECK(faults_of(with("category: \"" + std::string(1u << 20, 'x') + "\""), {.line = 1u << 20}) ==
          "11:1 line-too-long: This line is longer than 1 MiB. - To allow more, if you trust where "
          "it comes from: export EMENDA_MAX_LINE=2\n");
    // In JSON's form, which the parser reads: a line's signs are counted before it keeps them.
    std::string maps;
    for (int i = 0; i < 70'000; ++i)
        maps += "[{\"a\": ";
    CHECK(faults_of(with("x-a: " + maps)) ==
          "11:8 too-many-values: The file holds more than 100000 values, and line 11 is not in the "
          "form in which emenda writes: in that it may hold 1000000. - Look at that line first. To "
          "allow more, if you trust where it comes from: export EMENDA_MAX_VALUES=4300000\n");
    std::string allowed = "x-a: [";
    for (int i = 0; i < 33'000; ++i)
        allowed += "{\"a\": 1}, ";
    CHECK(faults_of(with(allowed + "1]")) == "");
    std::string many;
    for (int i = 0; i < 5'000; ++i)
        many += fmt::format("k{}: 1\n", i);
    CHECK(read_proposal(with(many), "x.yaml").findings.size() == 1'000);
}

TEST_CASE("a limit is raised by who reads, up to what the parser stands, and no further") {
    std::string deep = "x-a: ";
    for (int depth = 0; depth < 300; ++depth)
        deep += "[";
    deep += "\"x\"" + std::string(300, ']');
    CHECK(faults_of(with(deep), {.depth = 400}) == "");
    CHECK(how_to_allow_more(&Limits::depth, {.depth = 300}) ==
          "To allow more, if you trust where it comes from: export EMENDA_MAX_DEPTH=400");
    CHECK(how_to_allow_more(&Limits::depth, {.depth = 400}) == "");
    std::string deeper = "x-a: " + std::string(399, '[') + "\"x\"" + std::string(399, ']');
    CHECK(faults_of(with(deeper), {.depth = 400}) == "");
    deeper = "x-a: " + std::string(400, '[') + "\"x\"" + std::string(400, ']');
    CHECK(faults_of(with(deeper), {.depth = 400}) ==
          "11:405 too-deep: Values are nested here more than 400 deep.\n");
}

TEST_CASE("a thousand findings on one line of megabytes cost no more than reading it") {
    std::string line = "x-a: [\"";
    for (int i = 0; i < 4'000'000; ++i)
        line += "è";
    line += "\"";
    for (int i = 0; i < 2'000; ++i)
        line += ", &a 1";
    const auto read = read_proposal(with(line + "]"), "x.yaml", {.line = 16u << 20});
    REQUIRE(read.findings.size() == 1'000);
    CHECK(read.findings.front().place == Place{"x.yaml", 11, 4'000'011});
    CHECK(read.findings.back().place == Place{"x.yaml", 11, 4'000'011 + 999 * 6});
    CHECK(read.findings.back().source_line.empty());
}

TEST_CASE("tabs set nothing in") {
    CHECK(faults_of(replaced(sound, "  - \"Ufficio", "\t- \"Ufficio")) ==
          "10:1 yaml-syntax: There is a tab here where YAML wants spaces. - Set lines in with "
          "spaces alone.\n");
    CHECK(faults_of(replaced(sound, "  - number: 1\n    date", "  - number: 1\n\tdate")) ==
          "14:1 yaml-syntax: There is a tab here where YAML wants spaces. - Set lines in with "
          "spaces alone.\n");
    CHECK(faults_of(replaced(sound, "  Obiettivo", "  \tObiettivo")) == "");
}

TEST_CASE("a quote, a bracket, a colon: the place is where the slip is") {
    CHECK(faults_of(with("category: \"Verde")) ==
          "11:11 yaml-syntax: A quoted text that begins here is not closed." + of_no_use);
    CHECK(faults_of(with("category: 'Verde")) ==
          "11:11 yaml-syntax: A quoted text that begins here is not closed." + of_no_use);
    CHECK(faults_of(replaced(sound, "author: \"Ufficio Verde\"", "author: \"Ufficio Verde")) ==
          "15:13 yaml-syntax: A quoted text that begins here is not closed." + of_no_use);
    CHECK(faults_of(with("category: Verde: parchi")) ==
          "11:16 yaml-syntax: There is a colon where none can be: a text that holds one needs "
          "quotes." +
              of_no_use);
    CHECK(faults_of(with("tags: [\"orti\", \"verde\"")) ==
          "11:7 yaml-syntax: A bracket that was opened is not closed, or a comma is missing." +
              of_no_use);
    CHECK(faults_of(with("category: @verde")) ==
          "11:11 yaml-syntax: A text cannot begin with this sign: put it in quotes." + of_no_use);
    CHECK(
        faults_of(with("category: Verde\n  pubblico")) ==
        "11:11 unquoted-lines: A value without quotes runs on to another line. - Put it in double "
        "quotes, or in a literal block: |\n");
    CHECK(faults_of(with("<<<<<<< HEAD\ncategory: \"Verde\"\n=======\n>>>>>>> altro")) ==
          "11:1 conflict-marker: Here two versions of the file are left unmerged. - Choose what "
          "should stand here and take the marker lines out.\n");
}

TEST_CASE("a text out of form is shown at its very line") {
    const auto body = [](const std::string& lines) {
        return faults_of(replaced(sound, "body: |\n  Obiettivo. Aprire orti.\n", lines));
    };
    const std::string form = "text-form: body is not in normal form: ";
    CHECK(body("body: |\n  Uno\n\n  città \n  due\n") ==
          "8:8 " + form + "a line ends in blanks.\n");
    CHECK(body("body: |\n  Uno\n\n\n  due\n") ==
          "8:1 " + form + "more than one empty line stands between two paragraphs.\n");
    CHECK(body("body: |2\n\n  Uno\n") == "6:1 " + form + "it begins with an empty line.\n");
    CHECK(body("body: |+\n  Uno\n\n") == "7:1 " + form + "it ends in an empty line.\n");
    CHECK(body("body: |-\n  Uno\n") == "5:7 " + form + "it does not end in a line break.\n");
    CHECK(body("body: |\n  Uno\n  la citta\u0300\n") ==
          "7:10 " + form + "its letters and accents stand apart (Unicode NFC joins them).\n");
    CHECK(body("body: |\n  Uno\n  a\u2028b\n") ==
          "7:4 " + form + "it holds an unusual line break.\n");
    CHECK(body("body: |\n  Uno \uFFFF\n") ==
          "6:7 " + form + "it holds a character that no document may hold.\n");
    CHECK(body("body: \"Uno \\n\"\n") ==
          "5:7 " + form + "a line ends in blanks. - A text stands in a literal block: |\n");
    CHECK(body("body: >\n  Uno\n\n\n\n  due\n") ==
          "5:7 " + form + "more than one empty line stands between two paragraphs.\n");
}

TEST_CASE("a file with CR LF line ends is read, and keeps them in a splice") {
    std::string windows;
    for (const char c : history())
        windows += c == '\n' ? "\r\n" : std::string(1, c);
    const auto read = read_proposal(windows, "x.yaml");
    REQUIRE(said(read.findings) == "");
    CHECK(read.document->proposal == read_soundly(history()));
    model::Proposal after = read.document->proposal;
    after.text.body += "\nSpese. A carico del Comune.\n";
    after.supporters.push_back({{"Ada Neri", "", {}}, *parse_stored_date("2023-03-09"), 1, "", {}});
    after.category.clear();
    const std::string spliced = splice(*read.document, after);
    CHECK(read_soundly(spliced) == after);
    for (std::size_t at = spliced.find('\n'); at != std::string::npos;
         at = spliced.find('\n', at + 1)) {
        REQUIRE(spliced[at - 1] == '\r');
    }
    CHECK(faults_of(replaced(windows, "quartiere.\r\n", "quartiere. \r\n")) ==
          "8:42 text-form: body is not in normal form: a line ends in blanks.\n");
}

TEST_CASE("comments, order and styles of a hand stay as they are in a splice") {
    std::string text = replaced(sound, "state: draft\n", "state: 'draft'   # ancora nostra\n");
    text = replaced(text, "category: \"Verde\"\n",
                    "# la categoria si vede nell'indice\ncategory:   Verde # o Ambiente?\n\n");
    text = replaced(text, "language: it\n", "");
    text = replaced(text, "versions:\n", "language: it\n# --- la storia ---\nversions:\n");
    const auto read = read_proposal(text, "x.yaml");
    REQUIRE(said(read.findings) == "");
    model::Proposal after = read.document->proposal;
    after.category = "Ambiente";
    after.state = model::State::published;
    after.tags = {"orti"};
    std::string wanted = replaced(text, "'draft'   # ancora", "published   # ancora");
    wanted = replaced(wanted, "category:   Verde # o Ambiente?\n",
                      "category:   \"Ambiente\" # o Ambiente?\ntags:\n  - \"orti\"\n");
    CHECK(splice(*read.document, after) == wanted);
}

TEST_CASE("a list in brackets stays one when an entry comes or goes") {
    const auto changed = [](const std::string& list, std::vector<std::string> tags) {
        const std::string text =
            replaced(sound, "language: it\n", "tags: " + list + " # parole\nlanguage: it\n");
        const auto read = read_proposal(text, "x.yaml");
        REQUIRE(said(read.findings) == "");
        model::Proposal after = read.document->proposal;
        after.tags = std::move(tags);
        const std::string spliced = splice(*read.document, after);
        const auto begin = spliced.find("tags: ") + 6;
        CHECK(spliced.size() - spliced.find("language: it") ==
              text.size() - text.find("language: it"));
        return spliced.substr(begin, spliced.find('\n', begin) - begin);
    };
    CHECK(changed("['a', b]", {"a", "b", "c"}) == "['a', b, \"c\"] # parole");
    CHECK(changed("['a', b]", {"c", "a", "b"}) == "[\"c\", 'a', b] # parole");
    CHECK(changed("['a',  b , c]", {"a", "c"}) == "['a' , c] # parole");
    CHECK(changed("['a', b]", {"b"}) == "[b] # parole");
    CHECK(changed("['a', b]", {"x", "b"}) == "[\"x\", b] # parole");
}

TEST_CASE("a comment on the line of a text stays when the text changes") {
    const std::string text = replaced(sound, "body: |\n", "body: | # il testo\n");
    const auto read = read_proposal(text, "x.yaml");
    REQUIRE(said(read.findings) == "");
    model::Proposal after = read.document->proposal;
    after.text.body = "Altro.\n";
    const std::string spliced = splice(*read.document, after);
    CHECK(spliced.find("body: | # il testo\n  Altro.\nlanguage") != std::string::npos);
}

TEST_CASE("an entry keeps its comments whatever key it begins with") {
    const std::string comments = "comments:\n  - number: 1 # il primo\n    id: \"51d0aa3e\"\n"
                                 "    # nota interna\n    author: 'Elena Fabbri'\n"
                                 "    posted: 2023-03-02\n    version: 1\n    text: \"Bene.\\n\"\n";
    const std::string text = replaced(sound, "versions:\n", comments + "versions:\n");
    const auto read = read_proposal(text, "x.yaml");
    REQUIRE(said(read.findings) == "");
    model::Proposal after = read.document->proposal;
    after.comments[0].hidden = "Fuori tema";
    CHECK(
        splice(*read.document, after) ==
        replaced(text, "text: \"Bene.\\n\"\n", "text: \"Bene.\\n\"\n    hidden: \"Fuori tema\"\n"));
}
