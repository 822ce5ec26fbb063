// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/given_way.hpp"

#include "emenda/base/shortened.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/render/listed.hpp"
#include "emenda/render/row_heading.hpp"
#include "emenda/text/redline.hpp"
#include "emenda/text/words.hpp"

#include <algorithm>
#include <set>

namespace emenda::render {

namespace {

using text::Op;

constexpr std::size_t most = 3;

std::string in_quotes(std::string_view words) {
    constexpr std::string_view blanks = " \n";
    const std::size_t begin = words.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return "\"" + shortened(words.substr(begin, words.find_last_not_of(blanks) + 1 - begin)) + "\"";
}

/// What stands where, and what does not; one of the two may be empty.
std::string told(const std::string& where, const std::string& stands, const std::string& went) {
    if (went.empty()) return say(tr("{}: {} is there now"), where, stands);
    if (stands.empty()) return say(tr("{}: {} is no longer there"), where, went);
    return say(tr("{}: {} in place of {}"), where, stands, went);
}

class Telling {
public:
    void add(const std::string& where, const text::Pieces& words) {
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i].op == Op::keep) continue;
            const bool both = i + 1 < words.size() && words[i + 1].op != Op::keep;
            std::string went;
            std::string stands;
            for (std::size_t k = i; k < i + (both ? 2 : 1); ++k)
                (words[k].op == Op::del ? went : stands) += words[k].text;
            if (both) ++i;
            went = in_quotes(went);
            stands = in_quotes(stands);
            if (went.empty() && stands.empty()) continue;
            add(told(where, stands, went));
        }
    }

    void add(std::string sentence) {
        if (m_sentences.size() < most)
            m_sentences.push_back(std::move(sentence));
        else
            ++m_more;
    }

    std::vector<std::string> finish() {
        if (m_more > 0) {
            m_sentences.push_back(
                say(trn("(and at one other place)", "(and at {} other places)", m_more), m_more));
        }
        return std::move(m_sentences);
    }

private:
    std::vector<std::string> m_sentences;
    std::size_t m_more = 0;
};

std::string where(const text::Row& row) {
    if (row.to.empty()) // it would have stood here
        return say(trn("In paragraph {}", "In paragraphs {}", row.from.size()), listed(row.from));
    return say(trn("In paragraph {}", "In paragraphs {}", row.to.size()), listed(row.to));
}

} // namespace

std::vector<std::string> given_way(const model::Text& gives_way, const model::Text& stands) {
    Telling telling;
    telling.add(tr("In the title"), text::redline_words(gives_way.title, stands.title));
    for (const text::Row& row : text::redline(gives_way.body, stands.body)) {
        if (row.kind == text::RowKind::moved) telling.add(heading_of(row));
        telling.add(where(row), row.words);
    }
    return telling.finish();
}

std::vector<std::string> passages_of(const std::vector<std::string>& words, std::string_view text) {
    const std::set<std::string, std::less<>> these(words.begin(), words.end());
    struct Run {
        text::Range range;
        std::size_t words = 0;
    };
    std::vector<Run> runs;
    Run run;
    const auto end_run = [&] {
        if (run.words > 1) runs.push_back(run);
        run = {};
    };
    for (const text::Token& token : text::tokens(text)) {
        if (token.kind == text::TokenKind::paragraph_break) end_run();
        if (token.kind != text::TokenKind::word) continue;
        std::string_view word = token.range.of(text); // "l'" is counted as "l"
        for (const std::string_view apostrophe : {"'", "’"})
            if (word.ends_with(apostrophe)) word.remove_suffix(apostrophe.size());
        if (!these.contains(word)) {
            end_run();
            continue;
        }
        if (run.words++ == 0) run.range.begin = token.range.begin;
        run.range.end = token.range.end;
    }
    end_run();
    std::stable_sort(runs.begin(), runs.end(),
                     [](const Run& a, const Run& b) { return a.words > b.words; });
    runs.resize(std::min(runs.size(), most));
    std::sort(runs.begin(), runs.end(),
              [](const Run& a, const Run& b) { return a.range.begin < b.range.begin; });
    std::vector<std::string> passages;
    for (const Run& one : runs)
        passages.push_back(in_quotes(one.range.of(text)));
    return passages;
}

} // namespace emenda::render
