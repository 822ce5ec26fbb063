// SPDX-License-Identifier: EUPL-1.2
// The sections that a workspace demands: which paragraphs count, and what it costs to look.
#include "emenda/check/sections.hpp"

#include "emenda/text/paragraphs.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>
#include <random>
#include <string>
#include <vector>

using namespace emenda;

namespace {

/// Paragraph by paragraph, section by section: what missing_sections does, said plainly.
std::vector<std::size_t> missing_plainly(const std::string& body,
                                         const std::vector<std::string>& sections) {
    std::vector<std::size_t> missing;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        bool has = false;
        for (const text::Range& range : text::paragraphs(body)) {
            const auto paragraph = range.of(body);
            const auto begin = paragraph.find_first_not_of("#*_ ");
            has = has || (begin != std::string_view::npos &&
                          paragraph.substr(begin).starts_with(sections[i]));
        }
        if (!has) missing.push_back(i);
    }
    return missing;
}

using Missing = std::vector<std::size_t>;

} // namespace

TEST_CASE("a section is there where a paragraph begins with its words, marks before it left out") {
    const std::string body =
        "## **Obiettivo** di tutti\n\nTempi: un anno.\nSpese\n\n___\n\nÈ così\n";
    CHECK(check::missing_sections(body, {}) == Missing{});
    CHECK(check::missing_sections(body, {"Obiettivo", "Tempi", "È", "Obiettivo** di"}) ==
          Missing{});
    CHECK(check::missing_sections(body, {"Spese", "Obiettivo", "tempi", "Tempi: due", "Tempi: un",
                                         "_", "Zeta", "A"}) == Missing{0, 2, 3, 5, 6, 7});
    CHECK(check::missing_sections("# ***\n", {"A", ""}) == Missing{0, 1});
    CHECK(check::missing_sections("", {"A"}) == Missing{0});
    CHECK(check::missing_sections("A\n", {""}) == Missing{});
}

TEST_CASE("missing sections are those that a look at every paragraph for each finds") {
    for (unsigned seed = 0; seed < 2'000; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto some = [&](const std::string& signs, std::size_t most) {
            std::string text;
            for (std::size_t i = random() % (most + 1); i > 0; --i)
                text += signs[random() % signs.size()];
            return text;
        };
        std::string body;
        for (std::size_t i = random() % 8; i > 0; --i)
            body += some("#*_ ", 2) + some("aab\xC3", 4) + "x\n\n";
        std::vector<std::string> sections;
        for (std::size_t i = random() % 8; i > 0; --i)
            sections.push_back(some("aabx\xC3", 5));
        CHECK(check::missing_sections(body, sections) == missing_plainly(body, sections));
    }
}

TEST_CASE("to look for very many sections in very many paragraphs costs work in proportion") {
    struct Kind {
        const char* name;
        const char* paragraph;
        const char* section;
    };
    for (const Kind& kind :
         {Kind{"none is there", "x{}\n\n", "Sezione {}"},
          Kind{"all are there", "## Sezione {}: parole\n\n", "Sezione {}"},
          Kind{"all begin alike", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa {}\n\n",
               "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab {}"},
          Kind{"one and the same", "x\n\n", "y"}}) {
        CAPTURE(kind.name);
        for (const std::size_t count : {1'000u, 10'000u, 100'000u}) {
            std::string body;
            std::vector<std::string> sections;
            std::size_t size = 0;
            for (std::size_t i = 0; i < count; ++i) {
                body += fmt::format(fmt::runtime(kind.paragraph), i);
                sections.push_back(fmt::format(fmt::runtime(kind.section), i));
                size += sections.back().size() + 1;
            }
            std::uint64_t work = 0;
            check::missing_sections(body, sections, &work);
            CHECK(work >= body.size());
            CHECK(work <= 40 * (body.size() + size)); // 40: twice the halvings of 100,000, and some
        }
    }
}
