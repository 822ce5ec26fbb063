// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/letters.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/history/whole_words.hpp"
#include "random_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace emenda;
using emenda::history::WholeWords;

namespace {

bool continues(std::string_view text, std::size_t at) {
    return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

/// Whether a word goes on past this offset.
bool is_inside_a_word(std::string_view text, std::size_t at) {
    if (at == 0 || at >= text.size()) return false;
    std::size_t before = at - 1;
    while (continues(text, before))
        --before;
    std::size_t behind = at;
    std::size_t in_front = before;
    if (is_of_word(next_code_point(text, in_front)) && is_of_word(next_code_point(text, behind)))
        return true;
    // "1.500", "3,50", "3-bis": the mark between belongs to the word.
    const auto is_digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    for (const std::size_t middle : {before, at}) {
        if (middle == 0 || middle + 1 >= text.size() || !is_digit(middle - 1)) continue;
        std::size_t next = middle + 1;
        if (text[middle] == '-' && is_letter(next_code_point(text, next))) return true;
        if (std::string_view(".,:/").find(text[middle]) != std::string_view::npos &&
            is_digit(middle + 1))
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("a quote counts where it stands as whole words") {
    const std::string body = "Chi riporta la porta porta.\n\nÈ un portà, l'ente 3-bis.\n";
    WholeWords words(body);
    const text::Range first{0, 27};
    const text::Range second{29, body.size() - 1};
    CHECK(words.count_anywhere(first, "porta") == 3);
    CHECK(words.count_whole(first, "porta") == 2);
    CHECK(words.number_anywhere(first, "porta", 1) == 2);
    CHECK(words.number_anywhere(first, "porta", 2) == 3);
    CHECK(words.number_anywhere(first, "porta", 3) == std::nullopt);
    CHECK(words.number_whole(first, "porta", 1) == std::nullopt);
    CHECK(words.number_whole(first, "porta", 3) == 2);
    CHECK(words.count_whole(first, "porta.") == 1);
    CHECK(words.count_whole(first, " la porta") == 1);
    CHECK(words.count_whole(first, "a la ") == 0);
    CHECK(words.count_whole(second, "port") == 0); // a letter with its accent is one
    CHECK(words.count_whole(second, "ente") == 1);
    CHECK(words.count_whole(second, "3") == 0);
    CHECK(words.count_whole(second, "3-bis") == 1);
}

TEST_CASE("a number is one word, whatever parts its digits") {
    const std::string body =
        "Da 1.500 a 2,50 euro, il 12/5/2024 alle 8:30, nel 2023-2024, ri\u00ADporta.\n";
    WholeWords words(body);
    const text::Range all{0, body.size() - 1};
    for (const char* part : {"500", "1", "2", "50", "5", "12", "8", "30", "2,", ".500", "porta"})
        CHECK_MESSAGE(words.count_whole(all, part) == 0, part);
    for (const char* whole : {"1.500", "2,50", "12/5/2024", "8:30", "2023", "2024", "euro"})
        CHECK_MESSAGE(words.count_whole(all, whole) == 1, whole);
}

TEST_CASE("an address is one word") {
    const std::string body =
        "Vedi www.comune.it, https://roccamare.it/it/orti-2024?a=it#it. Scrivere a "
        "orti.it@comune.roccamare.it; o in comune.it/orti: l'it «it», www.\u00E8.it "
        "(www.rete.it).\n";
    WholeWords words(body);
    const text::Range all{0, body.size() - 1};
    CHECK(words.count_whole(all, "it") == 2);
    for (const char* part : {"www", "comune", "roccamare", "roccamare.it", "orti", "https", "2024",
                             "www.comune", "comune.", "rete", "@", "a=it"})
        CHECK_MESSAGE(words.count_whole(all, part) == (part[0] == '@' ? 1 : 0), part);
    for (const char* whole :
         {"www.comune.it", "https://roccamare.it/it/orti-2024?a=it#it", "www.rete.it",
          "orti.it@comune.roccamare.it", "comune.it/orti", "Vedi www.comune.it, https"})
        CHECK_MESSAGE(words.count_whole(all, whole) == (whole[0] == 'V' ? 0 : 1), whole);
    const std::string none = "La S.p.A. fine.Inizio, art.3 e a@b, it@ www. e http:// no.\n";
    WholeWords plain(none);
    for (const char* word : {"p", "fine", "Inizio", "art", "3", "a", "b", "it", "www", "http"})
        CHECK_MESSAGE(plain.count_whole({0, none.size() - 1}, word) == 1, word);
}

TEST_CASE("property: whole words are counted as one would by hand, however often it is asked") {
    tests::RandomText random(tests::seed());
    INFO("EMENDA_SEED=", tests::seed());
    for (std::size_t i = 0; i < tests::cases(1000); ++i) {
        const std::string body = random.body(2, 20);
        if (body.empty()) continue;
        CAPTURE(body);
        WholeWords words(body);
        for (int asked = 0; asked < 60; ++asked) { // past where the suffixes are sorted
            std::size_t begin = random.below(body.size());
            while (begin > 0 && continues(body, begin))
                --begin;
            std::size_t end = std::min(body.size(), begin + 1 + random.below(6));
            while (end < body.size() && continues(body, end))
                ++end;
            const std::string quote = body.substr(begin, end - begin);
            CAPTURE(quote);
            bool has_word = false; // a mark alone is whole wherever it stands
            for (std::size_t at = 0; at < quote.size();)
                has_word = is_of_word(next_code_point(quote, at)) || has_word;
            const text::Range where{random.below(begin + 1), body.size()};
            if (continues(body, where.begin)) continue;
            std::size_t anywhere = 0;
            std::size_t whole = 0;
            for (std::size_t at = body.find(quote, where.begin); at != std::string::npos;
                 at = body.find(quote, at + 1)) {
                ++anywhere;
                const bool inside = has_word && (is_inside_a_word(body, at) ||
                                                 is_inside_a_word(body, at + quote.size()));
                if (!inside) ++whole;
                REQUIRE(words.number_whole(where, quote, anywhere) ==
                        (inside ? std::nullopt : std::optional(whole)));
                if (!inside) REQUIRE(words.number_anywhere(where, quote, whole) == anywhere);
            }
            REQUIRE(words.count_anywhere(where, quote) == anywhere);
            REQUIRE(words.count_whole(where, quote) == whole);
        }
    }
}

TEST_CASE("a passage is shown with the words that it begins and ends in") {
    const auto whole = [](std::string_view text, std::string_view part) {
        const std::size_t at = text.find(part);
        return std::string(history::with_whole_words(text, {at, at + part.size()}).of(text));
    };
    CHECK(whole("è di 2,50 euro.", "50") == "2,50");
    CHECK(whole("è di 2,50 euro.", "2,") == "2,50");
    CHECK(whole("Chi riporta la porta", "porta la por") == "riporta la porta");
    CHECK(whole("vedi l'art. 3-bis", "3") == "3-bis");
    CHECK(whole("uno due tre", "due") == "due");
    CHECK(whole("uno due tre", " due ") == " due ");
    CHECK(whole("riporta", "porta") == "riporta");
}
