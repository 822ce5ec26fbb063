// SPDX-License-Identifier: EUPL-1.2
// From runs of bytes to passages that can be read.
#include "emenda/base/utf8.hpp"
#include "emenda/history/blame.hpp"
#include "emenda/text/words.hpp"

#include <algorithm>
#include <limits>
#include <string_view>

namespace emenda::history {

namespace {

using text::Range;
using text::TokenKind;

/// Where no version has it yet it is newer than all.
model::Number age(model::Number version) {
    return version == 0 ? std::numeric_limits<model::Number>::max() : version;
}

/// A word, a mark or a blank with its version.
struct Item {
    Range range;
    TokenKind kind = TokenKind::word;
    model::Number version = 0;

    bool is_blank() const { return kind != TokenKind::word && kind != TokenKind::punctuation; }
};

std::vector<Item> items_of(const Traced& traced, Range paragraph, std::size_t& run) {
    std::vector<Item> items;
    for (const text::Token& token : text::tokens(paragraph.of(traced.text))) {
        const Range range{paragraph.begin + token.range.begin, paragraph.begin + token.range.end};
        while (traced.runs[run].end <= range.begin)
            ++run;
        Item item{range, token.kind, traced.runs[run].version};
        for (std::size_t i = run; traced.runs[i].end < range.end; ++i)
            if (age(traced.runs[i + 1].version) > age(item.version))
                item.version = traced.runs[i + 1].version;
        items.push_back(item);
    }
    return items;
}

/// Marks that are older than the word they stand at go with it: what closes a sentence is no
/// passage of its own.
void give_marks_to_words(std::vector<Item>& items) {
    const auto give = [](Item& mark, const Item& beside) {
        if (mark.kind != TokenKind::punctuation || beside.is_blank()) return;
        if (age(beside.version) > age(mark.version)) mark.version = beside.version;
    };
    for (std::size_t i = 1; i < items.size(); ++i)
        give(items[i], items[i - 1]);
    for (std::size_t i = items.size(); i-- > 1;)
        give(items[i - 1], items[i]);
}

bool is_light(std::string_view word) {
    constexpr std::size_t few_letters = 3;
    return count_code_points(word) <= few_letters;
}

/// One light word or mark, older than what stands on both sides of it and is of one version.
void give_light_words(std::vector<Item>& items, std::string_view text) {
    std::vector<std::size_t> solid;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (!items[i].is_blank()) solid.push_back(i);
    for (std::size_t k = 1; k + 1 < solid.size(); ++k) {
        const Item& before = items[solid[k - 1]];
        const Item& behind = items[solid[k + 1]];
        Item& item = items[solid[k]];
        if (before.version == behind.version && age(before.version) > age(item.version) &&
            is_light(item.range.of(text)))
            item.version = before.version;
    }
}

/// A blank belongs to what stands before it, at the beginning to what stands behind it.
void give_blanks(std::vector<Item>& items) {
    for (std::size_t i = 1; i < items.size(); ++i)
        if (items[i].is_blank()) items[i].version = items[i - 1].version;
    if (items.size() > 1 && items[0].is_blank()) items[0].version = items[1].version;
}

void put_passages(std::vector<Passage>& passages, const std::vector<Item>& items,
                  std::size_t paragraph, Grain grain) {
    bool fresh = true;
    bool behind_blank = false;
    for (const Item& item : items) {
        const bool word_begins = grain == Grain::words && behind_blank && !item.is_blank();
        if (fresh || word_begins || passages.back().version != item.version)
            passages.push_back({paragraph, item.range, item.version});
        else
            passages.back().range.end = item.range.end;
        behind_blank = item.is_blank();
        fresh = false;
    }
}

} // namespace

std::vector<Passage> passages(const Traced& traced, Grain grain) {
    std::vector<Passage> passages;
    std::size_t run = 0;
    std::size_t number = 0;
    for (const Range& paragraph : text::paragraphs(traced.text)) {
        std::vector<Item> items = items_of(traced, paragraph, run);
        if (grain == Grain::passages) {
            give_marks_to_words(items);
            give_light_words(items, traced.text);
        }
        give_blanks(items);
        put_passages(passages, items, ++number, grain);
    }
    return passages;
}

} // namespace emenda::history
