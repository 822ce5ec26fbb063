// SPDX-License-Identifier: EUPL-1.2
// Reading with and without taking literal blocks out first gives one and the same, whatever the
// source: the tree, its places, the findings.
#include "emenda/yaml/literal_blocks.hpp"
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

/// What looks like a block and is none, or is one in a form of its own.
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
    const auto whole = parse_whole(source, "x.yaml", {}, need_end_marker);
    CHECK(quick.findings == whole.findings);
    REQUIRE((quick.tree != nullptr) == (whole.tree != nullptr));
    if (whole.tree) CHECK(quick.tree->root == whole.tree->root);
    return quick.shortened;
}

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

TEST_CASE("blocks of the form in which emenda writes are taken out") {
    const std::string source = "a: |\n  uno\n\n   due\nb:\n  - c: |2-\n       tre\n    d: |+\n"
                               "      x\n\n\n    e: f\n...\n";
    const Shortened made = shortened(source);
    CHECK(made.source == "a: |\n  x\nb:\n  - c: |2-\n      x\n    d: |+\n      x\n    e: f\n...\n");
    REQUIRE(made.blocks.size() == 3);
    CHECK(made.blocks[0].text == "uno\n\n due\n");
    CHECK(made.blocks[1].text == " tre");
    CHECK(made.blocks[2].text == "x\n\n\n");
    CHECK(source[made.in_whole(made.source.find("b:"))] == 'b');
    CHECK(source[made.in_whole(made.source.find("e: f"))] == 'e');
    CHECK(parse(source, "x.yaml").shortened);
}

TEST_CASE("files as emenda writes them are read the short way") {
    const fs::path examples = fs::path(EMENDA_SOURCE_DIR) / "examples/consultation/proposals";
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(examples)) {
        INFO(entry.path().string());
        CHECK(parse(contents(entry.path()), "x.yaml").shortened);
        ++count;
    }
    CHECK(count > 0);
    tests::RandomProposal random(tests::seed());
    for (int i = 0; i < 100; ++i) {
        const std::string source = write_proposal(random.proposal());
        INFO(source);
        CHECK(parse(source, "x.yaml").shortened);
    }
}

TEST_CASE("what only looks like a block is left to the parser") {
    for (const char* source :
         {"a: \"\n  b: |\n    c\n  d\"\n...\n", "a: # b\n  # b: |\n  #   c\n  d\n...\n",
          "a: >\n  b: |\n    c\n  d\n...\n", "a: |1\n  b\nc: d\n...\n"}) {
        INFO(source);
        CHECK(!parse(source, "x.yaml").shortened);
        read_alike(source, true);
    }
}

TEST_CASE("property: a source reads the same with its literal blocks and without") {
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
