// SPDX-License-Identifier: EUPL-1.2
// md4c says where HTML and headings stand in a body; after they are mended it reads the result once
// more, and what it then finds, not our own idea of Markdown, decides.
#include "emenda/render/heading_levels.hpp"
#include "emenda/render/html_text.hpp"
#include "emenda/render/markdown_items.hpp"
#include "emenda/render/markdown_text.hpp"
#include "emenda/render/shown_text.hpp"

#include <md4c.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace emenda::render {

namespace {

constexpr int rounds_allowed = 4;

struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct Heading {
    unsigned level = 0;
    bool nested = false;         ///< in a list or a quotation
    std::optional<Stretch> text; ///< without its marks
};

/// What a Markdown text holds that matters to the document around it.
struct Found {
    std::string_view source;
    std::vector<Stretch> html;
    std::vector<Heading> headings;
    bool forbidden_link = false;
    std::size_t containers = 0;
    bool in_heading = false;

    void text(MD_TEXTTYPE type, const char* begin, std::size_t size) {
        if (begin < source.data() || begin + size > source.data() + source.size()) return;
        const auto at = static_cast<std::size_t>(begin - source.data());
        if (type == MD_TEXT_HTML) html.push_back({at, at + size});
        if (!in_heading) return;
        std::optional<Stretch>& words = headings.back().text;
        words = words ? Stretch{words->begin, at + size} : Stretch{at, at + size};
    }

    void link(const MD_ATTRIBUTE& address) {
        const std::string_view written(address.text, address.size);
        if (written.find('&') != std::string_view::npos ? !is_link_allowed(written)
                                                        : is_scheme_forbidden(written))
            forbidden_link = true;
    }

    /// A relative address is harmless here; another scheme is not.
    static bool is_scheme_forbidden(std::string_view address) {
        const std::size_t colon = address.find(':');
        const bool scheme = colon < address.find_first_of("/?#");
        return scheme && !is_link_allowed(address);
    }
};

Found& found_by(void* data) { return *static_cast<Found*>(data); }

int on_block(MD_BLOCKTYPE type, void* detail, void* data) {
    Found& found = found_by(data);
    if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_LI) ++found.containers;
    if (type != MD_BLOCK_H) return 0;
    found.in_heading = true;
    found.headings.push_back(
        {static_cast<MD_BLOCK_H_DETAIL*>(detail)->level, found.containers > 0, {}});
    return 0;
}

int on_block_end(MD_BLOCKTYPE type, void*, void* data) {
    Found& found = found_by(data);
    if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_LI) --found.containers;
    if (type == MD_BLOCK_H) found.in_heading = false;
    return 0;
}

int on_span(MD_SPANTYPE type, void* detail, void* data) {
    if (type == MD_SPAN_A) found_by(data).link(static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
    if (type == MD_SPAN_IMG) found_by(data).link(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src);
    return 0;
}

std::optional<Found> look_at(const std::string& markdown) {
    Found found;
    found.source = markdown;
    MD_PARSER parser{};
    parser.enter_block = on_block;
    parser.leave_block = on_block_end;
    parser.enter_span = on_span;
    parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
        found_by(data).text(type, text, size);
        return 0;
    };
    if (md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &found) != 0)
        return std::nullopt;
    return found;
}

std::string without_html(const std::string& markdown, const std::vector<Stretch>& html) {
    std::string text;
    std::size_t at = 0;
    for (const Stretch& span : html)
        for (; at < span.end; ++at) {
            if (at >= span.begin && markdown[at] == '<') text += '\\';
            text += markdown[at];
        }
    return text + markdown.substr(at);
}

/// A heading underlined with === or --- becomes one with # before it.
bool turn_round(std::string& text, const Heading& heading, unsigned level) {
    const std::size_t words_end = text.find('\n', heading.text->end - 1);
    if (heading.nested || words_end == std::string::npos) return false;
    const std::size_t begin = text.rfind('\n', heading.text->begin) + 1; // npos + 1 is 0
    const std::size_t line_end = std::min(text.find('\n', words_end + 1), text.size());
    std::string words = text.substr(begin, words_end - begin);
    for (std::size_t at = 0; (at = words.find('\n', at)) != std::string::npos;) {
        const std::size_t first = at > 0 && words[at - 1] == '\\' ? at - 1 : at;
        const std::size_t behind = std::min(words.find_first_not_of(" \t", at + 1), words.size());
        words.replace(first, behind - first, " ");
        at = first;
    }
    words.erase(0, words.find_first_not_of(" \t"));
    const std::string marks(level, '#');
    text.replace(begin, line_end - begin, marks + " " + words + (words.back() == '#' ? " #" : ""));
    return true;
}

bool set_level(std::string& text, const Heading& heading, unsigned level) {
    if (!heading.text) return false;
    const std::size_t line = text.rfind('\n', heading.text->begin) + 1; // npos + 1 is 0
    const std::size_t marks = text.find('#', line);
    const std::size_t marks_end = std::min(text.find_first_not_of('#', marks), text.size());
    if (marks >= heading.text->begin || marks_end - marks != heading.level)
        return turn_round(text, heading, level);
    text.replace(marks, heading.level, std::string(level, '#'));
    return true;
}

/// Whether a heading of ours behind it would be read as one, and nothing in it is out of place.
bool stays_in_place(const std::string& text, unsigned first_heading) {
    const std::string with_heading = text + "\n\n# .\n";
    const std::optional<Found> found = look_at(with_heading);
    if (!found || !found->html.empty() || found->forbidden_link || found->headings.empty())
        return false;
    const Heading& ours = found->headings.back();
    if (ours.level != 1 || ours.nested) return false;
    return std::all_of(found->headings.begin(), found->headings.end() - 1,
                       [&](const Heading& heading) { return heading.level >= first_heading; });
}

std::optional<std::string> mended(std::string text, unsigned first_heading) {
    std::optional<Found> found = look_at(text);
    for (int round = 0; found && !found->html.empty() && round < rounds_allowed; ++round) {
        text = without_html(text, found->html);
        found = look_at(text);
    }
    if (!found) return std::nullopt;
    HeadingLevels levels(first_heading);
    std::vector<unsigned> to;
    for (const Heading& heading : found->headings)
        to.push_back(levels.next(heading.level));
    for (std::size_t i = found->headings.size(); i-- > 0;)
        if (!set_level(text, found->headings[i], to[i])) return std::nullopt;
    if (!stays_in_place(text, first_heading)) return std::nullopt;
    return text;
}

} // namespace

std::string markdown_body(std::string_view body, unsigned first_heading) {
    return mended(with_items_as_typed(shown_text(body)), first_heading)
        .value_or(markdown_fence(body));
}

} // namespace emenda::render
