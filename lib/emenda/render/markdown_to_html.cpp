// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/markdown_to_html.hpp"

#include "emenda/render/character_entities.hpp"
#include "emenda/render/heading_levels.hpp"
#include "emenda/render/html_text.hpp"
#include "emenda/render/item_numbers.hpp"
#include "emenda/render/shown_text.hpp"

#include <fmt/format.h>
#include <md4c.h>

#include <vector>

namespace emenda::render {

namespace {

/// No prose grows so much; a table with a thousand columns and empty rows does.
constexpr std::size_t growth_allowed = 20;
constexpr std::size_t size_always_allowed = 64 * 1024;
constexpr std::size_t depth_allowed = 100;
constexpr int stop = -1;

/// What md4c tells while it reads, written down as HTML. A callback that returns a negative number
/// stops it; md4c 0.4.8 loses a positive one on its way out, and ends as if all were well.
class Writer {
public:
    Writer(std::string_view source, unsigned first_heading)
        : m_limit(size_always_allowed + growth_allowed * source.size()), m_numbers(source),
          m_levels(first_heading) {}

    std::string finish() {
        std::string numbered;
        std::size_t at = 0;
        for (const NumberedItem& item : m_numbers.take()) {
            if (item.counts_on) continue;
            numbered += m_html.substr(at, item.place - at);
            numbered += fmt::format(" value=\"{}\"", item.number);
            at = item.place;
        }
        return numbered + m_html.substr(at);
    }

    int enter_block(MD_BLOCKTYPE type, const void* detail) {
        if (++m_depth > depth_allowed) return stop;
        switch (type) {
        case MD_BLOCK_UL:
            m_numbers.enter_list({});
            return put("<ul>\n");
        case MD_BLOCK_LI:
            m_numbers.enter_item(m_html.size() + std::string_view("<li").size());
            return put("<li>");
        case MD_BLOCK_OL:
            return list(static_cast<const MD_BLOCK_OL_DETAIL*>(detail)->start);
        case MD_BLOCK_H:
            m_heading = m_levels.next(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level);
            return put(fmt::format("<h{}>", m_heading));
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            return cell(type, static_cast<const MD_BLOCK_TD_DETAIL*>(detail)->align);
        default:
            return put(opening(type));
        }
    }

    int leave_block(MD_BLOCKTYPE type) {
        --m_depth;
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) m_numbers.leave_list();
        if (type == MD_BLOCK_H) return put(fmt::format("</h{}>\n", m_heading));
        return put(closing(type));
    }

    int enter_span(MD_SPANTYPE type, const void* detail) {
        if (++m_depth > depth_allowed) return stop;
        if (type == MD_SPAN_A)
            return enter_link(static_cast<const MD_SPAN_A_DETAIL*>(detail)->href);
        if (type == MD_SPAN_IMG)
            return enter_link(static_cast<const MD_SPAN_IMG_DETAIL*>(detail)->src);
        return put(type == MD_SPAN_STRONG ? "<strong>" : type == MD_SPAN_CODE ? "<code>" : "<em>");
    }

    int leave_span(MD_SPANTYPE type) {
        --m_depth;
        if (type == MD_SPAN_A || type == MD_SPAN_IMG) return leave_link();
        return put(type == MD_SPAN_STRONG ? "</strong>"
                   : type == MD_SPAN_CODE ? "</code>"
                                          : "</em>");
    }

    int text(MD_TEXTTYPE type, std::string_view words) {
        m_numbers.enter_text(words.data(), words.size());
        switch (type) {
        case MD_TEXT_BR:
            return put("<br>\n");
        case MD_TEXT_SOFTBR:
            return put(m_numbers.is_label_next() ? "<br>\n" : "\n");
        case MD_TEXT_NULLCHAR:
            return put("\xEF\xBF\xBD");
        case MD_TEXT_ENTITY:
            return put(escaped_html(character_of(words)));
        default:
            return put(escaped_html(words));
        }
    }

private:
    struct Link {
        std::string address;
        std::size_t begin = 0; ///< of its words in the HTML
        bool linked = false;
    };

    int put(std::string_view more) {
        if (m_html.size() + more.size() > m_limit) return stop;
        m_html += more;
        return 0;
    }

    int list(unsigned start) {
        m_numbers.enter_list(start);
        return put(start == 1 ? std::string("<ol>\n") : fmt::format("<ol start=\"{}\">\n", start));
    }

    int cell(MD_BLOCKTYPE type, MD_ALIGN align) {
        const char* const tag = type == MD_BLOCK_TH ? "th scope=\"col\"" : "td";
        if (align == MD_ALIGN_RIGHT) return put(fmt::format("<{} class=\"right\">", tag));
        if (align == MD_ALIGN_CENTER) return put(fmt::format("<{} class=\"center\">", tag));
        return put(fmt::format("<{}>", tag));
    }

    static std::string_view opening(MD_BLOCKTYPE type) {
        switch (type) {
        case MD_BLOCK_QUOTE:
            return "<blockquote>\n";
        case MD_BLOCK_HR:
            return "<hr>\n";
        case MD_BLOCK_CODE:
            return "<pre><code>";
        case MD_BLOCK_P:
            return "<p>";
        case MD_BLOCK_TABLE:
            return "<div class=\"scroll\" tabindex=\"0\"><table>\n";
        case MD_BLOCK_THEAD:
            return "<thead>\n";
        case MD_BLOCK_TBODY:
            return "<tbody>\n";
        case MD_BLOCK_TR:
            return "<tr>";
        default:
            return {};
        }
    }

    static std::string_view closing(MD_BLOCKTYPE type) {
        switch (type) {
        case MD_BLOCK_QUOTE:
            return "</blockquote>\n";
        case MD_BLOCK_UL:
            return "</ul>\n";
        case MD_BLOCK_OL:
            return "</ol>\n";
        case MD_BLOCK_LI:
            return "</li>\n";
        case MD_BLOCK_CODE:
            return "</code></pre>\n";
        case MD_BLOCK_P:
            return "</p>\n";
        case MD_BLOCK_TABLE:
            return "</table></div>\n";
        case MD_BLOCK_THEAD:
            return "</thead>\n";
        case MD_BLOCK_TBODY:
            return "</tbody>\n";
        case MD_BLOCK_TR:
            return "</tr>\n";
        case MD_BLOCK_TH:
            return "</th>";
        case MD_BLOCK_TD:
            return "</td>";
        default:
            return {};
        }
    }

    static std::string decoded(const MD_ATTRIBUTE& attribute) {
        std::string value;
        for (std::size_t i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size;
             ++i) {
            const std::string_view part(attribute.text + attribute.substr_offsets[i],
                                        attribute.substr_offsets[i + 1] -
                                            attribute.substr_offsets[i]);
            if (attribute.substr_types[i] == MD_TEXT_NORMAL)
                value += part;
            else
                value += attribute.substr_types[i] == MD_TEXT_ENTITY ? character_of(part)
                                                                     : "\xEF\xBF\xBD";
        }
        return value;
    }

    /// A picture is a link to it; inside of another link it is words alone.
    int enter_link(const MD_ATTRIBUTE& address) {
        Link link{decoded(address), 0, false};
        link.linked = is_link_allowed(link.address) && !inside_a_link();
        if (link.linked && put(fmt::format("<a href=\"{}\" rel=\"nofollow ugc\">",
                                           escaped_html(link.address))) != 0)
            return stop;
        link.begin = m_html.size();
        m_links.push_back(std::move(link));
        return 0;
    }

    int leave_link() {
        const Link link = std::move(m_links.back());
        m_links.pop_back();
        const std::string address = escaped_html(link.address);
        const std::string_view words = std::string_view(m_html).substr(link.begin);
        if (link.linked) return put(words.empty() ? address + "</a>" : "</a>");
        if (words == address || address.empty()) return 0;
        return put(words.empty() ? address : " (" + address + ")");
    }

    bool inside_a_link() const {
        for (const Link& link : m_links)
            if (link.linked) return true;
        return false;
    }

    std::string m_html;
    std::size_t m_limit;
    ItemNumbers m_numbers;
    std::size_t m_depth = 0;
    HeadingLevels m_levels;
    unsigned m_heading = 0;
    std::vector<Link> m_links;
};

Writer& writer(void* data) { return *static_cast<Writer*>(data); }

MD_PARSER parser() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_PERMISSIVEURLAUTOLINKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
        return writer(data).enter_block(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) {
        return writer(data).leave_block(type);
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
        return writer(data).enter_span(type, detail);
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
        return writer(data).leave_span(type);
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
        return writer(data).text(type, {text, size});
    };
    return parser;
}

} // namespace

std::string markdown_to_html(std::string_view body, unsigned first_heading) {
    const std::string shown = shown_text(body);
    Writer written(shown, first_heading);
    const MD_PARSER callbacks = parser();
    if (md_parse(shown.data(), static_cast<MD_SIZE>(shown.size()), &callbacks, &written) == 0)
        return written.finish();
    return "<pre class=\"plain\">" + escaped_html(shown) + "</pre>\n";
}

} // namespace emenda::render
