// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/character_entities.hpp"
#include "emenda/render/markdown_to_html.hpp"
#include "emenda/render/shown_text.hpp"

#include <md4c.h>

namespace emenda::render {

namespace {

std::string& words(void* data) { return *static_cast<std::string*>(data); }

void add_space(std::string& text) {
    if (!text.empty() && text.back() != ' ') text += ' ';
}

int on_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
        add_space(words(data));
    else if (type == MD_TEXT_ENTITY)
        words(data) += character_of({text, size});
    else
        words(data) += shown_line({text, size});
    return 0;
}

} // namespace

std::string markdown_words(std::string_view passage) {
    std::string text;
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML;
    parser.enter_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
    parser.leave_block = [](MD_BLOCKTYPE, void*, void* data) {
        add_space(words(data));
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.leave_span = parser.enter_span;
    parser.text = on_text;
    md_parse(passage.data(), static_cast<MD_SIZE>(passage.size()), &parser, &text);
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

} // namespace emenda::render
