// SPDX-License-Identifier: EUPL-1.2
// The quick reader of the form in which emenda writes, and the parser: whatever the source, what
// the first reads is what the second reads, to the byte; what it does not read, the second does.
#include "emenda/yaml/own_form.hpp"
#include "emenda/yaml/read.hpp"
#include "emenda/yaml/tree.hpp"
#include "emenda/yaml/write.hpp"
#include "lib/yaml/random_proposal.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::yaml;
namespace fs = std::filesystem;

namespace {

/// What looks like something of the form and is not, or is in a form of its own.
const char* const look_alikes[] = {
    "a: \"citato\n  b: |\n    testo\n  c: d\"\ne: |\n  f\n...\n",
    "a: 'citato\n  b: |\n    testo\n  '\ne: |\n  f\n...\n",
    "a: piano\n  b: |\n    testo\n  altro\ne: |\n  f\n...\n",
    "# a: |\n#   b\n# b: |\n  # c\na: |\n  f\n...\n",
    "a: {b: |\n  c\n  }\ne: |\n  f\n...\n",
    "a: [\n- |\n  c\n  ]\ne: |\n  f\n...\n",
    "a: >\n  b: |\n    c\n\n  d\ne: |\n  f\n...\n",
    "a: | # c\n  b: |\n    c\n  d\ne: |\n  f\n...\n",
    "a: |1\n  b: |\n    c\n  d\ne: |\n  f\n...\n",
    "a: |2\n   b\n   c\nd: |2-\n  b\n\n\ne: |2+\n   b\n\n\nf: x\n...\n",
    "- |2\n   b\n- |\n   b\n- - |-\n    c\n  - a: |2\n        b\n      c\n    d: e\n...\n",
    "a:\n    b: |2\n          c\n        d\n    e: |\n      f\n...\n",
    "a: |2\n b\nc: d\n...\n",
    "a:\n  b: |\n c\nd: e\n...\n",
    "a: |\n\n  b\nc: |\n \n  d\ne: |\n  f\n \n   \n\ng: h\n...\n",
    "a: |+\n  b\n\n \n\nc: |+\n  b\n\n\n# c\nd: |-\n  b\n   \n\n # c\ne: f\n...\n",
    "a: |\n  b\n\tc\nd: e\n...\n",
    "a: |\n  b\n \tc\nd: e\n...\n",
    "a: |\n  b\n  \tc\nd: |2\n  \tc\n   d\ne: |\n\tf\n...\n",
    "? |\n  a\n: |\n  b\nc: |\n  d\n...\n",
    "? a: |\n    b\n: c\nd: |\n  e\n...\n",
    "a: !x |\n  b\nc: &d |\n  e\nf: |\n  g\n...\n",
    "a: |\n  ...\n  ---\n  # x\n  b: |\n    c\nd: e\n...\n",
    "a: |\n  b\n...\n",
    "a: |\n  b",
    "a: |\n  b\n",
    "a: |2\n...\n",
    "a: |2\n\n    \n  \nb: c\n...\n",
    "a: |\r\n  b\r\nc: d\r\n...\r\n",
    "a: |\n  b\nb: |\n  c\nb: d\n...\n",
    "--- |\n  a\n...\n",
    "---\na: |\n  b\nc: d\n--- \n...\n",
    "a: \"b\" c: |\n  d\ne: f\n...\n",
    "a: |\n  b\n c: d\ne: f\n...\n",
    "a: |\n  b: |\n  c\n d\ne: |\n   f\n  g\n...\n",
    "- a: |\n    b\n  c: |\n   d\n- e: |\n  f\n...\n",
    "-   a: |\n      b\n    c: |2\n      d\n      e\n...\n",
    "- - - |\n     b\n  - |2\n     c\n- d\n...\n",
    "a: b c  # d\nb: 'it''s' # x\nc: \"\\x41\\u00e8\\U0001F33F\\\\\\\"\\n\\t\"  \nd: e#f\n...\n",
    "a: [b, 'c', \"d\", [e], {f: g}, [], {}]\nb: {c: d, e: [f], g: {h: i}}\nc: [b,c]\n...\n",
    "- {a: 1, b: \"x\"}\n- {a: 1, a: 2}\n- [a: b]\n- {a}\n- {a:1}\n- {\"a\":1}\n...\n",
    "a: [b, ]\nb: [,]\n...\n",
    "a: [b\n  , c]\nd: e\n...\n",
    "a: sha256:00ff\nb: 2022-06-20T07:40:00Z\nc: a:\nd: a :b\ne: a: b\n...\n",
    "a: null\nb: ~\nc:\nnull: d\n...\n",
    "a: - b\nb: ? c\nc: -1\nd: .5\ne: ...\n...\n",
    "# a\n\na: b # c\n   # d\n\nc: # d\n  # e\n  d: e\nf:   # g\n  - # h\n    i\n  -   # h\n    i: "
    "j\n...\n# k\n",
    "a:\n- b\n- c\nd:\n  - e\n  # f\n  - g\n...\n",
    "a:\n  \"b\"\nc:\n  d\ne: f\n...\n",
    "a: b\n\n  c\nd: \"e\"\n  f: g\n...\n",
    "a: \"b\" c\nd: [e] f\ng: {h: i}: j\n\"k\": l\n...\n",
    "-\n  a: b\n- - c\n  - d\n- -\n    - e\n-  - f\n...\n",
    "a : b\nc:  d\ne:\tf\n...\n",
    "a: b\n ...\n",
    "a: b\n... # c\n",
    "a: b\n...",
    "a: b",
    "%YAML 1.2\n---\na: b\n...\n",
    "a: [",
    "a: [b,",
    "a: {a: ",
    "a: {",
    "a: {b:",
    "a: \"",
    "a: '",
    "- ",
    "a: |",
};

std::string contents(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> corpus() {
    std::vector<fs::path> files;
    for (const char* folder : {"examples", "tests/faults"}) {
        for (const auto& entry :
             fs::recursive_directory_iterator(fs::path(EMENDA_SOURCE_DIR) / folder)) {
            if (entry.path().extension() == ".yaml") files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> sources(std::begin(look_alikes), std::end(look_alikes));
    for (const fs::path& file : files)
        sources.push_back(contents(file));
    tests::RandomProposal random(tests::seed());
    for (int i = 0; i < 20; ++i)
        sources.push_back(write_proposal(random.proposal()));
    return sources;
}

/// Whether the short way was gone.
bool read_alike(const std::string& source, bool need_end_marker) {
    const auto quick = parse(source, "x.yaml", {}, need_end_marker);
    const auto whole = parse_any_form(source, "x.yaml", {}, need_end_marker);
    // The parser looks ahead: it may see a fault behind a limit first.
    const bool over = !quick.findings.empty() && is_limit(quick.findings.back());
    if (!over) CHECK(quick.findings == whole.findings);
    REQUIRE((quick.tree != nullptr) == (whole.tree != nullptr));
    if (whole.tree) CHECK(quick.tree->root == whole.tree->root);
    return quick.own_form;
}

/// Small documents made of what the form knows, and of what comes near to it.
class Shapes {
public:
    explicit Shapes(std::uint64_t seed) : m_random(seed) {}

    std::string document(bool wild) {
        std::string text;
        m_wild = wild;
        m_budget = 12;
        silence(text);
        if (below(9) == 0) text += "---\n";
        block(text, 0, below(4) == 0);
        if (below(12) != 0) text += "...\n";
        if (below(9) == 0) silence(text);
        return below(6) == 0 ? with_cr(text) : text;
    }

private:
    std::size_t below(std::size_t limit) { return m_random.below(limit); }
    bool rarely() { return m_wild && below(12) == 0; }

    template <std::size_t count>
    const char* one_of(const char* const (&words)[count], std::size_t tame) {
        return words[below(m_wild ? count : tame)];
    }

    std::string with_cr(const std::string& text) {
        std::string made;
        for (const char c : text) {
            if (c == '\n' && !rarely()) made += '\r';
            made += c;
        }
        return made;
    }

    void silence(std::string& text) {
        static const char* const lines[] = {"", "", "", "", "\n", "# c\n", "  # c: |\n", "   \n"};
        text += lines[below(std::size(lines))];
    }

    std::string key() {
        static const char* const words[] = {
            "a", "b",    "c1",   "x-a", "reply-to", "A_b", "d",     "e",    "f",
            "g", "null", "NULL", "~",   "<<",       "1",   "\"q\"", "'q'",  "a b",
            "-", "a.b",  "Null", "? a", "&a b",     "è",   "true",  "null1"};
        return one_of(words, 10);
    }

    std::string inline_value(std::size_t depth) {
        static const char* const words[] = {"b",
                                            "2022-06-20T07:40:00Z",
                                            "sha256:0f",
                                            "\"b\"",
                                            "\"\"",
                                            "'b'",
                                            "''",
                                            "\"a: b, c # d\"",
                                            "5.2",
                                            "b c",
                                            "\"\\n\\\"\"",
                                            "\"\\xE8\"",
                                            "'a''b'",
                                            "0",
                                            "è",
                                            "è:è",
                                            "Èlia À.",
                                            "l'orto",
                                            "x=1;(y)",
                                            "a@b.it",
                                            "~",
                                            "null",
                                            "- b",
                                            "a: b",
                                            "a:",
                                            "a #b",
                                            "a#b",
                                            "\"\\e\"",
                                            "\"\\N\"",
                                            "\"\\ud800\"",
                                            "\"\\x4\"",
                                            "\"\\/\"",
                                            "\"a\" b",
                                            "!a b",
                                            "&a b",
                                            "*a",
                                            "? b",
                                            "|",
                                            "> b",
                                            "'a'b'",
                                            "\"a",
                                            "'a",
                                            "a]",
                                            "a,b",
                                            "a}",
                                            "{",
                                            "[",
                                            "@a",
                                            "`a",
                                            "%a",
                                            "a ? b",
                                            "a\tb",
                                            "a \t",
                                            "nullo",
                                            "NULL",
                                            "\"\\x85\"",
                                            "a:b",
                                            "a::b",
                                            "a:,",
                                            "http://a.it/b?c",
                                            "\"\\U00110000\"",
                                            ".",
                                            "...",
                                            "---",
                                            "a ...",
                                            "\"\\x0A\"",
                                            "\"\\x7f\"",
                                            "-1"};
        const std::size_t kind = depth > 3 ? 9 : below(9);
        if (kind == 0) return flow(depth, '[', ']', false);
        if (kind == 1) return flow(depth, '{', '}', true);
        return one_of(words, 20);
    }

    std::string flow(std::size_t depth, char opening, char closing, bool map) {
        static const char* const between[] = {", ",  ",",   " , ", ",\n  ",   "\n , ", ",\n\n    ",
                                              ",, ", ",\n", " ",   ", #c\n ", "\n"};
        std::string text(1, opening);
        if (below(6) == 0) text += ' ';
        for (std::size_t i = below(4); i > 0; --i) {
            static const char* const colons[] = {": ", ":  ", ":", " : ", ":\n "};
            if (map) text += key() + one_of(colons, 2);
            text += inline_value(depth + 1);
            if (i > 1 || rarely()) text += one_of(between, 6);
        }
        if (below(6) == 0) text += below(2) == 0 ? " " : "\n ";
        if (!rarely()) text += closing;
        return text;
    }

    void literal(std::string& text, std::size_t indent) {
        static const char* const headers[] = {"|",   "|-", "|+", "|2",    "|2-", "|2+", "|1",
                                              "|-2", ">",  "| ", "| # c", "|3",  "|0"};
        static const char* const lines[] = {"b",  "b c", "# d", "", "e: |", "- f", "...", " g",
                                            "  ", "\th", "i",   "", "---",  " ",   "\t"};
        const char* header = one_of(headers, 6);
        text += header;
        text += '\n';
        for (std::size_t i = below(5); i > 0; --i) {
            const char* line = one_of(lines, 11);
            std::size_t margin = indent + 2;
            if (rarely()) margin = below(margin + 2);
            if (*line != '\0' || rarely()) text += std::string(margin, ' ');
            text += line;
            text += '\n';
        }
    }

    /// Behind a colon or dash at this column.
    void value(std::string& text, std::size_t column) {
        static const char* const ends[] = {"", "", "", " # c", "  ", " #", "#c", "\t"};
        static const char* const gaps[] = {" ", " ", "  ", "", "\t"};
        const std::size_t kind = m_budget == 0 ? 9 : below(10);
        if (kind < 3) {
            if (below(5) == 0) text += one_of(ends, 6);
            text += '\n';
            silence(text);
            const bool level = kind == 0 && below(3) == 0;
            const std::size_t deeper = rarely() ? below(column + 3) : column + (level ? 0 : 2);
            block(text, deeper, kind == 0);
        } else if (kind < 5) {
            text += one_of(gaps, 3);
            literal(text, column);
        } else {
            text += one_of(gaps, 3) + inline_value(0) + one_of(ends, 6) + "\n";
        }
        if (rarely()) text += std::string(below(5), ' ') + "z\n";
        silence(text);
    }

    void block(std::string& text, std::size_t column, bool list) {
        std::size_t count = 1 + below(4);
        for (; count > 0; --count) {
            if (m_budget > 0) --m_budget;
            text += std::string(rarely() ? below(column + 2) : column, ' ');
            if (!list) {
                text += key();
                text += ':';
                value(text, column);
            } else if (below(3) == 0 && m_budget > 0) {
                text += "- ";
                std::string inner;
                block(inner, column + 2, below(3) == 0);
                text += inner.substr(std::min(inner.find_first_not_of(' '), inner.size()));
            } else {
                text += '-';
                value(text, column);
            }
        }
    }

    tests::RandomText m_random;
    bool m_wild = false;
    std::size_t m_budget = 0;
};

class Mutator {
public:
    explicit Mutator(std::uint64_t seed) : m_random(seed) {}

    std::string mutated(std::string source, const std::vector<std::string>& others) {
        for (std::size_t rounds = 1 + below(2); rounds > 0; --rounds)
            mutate(source, others[below(others.size())]);
        return source;
    }

private:
    std::size_t below(std::size_t limit) { return m_random.below(limit); }

    void mutate(std::string& source, const std::string& other) {
        static const char* const tokens[] = {"|",  "|2", "|-",  "+",  ">",     " ", "\t",    "\n",
                                             "- ", ": ", "#",   "\"", "'",     "{", "]",     "? ",
                                             "&a", "!b", "x-:", "\r", "...\n", "é", "---\n", "  "};
        const std::size_t at = below(source.size() + 1);
        const std::size_t line = at == 0 ? 0 : source.rfind('\n', at - 1) + 1;
        const std::size_t end = std::min(source.find('\n', line), source.size());
        const std::size_t next = std::min(end + 1, source.size());
        switch (below(9)) {
        case 0:
            if (at < source.size()) source[at] = static_cast<char>(below(128));
            break;
        case 1:
            source.erase(line, next - line);
            break;
        case 2:
            source.insert(line, source.substr(line, next - line));
            break;
        case 3:
            source.insert(line, 1 + below(4), ' ');
            break;
        case 4:
            if (line < source.size() && source[line] == ' ') source.erase(line, 1 + below(2));
            break;
        case 5:
            source.insert(at, tokens[below(std::size(tokens))]);
            break;
        case 6: // another header
            source.insert(end, tokens[below(5)]);
            break;
        case 7:
            source.resize(at);
            break;
        default: {
            const std::size_t from = other.rfind('\n', below(other.size() + 1));
            source.insert(line, other.substr(from == std::string::npos ? 0 : from + 1, 200));
        }
        }
    }

    tests::RandomText m_random;
};

} // namespace

TEST_CASE("files as emenda writes them are read the short way") {
    const fs::path examples = fs::path(EMENDA_SOURCE_DIR) / "examples/consultation/proposals";
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(examples)) {
        INFO(entry.path().string());
        CHECK(parse(contents(entry.path()), "x.yaml").own_form);
        ++count;
    }
    CHECK(count > 0);
    tests::RandomProposal random(tests::seed());
    for (int i = 0; i < 100; ++i) {
        const std::string source = write_proposal(random.proposal());
        INFO(source);
        CHECK(parse(source, "x.yaml").own_form);
    }
}

TEST_CASE("plain values and keys may begin with a letter of any script") {
    for (const char* source :
         {"a: Èlia\n...\n", "a: è\n...\n", "- «sì»\n- Ångström: 1\n...\n", "x-età: 12\n...\n",
          "a: [è, Élia B, ß]\nb: {c: è, è: d, e: f:è}\n...\n", "a: €5 # b\nb: 王:王\n...\n"}) {
        INFO(source);
        CHECK(read_alike(source, true));
    }
}

TEST_CASE("what only looks like the form is left to the parser") {
    for (const char* source :
         {"a: \"\n  b: |\n    c\n  d\"\n...\n", "a: # b\n  # b: |\n  #   c\n  d\n...\n",
          "a: >\n  b: |\n    c\n  d\n...\n", "a: |1\n  b\nc: d\n...\n"}) {
        INFO(source);
        CHECK(!parse(source, "x.yaml").own_form);
        read_alike(source, true);
    }
}

TEST_CASE("wherever a file is cut short, no byte behind its end is asked for") {
    for (const char* source : look_alikes) {
        const std::string whole = source;
        for (std::size_t size = 0; size <= whole.size(); ++size) {
            // Of its own, so that a sanitizer sees a byte too many.
            const std::string cut(whole, 0, size);
            INFO(cut);
            read_alike(cut, true);
            read_alike(cut, false);
        }
    }
    const fs::path examples = fs::path(EMENDA_SOURCE_DIR) / "examples";
    for (const auto& entry : fs::recursive_directory_iterator(examples)) {
        if (entry.path().extension() != ".yaml") continue;
        INFO(entry.path().string());
        const std::string whole = contents(entry.path());
        for (std::size_t size = 0; size <= whole.size(); ++size) {
            Tree cut;
            cut.source = whole.substr(0, size);
            Findings findings;
            std::uint64_t work = 0;
            const auto form = read_own_form(cut, {}, findings, work).form;
            CHECK(findings.empty());
            CHECK((form == OwnForm::read || size < whole.size()));
        }
    }
}

TEST_CASE("property: the quick reader reads as the parser does: files and what they may become") {
    INFO("EMENDA_SEED=", tests::seed());
    const auto sources = corpus();
    for (const std::string& source : sources) {
        INFO(source);
        read_alike(source, true);
        read_alike(source, false);
    }
    Mutator mutator(tests::seed() + 1);
    tests::RandomText random(tests::seed() + 2);
    std::size_t short_ways = 0;
    const std::size_t count = tests::cases();
    for (std::size_t i = 0; i < count; ++i) {
        // Half of them small: there a mutation hits what matters.
        const std::size_t few = i % 2 == 0 ? std::size(look_alikes) : sources.size();
        const std::string source = mutator.mutated(sources[random.below(few)], sources);
        INFO(source);
        if (read_alike(source, random.below(2) == 0)) ++short_ways;
    }
    CHECK(short_ways > count / 20);
}

TEST_CASE("property: the quick reader reads as the parser does: small shapes") {
    INFO("EMENDA_SEED=", tests::seed());
    Shapes shapes(tests::seed() + 3);
    Mutator mutator(tests::seed() + 4);
    std::size_t short_ways = 0;
    const std::size_t count = 2 * tests::cases();
    for (std::size_t i = 0; i < count; ++i) {
        std::string source = shapes.document(i % 3 == 0);
        if (i % 4 == 0) source = mutator.mutated(source, {source});
        INFO(source);
        if (read_alike(source, i % 5 != 0)) ++short_ways;
    }
    CHECK(short_ways > count / 8);
}

TEST_CASE("property: a file in another form is read with as many values as its refusal suggests") {
    INFO("EMENDA_SEED=", tests::seed());
    Shapes shapes(tests::seed() + 6);
    std::size_t refused = 0;
    const std::size_t count = tests::cases() / 2;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string source = shapes.document(true);
        INFO(source);
        Limits limits;
        limits.nodes = 10;
        const auto parsed = parse(source, "x.yaml", limits);
        if (parsed.findings.empty() || !is_limit(parsed.findings.back())) continue;
        const std::string& hint = parsed.findings.back().hint;
        if (!hint.starts_with("Look at that line first. ")) continue;
        ++refused;
        limits.nodes = std::stoul(hint.substr(hint.find('=') + 1));
        for (const Finding& finding : parse(source, "x.yaml", limits).findings)
            CHECK(!is_limit(finding));
    }
    CHECK(refused > count / 10);
}

TEST_CASE("property: a limit is found where the parser finds it") {
    INFO("EMENDA_SEED=", tests::seed());
    Shapes shapes(tests::seed() + 5);
    std::size_t refused = 0;
    const std::size_t count = tests::cases() / 5;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string source = shapes.document(false);
        if (!parse(source, "x.yaml").own_form) continue;
        INFO(source);
        Limits limits;
        limits.nodes = 1 + i % 20;
        limits.depth = 1 + i % 4;
        const auto quick = parse(source, "x.yaml", limits);
        CHECK(quick.findings == parse_any_form(source, "x.yaml", limits).findings);
        if (!quick.tree) ++refused;
    }
    CHECK(refused > count / 10);
}
