// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/site_index.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/html_text.hpp"
#include "emenda/render/markdown_text.hpp"
#include "emenda/render/page_sections.hpp"
#include "emenda/render/page_style.hpp"
#include "emenda/render/standing_words.hpp"

#include <fmt/format.h>

namespace emenda::render {

namespace {

/// "par-PROP-2022-05-3343 · 3 supporters · 3 changes · 1 comment"
std::string counts(const Summary& summary) {
    return fmt::format(
        "{} · {} · {} · {}", summary.reference.text,
        say(trn("{} supporter", "{} supporters", summary.supporters), summary.supporters),
        say(trn("{} change", "{} changes", summary.amendments), summary.amendments),
        say(trn("{} comment", "{} comments", summary.comments), summary.comments));
}

std::string version(const Summary& summary, const IndexOptions& options) {
    return say(tr("Version {}, {}"), summary.version, to_display(summary.changed, options.zone));
}

std::string how_many(std::size_t pages) {
    return pages == 0 ? std::string(tr("There are no proposals yet."))
                      : say(trn("{} proposal", "{} proposals", pages), pages);
}

std::string state_and_category_html(const Summary& summary) {
    return badge_html(label_of(summary.state), display(summary.state)) + " " +
           html_line(summary.category);
}

std::string state_and_category(const Summary& summary) {
    return display(summary.state) +
           (summary.category.empty() ? std::string() : " · " + summary.category);
}

std::string entry_html(const IndexedPage& page, const IndexOptions& options) {
    const Summary& summary = page.summary;
    const bool foreign = !summary.language.empty() && summary.language != language_in_use();
    const std::string language =
        foreign ? fmt::format(" lang=\"{}\"", html_line(summary.language)) : std::string();
    return fmt::format("<li class=\"card\">\n<h2{}><a href=\"{}\">{}</a></h2>\n<p>{}</p>\n"
                       "<p class=\"soft\">{}<br>\n{}</p>\n</li>\n",
                       language, html_line(page.address), html_line(summary.title),
                       state_and_category_html(summary), html_line(counts(summary)),
                       html_line(version(summary, options)));
}

} // namespace

std::string index_html(const std::vector<IndexedPage>& pages, const IndexOptions& options) {
    const std::string title = tr("Proposals");
    std::string html =
        html_head(options.organisation.empty() ? title : title + " – " + options.organisation);
    if (!options.organisation.empty())
        html += "<header class=\"top\"><p>" + html_line(options.organisation) + "</p></header>\n";
    html += fmt::format("<main>\n<h1>{}</h1>\n<p class=\"soft\">{}</p>\n", html_line(title),
                        html_line(how_many(pages.size())));
    if (!pages.empty()) html += "<ul class=\"list\">\n";
    for (const IndexedPage& page : pages)
        html += entry_html(page, options);
    if (!pages.empty()) html += "</ul>\n";
    return html + "</main>\n</body>\n</html>\n";
}

std::string index_markdown(const std::vector<IndexedPage>& pages, const IndexOptions& options) {
    std::string text;
    if (!options.organisation.empty()) text += markdown_line(options.organisation) + "\n\n";
    text += fmt::format("# {}\n\n{}\n", markdown_line(tr("Proposals")),
                        markdown_line(how_many(pages.size())));
    for (const IndexedPage& page : pages)
        text += fmt::format(
            "\n- [{}](<{}>)\\\n  {}\\\n  {}\\\n  {}\n", markdown_line(page.summary.title),
            page.address, markdown_line(state_and_category(page.summary)),
            markdown_line(counts(page.summary)), markdown_line(version(page.summary, options)));
    return text;
}

} // namespace emenda::render
