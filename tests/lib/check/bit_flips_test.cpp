// SPDX-License-Identifier: EUPL-1.2
// Every single bit of a file with 100 versions, turned over: noticed, or under no digest by what
// docs/format.md says. A sample of the bits; all of them with tests/bits.
#include "emenda/check/verify.hpp"
#include "emenda/history/chain.hpp"
#include "emenda/history/make.hpp"
#include "emenda/yaml/write.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace emenda;

namespace {

Date day(std::size_t number) {
    return *parse_stored_date(
        fmt::format("2022-{:02}-{:02}T09:12:00Z", 1 + number / 28, 1 + number % 28));
}

model::Person office() { return {"Ufficio", "", {}}; }

/// The text of a version: six short paragraphs, of which each version says another thing of one.
model::Text text_at(std::size_t version) {
    static const char* const subjects[] = {"Obiettivo", "Destinatari", "Luoghi",
                                           "Tempi",     "Spesa",       "Verifica"};
    std::string body;
    for (std::size_t i = 0; i < std::size(subjects); ++i) {
        const std::size_t last = (version + std::size(subjects) - i) / std::size(subjects);
        body += fmt::format("{}{}: più di {}.\n", i ? "\n" : "", subjects[i], last * 7 + i);
    }
    return {fmt::format("Orti di quartiere {}", version / 20), body};
}

model::Amendment amendment(std::size_t number, model::Number base) {
    model::Amendment made;
    made.id = fmt::format("7c1f09{:02x}", number);
    made.number = number;
    made.proposers = {{"Carlo Denti", "Circolo Il Platano", {}}};
    made.proposed = day(base);
    made.base = base;
    made.reason = "Uniforma la forma.\n";
    made.changes = history::make(text_at(base), text_at(base + 1));
    return made;
}

model::Comment comment(std::size_t number) {
    model::Comment made;
    made.id = fmt::format("51d0aa{:02x}", number);
    made.number = number;
    made.author = {"Elena Fabbri", "", {}};
    made.posted = day(number);
    made.version = number;
    made.text = "Si potrebbe partire dagli orti che ci sono.\n";
    return made;
}

/// A hundred versions, two of them from amendments, one that brings an older one back; amendments
/// accepted, reworded, rejected and pending; comments, supporters, links, a key of the office's
/// own.
model::Proposal large() {
    model::Proposal proposal;
    proposal.reference = *model::parse_reference("par-PROP-2022-01-0001");
    proposal.language = "it";
    proposal.created = day(1);
    proposal.authors = {office()};
    proposal.category = "Ambiente";
    proposal.tags = {"orti", "verde"};
    proposal.template_name = "proposta";
    proposal.links = {{model::LinkKind::related, "par-PROP-2022-01-0002", {}}};
    proposal.state = model::State::evaluating;
    proposal.decisions = {{model::ProposalAct::published, day(3), office(), "", {}},
                          {model::ProposalAct::evaluating, day(90), office(), "Si valuta.\n", {}}};
    proposal.amendments = {amendment(1, 20), amendment(2, 30), amendment(3, 40), amendment(4, 97)};
    proposal.amendments[0].decisions = {
        {model::AmendmentAct::accepted, day(21), office(), "", {}, false, {}}};
    proposal.amendments[1].decisions = {
        {model::AmendmentAct::withdrawn, day(31), office(), "", {}, false, {}}};
    proposal.amendments[2].revises = proposal.amendments[1].id;
    proposal.amendments[2].decisions = {
        {model::AmendmentAct::rejected, day(41), office(), "No.\n", {1}, false, {}}};
    proposal.comments = {comment(1), comment(2), comment(3)};
    proposal.comments[1].about = proposal.amendments[0].id;
    proposal.comments[1].stance = model::Stance::against;
    proposal.comments[2].reply_to = proposal.comments[1].id;
    proposal.comments[2].hidden = "Contiene un indirizzo";
    proposal.supporters = {{{"Anna Bassi", "", {}}, day(5), 5, "", {}},
                           {{"Anna Bassi", "", {}}, day(6), 6, "via del Forno", {}}};
    proposal.extras = {{"x-protocol", {model::ExtraScalar{"2022/117", false}}}};
    model::Text before;
    for (std::size_t number = 1; number <= 100; ++number) {
        const model::Text text = number == 100 ? text_at(98) : text_at(number);
        model::Version version;
        version.number = number;
        version.date = day(number);
        version.author = office();
        if (number % 10 == 0) version.message = "Riunione del gruppo.\n";
        if (number == 21) version.amendment = proposal.amendments[0].id;
        if (number == 100) version.restores = 98;
        if (number == 1)
            version.text = text;
        else
            version.changes = history::make(before, text);
        proposal.versions.push_back(std::move(version));
        before = text;
    }
    proposal.text = before;
    history::remake_chain(proposal);
    return proposal;
}

using Erase = std::function<void(model::Proposal&)>;

void erase_people(model::Proposal& p) {
    const model::Person nobody;
    p.authors.assign(p.authors.size(), nobody);
    for (auto& decision : p.decisions)
        decision.by = nobody;
    for (auto& one : p.amendments) {
        one.proposers.assign(one.proposers.size(), nobody);
        for (auto& decision : one.decisions)
            decision.by = nobody;
    }
    for (auto& one : p.comments)
        one.author = nobody;
    for (auto& one : p.supporters)
        one.person = nobody;
    for (auto& version : p.versions)
        version.author = nobody;
}

void erase_decisions(model::Proposal& p) {
    for (auto& decision : p.decisions) {
        decision.date = {};
        decision.text.clear();
    }
    for (auto& one : p.amendments) {
        for (auto& decision : one.decisions) {
            decision.date = {};
            decision.reason.clear();
            decision.changes.clear();
        }
    }
}

void erase_amendment_names(model::Proposal& p) {
    for (auto& one : p.amendments) {
        one.id.clear();
        one.number = 0;
    }
}

/// What docs/format.md lists as under no digest.
const std::vector<std::pair<const char*, Erase>>& uncovered() {
    static const std::vector<std::pair<const char*, Erase>> list{
        {"names and organisations", erase_people},
        {"decisions: dates, texts, reasons, which changes", erase_decisions},
        {"comments", [](model::Proposal& p) { p.comments.clear(); }},
        {"supporters", [](model::Proposal& p) { p.supporters.clear(); }},
        {"messages and reasons",
         [](model::Proposal& p) {
             for (auto& version : p.versions)
                 version.message.clear();
             for (auto& one : p.amendments)
                 one.reason.clear();
         }},
        {"numbers and ids of amendments", erase_amendment_names},
        {"restores and revises",
         [](model::Proposal& p) {
             for (auto& version : p.versions)
                 version.restores = 0;
             for (auto& one : p.amendments)
                 one.revises.clear();
         }},
        {"language, created, category, tags, template, links",
         [](model::Proposal& p) {
             p.language.clear();
             p.created = {};
             p.category.clear();
             p.tags.clear();
             p.template_name.clear();
             p.links.clear();
         }},
        {"x- keys", [](model::Proposal& p) { p.extras.clear(); }}};
    return list;
}

/// Counts what became of each bit; REQUIREs that what nobody noticed is on the list.
class Flips {
public:
    explicit Flips(const std::string& source)
        : m_source(source), m_sound(yaml::read_proposal(source, file).document->proposal),
          m_bare(m_sound) {
        for (const auto& [name, erase] : uncovered())
            erase(m_bare);
    }

    void turn_over(std::size_t bit) {
        std::string damaged = m_source;
        const auto byte = static_cast<unsigned char>(damaged[bit / 8]);
        damaged[bit / 8] = static_cast<char>(byte ^ (1U << bit % 8));
        ++m_counts[fate(std::move(damaged), bit)];
    }

    const std::map<std::string, std::size_t>& counts() const { return m_counts; }

private:
    static constexpr const char* file = "par-PROP-2022-01-0001.yaml";

    std::string fate(std::string damaged, std::size_t bit) const {
        const auto verified = check::verify(damaged, file);
        if (!verified.readable) return "refused by the reader";
        if (!verified.findings.empty()) return "found by verify";
        if (verified.hand_edited) return "told as an edit by hand";
        model::Proposal proposal = yaml::read_proposal(std::move(damaged), file).document->proposal;
        if (proposal == m_sound) return "unnoticed, layout alone: the values are the same";
        for (const auto& [name, erase] : uncovered()) {
            model::Proposal one = proposal;
            model::Proposal other = m_sound;
            erase(one);
            erase(other);
            if (one == other) return std::string("unnoticed, ") + name;
        }
        CAPTURE(bit / 8);
        CAPTURE(m_source.substr(bit / 8 - std::min<std::size_t>(bit / 8, 40), 80));
        for (const auto& [name, erase] : uncovered())
            erase(proposal);
        REQUIRE(proposal == m_bare);
        return "unnoticed, several of these";
    }

    const std::string& m_source;
    model::Proposal m_sound;
    model::Proposal m_bare;
    std::map<std::string, std::size_t> m_counts;
};

} // namespace

TEST_CASE("a single bit of a file with 100 versions, turned over, is noticed or under no digest") {
    const std::string source = yaml::write_proposal(large());
    const auto sound = check::verify(source, "par-PROP-2022-01-0001.yaml");
    for (const Finding& finding : sound.findings)
        FAIL_CHECK(finding.message);
    REQUIRE(!sound.hand_edited);
    Flips flips(source);
    const std::size_t bits = 8 * source.size();
    // With fewer, a whole fate can be missing by chance.
    const std::size_t count = std::min(bits, std::max<std::size_t>(200, tests::cases(5'000) / 10));
    tests::RandomText random(tests::seed());
    INFO("EMENDA_SEED=", tests::seed());
    // EMENDA_STRIPE=2/3: the second of three runs that share the work.
    const char* given = std::getenv("EMENDA_STRIPE");
    const std::size_t stripe = given ? given[0] - '1' : 0;
    const std::size_t stripes = given ? given[2] - '0' : 1;
    for (std::size_t i = 0; i < count; ++i) {
        if (i % stripes == stripe) flips.turn_over(count == bits ? i : random.below(bits));
    }
    std::size_t all = 0;
    std::size_t unnoticed = 0;
    std::string figures = fmt::format("{} bytes\n", source.size());
    for (const auto& [fate, number] : flips.counts()) {
        all += number;
        if (fate.starts_with("unnoticed")) unnoticed += number;
        figures += fmt::format("{:>8}  {}\n", number, fate);
    }
    // First, for a message repeats what INFO has.
    if (count == bits) MESSAGE(figures);
    INFO(figures);
    // Nearly all of the file is the history, and all of that is under digests.
    CHECK(flips.counts().at("found by verify") > all / 20);
    CHECK(unnoticed < all / 5);
}

TEST_CASE("a message whose line break is lost swallows restores, which is under no digest") {
    const std::string source = yaml::write_proposal(large());
    const auto restores = source.find("\n    restores: 98\n");
    REQUIRE(restores != std::string::npos);
    Flips flips(source);
    for (std::size_t bit = 8 * restores; bit < 8 * restores + 8; ++bit)
        flips.turn_over(bit);
    CHECK(flips.counts().at("unnoticed, several of these") == 2);
    CHECK(flips.counts().at("refused by the reader") == 6);
}
