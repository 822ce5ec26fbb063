// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/set.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace emenda;
using namespace emenda::tests;

namespace {

std::string refused(const std::string& assignment) {
    return refusal([&] { acts::set(garden(), {assignment}); });
}

using Tags = std::vector<std::string>;
using Links = std::vector<model::Link>;

} // namespace

TEST_CASE("keys of one value are set and taken away") {
    auto proposal =
        acts::set(garden(), {"category= Verde  e orti ", "template=atto", "language=de-AT"});
    CHECK(proposal.category == "Verde  e orti");
    CHECK(proposal.template_name == "atto");
    CHECK(proposal.language == "de-AT");
    proposal = acts::set(proposal, {"category=", "template="});
    CHECK(proposal.category.empty());
    CHECK(proposal.template_name.empty());
    CHECK(acts::set(proposal, {}) == proposal);
}

TEST_CASE("a value may hold an equals sign") {
    CHECK(acts::set(garden(), {"category=a=b"}).category == "a=b");
}

TEST_CASE("tags are a list") {
    auto proposal = acts::set(garden(), {"tags=orti, parchi,,"});
    CHECK(proposal.tags == Tags{"orti", "parchi"});
    proposal = acts::set(proposal, {"tags+=verde", "tags+=orti", "tags-=parchi"});
    CHECK(proposal.tags == Tags{"orti", "verde"});
    proposal = acts::set(proposal, {"tags=uno", "tags=due"});
    CHECK(proposal.tags == Tags{"uno", "due"});
    CHECK(acts::set(proposal, {"tags="}).tags.empty());
    CHECK(refusal([&] { acts::set(proposal, {"tags-=orti"}); }) ==
          "usage: orti is not among the values of tags.");
    CHECK(refusal([&] { acts::set(proposal, {"tags-=uno,orti"}); }) ==
          "usage: orti is not among the values of tags.");
}

TEST_CASE("authors are people, at least one") {
    auto proposal = acts::set(garden(), {"authors=Elena Fabbri", "authors=Ugo Neri (Comune)"});
    CHECK(proposal.authors == std::vector{person("Elena Fabbri"), person("Ugo Neri", "Comune")});
    proposal = acts::set(proposal, {"authors-=Elena Fabbri"});
    CHECK(proposal.authors == std::vector{person("Ugo Neri", "Comune")});
    const std::string none = "usage: A proposal has at least one author.";
    CHECK(refusal([&] { acts::set(proposal, {"authors="}); }) == none);
    CHECK(refusal([&] { acts::set(proposal, {"authors-=Ugo Neri (Comune)"}); }) == none);
    CHECK(refusal([&] { acts::set(proposal, {"authors-=Ugo Neri"}); }) ==
          "usage: Ugo Neri is not among the values of authors.");
}

TEST_CASE("an author is known by name and organisation, whatever keys of one's own stand there") {
    auto proposal = garden();
    proposal.authors = {person("Elena Fabbri"), person("Ugo Neri", "Comune")};
    proposal.authors.back().extras = {{"x-office", {model::ExtraScalar{"3", true}}}};
    CHECK(acts::set(proposal, {"authors-=Ugo Neri (Comune)"}).authors ==
          std::vector{person("Elena Fabbri")});
    CHECK(acts::set(proposal, {"authors+=Ugo Neri (Comune)"}).authors == proposal.authors);
}

TEST_CASE("links lead to references and addresses") {
    auto proposal = acts::set(garden(), {"related=https://esempio.it/a?b=c", "related=par-1",
                                         "split-from=par-PROP-2022-05-0009"});
    CHECK(proposal.links == Links{{model::LinkKind::related, "https://esempio.it/a?b=c", {}},
                                  {model::LinkKind::related, "par-1", {}},
                                  {model::LinkKind::split_from, "par-PROP-2022-05-0009", {}}});
    proposal = acts::set(proposal, {"related-=par-1", "related+=https://esempio.it/a?b=c"});
    CHECK(proposal.links.size() == 2);
    proposal = acts::set(proposal, {"related=", "merged-from=par-2", "supersedes=par-3"});
    CHECK(proposal.links == Links{{model::LinkKind::split_from, "par-PROP-2022-05-0009", {}},
                                  {model::LinkKind::merged_from, "par-2", {}},
                                  {model::LinkKind::supersedes, "par-3", {}}});
    CHECK(refused("related=javascript:alert(1)") ==
          "usage: A link cannot lead to this: javascript:alert(1)\n"
          "-> Give a reference, or an address that begins with https://.");
    CHECK(refused("related-=par-1") == "usage: par-1 is not among the values of related.");
}

TEST_CASE("what is no assignment, or of no key, is refused") {
    const std::string hint = "\n-> Write it as KEY=VALUE, for instance category=Bilancio.";
    CHECK(refused("category") == "usage: This is no assignment: category" + hint);
    CHECK(refused("=x") == "usage: This is no assignment: =x" + hint);
    CHECK(refused("categoria=x") ==
          "usage: There is no key categoria to set.\n-> Did you mean category?");
    CHECK(refused("reference=x") ==
          "usage: There is no key reference to set.\n-> These can be set: category, language, "
          "template, authors, tags, related, merged-from, split-from, supersedes.");
    CHECK(refused("category+=x") == "usage: The key category has one value: use category=VALUE.");
    CHECK(refused("language-=it") == "usage: The key language has one value: use language=VALUE.");
    CHECK(refused("category= ") ==
          "usage: There is nothing in category.\n-> Write at least one word.");
}

TEST_CASE("a language is a language tag") {
    for (const char* good : {"it", "en", "de-AT", "fur", "sr-Latn-RS", "de-1996"}) {
        CAPTURE(good);
        CHECK(refused(std::string("language=") + good) == "done");
    }
    for (const char* bad :
         {"", "i", "italiano", "it-", "-it", "it--IT", "i1", "it_IT", "it-abcdefghi", "it it"}) {
        CAPTURE(bad);
        CHECK(refused(std::string("language=") + bad) ==
              std::string("usage: This is no language tag: ") + bad +
                  "\n-> Write it as it, en or de-AT.");
    }
}

TEST_CASE("one bad assignment leaves all as it was") {
    CHECK(refusal([] {
              acts::set(garden(), {"category=Verde", "language=x"});
          }) == "usage: This is no language tag: x\n-> Write it as it, en or de-AT.");
}
