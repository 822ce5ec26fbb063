// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/translate.hpp"
#include "emenda/render/html_text.hpp"
#include "emenda/render/markdown_to_html.hpp"
#include "emenda/render/page_sections.hpp"
#include "emenda/render/page_words.hpp"
#include "emenda/render/redline_html.hpp"

#include <fmt/format.h>

namespace emenda::render {

namespace {

/// Older texts are printed as long as they take no more than this: 300 versions of a long text
/// would make a page that nobody can open.
constexpr std::size_t older_texts_allowed = 4 * 1024 * 1024;

std::string decisions_html(const PageContent& content, const model::Amendment& amendment) {
    std::string html;
    for (const model::AmendmentDecision& decision : amendment.decisions) {
        html += "<p>" + html_line(page_display(decision, content.options.zone)) + "</p>\n";
        if (!decision.reason.empty())
            html += "<blockquote>\n" + html_paragraphs(decision.reason) + "</blockquote>\n";
    }
    return html;
}

std::string change_html(const PageContent& content, const model::Amendment& amendment) {
    const auto parts = parts_of(content.proposal, amendment);
    const AmendmentRedline redline = told_shortly(content.proposal, amendment, parts);
    const Standing standing = history::standing_of(amendment);
    std::string html =
        fmt::format("<article id=\"change-{}\" class=\"card\">\n<h3>{} {}</h3>\n", amendment.number,
                    html_line(say(tr("Proposed change {}"), amendment.number)),
                    badge_html(label_of(standing), page_display(standing)));
    html += fmt::format("<p{}>{}</p>\n", language_attribute(content.proposal),
                        html_line(excerpt_of(redline.title, redline.rows)));
    html += facts_html(facts_of(content, amendment));
    html += decisions_html(content, amendment);
    if (!amendment.reason.empty())
        html += fmt::format("<h4>{}</h4>\n<blockquote>\n{}</blockquote>\n", html_line(tr("Reason")),
                            html_paragraphs(amendment.reason));
    for (const AmendmentPart& part : parts)
        html += fmt::format("<h4>{}</h4>\n{}", html_line(page_heading(part.share)),
                            redline_html(part.redline.title, part.redline.rows));
    return html + "</article>\n";
}

std::string full_text_html(const PageContent& content, const model::Text& text) {
    return fmt::format("<div{}>\n<p><strong>{}</strong></p>\n{}</div>\n",
                       language_attribute(content.proposal), html_line(text.title),
                       markdown_to_html(text.body, 4));
}

class Versions {
public:
    explicit Versions(const PageContent& content) : m_content(content) {}

    std::string version(const model::Version& version) {
        std::string html = fmt::format(
            "<details id=\"version-{}\" class=\"version\">\n<summary><strong>{}"
            "</strong> {}, {}</summary>\n<div>\n",
            version.number, html_line(version_of(version.number, m_content.last)),
            day_html(version.date, m_content.options.zone), html_line(display(version.author)));
        const std::string origin = origin_of(version, m_content.proposal);
        if (!origin.empty()) html += "<p>" + html_line(origin) + "</p>\n";
        html += html_paragraphs(version.message);
        if (version.number > 1) html += what_changed(version.number);
        html += "<h3>" + html_line(say(tr("Text of version {}"), version.number)) + "</h3>\n";
        return html + text(version.number) + "</div>\n</details>\n";
    }

private:
    std::string what_changed(model::Number number) const {
        const AmendmentRedline redline = redline_of_version(m_content, number);
        return fmt::format(
            "<h3>{}</h3>\n{}",
            html_line(say(tr("What changed between versions {} and {}"), number - 1, number)),
            redline_html(redline.title, redline.rows));
    }

    std::string text(model::Number number) {
        if (number == m_content.version)
            return fmt::format("<p><a href=\"#text\">{}</a></p>\n",
                               html_line(tr("It is the text at the top of this page.")));
        const model::Text& text = m_content.texts[number - 1];
        m_printed += text.body.size();
        if (m_printed <= older_texts_allowed) return full_text_html(m_content, text);
        return fmt::format(
            "<p class=\"soft\">{}</p>\n",
            html_line(say(tr("It is left out, because this page would become too large; "
                             "'emenda show {} {}' prints it."),
                          m_content.proposal.reference.text, number)));
    }

    const PageContent& m_content;
    std::size_t m_printed = 0;
};

} // namespace

std::string changes_section(const PageContent& content) {
    const std::vector<model::Amendment>& amendments = content.proposal.amendments;
    std::string html =
        amendments.empty()
            ? "<p class=\"soft\">" + html_line(tr("No change has been proposed yet.")) + "</p>\n"
            : redline_legend_html();
    for (const model::Amendment& amendment : amendments)
        html += change_html(content, amendment);
    return section_html("changes", say(tr("Changes ({})"), amendments.size()), html);
}

std::string versions_section(const PageContent& content) {
    Versions versions(content);
    std::string html = content.last > 1 ? redline_legend_html() : std::string();
    for (auto version = content.proposal.versions.rbegin();
         version != content.proposal.versions.rend(); ++version)
        html += versions.version(*version);
    return section_html("versions", say(tr("Versions ({})"), content.last), html);
}

} // namespace emenda::render
