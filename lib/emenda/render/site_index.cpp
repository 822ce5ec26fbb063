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

std::string version(const Summary& summary, const SiteIndexOptions& options) {
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

std::string entry_html(const Summary& summary, const SiteIndexOptions& options) {
    const bool foreign = !summary.language.empty() && summary.language != language_in_use();
    const std::string language =
        foreign ? fmt::format(" lang=\"{}\"", html_line(summary.language)) : std::string();
    return fmt::format("<li class=\"card\">\n<h2{}><a href=\"{}\">{}</a></h2>\n<p>{}</p>\n"
                       "<p class=\"soft\">{}<br>\n{}</p>\n</li>\n",
                       language, html_line(summary.file), html_line(summary.title),
                       state_and_category_html(summary), html_line(counts(summary)),
                       html_line(version(summary, options)));
}

} // namespace

std::string site_index_html(const std::vector<Summary>& pages, const SiteIndexOptions& options) {
    const std::string title = tr("Proposals");
    std::string html =
        html_head(options.organisation.empty() ? title : title + " – " + options.organisation);
    if (!options.organisation.empty())
        html += "<header class=\"top\"><p>" + html_line(options.organisation) + "</p></header>\n";
    html += fmt::format("<main>\n<h1>{}</h1>\n<p class=\"soft\">{}</p>\n", html_line(title),
                        html_line(how_many(pages.size())));
    if (!pages.empty()) html += "<ul class=\"list\">\n";
    for (const Summary& page : pages)
        html += entry_html(page, options);
    if (!pages.empty()) html += "</ul>\n";
    return html + "</main>\n</body>\n</html>\n";
}

std::string site_index_markdown(const std::vector<Summary>& pages,
                                const SiteIndexOptions& options) {
    std::string text;
    if (!options.organisation.empty()) text += markdown_line(options.organisation) + "\n\n";
    text += fmt::format("# {}\n\n{}\n", markdown_line(tr("Proposals")),
                        markdown_line(how_many(pages.size())));
    for (const Summary& page : pages)
        text += fmt::format("\n- [{}](<{}>)\\\n  {}\\\n  {}\\\n  {}\n", markdown_line(page.title),
                            page.file, markdown_line(state_and_category(page)),
                            markdown_line(counts(page)), markdown_line(version(page, options)));
    return text;
}

} // namespace emenda::render
