// SPDX-License-Identifier: EUPL-1.2
// Whatever is written is read back as the very same changes.
#include "emenda/history/apply.hpp"
#include "emenda/history/make.hpp"
#include "emenda/text/normal_form.hpp"
#include "emenda/text/paragraphs.hpp"
#include "random_text.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <variant>
#include <vector>

using namespace emenda;
using namespace emenda::formula;

namespace {

/// Texts made to break quotations: marks that do not pair, blanks, line breaks, Markdown, words of
/// the formulas themselves.
class Nasty {
public:
    explicit Nasty(tests::RandomText& random) : m_random(random) {}

    std::string word() {
        static const char* const words[] = {"«",
                                            "»",
                                            "“",
                                            "”",
                                            "\"",
                                            "„",
                                            "'",
                                            "’",
                                            "<<",
                                            ">>",
                                            "««",
                                            "»»",
                                            "\\",
                                            ".",
                                            ",",
                                            ";",
                                            ":",
                                            "1.",
                                            "a)",
                                            "- ",
                                            "*",
                                            "#",
                                            "la",
                                            "due",
                                            "con",
                                            "al",
                                            "l'",
                                            "«sì»",
                                            "(x",
                                            "x)",
                                            "\t",
                                            "\u00A0",
                                            " ",
                                            "e",
                                            "\u0301",
                                            "😀",
                                            "👩‍🌾",
                                            "```",
                                            "|---|",
                                            "> ",
                                            "2ª",
                                            "la seconda volta",
                                            "Sopprimere il paragrafo 1.",
                                            "\u200B",
                                            "<b>",
                                            "&amp;",
                                            "».",
                                            "dell'orto",
                                            "dell’orto",
                                            "www.comune.it",
                                            "orti@comune.it"};
        return words[m_random.below(std::size(words))];
    }

    std::string raw(std::size_t most) {
        std::string text;
        for (std::size_t count = m_random.below(most + 1); count > 0; --count) {
            text += word();
            const std::size_t joint = m_random.below(10);
            text += joint < 5    ? " "
                    : joint == 5 ? "\n"
                    : joint == 6 ? "\n\n"
                    : joint == 7 ? "\\\n"
                                 : "";
        }
        return text;
    }

    std::string body(std::size_t most = 25) { return text::normal_body(raw(most)).text; }

    std::string passage() {
        while (true) {
            const std::string text = raw(5);
            if (text::is_normal_passage(text)) return text;
        }
    }

private:
    tests::RandomText& m_random;
};

std::size_t boundary(const std::string& text, std::size_t at) {
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
        ++at;
    return at;
}

/// A quote of the body as anybody may write one, wherever it begins and ends.
std::optional<model::Quote> random_quote(const std::string& body, tests::RandomText& random) {
    const auto paragraphs = text::paragraphs(body);
    const std::size_t number = random.below(paragraphs.size());
    const std::size_t begin =
        boundary(body, paragraphs[number].begin + random.below(paragraphs[number].size()));
    const std::size_t end = boundary(body, std::min(body.size(), begin + 1 + random.below(20)));
    if (begin >= paragraphs[number].end || begin == end) return std::nullopt;
    model::Quote quote{number + 1, body.substr(begin, end - begin), 0};
    if (!text::is_normal_passage(quote.text)) return std::nullopt;
    std::size_t count = 0;
    for (std::size_t at = body.find(quote.text, paragraphs[number].begin);
         at != std::string::npos && at < paragraphs[number].end;
         at = body.find(quote.text, at + 1)) {
        ++count;
        if (at == begin) quote.occurrence = count;
    }
    if (count == 1) quote.occurrence = 0;
    return quote;
}

model::Change random_change(const std::string& body, tests::RandomText& random) {
    Nasty nasty(random);
    const auto count = text::paragraphs(body).size();
    if (count == 0) return {model::InsertParagraphs{0, nasty.passage()}, {}};
    const auto quote = random_quote(body, random);
    switch (random.below(quote ? 5 : 2)) {
    case 0:
        return {model::InsertParagraphs{random.below(count + 1), nasty.passage()}, {}};
    case 1:
        return {model::Move{1 + random.below(count), random.below(count + 1)}, {}};
    case 2:
        return {model::Delete{*quote}, {}};
    case 3:
        return {model::InsertWords{*quote, nasty.passage()}, {}};
    default:
        return {model::Replace{*quote, nasty.passage()}, {}};
    }
}

void check_both_languages(const model::Text& base, const model::Changes& changes,
                          tests::RandomText& random) {
    for (const Language language : {Language::italian, Language::english}) {
        const std::size_t width = random.below(3) == 0 ? 0 : 20 + random.below(80);
        const Heading heading{"par-PROP-2024-03-1", 0, {random.below(3), ""}, {2, ""}};
        const std::string text = write(heading, base, changes, language, width);
        CAPTURE(text);
        const auto read = tests::read_back(base, text);
        REQUIRE(read.findings == "");
        REQUIRE(read.changes == changes);
    }
}

} // namespace

TEST_CASE("property: changes made from two texts are read back from their formulas") {
    tests::RandomText random(tests::seed());
    INFO("EMENDA_SEED=", tests::seed());
    Nasty nasty(random);
    for (std::size_t i = 0; i < tests::cases(); ++i) {
        const bool plain = random.below(3) == 0;
        const std::string raw = plain ? random.body(6, 10) : nasty.body();
        const std::string other = random.below(5) == 0 ? nasty.body() : random.edited(raw);
        const auto normal = text::normal_body(other);
        const std::string titles[] = {"Uno", "« due", "“Tre”", "\"4\" »", "Cinque «5»"};
        const model::Text a{titles[random.below(5)], text::normal_body(raw).text};
        const model::Text b{random.below(3) == 0 ? titles[random.below(5)] : a.title, normal.text};
        CAPTURE(a.body);
        CAPTURE(b.body);
        const auto changes = history::make(a, b);
        if (!changes.empty()) check_both_languages(a, changes, random);
    }
}

TEST_CASE("property: paragraphs that move together are one sentence, read back as all the moves") {
    tests::RandomText random(tests::seed() + 2);
    INFO("EMENDA_SEED=", tests::seed());
    for (std::size_t i = 0; i < tests::cases() / 4 + 1; ++i) {
        std::vector<std::string> from;
        const std::size_t count = 4 + random.below(20);
        for (std::size_t n = 1; n <= count; ++n)
            from.push_back("Comma " + std::to_string(n) + " con " + random.body(1, 8));
        std::vector<std::string> to = from;
        for (std::size_t blocks = 1 + random.below(3); blocks > 0; --blocks) {
            const auto first = static_cast<std::ptrdiff_t>(random.below(count));
            const auto last =
                first + static_cast<std::ptrdiff_t>(1 + random.below(count)) - first % 2;
            const auto end = std::min(last, static_cast<std::ptrdiff_t>(count));
            std::vector<std::string> moved(to.begin() + first, to.begin() + std::max(first, end));
            to.erase(to.begin() + first, to.begin() + std::max(first, end));
            to.insert(to.begin() + static_cast<std::ptrdiff_t>(random.below(to.size() + 1)),
                      moved.begin(), moved.end());
        }
        if (random.below(2) == 0) to[random.below(count)] += "e oltre\n";
        const auto body = [](const std::vector<std::string>& all) {
            std::string text;
            for (const std::string& one : all)
                text += one + "\n\n";
            return text::normal_body(text).text;
        };
        const model::Text a{"Uno", body(from)};
        const auto changes = history::make(a, {"Uno", body(to)});
        CAPTURE(a.body);
        if (changes.empty()) continue;
        check_both_languages(a, changes, random);
        std::set<std::size_t> places;
        for (const model::Change& change : changes.body) {
            if (const auto* move = std::get_if<model::Move>(&change.what))
                places.insert(move->after_paragraph);
        }
        const std::string text = tests::written(a, changes);
        std::size_t told = 0;
        for (std::size_t at = 0; (at = text.find("ollocare ", at)) != std::string::npos; ++at)
            ++told;
        CHECK(told == places.size());
    }
}

TEST_CASE("property: changes that anybody may have written are read back from their formulas") {
    tests::RandomText random(tests::seed() + 1);
    INFO("EMENDA_SEED=", tests::seed());
    Nasty nasty(random);
    std::size_t sound = 0;
    for (std::size_t i = 0; i < tests::cases(); ++i) {
        const model::Text base{"Uno", nasty.body()};
        CAPTURE(base.body);
        model::Changes changes;
        changes.body.push_back(random_change(base.body, random));
        if (!history::apply(base, changes).faults.empty()) continue;
        ++sound;
        check_both_languages(base, changes, random);
    }
    CHECK(sound * 2 > tests::cases());
}

TEST_CASE("what stands on no version is read back, too") {
    const model::Text nothing{"", ""};
    const auto changes = history::make(nothing, tests::sample());
    const auto read = tests::read_back(nothing, tests::written(nothing, changes));
    CHECK(read.findings == "");
    CHECK(read.changes == changes);
}
