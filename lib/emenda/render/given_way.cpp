// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/given_way.hpp"

#include "emenda/base/shortened.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/render/listed.hpp"
#include "emenda/render/row_heading.hpp"
#include "emenda/text/redline.hpp"
#include "emenda/text/words.hpp"

#include <algorithm>
#include <functional>
#include <map>
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

using Told = std::function<bool(const std::string& went)>;

class Telling {
public:
    /// Of words that differ only those are told of which `is_told` says so.
    void add(const std::string& where, const text::Pieces& words, const Told& is_told) {
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i].op == Op::keep) continue;
            const bool both = i + 1 < words.size() && words[i + 1].op != Op::keep;
            std::string went;
            std::string stands;
            for (std::size_t k = i; k < i + (both ? 2 : 1); ++k)
                (words[k].op == Op::del ? went : stands) += words[k].text;
            if (both) ++i;
            if (is_told && !is_told(went)) continue;
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

std::vector<std::string> differences(const model::Text& gives_way, const model::Text& stands,
                                     const Told& is_told) {
    Telling telling;
    telling.add(tr("In the title"), text::redline_words(gives_way.title, stands.title), is_told);
    for (const text::Row& row : text::redline(gives_way.body, stands.body)) {
        if (row.kind == text::RowKind::moved && !is_told) telling.add(heading_of(row));
        telling.add(where(row), row.words, is_told);
    }
    return telling.finish();
}

using Bag = std::map<std::string, std::size_t, std::less<>>;

void count(Bag& bag, std::string_view text) {
    for (const text::Token& token : text::tokens(text)) {
        if (token.kind == text::TokenKind::word) ++bag[std::string(token.range.of(text))];
    }
}

Bag words_of(const model::Text& text) {
    Bag bag;
    count(bag, text.title);
    count(bag, text.body);
    return bag;
}

/// The end of a line, or its beginning, in whole words: enough to know the place by.
constexpr std::size_t enough = 24;

std::string_view last_words(std::string_view line) {
    if (line.size() <= enough) return line;
    const std::size_t blank = line.rfind(' ', line.size() - enough);
    return blank == line.npos ? line : line.substr(blank + 1);
}

std::string_view first_words(std::string_view line) {
    return line.substr(0, line.find(' ', std::min(enough, line.size())));
}

std::string_view last_line(std::string_view text) {
    return text.substr(text.rfind('\n') + 1); // npos + 1 is 0
}

/// Words that were put in, with those on either side.
std::string in_context(std::string_view before, std::string_view words, std::string_view behind) {
    const std::string_view line = last_line(before);
    const std::string_view rest = behind.substr(0, behind.find('\n'));
    std::string read(last_words(line));
    if (read.size() < line.size()) read = "…" + read;
    if (words.size() > 3 * enough)
        read += std::string(first_words(words)) + " … " + std::string(last_words(words));
    else
        read += words;
    read += first_words(rest);
    if (first_words(rest).size() < rest.size()) read += "…";
    return "\"" + shortened(read, 200) + "\"";
}

void add_as_read(Telling& telling, const std::string& where, const text::Pieces& words) {
    std::string before;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].op == Op::keep) {
            before += words[i].text;
            continue;
        }
        std::string came;
        for (; i < words.size() && words[i].op != Op::keep; ++i) {
            if (words[i].op == Op::ins) came += words[i].text;
        }
        const std::string behind = i < words.size() ? words[i].text : "";
        telling.add(say(tr("{} now: {}"), where, in_context(before, came, behind)));
        before += came + behind;
    }
}

} // namespace

std::vector<std::string> given_way(const model::Text& gives_way, const model::Text& stands) {
    return differences(gives_way, stands, nullptr);
}

std::vector<std::string> lost_of(const model::Text& of, const model::Text& expected,
                                 const model::Text& stands) {
    Bag lost = words_of(of);
    const Bag should_be = words_of(expected);
    const Bag are = words_of(stands);
    const auto times = [](const Bag& bag, const std::string& word) {
        const auto found = bag.find(word);
        return found == bag.end() ? 0 : found->second;
    };
    std::erase_if(lost, [&](const auto& entry) {
        return std::min(entry.second, times(should_be, entry.first)) <= times(are, entry.first);
    });
    if (lost.empty()) return {};
    return differences(expected, stands, [&](const std::string& went) {
        Bag words;
        count(words, went);
        return std::any_of(words.begin(), words.end(),
                           [&](const auto& entry) { return lost.contains(entry.first); });
    });
}

std::vector<std::string> put_together(const model::Text& before, const model::Text& stands,
                                      const std::set<std::size_t>& paragraphs) {
    Telling telling;
    std::size_t last = 0;
    for (const text::Row& row : text::redline(before.body, stands.body)) {
        if (!row.from.empty()) last = row.from.back();
        if (paragraphs.empty() || paragraphs.contains(last))
            add_as_read(telling, where(row), row.words);
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
