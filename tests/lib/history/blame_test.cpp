// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/blame.hpp"

#include "emenda/base/error.hpp"
#include "emenda/history/apply.hpp"
#include "emenda/history/chain.hpp"
#include "emenda/history/make.hpp"
#include "emenda/text/normal_form.hpp"
#include "random_text.hpp"
#include "versions.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using namespace emenda;
using namespace emenda::history;
using tests::proposal_of;

namespace {

/// "1<Tempi:> 2<entro il 2025.>", paragraphs in lines.
std::string shown(const Traced& traced, Grain grain = Grain::passages) {
    std::string text;
    std::size_t paragraph = 1;
    for (const Passage& passage : passages(traced, grain)) {
        if (passage.paragraph != paragraph)
            text += "\n";
        else if (!text.empty())
            text += " ";
        paragraph = passage.paragraph;
        std::string words(passage.range.of(traced.text));
        words.erase(words.find_last_not_of(' ') + 1);
        text += std::to_string(passage.version) + "<" + words + ">";
    }
    return text;
}

std::string body_of(const std::vector<std::string>& bodies, Grain grain = Grain::passages) {
    return shown(blame(proposal_of(bodies), bodies.size()).body, grain);
}

} // namespace

TEST_CASE("each passage is of the version that brought it") {
    CHECK(body_of({"Tempi: entro il 2024, salvo proroghe.\n",
                   "Tempi: entro il mese di marzo 2025, salvo proroghe.\n",
                   "Tempi certi: entro il mese di marzo 2025, salvo proroghe.\n"}) ==
          "1<Tempi> 3<certi:> 1<entro il> 2<mese di marzo 2025,> 1<salvo proroghe.>");
}

TEST_CASE("the full stop behind a new last word is no passage of its own, a changed mark is") {
    CHECK(body_of({"Si decide entro marzo.\n", "Si decide entro aprile.\n"}) ==
          "1<Si decide entro> 2<aprile.>");
    CHECK(body_of({"Tempi: 2024\n", "Tempi. 2024\n"}) == "1<Tempi> 2<.> 1<2024>");
}

TEST_CASE("a light word that stayed in a new phrase goes with it; word by word it does not") {
    const std::vector<std::string> bodies{"La domanda si presenta a marzo di ogni anno.\n",
                                          "La domanda si presenta nei mesi di maggio e giugno.\n"};
    CHECK(body_of(bodies) == "1<La domanda si presenta> 2<nei mesi di maggio e giugno.>");
    CHECK(body_of(bodies, Grain::words) ==
          "1<La> 1<domanda> 1<si> 1<presenta> 2<nei> 2<mesi> 1<di> 2<maggio> 2<e> 2<giugno> 1<.>");
}

TEST_CASE("a word whose parts came at several times is of the last") {
    CHECK(body_of({"Comma ab cd.\n", "Comma ab\u0301 cd.\n"}, Grain::words) ==
          "1<Comma> 2<ab\u0301> 1<cd.>");
}

TEST_CASE("a paragraph that moves takes its words along, also if some change on the way") {
    const std::string one = "Il comune apre nuovi orti nei parchi della città.";
    const std::string two = "I residenti presentano la domanda entro il mese di marzo.";
    const std::string three = "La graduatoria è pubblicata dopo trenta giorni dal termine.";
    CHECK(body_of({one + "\n\n" + two + "\n\n" + three + "\n",
                   three + "\n\n" + one + "\n\n" + two + "\n"}) ==
          "1<" + three + ">\n1<" + one + ">\n1<" + two + ">");
    CHECK(body_of({one + "\n\n" + two + "\n\n" + three + "\n",
                   "La graduatoria è pubblicata dopo sessanta giorni dal termine.\n\n" + one +
                       "\n\n" + two + "\n"}) ==
          "1<La graduatoria è pubblicata dopo> 2<sessanta> 1<giorni dal termine.>\n1<" + one +
              ">\n1<" + two + ">");
}

TEST_CASE("a paragraph that is split or joined keeps its words' versions") {
    CHECK(body_of({"Il comune apre orti. I residenti li curano.\n",
                   "Il comune apre orti.\n\nI residenti li curano.\n",
                   "Il comune apre orti e i residenti li curano.\n"}) ==
          "1<Il comune apre orti> 3<e i> 1<residenti li curano.>");
}

TEST_CASE("words that went and came again are of the later version, restored ones of their first") {
    const std::vector<std::string> bodies{"Orti nei parchi.\n", "Orti.\n", "Orti nei parchi.\n"};
    CHECK(body_of(bodies) == "1<Orti> 3<nei parchi.>");
    model::Proposal proposal = proposal_of(bodies);
    proposal.versions[2].restores = 1;
    CHECK(shown(blame(proposal, 3).body) == "1<Orti nei parchi.>");
}

TEST_CASE("a restored version brings back the versions of its words, title and all") {
    model::Proposal proposal =
        proposal_of({"Uno.\n", "Uno e due.\n", "Altro testo del tutto.\n", "Uno e due.\n",
                     "Uno e due e tre.\n"},
                    {"Orti", "Orti condivisi", "Serre", "Orti condivisi", "Orti condivisi"});
    proposal.versions[3].restores = 2;
    const Blame traced = blame(proposal, 5);
    CHECK(shown(traced.title) == "1<Orti> 2<condivisi>");
    CHECK(shown(traced.body) == "1<Uno> 2<e due> 5<e tre.>");
}

TEST_CASE("what no version has is of version 0") {
    const model::Proposal proposal = proposal_of({"Orti nei parchi.\n", "Orti nei giardini.\n"});
    const Blame traced =
        blame_onwards(blame(proposal, 2), {"Titolo nuovo", "Orti urbani nei giardini.\n"});
    CHECK(shown(traced.title) == "1<Titolo> 0<nuovo>");
    CHECK(shown(traced.body) == "1<Orti> 0<urbani> 1<nei> 2<giardini.>");
}

TEST_CASE("an older version is traced as it was, an empty text has no passages") {
    const model::Proposal proposal = proposal_of({"", "Orti.\n", "Orti e serre.\n"});
    CHECK(shown(blame(proposal, 1).body).empty());
    CHECK(shown(blame(proposal, 2).body) == "2<Orti.>");
    CHECK(shown(blame(proposal, 3).body) == "2<Orti> 3<e serre.>");
}

TEST_CASE("passages are the text, and runs cover it, whatever the history") {
    tests::RandomText random(tests::seed());
    const std::size_t cases = tests::cases(2'000);
    for (std::size_t i = 0; i < cases; ++i) {
        CAPTURE(tests::seed());
        CAPTURE(i);
        std::vector<std::string> bodies{text::normal_body(random.body()).text};
        for (std::size_t versions = random.below(4); versions > 0; --versions) {
            const std::string next = text::normal_body(random.edited(bodies.back())).text;
            if (next != bodies.back()) bodies.push_back(next);
        }
        CAPTURE(bodies);
        const Blame traced = blame(proposal_of(bodies), bodies.size());
        CHECK(traced.body.text == bodies.back());
        CHECK((traced.body.runs.empty() ? 0 : traced.body.runs.back().end) == bodies.back().size());
        for (const Grain grain : {Grain::passages, Grain::words}) {
            std::string text;
            std::size_t paragraph = 0;
            for (const Passage& passage : passages(traced.body, grain)) {
                if (paragraph > 0 && passage.paragraph != paragraph) text += "\n\n";
                paragraph = passage.paragraph;
                text += passage.range.of(traced.body.text);
            }
            CHECK(text + (text.empty() ? "" : "\n") == bodies.back());
        }
    }
}

namespace {

/// A history in which no word is written twice, one kind of edit a version.
class Unrepeated {
public:
    explicit Unrepeated(std::uint64_t seed) : m_random(seed) {
        for (std::size_t i = 0; i < 3; ++i)
            m_paragraphs.push_back(words(3 + m_random.below(8)));
    }

    std::string body() const {
        std::string text;
        for (const auto& paragraph : m_paragraphs) {
            if (!text.empty()) text += "\n";
            for (std::size_t i = 0; i < paragraph.size(); ++i)
                text += (i > 0 ? " " : "") + paragraph[i];
            text += "\n";
        }
        return text;
    }

    void edit() {
        const std::size_t p = m_random.below(m_paragraphs.size());
        auto& paragraph = m_paragraphs[p];
        const auto at = static_cast<std::ptrdiff_t>(m_random.below(paragraph.size()));
        switch (m_random.below(6)) {
        case 0:
            paragraph[static_cast<std::size_t>(at)] = word();
            break;
        case 1:
            paragraph.insert(paragraph.begin() + at, word());
            break;
        case 2:
            if (paragraph.size() > 1) paragraph.erase(paragraph.begin() + at);
            break;
        case 3:
            std::rotate(m_paragraphs.begin(), m_paragraphs.begin() + 1, m_paragraphs.end());
            break;
        case 4: { // split
            if (at == 0) break;
            std::vector<std::string> tail(paragraph.begin() + at, paragraph.end());
            paragraph.erase(paragraph.begin() + at, paragraph.end());
            m_paragraphs.insert(m_paragraphs.begin() + static_cast<std::ptrdiff_t>(p) + 1,
                                std::move(tail));
            break;
        }
        default: // join
            if (p + 1 == m_paragraphs.size()) break;
            paragraph.insert(paragraph.end(), m_paragraphs[p + 1].begin(),
                             m_paragraphs[p + 1].end());
            m_paragraphs.erase(m_paragraphs.begin() + static_cast<std::ptrdiff_t>(p) + 1);
            break;
        }
    }

private:
    std::string word() { return "parola" + std::to_string(++m_last); }

    std::vector<std::string> words(std::size_t count) {
        std::vector<std::string> made(count);
        std::generate(made.begin(), made.end(), [&] { return word(); });
        return made;
    }

    tests::RandomText m_random;
    std::vector<std::vector<std::string>> m_paragraphs;
    std::size_t m_last = 0;
};

} // namespace

TEST_CASE("where no word is written twice, each is of the first version that has it") {
    const std::size_t cases = tests::cases(1'000);
    for (std::size_t i = 0; i < cases; ++i) {
        CAPTURE(tests::seed());
        CAPTURE(i);
        Unrepeated history(tests::seed() + i);
        std::vector<std::string> bodies{history.body()};
        for (std::size_t edits = 0; edits < 6; ++edits) {
            history.edit();
            if (history.body() != bodies.back()) bodies.push_back(history.body());
        }
        CAPTURE(bodies);
        const Blame traced = blame(proposal_of(bodies), bodies.size());
        for (const Passage& passage : passages(traced.body, Grain::words)) {
            std::string word(passage.range.of(traced.body.text));
            word.erase(word.find_last_not_of(' ') + 1);
            const auto first =
                std::find_if(bodies.begin(), bodies.end(), [&](const std::string& body) {
                    const std::size_t at = body.find(word);
                    return at != std::string::npos && !std::isdigit(body[at + word.size()]);
                });
            CAPTURE(word);
            CHECK(passage.version == static_cast<std::size_t>(first - bodies.begin()) + 1);
        }
    }
}

TEST_CASE("no words are told of a version whose changes do not give its text, or none") {
    model::Proposal proposal = proposal_of({"Uno due.\n", "Uno due.\n\nTre.\n"});
    proposal.versions[1].changes.body = {{model::Replace{{1, "due", 0}, "tre"}, {}}};
    CHECK_THROWS_WITH_AS(
        blame(proposal, 2),
        "Version 2 of par-PROP-2022-05-0001 is not what was recorded: its digest does not fit.",
        Error);
    proposal.versions[1].changes.body = {{model::Replace{{1, "mai", 0}, "tre"}, {}}};
    CHECK_THROWS_WITH_AS(blame(proposal, 2),
                         "Version 2 of par-PROP-2022-05-0001 cannot be rebuilt.\n"
                         "  Change 1: the words \"mai\" do not occur in paragraph 1.",
                         Error);
}
