// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/translate.hpp"
#include "emenda/render/html_text.hpp"
#include "emenda/render/markdown_to_html.hpp"
#include "emenda/render/page.hpp"
#include "emenda/render/page_sections.hpp"
#include "emenda/render/page_style.hpp"
#include "emenda/render/page_words.hpp"

#include <fmt/format.h>

namespace emenda::render {

namespace {

std::string top(const PageOptions& options) {
    if (options.organisation.empty() && options.index.empty()) return {};
    std::string html = "<header class=\"top\">\n";
    if (!options.organisation.empty()) html += "<p>" + html_line(options.organisation) + "</p>\n";
    if (!options.index.empty())
        html += fmt::format("<nav aria-label=\"{}\"><a href=\"{}\">{}</a></nav>\n",
                            html_line(tr("Pages")), html_line(options.index),
                            html_line(tr("All proposals")));
    return html + "</header>\n";
}

std::string title(const PageContent& content) {
    const model::Proposal& proposal = content.proposal;
    std::string html = fmt::format("<div class=\"title\">\n<h1{}>{}</h1>\n<ul class=\"badges\">\n",
                                   language_attribute(proposal), html_line(content.text().title));
    html += fmt::format("<li><span class=\"unseen\">{}: </span>{}</li>\n", html_line(tr("State")),
                        badge_html(label_of(proposal.state), display(proposal.state)));
    if (!proposal.category.empty())
        html += fmt::format("<li><span class=\"unseen\">{}: </span>{}</li>\n",
                            html_line(tr("Category")), html_line(proposal.category));
    for (const std::string& tag : proposal.tags)
        html += fmt::format("<li><span class=\"unseen\">{}: </span>#{}</li>\n",
                            html_line(tr("Tag")), html_line(tag));
    html += "</ul>\n";
    const std::string notice = notice_of(content);
    if (!notice.empty()) html += "<p class=\"notice\">" + html_line(notice) + "</p>\n";
    return html + "</div>\n";
}

std::string body(const PageContent& content) {
    const std::string text =
        content.text().body.empty()
            ? "<p class=\"soft\">" + html_line(tr("The text is empty.")) + "</p>\n"
            : fmt::format("<div{}>\n{}</div>\n", language_attribute(content.proposal),
                          markdown_to_html(content.text().body, 3));
    return fmt::format("<section id=\"text\" class=\"body\" aria-labelledby=\"text-heading\">\n"
                       "<h2 id=\"text-heading\" class=\"unseen\">{}</h2>\n{}</section>\n",
                       html_line(tr("Text of the proposal")), text);
}

std::string facts(const PageContent& content) {
    std::string html = facts_html(facts_of(content));
    const std::string version = version_of(content.version, content.last);
    html += fmt::format("<p><strong>{}</strong>", html_line(version));
    if (content.last > 1)
        html += fmt::format(" <a class=\"others\" href=\"#versions\">{}</a>",
                            html_line(tr("see other versions")));
    return fmt::format("<aside class=\"facts\" aria-label=\"{}\">\n{}</p>\n</aside>\n",
                       html_line(tr("About this proposal")), html);
}

} // namespace

std::string page_html(const model::Proposal& proposal, const PageOptions& options) {
    const PageContent content = content_of(proposal, options);
    std::string html = html_head(content.text().title + " – " + proposal.reference.text);
    html +=
        fmt::format("<a class=\"skip\" href=\"#text\">{}</a>\n", html_line(tr("Skip to the text")));
    html += top(options) + "<main class=\"page\">\n" + title(content) + body(content);
    html += decisions_section(content);
    html += supporters_section(content);
    html += changes_section(content);
    html += facts(content);
    html += comments_section(content);
    html += versions_section(content);
    html += links_section(content);
    return html + "</main>\n</body>\n</html>\n";
}

} // namespace emenda::render
