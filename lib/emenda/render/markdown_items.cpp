// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/markdown_items.hpp"

#include "emenda/render/item_numbers.hpp"

#include <md4c.h>

#include <algorithm>
#include <optional>

namespace emenda::render {

namespace {

struct Reading {
    explicit Reading(std::string_view source) : numbers(source) {}

    ItemNumbers numbers;
    std::vector<std::size_t> joined; ///< where lines end that should not run on
    std::size_t code_blocks = 0;
    bool in_heading = false;
};

Reading& reading(void* data) { return *static_cast<Reading*>(data); }

int on_block(MD_BLOCKTYPE type, void* detail, void* data) {
    ItemNumbers& numbers = reading(data).numbers;
    if (type == MD_BLOCK_UL) numbers.enter_list({});
    if (type == MD_BLOCK_OL) numbers.enter_list(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start);
    if (type == MD_BLOCK_LI) numbers.enter_item(0);
    if (type == MD_BLOCK_CODE) ++reading(data).code_blocks;
    if (type == MD_BLOCK_H) reading(data).in_heading = true;
    return 0;
}

int on_block_end(MD_BLOCKTYPE type, void*, void* data) {
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) reading(data).numbers.leave_list();
    if (type == MD_BLOCK_H) reading(data).in_heading = false;
    return 0;
}

int on_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
    Reading& found = reading(data);
    found.numbers.enter_text(text, size);
    if (type != MD_TEXT_SOFTBR || found.in_heading || !found.numbers.is_label_next()) return 0;
    found.joined.push_back(found.numbers.line_end());
    return 0;
}

std::optional<Reading> read(const std::string& markdown) {
    Reading found(markdown);
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_TABLES;
    parser.enter_block = on_block;
    parser.leave_block = on_block_end;
    parser.enter_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.leave_span = parser.enter_span;
    parser.text = on_text;
    if (md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &found) != 0)
        return std::nullopt;
    return found;
}

/// Where a backslash makes of the number of an item a word, since it would be shown as another.
std::vector<std::size_t> other_numbers(ItemNumbers& numbers) {
    std::vector<std::size_t> marks;
    std::vector<std::optional<unsigned>> shown;
    for (const NumberedItem& item : numbers.take()) {
        shown.resize(std::max(shown.size(), item.list + 1));
        if (shown[item.list] && item.number != *shown[item.list] + 1)
            marks.push_back(item.mark);
        else
            shown[item.list] = item.number;
    }
    return marks;
}

std::string with_backslashes(const std::string& text, std::vector<std::size_t> places) {
    std::sort(places.begin(), places.end());
    std::string changed;
    std::size_t at = 0;
    for (const std::size_t place : places) {
        changed += text.substr(at, place - at) + '\\';
        at = place;
    }
    return changed + text.substr(at);
}

} // namespace

std::string with_items_as_typed(const std::string& markdown) {
    std::optional<Reading> found = read(markdown);
    if (!found) return markdown;
    std::string text = markdown;
    if (const auto marks = other_numbers(found->numbers); !marks.empty()) {
        const std::size_t code_blocks = found->code_blocks;
        text = with_backslashes(markdown, marks);
        found = read(text);
        if (!found || found->code_blocks != code_blocks) return markdown; // what was indented
    }
    return with_backslashes(text, found->joined);
}

} // namespace emenda::render
