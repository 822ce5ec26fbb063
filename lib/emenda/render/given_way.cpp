// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/given_way.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/row_heading.hpp"
#include "emenda/render/told_places.hpp"
#include "emenda/text/redline.hpp"
#include "emenda/text/words.hpp"

#include <algorithm>
#include <set>

namespace emenda::render {

std::vector<std::string> given_way(const model::Text& gives_way, const model::Text& stands) {
    ToldPlaces told;
    const auto add = [&](const std::string& where, const text::Pieces& words) {
        for (const Replaced& one : replaced_in(words)) {
            const std::string came = in_quotes(one.came);
            const std::string went = in_quotes(one.went);
            if (came.empty() && went.empty()) continue;
            if (went.empty())
                told.add(say(tr("{}: {} is there now"), where, came));
            else if (came.empty())
                told.add(say(tr("{}: {} is no longer there"), where, went));
            else
                told.add(say(tr("{}: {} in place of {}"), where, came, went));
        }
    };
    add(tr("In the title"), text::redline_words(gives_way.title, stands.title));
    for (const text::Row& row : text::redline(gives_way.body, stands.body)) {
        if (row.kind == text::RowKind::moved) told.add(heading_of(row));
        // One that is gone would have stood there.
        add(in_paragraphs(row.to.empty() ? row.from : row.to), row.words);
    }
    return told.finish();
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
    constexpr std::size_t most = 3;
    runs.resize(std::min(runs.size(), most));
    std::sort(runs.begin(), runs.end(),
              [](const Run& a, const Run& b) { return a.range.begin < b.range.begin; });
    std::vector<std::string> passages;
    for (const Run& one : runs)
        passages.push_back(in_quotes(one.range.of(text)));
    return passages;
}

} // namespace emenda::render
