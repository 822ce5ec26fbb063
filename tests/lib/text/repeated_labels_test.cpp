// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/repeated_labels.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace emenda::text;

namespace {

std::string shown(const std::vector<RepeatedLabel>& labels) {
    std::string all;
    for (const RepeatedLabel& one : labels) {
        all += one.label + " " + std::to_string(one.paragraph) + " " + std::to_string(one.again) +
               "\n";
    }
    return all;
}

std::string repeated(const std::string& body) { return shown(repeated_labels(body)); }

} // namespace

TEST_CASE("an item that stands twice in a list is found, be it a line or a paragraph") {
    CHECK(repeated("Si può:\na) bere\nb) dormire\nb) correre\n") == "b) 1 1\n");
    CHECK(repeated("Si può:\n\na) bere\n\nb) dormire\n\nc) correre\n\nc) saltare\n") == "c) 4 5\n");
    CHECK(repeated("1. bere\n2. dormire\n3-bis. correre\n3-bis. saltare\n") == "3-bis. 1 1\n");
}

TEST_CASE("a list inside an item begins anew, and so does one behind another paragraph") {
    CHECK(repeated("a) bere\n   1. acqua\n   2. latte\nb) dormire\n   1. molto\n   2. poco\n") ==
          "");
    CHECK(repeated("a) bere\n   1. acqua\n   1. latte\nb) dormire\n") == "1. 1 1\n");
    CHECK(repeated("a) bere\n\nb) dormire\n\nInoltre:\n\na) correre\n") == "");
    CHECK(repeated("Art. 1. (Uno)\n\na) bere\n\nArt. 2. (Due)\n\na) correre\n") == "");
}

TEST_CASE("roman numbers are a list of their own, but for the letter behind h") {
    CHECK(repeated("a) bere\ni) acqua\nii) latte\nb) dormire\ni) molto\nii) poco\n") == "");
    CHECK(repeated("a) bere\ni) acqua\nii) latte\nii) vino\n") == "ii) 1 1\n");
    CHECK(repeated("g) bere\nh) dormire\ni) correre\nl) saltare\ni) nuotare\n") == "i) 1 1\n");
    CHECK(repeated("c) bere\nd) dormire\nd) correre\n") == "d) 1 1\n");
}

TEST_CASE("chapters begin anew in each title, articles do not") {
    CHECK(
        repeated("Titolo I\n\nCapo I\n\nArt. 1. (Uno)\n\nTitolo II\n\nCapo I\n\nArt. 2. (Due)\n") ==
        "");
    CHECK(repeated("Titolo I\n\nArt. 1. (Uno)\n\nTitolo II\n\nArt. 1. (Due)\n") == "Art. 1 2 4\n");
}

TEST_CASE("bullets are no labels") { CHECK(repeated("- bere\n- dormire\n- bere\n") == ""); }

TEST_CASE("two articles of one number are found, wherever they stand") {
    CHECK(repeated("Art. 5-bis. (Uno)\n\nTesto.\n\n## Art. 5-bis – Due\n") == "Art. 5-bis 1 3\n");
    CHECK(repeated("Art. 5. (Uno)\n\nTesto.\n\nArt. 5-bis. (Due)\n\nCapo II\n") == "");
}

TEST_CASE("what stood twice already is not new") {
    const std::string before = "1. uno\n1. due\n\nArt. 3. (Uno)\n";
    CHECK(shown(newly_repeated_labels(before, before)) == "");
    CHECK(shown(newly_repeated_labels(before, before + "\nArt. 3. (Due)\n")) == "Art. 3 2 3\n");
    CHECK(shown(newly_repeated_labels(before, "1. uno\n1. due\n1. tre\n")) == "1. 1 1\n");
}
